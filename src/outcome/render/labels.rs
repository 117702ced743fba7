//! The form's own words for its cells; those of local tables and of cells that a locality added are as printed.

use crate::form::CellSpec;
use crate::outcome::{Cell, Outcome};
use crate::report::table::LocalLabel;

/// The specification of a cell by its id.
fn spec(outcome: &Outcome, id: &str) -> Option<&'static CellSpec> {
    let layout = outcome.report.as_ref()?.labels?.layout();
    layout.cells.get(layout.index(id)?)
}

/// A cell of a local table, which has labels of its own.
fn local<'a>(outcome: &'a Outcome, id: &str) -> Option<&'a Cell> {
    let cells = &outcome.report.as_ref()?.cells;
    cells.iter().find(|cell| cell.id == id && cell.label.is_some())
}

/// The labels of a cell that a locality added to a table of the form.
fn added<'a>(outcome: &'a Outcome, id: &str) -> Option<&'a LocalLabel> {
    outcome.report.as_ref()?.local_labels.iter().find(|label| label.cell == id)
}

/// The label of a cell's row, as the form or else the table prints it.
pub fn row(outcome: &Outcome, id: &str) -> String {
    let own = local(outcome, id).and_then(|cell| cell.label.clone());
    let official = || spec(outcome, id).map(CellSpec::row_label);
    let printed = || added(outcome, id).map(|label| label.row.clone());
    own.or_else(official).or_else(printed).unwrap_or_default()
}

/// The label of a cell's column; empty where a row has a single value.
pub fn column(outcome: &Outcome, id: &str) -> String {
    let own = local(outcome, id).and_then(|cell| cell.column.clone());
    let official = || spec(outcome, id).map(CellSpec::column_label);
    let printed = || added(outcome, id).map(|label| label.column.clone());
    own.or_else(official).or_else(printed).unwrap_or_default()
}

/// Table, row and column in one: `表三“（一）予以公开”自然人`. The id, where nothing is known of the cell.
pub fn name(outcome: &Outcome, id: &str) -> String {
    let own = local(outcome, id).map(|_| format!("指标表“{}”{}", row(outcome, id), column(outcome, id)));
    let official = || spec(outcome, id).map(CellSpec::name);
    let named = |label: &&LocalLabel| !label.row.is_empty();
    let printed = || added(outcome, id).filter(named).map(|label| format!("“{}”{}", label.row, label.column));
    own.or_else(official).or_else(printed).unwrap_or_else(|| id.to_owned())
}
