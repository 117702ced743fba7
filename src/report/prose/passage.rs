//! Passages: running text in which a sum may be stated, with its quantities.

use crate::document::{BlockKind, Document};
use crate::text::FoldedSpan;
use crate::text::quantity::{self, Measure, Quantity};

/// A stretch of running text without heading, table or noise in it.
#[derive(Debug)]
pub struct Passage<'a> {
    /// The whole flow.
    pub flow: &'a str,
    /// Its place in the flow.
    pub span: FoldedSpan,
    /// Its quantities in order; spans are in the flow.
    pub quantities: Vec<Quantity>,
    /// Whether a heading or table stands between this passage and the one before.
    pub fresh: bool,
}

impl Passage<'_> {
    /// A part of the flow.
    pub fn text(&self, start: usize, end: usize) -> &str {
        self.flow.get(start..end).unwrap_or_default()
    }

    /// What stands before a byte of the flow, at most so many bytes, also before this passage.
    pub fn text_before(&self, at: usize, most: usize) -> &str {
        self.text(self.flow.ceil_char_boundary(at.saturating_sub(most)), at)
    }

    /// The same within this passage.
    pub fn own_text_before(&self, at: usize, most: usize) -> &str {
        self.text_before(at, most.min(at.saturating_sub(self.span.start as usize)))
    }
}

/// A sentence, or a part of one between semicolons, with its quantities.
#[derive(Debug, Clone, Copy)]
pub struct Sentence<'a> {
    /// Its text, without the mark that ends it.
    pub text: &'a str,
    /// Where it begins in the flow.
    pub start: usize,
    /// Its quantities in order; spans are in the flow.
    pub quantities: &'a [Quantity],
}

impl<'a> Sentence<'a> {
    /// What stands between two places of the flow, as far as it is in the sentence.
    pub fn between(&self, from: usize, to: usize) -> &'a str {
        let place = |at: usize| at.saturating_sub(self.start);
        self.text.get(place(from)..place(to)).unwrap_or_default()
    }

    /// What stands before a quantity since the one before it.
    pub fn before(&self, index: usize) -> &'a str {
        let earlier = index.checked_sub(1).and_then(|before| self.quantities.get(before));
        let from = earlier.map_or(self.start, |before| before.span.end as usize);
        self.quantities.get(index).map_or("", |own| self.between(from, own.span.start as usize))
    }

    /// What stands directly before a quantity in its own clause.
    pub fn clause_before(&self, index: usize) -> &'a str {
        self.before(index).rsplit([',', ':', '(', ')', '、']).next().unwrap_or_default()
    }
}

impl<'a> Passage<'a> {
    /// The sentences of the passage in order.
    pub fn sentences(&self) -> impl Iterator<Item = Sentence<'_>> {
        let (mut start, end) = (self.span.start as usize, self.span.end as usize);
        std::iter::from_fn(move || {
            if start >= end {
                return None;
            }
            let text = self.text(start, end).split(['。', ';', '!', '?', '\n']).next().unwrap_or_default();
            let sentence = Sentence { text, start, quantities: self.quantities_within(start, start + text.len()) };
            let mark = self.text(start + text.len(), end).chars().next().map_or(1, char::len_utf8);
            start += text.len() + mark;
            Some(sentence)
        })
    }

    fn quantities_within(&self, start: usize, end: usize) -> &[Quantity] {
        let from = self.quantities.partition_point(|quantity| (quantity.span.start as usize) < start);
        let to = self.quantities.partition_point(|quantity| (quantity.span.start as usize) < end);
        self.quantities.get(from..to).unwrap_or_default()
    }
}

/// The passages of a document in order.
pub fn passages(document: &Document) -> Vec<Passage<'_>> {
    let flow = document.flow.text();
    let mut passages: Vec<Passage<'_>> = Vec::new();
    let mut fresh = true;
    for block in document.blocks.iter().filter(|block| !matches!(block.kind, BlockKind::Noise)) {
        let quantities = quantities(flow, block.span);
        if separates(&block.kind, &quantities) {
            fresh = true;
            continue;
        }
        match passages.last_mut().filter(|last| !fresh && goes_on(flow, last.span)) {
            Some(last) => {
                last.span.end = block.span.end;
                last.quantities.extend(quantities);
            }
            None => passages.push(Passage { flow, span: block.span, quantities, fresh }),
        }
        fresh = false;
    }
    passages
}

/// Tables and headings end a passage; a numbered line of a list (`1.组织机构类信息5条;`) is no heading.
fn separates(kind: &BlockKind, quantities: &[Quantity]) -> bool {
    match kind {
        BlockKind::Grid(_) => true,
        BlockKind::Heading(_) => !quantities.iter().any(|quantity| quantity.measure == Measure::Count),
        BlockKind::Paragraph | BlockKind::Noise => false,
    }
}

fn quantities(flow: &str, span: FoldedSpan) -> Vec<Quantity> {
    let shift = |quantity: Quantity| {
        let place = FoldedSpan { start: quantity.span.start + span.start, end: quantity.span.end + span.start };
        Quantity { span: place, ..quantity }
    };
    quantity::scan(flow.get(span.range()).unwrap_or_default()).into_iter().map(shift).collect()
}

/// Whether the text breaks off before its sentence ends.
fn goes_on(flow: &str, span: FoldedSpan) -> bool {
    flow.get(span.range()).is_some_and(|text| text.trim_end().ends_with([':', ';', ',', '、']))
}
