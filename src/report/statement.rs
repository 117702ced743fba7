//! Statements: figures in prose that speak of a quantity that a table or another sentence also has.

use super::Amount;
use crate::input::Span;

/// The quantities that prose and tables share (domain.md F.7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Metric {
    /// Requests received in the year.
    RequestsReceived,
    /// Administrative reviews of the agency's information decisions.
    Reviews,
    /// Administrative litigation about them.
    Litigation,
    /// Fees charged for requests.
    RequestFees,
    /// Requests received in person (E2 channels follow).
    ReceivedInPerson,
    /// Requests received by fax.
    ReceivedByFax,
    /// Requests received online.
    ReceivedOnline,
    /// Requests received by letter.
    ReceivedByLetter,
    /// Requests finished in the year.
    RequestsFinished,
    /// Requests replied to in the year.
    RequestsReplied,
    /// Replies: already public, or disclosed.
    Disclosed,
    /// Replies: disclosed in part.
    PartlyDisclosed,
    /// Replies: not disclosed.
    Refused,
    /// Replies: the information does not exist.
    NonExistent,
    /// Replies: asked to complete or correct the request.
    AskedToComplete,
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
