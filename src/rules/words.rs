//! Reading words: the running text that rules on wording look at.

use crate::document::{BlockKind, Document};
use crate::text::FoldedSpan;

/// The running text and headings of a document, tables and noise aside.
pub(super) fn running_text(document: &Document) -> impl Iterator<Item = FoldedSpan> {
    let read = |kind: &BlockKind| matches!(kind, BlockKind::Paragraph | BlockKind::Heading(_));
    document.blocks.iter().filter(move |block| read(&block.kind)).map(|block| block.span)
}

/// Whether a place lies in or right beside damaged text, where nothing can be said about words.
pub(super) fn is_damaged(document: &Document, span: FoldedSpan) -> bool {
    const MARGIN: u32 = 18;
    let wide = FoldedSpan { start: span.start.saturating_sub(MARGIN), end: span.end.saturating_add(MARGIN) };
    document.damaged.iter().any(|damaged| damaged.touches(wide))
}
