//! Figures in a grid: row by row, what stands behind the row's words.

use super::{Figure, Stream};
use crate::document::{Document, Grid, GridCell};
use crate::report::CellValue;
use crate::report::table::figure::{self, Content};
use crate::report::table::label::{Labels, squeeze};
use crate::text::FoldedSpan;

/// Adds the figures and words of a grid.
pub fn collect(
    document: &Document,
    grid: &Grid,
    zone: FoldedSpan,
    labels: &Labels,
    widths: &[usize],
    stream: &mut Stream,
) {
    let cells: Vec<&GridCell> = grid.cells.iter().collect();
    for row in cells.chunk_by(|one, other| one.row == other.row) {
        if row.iter().any(|cell| cell.span.start >= zone.start && cell.span.end <= zone.end) {
            collect_row(document, grid, row, labels, widths, stream);
        }
    }
}

fn collect_row(
    document: &Document,
    grid: &Grid,
    row: &[&GridCell],
    labels: &Labels,
    widths: &[usize],
    stream: &mut Stream,
) {
    let contents: Vec<Option<Content>> = row.iter().map(|cell| figure::read(document.flow.slice(cell.span))).collect();
    let is_words = |content: &Option<Content>| content.is_none();
    let words_end = contents.iter().rposition(is_words).map_or(0, |last| last + 1);
    let words: Vec<&str> = row.iter().take(words_end).map(|cell| document.flow.slice(cell.span)).collect();
    let width = width_of(&words, labels, widths).filter(|_| !is_header(contents.get(..words_end).unwrap_or_default()));
    stream_words_between_figures(document, grid, row, &contents, words_end, stream);
    let values = row.iter().zip(contents).skip(words_end).filter_map(|(cell, content)| Some((*cell, content?)));
    let values = without_holes(values.collect(), width);
    stream.figures.extend(values.into_iter().map(|(cell, content)| figure_of(grid, cell, content)));
}

/// Words of a row, and figures that stand before words (a row whose label comes last).
fn stream_words_between_figures(
    document: &Document,
    grid: &Grid,
    row: &[&GridCell],
    contents: &[Option<Content>],
    words_end: usize,
    stream: &mut Stream,
) {
    for (cell, content) in row.iter().zip(contents).take(words_end) {
        match content {
            Some(content) if matches!(content.value, CellValue::Number(_)) => {
                stream.figures.push(figure_of(grid, cell, content.clone()));
            }
            Some(_) => {}
            None => stream.words(document.flow.slice(cell.span)),
        }
    }
}

/// Whether blanks stand between words: captions over several columns leave them, a row of values does not.
fn is_header(contents: &[Option<Content>]) -> bool {
    let blank = |content: &Content| content.value == CellValue::Blank;
    contents.iter().skip_while(|content| content.is_some()).flatten().any(blank)
}

/// How many values the row should have: those of the last label in it.
fn width_of(words: &[&str], labels: &Labels, widths: &[usize]) -> Option<usize> {
    let squeezed: String = words.iter().map(|words| squeeze(words)).collect();
    let last = labels.find(&squeezed).into_iter().last();
    let alone = words.last().and_then(|last| labels.find(&squeeze(last)).into_iter().last());
    last.or(alone).and_then(|hit| widths.get(hit.row).copied())
}

/// Leaves out what merged cells left behind: blanks, or their content once more. A row without a label and without a figure has no values at all,
/// unless it is as wide as the whole table.
fn without_holes(mut values: Vec<(&GridCell, Content)>, width: Option<usize>) -> Vec<(&GridCell, Content)> {
    let blank = |value: &(&GridCell, Content)| value.1.value == CellValue::Blank;
    let Some(width) = width else {
        return if values.iter().all(blank) { Vec::new() } else { values };
    };
    while values.len() > width && values.first().is_some_and(blank) {
        values.remove(0);
    }
    while values.len() > width && (values.last().is_some_and(blank) || ends_alike(&values)) {
        values.pop();
    }
    values
}

fn ends_alike(values: &[(&GridCell, Content)]) -> bool {
    matches!(values, [.., (_, one), (_, other)] if one == other)
}

fn figure_of(grid: &Grid, cell: &GridCell, content: Content) -> Figure {
    Figure {
        content,
        span: cell.origin,
        place: Some(grid.place(cell)),
        page: None,
        grid_row: Some((grid.number, cell.row)),
    }
}
