//! Tables: findings of a check, cells of an extraction.

use super::{Renderer, labels, places};
use crate::outcome::{Cell, Finding, Outcome, ReportFacts};
use csv::WriterBuilder;
use std::io::{Result, Write};

/// One row for each finding.
#[derive(Debug)]
pub struct Csv;

/// One row for each cell of the form.
#[derive(Debug)]
pub struct CsvOfCells;

const FINDING_COLUMNS: [&str; 12] = [
    "file",
    "rule",
    "severity",
    "message",
    "place",
    "cell",
    "row_label",
    "column_label",
    "quote",
    "expected",
    "actual",
    "fingerprint",
];

const CELL_COLUMNS: [&str; 13] = [
    "file",
    "issuer",
    "year",
    "era",
    "cell",
    "row_label",
    "column_label",
    "value",
    "unit",
    "raw",
    "state",
    "how",
    "place",
];

impl Renderer for Csv {
    fn start(&mut self, out: &mut dyn Write) -> Result<()> {
        head(out, &FINDING_COLUMNS)
    }

    fn outcome(&mut self, outcome: &Outcome, out: &mut dyn Write) -> Result<()> {
        outcome.findings.iter().try_for_each(|finding| write(out, &finding_row(outcome, finding)))
    }
}

impl Renderer for CsvOfCells {
    fn start(&mut self, out: &mut dyn Write) -> Result<()> {
        head(out, &CELL_COLUMNS)
    }

    fn outcome(&mut self, outcome: &Outcome, out: &mut dyn Write) -> Result<()> {
        let Some(report) = &outcome.report else { return Ok(()) };
        report.cells.iter().try_for_each(|cell| write(out, &cell_row(outcome, report, cell)))
    }
}

/// The cell is the one at which the finding stands, the first of those that it is about.
fn finding_row(outcome: &Outcome, finding: &Finding) -> [String; 12] {
    let id = finding.cells.first().map(String::as_str).unwrap_or_default();
    let [row_label, column_label] = labels_of(outcome, id);
    [
        outcome.source.name.clone(),
        finding.rule.to_owned(),
        finding.severity.to_owned(),
        finding.message.clone(),
        places::words(outcome, finding.span, finding.place.as_ref()),
        id.to_owned(),
        row_label,
        column_label,
        finding.quote.clone(),
        finding.expected.clone().unwrap_or_default(),
        finding.actual.clone().unwrap_or_default(),
        finding.fingerprint.clone(),
    ]
}

fn cell_row(outcome: &Outcome, report: &ReportFacts, cell: &Cell) -> [String; 13] {
    let [row_label, column_label] = labels_of(outcome, &cell.id);
    [
        outcome.source.name.clone(),
        report.issuer.clone().unwrap_or_default(),
        report.year.map(|year| year.to_string()).unwrap_or_default(),
        report.era.unwrap_or_default().to_owned(),
        cell.id.clone(),
        row_label,
        column_label,
        cell.value.map(|value| value.to_string()).unwrap_or_default(),
        cell.unit.clone().unwrap_or_default(),
        cell.raw.clone(),
        cell.state.to_owned(),
        cell.how.unwrap_or_default().to_owned(),
        places::words(outcome, cell.span, cell.place.as_ref()),
    ]
}

/// The labels of a cell's row and column.
fn labels_of(outcome: &Outcome, id: &str) -> [String; 2] {
    [labels::row(outcome, id), labels::column(outcome, id)]
}

/// The columns after a mark by which spreadsheet programs know that the rest is UTF-8.
fn head(out: &mut dyn Write, columns: &[&str]) -> Result<()> {
    out.write_all("\u{feff}".as_bytes())?;
    write(out, columns)
}

fn write<T: AsRef<[u8]>>(out: &mut dyn Write, fields: &[T]) -> Result<()> {
    let mut writer = WriterBuilder::new().from_writer(out);
    writer.write_record(fields)?;
    writer.flush()
}
