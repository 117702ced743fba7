//! One root cause, one leading finding: which cell would settle the relations that fail together.

use super::relation::{Checked, State};
use super::wording::plain;
use crate::finding::{Applicability, Edit, Finding, Fix};
use crate::form::{CellSpec, Comparison};
use crate::order;
use crate::repair::{self, Cause, Change, Equation, Requirement, Sign};
use crate::report::{Cell, CellValue, How, Report};
use rust_decimal::Decimal;

/// Answers shown when there are several.
const ANSWERS_SHOWN: usize = 6;

/// Links the findings of relations that one cause explains, and gives the leading one its fixes.
pub fn explain(report: &Report, relations: &[Checked], findings: &mut [Finding]) {
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
fn equation(report: &Report, checked: &Checked) -> Option<Equation> {
    let judged = matches!(checked.state, State::Held | State::Used | State::Failed(_));
    let side = |cells: &[usize], sign: Sign| cells.iter().map(move |cell| (*cell, sign)).collect::<Vec<_>>();
    let (left, right) = (&checked.relation.left, &checked.relation.right);
    let sum =
        |cells: &[usize]| cells.iter().filter_map(|cell| report.tables.cells.get(*cell)?.number()).sum::<Decimal>();
    let requirement = match checked.relation.comparison {
        Comparison::Equal => Requirement::Zero,
        Comparison::AtLeast => Requirement::NotNegative,
    };
    let terms = [side(left, Sign::Plus), side(right, Sign::Minus)].concat();
    judged.then(|| Equation { terms, difference: sum(left) - sum(right), requirement })
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
fn lead(report: &Report, relations: &[Checked], findings: &mut [Finding], cause: &Cause, failing: &[usize]) {
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
            finding.fixes = fixes(report, cause, failing.len());
        } else {
            finding.explained_by = Some(leading);
        }
    }
}

fn in_one_row<'a>(report: &Report, cells: impl Iterator<Item = &'a usize>) -> bool {
    let mut rows = cells.filter_map(|cell| spec(report, *cell)).map(|spec| spec.row.id);
    rows.next().is_some_and(|first| rows.all(|row| row == first))
}

/// The only answer as a suggestion, or several equally small ones as such.
fn fixes(report: &Report, cause: &Cause, settled: usize) -> Vec<Fix> {
    let only = cause.repairs.len() == 1;
    let applicability = if only { Applicability::Suggested } else { Applicability::Display };
    let mut repairs: Vec<&Vec<Change>> = cause.repairs.iter().collect();
    order::by_key(&mut repairs, |repair| (u64::from(!repair.iter().any(|change| is_doubtful(report, change.cell))), 0));
    repairs.into_iter().take(ANSWERS_SHOWN).map(|repair| fix(report, repair, applicability, settled)).collect()
}

/// A recovered cell is more likely wrong than one that was read.
fn is_doubtful(report: &Report, cell: usize) -> bool {
    report.tables.cells.get(cell).is_some_and(|cell| cell.how == Some(How::Recovered))
}

fn fix(report: &Report, repair: &[Change], applicability: Applicability, settled: usize) -> Fix {
    let changes: Vec<String> = repair.iter().filter_map(|change| told(report, *change)).collect();
    let cells = |change: &Change| Some((report.tables.cells.get(change.cell)?.id.clone(), change.value));
    Fix {
        title: format!("把{}{}", changes.join("，并把"), settles(settled)),
        applicability,
        cells: repair.iter().filter_map(cells).collect(),
        edits: edits(report, repair),
    }
}

fn settles(relations: usize) -> String {
    if relations == 1 { String::new() } else { format!("，{relations}条关系即全部成立") }
}

/// `表三“1.信访举报投诉类申请”自然人由11改为12`.
fn told(report: &Report, change: Change) -> Option<String> {
    let cell = report.tables.cells.get(change.cell)?;
    let name = spec(report, change.cell)?.name();
    let value = plain(change.value);
    Some(match cell.number() {
        Some(number) => format!("{name}由{}改为{value}", plain(number)),
        None => format!("{name}填为{value}"),
    })
}

/// Replacements in the text, when every changed cell is printed as a plain figure.
fn edits(report: &Report, repair: &[Change]) -> Vec<Edit> {
    let edit = |change: &Change| {
        let cell = report.tables.cells.get(change.cell)?;
        let is_plain = cell.raw.bytes().all(|byte| byte.is_ascii_digit()) && !cell.raw.is_empty();
        Some(Edit { span: cell.span.filter(|_| is_plain)?, text: plain(change.value) })
    };
    repair.iter().map(edit).collect::<Option<Vec<Edit>>>().unwrap_or_default()
}

fn spec(report: &Report, cell: usize) -> Option<&'static CellSpec> {
    report.form?.layout().cells.get(cell)
}
