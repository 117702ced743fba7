//! Where in the markup a finding stands.

use crate::input::{Extent, Mark, Origin, Piece, Place, Span, Traced};
use crate::outcome::positions::Positions;
use crate::outcome::{self, Finding, Outcome};

/// A point in the markup at which a mark can be put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// The byte.
    pub at: u32,
    /// What has to be closed before and opened again behind.
    pub within: Within,
}

/// What a point lies in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Within {
    /// Between runs.
    Paragraph,
    /// Between the parts of a run.
    Run(Extent),
    /// In the text of a part of a run.
    Text(Extent, Extent),
    /// In a paragraph without runs: before its end tag, or in its only tag.
    Empty(Extent),
}

/// The part of the markup that a comment is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Anchor {
    /// Where it begins.
    pub start: Point,
    /// Where it ends.
    pub end: Point,
}

/// Where a finding stands: at its words, at its cell, or else at the title; `None` for a text without any words.
pub fn of(outcome: &Outcome, finding: &Finding, traced: &Traced, positions: &Positions<'_>) -> Option<Anchor> {
    let span = |span: outcome::Span| Span::new(positions.byte(span.start), positions.byte(span.end));
    let at_cell = || finding.place.as_ref().and_then(|place| cell(place, traced));
    let span = finding.span.map(span).or_else(at_cell).or_else(|| title(outcome, traced))?;
    words(span, &traced.marks).or_else(|| paragraph(span, &traced.marks))
}

/// The start of a cell.
fn cell(place: &outcome::Place, traced: &Traced) -> Option<Span> {
    let place = match *place {
        outcome::Place::Table { table, row, column } => Place::Table { table, row, column },
        outcome::Place::Paragraph { paragraph } => Place::Paragraph(paragraph),
        outcome::Place::Page { .. } | outcome::Place::Sheet { .. } => return None,
    };
    traced.source.places.start_of(&place).map(|start| Span::new(start, start))
}

/// The title, or the first words.
fn title(outcome: &Outcome, traced: &Traced) -> Option<Span> {
    let text = &traced.source.text;
    let title = outcome.report.as_ref().and_then(|report| report.title.as_deref()).filter(|title| !title.is_empty());
    let found = title.and_then(|title| Some((text.find(title)?, title.len())));
    let first = || traced.marks.iter().find(|mark| mark.span.start < mark.span.end).map(|mark| mark.span);
    found.map(|(start, length)| Span::new(start, start + length)).or_else(first)
}

/// The words of a span, from the first to the last that is written in the text.
fn words(span: Span, marks: &[Mark]) -> Option<Anchor> {
    let from = marks.partition_point(|mark| mark.span.end <= span.start);
    let to = marks.partition_point(|mark| mark.span.start < span.end);
    let touched = marks.get(from..to)?;
    let start = touched.iter().find_map(|mark| start(mark, span))?;
    let end = touched.iter().rev().find_map(|mark| end(mark, span))?;
    (start.at < end.at).then_some(Anchor { start, end })
}

/// The words of a mark that a span has, as offsets in its paragraph.
fn shared(mark: &Mark, span: Span) -> (usize, usize) {
    let offset = |byte: u32| mark.at + (byte.clamp(mark.span.start, mark.span.end) - mark.span.start) as usize;
    (offset(span.start), offset(span.end))
}

fn start(mark: &Mark, span: Span) -> Option<Point> {
    let (from, to) = shared(mark, span);
    if mark.origin.pieces.is_empty() {
        return whole(&mark.origin).filter(|_| from < to).map(|anchor| anchor.start);
    }
    let index = mark.origin.pieces.iter().position(|piece| piece.at + piece.length > from && piece.at < to)?;
    let piece = mark.origin.pieces.get(index)?;
    Some(before(&mark.origin, index, from.saturating_sub(piece.at)))
}

fn end(mark: &Mark, span: Span) -> Option<Point> {
    let (from, to) = shared(mark, span);
    if mark.origin.pieces.is_empty() {
        return whole(&mark.origin).filter(|_| from < to).map(|anchor| anchor.end);
    }
    let index = mark.origin.pieces.iter().rposition(|piece| piece.at < to && piece.at + piece.length > from)?;
    let piece = mark.origin.pieces.get(index)?;
    Some(after(&mark.origin, index, (to - piece.at).min(piece.length)))
}

/// The point before so many bytes of a piece.
fn before(origin: &Origin, index: usize, offset: usize) -> Point {
    let Some(piece) = origin.pieces.get(index) else { return between(origin.whole.start) };
    let last = index.checked_sub(1).and_then(|last| origin.pieces.get(last)).filter(|last| last.run == piece.run);
    match last {
        _ if !piece.divisible => between(piece.run.start),
        _ if offset > 0 && is_text(piece) => in_text(piece, offset),
        None => between(piece.run.start),
        Some(last) if last.part == piece.part => in_text(piece, 0),
        Some(_) => Point { at: piece.part.start, within: Within::Run(piece.run) },
    }
}

/// The point behind so many bytes of a piece.
fn after(origin: &Origin, index: usize, offset: usize) -> Point {
    let Some(piece) = origin.pieces.get(index) else { return between(origin.whole.end) };
    let next = origin.pieces.get(index + 1).filter(|next| next.run == piece.run);
    match next {
        _ if !piece.divisible => between(piece.run.end),
        _ if offset < piece.length && is_text(piece) => in_text(piece, offset),
        Some(_) => before(origin, index + 1, 0),
        None => between(piece.run.end),
    }
}

/// Whether a piece is written as it reads.
fn is_text(piece: &Piece) -> bool {
    piece.length == (piece.written.end - piece.written.start) as usize
}

fn in_text(piece: &Piece, offset: usize) -> Point {
    let at = piece.written.start.saturating_add(u32::try_from(offset).unwrap_or(0));
    Point { at, within: Within::Text(piece.run, piece.part) }
}

fn between(at: u32) -> Point {
    Point { at, within: Within::Paragraph }
}

/// The paragraph in which a span begins.
fn paragraph(span: Span, marks: &[Mark]) -> Option<Anchor> {
    let after = marks.partition_point(|mark| mark.span.start <= span.start);
    let mark = marks.get(after.saturating_sub(1)).or_else(|| marks.first())?;
    whole(&mark.origin)
}

/// A paragraph from its first to its last run, or the run that stands for it.
fn whole(origin: &Origin) -> Option<Anchor> {
    let ends = origin.pieces.first().zip(origin.pieces.last());
    match ends {
        Some((first, last)) => Some(Anchor { start: between(first.run.start), end: between(last.run.end) }),
        None if origin.is_paragraph => {
            let point = Point { at: origin.whole.end, within: Within::Empty(origin.whole) };
            Some(Anchor { start: point, end: point })
        }
        None => Some(Anchor { start: between(origin.whole.start), end: between(origin.whole.end) }),
    }
}
