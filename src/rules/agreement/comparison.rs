//! One comparison for all metrics: what prose states against the sums of cells that it may mean.

use super::{Figure, TOTALS, exact, figure, finding, quoted, unchecked, whole};
use crate::finding::{Finding, Severity};
use crate::report::{CellId, Metric, Report, Statement};
use crate::rules::arithmetic::wording::plain;
use crate::rules::{Context, Rule, Sink, Support};
use rust_decimal::Decimal;

/// What a metric may stand for in the tables.
#[derive(Debug)]
pub(super) struct Comparison {
    /// What prose states.
    pub metric: Metric,
    /// The sums that it may mean, the plainest first. Those of which the form lacks a cell are left out.
    pub readings: &'static [Reading],
    /// How the two compare.
    pub bound: Bound,
    /// The severity, where it is not the rule's.
    pub severity: Option<Severity>,
}

/// How a stated figure compares with the tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bound {
    /// One of the readings equals it.
    Equal,
    /// One of the readings equals it or the sum of all that is stated of the metric.
    EqualTogether,
    /// No reading is less.
    AtMost,
}

/// A sum of cells. A `*` in an id stands for anything: `T3.r3.3.*.total`.
#[derive(Debug)]
pub(super) struct Reading {
    /// What messages call it.
    pub words: &'static str,
    /// The cells that are added.
    pub plus: &'static [&'static str],
    /// The cells that are taken away.
    pub minus: &'static [&'static str],
    /// It counts only when these are nothing.
    pub without: &'static [&'static str],
}

/// A sum of cells.
pub(super) const fn sum(words: &'static str, plus: &'static [&'static str]) -> Reading {
    Reading { words, plus, minus: &[], without: &[] }
}

/// A metric that must equal one of its readings.
pub(super) const fn equal(metric: Metric, readings: &'static [Reading]) -> Comparison {
    Comparison { metric, readings, bound: Bound::Equal, severity: None }
}

/// A metric of which all that is stated may add up to a reading.
pub(super) const fn together(metric: Metric, readings: &'static [Reading]) -> Comparison {
    Comparison { bound: Bound::EqualTogether, ..equal(metric, readings) }
}

/// A metric that no reading may be less than.
pub(super) const fn at_most(metric: Metric, readings: &'static [Reading]) -> Comparison {
    Comparison { bound: Bound::AtMost, ..equal(metric, readings) }
}

/// What the ids of this family's rules begin with.
pub(super) const FAMILY: &str = "tt-";

/// What messages advise.
pub(super) const HELP: &str =
    "核对登记台账，把文字和表格改成一致；如文字只说一部分（某渠道、某部门、某时段），写明范围。";

/// A reading's value.
#[derive(Debug)]
struct Known {
    words: &'static str,
    value: Decimal,
    cells: Vec<CellId>,
}

impl Known {
    /// What it is called where it stands alone: readings after the plainest say what they add to it.
    fn support(&self, statement: &Statement, all: &[Self]) -> Support {
        let words = match all.first() {
            Some(plainest) if plainest.words != self.words => format!("{}（{}）", plainest.words, self.words),
            _ => self.words.to_owned(),
        };
        Support { span: statement.span, words, value: self.value, cells: self.cells.clone() }
    }
}

/// Compares all that prose states of the metrics of a rule with the tables.
pub(super) fn agree(
    context: &Context<'_>,
    sink: &mut Sink,
    rule: &'static Rule,
    comparisons: &[Comparison],
    skip: Skip,
) {
    let comparer = Comparer { report: context.report, severity: rule.severity, skip };
    let mut looked = false;
    for comparison in comparisons {
        looked |= comparer.compare_all(sink, comparison);
    }
    if !looked {
        sink.not_applicable();
    }
}

/// What a rule leaves to others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Skip {
    /// Nothing.
    Nothing,
    /// A figure in prose against nothing in the table, which `tt-text-positive-table-zero` reports.
    NothingInTable,
    /// The same, and nothing in prose against a figure in the table, which `tt-none-claim` reports.
    NothingInEither,
}

struct Comparer<'a> {
    report: &'a Report,
    severity: Severity,
    skip: Skip,
}

