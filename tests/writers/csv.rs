//! Delimited text as a workbook exports it: rows of equal length, merged cells empty but for the first.

use crate::generator::{Block, Position};

/// The text, with a delimiter between fields.
pub fn write(blocks: &[Block], delimiter: char) -> String {
    let widths = blocks.iter().map(|block| match block {
        Block::Table(table) => table.grid()[0].len(),
        _ => 1,
    });
    let width = widths.max().unwrap_or(1);
    let rows = blocks.iter().flat_map(|block| match block {
        Block::Title(text) | Block::Heading(text) | Block::Paragraph(text) => vec![vec![text.clone()]],
        Block::Table(table) => table.grid().iter().map(|row| row.iter().map(words).collect()).collect(),
    });
    rows.map(|row| line(row, width, delimiter)).collect()
}

fn words(position: &Position) -> String {
    match position {
        Position::Origin(cell) => cell.text.clone(),
        Position::Covered(_) => String::new(),
    }
}

fn line(mut row: Vec<String>, width: usize, delimiter: char) -> String {
    row.resize(width, String::new());
    let quoted = |field: String| {
        if field.contains([delimiter, '"', '\n']) { format!("\"{}\"", field.replace('"', "\"\"")) } else { field }
    };
    row.into_iter().map(quoted).collect::<Vec<_>>().join(&delimiter.to_string()) + "\r\n"
}
