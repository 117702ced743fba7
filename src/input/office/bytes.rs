//! Whole numbers in bytes, little end first.

/// The byte at an offset.
pub fn byte(data: &[u8], at: usize) -> Option<u8> {
    data.get(at).copied()
}

/// The two bytes at an offset.
pub fn short(data: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(*data.get(at..)?.first_chunk()?))
}

/// The four bytes at an offset.
pub fn long(data: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(*data.get(at..)?.first_chunk()?))
}

/// The eight bytes at an offset.
pub fn double(data: &[u8], at: usize) -> Option<f64> {
    Some(f64::from_le_bytes(*data.get(at..)?.first_chunk()?))
}

/// The four bytes at an offset as a length or an offset.
pub fn size(data: &[u8], at: usize) -> Option<usize> {
    usize::try_from(long(data, at)?).ok()
}

/// UTF-16 in bytes as text.
pub fn utf16(bytes: &[u8]) -> String {
    let units = bytes.as_chunks::<2>().0.iter().map(|pair| u16::from_le_bytes(*pair));
    char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// Single bytes as text in the code page of Western Windows.
pub fn western(bytes: &[u8]) -> String {
    const FROM_80: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ";
    let character = |byte: &u8| match byte {
        0x80..=0x9F => FROM_80.chars().nth(usize::from(byte - 0x80)).unwrap_or(char::REPLACEMENT_CHARACTER),
        other => char::from(*other),
    };
    bytes.iter().map(character).collect()
}
