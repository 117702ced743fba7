//! What was checked in particular, as published: for a page that shows all of it, beside the result itself.

use super::Number;
use super::positions::Positions;
use super::shape::Span;
use crate::options::Options;
use crate::order;
use crate::report::{CellId, Report};
use crate::rules::arithmetic::relation::{Checked, State, evaluate, sums};
use crate::rules::arithmetic::wording::{BLANKS, Told, told};
use crate::rules::{Judgement, RULES, Support};
use serde::Serialize;

/// What was checked in particular; empty where nothing could be read.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Account {
    /// The relations of the form, in its order.
    pub relations: Vec<Relation>,
    /// The rules, by what became of them.
    pub rules: Rules,
    /// The figures of prose that the tables have too, in the order of the text.
    pub supports: Vec<Supported>,
}

/// A relation, and how it fares.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Relation {
    /// The rule that reports it.
    pub rule: &'static str,
    /// `held`, `used`, `failed` or `unchecked`.
    pub state: &'static str,
    /// The table, and the row or column where it is about one, in Chinese.
    pub place: String,
    /// The sum written out, and what it is compared with; null where it could not be judged.
    pub sum: Option<String>,
    /// Why it could not be judged.
    pub reason: Option<&'static str>,
    /// Its cells, the stated ones first.
    pub cells: Vec<CellId>,
}

/// The ids of the rules, by what became of them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Rules {
    /// They ran.
    pub run: Vec<&'static str>,
    /// They do not apply to this report.
    pub not_applicable: Vec<&'static str>,
    /// They are off.
    pub off: Vec<&'static str>,
}

/// A figure of prose that the tables have too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Supported {
    /// The words that state it.
    pub span: Span,
    /// What it is in the tables: `表三本年新收总计`.
    pub words: String,
    /// The figure.
    pub value: Number,
    /// The cells that have it, or add up to it.
    pub cells: Vec<CellId>,
}

/// The account of a report and its judgement.
pub fn of(report: &Report, judgement: Judgement, options: &Options) -> Account {
    let positions = Positions::of(&report.document.source.text);
    let rules = rules(&judgement, options);
    let mut supports: Vec<Supported> =
        judgement.supports.into_iter().map(|support| supported(support, &positions)).collect();
    order::by_key(&mut supports, |one| (one.span.start.into(), one.span.end.into()));
    let relations = evaluate(report).iter().filter_map(|checked| relation(report, checked)).collect();
    Account { relations, rules, supports }
}

fn rules(judgement: &Judgement, options: &Options) -> Rules {
    let mut rules = Rules { run: judgement.ran.clone(), ..Rules::default() };
    for rule in RULES.iter().filter(|rule| !judgement.ran.contains(&rule.id)) {
        match rule.is_on(options) {
            true => rules.not_applicable.push(rule.id),
            false => rules.off.push(rule.id),
        }
    }
    rules
}

/// `None` for a relation between rows that the report does not print and need not.
fn relation(report: &Report, checked: &Checked) -> Option<Relation> {
    let (state, reason) = match checked.state {
        State::Held => ("held", None),
        State::Used => ("used", None),
        State::Failed(_) => ("failed", None),
        State::Unchecked(reason) => ("unchecked", Some(reason.message())),
        State::Absent => return None,
    };
    let relation = checked.relation;
    let sums = sums(report, relation).unwrap_or_default();
    let Told { place, sum } = told(report, relation, sums, state != "failed")?;
    let blanks = if sums.blanks { BLANKS } else { "" };
    let sum = reason.is_none().then(|| format!("{sum}{blanks}"));
    let layout = report.form?.layout();
    let cells = relation.left.iter().chain(&relation.right).filter_map(|cell| layout.cells.get(*cell));
    let cells = cells.map(|cell| cell.id.clone()).collect();
    Some(Relation { rule: relation.rule, state, place, sum, reason, cells })
}

fn supported(support: Support, positions: &Positions<'_>) -> Supported {
    let Support { span, words, value, cells } = support;
    Supported { span: positions.span(span), words, value: Number(value), cells }
}
