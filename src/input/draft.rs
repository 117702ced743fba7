//! Paragraphs and tables as a reader of files finds them, written into a source.

use super::limits::{self, MAX_CELLS, MAX_COLUMNS, MAX_ROWS};
use super::origin::{Mark, Origin};
use super::{Block, Content, Error, Grid, GridCell, Place, Source, Span};
use std::rc::Rc;

/// A cell with more characters holds an article, not a figure.
const LARGEST_CELL: usize = 2000;

/// A paragraph or a table.
#[derive(Debug, Clone)]
pub enum Item {
    /// A paragraph.
    Paragraph(Paragraph),
    /// A table.
    Table(Table),
}

/// A paragraph; a line break in its words starts a new block.
#[derive(Debug, Clone, Default)]
pub struct Paragraph {
    /// Its words.
    pub words: String,
    /// The level of a heading: 1 to 6.
    pub heading: Option<u8>,
    /// Whether it is not part of the report, such as a line of a table of contents.
    pub noise: bool,
    /// Where it stands, when paragraphs are not counted.
    pub place: Option<Place>,
    /// Where words in it stand that begin at these bytes, when they stand apart.
    pub apart: Vec<(usize, Place)>,
    /// Where it is written, for files that can be annotated.
    pub origin: Option<Rc<Origin>>,
}

/// A table as found, its cells in any order.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// The cells; none covers a place of another.
    pub cells: Vec<Cell>,
    /// Whether it is known to be data, so that it is no layout of a page.
    pub is_data: bool,
}

/// A cell with its content.
#[derive(Debug, Clone, Default)]
pub struct Cell {
    /// Row, from 0.
    pub row: usize,
    /// Column, from 0.
    pub column: usize,
    /// How many rows it covers, from 1.
    pub row_span: usize,
    /// How many columns it covers, from 1.
    pub column_span: usize,
    /// What stands in it.
    pub items: Vec<Item>,
    /// Where it stands, when tables are not counted.
    pub place: Option<Place>,
}

/// Writes items into a source, with their places.
pub fn write(items: &[Item], source: &mut Source) -> Option<Error> {
    trace(items, source).err()
}

/// Writes items into a source, and tells where its words are written in the file.
pub fn trace(items: &[Item], source: &mut Source) -> Result<Vec<Mark>, Error> {
    let mut writer = Writer { source, paragraphs: 0, tables: 0, cells: 0, marks: Vec::new() };
    match items.iter().find_map(|item| writer.item(item)) {
        Some(error) => Err(error),
        None => Ok(writer.marks),
    }
}

impl Item {
    /// A paragraph that is no heading.
    pub fn plain(words: String) -> Self {
        Self::Paragraph(Paragraph { words, ..Paragraph::default() })
    }
}

impl Table {
    fn rows(&self) -> usize {
        self.cells.iter().map(|cell| cell.row + cell.row_span).max().unwrap_or(0)
    }

    fn columns(&self) -> usize {
        self.cells.iter().map(|cell| cell.column + cell.column_span).max().unwrap_or(0)
    }

    /// Whether it only lays out a page: one cell, one column, tables of data in its cells, or whole articles in them.
    fn is_layout(&self) -> bool {
        let one_column = self.cells.len() < 2 || self.cells.iter().all(|cell| cell.column == 0);
        one_column || self.cells.iter().any(|cell| has_table(&cell.items) || length(&cell.items) > LARGEST_CELL)
    }
}

/// Whether one of the items is a table of at least two cells.
fn has_table(items: &[Item]) -> bool {
    items.iter().any(|item| match item {
        Item::Paragraph(_) => false,
        Item::Table(table) => table.cells.len() > 1 || table.cells.iter().any(|cell| has_table(&cell.items)),
    })
}

/// The characters of the items.
fn length(items: &[Item]) -> usize {
    let of = |item: &Item| match item {
        Item::Paragraph(paragraph) => paragraph.words.chars().count(),
        Item::Table(table) => table.cells.iter().map(|cell| length(&cell.items)).sum(),
    };
    items.iter().map(of).sum()
}

struct Writer<'a> {
    source: &'a mut Source,
    /// How many paragraphs, tables and cells came so far.
    paragraphs: u32,
    tables: u32,
    cells: usize,
    marks: Vec<Mark>,
}

