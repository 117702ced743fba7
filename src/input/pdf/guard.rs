//! What a PDF file would unpack to, reckoned before it is opened: the library that reads it has no limits of its own.

use crate::input::limits::{self, MAX_UNPACKED};
use crate::input::{Error, refusal};
use miniz_oxide::inflate::stream::{InflateState, inflate};
use miniz_oxide::{DataFormat, MZFlush, MZStatus};

/// How far before its content the description of a stream is looked for, in bytes.
const DESCRIPTION: usize = 8192;

/// Streams that are packed and written as letters are refused when they are longer, in bytes, and counted at a ratio.
const LONGEST_CHAIN: usize = 128 * 1024;
const CHAIN_RATIO: usize = 64;

/// A step of unpacking, in bytes.
const BUFFER: usize = 64 * 1024;

/// How the content of a stream is written.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
struct Filters {
    flate: usize,
    lzw: usize,
    run_length: usize,
    letters: usize,
    images: usize,
    /// Named where it cannot be seen from here.
    hidden: bool,
}

/// Refuses a file whose streams unpack to more than the limit, or of which that cannot be told.
pub fn check(bytes: &[u8]) -> Result<(), Error> {
    let mut total = 0_usize;
    for (description, content) in streams(bytes).filter(|(description, _)| !is_picture(description)) {
        total = total.saturating_add(unpacked(filters(description), content, MAX_UNPACKED.saturating_sub(total))?);
        if total > MAX_UNPACKED {
            return Err(limits::too_large("文件解压后超过64 MB"));
        }
    }
    Ok(())
}

/// The streams of a file: what stands before each, and everything from its content on.
fn streams(bytes: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    const WORD: &[u8] = b"stream";
    let is_start = |at: &usize| bytes.get(*at..*at + WORD.len()) == Some(WORD) && !ends_with(bytes.get(..*at), b"end");
    let starts = memchr::memmem::find_iter(bytes, WORD).filter(is_start);
    starts.filter_map(move |at| {
        let before = bytes.get(at.saturating_sub(DESCRIPTION)..at)?.trim_ascii_end();
        let content = bytes.get(at + WORD.len()..)?;
        let content = content.strip_prefix(b"\r").unwrap_or(content);
        before.ends_with(b">>").then_some((description(before), content.strip_prefix(b"\n").unwrap_or(content)))
    })
}

fn ends_with(bytes: Option<&[u8]>, end: &[u8]) -> bool {
    bytes.is_some_and(|bytes| bytes.ends_with(end))
}

/// What stands behind the last beginning of an object.
fn description(before: &[u8]) -> &[u8] {
    memchr::memmem::rfind(before, b"obj").and_then(|at| before.get(at..)).unwrap_or(before)
}

/// Pictures are never unpacked here, whatever their size; `face` sees to it that nothing else is called one.
fn is_picture(description: &[u8]) -> bool {
    let has = |word: &[u8]| memchr::memmem::find(description, word).is_some();
    has(b"/Image") && !has(b"ObjStm") && !has(b"XRef") && !has(b"#")
}

fn filters(description: &[u8]) -> Filters {
    let mut found = Filters::default();
    let names = description.split(|byte| *byte == b'/').skip(1).map(|rest| {
        let end = rest.iter().position(|byte| byte.is_ascii_whitespace() || b"/[]<>()".contains(byte));
        rest.get(..end.unwrap_or(rest.len())).unwrap_or_default()
    });
    let mut is_packed = false;
    for name in names {
        match name {
            b"FlateDecode" | b"Fl" => found.flate += 1,
            b"LZWDecode" | b"LZW" => found.lzw += 1,
            b"RunLengthDecode" | b"RL" => found.run_length += 1,
            b"ASCII85Decode" | b"A85" | b"ASCIIHexDecode" | b"AHx" => found.letters += 1,
            b"DCTDecode" | b"DCT" | b"JPXDecode" | b"JBIG2Decode" | b"CCITTFaxDecode" | b"CCF" => found.images += 1,
            b"Filter" => is_packed = true,
            _ => {}
        }
    }
    let seen = found.flate + found.lzw + found.run_length + found.letters + found.images > 0;
    found.hidden = is_packed && !seen && memchr::memmem::find(description, b"Crypt").is_none();
    found
}

/// What the content of a stream unpacks to, in bytes, counted up to a little above the limit.
fn unpacked(filters: Filters, content: &[u8], limit: usize) -> Result<usize, Error> {
    let packings = filters.flate + filters.lzw + filters.run_length;
    if filters.hidden || packings > 1 {
        return Err(refusal::damaged());
    }
    let own =
        || content.get(..memchr::memmem::find(content, b"endstream").unwrap_or(content.len())).unwrap_or_default();
    if packings == 1 && filters.letters > 0 {
        let length = own().len();
        return if length > LONGEST_CHAIN { Ok(usize::MAX) } else { Ok(length * CHAIN_RATIO) };
    }
    Ok(match () {
        () if filters.flate > 0 => flate(content, limit),
        () if filters.lzw > 0 => lzw(own(), limit),
        () if filters.run_length > 0 => own().len().saturating_mul(64),
        () => 0,
    })
}

/// The size of deflated content, with a header or without one.
fn flate(content: &[u8], limit: usize) -> usize {
    [DataFormat::Zlib, DataFormat::Raw].into_iter().map(|format| inflated(content, format, limit)).max().unwrap_or(0)
}

fn inflated(mut content: &[u8], format: DataFormat, limit: usize) -> usize {
    let mut state = InflateState::new_boxed(format);
    let mut buffer = vec![0; BUFFER];
    let mut total = 0;
    while total <= limit {
        let step = inflate(&mut state, content, &mut buffer, MZFlush::None);
        total += step.bytes_written;
        content = content.get(step.bytes_consumed..).unwrap_or_default();
        let stuck = step.bytes_written == 0 && step.bytes_consumed == 0;
        if stuck || step.status != Ok(MZStatus::Ok) {
            break;
        }
    }
    total
}

/// The size of content packed by Lempel, Ziv and Welch, by the lengths of its words alone.
fn lzw(content: &[u8], limit: usize) -> usize {
    const CLEAR: usize = 256;
    const END: usize = 257;
    const MOST: usize = 4096;
    let mut lengths = vec![1_usize; MOST];
    let (mut next, mut width, mut last, mut total) = (END + 1, 9, 0, 0_usize);
    let (mut bits, mut count) = (0_u32, 0);
    for byte in content {
        (bits, count) = (bits << 8 | u32::from(*byte), count + 8);
        if count < width {
            continue;
        }
        count -= width;
        let code = (bits >> count) as usize & ((1 << width) - 1);
        bits &= (1 << count) - 1;
        if code == END || total > limit {
            break;
        }
        if code == CLEAR {
            (next, width, last) = (END + 1, 9, 0);
            continue;
        }
        let length = if code >= next { last + 1 } else { lengths.get(code).copied().unwrap_or(1) };
        if let Some(slot) = lengths.get_mut(next).filter(|_| last > 0) {
            *slot = last + 1;
            next += 1;
        }
        width = match next + 1 {
            0..512 => 9,
            512..1024 => 10,
            1024..2048 => 11,
            _ => 12,
        };
        total += length;
        last = length;
    }
    total
}
