//! Quantities that prose states more than once.

use super::{Amount, Claim, ClaimKind, Part};
use crate::document::Document;
use crate::report::Cell;
use crate::report::statement::{Metric, Scope, Statement};
use crate::text::FoldedSpan;
use rust_decimal::Decimal;

/// Quantities that have one figure in a year, whoever speaks of them.
const STEADY: &[Metric] = &[
    Metric::RequestsReceived,
    Metric::CarriedIn,
    Metric::CarriedOut,
    Metric::Reviews,
    Metric::Litigation,
    Metric::ActivelyDisclosed,
];
const WITH_CARRIED: &str = "两数相差上年结转数";

/// The quantities stated exactly more than once for the whole report.
pub fn read(document: &Document, cells: &[Cell], statements: &[Statement]) -> Vec<Claim> {
    STEADY.iter().filter_map(|metric| restated(document, cells, statements, *metric)).collect()
}

fn restated(document: &Document, cells: &[Cell], statements: &[Statement], metric: Metric) -> Option<Claim> {
    let exact = |found: &&Statement| found.metric == metric && found.scope == Scope::Whole;
    let stated: Vec<(&Statement, &Amount)> = statements
        .iter()
        .filter(exact)
        .filter_map(|found| Some((found, found.amount.as_ref().filter(|amount| !amount.approximate)?)))
        .collect();
    let ((first, total), later) = stated.split_first()?;
    let alike: Vec<&(&Statement, &Amount)> = later.iter().filter(|(_, amount)| amount.unit == total.unit).collect();
    let last = alike.last()?;
    let same = alike.iter().all(|(_, amount)| amount.value == total.value);
    let carried = metric == Metric::RequestsReceived
        && alike.iter().any(|(_, amount)| is_carried(cells, statements, (amount.value - total.value).abs()));
    Some(Claim {
        kind: ClaimKind::Restatement,
        total: Some((*total).clone()),
        parts: alike.iter().map(|(found, amount)| part(document, found, amount)).collect(),
        holds: if same { Some(true) } else { Some(false).filter(|_| !carried) },
        exhaustive: false,
        reason: (!same && carried).then(|| WITH_CARRIED.to_owned()),
        span: first.span.cover(last.0.span),
    })
}

/// Whether so many requests were carried in from the year before.
fn is_carried(cells: &[Cell], statements: &[Statement], difference: Decimal) -> bool {
    let by_table = cells.iter().find(|cell| cell.id == "T3.r2.total").and_then(Cell::number);
    let stated = statements.iter().filter(|found| found.metric == Metric::CarriedIn);
    let mut values = stated.filter_map(|found| found.amount.as_ref()).map(|amount| amount.value).chain(by_table);
    !difference.is_zero() && values.any(|carried| carried == difference)
}

fn part(document: &Document, found: &Statement, amount: &Amount) -> Part {
    let flow = &document.flow;
    let place = FoldedSpan { start: flow.locate(found.span.start), end: flow.locate(amount.span.start) };
    let label = if place.start <= place.end { flow.slice(place).trim() } else { "" };
    Part { label: label.to_owned(), amount: amount.clone(), percent: None, span: found.span.cover(amount.span) }
}
