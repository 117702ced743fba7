//! The sections of a report.

use crate::input::Span;
use crate::text::FoldedSpan;

/// A top-level section as found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The form's section that its title names; `None` for a section that the form does not have.
    pub id: Option<&'static str>,
    /// Its number as printed, such as `一`.
    pub ordinal: Option<String>,
    /// Its title as printed, folded, without number.
    pub title: String,
    /// Whether the title is the official one (false: found through an alias).
    pub official: bool,
    /// The heading in the original.
    pub span: Span,
    /// The heading in the flow.
    pub heading: FoldedSpan,
    /// What follows the heading up to the next section, in the flow.
    pub body: FoldedSpan,
}
