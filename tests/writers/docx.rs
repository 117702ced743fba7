//! A Word document as Word writes it: numbered headings, words cut into runs, tables with `gridSpan` and `vMerge`, and
//! changes that nobody has accepted yet.

use super::{escape, numbered, origin, packed};
use crate::generator::{Block, Position, Table};

const NAMESPACE: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

const RELATIONS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" \
    Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";

const STYLES: &str = "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"a3\"><w:name w:val=\"Title\"/><w:basedOn w:val=\"a\"/></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"a\"/>\
    <w:pPr><w:numPr><w:numId w:val=\"7\"/></w:numPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>";

const NUMBERING: &str = "<w:abstractNum w:abstractNumId=\"3\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>\
    <w:numFmt w:val=\"chineseCountingThousand\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"%1、\"/></w:lvl></w:abstractNum>\
    <w:num w:numId=\"7\"><w:abstractNumId w:val=\"3\"/></w:num>";

/// The file.
pub fn write(blocks: &[Block]) -> Vec<u8> {
    body(&blocks.iter().map(block).collect::<String>())
}

/// A file with this body.
pub fn body(body: &str) -> Vec<u8> {
    let part = |name: &str, content: &str| {
        format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:{name} {NAMESPACE}>{content}</w:{name}>")
    };
    packed(&[
        ("[Content_Types].xml", b"<Types/>".as_slice()),
        ("_rels/.rels", RELATIONS.as_bytes()),
        ("word/document.xml", part("document", &format!("<w:body>{body}</w:body>")).as_bytes()),
        ("word/styles.xml", part("styles", STYLES).as_bytes()),
        ("word/numbering.xml", part("numbering", NUMBERING).as_bytes()),
    ])
}

fn block(block: &Block) -> String {
    match block {
        Block::Title(text) => paragraph("<w:pStyle w:val=\"a3\"/>", text),
        Block::Heading(text) => heading(text),
        Block::Paragraph(text) => paragraph("", text),
        Block::Table(table) => self::table(table),
    }
}

/// A heading whose ordinal Word prints, where the text has one.
fn heading(text: &str) -> String {
    match numbered(text) {
        Some(words) => paragraph("<w:pStyle w:val=\"1\"/>", words),
        None => paragraph("", text),
    }
}

/// A paragraph; every other of its runs was inserted lately, and figures beside them deleted.
fn paragraph(properties: &str, text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let runs: Vec<String> = characters
        .chunks(9)
        .enumerate()
        .map(|(index, chunk)| {
            let words = run(&chunk.iter().collect::<String>());
            match index % 3 {
                1 => format!("<w:ins w:id=\"1\">{words}</w:ins>"),
                2 => format!("<w:del w:id=\"2\"><w:r><w:delText>99</w:delText></w:r></w:del>{words}"),
                _ => words,
            }
        })
        .collect();
    format!("<w:p><w:pPr>{properties}</w:pPr>{}</w:p>", runs.concat())
}

fn run(text: &str) -> String {
    format!("<w:r><w:rPr/><w:t xml:space=\"preserve\">{}</w:t></w:r>", escape(text))
}

fn table(table: &Table) -> String {
    let grid = table.grid();
    let rows: Vec<String> = (0..grid.len()).map(|row| format!("<w:tr>{}</w:tr>", cells(table, &grid, row))).collect();
    format!("<w:tbl><w:tblPr/>{}</w:tbl>", rows.concat())
}

/// The cells of a row; those that go on from the row above are there, empty, as Word wants them.
fn cells(table: &Table, grid: &[Vec<Position>], row: usize) -> String {
    let mut written = String::new();
    let mut column = 0;
    while column < grid[row].len() {
        let (top, cell) = origin(table, grid, row, column);
        let merge = match (cell.rows, top) {
            (1, _) => "",
            (_, true) => "<w:vMerge w:val=\"restart\"/>",
            (_, false) => "<w:vMerge/>",
        };
        let text = if top { run(&cell.text) } else { String::new() };
        written +=
            &format!("<w:tc><w:tcPr><w:gridSpan w:val=\"{}\"/>{merge}</w:tcPr><w:p>{text}</w:p></w:tc>", cell.columns);
        column += cell.columns;
    }
    written
}
