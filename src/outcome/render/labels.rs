//! The form's own words for its cells.

use crate::form::CellSpec;
use crate::outcome::Outcome;

/// The specification of a cell by its id.
pub fn cell(outcome: &Outcome, id: &str) -> Option<&'static CellSpec> {
    let layout = outcome.report.as_ref()?.labels?.layout();
    layout.cells.get(layout.index(id)?)
}

/// The official label of a cell's row.
pub fn row(cell: &CellSpec) -> &'static str {
    cell.row.label
}

/// The official label of a cell's column; empty where a row has a single value.
pub fn column(cell: &CellSpec) -> &'static str {
    cell.column.label
}
