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
