//! Reading the official tables out of grids and streams.
//!
//! One mechanism for all layouts: a zone becomes a sequence of figures with the words between them (`stream`); labels say
//! where rows begin (`anchor`); `walk` finds the cheapest explanations of the figures by the form's rows; relations
//! decide between them (`choice`).

mod added_rows;
mod anchor;
mod choice;
mod columns;
pub mod figure;
pub mod label;
mod printed;
mod stream;
mod turned;
mod walk;
mod zone;

pub use printed::{Official, PrintedRow};
pub use stream::{Piece, pieces};

use crate::document::{BlockKind, Document};
use crate::form::{CellSpec, Form, Layout, RowSpec, TableSpec, printed as printed_label};
use crate::report::indicators::OpenSum;
use crate::report::{Cell, CellValue, How, Section};
use crate::text::FoldedSpan;
use crate::text::characters::is_letter_or_digit;
use added_rows::AddedRow;
use anchor::Anchors;
use choice::Choice;
use columns::Columns;
use label::Labels;
use rust_decimal::Decimal;
use std::ops::Range;
use stream::{Figure, Stream};
use walk::{Shape, Taken};

/// A zone with more figures than this is not a table; it is left unread.
const MAX_FIGURES: usize = 3_000;

/// The tables of a report.
#[derive(Debug, Clone, Default)]
pub struct Tables {
    /// Every cell of the form, in its order; behind them the cells of columns and rows that a locality added.
    pub cells: Vec<Cell>,
    /// Rows that a locality added.
    pub added_rows: Vec<LocalRow>,
    /// Where the first table begins in the flow.
    pub first: Option<u32>,
    /// Whether an empty cell of a table left no trace.
    pub loses_blanks: bool,
    /// The labels of cells that a locality added.
    pub labels: Vec<LocalLabel>,
    /// Relations, by index, that were needed to choose between readings.
    pub used: Vec<usize>,
    /// The tables, by id, of which no text was found at all.
    pub missing: Vec<&'static str>,
    /// The tables, by id, whose text is there but whose figures could not be placed.
    pub unreadable: Vec<&'static str>,
    /// The rows as grids print them, in order; tables in running text have none.
    pub printed: Vec<PrintedRow>,
    /// The tables, by name, of which some rows are printed column by column.
    pub by_column: Vec<&'static str>,
    /// What messages call the cells whose figure is printed in two pieces.
    pub joined: Vec<String>,
    /// The cells and relations of local tables, which no form has before they are read.
    pub layout: Layout,
    /// Sums of local tables that cannot be checked.
    pub open_sums: Vec<OpenSum>,
}

