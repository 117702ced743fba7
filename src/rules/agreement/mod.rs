//! What running text says against what the tables say (文表一致).

mod cause;
mod comparison;
pub mod tt_applicant_type;
pub mod tt_carried_in;
pub mod tt_carried_out;
pub mod tt_decisions;
pub mod tt_e2_active;
pub mod tt_e2_focus;
pub mod tt_e2_requests;
pub mod tt_e2_review_litigation;
pub mod tt_fee;
pub mod tt_finished;
pub mod tt_granted;
pub mod tt_litigation_corrected;
pub mod tt_litigation_total;
pub mod tt_none_claim;
pub mod tt_norm_issued;
pub mod tt_norm_repealed;
pub mod tt_norm_valid;
pub mod tt_not_processed;
pub mod tt_other;
pub mod tt_partial;
pub mod tt_received;
pub mod tt_refused;
pub mod tt_review_corrected;
pub mod tt_review_total;
pub mod tt_text_positive_table_zero;
pub mod tt_unable;

pub(super) use cause::explain;

use crate::finding::Finding;
use crate::form::{Era, printed};
use crate::report::statement::Scope;
use crate::report::{CellValue, Metric, Report, Statement};
use crate::rules::Sink;
use crate::rules::arithmetic::wording::plain;
use crate::text::FoldedSpan;
use rust_decimal::Decimal;

/// A table's figure for something that prose states.
#[derive(Debug)]
enum Figure {
    /// It can be compared.
    Known(Decimal),
    /// It cannot, and why, in Chinese.
    Unknown(String),
}

/// The quantities that may be nothing, the cells that count them in the forms since 2019, and in that of 2014.
const TOTALS: &[(Metric, &[&str], &[&str])] = &[
    (Metric::RequestsReceived, &["T3.r1.total", "T3.r2.total"], &["S.3.1"]),
    (Metric::Reviews, &["T4.review.total"], &["S.4"]),
    (Metric::Litigation, &["T4.direct.total", "T4.after.total"], &["S.5"]),
];

/// The cells of such a quantity in the report's form.
fn totals(report: &Report, metric: Metric) -> Option<&'static [&'static str]> {
    let is_e2 = report.form.map(|form| form.era).or(report.era) == Some(Era::E2);
    let (_, new, old) = TOTALS.iter().find(|(own, _, _)| *own == metric)?;
    Some(if is_e2 { old } else { new })
}

/// What messages call the table of a cell.
fn table_name(report: &Report, cells: &[&str]) -> String {
    let name = name(report, cells.first().unwrap_or(&""));
    name.split('“').next().unwrap_or_default().to_owned()
}

/// The statements of a metric that speak of the whole report.
fn whole(report: &Report, metric: Metric) -> impl Iterator<Item = &Statement> {
    report.statements.iter().filter(move |found| found.metric == metric && found.scope == Scope::Whole)
}

/// The exact figure of a statement.
fn exact(statement: &Statement) -> Option<Decimal> {
    statement.amount.as_ref().filter(|amount| !amount.approximate).map(|amount| amount.value)
}

/// The sum of cells; a blank or mark among several counts as nothing, alone it cannot be compared.
fn figure(report: &Report, ids: &[&str]) -> Figure {
    let numbers: Vec<Decimal> = ids.iter().filter_map(|id| report.cell(id)?.number()).collect();
    let unread = ids
        .iter()
        .find(|id| report.cell(id).is_none_or(|cell| matches!(cell.value, CellValue::Absent | CellValue::Unreadable)));
    if let Some(id) = unread {
        return Figure::Unknown(format!("{}未能读取", name(report, id)));
    }
    match (numbers.as_slice(), ids.first()) {
        ([], Some(id)) => Figure::Unknown(format!("{}没有填写数字", name(report, id))),
        _ => numbers
            .iter()
            .try_fold(Decimal::ZERO, |sum, number| sum.checked_add(*number))
            .map_or_else(|| Figure::Unknown("表中数字过大".to_owned()), Figure::Known),
    }
}

/// Says what could not be compared; once, where no table was read at all.
fn unchecked(report: &Report, sink: &mut Sink, reason: String) {
    let reason = if report.tables.cells.is_empty() {
        "没有读到表格，正文的数字未与表格核对。".to_owned()
    } else {
        reason
    };
    if !sink.unchecked.contains(&reason) {
        sink.unchecked(reason);
    }
}

/// Table and row of a cell, as the form prints them.
fn name(report: &Report, id: &str) -> String {
    let spec = report.form.and_then(|form| form.layout().cells.iter().find(|spec| spec.id == id));
    spec.map_or_else(|| "表格".to_owned(), |spec| format!("{}“{}”", spec.table.name, printed(spec.row.short_label())))
}

/// The words of a statement in quotation marks.
fn quoted(report: &Report, statement: &Statement) -> String {
    let flow = &report.document.flow;
    let place = FoldedSpan { start: flow.locate(statement.span.start), end: flow.locate(statement.span.end) };
    format!("“{}”", printed(&flow.slice(place).replace(['\n', '\t'], "")))
}

/// A finding at a statement that points at the cells that say otherwise.
fn finding(report: &Report, statement: &Statement, ids: &[&str], message: String, help: &str) -> Finding {
    let finding = Finding::at(statement.span, message, help)
        .with(|details| details.cells = ids.iter().map(|id| (*id).to_owned()).collect());
    ids.iter().fold(finding, |finding, id| match report.cell(id) {
        Some(cell) => finding.related(label(report, id), cell.span, cell.place.clone()),
        None => finding,
    })
}

fn label(report: &Report, id: &str) -> String {
    let number = report.cell(id).and_then(crate::report::Cell::number).map(plain).unwrap_or_default();
    format!("{}{number}", name(report, id))
}
