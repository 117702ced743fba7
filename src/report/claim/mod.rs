//! Claims: what running text says about figures that can be recomputed.

mod change;
mod collector;
mod dimension;
mod finder;
mod list;
mod list_count;
mod rate;
mod reader;
mod restated;
mod settle;
mod share;
mod verdict;

#[cfg(test)]
mod tests;

use crate::document::Document;
use crate::input::Span;
use crate::order;
use crate::report::Cell;
use crate::report::Statement;
use crate::report::prose::Prose;
use rust_decimal::Decimal;
use settle::TableTotals;

pub use change::{Change, Fault};
pub use share::{agrees as share_agrees, exact as exact_share};

/// Reads the claims of a document's running text, in the order in which they stand. `cells` are those of the report's
/// tables, which may have the total that prose leaves out.
pub fn read(document: &Document, prose: &[Prose<'_>], cells: &[Cell]) -> Vec<Claim> {
    reader::read(document, prose, &TableTotals::of(cells))
}

/// Reads the claims that other parts of the report decide: changes against the year before, rates, figures stated again. In the order of the text,
/// together with those read before.
pub fn complete(
    claims: Vec<Claim>,
    document: &Document,
    prose: &[Prose<'_>],
    cells: &[Cell],
    statements: &[Statement],
    year: Option<u16>,
) -> Vec<Claim> {
    let changes = change::read(document, prose, year);
    let rates = rate::read(document, prose, cells, statements);
    let restated = restated::read(document, cells, statements);
    let mut all: Vec<Claim> = claims
        .into_iter()
        .chain(changes)
        .chain(rates)
        .chain(restated)
        .chain(list_count::read(document, prose))
        .collect();
    order::by_key(&mut all, |claim| (claim.span.start.into(), claim.span.end.into()));
    all
}

/// A sum, percentage or count stated in prose.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// What is claimed.
    pub kind: ClaimKind,
    /// The stated total.
    pub total: Option<Amount>,
    /// Its parts in order.
    pub parts: Vec<Part>,
    /// Whether it holds; `None` when it could not be decided, see `reason`.
    pub holds: Option<bool>,
    /// Whether the parts mean to be all of the total; where they do not, none of them may be larger than it.
    pub exhaustive: bool,
    /// Why it could not be decided, or on what assumption it was, in Chinese.
    pub reason: Option<String>,
    /// The text from the total to the last part.
    pub span: Span,
}

/// The kinds of claims.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClaimKind {
    /// Parts that make up a total.
    Enumeration,
    /// A share of a base.
    Percent,
    /// A change against the year before.
    YearOnYear,
    /// The same quantity stated again.
    Restatement,
    /// A rate such as `办结率`.
    Rate,
    /// A number word for a list, such as `六大类`.
    ListCount,
}

/// A quantity as stated.
#[derive(Debug, Clone, PartialEq)]
pub struct Amount {
    /// The figure.
    pub value: Decimal,
    /// Its unit, folded.
    pub unit: String,
    /// Whether it is stated as approximate (`余`, `近`, …): never compared exactly.
    pub approximate: bool,
    /// Where figure and unit stand.
    pub span: Span,
}

/// A part of a total.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// What it counts, folded; empty where the text shares a label among several figures.
    pub label: String,
    /// How many.
    pub amount: Amount,
    /// The share stated with it.
    pub percent: Option<Percent>,
    /// Label, figure and share.
    pub span: Span,
}

/// A share as stated.
#[derive(Debug, Clone, PartialEq)]
pub struct Percent {
    /// The figure before the percent sign.
    pub value: Decimal,
    /// Where it stands, sign included.
    pub span: Span,
}
