//! Excel workbooks 97 to 2003 (BIFF8), and the `.et` of WPS, which are the same.

use super::{Format, Sheet, number, shown};
use crate::input::office::bytes::{byte, double, long, short, size, utf16, western};
use crate::input::{Error, ErrorCode, limits, refusal};
use rust_decimal::Decimal;

/// The kinds of records that are read.
mod kind {
    pub const FORMULA: u16 = 0x0006;
    pub const END: u16 = 0x000A;
    pub const DATE_MODE: u16 = 0x0022;
    pub const PASSWORD: u16 = 0x002F;
    pub const CONTINUE: u16 = 0x003C;
    pub const SHEET: u16 = 0x0085;
    pub const SEVERAL_SHORT: u16 = 0x00BD;
    pub const RICH: u16 = 0x00D6;
    pub const STYLE: u16 = 0x00E0;
    pub const MERGED: u16 = 0x00E5;
    pub const STRINGS: u16 = 0x00FC;
    pub const SHARED: u16 = 0x00FD;
    pub const NUMBER: u16 = 0x0203;
    pub const LABEL: u16 = 0x0204;
    pub const RESULT: u16 = 0x0207;
    pub const SHORT: u16 = 0x027E;
    pub const FORMAT: u16 = 0x041E;
    pub const BEGIN: u16 = 0x0809;
}

/// The version of 97 to 2003.
const BIFF8: u16 = 0x0600;

/// A record, with the parts that go on behind it.
struct Record<'a> {
    kind: u16,
    data: &'a [u8],
    more: Vec<&'a [u8]>,
}

/// The records from an offset on.
fn records(stream: &[u8], from: usize) -> impl Iterator<Item = Record<'_>> {
    let mut rest = stream.get(from..).unwrap_or_default();
    std::iter::from_fn(move || {
        let (kind, data) = record(&mut rest)?;
        let mut more = Vec::new();
        while short(rest, 0) == Some(kind::CONTINUE) {
            more.push(record(&mut rest)?.1);
        }
        Some(Record { kind, data, more })
    })
}

fn record<'a>(rest: &mut &'a [u8]) -> Option<(u16, &'a [u8])> {
    let (kind, length) = (short(rest, 0)?, usize::from(short(rest, 2)?));
    let data = rest.get(4..4 + length)?;
    *rest = rest.get(4 + length..)?;
    Some((kind, data))
}

/// What all sheets share.
#[derive(Default)]
struct Book {
    strings: Vec<String>,
    codes: Vec<(u32, String)>,
    styles: Vec<u32>,
    /// Name, offset, and whether it is shown.
    sheets: Vec<(String, usize, bool)>,
    since_1904: bool,
}

/// Reads the sheets that are not hidden; the second value is how many are.
pub fn read(stream: &[u8]) -> Result<(Vec<Sheet>, usize), Error> {
    let book = Book::read(stream)?;
    let shown = book.sheets.iter().filter(|(_, _, is_shown)| *is_shown);
    let sheets = shown.map(|(name, offset, _)| book.sheet(stream, name, *offset)).collect::<Result<Vec<_>, _>>()?;
    let hidden = book.sheets.len() - sheets.len();
    Ok((sheets, hidden))
}

impl Book {
    fn read(stream: &[u8]) -> Result<Self, Error> {
        let mut book = Self::default();
        let mut version = None;
        for record in records(stream, 0) {
            let data = record.data;
            match record.kind {
                kind::BEGIN => version = version.or_else(|| short(data, 0)),
                kind::PASSWORD => return Err(refusal::encrypted("Excel 工作簿")),
                kind::DATE_MODE => book.since_1904 = short(data, 0) == Some(1),
                kind::FORMAT => book.codes.extend(code(data)),
                kind::STYLE => book.styles.push(short(data, 2).unwrap_or(0).into()),
                kind::SHEET => book.sheets.extend(bound(data)),
                kind::STRINGS => book.strings = strings(&record),
                kind::END => break,
                _ => {}
            }
        }
        if version != Some(BIFF8) {
            return Err(version.map_or_else(refusal::damaged, |_| too_old()));
        }
        if book.sheets.is_empty() { Err(refusal::damaged()) } else { Ok(book) }
    }

