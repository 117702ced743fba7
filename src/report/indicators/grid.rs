//! A table of indicators in a grid.

use super::head::{self, Role};
use super::{Entry, Figure, Found, label};
use crate::document::{Document, Grid, GridCell};
use crate::report::CellValue;
use crate::report::table::figure;

/// The head stands within so many rows.
const HIGHEST: usize = 5;

/// Wider grids are something else.
const WIDEST: u32 = 30;

/// Reads a grid as if it were a table of indicators; whether it is one, its labels tell.
pub fn read(document: &Document, grid: &Grid) -> Option<Found> {
    if grid.columns > WIDEST {
        return None;
    }
    let rows: Vec<&[GridCell]> = grid.cells.chunk_by(|one, other| one.row == other.row).collect();
    let reader = Reader { document, grid };
    let (head, below) = reader.head(&rows).or_else(|| reader.without_head(&rows))?;
    let names = |role: &Role| if let Role::Value(name) = role { Some(name.clone()) } else { None };
    let columns: Vec<String> = head.roles.iter().filter_map(names).collect();
    let entries: Vec<Entry> = rows.get(below..)?.iter().filter_map(|row| head.entry(&reader, row)).collect();
    Some(Found { headed: head.headed, columns, entries, zone: None }.without_words())
}

#[derive(Clone, Copy)]
struct Reader<'a> {
    document: &'a Document,
    grid: &'a Grid,
}

/// What each column holds, and the unit that the head gives to a column.
struct Head {
    headed: bool,
    roles: Vec<Role>,
    /// How many columns its own row has, where covered ones are left out.
    width: u32,
    unit: String,
}

impl<'a> Reader<'a> {
    fn text(&self, cell: &GridCell) -> &'a str {
        self.document.flow.slice(cell.span).trim()
    }

    /// The head, and the first row below it.
    fn head(&self, rows: &[&[GridCell]]) -> Option<(Head, usize)> {
        let is_label = |cell: &&GridCell| head::role(self.text(cell)) == Role::Label;
        let (at, row) = rows.iter().take(HIGHEST).enumerate().find(|(_, row)| row.iter().any(|c| is_label(&c)))?;
        let mut roles = vec![Role::Other; self.grid.columns as usize];
        self.assign(row, &mut roles);
        self.inherit(row, &mut roles);
        let words: Vec<&str> = row.iter().map(|cell| self.text(cell)).collect();
        let continues = |row: &&&[GridCell]| self.continues_head(row, &words, &roles);
        let more = rows.iter().skip(at + 1).take_while(continues).count();
        for row in rows.iter().skip(at + 1).take(more) {
            let below = row.iter().filter(|cell| !words.contains(&self.text(cell)));
            let below: Vec<GridCell> = below.copied().collect();
            self.assign(&below, &mut roles);
        }
        let indicators = words.iter().any(|word| head::is_indicator(word));
        let headed = indicators || roles.contains(&Role::Unit);
        let unit = words.iter().find_map(|word| label::unit_in_brackets(word)).unwrap_or_default().to_owned();
        distinguish(&mut roles);
        Some((Head { headed, roles, width: end_of(row), unit }, at + 1 + more))
    }

    fn assign(&self, row: &[GridCell], roles: &mut [Role]) {
        for cell in row.iter().filter(|cell| !self.text(cell).is_empty()) {
            let own = roles.iter_mut().skip(cell.column as usize).take(cell.column_span as usize);
            own.for_each(|role| *role = head::role(self.text(cell)));
        }
    }

    /// What merged headings leave behind belongs to the heading before it.
    fn inherit(&self, row: &[GridCell], roles: &mut [Role]) {
        for cell in row.iter().filter(|cell| self.text(cell).is_empty()) {
            let column = cell.column as usize;
            let before = column.checked_sub(1).and_then(|before| roles.get(before)).cloned();
            let merged = before.filter(|role| matches!(role, Role::Label | Role::Value(_)));
            if let (Some(merged), Some(own)) = (merged, roles.get_mut(column)) {
                *own = merged;
            }
        }
    }

    /// A second line of headings stands under columns of figures alone, and repeats the others.
    fn continues_head(&self, row: &[GridCell], words: &[&str], roles: &[Role]) -> bool {
        let below = |cell: &GridCell| matches!(roles.get(cell.column as usize), Some(Role::Value(_)));
        let text = |cell: &GridCell| self.text(cell);
        let new = row.iter().filter(|cell| !text(cell).is_empty() && !words.contains(&text(cell)));
        let mut new = new.peekable();
        new.peek().is_some() && new.all(|cell| below(cell) && figure::read_cell(text(cell)).is_none())
    }

    /// A table without head, by its first row of words and figures.
    fn without_head(&self, rows: &[&[GridCell]]) -> Option<(Head, usize)> {
        let of_words = |cell: &GridCell| figure::read_cell(self.text(cell)).is_none();
        let is_number = |cell: &GridCell| {
            figure::read_cell(self.text(cell)).is_some_and(|read| matches!(read.value, CellValue::Number(_)))
        };
        let row = rows.iter().find(|row| row.iter().any(of_words) && row.last().is_some_and(is_number))?;
        let words_end = row.iter().rposition(of_words)?;
        let mut values = 0;
        let roles = row.iter().enumerate().map(|(index, cell)| {
            values += usize::from(index > words_end);
            match index {
                _ if index > words_end => Role::Value(if values > 1 { values.to_string() } else { String::new() }),
                _ if label::is_unit(self.text(cell)) => Role::Unit,
                _ if of_words(cell) => Role::Label,
                _ => Role::Code,
            }
        });
        Some((Head { headed: false, roles: roles.collect(), width: end_of(row), unit: String::new() }, 0))
    }
}

