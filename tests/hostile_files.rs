//! Files meant to break their reader: each ends in a message, in bounded time, without a panic.

#![cfg(feature = "office")]
#![allow(missing_docs, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod generator;
mod result;
mod writers;

use generator::{Form, Layout, Random, Report, Style};
use gouji::Input;
use gouji::input::{Decoder, Encoding};
use result::Checked;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};
use writers::pdf::{self, Program};
use writers::{csv, doc, docx, mht, ofd, open, packed, xls, xlsx};

/// Unoptimised builds on a busy machine.
const CEILING: Duration = Duration::from_secs(if cfg!(debug_assertions) { 60 } else { 2 });

#[derive(Debug)]
struct NoDecoder;

impl Decoder for NoDecoder {
    fn decode(&self, _: Encoding, _: &[u8]) -> Option<String> {
        None
    }
}

/// What the command line may take, in bytes; its own program and its libraries come on top.
const MEMORY: u64 = 200 << 20;

/// The code of the error, which has a message in Chinese; empty for a file that could be read.
fn code(bytes: &[u8], what: &str) -> String {
    let start = Instant::now();
    let checked = Checked::input(Input::Bytes { bytes, name: Some("附件"), decoder: &NoDecoder });
    let spent = start.elapsed();
    assert!(spent < CEILING, "{what} took {spent:?}");
    let error = &checked.0["error"];
    let message = error["message"].as_str().unwrap_or("没有");
    assert!(message.chars().any(|character| ('\u{4e00}'..='\u{9fff}').contains(&character)), "{what}: {message}");
    error["code"].as_str().unwrap_or_default().to_owned()
}

/// A report as a file of every kind.
fn files() -> Vec<(&'static str, Vec<u8>)> {
    let report = Report::new(Form::Current, 1);
    let blocks = report.blocks(Style::default());
    let made = [
        ("docx", docx::write(&blocks)),
        ("doc", doc::write(&blocks)),
        ("odt", open::text(&blocks)),
        ("xlsx", xlsx::write(&blocks)),
        ("xls", xls::write(&blocks)),
        ("ods", open::book(&blocks)),
        ("html", report.render(Layout::Html, Style::default()).into_bytes()),
        ("ofd", ofd::write(&blocks)),
        ("pdf", pdf::write(&blocks, Program::of(0))),
        ("csv", csv::write(&blocks, ',').into_bytes()),
        ("mht", mht::write("<table><tr><td>甲<td>1</table>", encoding_rs::UTF_8, mht::Transfer::Base64)),
        ("zip", packed(&[("a.docx", &docx::write(&blocks))])),
    ];
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/files");
    let real = ["doc", "xls", "ods", "odt"]
        .map(|kind| (kind, fs::read(folder.join(format!("libreoffice.{kind}"))).expect("a fixture")));
    made.into_iter().chain(real).collect()
}

#[test]
fn a_file_that_was_cut_is_told() {
    for (kind, file) in files() {
        for hundredth in 0..100 {
            let cut = &file[..file.len() * hundredth / 100];
            assert_ne!(code(cut, kind), "internal", "{kind} cut at {hundredth} %");
        }
    }
}

#[test]
fn a_file_with_wrong_bytes_is_survived() {
    let mut random = Random::new(5);
    for (kind, file) in files() {
        for _ in 0..60 {
            let mut damaged = file.clone();
            for _ in 0..1 + random.below(20) {
                let at = random.below(damaged.len() as u64) as usize;
                damaged[at] = random.below(256) as u8;
            }
            assert_ne!(code(&damaged, kind), "internal", "{kind}");
        }
    }
}

