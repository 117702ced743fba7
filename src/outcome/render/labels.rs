//! The form's own words for its cells.

use crate::form::CellSpec;
use crate::form::printed;
use crate::outcome::Outcome;
use crate::report::table::LocalLabel;

/// The specification of a cell by its id.
pub fn cell(outcome: &Outcome, id: &str) -> Option<&'static CellSpec> {
    let layout = outcome.report.as_ref()?.labels?.layout();
    layout.cells.get(layout.index(id)?)
}

/// The labels of a cell that a locality added.
pub fn local<'a>(outcome: &'a Outcome, id: &str) -> Option<&'a LocalLabel> {
    outcome.report.as_ref()?.local_labels.iter().find(|label| label.cell == id)
}

/// The official label of a cell's row, as the form prints it.
pub fn row(cell: &CellSpec) -> String {
    printed(cell.row.label)
}

/// The official label of a cell's column; empty where a row has a single value.
pub fn column(cell: &CellSpec) -> String {
    printed(cell.column.label)
}

/// Table, row and column in one: `表三“（一）予以公开”自然人`.
pub fn name(cell: &CellSpec) -> String {
    cell.name()
}
