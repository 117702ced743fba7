//! Word documents 97 to 2003 (.doc), and the `.wps` of WPS, which are the same.

mod lists;
mod pieces;
mod properties;
mod table;

use super::bytes::{short, size};
use super::compound::Compound;
use crate::input::draft::Item;
use crate::input::{Error, ErrorCode, Note, refusal};
use lists::Lists;
use pieces::Letter;
use properties::Runs;
use table::Rows;

/// The bytes that every document begins with.
const MARK: u16 = 0xA5EC;

/// The first version whose text stands in pieces as it is read here: Word 97.
const WORD_97: u16 = 0x00C1;

/// What is read, and what the user should know of it.
pub type Read = (Vec<Item>, Vec<Note>);

/// Reads a document.
pub fn read(file: &mut Compound<'_>) -> Result<Read, Error> {
    let stream = file.stream("WordDocument")?.ok_or_else(refusal::damaged)?;
    let (mark, version) = (short(&stream, 0), short(&stream, 2).unwrap_or(0));
    let flags = short(&stream, 0x0A).ok_or_else(refusal::damaged)?;
    match mark {
        Some(MARK) if flags & 0x0100 != 0 => return Err(refusal::encrypted("Word 文档")),
        Some(MARK) if version < WORD_97 => return Err(too_old()),
        Some(MARK) => {}
        _ => return Err(refusal::damaged()),
    }
    let name = if flags & 0x0200 == 0 { "0Table" } else { "1Table" };
    let tables = file.stream(name)?.ok_or_else(refusal::damaged)?;
    let letters = pieces::letters(&stream, &tables)?;
    let data = file.stream("Data")?.unwrap_or_default();
    let runs = Runs::read(&stream, &tables, &data);
    let lists = Lists::read(&stream, &tables);
    let mut story = Story { runs, lists, rows: Rows::default(), items: Vec::new(), unnumbered: false, deleted: false };
    for part in parts(&stream) {
        story.read(letters.get(part).unwrap_or_default());
    }
    let notes = story.notes();
    Ok((story.items, notes))
}

fn too_old() -> Error {
    let message = "这是 Word 95 或更早的文档，无法读取。请在 Word 或 WPS 中打开，另存为 .docx 后再试。".to_owned();
    Error { code: ErrorCode::UnknownBinary, message }
}

/// The ranges of the text, the footnotes, the endnotes and the text boxes; headers and comments between them are left out.
fn parts(stream: &[u8]) -> [std::ops::Range<usize>; 4] {
    const LENGTHS: [usize; 7] = [0x4C, 0x50, 0x54, 0x58, 0x5C, 0x60, 0x64];
    let mut end = 0_usize;
    let ranges = LENGTHS.map(|offset| {
        let start = end;
        end = start.saturating_add(size(stream, offset).unwrap_or(0));
        start..end
    });
    let [text, footnotes, _, _, _, endnotes, boxes] = ranges;
    [text, footnotes, endnotes, boxes]
}

/// Characters that stand for something else.
mod sign {
    pub const CELL: u16 = 0x07;
    pub const TAB: u16 = 0x09;
    pub const LINE: u16 = 0x0B;
    pub const PAGE: u16 = 0x0C;
    pub const PARAGRAPH: u16 = 0x0D;
    pub const FIELD: u16 = 0x13;
    pub const RESULT: u16 = 0x14;
    pub const FIELD_END: u16 = 0x15;
    pub const HYPHEN: u16 = 0x1E;
}

/// Paragraphs and tables as they are found.
struct Story {
    runs: Runs,
    lists: Lists,
    rows: Rows,
    items: Vec<Item>,
    /// Whether a paragraph has a number that could not be read.
    unnumbered: bool,
    deleted: bool,
}

impl Story {
    fn read(&mut self, letters: &[Letter]) {
        // The fields that are open; `true` while their instruction goes on, which is not printed.
        let mut fields: Vec<bool> = Vec::new();
        let mut words: Vec<u16> = Vec::new();
        for letter in letters {
            match letter.unit {
                sign::PARAGRAPH | sign::CELL | sign::PAGE => {
                    fields.retain(|instruction| !instruction);
                    self.end(*letter, String::from_utf16_lossy(&words));
                    words.clear();
                }
                sign::FIELD => fields.push(true),
                sign::RESULT => fields.iter_mut().last().into_iter().for_each(|last| *last = false),
                sign::FIELD_END => {
                    fields.pop();
                }
                _ if fields.contains(&true) || self.is_hidden(letter) => {}
                other => words.extend(printed(other)),
            }
        }
        self.end_table();
        if !words.is_empty() {
            self.items.push(Item::plain(String::from_utf16_lossy(&words)));
        }
    }

    fn is_hidden(&mut self, letter: &Letter) -> bool {
        let properties = self.runs.character(letter.offset);
        self.deleted |= properties.deleted;
        properties.deleted || properties.hidden
    }

    /// Ends a paragraph, a cell or a row.
    fn end(&mut self, mark: Letter, mut words: String) {
        let properties = self.runs.paragraph(mark.offset);
        if !words.trim().is_empty() {
            match self.lists.ordinal(properties) {
                Some(ordinal) => words.insert_str(0, &ordinal),
                None => self.unnumbered = true,
            }
        }
        if properties.ends_row {
            self.rows.end_row(properties);
        } else if mark.unit == sign::CELL {
            self.rows.end_cell(words);
        } else if properties.in_table {
            self.rows.add(words);
        } else {
            self.end_table();
            self.items.push(Item::plain(words));
        }
    }

    fn end_table(&mut self) {
        self.items.extend(std::mem::take(&mut self.rows).table());
    }

    fn notes(&self) -> Vec<Note> {
        let unnumbered = "文档中有的自动编号没有读出，序号可能缺失；另存为 .docx 后可以读出。".to_owned();
        let deleted = "文档带有尚未接受的修订，按接受全部修订后的文字检查。".to_owned();
        let unnumbered = self.unnumbered.then_some(Note { id: "numbering-unread", message: unnumbered });
        let deleted = self.deleted.then_some(Note { id: "tracked-changes", message: deleted });
        unnumbered.into_iter().chain(deleted).collect()
    }
}

/// What a character prints; marks of pictures, notes and comments print nothing.
fn printed(unit: u16) -> Option<u16> {
    match unit {
        sign::LINE => Some(u16::from(b'\n')),
        sign::HYPHEN => Some(u16::from(b'-')),
        sign::TAB => Some(unit),
        0x00..0x20 => None,
        other => Some(other),
    }
}