impl Comparer<'_> {
    /// Whether there was anything to compare.
    fn compare_all(&self, sink: &mut Sink, comparison: &Comparison) -> bool {
        let stated: Vec<(&Statement, Decimal)> = whole(self.report, comparison.metric)
            .filter_map(|statement| exact(statement).map(|value| (statement, value)))
            .collect();
        let readings: Vec<&Reading> = comparison.readings.iter().filter(|reading| reading.is_of(self.report)).collect();
        let any = !stated.is_empty() && !readings.is_empty();
        if any {
            self.compare(sink, comparison, &readings, &stated);
        }
        any
    }

    fn compare(
        &self,
        sink: &mut Sink,
        comparison: &Comparison,
        readings: &[&Reading],
        stated: &[(&Statement, Decimal)],
    ) {
        let (known, unknown) = evaluate(self.report, readings);
        for (statement, value) in stated {
            let same = known.iter().find(|known| known.value == *value);
            same.into_iter().for_each(|same| sink.supports(|| same.support(statement, &known)));
        }
        let agree = stated.iter().any(|(_, value)| agrees(comparison.bound, &known, *value));
        if agree || adds_up(comparison.bound, &known, stated) {
            return;
        }
        if let Some(reason) = unknown {
            return unchecked(self.report, sink, format!("{reason}，正文的相应数字未与表格核对。"));
        }
        for (statement, value) in stated.iter().filter(|(_, value)| !self.is_left(comparison.metric, &known, *value)) {
            let severity = comparison.severity.unwrap_or(self.severity);
            known
                .first()
                .into_iter()
                .for_each(|first| sink.report(severity, self.finding(statement, *value, first, &known)));
        }
    }

    /// Whether another rule reports it: those on nothing look at totals alone.
    fn is_left(&self, metric: Metric, known: &[Known], value: Decimal) -> bool {
        let total = TOTALS.iter().any(|(own, _, _)| *own == metric);
        let nothing_in_table = known.iter().all(|known| known.value.is_zero());
        total
            && ((self.skip != Skip::Nothing && nothing_in_table)
                || (self.skip == Skip::NothingInEither && value.is_zero()))
    }

    fn finding(&self, statement: &Statement, value: Decimal, first: &Known, known: &[Known]) -> Finding {
        let message = format!("文中{}，{}。", quoted(self.report, statement), in_words(known));
        let cells: Vec<&str> = first.cells.iter().map(String::as_str).collect();
        finding(self.report, statement, &cells, message, HELP).values(plain(first.value), plain(value))
    }
}

/// The values of all readings that can be had, and why one cannot.
fn evaluate(report: &Report, readings: &[&Reading]) -> (Vec<Known>, Option<String>) {
    let mut known: Vec<Known> = Vec::new();
    let mut unknown = None;
    for reading in readings {
        match reading.value(report) {
            Ok(Some(value)) => known.push(value),
            Ok(None) => {}
            Err(reason) => unknown = unknown.or(Some(reason)),
        }
    }
    (known, unknown)
}

fn agrees(bound: Bound, known: &[Known], value: Decimal) -> bool {
    known.iter().any(|known| match bound {
        Bound::Equal | Bound::EqualTogether => known.value == value,
        Bound::AtMost => value <= known.value,
    })
}

/// Whether all that is stated adds up to a reading.
fn adds_up(bound: Bound, known: &[Known], stated: &[(&Statement, Decimal)]) -> bool {
    let sum = stated.iter().try_fold(Decimal::ZERO, |sum, (_, value)| sum.checked_add(*value));
    bound == Bound::EqualTogether && known.iter().any(|known| Some(known.value) == sum)
}

/// `表三“(七)总计”为28，扣除其他处理为27`, each value once.
fn in_words(known: &[Known]) -> String {
    let mut said: Vec<Decimal> = Vec::new();
    let mut parts: Vec<String> = Vec::new();
    for reading in known {
        if !said.contains(&reading.value) {
            said.push(reading.value);
            parts.push(format!("{}为{}", reading.words, plain(reading.value)));
        }
    }
    parts.join("，")
}

impl Reading {
    /// Whether the report's form has the cells; without a form, nothing speaks against it.
    fn is_of(&self, report: &Report) -> bool {
        report.form.is_none() || self.plus.iter().all(|id| !expand(report, id).is_empty())
    }

    fn value(&self, report: &Report) -> Result<Option<Known>, String> {
        let cells = |ids: &[&str]| -> Vec<CellId> { ids.iter().flat_map(|id| expand(report, id)).collect() };
        let added = cells(self.plus);
        if !self.without.is_empty() && !total(report, &cells(self.without))?.is_zero() {
            return Ok(None);
        }
        let less = if self.minus.is_empty() { Decimal::ZERO } else { total(report, &cells(self.minus))? };
        let value = total(report, &added)?.checked_sub(less);
        Ok(value.map(|value| Known { words: self.words, value, cells: added }))
    }
}

/// The sum of the cells that an id with a `*` stands for, when it can be had.
pub(super) fn sum_of(report: &Report, id: &str) -> Option<Decimal> {
    total(report, &expand(report, id)).ok()
}

fn total(report: &Report, cells: &[CellId]) -> Result<Decimal, String> {
    let ids: Vec<&str> = cells.iter().map(String::as_str).collect();
    match figure(report, &ids) {
        Figure::Known(value) => Ok(value),
        Figure::Unknown(reason) => Err(reason),
    }
}

/// The cells of the report's form that an id with a `*` stands for; without a form, the id itself.
fn expand(report: &Report, id: &str) -> Vec<CellId> {
    let Some(form) = report.form else { return vec![id.to_owned()] };
    let (start, end) = id.split_once('*').unwrap_or((id, ""));
    let fits = |cell: &str| if id.contains('*') { cell.starts_with(start) && cell.ends_with(end) } else { cell == id };
    form.layout().cells.iter().filter(|cell| fits(&cell.id)).map(|cell| cell.id.clone()).collect()
}
