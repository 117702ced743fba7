//! Which cell to change, and to what: the answers of `repair` as fixes in the form's own words.

use super::wording::plain;
use crate::finding::{Applicability, Edit, Finding, Fix};
use crate::order;
use crate::repair::Change;
use crate::repair::slip::{self, Slip};
use crate::report::{How, Report};
use rust_decimal::Decimal;

/// Answers shown when there are several.
const ANSWERS_SHOWN: usize = 6;

/// The only answer as a suggestion, or several equally small ones as such, the likelier first.
///
/// An answer is the only one also when it alone changes nothing but cells that were recovered from a damaged table: those are
/// more likely wrong than any that was read.
pub fn fixes(report: &Report, repairs: &[Vec<Change>], settled: usize) -> Vec<Fix> {
    let mut repairs: Vec<&Vec<Change>> = repairs.iter().collect();
    order::by_key(&mut repairs, |repair| (weight(report, repair), 0));
    let doubtful = repairs.iter().filter(|repair| is_doubtful(report, repair)).count();
    let is_only = |index: usize| index == 0 && (repairs.len() == 1 || doubtful == 1);
    let applicability = |index| if is_only(index) { Applicability::Suggested } else { Applicability::Display };
    let shown = repairs.iter().take(ANSWERS_SHOWN).enumerate();
    shown.map(|(index, repair)| fix(report, repair, applicability(index), settled)).collect()
}

/// Lets a finding speak of the one cell that is wrong: its place, what is printed there and what should be.
pub fn name(report: &Report, finding: &mut Finding, repair: &[Change]) {
    let [change] = repair else { return };
    let (Some(cell), Some(spec)) = (report.tables.cells.get(change.cell), report.spec(change.cell)) else { return };
    let (name, value) = (spec.name(), plain(change.value));
    let wrong = match cell.number() {
        Some(number) => format!("{name}的{}应为{value}", plain(number)),
        None => format!("{name}漏填，应为{value}"),
    };
    finding.message = format!("{}；疑为{wrong}。", finding.message.trim_end_matches('。'));
    finding.expected = Some(value);
    finding.actual = cell.number().map(plain);
    finding.span = cell.span.or(finding.span);
    finding.place = cell.place.clone().or(finding.place.take());
    let own = finding.cells.iter().position(|id| *id == cell.id);
    finding.cells.get_mut(..=own.unwrap_or(0)).into_iter().for_each(|before| before.rotate_right(1));
}

/// How unlikely an answer is: cells that were read before recovered ones, plain figures before totals, what no slip explains
/// before what one does.
fn weight(report: &Report, repair: &[Change]) -> u64 {
    let unexplained = |change: &Change| u64::from(slip_of(report, *change).is_none());
    let plain = |change: &Change| u64::from(!is_total(report, change.cell));
    let of = |change: &Change| unexplained(change) + plain(change);
    u64::from(!is_doubtful(report, repair)) << 8 | repair.iter().map(of).sum::<u64>()
}

fn is_doubtful(report: &Report, repair: &[Change]) -> bool {
    let recovered = |change: &Change| report.tables.cells.get(change.cell)?.how;
    repair.iter().all(|change| recovered(change) == Some(How::Recovered))
}

/// Whether a cell is a sum that somebody added up.
fn is_total(report: &Report, cell: usize) -> bool {
    let relations = report.layout().map_or(&[][..], |layout| &layout.relations);
    relations.iter().any(|relation| relation.left.len() == 1 && relation.left.first() == Some(&cell))
}

fn slip_of(report: &Report, change: Change) -> Option<Slip> {
    slip::between(report.tables.cells.get(change.cell)?.number()?, change.value)
}

fn fix(report: &Report, repair: &[Change], applicability: Applicability, settled: usize) -> Fix {
    let changes: Vec<String> = repair.iter().filter_map(|change| told(report, *change)).collect();
    let cells = |change: &Change| Some((report.tables.cells.get(change.cell)?.id.clone(), change.value));
    Fix {
        title: format!("把{}{}{}", changes.join("，并把"), reason(report, repair), settles(settled)),
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
    let name = report.spec(change.cell)?.name();
    let value = plain(change.value);
    Some(match cell.number() {
        Some(number) => format!("{name}由{}改为{value}", plain(number)),
        None => format!("{name}填为{value}"),
    })
}

/// What may have happened: `（疑似相邻两位数字写颠倒）`.
fn reason(report: &Report, repair: &[Change]) -> String {
    let slip = match repair {
        [one] => slip_of(report, *one).map(Slip::name),
        [one, other] => are_exchanged(report, *one, *other).then_some("两格的数字互换"),
        _ => None,
    };
    slip.map_or_else(String::new, |name| format!("（疑似{name}）"))
}

fn are_exchanged(report: &Report, one: Change, other: Change) -> bool {
    let printed = |change: Change| -> Option<Decimal> { report.tables.cells.get(change.cell)?.number() };
    printed(one) == Some(other.value) && printed(other) == Some(one.value)
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
