//! OpenDocument files as LibreOffice writes them: texts with numbered headings, tables with covered cells, words cut into spans and
//! changes; workbooks with repeated empty cells.

use super::book::{self, Sheet};
use super::{escape, numbered, packed};
use crate::generator::{Block, Position, Table};

const STYLES: &str = "<office:automatic-styles><text:list-style style:name=\"L1\">\
    <text:list-level-style-number text:level=\"1\" style:num-suffix=\"、\" style:num-format=\"一, 二, 三, ...\"/>\
    <text:list-level-style-number text:level=\"2\" style:num-prefix=\"（\" style:num-suffix=\"）\" style:num-format=\"一, 二, 三, ...\"/>\
    </text:list-style></office:automatic-styles>";

/// A text.
pub fn text(blocks: &[Block]) -> Vec<u8> {
    file("text", &blocks.iter().map(block).collect::<String>())
}

/// A workbook.
pub fn book(blocks: &[Block]) -> Vec<u8> {
    let sheets = book::sheets(blocks);
    let named = sheets
        .iter()
        .enumerate()
        .map(|(index, sheet)| format!("<table:table table:name=\"年报{}\">{}</table:table>", index + 1, rows(sheet)));
    file("spreadsheet", &named.collect::<String>())
}

/// A file of a kind with this content.
pub fn file(kind: &str, content: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content>{STYLES}<office:body><office:{kind}>{content}</office:{kind}>\
         </office:body></office:document-content>"
    );
    packed(&[
        ("mimetype", format!("application/vnd.oasis.opendocument.{kind}").as_bytes()),
        ("content.xml", content.as_bytes()),
        ("META-INF/manifest.xml", b"<manifest:manifest/>"),
    ])
}

fn block(block: &Block) -> String {
    match block {
        Block::Title(text) | Block::Paragraph(text) => paragraph(text),
        Block::Heading(text) => heading(text),
        Block::Table(table) => self::table(table),
    }
}

/// A heading in a list that goes on from the last one, whose ordinal the program prints.
fn heading(text: &str) -> String {
    let Some(words) = numbered(text) else {
        return format!("<text:h text:outline-level=\"1\">{}</text:h>", escape(text));
    };
    format!(
        "<text:list text:style-name=\"L1\" text:continue-numbering=\"true\"><text:list-item><text:h text:outline-level=\"1\">{}</text:h>\
         </text:list-item></text:list>",
        escape(words)
    )
}

/// A paragraph in spans, with the marks of a change that nobody has accepted yet.
fn paragraph(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let span = |chunk: &[char]| format!("<text:span>{}</text:span>", escape(&chunk.iter().collect::<String>()));
    let spans: Vec<String> = characters.chunks(11).map(span).collect();
    format!("<text:p><text:change text:change-id=\"c1\"/>{}</text:p>", spans.join("<text:soft-page-break/>"))
}

fn spans(rows: usize, columns: usize) -> String {
    let rows = if rows > 1 { format!(" table:number-rows-spanned=\"{rows}\"") } else { String::new() };
    let columns = if columns > 1 { format!(" table:number-columns-spanned=\"{columns}\"") } else { String::new() };
    rows + &columns
}

fn table(table: &Table) -> String {
    let row = |positions: &Vec<Position>| -> String {
        let cell = |position: &Position| match position {
            Position::Origin(cell) => {
                let words = escape(&cell.text);
                format!(
                    "<table:table-cell{}><text:p>{words}</text:p></table:table-cell>",
                    spans(cell.rows, cell.columns)
                )
            }
            _ => "<table:covered-table-cell/>".to_owned(),
        };
        format!("<table:table-row>{}</table:table-row>", positions.iter().map(cell).collect::<String>())
    };
    format!("<table:table>{}</table:table>", table.grid().iter().map(row).collect::<String>())
}

/// The rows of a sheet; what is empty to the right and below is repeated as far as a sheet reaches.
fn rows(sheet: &Sheet) -> String {
    let mut written = String::new();
    for row in 0..sheet.rows() {
        let mut column = 0;
        written += "<table:table-row>";
        for cell in sheet.cells.iter().filter(|cell| cell.row == row) {
            if cell.column > column {
                written +=
                    &format!("<table:covered-table-cell table:number-columns-repeated=\"{}\"/>", cell.column - column);
            }
            let kind = if cell.is_number {
                format!(" office:value-type=\"float\" office:value=\"{}\"", cell.text)
            } else {
                String::new()
            };
            let words =
                if cell.text.is_empty() { String::new() } else { format!("<text:p>{}</text:p>", escape(&cell.text)) };
            written += &format!("<table:table-cell{}{kind}>{words}</table:table-cell>", spans(cell.rows, cell.columns));
            if cell.columns > 1 {
                written +=
                    &format!("<table:covered-table-cell table:number-columns-repeated=\"{}\"/>", cell.columns - 1);
            }
            column = cell.column + cell.columns;
        }
        written += "<table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>";
    }
    written
        + "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
}
