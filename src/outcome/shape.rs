//! The published shape, key by key. The order of the fields is the order of the keys.

use super::coverage::{Checked, Coverage};
use super::number::Number;
use crate::form::Form;
use crate::report::table::LocalLabel;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

/// The result for one input; the element of `documents` in the published JSON.
#[derive(Debug, Clone, Serialize)]
pub struct Outcome {
    /// Why the input could not be used; then there is no report and all lists are empty.
    pub error: Option<Failure>,
    /// What was read.
    pub source: SourceFacts,
    /// The report as data.
    pub report: Option<ReportFacts>,
    /// What does not hold, by span, then place, then rule.
    pub findings: Vec<Finding>,
    /// What could not be checked.
    pub unchecked: Vec<Unchecked>,
    /// What the reader noticed and the user should know.
    pub diagnostics: Vec<Diagnostic>,
    /// How much was checked.
    pub coverage: Coverage,
    /// How many findings lead.
    pub summary: Summary,
    /// What was checked in particular, for renderers that say it in words.
    #[serde(skip)]
    pub checked: Checked,
}

/// Why an input could not be used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Failure {
    /// The reason: `empty`, `encrypted`, `too-large`, `unknown-binary`, `damaged`, `not-a-report`, `needs-office`, `internal`.
    pub code: &'static str,
    /// What it is and what to do instead, in Chinese.
    pub message: String,
}

/// The input.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SourceFacts {
    /// The name as given; empty when none was.
    pub name: String,
    /// What it was recognised as; null when it could not be.
    pub kind: Option<&'static str>,
    /// How its bytes were decoded; null for pasted text.
    pub encoding: Option<&'static str>,
    /// Its size in bytes of UTF-8 for pasted text, of the file otherwise.
    pub bytes: usize,
    /// The text as read, when asked for; positions count its UTF-16 code units.
    pub text: Option<String>,
}

/// The report as data.
#[derive(Debug, Clone, Serialize)]
pub struct ReportFacts {
    /// The title as printed.
    pub title: Option<String>,
    /// The agency that reports.
    pub issuer: Option<String>,
    /// `government`, `department`, `township` or `other`.
    pub issuer_kind: Option<&'static str>,
    /// The report year.
    pub year: Option<u16>,
    /// The era whose rules apply.
    pub era: Option<&'static str>,
    /// The form whose labels were found.
    pub form: Option<&'static str>,
    /// The period that the figures cover.
    pub period: Option<Period>,
    /// The top-level sections in the order in which they stand.
    pub sections: Vec<Section>,
    /// What stands in the text but is no part of the report: buttons of a web page, page numbers, a repeated title. Only with
    /// the text itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub noise: Option<Vec<Span>>,
    /// Every cell of the form, once, in its order.
    pub cells: Vec<Cell>,
    /// Sums, percentages and lists in prose.
    pub claims: Vec<Claim>,
    /// The form itself, for renderers that show its labels.
    #[serde(skip)]
    pub labels: Option<&'static Form>,
    /// The labels of cells that a locality added, likewise.
    #[serde(skip)]
    pub local_labels: Vec<LocalLabel>,
}

/// From the first to the last day, as `YYYY-MM-DD`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Period {
    /// The first day.
    pub start: String,
    /// The last day.
    pub end: String,
}

/// A section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Section {
    /// The form's section; null when the form has none of that name.
    pub id: Option<&'static str>,
    /// Its number as printed.
    pub ordinal: Option<String>,
    /// Its title as printed.
    pub title: String,
    /// Its heading.
    pub span: Span,
}

/// A cell of the form.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Cell {
    /// Its id.
    pub id: String,
    /// Its figure; null unless `state` is `number`.
    pub value: Option<Number>,
    /// The unit printed with it.
    pub unit: Option<String>,
    /// What is printed.
    pub raw: String,
    /// `number`, `blank`, `mark`, `absent` or `unreadable`.
    pub state: &'static str,
    /// `read` or `recovered`; null for absent and unreadable cells.
    pub how: Option<&'static str>,
    /// Where it stands in the text.
    pub span: Option<Span>,
    /// Where it stands in a table.
    pub place: Option<Place>,
    /// The label of its row as printed, in local tables alone: official forms have labels of their own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The heading of its column of figures, likewise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
}

/// A claim in prose.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Claim {
    /// `c1`, `c2`, … in the order of the report.
    pub id: String,
    /// `enumeration`, `percent`, `year-on-year`, `restatement`, `rate` or `list-count`.
    pub kind: &'static str,
    /// The stated total.
    pub total: Option<Amount>,
    /// Its parts in order.
    pub parts: Vec<Part>,
    /// Whether it holds; null when it could not be decided.
    pub holds: Option<bool>,
    /// Why it could not be decided, or on what assumption it was.
    pub reason: Option<String>,
    /// The text from the total to the last part.
    pub span: Span,
}

