//! Pages saved as one file (.mht): the page among its parts, decoded.

use super::{Decoder, Error, ErrorCode, Kind, Source, decode, html};

/// Parts in parts are followed at most this deep.
const MAX_NESTING: usize = 8;

/// Parts that are looked at, at most.
const MAX_PARTS: usize = 2000;

/// A part: what its head says, in small letters but for the boundary, and what follows.
struct Part<'a> {
    kind: String,
    encoding: String,
    boundary: Option<String>,
    body: &'a [u8],
}

/// Reads the largest page of the file.
pub fn read(bytes: &[u8], decoder: &dyn Decoder, source: &mut Source) -> Option<Error> {
    let mut pages = Vec::new();
    collect(part(bytes), 0, &mut pages);
    let page = pages.into_iter().max_by_key(Vec::len)?;
    let Some((text, encoding)) = decode::decode(&page, decoder) else { return Some(damaged()) };
    source.encoding = Some(encoding);
    let error = html::read(&text, source);
    source.kind = Some(Kind::Mht);
    error
}

fn damaged() -> Error {
    let message = "这个网页存档不完整或已经损坏。请用浏览器打开后全选复制，再粘贴到这里。".to_owned();
    Error { code: ErrorCode::Damaged, message }
}

/// The decoded pages of a part and those in it.
fn collect(part: Part<'_>, depth: usize, pages: &mut Vec<Vec<u8>>) {
    if let Some(boundary) = part.boundary.filter(|_| depth < MAX_NESTING) {
        for inner in split(part.body, &boundary) {
            collect(self::part(inner), depth + 1, pages);
        }
    } else if part.kind.starts_with("text/html") || part.kind.starts_with("application/xhtml") {
        pages.push(decoded(part.body, &part.encoding));
    }
}

/// A part with its head read; lines of the head may go on behind white space.
fn part(bytes: &[u8]) -> Part<'_> {
    let bytes = bytes.trim_ascii_start();
    let (head, body) = divided(bytes);
    let head = String::from_utf8_lossy(head).replace("\r\n", "\n").replace("\n ", " ").replace("\n\t", " ");
    let value = |name: &str| {
        head.lines().find_map(|line| {
            let (found, value) = line.split_once(':')?;
            found.trim().eq_ignore_ascii_case(name).then(|| value.trim().to_owned())
        })
    };
    let kind = value("content-type").unwrap_or_default();
    let boundary = kind.to_ascii_lowercase().find("boundary=").and_then(|at| kind.get(at + 9..)).map(unquoted);
    let boundary = boundary.filter(|boundary| !boundary.is_empty());
    let encoding = value("content-transfer-encoding").unwrap_or_default().to_ascii_lowercase();
    Part { kind: kind.to_ascii_lowercase(), encoding, boundary, body }
}

fn unquoted(value: &str) -> String {
    match value.strip_prefix('"') {
        Some(rest) => rest.split('"').next().unwrap_or_default().to_owned(),
        None => value.split([';', ' ']).next().unwrap_or_default().to_owned(),
    }
}

/// The head and the body, which a blank line divides.
fn divided(bytes: &[u8]) -> (&[u8], &[u8]) {
    let end = |mark: &[u8]| find(bytes, mark, 0).map(|at| (at, at + mark.len()));
    let ends = [end(b"\r\n\r\n"), end(b"\n\n")];
    let (end, start) = ends.into_iter().flatten().min().unwrap_or((bytes.len(), bytes.len()));
    (bytes.get(..end).unwrap_or_default(), bytes.get(start..).unwrap_or_default())
}

/// What stands between the lines of a boundary.
fn split<'a>(body: &'a [u8], boundary: &str) -> Vec<&'a [u8]> {
    let mark = format!("--{boundary}");
    let mut marks = Vec::new();
    let mut from = 0;
    while let Some(at) = find(body, mark.as_bytes(), from).filter(|_| marks.len() <= MAX_PARTS) {
        marks.push(at);
        from = at + mark.len();
    }
    marks.push(body.len());
    let pairs = marks.iter().zip(marks.iter().skip(1));
    pairs.filter_map(|(start, end)| body.get(start + mark.len()..*end)).collect()
}

fn find(bytes: &[u8], mark: &[u8], from: usize) -> Option<usize> {
    bytes.get(from..)?.windows(mark.len()).position(|window| window == mark).map(|at| from + at)
}

fn decoded(body: &[u8], encoding: &str) -> Vec<u8> {
    match encoding {
        "base64" => base64(body),
        "quoted-printable" => quoted_printable(body),
        _ => body.to_vec(),
    }
}

/// `=E4` is a byte, `=` at the end of a line joins it with the next.
fn quoted_printable(body: &[u8]) -> Vec<u8> {
    let digit = |at: usize| {
        body.get(at).and_then(|byte| char::from(*byte).to_digit(16)).and_then(|digit| u8::try_from(digit).ok())
    };
    let mut out = Vec::with_capacity(body.len());
    let mut at = 0;
    while let Some(byte) = body.get(at) {
        let rest = body.get(at + 1..).unwrap_or_default();
        at += match (*byte, digit(at + 1).zip(digit(at + 2))) {
            (b'=', Some((high, low))) => {
                out.push(high << 4 | low);
                3
            }
            (b'=', None) if rest.starts_with(b"\r\n") => 3,
            (b'=', None) if rest.starts_with(b"\n") => 2,
            (other, _) => {
                out.push(other);
                1
            }
        };
    }
    out
}

/// Four characters make three bytes; what is no character of the alphabet is left out.
fn base64(body: &[u8]) -> Vec<u8> {
    let value = |byte: &u8| match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    };
    let digits: Vec<u8> = body.iter().take_while(|byte| **byte != b'=').filter_map(value).collect();
    let group = |group: &[u8]| {
        let bits = group.iter().fold(0_u32, |bits, digit| bits << 6 | u32::from(*digit)) << (6 * (4 - group.len()));
        let [_, bytes @ ..] = bits.to_be_bytes();
        bytes.into_iter().take(group.len() * 6 / 8).collect::<Vec<u8>>()
    };
    digits.chunks(4).flat_map(group).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_encodings_are_decoded() {
        assert_eq!(quoted_printable("=E4=B8=\r\n=80=3D 甲=".as_bytes()), "一= 甲=".as_bytes());
        assert_eq!(base64(b"5Li A\r\n5LqM"), "一二".as_bytes());
        assert_eq!(base64(b"YQ=="), b"a");
    }
}
