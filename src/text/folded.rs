//! Text whose every offset maps back to the original.

use crate::input::Span;

/// A range of bytes in [`Folded::text`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct FoldedSpan {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl FoldedSpan {
    /// A span from byte offsets.
    pub fn new(start: usize, end: usize) -> Self {
        let clamp = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self { start: clamp(start), end: clamp(end) }
    }

    /// The same range for slicing with `get`.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Whether the two share at least one byte.
    pub fn touches(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// Text derived from an original by replacing and leaving out characters, in order.
#[derive(Debug, Clone, Default)]
pub struct Folded {
    text: String,
    /// Where the distance between the two texts changes: byte in the derived text, byte range in the original of the
    /// character that stands there. Between two entries both advance together.
    steps: Vec<Step>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Step {
    folded: u32,
    start: u32,
    end: u32,
}

impl Folded {
    /// The derived text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// A part of the derived text; empty when the span is not on character borders.
    pub fn slice(&self, span: FoldedSpan) -> &str {
        self.text.get(span.range()).unwrap_or_default()
    }

    /// Appends a character that stands for `origin` in the original.
    pub fn push(&mut self, character: char, origin: Span) {
        let folded = u32::try_from(self.text.len()).unwrap_or(u32::MAX);
        self.steps.push(Step { folded, start: origin.start, end: origin.end });
        self.text.push(character);
    }

    /// The original of a part of the derived text: from its first character's origin to its last one's.
    pub fn origin(&self, span: FoldedSpan) -> Span {
        let first = self.step_at(span.start);
        let last = self.step_at(span.end.saturating_sub(1).max(span.start));
        match (first, last) {
            (Some(first), Some(last)) if span.start < span.end => {
                Span { start: first.start, end: last.end.max(first.start) }
            }
            (Some(first), _) => Span { start: first.start, end: first.start },
            _ => Span::default(),
        }
    }

    /// The first offset of the derived text whose origin does not lie before `offset` of the original.
    pub fn locate(&self, offset: u32) -> u32 {
        let index = self.steps.partition_point(|step| step.end <= offset);
        self.steps.get(index).map_or(u32::try_from(self.text.len()).unwrap_or(u32::MAX), |step| step.folded)
    }

    fn step_at(&self, offset: u32) -> Option<Step> {
        let index = self.steps.partition_point(|step| step.folded <= offset);
        self.steps.get(index.checked_sub(1)?).copied()
    }
}
