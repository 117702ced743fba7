//! Rows of cells with their edges, put on one grid.

use super::properties::{Merge, Properties};
use crate::input::draft::{Cell, Item, Table};

/// Edges that lie closer than this are one, in twentieths of a point.
const SAME_EDGE: i16 = 40;

/// The rows of a table so far, and the cells of the one that goes on.
#[derive(Debug, Default)]
pub struct Rows {
    rows: Vec<Row>,
    cells: Vec<Vec<Item>>,
    open: Vec<Item>,
}

#[derive(Debug)]
struct Row {
    cells: Vec<Vec<Item>>,
    edges: Vec<i16>,
    merges: Vec<Merge>,
}

impl Rows {
    /// Adds a paragraph to the cell that is open.
    pub fn add(&mut self, words: String) {
        self.open.push(Item::plain(words));
    }

    /// Ends a cell with its last paragraph.
    pub fn end_cell(&mut self, words: String) {
        self.add(words);
        self.cells.push(std::mem::take(&mut self.open));
    }

    /// Ends a row.
    pub fn end_row(&mut self, properties: &Properties) {
        let cells = std::mem::take(&mut self.cells);
        let has_edges = properties.edges.len() == cells.len() + 1;
        let counted = || (0..=cells.len()).filter_map(|index| i16::try_from(index * 1000).ok()).collect();
        let edges = if has_edges { properties.edges.clone() } else { counted() };
        self.rows.push(Row { cells, edges, merges: properties.merges.clone() });
    }

    /// The table of the rows; a row that was not ended counts with the cells that it has.
    pub fn table(mut self) -> Option<Item> {
        if !self.open.is_empty() {
            self.end_cell(String::new());
        }
        if !self.cells.is_empty() {
            self.end_row(&Properties::default());
        }
        let edges = self.edges();
        let column = |edge: i16| edges.partition_point(|known| known.saturating_add(SAME_EDGE) < edge);
        let mut cells: Vec<Cell> = Vec::new();
        let mut above: Vec<Option<usize>> = vec![None; edges.len()];
        for (row, content) in self.rows.into_iter().enumerate() {
            let mut left = None;
            let bounds = content.edges.iter().zip(content.edges.iter().skip(1));
            for (index, (items, (start, end))) in content.cells.into_iter().zip(bounds).enumerate() {
                let (start, end) = (column(*start), column(*end));
                let merge = content.merges.get(index).copied().unwrap_or_default();
                let upper = above.get(start).copied().flatten().filter(|_| merge.above);
                let known = left.filter(|_| merge.beside).or(upper);
                let known = known.unwrap_or_else(|| {
                    cells.push(Cell { row, column: start, row_span: 1, column_span: 1, items, place: None });
                    cells.len() - 1
                });
                if let Some(cell) = cells.get_mut(known) {
                    cell.row_span = row + 1 - cell.row;
                    cell.column_span = cell.column_span.max(end.saturating_sub(cell.column));
                }
                above.iter_mut().take(end).skip(start).for_each(|slot| *slot = Some(known));
                left = Some(known);
            }
        }
        (!cells.is_empty()).then_some(Item::Table(Table { cells, is_data: false }))
    }

    /// The edges of all rows from the left, those that are nearly the same once.
    fn edges(&self) -> Vec<i16> {
        let mut edges: Vec<i16> = self.rows.iter().flat_map(|row| row.edges.iter().copied()).collect();
        edges.sort_unstable();
        edges.dedup_by(|next, kept| next.saturating_sub(*kept) <= SAME_EDGE);
        edges
    }
}
