//! Empty cells of running text: where every row has a unit and one figure, a unit without a figure tells of one.

use super::running::{Piece, only_line_ends};
use super::{FEWEST_ORDINALS, Figure};
use crate::document::Document;
use crate::report::CellValue;
use crate::report::table::figure::{self, Content, UNITS};
use crate::report::table::label::{Labels, squeeze};
use crate::text::FoldedSpan;

/// The units, by index, behind which an empty cell left no trace: one figure each stands behind the unit before and the next.
pub fn lost(document: &Document, pieces: &[Piece<'_>], labels: &Labels) -> Vec<usize> {
    let is_figure = |piece: &Piece<'_>| figure::read(piece.text).is_some();
    let is_ordinal = |pair: &&[Piece<'_>]| {
        pair.first().is_some_and(is_figure)
            && pair.last().is_some_and(|last| labels.missing_number(&squeeze(last.text)).is_some())
    };
    if pieces.windows(2).filter(is_ordinal).count() >= FEWEST_ORDINALS {
        return Vec::new();
    }
    let stands_alone = |at: &usize| {
        let broken = |last: &Piece<'_>, unit: &Piece<'_>| is_figure(last) && only_line_ends(document, last, unit);
        let last = at.checked_sub(1).and_then(|last| pieces.get(last));
        pieces.get(*at).is_some_and(|unit| UNITS.contains(&unit.text) && !last.is_some_and(|last| broken(last, unit)))
    };
    let units: Vec<usize> = (0..pieces.len()).filter(stands_alone).collect();
    let figures = |from: usize, to: usize| {
        pieces.get(from..to).unwrap_or_default().iter().filter(|piece| is_figure(piece)).count()
    };
    let counts: Vec<usize> = units.windows(2).map(|pair| pair.iter().copied().reduce(figures).unwrap_or(0)).collect();
    let around = counts.windows(3).zip(units.iter().skip(1));
    around.filter(|(counts, _)| **counts == [1, 0, 1]).map(|(_, unit)| *unit).collect()
}

/// An empty cell behind its unit.
pub fn behind(document: &Document, unit: Piece<'_>) -> Figure {
    let span = document.flow.origin(FoldedSpan { start: unit.span.end, end: unit.span.end });
    Figure { content: Content::without_figure(CellValue::Blank), span, place: None, page: None, grid_row: None }
}
