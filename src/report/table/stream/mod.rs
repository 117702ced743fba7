//! A table's zone as a sequence of figures with the words between them.

mod grid;
mod running;

use running::LoneDashes;
pub use running::{Piece, pieces, words};

use super::figure::{Content, UNITS};
use super::label::{Hit, Labels};
use super::walk::Taken;
use crate::document::{BlockKind, Document};
use crate::input::{Place, Span};
use crate::report::CellValue;
use crate::text::FoldedSpan;
use rust_decimal::Decimal;

/// A figure, mark or blank in a zone.
#[derive(Debug, Clone)]
pub struct Figure {
    /// What it says.
    pub content: Content,
    /// Where it stands in the original; of a blank cell, where it would.
    pub span: Span,
    /// Its cell in a grid.
    pub place: Option<Place>,
    /// Whether it may be a page number.
    pub page: Option<PageLikeness>,
    /// The row of a grid that it stands in; figures of running text have none.
    pub grid_row: Option<(u32, u32)>,
}

/// How much a figure looks like a page number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageLikeness {
    /// It continues the page numbers of the document.
    Sequence,
    /// It stands between dashes.
    Dashes,
    /// It is no page number, but the number of the label that follows.
    Ordinal,
}

/// Words between figures.
#[derive(Debug, Clone, Default)]
pub struct Run {
    /// The words without marks and spaces.
    pub squeezed: String,
    /// The index of the figure that follows.
    pub before: usize,
}

/// The figures of a zone and the words between them.
#[derive(Debug, Default)]
pub struct Stream {
    /// The figures in order.
    pub figures: Vec<Figure>,
    /// The words in order.
    pub runs: Vec<Run>,
}

/// A label in a stream.
#[derive(Debug, Clone, Copy)]
pub struct PlacedHit {
    /// What was found.
    pub hit: Hit,
    /// The index of the figure that follows its run.
    pub before: usize,
}

/// No list of the forms is longer.
const MOST_ORDINAL: Decimal = Decimal::TEN;

/// How many characters of a split label may stand on one side of its figures.
const SPLIT: usize = 60;

fn end_of(words: &str) -> &str {
    let start = words.char_indices().rev().nth(SPLIT).map_or(0, |(at, _)| at);
    words.get(start..).unwrap_or_default()
}

fn start_of(words: &str) -> &str {
    let end = words.char_indices().nth(SPLIT).map_or(words.len(), |(at, _)| at);
    words.get(..end).unwrap_or_default()
}

impl Stream {
    /// Collects the figures and words of a zone. `widths` gives the number of value columns of each of the table's rows.
    pub fn of(document: &Document, zone: FoldedSpan, labels: &Labels, widths: &[usize]) -> Self {
        let mut stream = Self::default();
        let mut parts = Vec::new();
        let dashes = LoneDashes::of(document);
        for block in document.blocks.iter().filter(|block| block.span.touches(zone)) {
            match &block.kind {
                BlockKind::Grid(grid) => {
                    running::collect(document, &std::mem::take(&mut parts), labels, &dashes, &mut stream);
                    grid::collect(document, grid, zone, labels, widths, &mut stream);
                }
                BlockKind::Noise => {}
                BlockKind::Heading(_) | BlockKind::Paragraph => parts.push(block.span.within(zone)),
            }
        }
        running::collect(document, &parts, labels, &dashes, &mut stream);
        stream.mark_ordinals(labels);
        stream
    }

    /// Marks figures of running text that are the number of the label behind them.
    fn mark_ordinals(&mut self, labels: &Labels) {
        for run in &self.runs {
            let last = run.before.checked_sub(1).and_then(|last| self.figures.get_mut(last));
            let last =
                last.filter(|last| last.grid_row.is_none() && last.page.is_none() && last.content.unit.is_empty());
            let Some(figure) = last else { continue };
            if matches!(figure.content.value, CellValue::Number(number) if number <= MOST_ORDINAL && labels.go_on(number, &run.squeezed))
            {
                figure.page = Some(PageLikeness::Ordinal);
            }
        }
    }

    /// Adds words before the next figure.
    fn words(&mut self, words: &str) {
        let before = self.figures.len();
        let mut squeezed = words.chars().filter(|character| super::label::carries_meaning(*character)).peekable();
        if squeezed.peek().is_none() {
            return;
        }
        match self.runs.last_mut() {
            Some(run) if run.before == before => run.squeezed.extend(squeezed),
            _ => self.runs.push(Run { squeezed: squeezed.collect(), before }),
        }
    }

    /// The unit printed in the words before a figure, where a table has a column of units.
    pub fn unit_before(&self, taken: Taken) -> Option<&'static str> {
        let (Taken::Figure(index) | Taken::Joined(index)) = taken else { return None };
        let run = self.runs.iter().find(|run| run.before == index)?;
        UNITS.iter().find(|unit| run.squeezed.ends_with(**unit)).copied()
    }

    /// Whether two figures stand in the same cell of a grid.
    pub fn is_same_cell(&self, one: usize, other: usize) -> bool {
        let span = |index: usize| self.figures.get(index).filter(|figure| figure.grid_row.is_some()).map(|of| of.span);
        span(one).is_some() && span(one) == span(other)
    }

    /// Labels that begin in one run of words and end in the next, with figures between.
    pub fn split_hits(&self, labels: &Labels) -> Vec<PlacedHit> {
        let around = |(first, second): (&Run, &Run)| {
            let (tail, head) = (end_of(&first.squeezed), start_of(&second.squeezed));
            let crosses = |hit: &Hit| hit.start < tail.len() && hit.end > tail.len();
            let found = labels.find(&format!("{tail}{head}")).into_iter();
            let whole = found.filter(|hit| crosses(hit) && hit.strength > super::label::Strength::Beginning);
            let between = self.figures.get(first.before..second.before).unwrap_or_default();
            let pages = between.iter().all(|figure| figure.page.is_some());
            let before = if pages { second.before } else { first.before };
            let shift = first.squeezed.len() - tail.len();
            whole
                .map(move |hit| PlacedHit {
                    hit: Hit { start: hit.start + shift, end: hit.end + shift, ..hit },
                    before,
                })
                .collect::<Vec<_>>()
        };
        self.runs.iter().zip(self.runs.iter().skip(1)).flat_map(around).collect()
    }

    /// All labels in order.
    pub fn hits(&self, labels: &Labels) -> Vec<PlacedHit> {
        let of_run = |run: &Run| {
            let before = run.before;
            labels.find(&run.squeezed).into_iter().map(move |hit| PlacedHit { hit, before })
        };
        self.runs.iter().flat_map(of_run).collect()
    }
}
