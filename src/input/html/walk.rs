//! From the tree of a page to its text: paragraphs and tables in reading order.

use super::element::{Element, Role};
use super::measure::Measure;
use super::table::{self, Placed};
use super::tree::{Content, DOCUMENT, Index, Tree};
use crate::input::{self, Block, Grid, GridCell, Span};

/// The text of a page and the blocks in it.
#[derive(Debug, Default)]
pub struct Page {
    /// The text.
    pub text: String,
    /// The blocks.
    pub blocks: Vec<Block>,
}

/// How a page is read.
#[derive(Debug, Clone, Copy)]
pub struct Manner {
    /// Whether the parts around an article are marked.
    pub chrome: bool,
    /// Whether it is plain text or Markdown with tables of a page in it: line breaks count, and marks of Markdown do not.
    pub lines: bool,
}

/// Reads a page.
pub fn walk(tree: &Tree, measures: &[Measure], manner: Manner) -> Page {
    let around = Around { preformatted: manner.lines, ..Around::default() };
    let mut walker = Walker { tree, measures, manner, page: Page::default(), start: 0, space: Space::None, around };
    walker.children(DOCUMENT);
    walker.end_paragraph();
    walker.page
}

/// What an element passes on to those in it.
#[derive(Debug, Clone, Copy, Default)]
struct Around {
    heading: Option<u8>,
    noise: bool,
    preformatted: bool,
    cell: bool,
}

/// White space that was read but not yet written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Space {
    None,
    Blank,
    /// With a line break in the source, which separates no Chinese words.
    Line,
}

struct Walker<'a> {
    tree: &'a Tree,
    measures: &'a [Measure],
    manner: Manner,
    page: Page,
    /// Where the current paragraph starts in the text.
    start: usize,
    space: Space,
    around: Around,
}

impl Walker<'_> {
    fn children(&mut self, index: Index) {
        let tree = self.tree;
        for child in tree.children(index) {
            match tree.content(child) {
                Content::Text(text) => self.text(text),
                Content::Element(element) => self.element(child, element),
                Content::Document => {}
            }
        }
    }

    fn element(&mut self, index: Index, element: &Element) {
        let outer = self.around;
        if outer.cell && element.hidden {
            return;
        }
        let measure = self.measures.get(index).copied().unwrap_or_default();
        let noise = outer.noise || element.hidden || self.manner.chrome && measure.is_chrome(element.chrome);
        let begins = noise != outer.noise || !matches!(element.role, Role::Inline | Role::Dropped);
        if begins {
            self.end_paragraph();
        }
        self.around.noise = noise;
        match element.role {
            Role::Dropped | Role::Break => {}
            Role::Table => self.table(index),
            Role::Heading(level) => {
                self.around.heading = Some(level);
                self.children(index);
            }
            Role::Preformatted => {
                self.around.preformatted = true;
                self.children(index);
            }
            Role::Inline | Role::Block | Role::Row | Role::Cell => self.children(index),
        }
        if begins {
            self.end_paragraph();
        }
        self.around = outer;
    }

    /// Writes text with its white space collapsed as browsers do.
    fn text(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                '\n' | '\r' if self.around.preformatted => self.end_paragraph(),
                '\n' | '\r' => self.space = Space::Line,
                ' ' | '\t' | '\x0C' if self.space == Space::None => self.space = Space::Blank,
                ' ' | '\t' | '\x0C' => {}
                _ => self.character(character),
            }
        }
    }

    fn character(&mut self, character: char) {
        let before = self.page.text.get(self.start..).and_then(|text| text.chars().next_back());
        if let Some(before) = before {
            let between_words = before.is_ascii() || character.is_ascii();
            if self.space == Space::Blank || self.space == Space::Line && between_words {
                self.page.text.push(' ');
            }
        }
        self.space = Space::None;
        self.page.text.push(character);
    }

    /// Ends a paragraph; in a cell, the words go on behind a space.
    fn end_paragraph(&mut self) {
        if self.around.cell {
            self.space = Space::Blank;
            return;
        }
        self.space = Space::None;
        let heading = if self.manner.lines { self.take_marks() } else { self.around.heading };
        let end = self.page.text.len();
        let words = self.page.text.get(self.start..).unwrap_or_default();
        if words.trim().is_empty() {
            self.page.text.truncate(self.start);
        } else {
            let content = input::Content::Paragraph { heading };
            self.page.blocks.push(Block { span: Span::new(self.start, end), content, noise: self.around.noise });
            self.page.text.push('\n');
        }
        self.start = self.page.text.len();
    }

    /// Takes `#` and `**` out of the paragraph; returns the level of a heading.
    fn take_marks(&mut self) -> Option<u8> {
        let words = self.page.text.split_off(self.start.min(self.page.text.len()));
        let plain = words.trim_start_matches('#');
        let level = u8::try_from(words.len() - plain.len()).ok().filter(|level| (1..=6).contains(level));
        self.page.text.push_str(&plain.replace("**", ""));
        let kept = self.page.text.get(self.start..).unwrap_or_default();
        let indent = kept.len() - kept.trim_start().len();
        self.page.text.replace_range(self.start..self.start + indent, "");
        level.or(self.around.heading)
    }

    fn table(&mut self, index: Index) {
        let data = if self.around.cell { None } else { table::cells(self.tree, index, self.measures) };
        match data {
            None => self.children(index),
            Some((cells, rows)) => {
                self.captions(index);
                self.grid(&cells, rows);
            }
        }
    }

    /// What stands in a table but in no row.
    fn captions(&mut self, table: Index) {
        let tree = self.tree;
        let is_part = |index: &Index| tree.element(*index).is_some_and(|element| element.role == Role::Block);
        for part in tree.children(table).filter(is_part) {
            let has_rows = tree.children(part).any(|row| tree.element(row).is_some_and(|row| row.role == Role::Row));
            if !has_rows {
                self.children(part);
                self.end_paragraph();
            }
        }
    }

    fn grid(&mut self, placed: &[Placed], rows: usize) {
        let mut cells: Vec<GridCell> = Vec::with_capacity(placed.len());
        let mut columns = 0;
        for cell in placed {
            let separator = cells.last().map(|last| if last.row == count(cell.row) { '\t' } else { '\n' });
            self.page.text.extend(separator);
            columns = columns.max(cell.column + cell.column_span);
            cells.push(GridCell {
                row: count(cell.row),
                column: count(cell.column),
                row_span: count(cell.row_span),
                column_span: count(cell.column_span),
                span: self.cell(cell.node),
            });
        }
        let Some(span) = cells.iter().map(|cell| cell.span).reduce(Span::cover) else { return };
        let content = input::Content::Grid(Grid { rows: count(rows), columns: count(columns), cells });
        self.page.blocks.push(Block { span, content, noise: self.around.noise });
        self.page.text.push('\n');
        self.start = self.page.text.len();
    }

    /// Writes the words of a cell.
    fn cell(&mut self, node: Index) -> Span {
        let outer = self.around;
        self.around = Around { cell: true, preformatted: false, ..outer };
        self.start = self.page.text.len();
        self.space = Space::None;
        self.children(node);
        self.space = Space::None;
        self.around = outer;
        Span::new(self.start, self.page.text.len())
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
