//! A workbook as Excel writes it: shared strings, merged cells, a sheet for each table, some figures kept as text.

use super::book::{self, Cell, Sheet};
use super::{escape, packed};
use crate::generator::Block;

/// The file.
pub fn write(blocks: &[Block]) -> Vec<u8> {
    let mut strings = Vec::new();
    let content = |(index, sheet): (usize, &Sheet)| {
        let (rows, merged) = content(sheet, &mut strings);
        (format!("年报{}", index + 1), rows, merged)
    };
    let sheets: Vec<_> = book::sheets(blocks).iter().enumerate().map(content).collect();
    let strings: String = strings.iter().map(|text| format!("<si><t>{}</t></si>", escape(text))).collect();
    file(&sheets, &format!("<sst>{strings}</sst>"))
}

/// A file of sheets, each with its name, its rows and its merged ranges as XML.
pub fn sheets(sheets: &[(&str, &str, &str)]) -> Vec<u8> {
    let parts: Vec<(String, String, String)> = sheets
        .iter()
        .map(|(name, rows, merged)| ((*name).to_owned(), (*rows).to_owned(), (*merged).to_owned()))
        .collect();
    file(&parts, "<sst/>")
}

/// The rows of a sheet and its merged ranges.
fn content(sheet: &Sheet, strings: &mut Vec<String>) -> (String, String) {
    let (mut rows, mut merged) = (String::new(), String::new());
    for row in 0..sheet.rows() {
        let cells = sheet.cells.iter().filter(|cell| cell.row == row);
        let written: String = cells.map(|own| cell(own, strings)).collect();
        rows += &format!("<row r=\"{}\">{written}</row>", row + 1);
    }
    for cell in sheet.cells.iter().filter(|cell| cell.rows * cell.columns > 1) {
        let end = name(cell.column + cell.columns - 1, cell.row + cell.rows);
        merged += &format!("<mergeCell ref=\"{}:{end}\"/>", name(cell.column, cell.row + 1));
    }
    (rows, merged)
}

fn cell(cell: &Cell, strings: &mut Vec<String>) -> String {
    let name = name(cell.column, cell.row + 1);
    if cell.is_number {
        return format!("<c r=\"{name}\"><v>{}</v></c>", cell.text);
    }
    strings.push(cell.text.clone());
    format!("<c r=\"{name}\" t=\"s\"><v>{}</v></c>", strings.len() - 1)
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
