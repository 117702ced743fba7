//! Putting the pieces into one flow.

use super::join::{Layout, Paragraph};
use super::piece::{self, Piece};
use super::{Block, BlockKind, Grid, GridCell, Heading, heading};
use crate::input::{Content, Source, Span};
use crate::text::{Folded, FoldedSpan, Survey, fold_part, join};

/// Joins the pieces of a source into its flow.
pub fn build(source: &Source, survey: &Survey, pieces: &[Piece]) -> (Folded, Vec<Block>) {
    let layout = Layout::of(pieces);
    let top = pieces.iter().filter(|piece| piece.noise.is_none()).filter_map(|piece| piece.markup).min().unwrap_or(1);
    let mut builder = Builder { source, survey, flow: Folded::default(), blocks: Vec::new(), top, tables: 0, end: 0 };
    let mut rest = pieces;
    while let Some(first) = rest.first() {
        let used = if first.is_grid { 1 } else { paragraph_length(&layout, rest) };
        let (taken, after) = rest.split_at_checked(used).unwrap_or((rest, &[]));
        builder.add(first, taken);
        rest = after;
    }
    (builder.flow, builder.blocks)
}

/// How many of the pieces form the first paragraph.
fn paragraph_length(layout: &Layout, pieces: &[Piece]) -> usize {
    let Some(first) = pieces.first() else { return 0 };
    let mut paragraph = Paragraph::of(first);
    let mut length = 1;
    for (last, next) in pieces.iter().zip(pieces.iter().skip(1)) {
        if !layout.continues(&paragraph, last, next) {
            break;
        }
        paragraph = paragraph.with(next);
        length += 1;
    }
    length
}

struct Builder<'a> {
    source: &'a Source,
    survey: &'a Survey,
    flow: Folded,
    blocks: Vec<Block>,
    /// The topmost markup level in use.
    top: u8,
    /// How many tables came so far.
    tables: u32,
    /// Where the last block ends in the original.
    end: u32,
}

impl Builder<'_> {
    fn add(&mut self, first: &Piece, taken: &[Piece]) {
        let block = self.source.blocks.get(first.block);
        let (start, kind) = match block.map(|block| &block.content) {
            Some(Content::Grid(grid)) => {
                self.separate();
                (self.length(), BlockKind::Grid(self.grid(grid)))
            }
            _ => {
                let paragraph = joined(taken);
                self.separate();
                let start = self.length();
                let kind = self.paragraph_kind(first, &paragraph, start);
                self.flow.append(&paragraph);
                (start, kind)
            }
        };
        self.end = taken.last().map_or(self.end, |last| last.span.end);
        let kind = if first.noise.is_some() { BlockKind::Noise } else { kind };
        self.blocks.push(Block { span: FoldedSpan::new(start, self.length()), kind });
    }

    fn length(&self) -> usize {
        self.flow.text().len()
    }

    /// Ends the block before, with a separator that stands for nothing.
    fn separate(&mut self) {
        if !self.blocks.is_empty() {
            self.separator('\n', self.end);
        }
    }

    fn separator(&mut self, character: char, at: u32) {
        self.flow.push(character, Span { start: at, end: at });
    }

    fn paragraph_kind(&self, first: &Piece, paragraph: &Folded, start: usize) -> BlockKind {
        let numbering = match first.markup {
            Some(_) => heading::numbering(paragraph),
            None => heading::heading(paragraph),
        };
        let level =
            numbering.map(|numbering| numbering.level).or(first.markup.map(|level| level - self.top.min(level) + 1));
        let Some(level) = level else { return BlockKind::Paragraph };
        let words = start + numbering.map_or(0, |numbering| numbering.length);
        let title = FoldedSpan::new(words, (start + heading::title_end(paragraph.text())).max(words));
        BlockKind::Heading(Heading { level, ordinal: numbering.map(|numbering| numbering.ordinal), title })
    }

    fn grid(&mut self, grid: &crate::input::Grid) -> Grid {
        self.tables += 1;
        let mut cells: Vec<GridCell> = Vec::with_capacity(grid.cells.len());
        for cell in &grid.cells {
            let last = cells.last().map(|last| (last.row, last.origin.end));
            if let Some((row, end)) = last {
                self.separator(if row == cell.row { '\t' } else { '\n' }, end);
            }
            cells.push(self.cell(cell));
        }
        Grid { number: self.tables, rows: grid.rows, columns: grid.columns, cells }
    }

    fn cell(&mut self, cell: &crate::input::GridCell) -> GridCell {
        let marks = piece::marks(self.source, cell.span);
        let words = fold_part(&self.source.text, cell.span, &marks, self.survey);
        let start = self.length();
        self.flow.append(&words);
        let span = FoldedSpan::new(start, self.length());
        let &crate::input::GridCell { row, column, row_span, column_span, span: origin } = cell;
        GridCell { row, column, row_span, column_span, span, origin }
    }
}

/// The words of lines that are one paragraph.
fn joined(pieces: &[Piece]) -> Folded {
    let mut words = Folded::default();
    let mut end = 0;
    for piece in pieces {
        join(&mut words, &piece.folded, Span { start: end, end: piece.span.start });
        end = piece.span.end;
    }
    words
}
