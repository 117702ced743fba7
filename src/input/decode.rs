//! From bytes to text: the encoding is found from the bytes, and from what a page says of itself.

use super::{Decoder, Encoding};

/// Characters that any report in Chinese has; a decoding that yields them is the right one.
const COMMON: &str = "的年政府信息公开開情况況一二三在和有不为為中国國工作主动動";

/// How much of a text is looked at to judge it, in characters.
const SAMPLE: usize = 20_000;

/// Text has at least this share of familiar characters, in thousandths.
const LEAST_FAMILIAR: usize = 100;

/// How far into a page its declaration may stand, in bytes.
const DECLARATION: usize = 2048;

/// The text and its encoding; `None` when no encoding makes text of the bytes.
pub fn decode(bytes: &[u8], decoder: &dyn Decoder) -> Option<(String, Encoding)> {
    if let Some(marked) = marked(bytes) {
        return Some(marked);
    }
    if let Some(text) = std::str::from_utf8(bytes).ok().filter(|text| is_text(text)) {
        return Some((text.to_owned(), Encoding::Utf8));
    }
    if bytes.contains(&0) {
        return unmarked_utf16(bytes);
    }
    let mut candidates = vec![(String::from_utf8_lossy(bytes).into_owned(), Encoding::Utf8)];
    for encoding in [Encoding::Gb18030, Encoding::Big5] {
        candidates.extend(decoded(bytes, encoding, decoder).map(|text| (text, encoding)));
    }
    let declared = declared(bytes);
    let best =
        candidates.into_iter().rev().max_by_key(|(text, encoding)| (score(text), declared == Some(*encoding)))?;
    is_text(&best.0).then_some(best)
}

/// The name of a file, in UTF-8 or in what Chinese systems write instead.
#[cfg(feature = "office")]
pub fn name(bytes: &[u8], decoder: &dyn Decoder) -> String {
    let plain = std::str::from_utf8(bytes).ok().map(str::to_owned);
    let other = || decoder.decode(Encoding::Gb18030, bytes);
    plain.or_else(other).unwrap_or_else(|| String::from_utf8_lossy(bytes).into_owned())
}

/// Text that begins with a byte order mark.
fn marked(bytes: &[u8]) -> Option<(String, Encoding)> {
    if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        return Some((String::from_utf8_lossy(rest).into_owned(), Encoding::Utf8));
    }
    let encoding = match bytes.get(..2)? {
        b"\xFF\xFE" => Encoding::Utf16Le,
        b"\xFE\xFF" => Encoding::Utf16Be,
        _ => return None,
    };
    Some((utf16(bytes.get(2..)?, encoding), encoding))
}

/// UTF-16 without a mark: its line ends, spaces and digits have a zero in every pair. The better of the two orders.
fn unmarked_utf16(bytes: &[u8]) -> Option<(String, Encoding)> {
    let candidate = |encoding| (utf16(bytes, encoding), encoding);
    [Encoding::Utf16Be, Encoding::Utf16Le]
        .map(candidate)
        .into_iter()
        .max_by_key(|(text, _)| familiar(text))
        .filter(|(text, _)| is_text(text) && familiar(text) >= LEAST_FAMILIAR)
}

/// How many characters are plain ASCII or common, in thousandths.
fn familiar(text: &str) -> usize {
    let (mut all, mut known) = (0, 0);
    for character in text.chars().take(SAMPLE) {
        all += 1;
        known += usize::from(matches!(character, ' '..='~' | '\n') || COMMON.contains(character));
    }
    known * 1000 / usize::max(all, 1)
}

