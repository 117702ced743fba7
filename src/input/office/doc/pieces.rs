//! The pieces of a text: where in the file its characters stand, in the order in which they are read.

use crate::input::limits;
use crate::input::office::bytes::{byte, long, short, size, western};
use crate::input::{Error, refusal};

/// Longer texts are not read, in characters.
const MAX_LETTERS: usize = 4_000_000;

/// The offset of the list of pieces in the head of the document, and of its length.
const LIST: usize = 0x01A2;

/// One UTF-16 unit and where it stands in the file.
#[derive(Debug, Clone, Copy)]
pub struct Letter {
    /// The unit.
    pub unit: u16,
    /// Its offset in the document's stream.
    pub offset: u32,
}

/// All characters of a document.
pub fn letters(stream: &[u8], tables: &[u8]) -> Result<Vec<Letter>, Error> {
    let list = size(stream, LIST).zip(size(stream, LIST + 4));
    let list = list.and_then(|(start, length)| tables.get(start..start.checked_add(length)?));
    let pieces = list.and_then(pieces).ok_or_else(refusal::damaged)?;
    let count = pieces.len().checked_sub(4).ok_or_else(refusal::damaged)? / 12;
    let mut letters = Vec::new();
    for index in 0..count {
        let read = piece(stream, pieces, index, count).ok_or_else(refusal::damaged)?;
        if letters.len() + read.len() > MAX_LETTERS {
            return Err(limits::too_large("文档的文字过长"));
        }
        letters.extend(read);
    }
    Ok(letters)
}

/// The pieces themselves, behind the changes that are listed before them.
fn pieces(mut list: &[u8]) -> Option<&[u8]> {
    loop {
        match byte(list, 0)? {
            1 => list = list.get(3 + usize::from(short(list, 1)?)..)?,
            2 => return list.get(5..5_usize.checked_add(size(list, 1)?)?),
            _ => return None,
        }
    }
}

/// The characters of a piece: in two bytes, or in one where all are Western.
fn piece(stream: &[u8], pieces: &[u8], index: usize, count: usize) -> Option<Vec<Letter>> {
    const IN_ONE_BYTE: u32 = 0x4000_0000;
    let (start, end) = (size(pieces, index * 4)?, size(pieces, index * 4 + 4)?);
    let length = end.checked_sub(start)?;
    let place = long(pieces, (count + 1) * 4 + index * 8 + 2)?;
    let letter = |unit: u16, offset: usize| Letter { unit, offset: u32::try_from(offset).unwrap_or(u32::MAX) };
    if place & IN_ONE_BYTE == 0 {
        let first = usize::try_from(place).ok()?;
        let bytes = stream.get(first..first.checked_add(length.checked_mul(2)?)?)?;
        let units = bytes.as_chunks::<2>().0.iter().map(|pair| u16::from_le_bytes(*pair));
        return Some(units.zip((first..).step_by(2)).map(|(unit, offset)| letter(unit, offset)).collect());
    }
    let first = usize::try_from((place & !IN_ONE_BYTE) / 2).ok()?;
    let bytes = stream.get(first..first.checked_add(length)?)?;
    Some(western(bytes).encode_utf16().zip(first..).map(|(unit, offset)| letter(unit, offset)).collect())
}
