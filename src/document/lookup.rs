//! Finding things in a document.

use super::{BlockKind, Document};
use crate::input::{Place, Span};

impl Document {
    /// The running text: headings and paragraphs in order, without grids and noise.
    pub fn prose(&self) -> impl Iterator<Item = &str> {
        let is_text = |kind: &BlockKind| matches!(kind, BlockKind::Heading(_) | BlockKind::Paragraph);
        self.blocks.iter().filter(move |block| is_text(&block.kind)).map(|block| self.flow.slice(block.span))
    }

    /// The row of a grid in the original, from its first to its last cell.
    pub fn row_span(&self, place: &Place) -> Option<Span> {
        let Place::Table { table, row, .. } = place else { return None };
        let grid = self.blocks.iter().find_map(|block| match &block.kind {
            BlockKind::Grid(grid) if grid.number == *table => Some(grid),
            _ => None,
        })?;
        let cells = grid.cells.iter().filter(|cell| cell.row + 1 == *row).map(|cell| cell.origin);
        cells.reduce(Span::cover)
    }
}