impl Writer<'_> {
    fn item(&mut self, item: &Item) -> Option<Error> {
        match item {
            Item::Paragraph(paragraph) => {
                self.paragraph(paragraph);
                None
            }
            Item::Table(table) if !table.is_data && table.is_layout() => {
                table.cells.iter().flat_map(|cell| &cell.items).find_map(|item| self.item(item))
            }
            Item::Table(table) => self.table(table),
        }
    }

    fn paragraph(&mut self, paragraph: &Paragraph) {
        if paragraph.words.trim().is_empty() {
            return;
        }
        self.paragraphs += 1;
        for (at, line) in lines(&paragraph.words) {
            let line = line.trim_end();
            let span = self.write(line, paragraph.origin.as_ref(), at);
            let content = Content::Paragraph { heading: paragraph.heading };
            self.block(span, content, paragraph);
            let inside = paragraph.apart.iter().filter(|(offset, _)| (at..at + line.len()).contains(offset));
            for (offset, place) in inside {
                self.source.places.add(Span { start: span.start + count(offset - at), ..span }, place.clone());
            }
        }
    }

    /// Writes words of a paragraph, and notes where they are written there.
    fn write(&mut self, words: &str, origin: Option<&Rc<Origin>>, at: usize) -> Span {
        let start = self.source.text.len();
        self.source.text.push_str(words);
        let span = Span::new(start, self.source.text.len());
        self.marks.extend(origin.map(|origin| Mark { span, at, origin: Rc::clone(origin) }));
        span
    }

    fn block(&mut self, span: Span, content: Content, paragraph: &Paragraph) {
        let place = paragraph.place.clone().unwrap_or(Place::Paragraph(self.paragraphs));
        self.source.places.add(span, place);
        self.source.blocks.push(Block { span, content, noise: paragraph.noise });
        self.source.text.push('\n');
    }

    fn table(&mut self, table: &Table) -> Option<Error> {
        let (rows, columns) = (table.rows(), table.columns());
        self.cells += table.cells.len();
        if rows > MAX_ROWS || columns > MAX_COLUMNS || self.cells > MAX_CELLS {
            return Some(limits::too_large(&format!("有一个表格达到{rows}行、{columns}列")));
        }
        self.tables += 1;
        let mut cells: Vec<GridCell> = Vec::with_capacity(table.cells.len());
        for cell in &table.cells {
            let separator = cells.last().map(|last| if last.row == count(cell.row) { '\t' } else { '\n' });
            self.source.text.extend(separator);
            cells.push(self.cell(cell));
        }
        let span = cells.iter().map(|cell| cell.span).reduce(Span::cover)?;
        let content = Content::Grid(Grid { rows: count(rows), columns: count(columns), cells });
        self.source.blocks.push(Block { span, content, noise: false });
        self.source.text.push('\n');
        None
    }

    fn cell(&mut self, cell: &Cell) -> GridCell {
        let start = self.source.text.len();
        self.words(&cell.items, start);
        let span = Span::new(start, self.source.text.len());
        if span.start == span.end {
            self.write("", first_origin(&cell.items), 0);
        }
        let (row, column) = (count(cell.row), count(cell.column));
        let counted = Place::Table { table: self.tables, row: row + 1, column: column + 1 };
        self.source.places.add(span, cell.place.clone().unwrap_or(counted));
        let (row_span, column_span) = (count(cell.row_span), count(cell.column_span));
        GridCell { row, column, row_span, column_span, span }
    }

    /// Writes the words of a cell that starts at `start`, a space between its lines.
    fn words(&mut self, items: &[Item], start: usize) {
        for item in items {
            match item {
                Item::Table(table) => table.cells.iter().for_each(|cell| self.words(&cell.items, start)),
                Item::Paragraph(paragraph) => {
                    for (at, line) in lines(&paragraph.words) {
                        self.source.text.push_str(if self.source.text.len() > start { " " } else { "" });
                        let before = line.len() - line.trim_start().len();
                        self.write(&line.trim().replace('\t', " "), paragraph.origin.as_ref(), at + before);
                    }
                }
            }
        }
    }
}

/// The lines that have words, each with its offset.
fn lines(words: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut next = 0;
    let placed = words.split_inclusive('\n').map(move |line| {
        let at = next;
        next += line.len();
        (at, line)
    });
    placed.filter(|(_, line)| !line.trim().is_empty())
}

/// Where the first paragraph of a cell is written.
fn first_origin(items: &[Item]) -> Option<&Rc<Origin>> {
    items.iter().find_map(|item| match item {
        Item::Paragraph(paragraph) => paragraph.origin.as_ref(),
        Item::Table(table) => table.cells.iter().find_map(|cell| first_origin(&cell.items)),
    })
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