fn utf16(bytes: &[u8], encoding: Encoding) -> String {
    let units = bytes.as_chunks::<2>().0.iter().map(|pair| match encoding {
        Encoding::Utf16Be => u16::from_be_bytes(*pair),
        _ => u16::from_le_bytes(*pair),
    });
    char::decode_utf16(units).map(|character| character.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// A file that was cut may end in half a character.
fn decoded(bytes: &[u8], encoding: Encoding, decoder: &dyn Decoder) -> Option<String> {
    let shorter = || bytes.len().checked_sub(1).and_then(|end| bytes.get(..end));
    decoder.decode(encoding, bytes).or_else(|| decoder.decode(encoding, shorter()?))
}

/// The encoding that a page declares.
fn declared(bytes: &[u8]) -> Option<Encoding> {
    let head = String::from_utf8_lossy(bytes.get(..DECLARATION.min(bytes.len()))?).to_ascii_lowercase();
    let label = head.split("charset=").nth(1)?.trim_start_matches(['"', '\'', ' ']);
    [("gb", Encoding::Gb18030), ("big5", Encoding::Big5), ("utf-8", Encoding::Utf8), ("utf8", Encoding::Utf8)]
        .into_iter()
        .find(|(start, _)| label.starts_with(start))
        .map(|(_, encoding)| encoding)
}

/// How much a text looks like a report: common characters, in thousandths, less what could not be decoded.
fn score(text: &str) -> i64 {
    let (mut all, mut common, mut broken) = (0, 0, 0);
    for character in text.chars().take(SAMPLE).filter(|character| !character.is_ascii()) {
        all += 1;
        common += i64::from(COMMON.contains(character));
        broken += i64::from(character == char::REPLACEMENT_CHARACTER);
    }
    (common - broken) * 1000 / i64::max(all, 1)
}

/// Whether it is text at all: few characters that no text has.
fn is_text(text: &str) -> bool {
    let (mut all, mut strange) = (0, 0);
    for character in text.chars().take(SAMPLE) {
        all += 1;
        let control = character.is_control() && !character.is_whitespace();
        strange += usize::from(control || character == char::REPLACEMENT_CHARACTER);
    }
    strange * 10 <= all
}

#[cfg(all(test, not(target_os = "unknown")))]
mod tests {
    use super::*;

    #[derive(Debug)]
    struct Library;

    impl Decoder for Library {
        fn decode(&self, encoding: Encoding, bytes: &[u8]) -> Option<String> {
            let encoding = if encoding == Encoding::Big5 { encoding_rs::BIG5 } else { encoding_rs::GB18030 };
            encoding.decode_without_bom_handling_and_without_replacement(bytes).map(std::borrow::Cow::into_owned)
        }
    }

    const SIMPLIFIED: &str = "望楚区水务局2021年政府信息公开工作年度报告\n一、总体情况\n全年主动公开政府信息12条。";
    const TRADITIONAL: &str = "一、總體情況\n全年主動公開政府信息12條,收到申請的有3件。";

    fn read(bytes: &[u8]) -> Option<(String, Encoding)> {
        decode(bytes, &Library)
    }

    #[test]
    fn finds_utf8_and_utf16() {
        let little: Vec<u8> = SIMPLIFIED.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = SIMPLIFIED.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let text = SIMPLIFIED.to_owned();
        assert_eq!(read(SIMPLIFIED.as_bytes()), Some((text.clone(), Encoding::Utf8)));
        assert_eq!(read(format!("\u{FEFF}{SIMPLIFIED}").as_bytes()), Some((text.clone(), Encoding::Utf8)));
        assert_eq!(read(&little), Some((text.clone(), Encoding::Utf16Le)));
        assert_eq!(read(&[b"\xFE\xFF".to_vec(), big.clone()].concat()), Some((text.clone(), Encoding::Utf16Be)));
        assert_eq!(read(&big), Some((text, Encoding::Utf16Be)));
    }

    #[test]
    fn finds_gb18030_and_big5() {
        let bytes = encoding_rs::GB18030.encode(SIMPLIFIED).0;
        assert_eq!(read(&bytes), Some((SIMPLIFIED.to_owned(), Encoding::Gb18030)));
        assert_eq!(read(&bytes[..bytes.len() - 1]).map(|found| found.1), Some(Encoding::Gb18030));
        let bytes = encoding_rs::BIG5.encode(TRADITIONAL).0;
        assert_eq!(read(&bytes), Some((TRADITIONAL.to_owned(), Encoding::Big5)));
        let page = encoding_rs::GB18030.encode("<meta charset=\"gb2312\">总体情况").0;
        assert_eq!(read(&page).map(|found| found.1), Some(Encoding::Gb18030));
    }

    #[test]
    fn one_broken_byte_does_not_change_the_encoding() {
        let bytes = [SIMPLIFIED.as_bytes(), b"\xFF", SIMPLIFIED.as_bytes()].concat();
        assert_eq!(read(&bytes).map(|found| found.1), Some(Encoding::Utf8));
    }

    #[test]
    fn binary_is_no_text() {
        let bytes: Vec<u8> = (0..4000_u32).map(|n| u8::try_from(n * n * 31 % 251).unwrap_or(0)).collect();
        assert_eq!(read(&bytes), None);
        assert_eq!(read(&[0; 100]), None);
    }
}
