//! Statements: figures in prose that speak of a quantity that a table or another sentence also has.

mod context;
mod count;
pub mod metric;
mod none;
mod scope;
mod surface;
mod vocabulary;
pub(super) mod words;

#[cfg(test)]
mod tests;

pub use metric::{Metric, Role};

use super::prose::Prose;
use super::prose::passage::Passage;
use super::{Amount, Header};
use crate::document::Document;
use crate::input::Span;
use crate::order;
use crate::text::FoldedSpan;

/// Reads what running text says about known quantities of the report year, in the order in which it stands.
pub fn read(document: &Document, prose: &[Prose<'_>], header: &Header) -> Vec<Statement> {
    let all = prose.iter().flat_map(|prose| {
        let counts = count::read(prose, header);
        counts.into_iter().chain(none::read(&prose.passage, header))
    });
    let sound = all.filter(|found| !document.damaged.iter().any(|damaged| damaged.touches(found.place)));
    let mut statements: Vec<Statement> = sound.map(|found| found.statement(document)).collect();
    order::by_key(&mut statements, |statement| (statement.span.start.into(), statement.span.end.into()));
    statements
}

/// A statement with its place in the flow.
#[derive(Debug)]
struct Found {
    metric: Metric,
    scope: Scope,
    quantity: Option<crate::text::quantity::Quantity>,
    place: FoldedSpan,
}

impl Found {
    fn statement(self, document: &Document) -> Statement {
        let origin = |span| document.flow.origin(span);
        let amount = self.quantity.map(|quantity| Amount {
            value: quantity.value,
            unit: quantity.unit.to_owned(),
            approximate: quantity.approximate,
            span: origin(quantity.span),
        });
        Statement { metric: self.metric, scope: self.scope, amount, span: origin(self.place) }
    }
}

/// What stands before a place: the clause that it is in, and the clauses before it in the same sentence.
#[derive(Debug, Clone, Copy)]
struct Before<'a> {
    clause: &'a str,
    earlier: &'a str,
}

impl<'a> Before<'a> {
    /// More than this is not looked back.
    const MOST_BYTES: usize = 600;

    fn of(passage: &'a Passage<'_>, at: usize) -> Self {
        let text = passage.own_text_before(at, Self::MOST_BYTES);
        let sentence = text.rsplit(['。', ';', '!', '?', '\n']).next().unwrap_or_default();
        match sentence.rfind([',', ':']) {
            Some(comma) => Self {
                clause: sentence.get(comma + 1..).unwrap_or_default(),
                earlier: sentence.get(..comma).unwrap_or_default(),
            },
            None => Self { clause: sentence, earlier: "" },
        }
    }
}

/// Whose figures a statement speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// The whole report: no narrower scope is named, or the issuer's own name is.
    Whole,
    /// A part of the issuer, another agency or a channel that the tables do not tell apart.
    Part,
}

/// A figure in prose for a known quantity in the report year.
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    /// Which quantity.
    pub metric: Metric,
    /// Whose.
    pub scope: Scope,
    /// How many; `None` when the text says that there was none (`未收到`, `未发生`).
    pub amount: Option<Amount>,
    /// The words that say so.
    pub span: Span,
}
