//! The report's own types turned into their published twins.

use super::positions::{Positions, place};
use super::shape::{Amount, Cell, Claim, Diagnostic, Part, Period, ReportFacts, Section, SourceFacts, Span};
use super::{Number, ids};
use crate::document::{BlockKind, Document};
use crate::form::CellSpec;
use crate::input::Source;
use crate::options::Options;
use crate::order;
use crate::report::{self, Fact, Report};

/// The facts of an input; its text only when asked for.
pub fn source(source: &Source, options: &Options) -> SourceFacts {
    SourceFacts {
        name: source.name.clone().unwrap_or_default(),
        kind: source.kind.map(ids::kind),
        encoding: source.encoding.map(ids::encoding),
        bytes: source.bytes,
        text: options.text.then(|| source.text.clone()),
    }
}

/// What the reader noticed.
pub fn diagnostics(source: &Source) -> Vec<Diagnostic> {
    source.notes.iter().map(|note| Diagnostic { id: note.id, message: note.message.clone() }).collect()
}

/// The report as data.
pub fn report(report: &Report, positions: &Positions<'_>, options: &Options) -> ReportFacts {
    let header = &report.header;
    ReportFacts {
        title: header.title.as_ref().map(|title| title.value.clone()),
        issuer: header.issuer.as_ref().map(|issuer| issuer.value.clone()),
        issuer_kind: header.issuer_kind.map(ids::issuer_kind),
        year: header.year.as_ref().map(|year| year.value),
        era: report.era.map(|era| era.id()),
        form: report.form.map(|form| form.era.id()),
        period: header.period.as_ref().map(period),
        sections: report.sections.iter().map(|found| section(found, positions)).collect(),
        noise: options.text.then(|| noise(&report.document, positions)),
        cells: cells(report, positions),
        claims: report.claims.iter().zip(1..).map(|(read, number)| claim(read, number, positions)).collect(),
        labels: report.form,
        local_labels: report.tables.labels.clone(),
    }
}

/// What is no part of the report, in order.
fn noise(document: &Document, positions: &Positions<'_>) -> Vec<Span> {
    let blocks = document.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Noise));
    let lines = blocks.map(|block| document.flow.origin(block.span));
    let mut spans: Vec<_> = lines.chain(document.page_numbers.iter().map(|page| page.origin)).collect();
    order::by_key(&mut spans, |span| (u64::from(span.start), 0));
    spans.into_iter().map(|span| positions.span(span)).collect()
}

fn period(period: &Fact<report::Period>) -> Period {
    Period { start: period.value.start.to_string(), end: period.value.end.to_string() }
}

fn section(section: &report::Section, positions: &Positions<'_>) -> Section {
    Section {
        id: section.id,
        ordinal: section.ordinal.clone(),
        title: section.title.clone(),
        span: positions.span(section.span),
    }
}

/// The cells; those of a local table with the labels of their rows.
fn cells(report: &Report, positions: &Positions<'_>) -> Vec<Cell> {
    let local = |index: usize| report.spec(index).filter(|spec| spec.words.is_some());
    let read = |(index, read)| Cell {
        label: local(index).map(CellSpec::row_label),
        column: local(index).map(CellSpec::column_label).filter(|column| !column.is_empty()),
        ..cell(read, &report.document.source, positions)
    };
    report.tables.cells.iter().enumerate().map(read).collect()
}

fn cell(cell: &report::Cell, source: &Source, positions: &Positions<'_>) -> Cell {
    Cell {
        id: cell.id.clone(),
        value: cell.number().map(Number),
        unit: Some(&cell.unit).filter(|unit| !unit.is_empty()).cloned(),
        raw: cell.raw.clone(),
        state: ids::state(cell.value),
        how: cell.how.map(ids::how),
        span: cell.span.map(|span| positions.span(span)),
        place: place(source, cell.span, cell.place.as_ref()),
        label: None,
        column: None,
    }
}

fn claim(claim: &report::Claim, number: u32, positions: &Positions<'_>) -> Claim {
    Claim {
        id: format!("c{number}"),
        kind: ids::claim_kind(claim.kind),
        total: claim.total.as_ref().map(|total| amount(total, positions)),
        parts: claim.parts.iter().map(|read| part(read, positions)).collect(),
        holds: claim.holds,
        reason: claim.reason.clone(),
        span: positions.span(claim.span),
    }
}

fn amount(amount: &report::Amount, positions: &Positions<'_>) -> Amount {
    Amount { value: Number(amount.value), unit: amount.unit.clone(), span: positions.span(amount.span) }
}

fn part(part: &report::Part, positions: &Positions<'_>) -> Part {
    let Amount { value, unit, span } = amount(&part.amount, positions);
    let percent = part.percent.as_ref().map(|percent| Number(percent.value));
    Part { label: part.label.clone(), value, unit, percent, span }
}
