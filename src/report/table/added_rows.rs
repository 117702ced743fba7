//! Rows that a locality added to a table: their labels are none of the form's.

use super::anchor::Anchors;
use super::figure::UNITS;
use super::label::{number_of, squeeze};
use super::stream::{Figure, Stream};
use super::walk::Taken;
use crate::document::Document;
use crate::form::printed;
use crate::form::{CellSpec, RowSpec, TableSpec};
use crate::input::Span;
use crate::report::table::{LocalLabel, LocalRow, Tables};
use crate::report::{Cell, CellValue, How};
use std::ops::Range;

/// A row that the form does not have.
#[derive(Debug)]
pub struct AddedRow {
    /// The row of the form that stands before it, by its index among the table's rows.
    pub after: usize,
    /// Its figures.
    pub figures: Vec<Figure>,
    /// From the figure before it to its first.
    pub words: Span,
}

impl AddedRow {
    /// Its label as printed, without its unit.
    fn label(&self, document: &Document) -> String {
        let words = document.source.text.get(self.words.range()).unwrap_or_default();
        let in_grid = self.figures.first().is_some_and(|figure| figure.grid_row.is_some());
        let border = |character: char| matches!(character, '|' | '\t' | '\n' | '\r');
        let parts = words.split(|character: char| border(character) || !in_grid && character.is_whitespace());
        let parts = parts.map(str::trim).filter(|part| !squeeze(part).is_empty() && !UNITS.contains(part));
        let mut words: Vec<&str> = parts.collect();
        if in_grid { words.pop().unwrap_or_default().to_owned() } else { words.concat() }
    }
}

/// A label has at least this many characters.
const SHORTEST_LABEL: usize = 4;

/// A piece of a label that figures cut off has at least this many.
const SHORTEST_PIECE: usize = 3;

/// Takes the added rows out of a stream: those with a label of their own and exactly a row's figures, between two rows that
/// follow each other in the form, or behind the last.
pub fn take(stream: &mut Stream, anchors: &Anchors, table: &TableSpec, widths: &[usize]) -> Vec<AddedRow> {
    let labels = KnownLabels::of(table);
    let mut found: Vec<(usize, usize, usize)> = Vec::new();
    for (row, width) in widths.iter().enumerate() {
        let Some(own) = anchors.of_row.get(row).copied().flatten() else { continue };
        let (next, missing) = next_row(anchors, row, stream.figures.len());
        let is_last = missing.end == anchors.of_row.len();
        let follows = anchors.label_before.get(next).map_or(is_last, |label| *label == Some(missing.end));
        let has_unit = stream.unit_before(Taken::Figure(own + width)).is_some();
        let next_has_figures = follows || has_unit && anchors.stand_together(missing.end, next);
        let pieces = (own + 1..next).take(*width).filter(|at| stream.is_same_cell(*at - 1, *at)).count();
        let mut at = own + width + pieces;
        if found.last().is_some_and(|(_, last, width)| at < last + width) {
            continue;
        }
        let near = row.saturating_sub(1)..missing.end + 2;
        if next_has_figures && own + width == next && labels.is_followed(row, stream, own, &near) {
            found.push((row, own, *width));
            continue;
        }
        while next_has_figures
            && at + width <= next
            && is_added(stream, at, *width, &near, &labels)
            && (next - own - pieces) % width == 0
        {
            found.push((row, at, *width));
            at += width;
        }
    }
    let added = found
        .iter()
        .map(|&(after, at, width)| AddedRow {
            after,
            figures: figures(stream, at, width),
            words: words_before(stream, at),
        })
        .collect();
    found.iter().rev().for_each(|&(_, at, width)| remove(stream, at, width));
    added
}

/// Where the next row begins whose label is there, and the rows between, whose labels are not.
fn next_row(anchors: &Anchors, row: usize, figures: usize) -> (usize, Range<usize>) {
    let later = anchors.of_row.iter().enumerate().skip(row + 1);
    let next = later.clone().find_map(|(index, anchor)| Some((index, (*anchor)?)));
    next.map_or((figures, row + 1..anchors.of_row.len()), |(index, at)| (at, row + 1..index))
}

/// The labels that a form has.
struct KnownLabels {
    rows: Vec<&'static RowSpec>,
    /// Of rows without figures, squeezed.
    headings: Vec<String>,
}

impl KnownLabels {
    fn of(table: &TableSpec) -> Self {
        let headings = table.blocks.iter().flat_map(|block| block.rows).filter(|row| !row.has_values);
        let headings = headings.map(|row| bare(&squeeze(row.label)).to_owned()).collect();
        Self { rows: table.rows().map(|(row, _)| row).collect(), headings }
    }

