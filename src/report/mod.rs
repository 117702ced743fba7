//! The report as data: header facts, sections, cells, claims and statements, each with where it came from.

pub mod cell;
pub mod claim;
pub mod header;
pub mod section;
pub mod statement;
pub mod table;

pub use cell::{Cell, CellId, CellValue, How};
pub use claim::{Amount, Claim, ClaimKind, Part, Percent};
pub use header::{Header, IssuerKind, Period};
pub use section::Section;
pub use statement::{Metric, Statement};

use crate::document::Document;
use crate::form::{Era, Form};
use crate::input::{Error, Source, Span};
use crate::options::Options;

/// A value with the place where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact<T> {
    /// The value.
    pub value: T,
    /// Where it stands in the original.
    pub span: Span,
}

/// What was read of a report.
#[derive(Debug, Clone)]
pub struct Report {
    /// The document it was read from.
    pub document: Document,
    /// Title, issuer, year, period.
    pub header: Header,
    /// The era whose rules apply: by the year, or as the caller says. `None` when the year is not known.
    pub era: Option<Era>,
    /// The form whose labels are present.
    pub form: Option<&'static Form>,
    /// The sections found, in the order in which they stand.
    pub sections: Vec<Section>,
    /// Every cell of the form, in its order (indexes as in [`crate::form::Layout::cells`]); empty without a form.
    pub cells: Vec<Cell>,
    /// The groups of relations (by index into the layout) that were needed to choose between readings of a table.
    pub used_relations: Vec<usize>,
    /// Sums, percentages and lists in prose.
    pub claims: Vec<Claim>,
    /// Figures in prose that speak of a known quantity.
    pub statements: Vec<Statement>,
}

/// Why a document is not a report; carries the source so that its name and size can be reported.
#[derive(Debug)]
pub struct Failure {
    /// What was read.
    pub source: Source,
    /// Why it cannot be used.
    pub error: Error,
}

/// Reads a report from a document.
///
/// # Errors
/// When nothing of an annual report is in it.
pub fn read(document: Document, options: &Options) -> Result<Report, Box<Failure>> {
    let header =
        Header { year: options.year.map(|year| Fact { value: year, span: Span::default() }), ..Header::default() };
    Ok(Report {
        document,
        header,
        era: options.era,
        form: None,
        sections: Vec::new(),
        cells: Vec::new(),
        used_relations: Vec::new(),
        claims: Vec::new(),
        statements: Vec::new(),
    })
}
