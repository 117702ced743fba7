//! The sheets of a workbook before they are written in any format: a sheet for each table and what stands before it.

use crate::generator::{Block, Table};

/// A cell.
pub struct Cell {
    /// Row, from 0.
    pub row: usize,
    /// Column, from 0.
    pub column: usize,
    /// How many rows it covers.
    pub rows: usize,
    /// How many columns it covers.
    pub columns: usize,
    /// What it shows.
    pub text: String,
    /// Whether it is kept as a number; figures are kept as text as often.
    pub is_number: bool,
}

/// A sheet; its cells by row and column.
#[derive(Default)]
pub struct Sheet {
    /// Its cells.
    pub cells: Vec<Cell>,
    next: usize,
}

/// The sheets of a report.
pub fn sheets(blocks: &[Block]) -> Vec<Sheet> {
    let mut sheets = vec![Sheet::default()];
    for block in blocks {
        let sheet = sheets.last_mut().expect("a sheet");
        match block {
            Block::Title(text) | Block::Heading(text) | Block::Paragraph(text) => sheet.line(text),
            Block::Table(table) => {
                sheet.table(table);
                sheets.push(Sheet::default());
            }
        }
    }
    sheets
}

impl Sheet {
    /// How many rows it has.
    pub fn rows(&self) -> usize {
        self.next
    }

    fn line(&mut self, text: &str) {
        let text = text.to_owned();
        self.cells.push(Cell { row: self.next, column: 0, rows: 1, columns: 1, text, is_number: false });
        self.next += 1;
    }

    fn table(&mut self, table: &Table) {
        let mut taken: Vec<usize> = vec![0; table.rows[0].iter().map(|cell| cell.columns).sum()];
        for cells in &table.rows {
            let row = self.next;
            let mut column = 0;
            for cell in cells {
                column += taken[column..].iter().take_while(|rows| **rows > 0).count();
                let as_number = cell.figure && !(column + row).is_multiple_of(3) && cell.text.parse::<f64>().is_ok();
                self.cells.push(Cell {
                    row,
                    column,
                    rows: cell.rows,
                    columns: cell.columns,
                    text: cell.text.clone(),
                    is_number: as_number,
                });
                taken[column..column + cell.columns].fill(cell.rows);
                column += cell.columns;
            }
            taken.iter_mut().for_each(|rows| *rows = rows.saturating_sub(1));
            self.next += 1;
        }
    }
}
