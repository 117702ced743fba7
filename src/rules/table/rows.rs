//! The rows of a table as printed, beside those of the form.

use crate::form::{Era, Form, RowSpec, TableSpec};
use crate::report::CellValue;
use crate::report::table::PrintedRow;
use crate::rules::Context;
use crate::text::characters::is_letter_or_digit;

/// A table is recognised when so many of its rows are there, in per cent.
const RECOGNISED: usize = 60;

/// The tables that grids print, with their rows; tables without labels of their own are left out, and rows that the place adds to
/// its tables, however near their labels are to the form's.
pub(super) fn printed<'a>(context: &Context<'a>) -> impl Iterator<Item = (&'static TableSpec, Vec<&'a PrintedRow>)> {
    let (report, profile) = (context.report, &context.options.profile);
    let tables = report.form.into_iter().flat_map(|form| form.tables).filter(|table| has_labels(table));
    let rows = move |table: &TableSpec| {
        let own = |row: &&PrintedRow| row.table == table.id && !profile.has_extra_row(&row.label);
        report.tables.printed.iter().filter(own).collect()
    };
    let all = tables.map(move |table| (table, rows(table)));
    all.filter(|(_, rows): &(_, Vec<_>)| !rows.is_empty())
}

/// Whether a table's rows stand below each other with a label before each; those of table four are blocks of columns.
fn has_labels(table: &TableSpec) -> bool {
    table.id != "T4"
}

/// The rows of a table that have values.
pub(super) fn of_form(table: &'static TableSpec) -> Vec<&'static RowSpec> {
    table.blocks.iter().flat_map(|block| block.rows).filter(|row| row.has_values).collect()
}

/// Whether enough of a table's rows are there to know it for the form's.
pub(super) fn is_recognised(table: &'static TableSpec, rows: &[&PrintedRow]) -> bool {
    let all = of_form(table).into_iter().filter(|row| !is_local(row)).collect::<Vec<_>>();
    let found = all.iter().filter(|row| rows.iter().any(|printed| is(printed, row))).count();
    found * 100 >= all.len() * RECOGNISED
}

/// Whether a printed row is this row of the form.
pub(super) fn is(printed: &PrintedRow, row: &RowSpec) -> bool {
    printed.official.is_some_and(|official| official.row.id == row.id)
}

/// Rows that some localities have and the national form has not.
pub(super) fn is_local(row: &RowSpec) -> bool {
    row.id.starts_with("S.1.2")
}

/// Whether another row of the table has the same words, so that only its group tells which it is.
pub(super) fn is_ambiguous(table: &'static TableSpec, row: &RowSpec) -> bool {
    of_form(table).iter().any(|other| other.id != row.id && other.label == row.label)
}

/// Whether a row of another official form has this label.
pub(super) fn is_of_another_form(form: &Form, label: &str) -> bool {
    let bare = |label: &str| label.chars().filter(|c| is_letter_or_digit(*c)).collect::<String>();
    let others = Era::ALL.into_iter().filter(|era| *era != form.era && *era > Era::E1).map(Form::of);
    let label = bare(label);
    let mut rows = others.flat_map(|other| other.tables).flat_map(|table| table.blocks).flat_map(|block| block.rows);
    rows.any(|row| bare(row.label) == label || row.aliases.iter().any(|alias| bare(alias) == label))
}

/// Whether a row has a figure.
pub(super) fn has_figures(row: &PrintedRow) -> bool {
    row.values.iter().any(|value| matches!(value, CellValue::Number(_)))
}
