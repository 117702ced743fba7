//! Parts of the text: what those look at who read words and not figures.

use super::{Block, BlockKind, Document};
use crate::text::FoldedSpan;

/// A part of the text: a block, the cell of a table, or a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part<'a> {
    /// Its folded text.
    pub text: &'a str,
    /// Where it begins in the flow, in bytes.
    pub start: usize,
}

/// Whether a mark ends a sentence; a semicolon ends one as well, since what it separates speaks of different things.
fn ends_sentence(mark: char) -> bool {
    matches!(mark, '。' | ';' | '!' | '?' | '\n')
}

impl<'a> Part<'a> {
    /// A part of a document.
    pub fn of(document: &'a Document, span: FoldedSpan) -> Self {
        Self { text: document.flow.slice(span), start: span.start as usize }
    }

    /// The place in the flow of the bytes `start..end` of this part.
    pub fn span(&self, start: usize, end: usize) -> FoldedSpan {
        FoldedSpan::new(self.start + start, self.start + end)
    }

    /// What stands before byte `at`.
    pub fn before(&self, at: usize) -> &'a str {
        self.text.get(..at).unwrap_or_default()
    }

    /// What stands from byte `at` on.
    pub fn after(&self, at: usize) -> &'a str {
        self.text.get(at..).unwrap_or_default()
    }

    /// Whether one of the words is in it.
    pub fn has(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.text.contains(word))
    }

    /// Its sentences in order, each with the mark that ends it.
    pub fn sentences(self) -> impl Iterator<Item = Part<'a>> {
        let mut start = self.start;
        self.text.split_inclusive(ends_sentence).map(move |text| {
            let part = Part { text, start };
            start += text.len();
            part
        })
    }

    /// The sentence that the bytes `start..end` stand in, with the mark that ends it.
    pub fn sentence_around(self, start: usize, end: usize) -> Part<'a> {
        let ended = self.before(start).char_indices().rev().find(|(_, mark)| ends_sentence(*mark));
        let first = ended.map_or(0, |(at, mark)| at + mark.len_utf8());
        let ends = self.after(end).char_indices().find(|(_, mark)| ends_sentence(*mark));
        let last = ends.map_or(self.text.len(), |(at, mark)| end + at + mark.len_utf8());
        Part { text: self.text.get(first..last).unwrap_or_default(), start: self.start + first }
    }
}

/// The running text and headings of a document, tables and noise aside.
pub fn running_text(document: &Document) -> impl Iterator<Item = FoldedSpan> {
    let read = |kind: &BlockKind| matches!(kind, BlockKind::Paragraph | BlockKind::Heading(_));
    document.blocks.iter().filter(move |block| read(&block.kind)).map(|block| block.span)
}

/// The running text, block by block.
pub fn parts(document: &Document) -> impl Iterator<Item = Part<'_>> {
    running_text(document).map(|span| Part::of(document, span))
}

/// The running text, block by block, and the cells of the tables, in order.
pub fn parts_and_cells(document: &Document) -> impl Iterator<Item = Part<'_>> {
    let spans = |block: &Block| match &block.kind {
        BlockKind::Grid(grid) => grid.cells.iter().map(|cell| cell.span).collect(),
        BlockKind::Paragraph | BlockKind::Heading(_) => vec![block.span],
        BlockKind::Noise => Vec::new(),
    };
    document.blocks.iter().flat_map(spans).map(|span| Part::of(document, span))
}

/// The sentences of the running text.
pub fn sentences(document: &Document) -> impl Iterator<Item = Part<'_>> {
    parts(document).flat_map(Part::sentences)
}

/// Whether a place lies in or right beside damaged text, where nothing can be said about words.
pub fn is_damaged(document: &Document, span: FoldedSpan) -> bool {
    const MARGIN: u32 = 18;
    let wide = FoldedSpan { start: span.start.saturating_sub(MARGIN), end: span.end.saturating_add(MARGIN) };
    let next = document.damaged.partition_point(|damaged| damaged.end <= wide.start);
    document.damaged.get(next).is_some_and(|damaged| damaged.touches(wide))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample::document;

    #[test]
    fn sentences_keep_their_place() {
        let document = document(&["甲。乙;丙", "丁"]);
        let found: Vec<(&str, usize)> = sentences(&document).map(|part| (part.text, part.start)).collect();
        assert_eq!(found, [("甲。", 0), ("乙;", 6), ("丙", 10), ("丁", 14)]);
        let part = Part { text: "乙丙", start: 6 };
        assert_eq!((part.span(3, 6), part.before(3), part.after(3)), (FoldedSpan::new(9, 12), "乙", "丙"));
    }

    #[test]
    fn the_sentence_around_a_place_is_one_of_the_sentences() {
        let text = "甲;乙乙。丙";
        let part = Part { text, start: 7 };
        let sentences: Vec<Part<'_>> = part.sentences().collect();
        for (at, character) in text.char_indices().filter(|(_, character)| !ends_sentence(*character)) {
            let around = part.sentence_around(at, at + character.len_utf8());
            assert!(sentences.contains(&around) && around.text.contains(character), "{around:?}");
        }
    }
}