/// A quantity as stated.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Amount {
    /// The figure.
    pub value: Number,
    /// Its unit; empty when none is printed.
    pub unit: String,
    /// Where figure and unit stand.
    pub span: Span,
}

/// A part of a claim.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Part {
    /// What it counts.
    pub label: String,
    /// How many.
    pub value: Number,
    /// The unit; empty when none is printed.
    pub unit: String,
    /// The share stated with it.
    pub percent: Option<Number>,
    /// Where figure and unit stand.
    pub span: Span,
}

/// What a rule says.
#[derive(Debug, Clone, Serialize)]
pub struct Finding {
    /// The rule's id.
    pub rule: &'static str,
    /// `error`, `warning` or `info`.
    pub severity: &'static str,
    /// One sentence of fact, in Chinese.
    pub message: String,
    /// What to do, in Chinese.
    pub help: String,
    /// Where in the text.
    pub span: Option<Span>,
    /// Where in a table or file.
    pub place: Option<Place>,
    /// The text at the span, as printed.
    pub quote: String,
    /// The cells that it is about.
    pub cells: Vec<String>,
    /// The value that would hold.
    pub expected: Option<String>,
    /// The value as printed.
    pub actual: Option<String>,
    /// Other places that belong to it.
    pub related: Vec<Related>,
    /// Changes that would settle it.
    pub fixes: Vec<Fix>,
    /// The fingerprint of the finding that explains this one.
    pub explained_by: Option<String>,
    /// 16 hexadecimal digits that stay the same under edits elsewhere.
    pub fingerprint: String,
}

/// A further place of a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Related {
    /// What stands there.
    pub label: String,
    /// Where in the text.
    pub span: Option<Span>,
    /// Where in a table or file.
    pub place: Option<Place>,
}

/// A change that would settle a finding.
#[derive(Debug, Clone, Serialize)]
pub struct Fix {
    /// What it does, in Chinese.
    pub title: String,
    /// `safe`, `suggested` or `display`.
    pub applicability: &'static str,
    /// New values of cells.
    pub cells: CellChanges,
    /// Replacements in the text.
    pub edits: Vec<Edit>,
}

/// Cell ids and their new values; an object in the order given.
#[derive(Debug, Clone, PartialEq)]
pub struct CellChanges(
    /// Id and value.
    pub Vec<(String, Number)>,
);

/// A replacement in the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Edit {
    /// What is replaced.
    pub span: Span,
    /// By what.
    pub text: String,
}

/// What could not be checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unchecked {
    /// The rule.
    pub rule: &'static str,
    /// Why, in Chinese.
    pub reason: String,
}

/// What the reader noticed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// Its id, such as `noise-ruby`.
    pub id: &'static str,
    /// The sentence, in Chinese.
    pub message: String,
}

/// How many findings lead: those that no other explains.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// Of severity `error`.
    pub errors: usize,
    /// Of severity `warning`.
    pub warnings: usize,
    /// Of severity `info`.
    pub infos: usize,
}

/// A range of the text in UTF-16 code units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Span {
    /// The first unit, from 0.
    pub start: u32,
    /// One past the last unit.
    pub end: u32,
    /// The line of the first unit, from 1.
    pub line: u32,
    /// Its column in UTF-16 code units, from 1.
    pub column: u32,
}

/// A place that a person can find.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(untagged)]
pub enum Place {
    /// A paragraph of a text document.
    Paragraph {
        /// The n-th, from 1.
        paragraph: u32,
    },
    /// A cell of a table; all from 1.
    Table {
        /// The table.
        table: u32,
        /// The row.
        row: u32,
        /// The column.
        column: u32,
    },
    /// A position on a page, in points from its upper left corner.
    Page {
        /// The page, from 1.
        page: u32,
        /// From the left edge.
        x: u32,
        /// From the upper edge.
        y: u32,
    },
    /// A cell of a workbook.
    Sheet {
        /// The name of the sheet.
        sheet: String,
        /// The address, such as `D7`.
        cell: String,
    },
}

impl Finding {
    /// Whether no other finding explains it.
    pub fn leads(&self) -> bool {
        self.explained_by.is_none()
    }
}

impl Summary {
    /// Counts the findings that lead.
    pub fn of(findings: &[Finding]) -> Self {
        let count =
            |severity| findings.iter().filter(|finding| finding.leads() && finding.severity == severity).count();
        Self { errors: count("error"), warnings: count("warning"), infos: count("info") }
    }
}

impl Serialize for CellChanges {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (id, value) in &self.0 {
            map.serialize_entry(id, value)?;
        }
        map.end()
    }
}
