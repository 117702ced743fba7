//! Tables of lines: columns by where figures stand under each other, rows by figures, labels that were wrapped around them.

use super::line::{Line, Segment};
use super::place;
use crate::input::draft::{Cell, Item, Table};
use crate::input::limits::MAX_COLUMNS;
use crate::input::text::is_caption;

/// A label belongs to figures that are at most so far above or below, in heights of a line.
const NEAR: f32 = 1.3;

/// Longer tables go on as a further one.
const MAX_LINES: usize = 300;

/// Lines of one cell lie closer than this, in heights of a line.
const WRAPPED: f32 = 1.55;

/// A line without figures belongs to a table when one with them follows within so many lines.
const AHEAD: usize = 4;

/// How many of the lines form a table, from the first on; 0 when the first is a paragraph.
pub fn table_length(lines: &[Line]) -> usize {
    let Some(edge) = lines.iter().take(AHEAD * 4).find(|line| is_row(line)).and_then(figures_from) else { return 0 };
    let mut length = 0;
    for (index, line) in lines.iter().enumerate().take(MAX_LINES) {
        let ahead = lines.iter().skip(index + 1).take(AHEAD).any(is_row);
        let single = line.segments.first().filter(|_| line.segments.len() == 1);
        let near = |other: Option<&Line>| {
            other.is_some_and(|other| is_row(other) && (other.middle - line.middle).abs() < NEAR * line.height)
        };
        let label = single.is_some_and(|single| {
            let wrapped =
                single.right < edge && (near(lines.get(index + 1)) || index > 0 && near(lines.get(index - 1)));
            // A line that stands by itself names a further part, whose columns may stand elsewhere.
            let close = |other: Option<&Line>| {
                other.is_some_and(|other| (other.middle - line.middle).abs() < WRAPPED * line.height)
            };
            let alone = !close(lines.get(index + 1)) && !close(index.checked_sub(1).and_then(|index| lines.get(index)));
            let further = alone && lines.iter().take(index).any(is_row);
            wrapped || ahead && !further && is_caption(&single.text)
        });
        let several = (2..=MAX_COLUMNS).contains(&line.segments.len())
            && !line.segments.iter().any(|segment| segment.text.contains('。'));
        if !(is_row(line) || several && (ahead || length > 0) || label) {
            break;
        }
        length = index + 1;
    }
    if lines.iter().take(length).any(is_row) { length } else { 0 }
}

/// Whether a line has a figure beside something else.
fn is_row(line: &Line) -> bool {
    (2..=MAX_COLUMNS).contains(&line.segments.len()) && line.segments.iter().any(Segment::is_figure)
}

/// Where the figures of a line begin.
fn figures_from(line: &Line) -> Option<f32> {
    line.segments.iter().find(|segment| segment.is_figure()).map(|segment| segment.left)
}

/// The table of some lines.
pub fn table(page: u32, lines: &[Line]) -> Table {
    let columns = columns(lines);
    let rows = rows(lines, &columns);
    let mut cells: Vec<Cell> = Vec::new();
    for (row, segments) in rows.iter().enumerate() {
        let has_figures = segments.iter().any(Segment::is_figure);
        let mut taken = vec![false; columns.len()];
        let mut placed: Vec<(usize, usize, &Segment)> = Vec::new();
        for segment in segments {
            let (first, last) = reach(segment, &columns, has_figures);
            taken.iter_mut().take(last + 1).skip(first).for_each(|slot| *slot = true);
            match placed.iter_mut().find(|(start, end, _)| *start <= last && first <= *end) {
                Some((start, end, _)) => (*start, *end) = (first.min(*start), last.max(*end)),
                None => placed.push((first, last, segment)),
            }
        }
        for (first, last, segment) in &placed {
            let inside = segments.iter().filter(|other| {
                let (start, end) = reach(other, &columns, has_figures);
                start <= *last && *first <= end
            });
            let items = inside.map(|other| Item::plain(other.text.clone())).collect();
            let place = Some(place(page, segment.left, segment.top));
            cells.push(Cell { row, column: *first, row_span: 1, column_span: last - first + 1, items, place });
        }
        let blank = taken.iter().enumerate().filter(|(_, taken)| !**taken && has_figures).map(|(column, _)| column);
        cells.extend(blank.map(|column| Cell { row, column, row_span: 1, column_span: 1, ..Cell::default() }));
    }
    crate::order::by_key(&mut cells, |cell| (cell.row as u64, cell.column as u64));
    Table { cells, is_data: true }
}

/// The edges of the columns: what stands under each other in the rows with figures.
fn columns(lines: &[Line]) -> Vec<(f32, f32)> {
    let rows = lines.iter().filter(|line| is_row(line));
    let mut edges: Vec<(f32, f32)> =
        rows.flat_map(|line| line.segments.iter().map(|segment| (segment.left, segment.right))).collect();
    edges.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut columns: Vec<(f32, f32)> = Vec::new();
    for (left, right) in edges {
        match columns.last_mut() {
            Some(last) if left < last.1 => last.1 = last.1.max(right),
            _ => columns.push((left, right)),
        }
    }
    columns.truncate(MAX_COLUMNS);
    columns
}

/// The rows: lines with figures take the labels near them, every other line is a row of its own.
fn rows(lines: &[Line], columns: &[(f32, f32)]) -> Vec<Vec<Segment>> {
    let figures = lines.iter().filter(|line| is_row(line)).filter_map(figures_from).fold(f32::MAX, f32::min);
    let anchors: Vec<usize> = (0..lines.len()).filter(|index| lines.get(*index).is_some_and(is_row)).collect();
    let distance =
        |line: &Line, anchor: usize| lines.get(anchor).map_or(f32::MAX, |other| (other.middle - line.middle).abs());
    let owner = |index: usize, line: &Line| {
        let is_label = !columns.is_empty() && line.segments.iter().all(|segment| segment.right < figures);
        let nearest =
            anchors.iter().copied().min_by(|one, other| distance(line, *one).total_cmp(&distance(line, *other)));
        let nearest = nearest.filter(|anchor| is_label && distance(line, *anchor) < NEAR * line.height);
        if is_row(line) { index } else { nearest.unwrap_or(index) }
    };
    let mut rows: Vec<(usize, Vec<Segment>)> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let owner = owner(index, line);
        match rows.iter_mut().rev().take(AHEAD).find(|(known, _)| *known == owner) {
            Some((_, segments)) => segments.extend(line.segments.iter().cloned()),
            None => rows.push((owner, line.segments.clone())),
        }
    }
    rows.into_iter().map(|(_, segments)| segments).collect()
}

/// The first and the last column that a segment reaches; a figure stands in one.
fn reach(segment: &Segment, columns: &[(f32, f32)], in_row: bool) -> (usize, usize) {
    let nearest = |x: f32| {
        let far = |(left, right): &(f32, f32)| (f32::midpoint(*left, *right) - x).abs();
        let inside = columns.iter().position(|(left, right)| (*left..=*right).contains(&x));
        let closest = columns.iter().enumerate().min_by(|(_, one), (_, other)| far(one).total_cmp(&far(other)));
        inside.or(closest.map(|(index, _)| index)).unwrap_or(0)
    };
    if in_row || segment.is_figure() {
        let column = nearest(segment.center());
        return (column, column);
    }
    let first =
        columns.iter().position(|(_, right)| *right > segment.left).unwrap_or_else(|| nearest(segment.center()));
    let last = columns.iter().rposition(|(left, _)| *left < segment.right).unwrap_or(first);
    (first.min(last), last.max(first))
}
