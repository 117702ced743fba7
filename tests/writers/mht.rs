//! A page saved as one file, as Word and browsers save it.

/// How the page's bytes are written.
#[derive(Clone, Copy, Debug)]
pub enum Transfer {
    /// `=E4=B8=80`, in lines of 76 characters.
    QuotedPrintable,
    /// Base64.
    Base64,
    /// As they are.
    Plain,
}

/// The file: the page in an encoding, a picture beside it.
pub fn write(html: &str, encoding: &'static encoding_rs::Encoding, transfer: Transfer) -> Vec<u8> {
    let html = html.replace("charset=\"utf-8\"", &format!("charset=\"{}\"", encoding.name()));
    let page = encoding.encode(&html).0;
    let (name, body) = match transfer {
        Transfer::QuotedPrintable => ("quoted-printable", quoted(&page)),
        Transfer::Base64 => ("base64", base64(&page)),
        Transfer::Plain => ("8bit", page.to_vec()),
    };
    let head = format!(
        "From: <Saved by a browser>\r\nSubject: report\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\t\
         boundary=\"----=_Part_1\"\r\n\r\n------=_Part_1\r\nContent-Type: text/html; charset=\"{}\"\r\nContent-Transfer-Encoding: {name}\r\n\r\n",
        encoding.name()
    );
    let tail = b"\r\n------=_Part_1\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n------=_Part_1--\r\n";
    [head.as_bytes(), &body, tail].concat()
}

fn quoted(bytes: &[u8]) -> Vec<u8> {
    let mut out = String::new();
    let mut width = 0;
    for byte in bytes {
        let plain = (0x20..0x7F).contains(byte) && *byte != b'=' || *byte == b'\n';
        let piece = if plain { char::from(*byte).to_string() } else { format!("={byte:02X}") };
        width = if *byte == b'\n' { 0 } else { width + piece.len() };
        if width > 75 {
            out += "=\r\n";
            width = piece.len();
        }
        out += &piece;
    }
    out.into_bytes()
}

fn base64(bytes: &[u8]) -> Vec<u8> {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = Vec::new();
    for (index, group) in bytes.chunks(3).enumerate() {
        if index > 0 && index.is_multiple_of(19) {
            out.extend(b"\r\n");
        }
        let bits = group.iter().fold(0_u32, |bits, byte| (bits << 8) | u32::from(*byte)) << (8 * (3 - group.len()));
        for place in 0..4 {
            let digit = ALPHABET[(bits >> (18 - 6 * place)) as usize & 63];
            out.push(if place <= group.len() { digit } else { b'=' });
        }
    }
    out
}
