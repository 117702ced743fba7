//! A page file of GB/T 33190 as office programs print it: words in pieces with their positions, labels wrapped in narrow cells,
//! figures centred in their columns, digits a little lower than characters, several pages.

use super::{escape, packed};
use crate::generator::{Block, Position, Table};

/// Millimetres: the page, its margins, the size of characters, and the step between lines.
const WIDTH: f32 = 210.0;
const BOTTOM: f32 = 270.0;
const MARGIN: f32 = 20.0;
const SIZE: f32 = 3.0;
const STEP: f32 = 4.2;

#[derive(Default)]
struct Writer {
    pages: Vec<String>,
    y: f32,
}

/// The file.
pub fn write(blocks: &[Block]) -> Vec<u8> {
    let mut writer = Writer::default();
    writer.turn();
    for block in blocks {
        match block {
            Block::Title(text) | Block::Heading(text) | Block::Paragraph(text) => writer.paragraph(text),
            Block::Table(table) => writer.table(table),
        }
    }
    file(&writer.pages)
}

/// A file of pages, each given as its objects.
pub fn file(pages: &[String]) -> Vec<u8> {
    let listed: String = (0..pages.len())
        .map(|page| format!("<ofd:Page ID=\"{page}\" BaseLoc=\"Pages/Page_{page}/Content.xml\"/>"))
        .collect();
    let mut parts = vec![
        (
            "OFD.xml".to_owned(),
            "<ofd:OFD DocType=\"OFD\"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>".to_owned(),
        ),
        ("Doc_0/Document.xml".to_owned(), format!("<ofd:Document><ofd:Pages>{listed}</ofd:Pages></ofd:Document>")),
    ];
    for (page, objects) in pages.iter().enumerate() {
        let content = format!("<ofd:Page><ofd:Content><ofd:Layer>{objects}</ofd:Layer></ofd:Content></ofd:Page>");
        parts.push((format!("Doc_0/Pages/Page_{page}/Content.xml"), content));
    }
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, content)| (name.as_str(), content.as_bytes())).collect();
    packed(&parts)
}

/// The width of words in millimetres.
fn width(text: &str) -> f32 {
    text.chars().map(|character| if character.is_ascii() { SIZE / 2.0 } else { SIZE }).sum()
}

/// Lines of at most this width.
fn wrap(text: &str, most: f32) -> Vec<String> {
    let mut lines = vec![String::new()];
    for character in text.chars() {
        let last = lines.last_mut().expect("a line");
        if width(last) + width(&character.to_string()) > most && !last.is_empty() {
            lines.push(character.to_string());
        } else {
            last.push(character);
        }
    }
    lines
}

impl Writer {
    fn turn(&mut self) {
        self.pages.push(String::new());
        self.y = 25.0;
    }

    fn room(&mut self, height: f32) {
        if self.y + height > BOTTOM {
            self.turn();
        }
    }

    /// Words whose upper left corner stands here; digits lie lower by a little.
    fn words(&mut self, text: &str, x: f32, y: f32) {
        if text.is_empty() {
            return;
        }
        let digits = text.is_ascii();
        let base = SIZE * 0.86 + if digits { 0.25 } else { 0.0 };
        let steps: Vec<String> = text.chars().map(|character| width(&character.to_string()).to_string()).collect();
        let equal = text.chars().all(|character| !character.is_ascii());
        let steps = if equal { format!("g {} {SIZE}", steps.len()) } else { steps.join(" ") };
        let object = format!(
            "<ofd:TextObject Boundary=\"{x} {y} {} {SIZE}\" CTM=\"1 0 0 1 0 0\" Size=\"{SIZE}\"><ofd:TextCode X=\"0\" Y=\"{base}\" DeltaX=\"{steps}\">{}</ofd:TextCode></ofd:TextObject>",
            width(text),
            escape(text)
        );
        self.pages.last_mut().expect("a page").push_str(&object);
    }

    fn paragraph(&mut self, text: &str) {
        for line in wrap(text, WIDTH - 2.0 * MARGIN) {
            self.room(STEP);
            self.words(&line, MARGIN, self.y);
            self.y += STEP;
        }
        self.y += 2.0;
    }

    fn table(&mut self, table: &Table) {
        let grid = table.grid();
        let edges = edges(&grid);
        for (index, row) in grid.iter().enumerate() {
            let lines = |column: usize, position: &Position| match position {
                Position::Origin(cell) if cell.rows == 1 => {
                    wrap(&cell.text, edges[column + cell.columns] - edges[column] - 1.0).len()
                }
                _ => 1,
            };
            let tallest = row.iter().enumerate().map(|(column, position)| lines(column, position)).max().unwrap_or(1);
            let height = tallest as f32 * STEP + 2.5;
            self.room(height);
            for (column, position) in row.iter().enumerate() {
                let Position::Origin(cell) = position else { continue };
                let inside = edges[column + cell.columns] - edges[column] - 1.0;
                let wrapped = wrap(&cell.text, inside);
                let top = self.y + (height - wrapped.len() as f32 * STEP) / 2.0;
                for (line, text) in wrapped.iter().enumerate() {
                    let indent =
                        if cell.figure || cell.columns == row.len() { (inside - width(text)) / 2.0 } else { 0.0 };
                    self.words(text, edges[column] + 0.5 + indent, top + line as f32 * STEP);
                }
            }
            self.y += height;
            assert!(index < grid.len());
        }
        self.y += 3.0;
    }
}

/// The edges of the columns: those with figures are narrow, the others share the rest.
fn edges(grid: &[Vec<Position>]) -> Vec<f32> {
    let columns = grid[0].len();
    let is_narrow =
        |column: usize| grid.iter().any(|row| matches!(&row[column], Position::Origin(cell) if cell.figure));
    let narrow = (0..columns).filter(|column| is_narrow(*column)).count();
    let wide = columns - narrow;
    let all = WIDTH - 2.0 * MARGIN;
    let one = if wide == 0 { all / columns as f32 } else { (all * 0.55 / narrow as f32).min(25.0) };
    let rest = if wide == 0 { 0.0 } else { (all - one * narrow as f32) / wide as f32 };
    let mut edges = vec![MARGIN];
    for column in 0..columns {
        let last = edges[column];
        edges.push(last + if is_narrow(column) { one } else { rest });
    }
    edges
}