    fn sheet(&self, stream: &[u8], name: &str, offset: usize) -> Result<Sheet, Error> {
        let mut sheet = Sheet { name: Some(name.to_owned()), ..Sheet::default() };
        let mut depth = 0;
        let mut formula = None;
        for record in records(stream, offset) {
            match record.kind {
                kind::BEGIN => depth += 1,
                kind::END if depth <= 1 => break,
                kind::END => depth -= 1,
                // A chart inside a sheet has records of its own.
                _ if depth != 1 => {}
                kind::FORMULA => formula = self.formula(record.data, &mut sheet),
                kind::RESULT => {
                    if let Some(address) = formula.take() {
                        sheet.put(address, Text::of(&record).string(2).unwrap_or_default());
                    }
                }
                _ => self.cell(&record, &mut sheet).unwrap_or_default(),
            }
            if sheet.cells.len() > limits::MAX_CELLS || sheet.merges.len() > limits::MAX_CELLS {
                return Err(limits::too_large("有一个工作表的单元格过多"));
            }
        }
        Ok(sheet)
    }

    /// Puts what a record says into its cells; `None` when the record is too short.
    fn cell(&self, record: &Record<'_>, sheet: &mut Sheet) -> Option<()> {
        let data = record.data;
        let address = || Some((short(data, 0)?.into(), short(data, 2)?.into()));
        match record.kind {
            kind::SHARED => sheet.put(address()?, self.strings.get(size(data, 6)?)?.clone()),
            kind::LABEL | kind::RICH => {
                sheet.put(address()?, Text { rest: data.get(6..)?, more: &record.more }.string(2)?)
            }
            kind::NUMBER => sheet.put(address()?, self.shown(double(data, 6)?, short(data, 4)?)?),
            kind::SHORT => sheet.put(address()?, self.shown(compact(long(data, 6)?), short(data, 4)?)?),
            kind::SEVERAL_SHORT => {
                let (row, first) = address()?;
                let cells = data.get(4..data.len().checked_sub(2)?)?.as_chunks::<6>().0;
                for (column, cell) in (first..).zip(cells) {
                    let shown = self.shown(compact(long(cell, 2)?), short(cell, 0)?)?;
                    sheet.put((row, column), shown);
                }
            }
            kind::MERGED => {
                let ranges = data.get(2..)?.as_chunks::<8>().0;
                for range in ranges {
                    let at = |index| short(range, index).unwrap_or(0).into();
                    sheet.merges.push(((at(0), at(4)), (at(2), at(6))));
                }
            }
            _ => {}
        }
        Some(())
    }

    /// The result of a formula; the address when it is a text that follows.
    fn formula(&self, data: &[u8], sheet: &mut Sheet) -> Option<(u32, u32)> {
        let address = (short(data, 0)?.into(), short(data, 2)?.into());
        if short(data, 12) == Some(0xFFFF) {
            return (byte(data, 6) == Some(0)).then_some(address);
        }
        sheet.put(address, self.shown(double(data, 6)?, short(data, 4)?)?);
        None
    }

    fn shown(&self, value: f64, style: u16) -> Option<String> {
        let id = self.styles.get(usize::from(style)).copied().unwrap_or(0);
        let code = self.codes.iter().find(|(found, _)| *found == id).map(|(_, code)| code.as_str());
        let value: Decimal = number(&value.to_string())?;
        Some(shown(value, &Format::of(id, code), self.since_1904))
    }
}

fn too_old() -> Error {
    let message =
        "这是 Excel 95 或更早的工作簿，无法读取。请在 Excel 或 WPS 表格中打开，另存为 .xlsx 后再试。".to_owned();
    Error { code: ErrorCode::UnknownBinary, message }
}

