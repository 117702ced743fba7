//! What a rule may say.

pub use crate::severity::Severity;

use crate::input::{Place, Span};
use crate::report::CellId;
use rust_decimal::Decimal;
use std::ops::{Deref, DerefMut};

/// One statement of a rule about the report. Its details lie on the heap: handing a finding on moves a pointer, where moving the
/// details themselves took a sixth of every rule's code.
#[derive(Debug, Clone)]
pub struct Finding(Box<Details>);

/// What a finding says.
#[derive(Debug, Clone)]
pub struct Details {
    /// The rule's id.
    pub rule: &'static str,
    /// How grave.
    pub severity: Severity,
    /// One sentence of fact in the form's own words, in Chinese.
    pub message: String,
    /// What to do, in Chinese.
    pub help: String,
    /// Where in the text.
    pub span: Option<Span>,
    /// Where in a table or file, when the text offset alone would not do.
    pub place: Option<Place>,
    /// The cells that it is about.
    pub cells: Vec<CellId>,
    /// The value that would hold.
    pub expected: Option<String>,
    /// The value as printed.
    pub actual: Option<String>,
    /// Other places that belong to it.
    pub related: Vec<Related>,
    /// Changes that would settle it.
    pub fixes: Vec<Fix>,
    /// The relation that fails, by its index in the form, when it is about one.
    pub relation: Option<usize>,
    /// The finding that explains it, by its index among all findings of the report.
    pub explained_by: Option<usize>,
}

/// A further place of a finding.
#[derive(Debug, Clone)]
pub struct Related {
    /// What stands there, in Chinese.
    pub label: String,
    /// Where in the text.
    pub span: Option<Span>,
    /// Where in a table or file.
    pub place: Option<Place>,
}

/// A change that would settle a finding.
#[derive(Debug, Clone)]
pub struct Fix {
    /// What it does, in Chinese.
    pub title: String,
    /// Whether a program may apply it.
    pub applicability: Applicability,
    /// New values of cells.
    pub cells: Vec<(CellId, Decimal)>,
    /// Replacements in the text.
    pub edits: Vec<Edit>,
}

/// Whether a program may apply a fix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Applicability {
    /// Always right.
    Safe,
    /// Likely right; a person confirms.
    Suggested,
    /// One of several possibilities, only shown.
    Display,
}

/// A replacement in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced.
    pub span: Span,
    /// By what.
    pub text: String,
}

impl Deref for Finding {
    type Target = Details;

    fn deref(&self) -> &Details {
        &self.0
    }
}

impl DerefMut for Finding {
    fn deref_mut(&mut self) -> &mut Details {
        &mut self.0
    }
}

impl Finding {
    /// A finding at a span, with message and help; the rest is added by the builder methods.
    pub fn at(span: Span, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self::new(Some(span), message.into(), help.into())
    }

    /// A finding about the report as a whole.
    pub fn about(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self::new(None, message.into(), help.into())
    }

    #[inline(never)]
    fn new(span: Option<Span>, message: String, help: String) -> Self {
        Self(Box::new(Details {
            rule: "",
            severity: Severity::Info,
            message,
            help,
            span,
            place: None,
            cells: Vec::new(),
            expected: None,
            actual: None,
            related: Vec::new(),
            fixes: Vec::new(),
            relation: None,
            explained_by: None,
        }))
    }

    /// Its details by value.
    pub fn into_details(self) -> Details {
        *self.0
    }

    /// The same with some details set.
    pub fn with(mut self, set: impl FnOnce(&mut Details)) -> Self {
        set(&mut self);
        self
    }

    /// Sets what is expected and what is printed.
    pub fn values(self, expected: impl Into<String>, actual: impl Into<String>) -> Self {
        self.with_values(expected.into(), actual.into())
    }

    #[inline(never)]
    fn with_values(mut self, expected: String, actual: String) -> Self {
        self.expected = Some(expected);
        self.actual = Some(actual);
        self
    }

    /// Adds a further place.
    pub fn related(self, label: impl Into<String>, span: Option<Span>, place: Option<Place>) -> Self {
        self.with_related(Related { label: label.into(), span, place })
    }

    #[inline(never)]
    fn with_related(mut self, related: Related) -> Self {
        self.related.push(related);
        self
    }

    /// Adds a fix.
    #[inline(never)]
    pub fn fix(mut self, fix: Fix) -> Self {
        self.fixes.push(fix);
        self
    }
}
