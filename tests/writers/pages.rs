//! Reports laid out on pages as office programs print them: labels wrapped in narrow cells, figures centred in their columns,
//! rows that go on over the page, drawn lines. All lengths are in millimetres from the upper left corner.

use crate::generator::{Block, Position, Printed, Table};
use std::ops::Range;

/// The size of a page and of its margins, the size of characters, and the step between lines.
pub const WIDTH: f32 = 210.0;
pub const HEIGHT: f32 = 297.0;
pub const SIZE: f32 = 3.0;
const TOP: f32 = 25.0;
const BOTTOM: f32 = 265.0;
const MARGIN: f32 = 20.0;
const STEP: f32 = 4.2;

/// The inner edge of a cell.
const PADDING: f32 = 0.5;

/// What may differ between programs.
#[derive(Clone, Copy, Debug, Default)]
pub struct Look {
    /// The same words at the top of every page, and its number at the bottom.
    pub furniture: bool,
    /// The head of a table again on the next page.
    pub repeats_head: bool,
    /// The first of several columns of labels is one character wide.
    pub narrow: bool,
}

/// A page: words with their upper left corners, and lines from one point to another.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    pub words: Vec<(String, f32, f32)>,
    pub lines: Vec<[f32; 4]>,
}

struct Writer {
    look: Look,
    sheets: Vec<Sheet>,
    y: f32,
}

/// Where a row stands: its page, its upper and its lower edge.
#[derive(Clone, Copy)]
struct Band {
    page: usize,
    top: f32,
    bottom: f32,
}

/// The pages of a report.
pub fn lay_out(blocks: &[Block], look: Look) -> Vec<Sheet> {
    let mut writer = Writer { look, sheets: Vec::new(), y: TOP };
    writer.turn();
    for block in blocks {
        match block {
            Block::Title(text) | Block::Heading(text) | Block::Paragraph(text) => writer.paragraph(text),
            Block::Table(table) => writer.table(table),
        }
    }
    writer.sheets
}

/// The width of words.
pub fn width(text: &str) -> f32 {
    text.chars().map(|character| if character.is_ascii() { SIZE / 2.0 } else { SIZE }).sum()
}

/// Lines of at most this width; like every program, it breaks no number.
fn wrap(text: &str, most: f32) -> Vec<String> {
    let mut lines = vec![String::new()];
    for character in text.chars() {
        let last = lines.last_mut().expect("a line");
        if width(last) + width(&character.to_string()) > most && !last.is_empty() {
            let border = if character.is_ascii_digit() {
                last.trim_end_matches(|digit: char| digit.is_ascii_digit()).len()
            } else {
                last.len()
            };
            let carried = if border > 0 { last.split_off(border) } else { String::new() };
            lines.push(format!("{carried}{character}"));
        } else {
            last.push(character);
        }
    }
    lines
}

impl Writer {
    fn turn(&mut self) {
        let mut sheet = Sheet::default();
        if self.look.furniture {
            sheet.words.push(("政府信息公开工作年度报告文稿".to_owned(), MARGIN, 10.0));
            sheet.words.push((format!("- {} -", self.sheets.len() + 1), WIDTH / 2.0, 282.0));
        }
        self.sheets.push(sheet);
        self.y = TOP;
    }

    fn words(&mut self, page: usize, text: &str, x: f32, y: f32) {
        if !text.is_empty() {
            self.sheets[page].words.push((text.to_owned(), x, y));
        }
    }

    fn paragraph(&mut self, text: &str) {
        for line in wrap(text, WIDTH - 2.0 * MARGIN) {
            if self.y + STEP > BOTTOM {
                self.turn();
            }
            self.words(self.sheets.len() - 1, &line, MARGIN, self.y);
            self.y += STEP;
        }
        self.y += 2.0;
    }

    fn table(&mut self, table: &Table) {
        let grid = table.grid();
        let edges = edges(&grid, self.look.narrow);
        let heights: Vec<f32> = grid.iter().map(|row| height(row, &edges)).collect();
        let head = head(&grid);
        let mut bands: Vec<Band> = Vec::new();
        for (index, height) in heights.iter().enumerate() {
            if self.y + height > BOTTOM {
                self.turn();
                if self.look.repeats_head && index >= head.end {
                    let again = self.bands(&heights[head.clone()]);
                    self.cells(&grid, &edges, head.clone(), &again);
                }
            }
            bands.extend(self.bands(&[*height]));
        }
        self.cells(&grid, &edges, 0..grid.len(), &bands);
        self.y += 3.0;
    }