#[test]
fn a_word_document_that_unpacks_without_end_is_refused() {
    let huge = " ".repeat(8 << 20);
    let bomb = packed(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", huge.as_bytes())]);
    assert!(bomb.len() < 1 << 20);
    assert_eq!(code(&bomb, "a bomb"), "too-large");
}

/// Markup whose entity `j` is a billion characters long.
fn laughing(markup: &str) -> String {
    let names = "abcdefghij";
    let entities: String = names
        .chars()
        .zip(names.chars().skip(1))
        .map(|(inner, outer)| format!("<!ENTITY {outer} \"{}\">", format!("&{inner};").repeat(10)))
        .collect();
    format!("<!DOCTYPE d [<!ENTITY a \"哈\">{entities}]>{markup}")
}

#[test]
fn entities_are_not_expanded() {
    let xml = laughing("<d><body><p><r><t>&j;</t></r></p></body></d>");
    let file = packed(&[("word/document.xml", xml.as_bytes())]);
    assert_eq!(code(&file, "a billion laughs"), "empty");
}

#[test]
fn tables_in_tables_and_giant_spans_are_refused() {
    let (open, close) = ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>");
    let nested = docx::body(&(open.repeat(10_000) + "<w:p/>" + &close.repeat(10_000)));
    assert_eq!(code(&nested, "nested tables"), "too-large");
    let cell = "<w:tc><w:tcPr><w:gridSpan w:val=\"65535\"/><w:vMerge w:val=\"restart\"/></w:tcPr><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>";
    let wide = docx::body(&format!("<w:tbl>{}</w:tbl>", format!("<w:tr>{}</w:tr>", cell.repeat(3)).repeat(50)));
    assert_eq!(code(&wide, "giant spans"), "too-large");
    let row = "<w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>";
    assert_eq!(code(&docx::body(&format!("<w:tbl>{}</w:tbl>", row.repeat(30_000))), "many rows"), "too-large");
}

#[test]
fn too_many_parts_are_refused() {
    let names: Vec<String> = (0..6_000).map(|number| format!("word/{number}.xml")).collect();
    let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), b"".as_slice())).collect();
    assert_eq!(code(&packed(&parts), "many parts"), "too-large");
}

#[test]
fn giant_sheets_are_refused() {
    let far = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"><v>1</v></c></row>";
    assert_eq!(code(&xlsx::sheets(&[("表", far, "")]), "a wide sheet"), "too-large");
    let merged = "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(1_000);
    let rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>1</v></c></row>";
    let found = code(&xlsx::sheets(&[("表", rows, &merged)]), "giant merges");
    assert!(["too-large", "not-a-report"].contains(&found.as_str()), "{found}");
}

#[test]
fn cells_repeated_without_end_are_refused() {
    let cell = "<table-cell number-columns-repeated=\"16384\"><p>1</p></table-cell>";
    let content = format!(
        "<d><body><spreadsheet><table><table-row number-rows-repeated=\"1048576\">{cell}</table-row></table></spreadsheet></body></d>"
    );
    let file = packed(&[("mimetype", b"x"), ("content.xml", content.as_bytes())]);
    assert_eq!(code(&file, "repeated cells"), "too-large");
    let text = content.replace("spreadsheet", "text");
    let file = packed(&[("mimetype", b"x"), ("content.xml", text.as_bytes())]);
    assert_eq!(code(&file, "repeated cells in a text"), "too-large");
}

#[test]
fn pages_full_of_figures_end() {
    let object = |x: usize, y: usize| {
        format!(
            "<TextObject Boundary=\"{x} {y} 1 1\" Size=\"0.4\"><TextCode X=\"0\" Y=\"0.4\">1</TextCode></TextObject>"
        )
    };
    let figures: String = (0..20_000).map(|number| object(number % 100 * 2, number / 100 * 2)).collect();
    code(&ofd::file(&[figures]), "a page of figures");
    let line: String = (0..20_000).map(|number| object(number * 2, 10)).collect();
    code(&ofd::file(&[line]), "a line of figures");
    let steps =
        "<TextObject Boundary=\"NaN 1e39 1 1\"><TextCode X=\"inf\" DeltaX=\"g 999999999 1\">12</TextCode></TextObject>";
    assert_eq!(code(&ofd::file(&[steps.to_owned()]), "odd numbers"), "empty");
}

/// A file of these objects behind the catalog.
fn objects(rest: &[&str]) -> Vec<u8> {
    let catalog = b"<< /Type /Catalog /Pages 2 0 R >>".to_vec();
    pdf::assemble(&[vec![catalog], rest.iter().map(|object| object.as_bytes().to_vec()).collect()].concat())
}

const PAGE: &str =
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>";

