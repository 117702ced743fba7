//! A Word document 97 to 2003 as Word writes it, in a compound file: half of its pieces in one byte a character where that can
//! be, cells ended by marks, and the properties of rows in pages of their own.

use crate::generator::{Block, Table};
use std::io::{Cursor, Write};

/// A page of properties.
const PAGE: usize = 512;
/// Where the text begins.
const TEXT: usize = 2048;
const COLUMN: i16 = 720;

/// One paragraph mark: where it stands in the text, and the properties of its paragraph.
struct Mark {
    at: usize,
    properties: Vec<u8>,
}

#[derive(Default)]
struct Writer {
    text: Vec<u16>,
    marks: Vec<Mark>,
}

/// The file.
pub fn write(blocks: &[Block]) -> Vec<u8> {
    let mut writer = Writer::default();
    for block in blocks {
        match block {
            Block::Title(text) | Block::Paragraph(text) => writer.paragraph(text),
            Block::Heading(text) => writer.heading(text),
            Block::Table(table) => writer.table(table),
        }
    }
    writer.file(0)
}

/// A file whose head says that it is encrypted.
pub fn encrypted() -> Vec<u8> {
    Writer::default().file(0x0100)
}

impl Writer {
    /// A paragraph whose first words are the result of a field.
    fn paragraph(&mut self, text: &str) {
        self.text.extend("\u{13}QUOTE \u{14}".encode_utf16());
        let (head, tail) = text.split_at(text.char_indices().nth(3).map_or(text.len(), |(at, _)| at));
        self.text.extend(format!("{head}\u{15}{tail}").encode_utf16());
        self.mark(0x0D, Vec::new());
    }

    /// A heading whose ordinal Word prints, where the text has one.
    fn heading(&mut self, text: &str) {
        const FIRST_LIST: [u8; 4] = [0x0B, 0x46, 1, 0];
        let words = super::numbered(text);
        self.text.extend(words.unwrap_or(text).encode_utf16());
        self.mark(0x0D, words.map(|_| FIRST_LIST.to_vec()).unwrap_or_default());
    }

    fn mark(&mut self, unit: u16, properties: Vec<u8>) {
        self.marks.push(Mark { at: self.text.len(), properties });
        self.text.push(unit);
    }

    fn table(&mut self, table: &Table) {
        let grid = table.grid();
        for row in 0..grid.len() {
            let mut edges = vec![0_i16];
            let mut flags: Vec<u16> = Vec::new();
            let mut column = 0;
            while column < grid[row].len() {
                let (top, cell) = super::origin(table, &grid, row, column);
                if top {
                    self.text.extend(cell.text.encode_utf16());
                }
                self.mark(0x07, vec![0x16, 0x24, 1]);
                flags.push(match (cell.rows, top) {
                    (1, _) => 0,
                    (_, true) => 0x60,
                    (_, false) => 0x20,
                });
                column += cell.columns;
                edges.push(
                    COLUMN * i16::try_from(column).expect("few columns") + i16::try_from(row % 3).expect("small"),
                );
            }
            self.mark(0x07, row_end(&edges, &flags));
        }
    }

    fn file(&self, flags: u16) -> Vec<u8> {
        let pieces = self.pieces();
        let mut stream = vec![0_u8; TEXT];
        let mut offsets: Vec<u32> = Vec::new();
        let mut places: Vec<u32> = Vec::new();
        for (start, end, narrow) in &pieces {
            let place = u32::try_from(stream.len()).expect("a small file");
            places.push(if *narrow { (place * 2) | 0x4000_0000 } else { place });
            for unit in &self.text[*start..*end] {
                offsets.push(u32::try_from(stream.len()).expect("a small file"));
                let bytes = unit.to_le_bytes();
                stream.extend(if *narrow { &bytes[..1] } else { &bytes[..] });
            }
        }
        offsets.push(u32::try_from(stream.len()).expect("a small file"));
        stream.resize(stream.len().next_multiple_of(PAGE), 0);
        let first_page = stream.len() / PAGE;
        let bounds = self.pages(&offsets, &mut stream);
        let mut tables = table_of_pieces(&pieces, &places);
        put(&mut stream, 0x01A2, 0);
        put(&mut stream, 0x01A6, tables.len());
        put(&mut stream, 0x0102, tables.len());
        put(&mut stream, 0x0106, bounds.len() * 4 + (bounds.len() - 1) * 4);
        tables.extend(bounds.iter().flat_map(|bound| bound.to_le_bytes()));
        tables.extend((first_page..first_page + bounds.len() - 1).flat_map(|page| (page as u32).to_le_bytes()));
        let (definitions, levels, in_use) = lists();
        put(&mut stream, 0x02E2, tables.len());
        put(&mut stream, 0x02E6, definitions.len());
        tables.extend(definitions.into_iter().chain(levels));
        put(&mut stream, 0x02EA, tables.len());
        put(&mut stream, 0x02EE, in_use.len());
        tables.extend(in_use);
        stream[..4].copy_from_slice(&[0xEC, 0xA5, 0xC1, 0x00]);
        stream[0x0A..0x0C].copy_from_slice(&(0x0200 | flags).to_le_bytes());
        put(&mut stream, 0x4C, self.text.len());
        compound(&[("WordDocument", &stream), ("1Table", &tables)])
    }

