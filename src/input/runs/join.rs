//! Tables that go on over the end of a page.

use super::grid::{Area, SNAP};
use super::ruled::{Cell, Ruled};
use crate::input::draft::{Item, Paragraph};

/// What stands on the pages, in order.
#[derive(Debug)]
pub enum Part {
    /// A paragraph, or a table without drawn lines.
    Item(Item),
    /// A page number, or what is printed at the edge of every page.
    Noise(Paragraph),
    /// A drawn table.
    Ruled(Ruled),
}

/// The paragraphs and tables of all pages; a table that goes on is one.
pub fn items(parts: Vec<Part>) -> Vec<Item> {
    let mut items = Vec::new();
    let mut open: Option<Ruled> = None;
    let mut between: Vec<Item> = Vec::new();
    for part in parts {
        match (part, &mut open) {
            (Part::Noise(paragraph), _) => between.push(Item::Paragraph(paragraph)),
            (Part::Ruled(next), Some(table)) if goes_on(table, &next) => append(table, next),
            (part, open) => {
                items.extend(open.take().map(|table| Item::Table(table.table())));
                items.append(&mut between);
                match part {
                    Part::Ruled(table) => *open = Some(table),
                    Part::Item(item) => items.push(item),
                    Part::Noise(_) => {}
                }
            }
        }
    }
    items.extend(open.map(|table| Item::Table(table.table())));
    items.append(&mut between);
    items
}

/// Whether a table at the top of a page is the rest of the one at the end of the page before.
fn goes_on(table: &Ruled, next: &Ruled) -> bool {
    let same = |one: Option<&f32>, other: Option<&f32>| {
        one.zip(other).is_some_and(|(one, other)| (one - other).abs() < 2.0 * SNAP)
    };
    next.page == table.page + 1 && same(table.xs.first(), next.xs.first()) && same(table.xs.last(), next.xs.last())
}

fn append(table: &mut Ruled, mut next: Ruled) {
    let mut edges: Vec<f32> = table.xs.iter().chain(&next.xs).copied().collect();
    edges.sort_by(f32::total_cmp);
    edges.dedup_by(|later, earlier| *later - *earlier < 2.0 * SNAP);
    remap(table, &edges);
    remap(&mut next, &edges);
    let repeated = repeated_rows(table, &next);
    skip(&mut next, repeated);
    if is_rest(table, &next) {
        next.cells.iter_mut().filter(|cell| cell.area.row == 0).for_each(|cell| add(table, cell));
        skip(&mut next, 1);
    }
    carry_on(table, &mut next);
    let first = table.rows;
    table.cells.extend(next.cells.into_iter().map(|cell| {
        let area = Area { row: cell.area.row + first, ..cell.area };
        Cell { area, ..cell }
    }));
    table.rows += next.rows;
    table.page = next.page;
}

/// Counts the columns of a table by other edges, of which its own are some.
fn remap(table: &mut Ruled, edges: &[f32]) {
    let index = |x: f32| {
        let distance = |edge: &f32| (edge - x).abs();
        let nearest = edges.iter().enumerate().min_by(|(_, one), (_, other)| distance(one).total_cmp(&distance(other)));
        nearest.map_or(0, |(index, _)| index)
    };
    let new: Vec<usize> = table.xs.iter().map(|x| index(*x)).collect();
    for cell in &mut table.cells {
        let (from, to) = (cell.area.column, cell.area.column + cell.area.columns);
        let (from, to) = (new.get(from).copied().unwrap_or(from), new.get(to).copied().unwrap_or(to));
        (cell.area.column, cell.area.columns) = (from, to.saturating_sub(from).max(1));
    }
    table.xs = edges.to_vec();
}

/// How many rows at the top of the rest are the head of the table again.
fn repeated_rows(table: &Ruled, next: &Ruled) -> usize {
    let is_head = |row: &usize| {
        let words = words(next, *row);
        !next.row(*row).any(Cell::is_figure)
            && words.iter().any(|word| !word.is_empty())
            && words == self::words(table, *row)
    };
    (0..next.rows).take_while(is_head).count()
}

fn words(table: &Ruled, row: usize) -> Vec<String> {
    table.row(row).map(Cell::text).collect()
}

/// Leaves out the first rows.
fn skip(table: &mut Ruled, rows: usize) {
    let rows = rows.min(table.rows);
    table.cells.retain(|cell| cell.area.row + cell.area.rows > rows);
    for cell in &mut table.cells {
        let end = cell.area.row + cell.area.rows - rows;
        cell.area.row = cell.area.row.saturating_sub(rows);
        cell.area.rows = end - cell.area.row;
    }
    table.rows -= rows;
}

/// Whether the first row is the rest of the row before: words that go on, and no figure.
fn is_rest(table: &Ruled, next: &Ruled) -> bool {
    let Some(last) = table.rows.checked_sub(1) else { return false };
    let mut texts = next.row(0).map(Cell::text).filter(|text| !text.is_empty()).peekable();
    let has_figures = table.row(last).any(Cell::is_figure) && !next.row(0).any(Cell::is_figure);
    next.rows > 1 && has_figures && texts.peek().is_some() && !texts.any(|text| begins(&text))
}

/// Whether words begin a row of their own: with a number, as rows of the forms do.
fn begins(text: &str) -> bool {
    let first = text.chars().next();
    first.is_some_and(|first| first.is_numeric() || "（(一二三四五六七八九十其".contains(first))
}

/// Moves the rest of a cell into the one that it continues.
fn add(table: &mut Ruled, rest: &mut Cell) {
    let lines = std::mem::take(&mut rest.lines);
    if let Some(cell) = table.at_end(rest.area.column) {
        cell.lines.extend(lines);
    }
}

/// Labels over several rows that the end of the page cut: their blank rest belongs to them.
fn carry_on(table: &mut Ruled, next: &mut Ruled) {
    let figures = next.cells.iter().filter(|cell| cell.is_figure()).map(|cell| cell.area.column).min().unwrap_or(0);
    next.cells.retain(|cell| {
        let Area { row, column, rows, columns } = cell.area;
        let is_blank_label = row == 0 && cell.lines.is_empty() && column + columns <= figures;
        let label = table.at_end(column).filter(|label| is_blank_label && label.area.columns == columns);
        let carried = label.map(|label| label.area.rows += rows).is_some();
        !carried
    });
}
