//! Local indicator tables of the years before there was a form: label, unit and figures, row by row, whatever the rows are.
//!
//! A grid (`grid`) or a stretch of running text (`running`) becomes a `Found`; what is no table of indicators is left
//! alone. The cells are numbered in the printed order; sums are known by labels (`sums`).

mod grid;
mod head;
mod label;
mod running;
mod sums;

pub use sums::{OpenSum, Why};

use crate::document::{BlockKind, Document};
use crate::form::{CellSpec, ColumnSpec, Era, Form, RowSpec, TableSpec, Words};
use crate::input::{Place, Span};
use crate::report::table::figure::Content;
use crate::report::{Cell, CellValue, How, Tables};
use crate::text::FoldedSpan;

/// The tables, and where those of them stand that are running text.
#[derive(Debug, Default)]
pub struct Indicators {
    /// Their cells, labels and relations.
    pub tables: Tables,
    /// Where no heading of the report is.
    pub zones: Vec<FoldedSpan>,
    /// How many rows there are so far.
    rows: usize,
}

/// A table as found.
#[derive(Debug, Default)]
struct Found {
    /// Whether its head speaks of indicators.
    headed: bool,
    /// The headings of its columns of figures.
    columns: Vec<String>,
    entries: Vec<Entry>,
    zone: Option<FoldedSpan>,
}

/// A row with figures.
#[derive(Debug, Default)]
struct Entry {
    label: String,
    unit: String,
    /// One for each column.
    figures: Vec<Figure>,
}

/// What stands in a row under a column of figures.
#[derive(Debug, Clone)]
enum Figure {
    /// Nothing: the row is shorter.
    Absent,
    /// More or fewer figures than columns: none can be placed.
    Unclear,
    Printed(Content, Span, Option<Place>),
}

impl Figure {
    fn number(&self) -> bool {
        matches!(self, Self::Printed(Content { value: CellValue::Number(_), .. }, ..))
    }
}

/// More columns of figures than this are no table of indicators.
const MOST_COLUMNS: usize = 6;
/// More rows with figures than this are left unread.
const MOST_ROWS: usize = 400;
/// Without a head that says so, so many rows must be known.
const KNOWN_ROWS: usize = 3;

/// A column of figures; of several the first one that stands for the whole is the main one.
const fn column(id: &'static str) -> ColumnSpec {
    ColumnSpec { id, label: "" }
}
const COLUMNS: [ColumnSpec; MOST_COLUMNS] =
    [column(""), column("@2"), column("@3"), column("@4"), column("@5"), column("@6")];

/// Rows that are not known by their label: counts, and amounts that may have decimals.
const COUNT: RowSpec =
    RowSpec { id: "", label: "", aliases: &[], group: "", unit: "", has_values: true, decimals: false };
const AMOUNT: RowSpec = RowSpec { decimals: true, ..COUNT };
/// Units of what is counted one by one.
const COUNTED: [&str; 8] = ["条", "件", "个", "次", "人", "人次", "篇", "份"];

/// Reads the tables of a report for a year; `None` when there are none.
pub fn read(document: &Document, year: Option<u16>) -> Option<Indicators> {
    let [table] = Form::of(Era::E1).tables else { return None };
    let mut found: Vec<Found> = Vec::new();
    let mut parts = Vec::new();
    for block in &document.blocks {
        match &block.kind {
            BlockKind::Grid(grid) => {
                running::collect(document, &std::mem::take(&mut parts), &mut found);
                found.extend(grid::read(document, grid));
            }
            BlockKind::Noise => {}
            BlockKind::Heading(_) | BlockKind::Paragraph => parts.push(block.span),
        }
    }
    running::collect(document, &parts, &mut found);
    let mut read = Indicators::default();
    let mut printed: Vec<Vec<String>> = Vec::new();
    for found in found.iter().filter(|found| found.is_of_indicators()) {
        let rows: Vec<String> = found.entries.iter().map(|entry| entry.print(document)).collect();
        if !printed.contains(&rows) {
            read.add(document, table, found, year);
            printed.push(rows);
        }
    }
    (!read.tables.cells.is_empty()).then_some(read)
}

