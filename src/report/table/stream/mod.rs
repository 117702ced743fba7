//! A table's zone as a sequence of figures with the words between them.

mod blank;
mod grid;
mod number;
mod running;

use running::LoneDashes;
pub use running::{Piece, pieces, words};

use super::figure::{Content, UNITS};
use super::label::{Hit, Labels};
use super::walk::{MOST_MISSING, Taken};
use crate::document::{BlockKind, Document};
use crate::input::{Place, Span};
use crate::report::CellValue;
use crate::text::FoldedSpan;

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

/// So many numbers apart from their labels are no chance.
const FEWEST_ORDINALS: usize = 4;

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
        let single = widths.iter().all(|width| *width == 1);
        for block in document.blocks.iter().filter(|block| block.span.touches(zone)) {
            match &block.kind {
                BlockKind::Grid(grid) => {
                    running::collect(document, &std::mem::take(&mut parts), labels, &dashes, single, &mut stream);
                    grid::collect(document, grid, zone, labels, widths, &mut stream);
                }
                BlockKind::Noise => {}
                BlockKind::Heading(_) | BlockKind::Paragraph => parts.push(block.span.within(zone)),
            }
        }
        running::collect(document, &parts, labels, &dashes, single, &mut stream);
        let certain = stream.mark_ordinals(labels);
        stream.join_ordinals(certain, widths);
        stream
    }

    /// Takes numbers for parts of their labels: all where that is certain, else those that stand alone between two labels, where no
    /// row has so few figures.
    fn join_ordinals(&mut self, certain: bool, widths: &[usize]) {
        let wide = widths.iter().all(|width| *width > MOST_MISSING + 1);
        for index in (0..self.figures.len()).rev() {
            let ordinal = self.figures.get(index).filter(|figure| figure.page == Some(PageLikeness::Ordinal));
            let Some(CellValue::Number(number)) = ordinal.map(|figure| figure.content.value) else { continue };
            let words = self.runs.iter().position(|run| run.before == index);
            if !(certain || wide && words.is_some()) {
                continue;
            }
            self.figures.remove(index);
            let Some(label) = self.runs.iter().position(|run| run.before == index + 1) else { continue };
            self.runs.iter_mut().skip(label).for_each(|run| run.before -= 1);
            self.runs.get_mut(label).into_iter().for_each(|run| run.squeezed.insert_str(0, &number.to_string()));
            if words.is_some() {
                let behind = self.runs.remove(label).squeezed;
                self.runs.get_mut(label - 1).into_iter().for_each(|run| run.squeezed.push_str(&behind));
            }
        }
    }

    /// Marks figures of running text that are the number of the label behind them. It is certain, and told, where nearly
    /// every label whose number is missing has it before it.
    fn mark_ordinals(&mut self, labels: &Labels) -> bool {
        let (mut missing, mut found) = (0, 0);
        for (index, run) in self.runs.iter().enumerate() {
            let next = self.runs.get(index + 1).map_or("", |next| start_of(&next.squeezed));
            let split = || labels.missing_number(&format!("{}{next}", run.squeezed));
            let Some(number) = labels.missing_number(&run.squeezed).or_else(split) else { continue };
            missing += 1;
            let last = run.before.checked_sub(1).and_then(|last| self.figures.get_mut(last));
            let last =
                last.filter(|last| last.grid_row.is_none() && last.page.is_none() && last.content.unit.is_empty());
            if let Some(figure) = last.filter(|last| last.content.value == CellValue::Number(number.into())) {
                figure.page = Some(PageLikeness::Ordinal);
                found += 1;
            }
        }
        found >= FEWEST_ORDINALS && found * 5 >= missing * 4
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
