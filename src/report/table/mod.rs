//! Reading the official tables out of grids and streams.
//!
//! One mechanism for all layouts: a zone becomes a sequence of figures with the words between them ([`stream`]); labels say
//! where rows begin ([`anchor`]); [`walk`] finds the cheapest explanations of the figures by the form's rows; relations
//! decide between them ([`choice`]).

mod anchor;
mod choice;
pub mod figure;
mod label;
mod printed;
mod stream;
mod walk;
mod zone;

pub use printed::{Official, PrintedRow};

use crate::document::Document;
use crate::form::{BlockSpec, CellSpec, Form, Layout, RowSpec, TableSpec};
use crate::report::{Cell, CellValue, How, Section};
use anchor::Anchors;
use choice::Choice;
use label::Labels;
use std::ops::Range;
use stream::Stream;
use walk::{RowSum, Shape, Taken};

/// A zone with more figures than this is not a table; it is left unread.
const MAX_FIGURES: usize = 3_000;

/// The tables of a report.
#[derive(Debug, Clone, Default)]
pub struct Tables {
    /// Every cell of the form, in its order.
    pub cells: Vec<Cell>,
    /// Relations, by index, that were needed to choose between readings.
    pub used: Vec<usize>,
    /// The tables, by id, of which no text was found at all.
    pub missing: Vec<&'static str>,
    /// The tables, by id, whose text is there but whose figures could not be placed.
    pub unreadable: Vec<&'static str>,
    /// The rows as grids print them, in order; tables in running text have none.
    pub printed: Vec<PrintedRow>,
}

/// Reads all tables of a form.
pub fn read(document: &Document, form: &Form, sections: &[Section]) -> Tables {
    let layout = form.layout();
    let mut tables = Tables::default();
    for table in form.tables {
        one(document, layout, table, sections, &mut tables);
    }
    if tables.missing.len() == form.tables.len() {
        tables.cells.iter_mut().for_each(|cell| cell.value = CellValue::Unreadable);
    }
    tables
}

fn one(
    document: &Document,
    layout: &'static Layout,
    table: &'static TableSpec,
    sections: &[Section],
    tables: &mut Tables,
) {
    let first = tables.cells.len();
    let specs: Vec<&CellSpec> = layout.cells.iter().filter(|cell| cell.table.id == table.id).collect();
    match placed(document, layout, table, sections, first..first + specs.len(), &mut tables.printed) {
        Placed::Missing => {
            tables.missing.push(table.id);
            tables.cells.extend(specs.iter().map(|spec| Cell::absent(spec.id.clone())));
        }
        Placed::Unreadable => {
            tables.unreadable.push(table.id);
            tables.cells.extend(specs.iter().map(|spec| unreadable(spec)));
        }
        Placed::Read(stream, choice) => {
            let cells = specs.iter().zip(choice.cells).map(|(spec, taken)| cell(spec, taken, &stream, document));
            tables.cells.extend(cells);
            tables.used.extend(choice.used);
        }
    }
}

enum Placed {
    Missing,
    Unreadable,
    Read(Stream, Choice),
}

fn placed(
    document: &Document,
    layout: &'static Layout,
    table: &'static TableSpec,
    sections: &[Section],
    cells: Range<usize>,
    printed: &mut Vec<PrintedRow>,
) -> Placed {
    let rows: Vec<&'static RowSpec> = table.rows().map(|(row, _)| row).collect();
    let widths: Vec<usize> = table.rows().map(|(_, width)| width).collect();
    let labels = Labels::new(&rows);
    let Some(zone) = zone::find(document, sections, table.section, &labels, rows.len()).filter(|zone| zone.rows > 0)
    else {
        return Placed::Missing;
    };
    printed.extend(printed::rows(document, zone.span, table.id, &rows));
    let stream = Stream::of(document, zone.span, &labels, &widths);
    if stream.figures.len() > MAX_FIGURES {
        return Placed::Unreadable;
    }
    let anchors = Anchors::of(&stream, &labels, rows.len());
    let sums = table.row_sums();
    let shape = Shape { widths: &widths, sums: &sums };
    let readings = walk::walk(&stream, &anchors, &shape);
    match choice::choose(&readings, &stream, layout, cells.start, cells.len()) {
        Some(choice) => Placed::Read(stream, choice),
        None => Placed::Unreadable,
    }
}

impl TableSpec {
    /// The rows that have values, with the number of their columns.
    fn rows(&self) -> impl Iterator<Item = (&'static RowSpec, usize)> + use<'_> {
        self.blocks.iter().flat_map(|block| {
            let width = block.columns.len();
            block.rows.iter().filter(|row| row.has_values).map(move |row| (row, width))
        })
    }

    /// The last column of a table whose blocks all end with a total.
    fn row_sums(&self) -> Vec<RowSum> {
        let total = |block: &BlockSpec| block.columns.iter().position(|column| column.id == "total");
        let totals: Option<Vec<usize>> = self.blocks.iter().map(total).collect();
        let total = totals.and_then(|totals| totals.first().copied());
        total.map(|total| RowSum { total, parts: (0..total).collect() }).into_iter().collect()
    }
}

fn unreadable(spec: &CellSpec) -> Cell {
    Cell { value: CellValue::Unreadable, ..Cell::absent(spec.id.clone()) }
}

fn cell(spec: &CellSpec, taken: Option<(Taken, How)>, stream: &Stream, document: &Document) -> Cell {
    let Some((taken, how)) = taken else { return unreadable(spec) };
    let blank = Cell { value: CellValue::Blank, how: Some(How::Read), ..Cell::absent(spec.id.clone()) };
    match taken {
        Taken::NoRow => Cell::absent(spec.id.clone()),
        Taken::Nothing => blank,
        Taken::Figure(index) => filled(spec, how, stream, index, index, document).unwrap_or(blank),
        Taken::Joined(index) => {
            let value = stream.number(taken).map_or(CellValue::Unreadable, CellValue::Number);
            let joined = filled(spec, how, stream, index, index + 1, document);
            joined.map_or(blank, |cell| Cell { value, ..cell })
        }
    }
}

fn filled(spec: &CellSpec, how: How, stream: &Stream, first: usize, last: usize, document: &Document) -> Option<Cell> {
    let (first, last) = (stream.figures.get(first)?, stream.figures.get(last)?);
    let span = first.span.cover(last.span);
    let raw = document.source.text.get(span.range()).unwrap_or_default().trim().to_owned();
    let unit = if first.content.unit.is_empty() { stream.unit_before(first, spec) } else { first.content.unit.clone() };
    Some(Cell {
        id: spec.id.clone(),
        value: first.content.value,
        unit,
        raw,
        how: Some(how),
        span: Some(span),
        place: first.place.clone(),
    })
}
