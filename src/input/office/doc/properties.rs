//! Properties of paragraphs and characters, which stand apart from the text in pages of 512 bytes.

use crate::input::office::bytes::{byte, long, short, size};
use crate::order;
use std::cell::Cell;

/// A page of properties, in bytes.
const PAGE: usize = 512;

/// Pages that are read of each list at most, and the bytes of properties that stand elsewhere.
const MAX_PAGES: usize = 4_000;
const MAX_LARGE: usize = 16 * 1024 * 1024;

/// The offsets in the head of the document of the lists of pages.
const CHARACTERS: usize = 0xFA;
const PARAGRAPHS: usize = 0x0102;

/// What is known of a paragraph or of characters.
#[derive(Debug, Clone, Default)]
pub struct Properties {
    /// In a table.
    pub in_table: bool,
    /// The mark at the end of a row.
    pub ends_row: bool,
    /// The list that numbers it, when it says so itself.
    pub list: Option<u16>,
    /// Its level in the list.
    pub level: Option<u8>,
    /// The number of its style.
    pub style: u16,
    /// Deleted, but not yet for good.
    pub deleted: bool,
    /// Not printed.
    pub hidden: bool,
    /// The edges of the cells of a row, from the left, in twentieths of a point.
    pub edges: Vec<i16>,
    /// How the cells of a row are merged with their neighbours.
    pub merges: Vec<Merge>,
}

/// How a cell is merged.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Merge {
    /// Goes on from the cell to the left.
    pub beside: bool,
    /// Goes on from the cell above.
    pub above: bool,
}

/// What holds from an offset of the file to another.
#[derive(Debug)]
struct Run {
    start: u32,
    end: u32,
    properties: Properties,
}

/// All properties by offset.
#[derive(Debug)]
pub struct Runs {
    paragraphs: Vec<Run>,
    characters: Vec<Run>,
    nothing: Properties,
}

impl Runs {
    /// Reads the pages; those that are damaged are left out.
    pub fn read(stream: &[u8], tables: &[u8], data: &[u8]) -> Self {
        let file = File { stream, tables, data, left: Cell::new(MAX_LARGE) };
        Self {
            paragraphs: file.runs(PARAGRAPHS, paragraph, Properties::of_paragraph),
            characters: file.runs(CHARACTERS, characters, Properties::of_characters),
            nothing: Properties::default(),
        }
    }

    /// What holds for the paragraph whose mark stands at an offset.
    pub fn paragraph(&self, offset: u32) -> &Properties {
        at(&self.paragraphs, offset).unwrap_or(&self.nothing)
    }

    /// What holds for the character at an offset.
    pub fn character(&self, offset: u32) -> &Properties {
        at(&self.characters, offset).unwrap_or(&self.nothing)
    }
}

fn at(runs: &[Run], offset: u32) -> Option<&Properties> {
    let after = runs.partition_point(|run| run.start <= offset);
    let run = runs.get(after.checked_sub(1)?)?;
    (offset < run.end).then_some(&run.properties)
}

/// Where in a page the properties of its n-th run stand, of so many.
type Find = fn(page: &[u8], index: usize, count: usize) -> Option<&[u8]>;

/// How the properties of a run are read.
type Read = fn(list: &[u8], file: &File<'_>) -> Properties;

/// The streams in which properties stand.
struct File<'a> {
    stream: &'a [u8],
    tables: &'a [u8],
    /// Those that are too many for a page.
    data: &'a [u8],
    /// How many bytes of the latter may still be read.
    left: Cell<usize>,
}

impl File<'_> {
    fn runs(&self, list: usize, find: Find, read: Read) -> Vec<Run> {
        let pages = size(self.stream, list).zip(size(self.stream, list + 4));
        let pages = pages.and_then(|(start, length)| self.tables.get(start..start.checked_add(length)?));
        let pages = pages.unwrap_or_default();
        let count = pages.len().saturating_sub(4) / 8;
        let numbers = (0..count.min(MAX_PAGES)).filter_map(|index| size(pages, (count + 1 + index) * 4));
        let mut runs: Vec<Run> = numbers.flat_map(|number| self.page(number, find, read)).collect();
        order::by_key(&mut runs, |run| (run.start.into(), 0));
        runs
    }

    /// The list that an operand stands for.
    fn large(&self, operand: &[u8]) -> Option<&[u8]> {
        let start = size(operand, 0)?;
        let length = usize::from(short(self.data, start)?);
        self.left.set(self.left.get().checked_sub(length)?);
        self.data.get(start.checked_add(2)?..)?.get(..length)
    }

    fn page(&self, number: usize, find: Find, read: Read) -> Vec<Run> {
        let start = (number & 0x3F_FFFF) * PAGE;
        let Some(page) = self.stream.get(start..start + PAGE) else { return Vec::new() };
        let count = usize::from(byte(page, PAGE - 1).unwrap_or(0));
        let run = |index: usize| {
            let properties = read(find(page, index, count).unwrap_or_default(), self);
            Some(Run { start: long(page, index * 4)?, end: long(page, index * 4 + 4)?, properties })
        };
        (0..count).filter_map(run).collect()
    }
}

