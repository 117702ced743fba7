//! The report as data: header facts, sections, cells, claims and statements, each with where it came from.

pub mod cell;
mod chart;
pub mod citation;
pub mod claim;
pub mod declared;
pub mod fee;
pub mod header;
pub mod indicators;
pub mod prose;
pub mod recognise;
#[cfg(test)]
pub(crate) mod sample;
pub mod section;
pub mod statement;
pub mod table;
mod zones;

pub use cell::{Cell, CellId, CellValue, How};
pub use citation::Citations;
pub use claim::{Amount, Claim, ClaimKind, Part, Percent};
pub use declared::Declared;
pub use fee::{Fee, FeeRole};
pub use header::{Header, IssuerKind, Level, Period};
pub use section::{Section, TopHeading};
pub use statement::{Metric, Statement};
pub use table::Tables;

use crate::document::Document;
use crate::form::{CellSpec, Era, Form, Layout, SectionSpec};
use crate::input::{Error, ErrorCode, Note, Source, Span};
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
    /// Where the first label stands that only this form has.
    pub form_label: Option<Span>,
    /// The sections found, in the order in which they stand.
    pub sections: Vec<Section>,
    /// The numbered headings of the top level, those that the form does not have included.
    pub outline: Vec<TopHeading>,
    /// What the preface says the report consists of.
    pub declared: Option<Declared>,
    /// The form's tables; their cells are indexed as those of [`Report::layout`]. Empty without a form.
    pub tables: Tables,
    /// Sums, percentages and lists in prose.
    pub claims: Vec<Claim>,
    /// Figures in prose that speak of a known quantity.
    pub statements: Vec<Statement>,
    /// Figures in prose that speak of the fee for processing requests.
    pub fees: Vec<Fee>,
    /// Laws and documents that are cited.
    pub citations: Citations,
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
    let header = header::read(&document, options);
    let evidence = recognise::evidence(document.flow.text());
    if !evidence.is_report(document.flow.text()) {
        return Err(Box::new(Failure { source: document.source, error: not_a_report() }));
    }
    let stated = options.era.or(header.year.as_ref().map(|year| Era::of(year.value)));
    let official = evidence.form(stated);
    let by_law = || recognise::by_law(document.flow.text());
    let era = stated.or(official.map(|form| form.era)).or_else(by_law);
    let year = header.year.as_ref().map(|year| year.value);
    let local = indicators(&document, official, era, year);
    let form = official.or(local.as_ref().map(|_| Form::of(Era::E1)));
    let local = local.unwrap_or_default();
    let specs = section_specs(form, era);
    let (sections, outline) = section::read(&document, form, specs, &local.zones);
    let declared = declared::read(&document, &sections, specs);
    let tables = official.map_or(local.tables, |form| table::read(&document, form, &sections));
    let form_label = evidence.first_label.map(|label| document.flow.origin(label));
    let prose = prose::read(&document);
    let claims = claim::read(&document, &prose, &tables.cells);
    let statements = statement::read(&document, &prose, &header);
    let citations = citation::read(&document);
    let claims = claim::complete(claims, &document, &prose, &tables.cells, &statements, year);
    let fees = fee::read(&document, &prose, year);
    let charts = chart::count(&document, &zones::zones(&document, form, &sections, &tables));
    let document = with_charts_noted(with_tables_noted(document, form, &tables), charts);
    Ok(Report {
        document,
        header,
        era,
        form,
        form_label,
        sections,
        outline,
        declared,
        tables,
        claims,
        statements,
        fees,
        citations,
    })
}

/// The section titles to look for: those of the form, else those of the era.
fn section_specs(form: Option<&'static Form>, era: Option<Era>) -> &'static [SectionSpec] {
    form.unwrap_or_else(|| Form::of(era.unwrap_or(Era::E4))).sections
}

/// The local tables of a report for the time before there was a form.
fn indicators(
    document: &Document,
    official: Option<&Form>,
    era: Option<Era>,
    year: Option<u16>,
) -> Option<indicators::Indicators> {
    if official.is_none() && era == Some(Era::E1) { indicators::read(document, year) } else { None }
}

/// The figures of charts are told once; nothing is read from them.
fn with_charts_noted(mut document: Document, charts: usize) -> Document {
    if charts > 0 {
        let message = format!("有{charts}处图表里的坐标或图例数字，不作为数据。");
        document.source.notes.push(Note { id: "noise-chart", message });
    }
    document
}

/// What extraction did to the tables: lost, printed column by column, figures cut in two. Each is told once.
fn with_tables_noted(mut document: Document, form: Option<&'static Form>, tables: &Tables) -> Document {
    let lost = form.into_iter().flat_map(|form| form.tables).filter(|table| tables.missing.contains(&table.id));
    let names: Vec<&str> = lost.map(|table| table.name).collect();
    if !names.is_empty() {
        let message = format!("没有读到{}的文字，原文可能是图片，或复制时丢失；相关核对未进行。", names.join("、"));
        document.source.notes.push(Note { id: "unreadable-image-table", message });
    }
    if !tables.by_column.is_empty() {
        let names = tables.by_column.join("、");
        let message = format!("{names}有几行的数字是逐列排出的（多为复制时打乱），已按勾稽关系还原到各行。");
        document.source.notes.push(Note { id: "table-column-major", message });
    }
    if let Some(first) = tables.joined.first() {
        let several = if tables.joined.len() > 1 { format!("等{}格", tables.joined.len()) } else { String::new() };
        let message = format!("{first}{several}的数字被拆成两段（多为转换所致），已按勾稽关系合为一个数。");
        document.source.notes.push(Note { id: "table-split-cell", message });
    }
    document
}

fn not_a_report() -> Error {
    let message = "这段内容里没有找到政府信息公开年度报告的标题、章节或表格。请粘贴报告全文（含表格），或打开报告的文件（Word、WPS、PDF、网页、文本等）。";
    Error { code: ErrorCode::NotAReport, message: message.to_owned() }
}

impl Report {
    /// Its form cell by cell; for local tables, these as they were read.
    pub fn layout(&self) -> Option<&Layout> {
        let form = self.form?;
        Some(if form.era == Era::E1 { &self.tables.layout } else { form.layout() })
    }

    /// What is said of a cell, by its index.
    pub fn spec(&self, cell: usize) -> Option<&CellSpec> {
        self.layout()?.cells.get(cell)
    }

    /// A cell of the form by its id.
    pub fn cell(&self, id: &str) -> Option<&Cell> {
        self.tables.cells.iter().find(|cell| cell.id == id)
    }

    /// A section by its id.
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == Some(id))
    }

    /// The report year.
    pub fn year(&self) -> Option<u16> {
        self.header.year.as_ref().map(|year| year.value)
    }
}
