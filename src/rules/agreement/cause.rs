//! A wrong cell that fails a relation may also disagree with the words: one cause, one leading finding.

use super::comparison;
use crate::finding::Finding;
use crate::report::{Cell, Report};
use rust_decimal::Decimal;

/// Puts a finding of this family under the one whose repair of the table would make the words right.
pub(in crate::rules) fn explain(report: &Report, findings: &mut [Finding]) {
    let leading: Vec<(usize, Vec<(String, Decimal)>)> = findings
        .iter()
        .enumerate()
        .flat_map(|(index, finding)| finding.fixes.iter().map(move |fix| (index, fix.cells.clone())))
        .filter(|(_, cells)| !cells.is_empty())
        .collect();
    for finding in findings.iter_mut().filter(|finding| finding.rule.starts_with(comparison::FAMILY)) {
        finding.explained_by =
            leading.iter().find(|(_, cells)| settles(report, finding, cells)).map(|(index, _)| *index);
    }
}

/// Whether the words would hold if these cells had these values.
fn settles(report: &Report, finding: &Finding, repaired: &[(String, Decimal)]) -> bool {
    let touched = finding.cells.iter().any(|id| repaired.iter().any(|(cell, _)| cell == id));
    let value = |id: &String| {
        let new = repaired.iter().find(|(cell, _)| cell == id).map(|(_, value)| *value);
        new.or_else(|| report.cell(id).and_then(Cell::number)).unwrap_or_default()
    };
    let sum = finding.cells.iter().try_fold(Decimal::ZERO, |sum, id| sum.checked_add(value(id)));
    let stated = finding.actual.as_deref().and_then(|actual| Decimal::from_str_exact(actual).ok());
    touched && sum.is_some() && sum == stated
}
