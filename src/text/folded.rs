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

    /// The part that lies in another span; empty when none does.
    pub fn within(self, other: Self) -> Self {
        let start = self.start.clamp(other.start, other.end);
        Self { start, end: self.end.clamp(start, other.end.max(start)) }
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
    /// Where the distance between the two texts changes. Between two entries both advance together.
    steps: Vec<Step>,
    /// Whether the last step's first character is as long as its origin, so that the next character may join it.
    joinable: bool,
}

/// The character at `folded` in the derived text stands for `start..end` of the original.
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
        let folded = self.len();
        let length = length_of(character);
        let same_length = origin.end.saturating_sub(origin.start) == length;
        if !(same_length && self.joinable && self.expected() == Some(origin.start)) {
            self.steps.push(Step { folded, start: origin.start, end: origin.end });
            self.joinable = same_length;
        }
        self.text.push(character);
    }

    /// Appends another derived text of the same original.
    pub fn append(&mut self, other: &Self) {
        let shift = self.len();
        self.steps.extend(other.steps.iter().map(|step| Step { folded: step.folded + shift, ..*step }));
        self.joinable = other.joinable;
        self.text.push_str(&other.text);
    }

    /// Puts `replacement` in place of every `word`; nothing happens when their lengths differ.
    pub fn replace(&mut self, word: &str, replacement: &str) {
        if word.len() == replacement.len() && self.text.contains(word) {
            self.text = self.text.replace(word, replacement);
        }
    }

    /// The original of a part of the derived text: from its first character's origin to its last one's.
    pub fn origin(&self, span: FoldedSpan) -> Span {
        let first = self.origin_at(span.start);
        let last = self.origin_at(span.end.saturating_sub(1).max(span.start));
        match (first, last) {
            (Some(first), Some(last)) if span.start < span.end => {
                Span { start: first.start, end: last.end.max(first.start) }
            }
            (Some(first), _) => Span { start: first.start, end: first.start },
            _ => self
                .origin_at(self.len().saturating_sub(1))
                .map_or(Span::default(), |last| Span { start: last.end, end: last.end }),
        }
    }

    /// The first offset of the derived text whose origin does not lie before `offset` of the original.
    pub fn locate(&self, offset: u32) -> u32 {
        let after = self.steps.partition_point(|step| step.start <= offset);
        let next = self.steps.get(after).map_or(self.len(), |step| step.folded);
        let Some(step) = after.checked_sub(1).and_then(|index| self.steps.get(index)) else {
            return next;
        };
        let inside = step.folded.saturating_add(offset - step.start);
        if step.start == step.end {
            next
        } else if offset < step.end {
            step.folded
        } else if inside < next {
            self.character_at(inside)
        } else {
            next
        }
    }

    /// How many bytes the derived text has.
    fn len(&self) -> u32 {
        u32::try_from(self.text.len()).unwrap_or(u32::MAX)
    }

    /// Where in the original the next character stands if it joins the last step.
    fn expected(&self) -> Option<u32> {
        self.steps.last().map(|step| step.start + (self.len() - step.folded))
    }

    fn origin_at(&self, offset: u32) -> Option<Span> {
        if offset >= self.len() {
            return None;
        }
        let index = self.steps.partition_point(|step| step.folded <= offset);
        let step = self.steps.get(index.checked_sub(1)?)?;
        let offset = self.character_at(offset);
        if offset <= step.folded {
            return Some(Span { start: step.start, end: step.end });
        }
        let start = step.start + (offset - step.folded);
        let length = self.text.get(offset as usize..)?.chars().next().map_or(0, length_of);
        Some(Span { start, end: start + length })
    }

    /// The border of the character that has a byte at `offset`.
    fn character_at(&self, offset: u32) -> u32 {
        u32::try_from(self.text.floor_char_boundary(offset as usize)).unwrap_or(offset)
    }
}

fn length_of(character: char) -> u32 {
    u32::try_from(character.len_utf8()).unwrap_or(4)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `ＡＢ字 c` with the full width letters folded and the space left out.
    fn sample() -> Folded {
        let mut folded = Folded::default();
        folded.push('A', Span { start: 0, end: 3 });
        folded.push('B', Span { start: 3, end: 6 });
        folded.push('字', Span { start: 6, end: 9 });
        folded.push('号', Span { start: 9, end: 12 });
        folded.push('c', Span { start: 13, end: 14 });
        folded
    }

    #[test]
    fn origin_covers_what_a_span_stands_for() {
        let folded = sample();
        assert_eq!(folded.text(), "AB字号c");
        assert_eq!(folded.origin(FoldedSpan::new(0, 1)), Span::new(0, 3));
        assert_eq!(folded.origin(FoldedSpan::new(1, 5)), Span::new(3, 9));
        assert_eq!(folded.origin(FoldedSpan::new(5, 8)), Span::new(9, 12));
        assert_eq!(folded.origin(FoldedSpan::new(5, 9)), Span::new(9, 14));
        assert_eq!(folded.origin(FoldedSpan::new(9, 9)), Span::new(14, 14));
    }

    #[test]
    fn locate_is_the_way_back() {
        let folded = sample();
        let places: Vec<u32> = [0, 1, 3, 6, 8, 9, 12, 13, 14, 99].into_iter().map(|at| folded.locate(at)).collect();
        assert_eq!(places, [0, 0, 1, 2, 2, 5, 8, 8, 9, 9]);
    }

    #[test]
    fn locate_passes_over_separators_without_origin() {
        let mut folded = Folded::default();
        folded.push('a', Span::new(0, 1));
        folded.push('\n', Span::new(1, 1));
        folded.push('b', Span::new(2, 3));
        assert_eq!([folded.locate(0), folded.locate(1), folded.locate(2)], [0, 2, 2]);
    }

    #[test]
    fn characters_that_advance_together_share_a_step() {
        let folded = sample();
        assert_eq!(folded.steps.len(), 4);
        let mut twice = folded.clone();
        twice.append(&folded);
        assert_eq!(twice.origin(FoldedSpan::new(14, 17)), Span::new(9, 12));
    }
}