#[test]
fn loops_in_a_pdf_end() {
    let loops = [
        vec!["<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 999999999 >>"],
        vec![
            "<< /Type /Pages /Kids [3 0 R] /Count 2 >>",
            "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 3 0 R] /Count 1 >>",
        ],
        vec!["<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "3 0 R"],
        vec!["2 0 R"],
    ];
    for rest in loops {
        assert_eq!(code(&objects(&rest), &format!("{rest:?}")), "damaged");
    }
    let form = "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >> /Length 23 >>\nstream\n/X Do /X Do /X Do /X Do\nendstream";
    let content = "<< /Length 5 >>\nstream\n/X Do\nendstream";
    let found = code(&objects(&["<< /Type /Pages /Kids [3 0 R] /Count 1 >>", PAGE, content, form]), "a form in itself");
    assert!(["too-large", "empty"].contains(&found.as_str()), "{found}");
}

#[test]
fn a_pdf_with_too_many_pages_is_refused() {
    let kids = "3 0 R ".repeat(2);
    let many: Vec<String> = (0..3_000).map(|_| "<< /Type /Page /MediaBox [0 0 9 9] >>".to_owned()).collect();
    let kids_of_all: String = (3..3_003).map(|number| format!("{number} 0 R ")).collect();
    let pages = format!("<< /Type /Pages /Kids [{kids_of_all}] /Count 3000 >>");
    let rest: Vec<&str> = std::iter::once(pages.as_str()).chain(many.iter().map(String::as_str)).collect();
    assert_eq!(code(&objects(&rest), "many pages"), "too-large");
    let lies = format!("<< /Type /Pages /Kids [{kids}] /Count 2147483647 >>");
    assert_eq!(code(&objects(&[&lies, "<< /Type /Page /MediaBox [0 0 9 9] >>"]), "a count that lies"), "empty");
}

#[test]
fn a_pdf_that_nests_without_end_is_told() {
    for open in ["[", "<< /A "] {
        let deep = open.repeat(100_000);
        let found = code(&objects(&["<< /Type /Pages /Kids [3 0 R] /Count 1 >>", &deep]), "deep nesting");
        assert!(["damaged", "empty"].contains(&found.as_str()), "{found}");
    }
    let deep = format!("<< /Length 100000 >>\nstream\n{}\nendstream", "[".repeat(100_000));
    code(&objects(&["<< /Type /Pages /Kids [3 0 R] /Count 1 >>", PAGE, &deep]), "deep content");
    let saved = format!("<< /Length 400000 >>\nstream\n{}\nendstream", "q ".repeat(200_000));
    code(&objects(&["<< /Type /Pages /Kids [3 0 R] /Count 1 >>", PAGE, &saved]), "states put aside");
}

#[test]
fn a_pdf_that_unpacks_without_end_is_refused() {
    let one = |content: Vec<u8>| {
        let head = ["<< /Type /Pages /Kids [3 0 R] /Count 1 >>", PAGE].map(|object| object.as_bytes().to_vec());
        pdf::assemble(&[vec![b"<< /Type /Catalog /Pages 2 0 R >>".to_vec()], head.to_vec(), vec![content]].concat())
    };
    let bomb = pdf::stream(&" ".repeat(100 << 20), true);
    assert!(bomb.len() < 1 << 20);
    assert_eq!(code(&one(bomb), "a bomb"), "too-large");
    let packed = miniz_oxide::deflate::compress_to_vec_zlib(&vec![b' '; 50 << 20], 6);
    let twice = miniz_oxide::deflate::compress_to_vec_zlib(&packed, 6);
    let chain = [
        format!("<< /Length {} /Filter [/FlateDecode /FlateDecode] >>\nstream\n", twice.len()).as_bytes(),
        &twice,
        b"\nendstream",
    ]
    .concat();
    assert_eq!(code(&one(chain), "a bomb in a bomb"), "damaged");
    // Clear, a letter, then every code the one that is made by it: each word is one letter longer than the one before.
    let (clear, letter) = (256, 65);
    let mut bits = format!("{clear:09b}{letter:09b}");
    for code in (258..4_095).cycle().take(60_000) {
        let width = match code + 1 {
            0..512 => 9,
            512..1024 => 10,
            1024..2048 => 11,
            _ => 12,
        };
        bits += &format!("{code:0width$b}");
        bits += &if code == 4_094 { format!("{clear:012b}{letter:09b}") } else { String::new() };
    }
    let bytes: Vec<u8> =
        bits.as_bytes().chunks(8).map(|byte| byte.iter().fold(0, |value, bit| value * 2 + (bit - b'0'))).collect();
    let lzw =
        [format!("<< /Length {} /Filter /LZWDecode >>\nstream\n", bytes.len()).as_bytes(), &bytes, b"\nendstream"]
            .concat();
    assert_eq!(code(&one(lzw), "a bomb of doubled words"), "too-large");
}

#[test]
fn a_pdf_without_its_table_is_mended_or_told() {
    let blocks = Report::new(Form::Current, 1).blocks(Style::default());
    let file = pdf::write(&blocks, Program::of(0));
    let at = file.windows(4).rposition(|window| window == b"xref").expect("a table");
    let found = code(&file[..at], "no table");
    assert!(found.is_empty(), "{found}");
    let wrong =
        [&file[..at], b"xref\n0 99999999\ntrailer << /Root 1 0 R /Prev 5 >>\nstartxref\n99999999\n%%EOF"].concat();
    let found = code(&wrong, "a wrong table");
    assert!(found.is_empty(), "{found}");
    assert_eq!(code(b"%PDF-1.7\n%%EOF", "nothing"), "damaged");
    assert_eq!(code(b"%PDF-1.7 trailer << /Encrypt 5 0 R /Root 1 0 R >> startxref 9 %%EOF", "a password"), "damaged");
}

/// Elements that differ, so that they do not shrink too much to be unpacked.
fn many(count: u32, element: impl Fn(u32) -> String) -> String {
    (0..count).map(|number| element(number.wrapping_mul(2_654_435_761))).collect()
}

/// Files meant to take much memory, or time, for their size.
fn greedy() -> Vec<(&'static str, Vec<u8>)> {
    let row =
        |number: u32| format!("<w:tr>{}</w:tr>", format!("<w:tc><w:p w:rsidR=\"{number:08X}\"/></w:tc>").repeat(10));
    let run = "<w:r><w:t>1</w:t></w:r>";
    let rows: String = (1..19_000)
        .map(|row| {
            let cells: String =
                ('A'..'K').map(|column| format!("<c r=\"{column}{row}\"><v>{}</v></c>", row % 97)).collect();
            format!("<row r=\"{row}\">{cells}</row>")
        })
        .collect();
    let (open, close) = ("<w:tbl><w:tr><w:tc>".repeat(10_000), "</w:tc></w:tr></w:tbl>".repeat(10_000));
    let wide = "<tr><td colspan=65535 rowspan=65535>1<td colspan=65535>2</tr>".repeat(500);
    let zeros = packed(&[("a.txt", &vec![b'0'; 30 << 20])]);
    let bomb = (0..4).fold(zeros, |inner, _| packed(&[("b.zip", &inner)]));
    vec![
        ("empty.docx", docx::body(&many(990_000, |number| format!("<w:p w:rsidR=\"{number:08X}\"/>")))),
        ("words.docx", docx::body(&many(245_000, |number| format!("<w:p w:rsidR=\"{number:08X}\">{run}</w:p>")))),
        (
            "runs.docx",
            docx::body(&format!(
                "<w:p>{}</w:p>",
                many(330_000, |number| format!("<w:r w:rsidR=\"{number:08X}\"><w:t>1</w:t></w:r>"))
            )),
        ),
        ("cells.docx", docx::body(&format!("<w:tbl>{}</w:tbl>", many(19_000, row)))),
        ("tables.docx", docx::body(&(open + "<w:p/>" + &close))),
        ("cells.xlsx", xlsx::sheets(&[("表", &rows, "")])),
        ("nested.zip", bomb),
        ("tags.html", format!("{}甲{}", "<div>".repeat(100_000), "</div>".repeat(100_000)).into_bytes()),
        ("tables.html", format!("{}甲", "<table><tr><td>".repeat(10_000)).into_bytes()),
        ("spans.html", format!("<table>{wide}</table>").into_bytes()),
        (
            "laughs.docx",
            packed(&[("word/document.xml", laughing("<d><body><p><r><t>&j;</t></r></p></body></d>").as_bytes())]),
        ),
        (
            "laughs.ods",
            packed(&[
                ("mimetype", b"x"),
                (
                    "content.xml",
                    laughing(
                        "<d><body><spreadsheet><table><table-row><table-cell><p>&j;</p>\
            </table-cell></table-row></table></spreadsheet></body></d>",
                    )
                    .as_bytes(),
                ),
            ]),
        ),
        (
            "laughs.xlsx",
            packed(&[(
                "xl/workbook.xml",
                laughing("<workbook><sheets><sheet name=\"&j;\"/></sheets></workbook>").as_bytes(),
            )]),
        ),
        (
            "laughs.ofd",
            packed(&[("OFD.xml", laughing("<OFD><DocBody><DocRoot>&j;</DocRoot></DocBody></OFD>").as_bytes())]),
        ),
    ]
}

#[test]
fn greedy_files_end_in_a_message_within_their_memory() {
    let program = Path::new(env!("CARGO_BIN_EXE_gouji"));
    let own = fs::metadata(program).expect("the program").len();
    let limit = (MEMORY + own) / 1024 + 48 * 1024;
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    for (name, content) in greedy() {
        let file = folder.join(name);
        fs::write(&file, content).expect("a file is written");
        let start = Instant::now();
        let line = format!("ulimit -v {limit} && exec \"$0\" check \"$1\"");
        let ended = Command::new("sh").args(["-c", &line]).arg(program).arg(&file).output().expect("it runs");
        let spent = start.elapsed();
        let said = String::from_utf8_lossy(&ended.stderr).into_owned();
        assert_eq!(ended.status.code(), Some(3), "{name}: {said}");
        assert!(said.contains('。'), "{name}: {said}");
        assert!(spent < CEILING, "{name} took {spent:?}");
        fs::remove_file(&file).expect("a file is removed");
    }
}
