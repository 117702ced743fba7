//! Where a value stands in the original.

use super::{Content, Source};

/// A range of UTF-8 bytes in [`Source::text`](super::Source::text). UTF-16 exists only in `outcome`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// A span from byte offsets; offsets beyond 4 GiB cannot occur, the input limit is far below.
    pub fn new(start: usize, end: usize) -> Self {
        let clamp = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self { start: clamp(start), end: clamp(end) }
    }

    /// The same range for slicing with `get`.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The smallest span that covers both.
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// Whether the two share at least one byte.
    pub fn touches(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// A place that a person can find, where a text offset alone would not do.
#[derive(Debug, Clone, PartialEq)]
pub enum Place {
    /// The n-th paragraph, from 1.
    Paragraph(u32),
    /// A cell of the n-th table; all from 1, spans resolved.
    Table {
        /// The table, from 1.
        table: u32,
        /// The row, from 1.
        row: u32,
        /// The column, from 1.
        column: u32,
    },
    /// A position on a page, in points from its upper left corner.
    Page {
        /// The page, from 1.
        page: u32,
        /// From the left edge.
        x: u32,
        /// From the upper edge.
        y: u32,
    },
    /// A cell of a workbook.
    Sheet {
        /// The name of the sheet.
        sheet: String,
        /// The address, such as `D7`.
        cell: String,
    },
}

impl Place {
    /// A cell of a workbook; row and column from 0.
    pub fn sheet(sheet: &str, row: u32, column: u32) -> Self {
        let mut letters = Vec::new();
        let mut rest = column + 1;
        while rest > 0 {
            letters.push(char::from_digit((rest - 1) % 26 + 10, 36).unwrap_or('a').to_ascii_uppercase());
            rest = (rest - 1) / 26;
        }
        let letters: String = letters.into_iter().rev().collect();
        Self::Sheet { sheet: sheet.to_owned(), cell: format!("{letters}{}", row + 1) }
    }
}

/// The places of the parts of a source, in the order of its text. Empty for text and pages, where offsets serve.
#[derive(Debug, Clone, Default)]
pub struct Places(Vec<(u32, Place)>);

impl Places {
    /// Notes the place of what starts at a span; spans come in the order of the text.
    pub fn add(&mut self, span: Span, place: Place) {
        self.0.push((span.start, place));
    }

    /// Where the words of a place begin.
    #[cfg(feature = "office")]
    pub fn start_of(&self, wanted: &Place) -> Option<usize> {
        self.0.iter().find(|(_, place)| place == wanted).map(|(start, _)| *start as usize)
    }

    /// The place of what a span starts in.
    pub fn of(&self, span: Span) -> Option<&Place> {
        let after = self.0.partition_point(|(start, _)| *start <= span.start);
        self.0.get(after.checked_sub(1)?).map(|(_, place)| place)
    }
}

impl Source {
    /// The place of a part of the source as a person finds it there: by its span, or by its cell in a table.
    pub fn place(&self, span: Option<Span>, place: Option<&Place>) -> Option<Place> {
        let span = span.or_else(|| self.cell_span(place?));
        let own = span.and_then(|span| self.places.of(span));
        own.or(place).cloned()
    }

    fn cell_span(&self, place: &Place) -> Option<Span> {
        let Place::Table { table, row, column } = *place else { return None };
        let grids = self.blocks.iter().filter_map(|block| match &block.content {
            Content::Grid(grid) => Some(grid),
            Content::Paragraph { .. } => None,
        });
        let cells = &grids.zip(1..).find(|(_, number)| *number == table)?.0.cells;
        cells.iter().find(|cell| (cell.row + 1, cell.column + 1) == (row, column)).map(|cell| cell.span)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_of_a_workbook_have_addresses() {
        let address = |column| match Place::sheet("表", 6, column) {
            Place::Sheet { cell, .. } => cell,
            _ => String::new(),
        };
        assert_eq!([0, 3, 25, 26, 51, 701, 702].map(address), ["A7", "D7", "Z7", "AA7", "AZ7", "ZZ7", "AAA7"]);
    }

    #[test]
    fn a_place_reaches_to_the_next() {
        let mut places = Places::default();
        places.add(Span::new(0, 5), Place::Paragraph(1));
        places.add(Span::new(6, 9), Place::Paragraph(2));
        let of = |start| places.of(Span::new(start, start)).cloned();
        assert_eq!([of(0), of(5), of(7)], [1, 1, 2].map(|number| Some(Place::Paragraph(number))));
        assert_eq!(Places::default().of(Span::new(3, 4)), None);
    }
}
