//! Who reports, for which year.

use super::Fact;
use crate::text::date::Date;

/// The facts at the head of a report.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Header {
    /// The title as printed, folded.
    pub title: Option<Fact<String>>,
    /// The year in the title.
    pub title_year: Option<Fact<u16>>,
    /// The agency that reports, folded, as complete as the text has it.
    pub issuer: Option<Fact<String>>,
    /// What kind of agency it is.
    pub issuer_kind: Option<IssuerKind>,
    /// The report year: of the title, else of the period, else of the first sentence, else as the caller says.
    pub year: Option<Fact<u16>>,
    /// The period that the figures cover.
    pub period: Option<Fact<Period>>,
}

/// The kinds of agencies that the rules tell apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IssuerKind {
    /// A people's government at county level or above.
    Government,
    /// A department or office of a government.
    Department,
    /// A township or street.
    Township,
    /// Anything else.
    Other,
}

/// From the first to the last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub start: Date,
    /// The last day.
    pub end: Date,
}
