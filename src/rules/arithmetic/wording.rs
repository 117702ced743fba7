//! How a failed relation is told: in the form's own words, with the sum written out.

use super::relation::{Checked, State, Sums};
use crate::finding::Finding;
use crate::form::{CellSpec, Comparison, Relation};
use crate::report::{Cell, Report};
use rust_decimal::Decimal;

/// Sums with more terms than this are written without their zeros.
const TERMS_SHOWN: usize = 7;

/// What is said of blanks and marks among the parts.
pub const BLANKS: &str = "（空白格按0计）";

/// A relation in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The table, and the row or column where it is about one.
    pub place: String,
    /// The sum written out, and what it is compared with.
    pub sum: String,
}

/// The finding for a failed relation; `None` when it does not fail.
pub fn finding(report: &Report, checked: &Checked<'_>, help: &str) -> Option<Finding> {
    let State::Failed(sums) = checked.state else { return None };
    let relation = checked.relation;
    let specs = |side: &[usize]| -> Vec<&CellSpec> { side.iter().filter_map(|cell| report.spec(*cell)).collect() };
    let cells = specs(&relation.left).into_iter().chain(specs(&relation.right));
    let total = relation.left.first().and_then(|cell| report.tables.cells.get(*cell))?;
    let Told { place, sum } = told(report, relation, sums, false)?;
    let blanks = if sums.blanks { BLANKS } else { "" };
    let finding = Finding::about(format!("{place}：{sum}{blanks}。"), help).with(|details| {
        details.span = total.span;
        details.place = total.place.clone();
        details.cells = cells.map(|spec| spec.id.clone()).collect();
    });
    Some(with_parts(finding, report, &relation.right).values(plain(sums.right), plain(sums.left)))
}

/// A relation in words: `表三“1.信访举报投诉类申请”行`, `11+0+3=14，总计为15`.
pub fn told(report: &Report, relation: &Relation, sums: Sums, holds: bool) -> Option<Told> {
    let specs = |side: &[usize]| -> Vec<&CellSpec> { side.iter().filter_map(|cell| report.spec(*cell)).collect() };
    let (left, right) = (specs(&relation.left), specs(&relation.right));
    let sum = match relation.comparison {
        Comparison::Equal => equality(report, &left, &right, sums, holds),
        Comparison::AtLeast => bound(report, &left, &right, sums, if holds { "不小于" } else { "小于" }),
    };
    Some(Told { place: place(relation.comparison, left.first()?, &right), sum })
}

/// `11+0+3=14，总计为15`.
fn equality(report: &Report, left: &[&CellSpec], right: &[&CellSpec], sums: Sums, holds: bool) -> String {
    let [total] = left else { return both_sides(report, left, right, sums, holds) };
    let sum = written_out(report, right);
    let stated = if is_row(total, right) { "总计".to_owned() } else { total.quoted() };
    format!("{sum}={}，{stated}为{}", plain(sums.right), plain(sums.left))
}

/// The identity of table three: two sums on each side.
fn both_sides(report: &Report, left: &[&CellSpec], right: &[&CellSpec], sums: Sums, holds: bool) -> String {
    let named = |side: &[&CellSpec]| -> String {
        side.iter().map(|spec| format!("{}{}", spec.quoted(), value(report, spec))).collect::<Vec<_>>().join("+")
    };
    let [but, verdict] = if holds { ["，", "两者相等"] } else { ["，而", "两者应相等"] };
    format!("{}={}{but}{}={}，{verdict}", named(right), plain(sums.right), named(left), plain(sums.left))
}

fn bound(report: &Report, left: &[&CellSpec], right: &[&CellSpec], sums: Sums, compares: &str) -> String {
    let named = |side: &[&CellSpec], sum: Decimal| -> String {
        match side {
            [one] => format!("{}为{}", one.name_in_table(), plain(sum)),
            several => {
                let names: Vec<String> = several.iter().map(|spec| spec.name_in_table()).collect();
                format!("{}合计{}（{}）", names.join("、"), plain(sum), written_out(report, several))
            }
        }
    };
    format!("{}，{compares}{}", named(left, sums.left), named(right, sums.right))
}

/// Whether the parts stand in the same row as the total.
fn is_row(total: &CellSpec, parts: &[&CellSpec]) -> bool {
    parts.iter().all(|part| part.row.id == total.row.id)
}

fn place(comparison: Comparison, total: &CellSpec, parts: &[&CellSpec]) -> String {
    let table = total.table.name;
    match (is_row(total, parts), total.column.id.is_empty()) {
        _ if comparison == Comparison::AtLeast => table.to_owned(),
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