impl Found {
    /// Whether most rows count what a report on disclosure counts.
    fn is_of_indicators(&self) -> bool {
        let count = |fits: fn(&str) -> bool| self.entries.iter().filter(|entry| fits(&entry.label)).count();
        let known = count(|label| label::known(label).is_some());
        let topical = self.headed && self.entries.len() > 1 && count(label::is_topical) * 2 >= self.entries.len();
        let size = (1..=MOST_ROWS).contains(&self.entries.len()) && self.columns.len() <= MOST_COLUMNS;
        size && (topical || known >= KNOWN_ROWS)
    }

    /// Extends the zone to a part of the flow behind it.
    fn reach(&mut self, part: FoldedSpan) {
        let start = self.zone.map_or(part.start, |zone| zone.start);
        self.zone = Some(FoldedSpan { start, end: part.end });
    }

    /// The column that has no name in the ids: of the whole, of the report's year, else the first that is not of another year.
    fn main(&self, year: Option<u16>) -> usize {
        let year = year.map(|year| year.to_string()).unwrap_or_default();
        let place = |fits: &dyn Fn(&str) -> bool| self.columns.iter().position(|name| fits(name));
        let of_year = || place(&|name| !year.is_empty() && name.contains(&year));
        let now = || place(&|name| !head::is_earlier(name));
        place(&head::is_whole).or_else(of_year).or_else(now).unwrap_or(0)
    }

    /// Leaves out columns without any figure, such as remarks.
    fn without_words(mut self) -> Self {
        let has =
            |column: usize| self.entries.iter().any(|entry| entry.figures.get(column).is_some_and(Figure::number));
        let kept: Vec<usize> = (0..self.columns.len()).filter(|column| has(*column)).collect();
        if !kept.is_empty() {
            let names = kept.iter().filter_map(|column| self.columns.get(*column).cloned());
            self.columns = names.collect();
            for entry in &mut self.entries {
                entry.figures = kept.iter().filter_map(|column| entry.figures.get(*column).cloned()).collect();
            }
        }
        self
    }
}

impl Entry {
    /// Label and figures, by which a table that is printed twice is known.
    fn print(&self, document: &Document) -> String {
        let raw = |figure: &Figure| match figure {
            Figure::Printed(_, span, _) => document.source.text.get(span.range()).unwrap_or_default().to_owned(),
            _ => String::new(),
        };
        std::iter::once(self.label.clone()).chain(self.figures.iter().map(raw)).collect::<Vec<_>>().join("\t")
    }
}

impl Indicators {
    fn add(&mut self, document: &Document, table: &'static TableSpec, found: &Found, year: Option<u16>) {
        let first = self.tables.cells.len();
        let main = found.main(year);
        let order = std::iter::once(main).chain((0..found.columns.len()).filter(|column| *column != main));
        let order: Vec<usize> = order.take(found.columns.len().max(1)).collect();
        for entry in &found.entries {
            self.rows += 1;
            let number = self.rows;
            let row = label::known(&entry.label);
            let counted = row.is_some() || COUNTED.contains(&entry.unit.as_str());
            for (column, place) in COLUMNS.iter().zip(&order) {
                let name = found.columns.get(*place).cloned().unwrap_or_default();
                let more = if column.id.is_empty() { String::new() } else { format!("@{name}") };
                let id = format!("L.{number}{more}");
                let figure = entry.figures.get(*place).unwrap_or(&Figure::Absent);
                self.tables.cells.push(cell(id.clone(), &entry.unit, figure, document));
                let row = row.unwrap_or(if counted { &COUNT } else { &AMOUNT });
                let words = Some(Words { row: entry.label.clone(), column: name });
                self.tables.layout.cells.push(CellSpec { id, table, block: 0, row, column, words });
            }
        }
        self.zones.extend(found.zone);
        sums::relate(&mut self.tables, &found.entries, first, order.len());
    }
}

fn cell(id: String, unit: &str, figure: &Figure, document: &Document) -> Cell {
    let absent = Cell::absent(id);
    match figure {
        Figure::Absent => absent,
        Figure::Unclear => Cell { value: CellValue::Unreadable, ..absent },
        Figure::Printed(content, span, place) => Cell {
            value: content.value,
            unit: if content.unit.is_empty() { unit.to_owned() } else { content.unit.clone() },
            raw: document.source.text.get(span.range()).unwrap_or_default().trim().to_owned(),
            how: Some(How::Read),
            span: Some(*span),
            place: place.clone(),
            ..absent
        },
    }
}

#[cfg(test)]
mod tests;