fn paragraph(page: &[u8], index: usize, count: usize) -> Option<&[u8]> {
    let at = usize::from(byte(page, (count + 1) * 4 + index * 13).filter(|at| *at != 0)?) * 2;
    let (start, length) = match usize::from(byte(page, at)?) {
        0 => (at + 2, usize::from(byte(page, at + 1)?) * 2),
        half => (at + 1, half * 2 - 1),
    };
    page.get(start..(start + length).min(PAGE))
}

fn characters(page: &[u8], index: usize, count: usize) -> Option<&[u8]> {
    let at = usize::from(byte(page, (count + 1) * 4 + index).filter(|at| *at != 0)?) * 2;
    page.get(at + 1..at + 1 + usize::from(byte(page, at)?))
}

/// The properties that are read.
mod code {
    pub const DELETED: u16 = 0x0800;
    pub const HIDDEN: u16 = 0x083C;
    pub const IN_TABLE: u16 = 0x2416;
    pub const ENDS_ROW: u16 = 0x2417;
    pub const LIST: u16 = 0x460B;
    pub const LEVEL: u16 = 0x260A;
    pub const LARGE: u16 = 0x6646;
    pub const CELLS: u16 = 0xD608;
    pub const TABS: u16 = 0xC615;
}

impl Properties {
    /// The properties in a list.
    pub fn of(list: &[u8]) -> Self {
        let mut properties = Self::default();
        properties.apply(list, None);
        properties
    }

    fn of_characters(list: &[u8], file: &File<'_>) -> Self {
        let mut properties = Self::default();
        properties.apply(list, Some(file));
        properties
    }

    /// Before the properties of a paragraph stands the number of its style.
    fn of_paragraph(list: &[u8], file: &File<'_>) -> Self {
        let style = short(list, 0).unwrap_or(0);
        Self { style, ..Self::of_characters(list.get(2..).unwrap_or_default(), file) }
    }

    /// Takes over a list of properties; the file has those that one of them stands for.
    fn apply(&mut self, mut list: &[u8], file: Option<&File<'_>>) {
        while let Some((code, operand, rest)) = next(list) {
            let is_on = byte(operand, 0).is_some_and(|value| value != 0);
            match code {
                code::IN_TABLE => self.in_table = is_on,
                code::ENDS_ROW => self.ends_row = is_on,
                code::DELETED => self.deleted = is_on,
                code::HIDDEN => self.hidden = is_on,
                code::LIST => self.list = short(operand, 0),
                code::LEVEL => self.level = byte(operand, 0),
                code::CELLS => self.set_cells(operand),
                code::LARGE => self.apply(file.and_then(|file| file.large(operand)).unwrap_or_default(), None),
                _ => {}
            }
            list = rest;
        }
    }

    fn set_cells(&mut self, operand: &[u8]) {
        const CELL: usize = 20;
        let count = usize::from(byte(operand, 0).unwrap_or(0));
        let edge = |index: usize| short(operand, 1 + index * 2).map(u16::cast_signed);
        self.edges = (0..=count).map_while(edge).collect();
        let flags = |index: usize| short(operand, 1 + (count + 1) * 2 + index * CELL);
        let merge = |flags: u16| Merge { beside: flags & 0x02 != 0, above: flags & 0x60 == 0x20 };
        self.merges = (0..count).map_while(flags).map(merge).collect();
    }
}

/// The first property of a list: its code, its operand, and the rest.
fn next(list: &[u8]) -> Option<(u16, &[u8], &[u8])> {
    let code = short(list, 0)?;
    let list = list.get(2..)?;
    let (head, length) = match (code, code >> 13) {
        (code::CELLS, _) => (2, usize::from(short(list, 0)?).checked_sub(1)?),
        (code::TABS, _) if byte(list, 0)? == 255 => return None,
        (_, 0 | 1) => (0, 1),
        (_, 2 | 4 | 5) => (0, 2),
        (_, 3) => (0, 4),
        (_, 7) => (0, 3),
        _ => (1, usize::from(byte(list, 0)?)),
    };
    Some((code, list.get(head..head + length)?, list.get(head + length..)?))
}
