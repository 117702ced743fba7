//! Lists that number paragraphs, and the styles that bring them along.

use super::properties::Properties;
use crate::input::office::bytes::{byte, long, short, size, utf16};
use crate::input::office::numbering::{Level, List, Numbered, Numbering};
use std::collections::BTreeMap;

/// The offsets in the head of the document of the styles, the lists, and the lists in use.
const STYLES: usize = 0xA2;
const LISTS: usize = 0x02E2;
const IN_USE: usize = 0x02EA;

/// Styles that are based on each other are followed at most this far.
const MAX_BASES: usize = 16;

/// What a style says of numbering.
#[derive(Debug, Default)]
struct Style {
    list: Option<u16>,
    level: Option<u8>,
    base: usize,
}

/// The lists of a document and what numbers its styles.
#[derive(Debug, Default)]
pub struct Lists {
    numbering: Numbering,
    styles: Vec<Style>,
}

impl Lists {
    /// Reads the lists and styles; what is damaged is left out.
    pub fn read(stream: &[u8], tables: &[u8]) -> Self {
        let part = |at: usize| {
            let (start, length) = size(stream, at).zip(size(stream, at + 4))?;
            Some((start, length)).filter(|(_, length)| *length > 0)
        };
        let definitions = part(LISTS).map(|place| definitions(tables, place)).unwrap_or_default();
        let lists = part(IN_USE).map(|(start, _)| in_use(tables, start)).unwrap_or_default();
        let styles = part(STYLES).and_then(|(start, length)| tables.get(start..start.checked_add(length)?));
        Self { numbering: Numbering::of(definitions, lists), styles: styles.map(self::styles).unwrap_or_default() }
    }

    /// What is printed before a paragraph; `None` when a list numbers it that is not known.
    pub fn ordinal(&mut self, paragraph: &Properties) -> Option<String> {
        let numbered = self.numbered(paragraph);
        match numbered.list {
            None | Some(0) => Some(String::new()),
            Some(list) if self.numbering.knows(list) => Some(self.numbering.next(numbered).unwrap_or_default()),
            Some(_) => None,
        }
    }

    /// The list and level of a paragraph: its own word first, then its style's and those it is based on.
    fn numbered(&self, paragraph: &Properties) -> Numbered {
        let (mut list, mut level) = (paragraph.list, paragraph.level);
        let mut next = usize::from(paragraph.style);
        for _ in 0..MAX_BASES {
            let Some(style) = self.styles.get(next) else { break };
            (list, level) = (list.or(style.list), level.or(style.level));
            next = style.base;
        }
        Numbered { list: list.map(index), level: level.map(usize::from) }
    }
}

/// The index of a list in use; one that is counted down from the end is in use without its indents.
fn index(list: u16) -> u32 {
    match list {
        0xF801 => 0,
        0xF802.. => u32::from(list.wrapping_neg()),
        _ => u32::from(list),
    }
}

/// The definitions by their ids: all heads first, then the levels of each.
fn definitions(tables: &[u8], (start, length): (usize, usize)) -> BTreeMap<String, BTreeMap<usize, Level>> {
    const HEAD: usize = 28;
    let count = usize::from(short(tables, start).unwrap_or(0));
    let mut rest = tables.get(start.saturating_add(length)..).unwrap_or_default();
    let mut found = BTreeMap::new();
    for number in 0..count {
        let head = start + 2 + number * HEAD;
        let (Some(id), Some(flags)) = (long(tables, head), byte(tables, head + 26)) else { break };
        let levels = if flags & 1 == 1 { 1 } else { 9 };
        let read: BTreeMap<usize, Level> = (0..levels).map_while(|at| Some((at, level(&mut rest)?))).collect();
        found.insert(id.to_string(), read);
    }
    found
}

/// One level; the rest is what follows it.
fn level(rest: &mut &[u8]) -> Option<Level> {
    const HEAD: usize = 28;
    let head = rest.get(..HEAD)?;
    let properties = usize::from(byte(head, 24)?) + usize::from(byte(head, 25)?);
    let at = HEAD + properties;
    let length = usize::from(short(rest, at)?) * 2;
    let text = rest.get(at + 2..at + 2 + length)?;
    let flags = byte(head, 5)?;
    let restart = (flags & 0x08 != 0).then(|| usize::from(byte(head, 26).unwrap_or(0)));
    let level = Level {
        format: format(byte(head, 4)?).to_owned(),
        text: shown(&utf16(text)),
        start: long(head, 0)?,
        restart,
        legal: flags & 0x04 != 0,
        tight: byte(head, 15)? == 2,
    };
    *rest = rest.get(at + 2 + length..)?;
    Some(level)
}

