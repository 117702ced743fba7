//! Tables with their spans resolved.

use super::element::Role;
use super::measure::Measure;
use super::tree::{Index, Tree};

/// Wider tables are layout, not data.
const MAX_COLUMNS: usize = 200;

/// A cell with more characters holds an article, not a figure.
const LARGEST_CELL: usize = 2000;

/// A cell at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed {
    /// Its node.
    pub node: Index,
    /// Its row, from 0.
    pub row: usize,
    /// Its column, from 0.
    pub column: usize,
    /// How many rows it covers.
    pub row_span: usize,
    /// How many columns it covers.
    pub column_span: usize,
}

/// The cells of a table of data, by row and column, and how many rows it has.
///
/// `None` for a table that only lays out a page: one cell, one column, tables in its cells, or whole articles in them.
pub fn cells(tree: &Tree, table: Index, measures: &[Measure]) -> Option<(Vec<Placed>, usize)> {
    let measure = measures.get(table)?;
    let nested = tree.children(table).any(|child| measures.get(child).is_some_and(|measure| measure.has_table));
    if measure.cells < 2 || measure.largest_cell > LARGEST_CELL || nested {
        return None;
    }
    let mut rows = Vec::new();
    find(tree, table, Role::Row, &mut rows);
    let placed = place(tree, &rows)?;
    placed.iter().any(|cell| cell.column > 0).then_some((placed, rows.len()))
}

/// The elements of a role below a node, those of inner tables and hidden ones left out.
fn find(tree: &Tree, index: Index, role: Role, found: &mut Vec<Index>) {
    for child in tree.children(index) {
        match tree.element(child) {
            Some(element) if element.hidden || element.role == Role::Table => {}
            Some(element) if element.role == role => found.push(child),
            Some(_) => find(tree, child, role, found),
            None => {}
        }
    }
}

/// Puts the cells of the rows where browsers do; a cell never covers a place that is taken. `None` for too many columns.
fn place(tree: &Tree, rows: &[Index]) -> Option<Vec<Placed>> {
    let mut placed = Vec::new();
    let mut taken: Vec<usize> = Vec::new();
    for (row, node) in rows.iter().enumerate() {
        let mut nodes = Vec::new();
        find(tree, *node, Role::Cell, &mut nodes);
        let mut column = 0;
        for node in nodes {
            let cell = place_cell(tree, node, (row, rows.len() - row), column, &mut taken)?;
            column = cell.column + cell.column_span;
            placed.push(cell);
        }
        taken.iter_mut().for_each(|rows| *rows = rows.saturating_sub(1));
    }
    Some(placed)
}

/// `taken` has, for each column, how many rows from this one on are covered; `rows_left` bounds how many this cell covers.
fn place_cell(
    tree: &Tree,
    node: Index,
    (row, rows_left): (usize, usize),
    from: usize,
    taken: &mut Vec<usize>,
) -> Option<Placed> {
    let element = tree.element(node)?;
    let is_free = |column: usize, taken: &[usize]| taken.get(column).is_none_or(|rows| *rows == 0);
    let column = (from..).find(|column| is_free(*column, taken)).filter(|column| *column < MAX_COLUMNS)?;
    let wanted = usize::try_from(element.column_span).unwrap_or(1).min(MAX_COLUMNS - column);
    let column_span = (column..column + wanted).take_while(|column| is_free(*column, taken)).count();
    let row_span = match usize::try_from(element.row_span).unwrap_or(0) {
        0 => rows_left,
        rows => rows.min(rows_left),
    };
    taken.resize(taken.len().max(column + column_span), 0);
    taken.iter_mut().skip(column).take(column_span).for_each(|rows| *rows = row_span);
    Some(Placed { node, row, column, row_span, column_span })
}
