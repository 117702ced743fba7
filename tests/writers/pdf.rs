//! PDF files as several programs write them: fonts that bring no characters along but name a Chinese encoding, fonts with a
//! table of their own, drawn lines or none, pages turned on their side, a row of figures in one string.

use super::pages::{self, HEIGHT, Look, SIZE, Sheet, WIDTH};
use crate::generator::Block;
use miniz_oxide::deflate::compress_to_vec_zlib;
use std::fmt::Write;

/// Points in a millimetre.
const POINTS: f32 = 72.0 / 25.4;

/// How a file is written.
#[derive(Clone, Copy, Debug)]
pub struct Program {
    pub font: Font,
    /// Figures in a font of their own, as Western programs have it.
    pub western: bool,
    /// Whether the lines of tables are drawn.
    pub lines: bool,
    pub turn: Turn,
    /// Whether the content is packed.
    pub packed: bool,
    pub look: Look,
}

/// How the Chinese font says what its characters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Font {
    /// By the predefined map `UniGB-UCS2-H`.
    Unicode,
    /// By the predefined map `GBK-EUC-H`.
    Gbk,
    /// By a `ToUnicode` of its own; codes say nothing.
    Own,
}

/// How a page is turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    None,
    /// Written on its side, and shown upright.
    Shown,
    /// Written and shown on its side.
    Left,
}

impl Program {
    /// A different one for every seed.
    pub fn of(seed: u64) -> Self {
        Self {
            font: [Font::Unicode, Font::Gbk, Font::Own][seed as usize % 3],
            western: seed.is_multiple_of(2),
            lines: true,
            turn: [Turn::None, Turn::None, Turn::Shown, Turn::None, Turn::Left][seed as usize % 5],
            packed: seed % 7 < 4,
            look: Look { furniture: seed % 3 != 1, repeats_head: seed % 5 < 2, narrow: seed % 4 == 1 },
        }
    }
}

/// The file.
pub fn write(blocks: &[Block], program: Program) -> Vec<u8> {
    let mut letters: Vec<char> = Vec::new();
    let sheets = pages::lay_out(blocks, program.look);
    let contents: Vec<String> = sheets.iter().map(|sheet| content(sheet, program, &mut letters)).collect();
    let (wide, high) = (WIDTH * POINTS, HEIGHT * POINTS);
    let area = if program.turn == Turn::None { (wide, high) } else { (high, wide) };
    let rotate = if program.turn == Turn::Shown { "/Rotate 90" } else { "" };
    let page = format!("/MediaBox [0 0 {} {}] {rotate}", area.0, area.1);
    file(&page, &fonts(program, &letters), &contents, program.packed)
}

/// A file of pages with the same attributes and fonts. Object 1 is the catalog, 2 the list of pages, the fonts follow.
pub fn file(page: &str, fonts: &[String], contents: &[String], packed: bool) -> Vec<u8> {
    let first = 3 + fonts.len();
    let kids: Vec<String> = (0..contents.len()).map(|index| format!("{} 0 R", first + 2 * index)).collect();
    let mut objects: Vec<Vec<u8>> = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        format!("<< /Type /Pages /Kids [{}] /Count {} >>", kids.join(" "), contents.len()).into_bytes(),
    ];
    objects.extend(fonts.iter().map(|font| font.clone().into_bytes()));
    for (index, content) in contents.iter().enumerate() {
        let own = first + 2 * index;
        objects.push(
            format!(
                "<< /Type /Page /Parent 2 0 R {page} /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents {} 0 R >>",
                own + 1
            )
            .into_bytes(),
        );
        objects.push(stream(content, packed));
    }
    assemble(&objects)
}

/// A stream, packed or not.
pub fn stream(content: &str, packed: bool) -> Vec<u8> {
    let bytes = if packed { compress_to_vec_zlib(content.as_bytes(), 6) } else { content.as_bytes().to_vec() };
    let filter = if packed { "/Filter /FlateDecode" } else { "" };
    [format!("<< /Length {} {filter} >>\nstream\n", bytes.len()).as_bytes(), &bytes, b"\nendstream"].concat()
}

/// A file of objects, the first of which is the catalog, with a table of where they stand.
pub fn assemble(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut file = b"%PDF-1.5\n%\xE2\xE3\xCF\xD3\n".to_vec();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (index, object) in objects.iter().enumerate() {
        writeln!(table, "{:010} 00000 n ", file.len()).expect("text is written");
        file.extend(format!("{} 0 obj\n", index + 1).into_bytes());
        file.extend(object);
        file.extend(b"\nendobj\n");
    }
    let start = file.len();
    let end = format!("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n", objects.len() + 1);
    file.extend((table + &end).into_bytes());
    file
}

