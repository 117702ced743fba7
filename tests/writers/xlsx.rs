//! A workbook as Excel writes it: shared strings, merged cells, a sheet for each table, some figures kept as text.

use super::{escape, packed};
use crate::generator::{Block, Table};

/// The file.
pub fn write(blocks: &[Block]) -> Vec<u8> {
    let mut book = Book { sheets: vec![Content::default()], ..Book::default() };
    for block in blocks {
        match block {
            Block::Title(text) | Block::Heading(text) | Block::Paragraph(text) => book.line(text),
            Block::Table(table) => book.table(table),
        }
    }
    book.file()
}

/// A file of sheets, each with its name, its rows and its merged ranges as XML.
pub fn sheets(sheets: &[(&str, &str, &str)]) -> Vec<u8> {
    let parts: Vec<(String, String, String)> = sheets
        .iter()
        .map(|(name, rows, merged)| ((*name).to_owned(), (*rows).to_owned(), (*merged).to_owned()))
        .collect();
    file(&parts, "<sst/>")
}

#[derive(Default)]
struct Content {
    rows: String,
    merged: String,
    next: usize,
}

#[derive(Default)]
struct Book {
    sheets: Vec<Content>,
    strings: Vec<String>,
}

impl Book {
    fn line(&mut self, text: &str) {
        let index = self.string(text);
        let sheet = self.sheets.last_mut().expect("a sheet");
        sheet.next += 1;
        sheet.rows += &format!("<row r=\"{0}\"><c r=\"A{0}\" t=\"s\"><v>{index}</v></c></row>", sheet.next);
    }

    /// A table; the next block begins a new sheet.
    fn table(&mut self, table: &Table) {
        let mut taken: Vec<usize> = vec![0; table.rows[0].iter().map(|cell| cell.columns).sum()];
        for row in &table.rows {
            self.sheets.last_mut().expect("a sheet").next += 1;
            let number = self.sheets.last().expect("a sheet").next;
            let mut written = String::new();
            let mut merged = String::new();
            let mut column = 0;
            for cell in row {
                while taken[column] > 0 {
                    column += 1;
                }
                let end = name(column + cell.columns - 1, number + cell.rows - 1);
                if cell.rows * cell.columns > 1 {
                    merged += &format!("<mergeCell ref=\"{}:{end}\"/>", name(column, number));
                }
                written +=
                    &self.cell(&cell.text, &name(column, number), cell.figure && !(column + number).is_multiple_of(3));
                taken[column..column + cell.columns].fill(cell.rows);
                column += cell.columns;
            }
            taken.iter_mut().for_each(|rows| *rows = rows.saturating_sub(1));
            let sheet = self.sheets.last_mut().expect("a sheet");
            sheet.rows += &format!("<row r=\"{number}\">{written}</row>");
            sheet.merged += &merged;
        }
        self.sheets.push(Content::default());
    }

    /// A cell; a figure is a number or, as often, text.
    fn cell(&mut self, text: &str, name: &str, as_number: bool) -> String {
        if as_number && text.parse::<f64>().is_ok() {
            return format!("<c r=\"{name}\"><v>{text}</v></c>");
        }
        let index = self.string(text);
        format!("<c r=\"{name}\" t=\"s\"><v>{index}</v></c>")
    }

    fn string(&mut self, text: &str) -> usize {
        self.strings.push(text.to_owned());
        self.strings.len() - 1
    }

    fn file(&self) -> Vec<u8> {
        let named = |(index, sheet): (usize, &Content)| {
            (format!("年报{}", index + 1), sheet.rows.clone(), sheet.merged.clone())
        };
        let sheets: Vec<_> = self.sheets.iter().enumerate().map(named).collect();
        let strings: String = self.strings.iter().map(|text| format!("<si><t>{}</t></si>", escape(text))).collect();
        file(&sheets, &format!("<sst>{strings}</sst>"))
    }
}

fn name(column: usize, row: usize) -> String {
    let letter = char::from(b'A' + u8::try_from(column).expect("few columns"));
    format!("{letter}{row}")
}

fn file(sheets: &[(String, String, String)], strings: &str) -> Vec<u8> {
    let numbers = 1..=sheets.len();
    let listed: String = sheets
        .iter()
        .zip(1..)
        .map(|((name, ..), number)| format!("<sheet name=\"{name}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>"))
        .collect();
    let related: String = numbers
        .map(|number| format!("<Relationship Id=\"rId{number}\" Target=\"worksheets/sheet{number}.xml\"/>"))
        .collect();
    let mut parts = vec![
        ("[Content_Types].xml".to_owned(), "<Types/>".to_owned()),
        ("xl/workbook.xml".to_owned(), format!("<workbook><sheets>{listed}</sheets></workbook>")),
        ("xl/_rels/workbook.xml.rels".to_owned(), format!("<Relationships>{related}</Relationships>")),
        ("xl/sharedStrings.xml".to_owned(), strings.to_owned()),
    ];
    for ((_, rows, merged), number) in sheets.iter().zip(1..) {
        let merged = format!("<mergeCells>{merged}</mergeCells>");
        let sheet = format!("<worksheet><sheetData>{rows}</sheetData>{merged}</worksheet>");
        parts.push((format!("xl/worksheets/sheet{number}.xml"), sheet));
    }
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, content)| (name.as_str(), content.as_bytes())).collect();
    packed(&parts)
}
