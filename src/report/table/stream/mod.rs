//! A table's zone as a sequence of figures with the words between them.

mod grid;
mod running;

use super::figure::{Content, UNITS};
use super::label::{Hit, Labels};
use crate::document::{BlockKind, Document};
use crate::form::CellSpec;
use crate::input::{Place, Span};
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

impl Stream {
    /// Collects the figures and words of a zone. `widths` gives the number of value columns of each of the table's rows.
    pub fn of(document: &Document, zone: FoldedSpan, labels: &Labels, widths: &[usize]) -> Self {
        let mut stream = Self::default();
        let mut parts = Vec::new();
        for block in document.blocks.iter().filter(|block| block.span.touches(zone)) {
            match &block.kind {
                BlockKind::Grid(grid) => {
                    running::collect(document, &std::mem::take(&mut parts), labels, &mut stream);
                    grid::collect(document, grid, zone, labels, widths, &mut stream);
                }
                BlockKind::Noise => {}
                BlockKind::Heading(_) | BlockKind::Paragraph => parts.push(block.span.within(zone)),
            }
        }
        running::collect(document, &parts, labels, &mut stream);
        stream
    }

    /// Adds words before the next figure.
    fn words(&mut self, words: &str) {
        let before = self.figures.len();
        let squeezed = words.chars().filter(|character| super::label::carries_meaning(*character));
        match self.runs.last_mut() {
            Some(run) if run.before == before => run.squeezed.extend(squeezed),
            _ => self.runs.push(Run { squeezed: squeezed.collect(), before }),
        }
    }

    /// The unit printed in the words before a figure, where a table has a column of units; else the form's own.
    pub fn unit_before(&self, figure: &Figure, spec: &CellSpec) -> String {
        let index = self.figures.iter().position(|other| std::ptr::eq(other, figure));
        let run = self.runs.iter().find(|run| Some(run.before) == index).filter(|_| spec.column.id.is_empty());
        let printed = run.and_then(|run| UNITS.iter().find(|unit| run.squeezed.ends_with(**unit)));
        printed.map_or(spec.row.unit, |unit| unit).to_owned()
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