    /// Whether the label of the last row before a figure is followed by one with the next number that is none of the form's.
    fn is_followed(&self, row: usize, stream: &Stream, at: usize, near: &Range<usize>) -> bool {
        let label = self.rows.get(row).map(|row| squeeze(row.label)).unwrap_or_default();
        let run = stream.runs.iter().find(|run| run.before == at);
        let Some((_, tail)) = run.and_then(|run| run.squeezed.rsplit_once(label.as_str())) else { return false };
        let tail = UNITS.iter().find_map(|unit| tail.strip_prefix(unit)).unwrap_or(tail);
        let follows = number_of(&label).is_some_and(|own| number_of(tail) == Some(own + 1));
        follows && self.lack(tail, near)
    }

    /// Whether words are a label of their own: no part of one near by, and more than the heading above it.
    fn lack(&self, words: &str, near: &Range<usize>) -> bool {
        let damaged = self.rows.iter().enumerate().any(|(index, row)| near.contains(&index) && is_part(words, row));
        let headings = self.headings.iter().filter(|heading| words.contains(heading.as_str()));
        let known: usize = headings.map(|heading| heading.chars().count()).sum();
        !damaged && words.chars().count() >= SHORTEST_LABEL + known
    }
}

/// Whether figures stand behind words of their own.
fn is_added(stream: &Stream, at: usize, width: usize, near: &Range<usize>, labels: &KnownLabels) -> bool {
    let words = |at: usize| stream.runs.iter().find(|run| run.before == at).map(|run| run.squeezed.as_str());
    let alone = (at + 1..at + width).all(|inside| words(inside).is_none());
    let numbers = stream.figures.iter().skip(at).take(width).all(|figure| figure.page.is_none());
    let grid = |at: usize| stream.figures.get(at).and_then(|figure| Some(figure.grid_row?.0));
    let same_table = at.checked_sub(1).is_some_and(|last| grid(last) == grid(at));
    alone && numbers && same_table && words(at).is_some_and(|words| labels.lack(words, near))
}

/// A label without its number.
fn bare(label: &str) -> &str {
    label.trim_start_matches(|character: char| "一二三四五六七八九十0123456789".contains(character))
}

/// Whether words end with the beginning of a label, or begin with its end: then a label was cut by its figures.
fn is_part(words: &str, row: &RowSpec) -> bool {
    let label = squeeze(row.label);
    let starts = |end: &str| label.starts_with(end) || bare(&label).starts_with(end);
    let long = |part: &&str| part.chars().count() >= SHORTEST_PIECE;
    let mut ends = words.char_indices().filter_map(|(at, _)| words.get(at..)).filter(long);
    let mut beginnings = words.char_indices().filter_map(|(at, _)| words.get(..at)).filter(long);
    ends.any(starts) || beginnings.any(|beginning| label.ends_with(beginning))
}

fn figures(stream: &Stream, at: usize, width: usize) -> Vec<Figure> {
    stream.figures.iter().skip(at).take(width).cloned().collect()
}

fn words_before(stream: &Stream, at: usize) -> Span {
    let end = stream.figures.get(at).map_or(0, |figure| figure.span.start);
    let start = at.checked_sub(1).and_then(|last| stream.figures.get(last)).map_or(0, |figure| figure.span.end);
    Span { start: start.min(end), end }
}

fn remove(stream: &mut Stream, at: usize, width: usize) {
    stream.figures.drain(at..at + width);
    stream.runs.retain(|run| run.before != at);
    for run in stream.runs.iter_mut().filter(|run| run.before > at) {
        run.before -= width;
    }
}

/// Names the cells of added rows: `T2.1.x1.made`, `S.3.x2`.
pub fn name(
    rows: &[&'static RowSpec],
    added: &[AddedRow],
    specs: &[&'static CellSpec],
    tables: &mut Tables,
    cells: &mut Vec<Cell>,
    document: &Document,
) {
    let mut counts: Vec<(String, usize)> = Vec::new();
    for row in added {
        let Some(before) = rows.get(row.after) else { continue };
        let block = block_of(before.id);
        let number = next_number(&mut counts, &block);
        let columns = specs.iter().filter(|spec| spec.row.id == before.id).map(|spec| spec.column);
        let mut figures = Vec::new();
        for (column, figure) in columns.zip(&row.figures) {
            let column_id = if column.id.is_empty() { String::new() } else { format!(".{}", column.id) };
            let id = format!("{block}.x{number}{column_id}");
            let label = LocalLabel { cell: id.clone(), row: row.label(document), column: printed(column.label) };
            tables.labels.push(label);
            let cell = super::filled(id, "", How::Read, figure, figure, document);
            figures.push((column.id, cell.number()));
            cells.push(if cell.value == CellValue::Blank { Cell { raw: String::new(), ..cell } } else { cell });
        }
        tables.added_rows.push(LocalRow { after: before.id, figures });
    }
}

/// The first two parts of a row's id: its block.
fn block_of(row: &str) -> String {
    row.split('.').take(2).collect::<Vec<_>>().join(".")
}

fn next_number(counts: &mut Vec<(String, usize)>, block: &str) -> usize {
    match counts.iter_mut().find(|(name, _)| name == block) {
        Some((_, count)) => {
            *count += 1;
            *count
        }
        None => {
            counts.push((block.to_owned(), 1));
            1
        }
    }
}