/// A number in four bytes: a whole number or the upper half of a fraction, perhaps a hundred times too large.
fn compact(bits: u32) -> f64 {
    let value =
        if bits & 2 == 0 { f64::from_bits(u64::from(bits & !3) << 32) } else { f64::from(bits.cast_signed() >> 2) };
    if bits & 1 == 0 { value } else { value / 100.0 }
}

fn code(data: &[u8]) -> Option<(u32, String)> {
    let text = Text { rest: data.get(2..)?, more: &[] }.string(2)?;
    Some((short(data, 0)?.into(), text))
}

/// Name, offset, and whether it is shown; sheets of macros and charts have no cells.
fn bound(data: &[u8]) -> Option<(String, usize, bool)> {
    let name = Text { rest: data.get(6..)?, more: &[] }.string(1)?;
    (byte(data, 5)? == 0).then_some((name, size(data, 0)?, byte(data, 4)? & 3 == 0))
}

fn strings(record: &Record<'_>) -> Vec<String> {
    let count = size(record.data, 4).unwrap_or(0).min(limits::MAX_CELLS);
    let mut text = Text { rest: record.data.get(8..).unwrap_or_default(), more: &record.more };
    (0..count).map_while(|_| text.string(2)).collect()
}

/// Text that goes on in further records: where characters are cut, the next part says anew how wide they are.
struct Text<'a, 'r> {
    rest: &'a [u8],
    more: &'r [&'a [u8]],
}

impl<'a, 'r> Text<'a, 'r> {
    fn of(record: &'r Record<'a>) -> Self {
        Self { rest: record.data, more: &record.more }
    }

    /// A string behind its length, which takes one or two bytes.
    fn string(&mut self, length: usize) -> Option<String> {
        let head = self.take(length)?;
        let mut left = short(head, 0).or_else(|| byte(head, 0).map(u16::from)).map(usize::from)?;
        let flags = byte(self.take(1)?, 0)?;
        let runs = if flags & 8 == 0 { 0 } else { usize::from(short(self.take(2)?, 0)?) * 4 };
        let extra = if flags & 4 == 0 { 0 } else { size(self.take(4)?, 0)? };
        let mut wide = flags & 1 == 1;
        let mut words = String::new();
        while left > 0 {
            if self.rest.is_empty() {
                self.advance()?;
                wide = byte(self.take(1)?, 0)? & 1 == 1;
            }
            let width = if wide { 2 } else { 1 };
            let count = left.min(self.rest.len() / width);
            let bytes = self.take((count * width).max(1))?;
            words += &if wide { utf16(bytes) } else { western(bytes) };
            left -= count.max(1);
        }
        self.skip(runs + extra);
        Some(words)
    }

    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        if self.rest.is_empty() && count > 0 {
            self.advance()?;
        }
        let (taken, rest) = self.rest.split_at_checked(count)?;
        self.rest = rest;
        Some(taken)
    }

    fn skip(&mut self, mut count: usize) {
        while count > self.rest.len() {
            count -= self.rest.len();
            self.rest = &[];
            if self.advance().is_none() {
                return;
            }
        }
        self.rest = self.rest.get(count..).unwrap_or_default();
    }

    fn advance(&mut self) -> Option<()> {
        let (next, more) = self.more.split_first()?;
        (self.rest, self.more) = (next, more);
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_numbers_are_whole_or_fractions() {
        assert_eq!([0x3FF0_0000, 0x3FF0_0001, 49 << 2 | 2, (4950 << 2) | 3].map(compact), [1.0, 0.01, 49.0, 49.5]);
    }

    #[test]
    fn a_string_may_be_cut_anywhere() {
        let more: [&[u8]; 1] = [b"\x01\x59\x4E\x01\x00\x00A"];
        let mut text = Text { rest: b"\x02\x00\x01\x32\x75", more: &more };
        assert_eq!(text.string(2).as_deref(), Some("甲乙"));
        assert_eq!(text.string(2).as_deref(), Some("A"));
        assert_eq!(text.string(2), None);
    }
}
