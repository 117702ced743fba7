//! Layouts that lose the borders of cells.

use super::super::Block;
use super::super::random::Random;
use super::super::table::Table;

const LINE_WIDTH: usize = 64;
const LINES_A_PAGE: usize = 24;

/// Paragraphs on lines of their own, the cells of tables with `separator` between them.
pub fn lines(blocks: &[Block], separator: &str) -> String {
    let lines: Vec<String> = blocks.iter().map(|block| words(block).join(separator)).collect();
    lines.join("\n") + "\n"
}

/// The words of a block: a text is one, a table has one for each cell that is not empty.
pub fn words(block: &Block) -> Vec<&str> {
    match block {
        Block::Title(text) | Block::Heading(text) | Block::Paragraph(text) => vec![text],
        Block::Table(table) => table_words(table),
    }
}

fn table_words(table: &Table) -> Vec<&str> {
    let texts = table.rows.iter().flatten().map(|cell| cell.text.as_str());
    texts.filter(|text| !text.is_empty()).collect()
}

/// Lines of equal width, with page numbers between them wherever a page ends.
pub fn wrapped(lines: impl Iterator<Item = String>, seed: u64) -> String {
    let mut random = Random::new(seed);
    let style = *random.pick(&["— n —", "- n -", "—n—", "第 n 页"]);
    let mut page = 1 + random.below(20);
    let mut out = Vec::new();
    for line in lines.flat_map(|line| wrap(&line)) {
        out.push(line.trim_end().to_owned());
        if out.len() % (LINES_A_PAGE + 1) == LINES_A_PAGE {
            out.push(style.replace('n', &page.to_string()));
            page += 1;
        }
    }
    out.join("\n") + "\n"
}

/// Breaks a text between any two Chinese characters and at spaces, never inside a number.
fn wrap(text: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut width = 0;
    for piece in pieces(text) {
        let wide: usize = piece.chars().map(|character| if character.is_ascii() { 1 } else { 2 }).sum();
        if width + wide > LINE_WIDTH {
            lines.push(String::new());
            width = 0;
        }
        if width > 0 || piece != " " {
            lines.last_mut().expect("there is always a line").push_str(&piece);
            width += wide;
        }
    }
    lines
}

/// Single characters, but digits with what belongs to them together.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut inside = false;
    for character in text.chars() {
        let belongs = character.is_alphanumeric() && (character.is_ascii() || ('０'..='９').contains(&character))
            || matches!(character, '.' | ',' | '+' | '-' | '%');
        match pieces.last_mut() {
            Some(last) if inside && belongs => last.push(character),
            _ => pieces.push(character.to_string()),
        }
        inside = belongs;
    }
    pieces
}
