//! The report as a person reads it: paragraphs, headings and grids in order, noise marked and nothing dropped.

mod flow;
mod heading;
mod join;
mod lookup;
mod markdown;
mod noise;
mod notes;
mod page_number;
pub mod part;
mod piece;
mod spam;

pub use heading::{Numbering, marked};

use crate::input::{Content, Place, Source, Span};
use crate::text::{Folded, FoldedSpan, Survey, undo_taiwan_words};

/// A document: the source and its flow.
#[derive(Debug, Clone, Default)]
pub struct Document {
    /// What was read.
    pub source: Source,
    /// The whole folded text in reading order. Blocks are separated by `\n`; lines that a page or screen broke are joined;
    /// within a grid, cells end with `\t` and rows with `\n`. Page numbers between running text are left out and listed.
    pub flow: Folded,
    /// The blocks of the flow, in order, without gaps but for the separators.
    pub blocks: Vec<Block>,
    /// Page numbers left out of the flow, in order. In a table such a figure may be a cell: the reader of tables decides.
    pub page_numbers: Vec<PageNumber>,
    /// Parts whose characters were damaged (mojibake): no claim may be built on them, no wording judged near them.
    pub damaged: Vec<FoldedSpan>,
}

/// A block of a [`Document`].
#[derive(Debug, Clone)]
pub struct Block {
    /// Its place in the flow.
    pub span: FoldedSpan,
    /// What it is.
    pub kind: BlockKind,
}

/// What a block is.
#[derive(Debug, Clone)]
pub enum BlockKind {
    /// A line that the numbering or the markup makes a heading.
    Heading(Heading),
    /// Running text.
    Paragraph,
    /// A table; indexes [`Source::blocks`](crate::input::Source::blocks) order, from 1.
    Grid(Grid),
    /// Not part of the report: navigation, site lines, a repeated title.
    Noise,
}

/// A heading's numbering.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 1 for `一、` or the topmost markup level, 2 for `(一)`, 3 for `1.`, 4 for `(1)`.
    pub level: u8,
    /// The number, when there is one.
    pub ordinal: Option<u32>,
    /// The words after the number, in the flow.
    pub title: FoldedSpan,
}

/// A table in the flow.
#[derive(Debug, Clone)]
pub struct Grid {
    /// The n-th table of the source, from 1.
    pub number: u32,
    /// How many rows.
    pub rows: u32,
    /// How many columns, spans resolved.
    pub columns: u32,
    /// The cells, by row and column.
    pub cells: Vec<GridCell>,
}

/// One cell of a [`Grid`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GridCell {
    /// Row, from 0.
    pub row: u32,
    /// Column, from 0.
    pub column: u32,
    /// How many rows it covers.
    pub row_span: u32,
    /// How many columns it covers.
    pub column_span: u32,
    /// Its text in the flow; empty for a blank cell.
    pub span: FoldedSpan,
    /// Its place in the original; of a blank cell, where its text would stand.
    pub origin: Span,
}

/// A page number that was left out of the flow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageNumber {
    /// Where in the flow it stood: before this byte.
    pub at: u32,
    /// The number.
    pub value: u32,
    /// Its place in the original, dashes included.
    pub origin: Span,
}

impl Grid {
    /// The place of a cell, as a person counts.
    pub fn place(&self, cell: &GridCell) -> Place {
        Place::Table { table: self.number, row: cell.row + 1, column: cell.column + 1 }
    }
}

/// Folds a source and finds its blocks.
pub fn read(mut source: Source) -> Document {
    let survey = Survey::of(&source.text);
    let lines: Vec<Span> = source.blocks.iter().filter(|block| is_paragraph(block)).map(|block| block.span).collect();
    let pages = page_number::find(&source.text, &lines);
    let pieces = piece::pieces(&source, &survey, &pages);
    let (mut flow, blocks) = flow::build(&source, &survey, &pieces);
    let taiwan_words = undo_taiwan_words(&mut flow);
    let notes = notes::of(&survey, &pieces, &pages, &flow, taiwan_words);
    source.notes.extend(notes);
    let damaged = survey.damaged.iter().map(|span| folded_span(&flow, *span)).collect();
    let page_numbers = pages.iter().map(|page| page_number_in(&flow, page)).collect();
    Document { source, flow, blocks, page_numbers, damaged }
}

fn is_paragraph(block: &crate::input::Block) -> bool {
    matches!(block.content, Content::Paragraph { .. })
}

fn folded_span(flow: &Folded, span: Span) -> FoldedSpan {
    FoldedSpan { start: flow.locate(span.start), end: flow.locate(span.end) }
}

fn page_number_in(flow: &Folded, page: &page_number::Found) -> PageNumber {
    PageNumber { at: flow.locate(page.span.end), value: page.value, origin: page.span }
}

#[cfg(test)]
mod tests;