    /// Pieces of sixty characters; those that have none beyond Latin take one byte each.
    fn pieces(&self) -> Vec<(usize, usize, bool)> {
        let starts = (0..self.text.len()).step_by(60);
        starts
            .map(|start| {
                let end = (start + 60).min(self.text.len());
                (start, end, self.text[start..end].iter().all(|unit| *unit < 0x80))
            })
            .collect()
    }

    /// Writes the pages of properties, one row of marks after another; returns the offsets at which they begin and the end.
    fn pages(&self, offsets: &[u32], stream: &mut Vec<u8>) -> Vec<u32> {
        const FEW: usize = 2;
        let mut bounds = vec![offsets[0]];
        let mut start = offsets[0];
        for marks in self.marks.chunks(FEW) {
            let mut page = vec![0_u8; PAGE];
            let mut free = PAGE - 2;
            put(&mut page, 0, start as usize);
            for (index, mark) in marks.iter().enumerate() {
                start = offsets[mark.at + 1];
                put(&mut page, (index + 1) * 4, start as usize);
                let half = (mark.properties.len() + 2).div_ceil(2) + 1;
                free = (free - half * 2 - 2) / 2 * 2;
                page[free + 1] = u8::try_from(half - 1).expect("few properties");
                page[free + 4..free + 4 + mark.properties.len()].copy_from_slice(&mark.properties);
                page[(marks.len() + 1) * 4 + index * 13] = u8::try_from(free / 2).expect("within the page");
            }
            page[PAGE - 1] = u8::try_from(marks.len()).expect("few marks");
            stream.extend(page);
            bounds.push(start);
        }
        bounds
    }
}

/// The properties of a row's end: in a table, the mark of a row, and its cells.
fn row_end(edges: &[i16], flags: &[u16]) -> Vec<u8> {
    let mut cells = vec![u8::try_from(flags.len()).expect("few cells")];
    cells.extend(edges.iter().flat_map(|edge| edge.to_le_bytes()));
    for flags in flags {
        cells.extend(flags.to_le_bytes());
        cells.extend([0; 18]);
    }
    let length = u16::try_from(cells.len() + 1).expect("few cells").to_le_bytes();
    [&[0x16, 0x24, 1, 0x17, 0x24, 1, 0x08, 0xD6], &length[..], &cells].concat()
}

fn table_of_pieces(pieces: &[(usize, usize, bool)], places: &[u32]) -> Vec<u8> {
    let mut list: Vec<u8> = Vec::new();
    let ends = pieces.iter().map(|(_, end, _)| *end);
    for position in std::iter::once(0).chain(ends) {
        list.extend((position as u32).to_le_bytes());
    }
    for place in places {
        list.extend([0, 0]);
        list.extend(place.to_le_bytes());
        list.extend([0, 0]);
    }
    let mut table = vec![2];
    table.extend((list.len() as u32).to_le_bytes());
    table.extend(list);
    table
}

/// One list that counts `一、`, `二、`: its definition, its level behind it, and its use.
fn lists() -> (Vec<u8>, Vec<u8>, Vec<u8>) {
    const ID: [u8; 4] = [7, 7, 7, 7];
    let definition = [&[1, 0][..], &ID, &[0; 4], &[0xFF; 18], &[1, 0]].concat();
    let mut level = vec![0_u8; 28];
    level[0] = 1;
    level[4] = 0x27;
    level[6] = 1;
    level[15] = 2;
    level.extend([2, 0, 0, 0]);
    level.extend(u16::to_le_bytes(0x3001));
    let in_use = [&[1, 0, 0, 0][..], &ID, &[0; 12], &[0xFF; 4]].concat();
    (definition, level, in_use)
}

fn put(stream: &mut [u8], at: usize, value: usize) {
    stream[at..at + 4].copy_from_slice(&(value as u32).to_le_bytes());
}

/// A compound file of streams.
pub fn compound(streams: &[(&str, &[u8])]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).expect("a file begins");
    for (name, content) in streams {
        file.create_stream(name).and_then(|mut stream| stream.write_all(content)).expect("a stream is written");
    }
    file.into_inner().into_inner()
}
