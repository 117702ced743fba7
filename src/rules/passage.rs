//! Reading sections: what stands under a heading, and whether a text is a whole report.

use crate::document::BlockKind;
use crate::report::{Report, Section};
use crate::text::FoldedSpan;
use crate::text::characters::is_han;

/// Whether a text contains one of some words.
pub(super) fn has(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}

/// How many Chinese characters a text has.
pub(super) fn han(text: &str) -> usize {
    text.chars().filter(|character| is_han(*character)).count()
}

/// The sentences of a text, each with the byte where it starts.
pub(super) fn sentences(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    text.split_inclusive(['。', ';', '!', '\n']).map(move |sentence| {
        start += sentence.len();
        (start - sentence.len(), sentence)
    })
}

/// What stands under a section's heading, noise aside, block by block; tables included.
pub(super) fn blocks_of<'a>(report: &'a Report, section: &'a Section) -> impl Iterator<Item = &'a str> {
    let is_text = |kind: &BlockKind| !matches!(kind, BlockKind::Noise);
    let inside = |span: FoldedSpan| span.touches(section.body).then(|| span.within(section.body));
    let blocks = report.document.blocks.iter().filter(move |block| is_text(&block.kind));
    blocks.filter_map(move |block| inside(block.span)).map(|span| report.document.flow.slice(span))
}

/// What stands under a section's heading, noise aside.
pub(super) fn text_of(report: &Report, section: &Section) -> String {
    blocks_of(report, section).collect::<Vec<_>>().join("\n")
}

/// With fewer sections than this a text is an extract, of which nothing can be said to be missing.
const SECTIONS_OF_A_REPORT: usize = 3;

/// Whether a text is only a part of a report.
pub(super) fn is_extract(report: &Report) -> bool {
    report.sections.len() < SECTIONS_OF_A_REPORT
}
