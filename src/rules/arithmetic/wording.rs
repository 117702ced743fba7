//! How a failed relation is told: in the form's own words, with the sum written out.

use super::relation::{Checked, State, Sums};
use crate::finding::Finding;
use crate::form::{CellSpec, Comparison};
use crate::report::{Cell, Report};
use rust_decimal::Decimal;

/// Sums with more terms than this are written without their zeros.
const TERMS_SHOWN: usize = 7;

/// The finding for a failed relation; `None` when it does not fail.
pub fn finding(report: &Report, checked: &Checked<'_>, help: &str) -> Option<Finding> {
    let State::Failed(sums) = checked.state else { return None };
    let relation = checked.relation;
    let specs = |side: &[usize]| -> Vec<&CellSpec> { side.iter().filter_map(|cell| report.spec(*cell)).collect() };
    let (left, right) = (specs(&relation.left), specs(&relation.right));
    let total = relation.left.first().and_then(|cell| report.tables.cells.get(*cell))?;
    let message = match relation.comparison {
        Comparison::Equal => equality(report, &left, &right, sums),
        Comparison::AtLeast => bound(report, &left, &right, sums),
    };
    let blanks = if sums.blanks { "（空白格按0计）" } else { "" };
    let finding = Finding::about(format!("{message}{blanks}。"), help).with(|details| {
        details.span = total.span;
        details.place = total.place.clone();
        details.cells = left.iter().chain(&right).map(|spec| spec.id.clone()).collect();
    });
    Some(with_parts(finding, report, &relation.right).values(plain(sums.right), plain(sums.left)))
}

/// `表三“1.信访举报投诉类申请”行：11+0+3=14，总计为15`.
fn equality(report: &Report, left: &[&CellSpec], right: &[&CellSpec], sums: Sums) -> String {
    let [total] = left else { return both_sides(report, left, right, sums) };
    let sum = written_out(report, right);
    let place = place(total, right);
    let stated = if is_row(total, right) { "总计".to_owned() } else { total.quoted() };
    format!("{place}：{sum}={}，{stated}为{}", plain(sums.right), plain(sums.left))
}

/// The identity of table three: two sums on each side.
fn both_sides(report: &Report, left: &[&CellSpec], right: &[&CellSpec], sums: Sums) -> String {
    let place = left.first().map_or(String::new(), |total| place(total, right));
    let named = |side: &[&CellSpec]| -> String {
        side.iter().map(|spec| format!("{}{}", spec.quoted(), value(report, spec))).collect::<Vec<_>>().join("+")
    };
    format!("{place}：{}={}，而{}={}，两者应相等", named(right), plain(sums.right), named(left), plain(sums.left))
}

fn bound(report: &Report, left: &[&CellSpec], right: &[&CellSpec], sums: Sums) -> String {
    let table = left.first().map_or("", |spec| spec.table.name);
    let named = |side: &[&CellSpec], sum: Decimal| -> String {
        match side {
            [one] => format!("{}为{}", one.name_in_table(), plain(sum)),
            several => {
                let names: Vec<String> = several.iter().map(|spec| spec.name_in_table()).collect();
                format!("{}合计{}（{}）", names.join("、"), plain(sum), written_out(report, several))
            }
        }
    };
    format!("{table}：{}，小于{}", named(left, sums.left), named(right, sums.right))
}

/// Whether the parts stand in the same row as the total.
fn is_row(total: &CellSpec, parts: &[&CellSpec]) -> bool {
    parts.iter().all(|part| part.row.id == total.row.id)
}

fn place(total: &CellSpec, parts: &[&CellSpec]) -> String {
    let table = total.table.name;
    match (is_row(total, parts), total.column.id.is_empty()) {
        (true, _) => format!("{table}{}行", total.quoted()),
        (false, true) => format!("{table}{}", total.quoted()),
        (false, false) => format!("{table}“{}”列", total.column_label()),
    }
}

fn written_out(report: &Report, parts: &[&CellSpec]) -> String {
    let values = parts.iter().filter_map(|part| report.cell(&part.id).and_then(Cell::number));
    let shown: Vec<Decimal> = values.filter(|value| parts.len() <= TERMS_SHOWN || !value.is_zero()).collect();
    if shown.is_empty() {
        return "0".to_owned();
    }
    shown.iter().map(|value| plain(*value)).collect::<Vec<_>>().join("+")
}

fn value(report: &Report, spec: &CellSpec) -> String {
    report.cell(&spec.id).and_then(Cell::number).map_or_else(|| "（空白）".to_owned(), plain)
}

fn with_parts(finding: Finding, report: &Report, parts: &[usize]) -> Finding {
    parts.iter().fold(finding, |finding, part| {
        let cell = report.tables.cells.get(*part).filter(|cell| cell.number().is_some_and(|number| !number.is_zero()));
        match (cell, report.spec(*part)) {
            (Some(cell), Some(spec)) => finding.related(spec.name_in_table(), cell.span, cell.place.clone()),
            _ => finding,
        }
    })
}

/// A figure without trailing zeros.
pub fn plain(value: Decimal) -> String {
    value.normalize().to_string()
}