/// A row that a locality added.
#[derive(Debug, Clone)]
pub struct LocalRow {
    /// The row of the form that stands before it, by id.
    pub after: &'static str,
    /// Its figures by the columns of that row; none where the row has a mark or a blank.
    pub figures: Vec<(&'static str, Option<Decimal>)>,
}

/// The labels of a cell that a locality added.
#[derive(Debug, Clone)]
pub struct LocalLabel {
    /// The cell's id.
    pub cell: String,
    /// The label of its row, as printed or as the form prints it.
    pub row: String,
    /// The label of its column; empty where a row has a single value.
    pub column: String,
}

/// Reads all tables of a form.
pub fn read(document: &Document, form: &Form, sections: &[Section]) -> Tables {
    let layout = form.layout();
    let mut tables = Tables::default();
    let mut added = Vec::new();
    for table in form.tables {
        one(document, layout, table, sections, &mut tables, &mut added);
    }
    if tables.missing.len() == form.tables.len() {
        tables.cells.iter_mut().for_each(|cell| cell.value = CellValue::Unreadable);
    }
    tables.cells.extend(added);
    tables
}

fn one(
    document: &Document,
    layout: &'static Layout,
    table: &'static TableSpec,
    sections: &[Section],
    tables: &mut Tables,
    local: &mut Vec<Cell>,
) {
    let first = tables.cells.len();
    let specs: Vec<&CellSpec> = layout.cells.iter().filter(|cell| cell.table.id == table.id).collect();
    match placed(document, layout, table, sections, first..first + specs.len(), tables) {
        Placed::Missing => {
            tables.missing.push(table.id);
            let lost = if is_picture(document, table, sections) { CellValue::Unreadable } else { CellValue::Absent };
            tables.cells.extend(specs.iter().map(|spec| Cell { value: lost, ..Cell::absent(spec.id.clone()) }));
        }
        Placed::Unreadable => {
            tables.unreadable.push(table.id);
            tables.cells.extend(specs.iter().map(|spec| unreadable(spec)));
        }
        Placed::Read(read) => {
            let Read { stream, choice, columns, rows, added_rows } = *read;
            tables.loses_blanks |= choice.loses_blanks;
            tables.by_column.extend(choice.by_column.then_some(table.name));
            let joined = |taken: &Option<(Taken, How)>| matches!(taken, Some((Taken::Joined(_), _)));
            let pieces = specs.iter().zip(&choice.cells).filter(|(_, taken)| joined(taken));
            tables.joined.extend(pieces.map(|(spec, _)| spec.name()));
            let cells = specs.iter().zip(choice.cells).map(|(spec, taken)| cell(spec, taken, &stream, document));
            tables.cells.extend(cells);
            tables.used.extend(choice.used);
            let places = rows.iter().flat_map(|row| columns.added.iter().map(move |added| (row, added)));
            for ((row, added), taken) in places.zip(choice.added) {
                let id = format!("{}{}", row.id, added.id);
                tables.labels.push(LocalLabel {
                    cell: id.clone(),
                    row: printed_label(row.label),
                    column: added.label.clone(),
                });
                local.push(content(id, "", taken, &stream, document));
            }
            added_rows::name(&rows, &added_rows, &specs, tables, local, document);
        }
    }
}

/// Whether a table's section has a heading and no word below it.
fn is_picture(document: &Document, table: &TableSpec, sections: &[Section]) -> bool {
    let own = sections.iter().find(|section| section.id.is_some() && section.id == table.section);
    own.is_some_and(|section| !document.flow.slice(section.body).chars().any(is_letter_or_digit))
}

enum Placed {
    Missing,
    Unreadable,
    Read(Box<Read>),
}

/// A table as it was read.
struct Read {
    stream: Stream,
    choice: Choice,
    columns: Columns,
    rows: Vec<&'static RowSpec>,
    added_rows: Vec<AddedRow>,
}

fn placed(
    document: &Document,
    layout: &'static Layout,
    table: &'static TableSpec,
    sections: &[Section],
    cells: Range<usize>,
    tables: &mut Tables,
) -> Placed {
    let rows: Vec<&'static RowSpec> = table.rows().map(|(row, _)| row).collect();
    let labels = Labels::new(&rows);
    let Some(zone) = zone::find(document, sections, table.section, &labels, rows.len()).filter(|zone| zone.rows > 0)
    else {
        return Placed::Missing;
    };
    tables.printed.extend(printed::rows(document, zone.span, table.id, &rows));
    let by_columns = Printed::of(document, table, zone.span, &labels, rows.len());
    if by_columns.stream.figures.len() > MAX_FIGURES {
        return Placed::Unreadable;
    }
    let Printed { mut stream, mut anchors, columns, widths } = by_columns;
    let open = columns.sums.is_empty();
    let added_rows = if open { added_rows::take(&mut stream, &anchors, table, &widths) } else { Vec::new() };
    if !added_rows.is_empty() {
        anchors = Anchors::of(&stream, &labels, rows.len());
    }
    let related = layout.related_rows(cells.start, cells.len(), table.rows().map(|(_, width)| width));
    let whole = has_no_bare_pages(document, *tables.first.get_or_insert(zone.span.start));
    let abreast = table.is_abreast(document.flow.slice(zone.span));
    let loses_blanks = tables.loses_blanks;
    let units: Vec<&str> = table.rows().map(|(row, _)| row.unit).collect();
    let shape =
        Shape { widths: &widths, units: &units, sums: &columns.sums, related: &related, whole, loses_blanks, abreast };
    let mut readings = turned::read(&stream, table).unwrap_or_else(|| walk::walk(&stream, &anchors, &shape));
    let added = readings.iter_mut().map(|reading| columns.split(reading, &widths)).collect();
    match choice::choose(&readings, added, &stream, layout, cells.start, cells.len()) {
        Some(choice) => Placed::Read(Box::new(Read { stream, choice, columns, rows, added_rows })),
        None => Placed::Unreadable,
    }
}

/// So much text before a table, in bytes, shows whether its pages have bare numbers.
const ENOUGH_TEXT: usize = 900;

/// Whether the text before the first table is long enough to show that no bare numbers of pages stand between its lines.
fn has_no_bare_pages(document: &Document, table: u32) -> bool {
    let before = document.blocks.iter().take_while(|block| block.span.end <= table);
    let mut texts = before.filter(|block| !matches!(block.kind, BlockKind::Grid(_))).map(|block| block.span);
    let bare = |span| document.flow.slice(span).trim().bytes().all(|byte| byte.is_ascii_digit());
    table as usize >= ENOUGH_TEXT && !texts.any(bare)
}

/// A table's figures and words, by the columns that it prints.
struct Printed {
    stream: Stream,
    anchors: Anchors,
    columns: Columns,
    widths: Vec<usize>,
}

impl Printed {
    fn of(document: &Document, table: &TableSpec, zone: FoldedSpan, labels: &Labels, rows: usize) -> Self {
        let with = |columns: Columns| {
            let widths: Vec<usize> = table.rows().map(|(_, width)| columns.width(width)).collect();
            let stream = Stream::of(document, zone, labels, &widths);
            let anchors = Anchors::of(&stream, labels, rows);
            Self { stream, anchors, columns, widths }
        };
        let printed = with(Columns::printed(document, table, zone));
        let believed = printed.columns.added.is_empty() || printed.anchors.agree(&printed.widths);
        if believed {
            return printed;
        }
        let plain = with(Columns::of_form(table));
        let several = Columns::numbered(table, plain.anchors.usual_size());
        several.map(with).filter(|printed| printed.anchors.agree(&printed.widths)).unwrap_or(plain)
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

    /// Whether the rows stand beside each other in one printed row: every one of them has its own columns in the header.
    fn is_abreast(&self, words: &str) -> bool {
        let [block] = self.blocks else { return false };
        let label = block.columns.first().map(|column| label::squeeze(column.label)).unwrap_or_default();
        let rows = block.rows.len();
        rows > 1 && !label.is_empty() && label::squeeze(words).matches(label.as_str()).count() >= rows
    }
}

fn unreadable(spec: &CellSpec) -> Cell {
    Cell { value: CellValue::Unreadable, ..Cell::absent(spec.id.clone()) }
}

fn cell(spec: &CellSpec, taken: Option<(Taken, How)>, stream: &Stream, document: &Document) -> Cell {
    let cell = content(spec.id.clone(), spec.row.unit, taken, stream, document);
    let printed = taken.and_then(|(taken, _)| stream.unit_before(taken)).filter(|_| spec.column.id.is_empty());
    match (cell.number(), printed) {
        (Some(_), Some(unit)) if cell.unit == spec.row.unit => Cell { unit: unit.to_owned(), ..cell },
        _ => cell,
    }
}

/// A cell with what it took; `unit` is that of its figure when none is printed with it.
fn content(id: String, unit: &str, taken: Option<(Taken, How)>, stream: &Stream, document: &Document) -> Cell {
    let blank = Cell { value: CellValue::Blank, how: Some(How::Read), ..Cell::absent(id.clone()) };
    let filled = |how, first: usize, last: usize| {
        let (first, last) = (stream.figures.get(first)?, stream.figures.get(last)?);
        Some(filled(id.clone(), unit, how, first, last, document))
    };
    match taken {
        None | Some((Taken::Unclear | Taken::Naught, _)) => Cell { value: CellValue::Unreadable, ..Cell::absent(id) },
        Some((Taken::NoRow, _)) => Cell::absent(id),
        Some((Taken::Nothing, _)) => blank,
        Some((Taken::Figure(index), how)) => filled(how, index, index).unwrap_or(blank),
        Some((taken @ Taken::Joined(index), how)) => {
            let value = stream.number(taken).map_or(CellValue::Unreadable, CellValue::Number);
            filled(how, index, index + 1).map_or(blank, |cell| Cell { value, ..cell })
        }
    }
}

fn filled(id: String, unit: &str, how: How, first: &Figure, last: &Figure, document: &Document) -> Cell {
    let span = first.span.cover(last.span);
    let raw = document.source.text.get(span.range()).unwrap_or_default().trim().to_owned();
    let unit = if first.content.unit.is_empty() { unit } else { &first.content.unit };
    Cell {
        id,
        value: first.content.value,
        unit: unit.to_owned(),
        raw,
        how: (first.content.value != CellValue::Unreadable).then_some(how),
        span: Some(span),
        place: first.place.clone(),
    }
}