fn content(sheet: &Sheet, program: Program, letters: &mut Vec<char>) -> String {
    let mut content = String::new();
    if program.turn != Turn::None {
        writeln!(content, "0 1 -1 0 {} 0 cm", HEIGHT * POINTS).expect("text is written");
    }
    if program.lines {
        for [left, top, right, bottom] in &sheet.lines {
            let (x, y) = (left * POINTS, (HEIGHT - top) * POINTS);
            let (to_x, to_y) = (right * POINTS, (HEIGHT - bottom) * POINTS);
            writeln!(content, "{x} {y} m {to_x} {to_y} l S").expect("text is written");
        }
    }
    let mut rest = sheet.words.as_slice();
    while let Some((text, x, y)) = rest.first() {
        let row =
            rest.iter().take_while(|word| word.0.bytes().all(|byte| byte.is_ascii_digit()) && word.2 == *y).count();
        let (taken, after) = rest.split_at(row.max(1));
        let figures: &[(String, f32, f32)] = if program.western { taken } else { &taken[..1] };
        rest = if program.western { after } else { &rest[1..] };
        let lower = if text.is_ascii() { 0.25 } else { 0.0 };
        let (x, y) = (x * POINTS, (HEIGHT - y - SIZE * 0.86 - lower) * POINTS);
        let font = if program.western && text.is_ascii() { "F2" } else { "F1" };
        writeln!(content, "BT /{font} {} Tf {x} {y} Td {} ET", SIZE * POINTS, shown(figures, font, program, letters))
            .expect("text is written");
    }
    content
}

/// One string, or several with the steps between them.
fn shown(words: &[(String, f32, f32)], font: &str, program: Program, letters: &mut Vec<char>) -> String {
    let mut parts = String::new();
    let mut end = words[0].1;
    for (text, x, _) in words {
        let step = (end - x) / SIZE * 1000.0;
        let code = if font == "F2" {
            format!("({})", text.replace(['(', ')', '\\'], ""))
        } else {
            code(text, program.font, letters)
        };
        write!(parts, "{step} {code} ").expect("text is written");
        end = x + pages::width(text);
    }
    format!("[{parts}] TJ")
}

fn code(text: &str, font: Font, letters: &mut Vec<char>) -> String {
    let bytes: Vec<u8> = match font {
        Font::Unicode => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        Font::Gbk => encoding_rs::GBK.encode(text).0.into_owned(),
        Font::Own => text.chars().flat_map(|letter| (index(letter, letters) + 1).to_be_bytes()).collect(),
    };
    bytes.iter().fold("<".to_owned(), |hex, byte| hex + &format!("{byte:02X}")) + ">"
}

fn index(letter: char, letters: &mut Vec<char>) -> u16 {
    let known = letters.iter().position(|known| *known == letter);
    known.unwrap_or_else(|| {
        letters.push(letter);
        letters.len() - 1
    }) as u16
}

fn fonts(program: Program, letters: &[char]) -> Vec<String> {
    let (map, order, widths) = match program.font {
        Font::Unicode => ("UniGB-UCS2-H", "GB1", "1 95 500".to_owned()),
        Font::Gbk => ("GBK-EUC-H", "GB1", "814 939 500".to_owned()),
        Font::Own => ("Identity-H", "Identity", own_widths(letters)),
    };
    let own = if program.font == Font::Own { "/ToUnicode 7 0 R" } else { "" };
    vec![
        format!("<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /{map} {own} /DescendantFonts [5 0 R] >>"),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 126 /Widths 8 0 R >>".to_owned(),
        format!(
            "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering ({order}) /Supplement 2 >> /DW 1000 /W [{widths}] /FontDescriptor 6 0 R >>"
        ),
        "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >>".to_owned(),
        String::from_utf8(stream(&to_unicode(letters), false)).expect("text"),
        format!("[{}]", "500 ".repeat(95)),
    ]
}

fn own_widths(letters: &[char]) -> String {
    let width =
        |(index, letter): (usize, &char)| format!("{} [{}] ", index + 1, if letter.is_ascii() { 500 } else { 1000 });
    letters.iter().enumerate().map(width).collect()
}

fn to_unicode(letters: &[char]) -> String {
    let mut map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def\n\
        1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        .to_owned();
    for (start, block) in (0..).step_by(100).zip(letters.chunks(100)) {
        writeln!(map, "{} beginbfchar", block.len()).expect("text is written");
        for (index, letter) in block.iter().enumerate() {
            writeln!(map, "<{:04X}> <{:04X}>", start + index + 1, u32::from(*letter)).expect("text is written");
        }
        map += "endbfchar\n";
    }
    map + "endcmap CMapName currentdict /CMap defineresource pop end end"
}
