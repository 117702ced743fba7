//! Layouts that keep the cells of a table apart.

use super::super::Block;
use super::super::table::{Position, Table};

/// What a layout with cells prints.
#[derive(Clone, Copy)]
pub struct Cells {
    separator: &'static str,
    edge: &'static str,
    covered: Covered,
    markdown: bool,
}

#[derive(Clone, Copy)]
enum Covered {
    Repeated,
    Empty,
    LeftOut,
}

const fn pipe(covered: Covered) -> Cells {
    Cells { separator: " | ", edge: "|", covered, markdown: false }
}

/// `|`, merged cells repeated.
pub const PIPE: Cells = pipe(Covered::Repeated);
/// `|`, merged cells leave holes.
pub const PIPE_HOLES: Cells = pipe(Covered::Empty);
/// `|`, covered positions left out.
pub const PIPE_SHORT: Cells = pipe(Covered::LeftOut);
/// Tabs, merged cells leave holes.
pub const TABS: Cells = Cells { separator: "\t", edge: "", ..PIPE_HOLES };
/// Tabs, covered positions left out, as browsers copy tables.
pub const TABS_SHORT: Cells = Cells { separator: "\t", edge: "", ..PIPE_SHORT };
/// Markdown's headings and tables.
pub const MARKDOWN: Cells = Cells { markdown: true, ..PIPE_HOLES };

/// The report with tables as cells.
pub fn write(blocks: &[Block], cells: Cells) -> String {
    let mut lines = Vec::new();
    for block in blocks {
        match block {
            Block::Title(text) if cells.markdown => lines.push(format!("# {text}")),
            Block::Heading(text) if cells.markdown => lines.push(format!("## {text}")),
            Block::Title(text) | Block::Heading(text) | Block::Paragraph(text) => lines.push(text.clone()),
            Block::Table(table) => lines.extend(rows(table, cells)),
        }
        if cells.markdown {
            lines.push(String::new());
        }
    }
    lines.join("\n") + "\n"
}

fn rows(table: &Table, cells: Cells) -> Vec<String> {
    let mut lines: Vec<String> = table.grid().iter().map(|row| line(row, cells)).collect();
    if cells.markdown {
        let width = table.grid()[0].len();
        lines.insert(1, format!("|{}", " --- |".repeat(width)));
    }
    lines
}

fn line(row: &[Position], cells: Cells) -> String {
    let texts: Vec<&str> = row.iter().filter_map(|position| text(position, cells.covered)).collect();
    let line = texts.join(cells.separator);
    match cells.edge {
        "" => line,
        edge => format!("{edge} {line} {edge}"),
    }
}

fn text(position: &Position, covered: Covered) -> Option<&str> {
    match (position, covered) {
        (Position::Origin(cell), _) => Some(&cell.text),
        (Position::Covered(text), Covered::Repeated) => Some(text),
        (Position::Covered(_), Covered::Empty) => Some(""),
        (Position::Covered(_), Covered::LeftOut) => None,
    }
}
