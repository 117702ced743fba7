//! Sheets of cells, as workbooks and delimited text have them, cut into paragraphs and tables.

use crate::input::draft::{Cell, Item, Paragraph, Table};
use crate::input::limits::{self, MAX_CELLS};
use crate::input::text::is_caption;
use crate::input::{Error, Place};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

/// A cell's row and column, from 0.
pub type Address = (u32, u32);

/// One sheet.
#[derive(Debug, Default)]
pub struct Sheet {
    /// Its name; without one, its cells have no addresses.
    pub name: Option<String>,
    /// What its cells show; cells without words are left out.
    pub cells: BTreeMap<Address, String>,
    /// The first and the last cell of what is merged.
    pub merges: Vec<(Address, Address)>,
}

impl Sheet {
    /// Puts words into a cell.
    pub fn put(&mut self, address: Address, words: String) {
        if !words.trim().is_empty() {
            self.cells.insert(address, words);
        }
    }

    /// The paragraphs and tables of the sheet.
    pub fn items(&self) -> Result<Vec<Item>, Error> {
        let merged: BTreeMap<Address, Address> = self.merges.iter().copied().collect();
        let rows: Vec<Row> = self.rows(&merged);
        let mut items = Vec::new();
        let mut rest = rows.as_slice();
        while let Some(first) = rest.first() {
            let length = table_length(rest);
            let (taken, after) = rest.split_at_checked(length.max(1)).unwrap_or((rest, &[]));
            if length == 0 {
                items.extend(first.cells.iter().filter_map(|address| self.paragraph(*address)));
            } else {
                items.push(Item::Table(self.table(taken, &merged)?));
            }
            rest = after;
        }
        Ok(items)
    }

    /// The rows that have words, with what tells a row of a table.
    fn rows(&self, merged: &BTreeMap<Address, Address>) -> Vec<Row> {
        let mut rows: Vec<Row> = Vec::new();
        for (address, words) in &self.cells {
            let (row, column) = *address;
            if rows.last().is_none_or(|last| last.number != row) {
                rows.push(Row {
                    number: row,
                    cells: Vec::new(),
                    bottom: row,
                    is_caption: true,
                    columns: (column, column),
                });
            }
            let end = merged.get(address).copied().unwrap_or(*address);
            if let Some(last) = rows.last_mut() {
                last.cells.push(*address);
                last.bottom = last.bottom.max(end.0);
                last.columns.1 = last.columns.1.max(end.1);
                last.is_caption = last.cells.len() == 1 && is_caption(words);
            }
        }
        rows
    }

    fn paragraph(&self, address: Address) -> Option<Item> {
        let words = self.cells.get(&address)?.clone();
        Some(Item::Paragraph(Paragraph { words, place: self.place(address), ..Paragraph::default() }))
    }

    fn place(&self, (row, column): Address) -> Option<Place> {
        self.name.as_ref().map(|name| Place::sheet(name, row, column))
    }

    /// The table of some rows, with all its cells, also those without words.
    fn table(&self, rows: &[Row], merged: &BTreeMap<Address, Address>) -> Result<Table, Error> {
        let top = rows.first().map_or(0, |row| row.number);
        let bottom = rows.iter().map(|row| row.number).max().unwrap_or(top);
        let left = rows.iter().map(|row| row.columns.0).min().unwrap_or(0);
        let right = rows.iter().map(|row| row.columns.1).max().unwrap_or(left);
        let area = (bottom - top + 1) as usize * (right - left + 1) as usize;
        if area > MAX_CELLS {
            return Err(limits::too_large("有一个工作表的行列过多"));
        }
        let (rows, columns) = (top..=bottom, left..=right);
        let covered = covered(merged, &rows, &columns)?;
        let mut cells = Vec::new();
        for address in rows.clone().flat_map(|row| columns.clone().map(move |column| (row, column))) {
            if !covered.contains(&address) {
                let end = merged.get(&address).map_or(address, |end| (end.0.min(bottom), end.1.min(right)));
                cells.push(self.cell(address, end, (top, left)));
            }
        }
        Ok(Table { cells, is_data: true })
    }

    fn cell(&self, address: Address, end: Address, corner: Address) -> Cell {
        let words = self.cells.get(&address).cloned();
        Cell {
            row: (address.0 - corner.0) as usize,
            column: (address.1 - corner.1) as usize,
            row_span: (end.0.max(address.0) - address.0 + 1) as usize,
            column_span: (end.1.max(address.1) - address.1 + 1) as usize,
            items: words.map(Item::plain).into_iter().collect(),
            place: self.place(address),
        }
    }
}

/// One row that has words.
struct Row {
    number: u32,
    cells: Vec<Address>,
    /// The last row that its cells reach.
    bottom: u32,
    /// Whether it has one cell only, which may name what follows it in a table.
    is_caption: bool,
    /// The first and the last column that its cells reach.
    columns: (u32, u32),
}

/// How many of the rows form a table, from the first on; 0 when the first is a paragraph.
fn table_length(rows: &[Row]) -> usize {
    let is_row = |row: &Row| row.cells.len() > 1;
    let mut length = 0;
    let mut bottom = 0;
    let mut width = 0;
    for (index, row) in rows.iter().enumerate() {
        let adjacent =
            index == 0 || rows.get(index - 1).is_some_and(|last| row.number <= last.bottom.max(last.number) + 1);
        let reached = index > 0 && row.number <= bottom;
        let next = rows.get(index + 1).is_some_and(|next| next.number <= row.bottom + 1 && is_row(next));
        let caption = row.is_caption && next;
        // A label over several columns whose figures are all empty, not a heading over the whole width.
        let merged = row.columns.1 - row.columns.0;
        let label = index > 0 && merged > 0 && merged < width;
        if !(adjacent && (is_row(row) || reached || caption || label)) {
            break;
        }
        length = index + 1;
        bottom = bottom.max(row.bottom);
        width = width.max(merged);
    }
    length
}

/// The cells that others cover, within a table.
fn covered(
    merged: &BTreeMap<Address, Address>,
    rows: &RangeInclusive<u32>,
    columns: &RangeInclusive<u32>,
) -> Result<BTreeSet<Address>, Error> {
    let mut covered = BTreeSet::new();
    let mut steps = 0;
    for (start, end) in merged {
        let below = start.0.max(*rows.start())..=end.0.min(*rows.end());
        let beside = start.1.max(*columns.start())..=end.1.min(*columns.end());
        for address in below.flat_map(|row| beside.clone().map(move |column| (row, column))) {
            steps += 1;
            if steps > 2 * MAX_CELLS {
                return Err(limits::too_large("工作表中合并的单元格过多"));
            }
            if address != *start {
                covered.insert(address);
            }
        }
    }
    Ok(covered)
}
