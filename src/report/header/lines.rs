//! The lines of a document that may say who reports and when.

use crate::document::{Block, BlockKind, Document, GridCell};
use crate::report::Fact;
use crate::text::FoldedSpan;

/// A paragraph or heading in the flow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line<'a> {
    /// Its words.
    pub text: &'a str,
    /// Where it starts in the flow.
    pub start: usize,
    /// The level of a numbered heading.
    pub level: Option<u8>,
}

/// The lines of a document.
#[derive(Debug, Clone, Copy)]
pub struct Lines<'a> {
    document: &'a Document,
}

impl<'a> Lines<'a> {
    /// The lines of a document.
    pub fn of(document: &'a Document) -> Self {
        Self { document }
    }

    /// All lines of the report itself, in order.
    pub fn all(self) -> impl DoubleEndedIterator<Item = Line<'a>> {
        let is_line = |block: &&Block| matches!(block.kind, BlockKind::Heading(_) | BlockKind::Paragraph);
        self.document.blocks.iter().filter(is_line).map(move |block| self.line(block))
    }

    /// The first lines, up to the first numbered heading of the top level and a little beyond.
    pub fn head(self, most: usize) -> Vec<Line<'a>> {
        self.all().take(most).collect()
    }

    /// Lines that are not of the report: the page's own title is among them.
    pub fn noise(self) -> impl Iterator<Item = Line<'a>> {
        self.document
            .blocks
            .iter()
            .filter(|block| matches!(block.kind, BlockKind::Noise))
            .map(move |block| self.line(block))
    }

    /// The cells of all tables, in order.
    pub fn cells(self) -> impl Iterator<Item = &'a GridCell> {
        self.document.blocks.iter().flat_map(|block| match &block.kind {
            BlockKind::Grid(grid) => grid.cells.as_slice(),
            _ => &[],
        })
    }

    /// The flow.
    pub fn text(self) -> &'a str {
        self.document.flow.text()
    }

    /// The words of a part of the flow.
    pub fn slice(self, span: FoldedSpan) -> &'a str {
        self.document.flow.slice(span)
    }

    /// A value with its place in the original.
    pub fn fact<T>(self, span: FoldedSpan, value: T) -> Fact<T> {
        Fact { value, span: self.document.flow.origin(span) }
    }

    fn line(self, block: &Block) -> Line<'a> {
        let level = match &block.kind {
            BlockKind::Heading(heading) => heading.ordinal.map(|_| heading.level),
            _ => None,
        };
        Line { text: self.document.flow.slice(block.span), start: block.span.range().start, level }
    }
}

#[cfg(test)]
pub mod tests {
    use crate::document::{self, Document};
    use crate::input::{self, Input};

    /// A document of a text.
    pub fn document(text: &str) -> Document {
        document::read(input::read(Input::Text(text)).0)
    }
}
