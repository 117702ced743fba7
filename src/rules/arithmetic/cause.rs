//! One root cause, one leading finding: which cell would settle the relations that fail together.

use super::answer;
use super::relation::{Checked, State};
use crate::finding::Finding;
use crate::form::Comparison;
use crate::repair::{self, Cause, Equation, Requirement, Sign};
use crate::report::{Cell, CellValue, Report};
use rust_decimal::Decimal;

/// Links the findings of relations that one cause explains, and gives the leading one its fixes.
pub fn explain(report: &Report, relations: &[Checked<'_>], findings: &mut [Finding]) {
    let equations: Vec<(usize, Equation)> =
        relations.iter().enumerate().filter_map(|(index, checked)| Some((index, equation(report, checked)?))).collect();
    let values: Vec<Option<Decimal>> = report.tables.cells.iter().map(changeable).collect();
    let system: Vec<Equation> = equations.iter().map(|(_, equation)| equation.clone()).collect();
    for cause in repair::causes(&system, &values) {
        let failing: Vec<usize> =
            cause.equations.iter().filter_map(|index| equations.get(*index)).map(|(index, _)| *index).collect();
        lead(report, relations, findings, &cause, &failing);
    }
}

/// A relation that could be judged, as an equation.
fn equation(report: &Report, checked: &Checked<'_>) -> Option<Equation> {
    let judged = matches!(checked.state, State::Held | State::Used | State::Failed(_));
    let side = |cells: &[usize], sign: Sign| cells.iter().map(move |cell| (*cell, sign)).collect::<Vec<_>>();
    let (left, right) = (&checked.relation.left, &checked.relation.right);
    let sum =
        |cells: &[usize]| cells.iter().filter_map(|cell| report.tables.cells.get(*cell)?.number()).sum::<Decimal>();
    let requirement = match checked.relation.comparison {
        Comparison::Equal => Requirement::Zero,
        Comparison::AtLeast => Requirement::NotNegative,
    };
    let holds = !matches!(checked.state, State::Failed(_)) && checked.relation.comparison == Comparison::Equal;
    let difference = if holds { Decimal::ZERO } else { sum(left) - sum(right) };
    let terms = [side(left, Sign::Plus), side(right, Sign::Minus)].concat();
    judged.then_some(Equation { terms, difference, requirement })
}

/// The figure of a cell that a repair may change; a blank or mark counts as zero in sums and may be filled.
fn changeable(cell: &Cell) -> Option<Decimal> {
    match cell.value {
        CellValue::Number(number) => Some(number),
        CellValue::Blank | CellValue::Mark => Some(Decimal::ZERO),
        CellValue::Absent | CellValue::Unreadable => None,
    }
}

/// Makes one finding the leading one of a cause: the one that names a row, else the shortest.
fn lead(report: &Report, relations: &[Checked<'_>], findings: &mut [Finding], cause: &Cause, failing: &[usize]) {
    let of_cause = |finding: &Finding| finding.relation.is_some_and(|relation| failing.contains(&relation));
    let weight = |finding: &Finding| {
        let relation = finding.relation.and_then(|index| relations.get(index)).map(|checked| checked.relation);
        let cells = relation.map_or(0, |relation| relation.left.len() + relation.right.len());
        (relation.is_none_or(|relation| !in_one_row(report, relation.left.iter().chain(&relation.right))), cells)
    };
    let own = findings.iter().enumerate().filter(|(_, finding)| of_cause(finding));
    let Some(leading) = own.min_by_key(|(index, finding)| (weight(finding), *index)).map(|(index, _)| index) else {
        return;
    };
    if cause.repairs.is_empty() {
        return;
    }
    for (index, finding) in findings.iter_mut().enumerate().filter(|(_, finding)| of_cause(finding)) {
        if index == leading {
            finding.fixes = answer::fixes(report, &cause.repairs, failing.len());
            if let [repair] = cause.repairs.as_slice() {
                answer::name(report, finding, repair);
            }
        } else {
            finding.explained_by = Some(leading);
        }
    }
}

fn in_one_row<'a>(report: &Report, cells: impl Iterator<Item = &'a usize>) -> bool {
    let mut rows = cells.filter_map(|cell| report.spec(*cell)).map(|spec| spec.row.id);
    rows.next().is_some_and(|first| rows.all(|row| row == first))
}