    /// Takes room for rows on the last page.
    fn bands(&mut self, heights: &[f32]) -> Vec<Band> {
        let page = self.sheets.len() - 1;
        let band = |height: &f32| {
            let top = self.y;
            self.y += height;
            Band { page, top, bottom: self.y }
        };
        heights.iter().map(band).collect()
    }

    fn cells(&mut self, grid: &[Vec<Position>], edges: &[f32], rows: Range<usize>, bands: &[Band]) {
        for (index, row) in grid[rows].iter().enumerate() {
            for (column, position) in row.iter().enumerate() {
                if let Position::Origin(cell) = position {
                    let whole = cell.columns == row.len();
                    self.cell(
                        cell,
                        (edges[column], edges[column + cell.columns]),
                        &bands[index..index + cell.rows],
                        whole,
                    );
                }
            }
        }
    }

    /// A cell with its edges, in several parts where a page ends inside; its words stand in the first part with room for them.
    fn cell(&mut self, cell: &Printed, (left, right): (f32, f32), bands: &[Band], whole: bool) {
        let mut parts: Vec<Band> = Vec::new();
        for band in bands {
            match parts.last_mut() {
                Some(part) if part.page == band.page => part.bottom = band.bottom,
                _ => parts.push(*band),
            }
        }
        for Band { page, top, bottom } in &parts {
            let lines = [
                [left, *top, right, *top],
                [left, *bottom, right, *bottom],
                [left, *top, left, *bottom],
                [right, *top, right, *bottom],
            ];
            self.sheets[*page].lines.extend(lines);
        }
        let inside = right - left - 2.0 * PADDING;
        let wrapped = wrap(&cell.text, inside);
        let tall = wrapped.len() as f32 * STEP;
        let part = parts.iter().find(|part| part.bottom - part.top >= tall).unwrap_or(&parts[0]);
        let top = part.top + ((part.bottom - part.top - tall) / 2.0).max(0.0);
        for (line, text) in wrapped.iter().enumerate() {
            let indent = if cell.figure || whole { (inside - width(text)) / 2.0 } else { 0.0 };
            self.words(part.page, text, left + PADDING + indent, top + line as f32 * STEP);
        }
    }
}

/// The height of a row: that of its tallest cell of one row, and a share of those of several.
fn height(row: &[Position], edges: &[f32]) -> f32 {
    let lines = |column: usize, position: &Position| match position {
        Position::Origin(cell) => {
            wrap(&cell.text, edges[column + cell.columns] - edges[column] - 2.0 * PADDING).len().div_ceil(cell.rows)
        }
        Position::Covered(_) => 1,
    };
    let tallest = row.iter().enumerate().map(|(column, position)| lines(column, position)).max().unwrap_or(1);
    tallest as f32 * STEP + 2.5
}

/// The rows above the first figure.
fn head(grid: &[Vec<Position>]) -> Range<usize> {
    let has_figure =
        |row: &Vec<Position>| row.iter().any(|position| matches!(position, Position::Origin(cell) if cell.figure));
    0..grid.iter().position(has_figure).unwrap_or(0)
}

/// The edges of the columns: those with figures are narrow, the others share the rest.
fn edges(grid: &[Vec<Position>], thin: bool) -> Vec<f32> {
    let columns = grid[0].len();
    let is_narrow =
        |column: usize| grid.iter().any(|row| matches!(&row[column], Position::Origin(cell) if cell.figure));
    let narrow = (0..columns).filter(|column| is_narrow(*column)).count();
    let wide = columns - narrow;
    let is_thin = |column: usize| thin && wide > 2 && column == 0;
    let all = WIDTH - 2.0 * MARGIN;
    let one = if wide == 0 { all / columns as f32 } else { (all * 0.55 / narrow as f32).min(25.0) };
    let thin_width = SIZE + 2.0 * PADDING + 0.5;
    let taken = if (0..columns).any(is_thin) { thin_width } else { 0.0 };
    let sharing = (wide - usize::from(taken > 0.0)).max(1);
    let rest = (all - one * narrow as f32 - taken) / sharing as f32;
    let mut edges = vec![MARGIN];
    for column in 0..columns {
        let width = if is_thin(column) {
            thin_width
        } else if is_narrow(column) {
            one
        } else {
            rest
        };
        edges.push(edges[column] + width);
    }
    edges
}
