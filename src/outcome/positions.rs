//! From UTF-8 bytes to UTF-16 code units, lines and columns.

use super::shape::{Place, Span};
use crate::input::{self, Source};

/// Bytes between two entries of the index: a lookup walks at most this far.
const STRIDE: usize = 64;

/// An index of a text, built once; every lookup takes logarithmic time.
#[derive(Debug)]
pub struct Positions<'a> {
    text: &'a str,
    /// Entry k: the code units of the characters that start before byte k × [`STRIDE`].
    units: Vec<u32>,
    /// The byte at which each line starts.
    lines: Vec<usize>,
}

impl<'a> Positions<'a> {
    /// Indexes a text.
    pub fn of(text: &'a str) -> Self {
        let mut index = Self { text, units: Vec::with_capacity(text.len() / STRIDE + 1), lines: vec![0] };
        let mut units = 0;
        for (byte, character) in text.char_indices() {
            index.note(byte, units);
            units += u32::from(character.len_utf16() == 2) + 1;
            if ends_line(character, text.as_bytes().get(byte + 1)) {
                index.lines.push(byte + 1);
            }
        }
        index.note(text.len(), units);
        index
    }

    /// The published form of a span. Offsets beyond the text count as its end, those within a character as its start.
    pub fn span(&self, span: input::Span) -> Span {
        let start = self.boundary(span.start as usize);
        let line = self.lines.partition_point(|first| *first <= start);
        let first = self.lines.get(line.saturating_sub(1)).copied().unwrap_or_default();
        Span {
            start: self.unit(start),
            end: self.unit(self.boundary(span.end as usize)),
            line: u32::try_from(line).unwrap_or(u32::MAX),
            column: self.unit(start).saturating_sub(self.unit(first)) + 1,
        }
    }

    /// The byte at which a code unit starts; beyond the text, its end.
    #[cfg(feature = "office")]
    pub fn byte(&self, unit: u32) -> usize {
        let entry = self.units.partition_point(|before| *before <= unit).saturating_sub(1);
        let from = self.text.ceil_char_boundary(entry * STRIDE);
        let mut units = self.units.get(entry).copied().unwrap_or_default();
        let rest = self.text.get(from..).unwrap_or_default();
        let found = rest.char_indices().find(|(_, character)| {
            let here = units;
            units += u32::from(character.len_utf16() == 2) + 1;
            here >= unit
        });
        found.map_or(self.text.len(), |(at, _)| from + at)
    }

    /// The text at a span.
    pub fn quote(&self, span: input::Span) -> &'a str {
        let range = self.boundary(span.start as usize)..self.boundary(span.end as usize);
        self.text.get(range).unwrap_or_default()
    }

    fn note(&mut self, byte: usize, units: u32) {
        while self.units.len() * STRIDE <= byte {
            self.units.push(units);
        }
    }

    fn unit(&self, byte: usize) -> u32 {
        let entry = byte / STRIDE;
        let from = self.text.ceil_char_boundary(entry * STRIDE);
        let rest = self.text.get(from..byte).unwrap_or_default();
        let units = rest.chars().map(char::len_utf16).sum::<usize>();
        self.units.get(entry).copied().unwrap_or_default() + u32::try_from(units).unwrap_or_default()
    }

    fn boundary(&self, byte: usize) -> usize {
        self.text.floor_char_boundary(byte)
    }
}

/// A line ends with `\n`, `\r\n` or `\r`.
fn ends_line(character: char, next: Option<&u8>) -> bool {
    character == '\n' || (character == '\r' && next != Some(&b'\n'))
}

/// The published form of what a part of a source has as its place, by its span or by its cell in a table.
pub fn place(source: &Source, span: Option<input::Span>, place: Option<&input::Place>) -> Option<Place> {
    source.place(span, place).map(published)
}

fn published(place: input::Place) -> Place {
    match place {
        input::Place::Paragraph(paragraph) => Place::Paragraph { paragraph },
        input::Place::Table { table, row, column } => Place::Table { table, row, column },
        input::Place::Page { page, x, y } => Place::Page { page, x, y },
        input::Place::Sheet { sheet, cell } => Place::Sheet { sheet, cell },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spans_agree_with_a_walk(text: &str) {
        let positions = Positions::of(text);
        for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
            let before = text.get(..byte).unwrap();
            let span = positions.span(input::Span::new(byte, text.len()));
            assert_eq!(span.start as usize, before.encode_utf16().count());
            assert_eq!(span.end as usize, text.encode_utf16().count());
            assert_eq!(positions.byte(span.start), byte);
            let line = before.rsplit('\n').next().unwrap();
            assert_eq!(span.column as usize, line.encode_utf16().count() + 1, "at byte {byte}");
            assert_eq!(span.line as usize, before.matches('\n').count() + 1);
        }
    }

    #[test]
    fn every_offset_maps() {
        spans_agree_with_a_walk("");
        spans_agree_with_a_walk("共收到申请12件。\n\n𠮷𠮷镇\r\n其中：😀");
        spans_agree_with_a_walk(&"望楚区𠮷水务局a\n".repeat(40));
        spans_agree_with_a_walk(&"𠮷".repeat(100));
    }

    #[test]
    fn a_return_alone_ends_a_line() {
        let positions = Positions::of("一\r二\r\n三");
        let line = |byte| positions.span(input::Span::new(byte, byte)).line;
        assert_eq!((line(0), line(4), line(9)), (1, 2, 3));
    }

    #[test]
    fn offsets_outside_are_clamped() {
        let positions = Positions::of("勾稽");
        let span = positions.span(input::Span { start: 4, end: 900 });
        assert_eq!((span.start, span.end), (1, 2));
        assert_eq!(positions.quote(input::Span { start: 4, end: 900 }), "稽");
        assert_eq!(positions.quote(input::Span { start: 6, end: 3 }), "");
    }
}
