//! Tables: rows, and cells that cover several columns or go on over several rows.

use super::body::Body;
use crate::input::draft::{Cell, Table};
use crate::input::limits::MAX_COLUMNS;
use crate::input::office::xml::Element;

/// Reads a table; `None` when all its rows were deleted.
pub fn read(table: Element<'_>, body: &mut Body) -> Option<Table> {
    let mut rows = Vec::new();
    find(table, "tr", &mut rows);
    let mut placed = Placed::default();
    for row in rows {
        if row.find(&["trPr", "del"]).is_some() {
            body.deleted_row();
        } else {
            placed.row(row, body);
        }
    }
    Some(Table { cells: placed.cells, is_data: false }).filter(|table| !table.cells.is_empty())
}

/// The rows of a table or the cells of a row, also those that other elements wrap.
fn find<'t>(element: Element<'t>, name: &str, found: &mut Vec<Element<'t>>) {
    for child in element.children() {
        match child.name() {
            own if own == name => found.push(child),
            "sdt" | "sdtContent" | "customXml" | "ins" | "moveTo" => find(child, name, found),
            _ => {}
        }
    }
}

/// The cells so far.
#[derive(Default)]
struct Placed {
    cells: Vec<Cell>,
    /// For each column, the cell that reaches to the row above.
    above: Vec<Option<usize>>,
    rows: usize,
}

impl Placed {
    fn row(&mut self, row: Element<'_>, body: &mut Body) {
        let mut elements = Vec::new();
        find(row, "tc", &mut elements);
        let mut column = row.find(&["trPr", "gridBefore"]).and_then(|before| before.number("val")).unwrap_or(0);
        let mut reached = Vec::new();
        for element in elements {
            let properties = element.child("tcPr");
            let property = |name| properties.and_then(|own: Element<'_>| own.child(name));
            let span = property("gridSpan").and_then(|span| span.number("val")).unwrap_or(1).clamp(1, MAX_COLUMNS + 1);
            let goes_on = |name| property(name).is_some_and(|merge| merge.value().as_deref() != Some("restart"));
            let wider = goes_on("hMerge").then(|| self.widen(span)).flatten();
            let index = wider.or_else(|| goes_on("vMerge").then(|| self.lengthen(column)).flatten());
            let index = index.unwrap_or_else(|| self.add(column, span, element, body));
            reached.extend((column..column + span).map(|column| (column, index)));
            column = (column + span).min(MAX_COLUMNS + 1);
        }
        self.above = vec![None; column];
        for (column, index) in reached {
            if let Some(slot) = self.above.get_mut(column) {
                *slot = Some(index);
            }
        }
        self.rows += 1;
    }

    /// The cell to the left takes these columns too.
    fn widen(&mut self, span: usize) -> Option<usize> {
        let index = self.cells.len().checked_sub(1)?;
        let last = self.cells.get_mut(index).filter(|cell| cell.row == self.rows)?;
        last.column_span += span;
        Some(index)
    }

    /// The cell above takes this row too.
    fn lengthen(&mut self, column: usize) -> Option<usize> {
        let index = self.above.get(column).copied().flatten()?;
        let cell = self.cells.get_mut(index).filter(|cell| cell.column == column)?;
        cell.row_span = self.rows + 1 - cell.row;
        Some(index)
    }

    fn add(&mut self, column: usize, column_span: usize, element: Element<'_>, body: &mut Body) -> usize {
        let items = body.blocks(element);
        self.cells.push(Cell { row: self.rows, column, row_span: 1, column_span, items, place: None });
        self.cells.len() - 1
    }
}