/// How many columns a row has.
fn end_of(row: &[GridCell]) -> u32 {
    row.last().map_or(0, |last| last.column + last.column_span)
}

/// Whether nothing but digits stands in a cell, in several lines or words.
fn is_broken(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|character| character.is_ascii_digit() || character.is_whitespace())
}

/// Columns of one name get numbers.
fn distinguish(roles: &mut [Role]) {
    let mut seen: Vec<String> = Vec::new();
    for role in roles {
        let Role::Value(name) = role else { continue };
        seen.push(name.clone());
        let same = seen.iter().filter(|other| *other == name).count();
        if same > 1 {
            *name = format!("{name}{same}");
        }
    }
}

impl Head {
    /// A row, where its cells stand under their columns, or by its right end where merged cells before it are left out: whichever
    /// way leaves fewer columns without a figure.
    fn entry(&self, reader: &Reader<'_>, row: &[GridCell]) -> Option<Entry> {
        let missing = i64::from(self.width) - i64::from(end_of(row));
        let ways = [0, missing].into_iter().filter_map(|shift| self.shifted(reader, row, shift));
        ways.min_by_key(|entry| entry.figures.iter().filter(|figure| matches!(figure, Figure::Absent)).count())
    }

    fn shifted(&self, reader: &Reader<'_>, row: &[GridCell], shift: i64) -> Option<Entry> {
        let place = |cell: &GridCell| usize::try_from(i64::from(cell.column) + shift).ok();
        let role = |cell: &GridCell| self.roles.get(place(cell)?);
        let of = |wanted: Role| row.iter().filter(move |cell| role(cell) == Some(&wanted));
        let is_words = |text: &str| figure::read_cell(text).is_none();
        let mut labels = of(Role::Label).map(|cell| reader.text(cell));
        let label = labels.rfind(|text| is_words(text) && !label::is_unit(text))?;
        let unit = of(Role::Unit).map(|cell| reader.text(cell)).find(|text| !text.is_empty());
        if label::is_field(label) || unit.is_some_and(|unit| !is_words(unit) && unit.contains(|c: char| c.is_numeric()))
        {
            return None;
        }
        let places = self.roles.iter().enumerate().filter(|(_, role)| matches!(role, Role::Value(_)));
        let figure = |column: usize| {
            let cell = row.iter().find(|cell| place(cell) == Some(column))?;
            let text = reader.text(cell);
            let printed = |content| Figure::Printed(content, cell.origin, Some(reader.grid.place(cell)));
            figure::read_cell(text).map(printed).or_else(|| is_broken(text).then_some(Figure::Unclear))
        };
        let figures: Vec<Figure> = places.map(|(column, _)| figure(column).unwrap_or(Figure::Absent)).collect();
        let unit = unit.filter(|unit| is_words(unit)).or_else(|| label::unit_in_brackets(label));
        let entry = Entry { label: label.to_owned(), unit: unit.unwrap_or(&self.unit).to_owned(), figures };
        self.is_entry(&entry, unit.is_some()).then_some(entry)
    }

    /// A row without figures is a heading, unless a unit or its name says what is missing.
    fn is_entry(&self, entry: &Entry, has_unit: bool) -> bool {
        let printed = |figure: &Figure| matches!(figure, Figure::Printed(..));
        let number = entry.figures.iter().any(|figure| figure.number() || matches!(figure, Figure::Unclear));
        let named = has_unit || label::known(&entry.label).is_some();
        number || named && entry.figures.iter().any(printed)
    }
}