/// The text of a level, in which the numbers of levels stand as small characters.
fn shown(text: &str) -> String {
    let character = |character: char| match u32::from(character) {
        level @ 0..9 => format!("%{}", level + 1),
        _ => character.to_string(),
    };
    text.chars().map(character).collect()
}

/// The lists in use, from 1; where they set numbers or levels of their own follows behind all of them.
fn in_use(tables: &[u8], start: usize) -> BTreeMap<u32, List> {
    const HEAD: usize = 16;
    let count = size(tables, start).unwrap_or(0).min(0x07FE);
    let mut rest = tables.get(start + 4 + count * HEAD..).unwrap_or_default();
    let mut found = BTreeMap::new();
    for (number, index) in (0..count).zip(1..) {
        let head = start + 4 + number * HEAD;
        let (Some(id), Some(changes)) = (long(tables, head), byte(tables, head + 12)) else { break };
        let mut list = List { definition: id.to_string(), ..List::default() };
        rest = rest.get(4..).unwrap_or_default();
        for _ in 0..changes {
            change(&mut rest, &mut list);
        }
        found.insert(index, list);
    }
    found
}

/// Where a list in use differs from its definition.
fn change(rest: &mut &[u8], list: &mut List) -> Option<()> {
    let (start, flags) = (long(rest, 0)?, long(rest, 4)?);
    *rest = rest.get(8..)?;
    let at = (flags & 0x0F) as usize;
    if flags & 0x10 != 0 {
        list.starts.insert(at, start);
    }
    if flags & 0x20 != 0 {
        list.levels.insert(at, level(rest)?);
    }
    Some(())
}

/// The styles in their order; those of characters say nothing.
fn styles(sheet: &[u8]) -> Vec<Style> {
    let head = usize::from(short(sheet, 0).unwrap_or(0));
    let base = usize::from(short(sheet, 4).unwrap_or(10));
    let mut rest = sheet.get(2 + head..).unwrap_or_default();
    let mut found = Vec::new();
    while let Some(length) = short(rest, 0).map(usize::from) {
        let Some(content) = rest.get(2..2 + length) else { break };
        found.push(style(content, base).unwrap_or_default());
        rest = rest.get(2 + length..).unwrap_or_default();
    }
    found
}

fn style(content: &[u8], base: usize) -> Option<Style> {
    const PARAGRAPH: u16 = 1;
    let kind = short(content, 2)?;
    let name = usize::from(short(content, base)?);
    let at = base + 2 + (name + 1) * 2;
    let length = usize::from(short(content, at)?);
    let own = content.get(at + 4..at + 2 + length).filter(|_| kind & 0x0F == PARAGRAPH);
    let properties = Properties::of(own.unwrap_or_default());
    Some(Style { list: properties.list, level: properties.level, base: usize::from(kind >> 4) })
}

/// The name that OOXML gives a format of numbers.
fn format(number: u8) -> &'static str {
    match number {
        1 => "upperRoman",
        2 => "lowerRoman",
        3 => "upperLetter",
        4 => "lowerLetter",
        0x0A => "ideographDigital",
        0x0B => "japaneseCounting",
        0x0E => "decimalFullWidth",
        0x10 => "chineseLegalSimplified",
        0x11 => "japaneseDigitalTenThousand",
        0x12 => "decimalEnclosedCircle",
        0x13 => "decimalFullWidth2",
        0x16 => "decimalZero",
        0x17 => "bullet",
        0x1A => "decimalEnclosedFullstop",
        0x1B => "decimalEnclosedParen",
        0x1C => "decimalEnclosedCircleChinese",
        0x1D => "ideographEnclosedCircle",
        0x1E => "ideographTraditional",
        0x1F => "ideographZodiac",
        0x21 => "taiwaneseCounting",
        0x22 => "ideographLegalTraditional",
        0x23 => "taiwaneseCountingThousand",
        0x24 => "taiwaneseDigital",
        0x25 => "chineseCounting",
        0x26 => "chineseLegalSimplified",
        0x27 => "chineseCountingThousand",
        0xFF => "none",
        _ => "decimal",
    }
}
