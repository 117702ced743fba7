//! A web page.

use super::super::Block;
use super::super::table::{Printed, Table};

/// A small page with headings, paragraphs and tables with spans.
pub fn write(blocks: &[Block]) -> String {
    let body: Vec<String> = blocks.iter().map(element).collect();
    format!(
        "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><style>td {{ border: 1px solid }}</style></head>\n<body>\n{}\n</body></html>\n",
        body.join("\n")
    )
}

fn element(block: &Block) -> String {
    match block {
        Block::Title(text) => format!("<h1>{}</h1>", escape(text)),
        Block::Heading(text) => format!("<h2>{}</h2>", escape(text)),
        Block::Paragraph(text) => format!("<p>{}</p>", escape(text)),
        Block::Table(table) => format!("<table>\n{}\n</table>", rows(table)),
    }
}

fn rows(table: &Table) -> String {
    let rows: Vec<String> =
        table.rows.iter().map(|row| format!("<tr>{}</tr>", row.iter().map(cell).collect::<String>())).collect();
    rows.join("\n")
}

fn cell(cell: &Printed) -> String {
    let mut attributes = String::new();
    if cell.rows > 1 {
        attributes += &format!(" rowspan=\"{}\"", cell.rows);
    }
    if cell.columns > 1 {
        attributes += &format!(" colspan=\"{}\"", cell.columns);
    }
    format!("<td{attributes}>{}</td>", escape(&cell.text).replace('\n', "<br>"))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
