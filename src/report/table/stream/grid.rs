//! Figures in a grid: row by row, what stands behind the row's words.

use super::{Figure, Stream};
use crate::document::{Document, Grid, GridCell};
use crate::report::CellValue;
use crate::report::table::figure::{self, Content, UNITS};
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
    let contents: Vec<Option<Content>> =
        (0..row.len()).map(|index| content(document, row.get(..=index).unwrap_or_default(), labels)).collect();
    let is_words = |content: &Option<Content>| content.is_none();
    let words_end = contents.iter().rposition(is_words).map_or(0, |last| last + 1);
    let words: Vec<&str> = row
        .iter()
        .zip(&contents)
        .filter(|(_, content)| content.is_none())
        .map(|(cell, _)| document.flow.slice(cell.span))
        .collect();
    let label = RowLabel::of(&words, labels, widths);
    stream_words_between_figures(document, grid, row, &contents, words_end, stream);
    let values = row.iter().zip(contents).skip(words_end).filter_map(|(cell, content)| Some((*cell, content?)));
    let values = values.flat_map(|(cell, content)| {
        let several = (content.value == CellValue::Unreadable).then(|| lines(document, cell)).flatten();
        several.unwrap_or_else(|| vec![content]).into_iter().map(move |content| (cell, content))
    });
    let values = without_holes(values.collect(), label);
    stream.figures.extend(values.into_iter().map(|(cell, content)| figure_of(grid, cell, content)));
}

/// What stands in the last of these cells of a row. Behind a label, words with digits are a figure that cannot be read.
fn content(document: &Document, row: &[&GridCell], labels: &Labels) -> Option<Content> {
    let (cell, before) = row.split_last()?;
    let text = document.flow.slice(cell.span);
    let is_label = |text: &str| !labels.find(&squeeze(text)).is_empty();
    let rest = text.trim_start_matches(|character: char| character.is_ascii_digit());
    let numbered = rest.len() < text.len() && rest.starts_with(['.', '、']);
    let digits = !numbered && text.bytes().any(|byte| byte.is_ascii_digit());
    let behind = || before.iter().any(|cell| is_label(document.flow.slice(cell.span)));
    let spoilt = || digits && (lines(document, cell).is_some() || !is_label(text) && behind());
    figure::read_cell(text).or_else(|| spoilt().then(|| Content::without_figure(CellValue::Unreadable)))
}

/// The figures in the lines of a cell, one a line: those of several rows, or pieces of one. Where lines have become gaps, only
/// digits are.
fn lines(document: &Document, cell: &GridCell) -> Option<Vec<Content>> {
    let count = document.source.text.get(cell.origin.range())?.trim().lines().count();
    let pieces: Vec<&str> = document.flow.slice(cell.span).split_whitespace().collect();
    let digits = || pieces.len() == 2 && pieces.iter().all(|piece| piece.bytes().all(|byte| byte.is_ascii_digit()));
    let contents = || pieces.iter().map(|piece| figure::read(piece)).collect();
    (count > 1 && pieces.len() == count || digits()).then(contents)?
}

/// What a row's words say about its values.
#[derive(Debug, Clone, Copy, Default)]
struct RowLabel {
    /// How many values the row should have: those of the last label in it.
    width: Option<usize>,
    /// Whether that label stands in the last cell with words, units aside, and is the only one.
    alone: bool,
}

impl RowLabel {
    fn of(words: &[&str], labels: &Labels, widths: &[usize]) -> Self {
        let squeezed: String = words.iter().map(|words| squeeze(words)).collect();
        let hits = labels.find(&squeezed);
        let label = words.iter().rfind(|words| !UNITS.contains(words));
        let own = label.map(|label| labels.find(&squeeze(label))).unwrap_or_default();
        let last = hits.last().or(own.last());
        let alone =
            own.last().is_some_and(|own| hits.iter().all(|hit| hit.row == own.row || labels.is_shared(hit.row)));
        Self { width: last.and_then(|hit| widths.get(hit.row).copied()), alone }
    }
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

/// Rows of at most this many values repeat a merged cell's figure in each of its positions when copied; wider ones are not
/// merged.
const MERGED_WIDTH: usize = 3;

/// Leaves out what merged cells left behind: blanks, and figures repeated. A row of blanks has values only when its own
/// label stands before them.
fn without_holes(mut values: Vec<(&GridCell, Content)>, label: RowLabel) -> Vec<(&GridCell, Content)> {
    let blank = |value: &(&GridCell, Content)| value.1.value == CellValue::Blank;
    let Some(width) = label.width else {
        return if values.iter().all(blank) { Vec::new() } else { values };
    };
    if values.iter().all(blank) && (values.len() < width || !label.alone) {
        return Vec::new();
    }
    while values.len() > width && values.first().is_some_and(blank) {
        values.remove(0);
    }
    while values.len() > width && (values.last().is_some_and(blank) || is_repeated(&values, width)) {
        values.pop();
    }
    values
}

fn is_repeated(values: &[(&GridCell, Content)], width: usize) -> bool {
    matches!(values, [.., before, last] if width <= MERGED_WIDTH && before.1 == last.1)
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
