//! What is particular to each kind of file: places, changes, packed files, real programs.

#![cfg(feature = "office")]
#![allow(missing_docs, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod generator;
mod result;
mod writers;

use generator::{Form, Layout, Report, Style, Value as Truth};
use gouji::Input;
use gouji::input::{Decoder, Encoding};
use result::Checked;
use serde_json::json;
use std::fs;
use std::path::Path;
use writers::mht::{self, Transfer};
use writers::{doc, docx, ofd, packed, xlsx};

#[derive(Debug)]
struct Library;

impl Decoder for Library {
    fn decode(&self, encoding: Encoding, bytes: &[u8]) -> Option<String> {
        let encoding = if encoding == Encoding::Big5 { encoding_rs::BIG5 } else { encoding_rs::GB18030 };
        encoding.decode_without_bom_handling_and_without_replacement(bytes).map(std::borrow::Cow::into_owned)
    }
}

fn check(bytes: &[u8], name: &str) -> Checked {
    Checked::input(Input::Bytes { bytes, name: Some(name), decoder: &Library })
}

/// What the result says of a cell that is not as written.
fn mistake(checked: &Checked, id: &str, truth: &Truth) -> Option<String> {
    let cell = checked.cell(id);
    let same = match truth {
        Truth::Number(text) => cell["state"] == "number" && cell["value"].as_f64() == text.parse().ok(),
        Truth::Blank => cell["state"] == "blank",
        Truth::Mark => cell["state"] == "mark",
    };
    (!same).then(|| format!("{id}: wrote {truth:?}, read {} {}", cell["state"], cell["value"]))
}

#[test]
fn encrypted_documents_are_told() {
    assert_eq!(check(&doc::encrypted(), "年报.doc").0["error"]["code"], "encrypted");
    let package = doc::compound(&[("EncryptedPackage", b"x")]);
    assert_eq!(check(&package, "年报.docx").0["error"]["code"], "encrypted");
}

#[test]
fn a_workbook_tells_sheets_and_addresses() {
    let report = Report::new(Form::Current, 3);
    let checked = check(&xlsx::write(&report.blocks(Style::default())), "年报.xlsx");
    assert_eq!(checked.cell("T3.r1.total")["place"], json!({"sheet": "年报2", "cell": "J5"}));
    assert_eq!(checked.cell("T4.direct.total")["place"]["sheet"], "年报3");
}

/// The formats of WPS are those of Office under other names; the bytes are the same.
#[test]
fn wps_names_are_told_by_name_only() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/files");
    let names = [
        ("xls", [("年报.xls", "xls"), ("年报.ET", "et"), ("年报.docx", "xls")]),
        ("doc", [("年报.doc", "doc"), ("年报.wps", "wps"), ("年报.txt", "doc")]),
    ];
    for (file, names) in names {
        let file = fs::read(folder.join(format!("libreoffice.{file}"))).expect("a fixture");
        for (name, kind) in names {
            assert_eq!(check(&file, name).0["source"]["kind"], kind, "{name}");
        }
    }
}

#[test]
fn a_word_document_tells_places_and_changes() {
    let mut report = Report::new(Form::Current, 3);
    report.plant("T3.r1.total", 9_999);
    let checked = check(&docx::write(&report.blocks(Style::default())), "年报.docx");
    let place = &checked.cell("T3.r1.total")["place"];
    assert_eq!(place, &json!({"table": 2, "row": 4, "column": 10}));
    let notes = checked.0["diagnostics"].as_array().expect("a list");
    assert!(notes.iter().any(|note| note["id"] == "tracked-changes"), "{notes:?}");
    let text = checked.0["source"]["text"].as_str().expect("the text was asked for");
    assert!(text.contains("\n三、收到和处理政府信息公开申请情况\n"), "{text}");
}

fn text_of(body: &str) -> String {
    let checked = check(&docx::body(body), "a.docx");
    checked.0["source"]["text"].as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_word_document_is_read_as_printed() {
    let field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText><w:t>代码</w:t></w:r>\
        <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>12</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    let hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>";
    let text = text_of(&format!(
        "<w:p><w:r><w:t>共</w:t></w:r>{field}{hidden}<w:r><w:t>件</w:t><w:noBreakHyphen/><w:br/><w:t>次行</w:t></w:r></w:p>"
    ));
    assert_eq!(text, "共12件-\n次行\n");
    let joined = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前段</w:t></w:r></w:p><w:p><w:r><w:t>后段</w:t></w:r></w:p>";
    assert_eq!(text_of(joined), "前段后段\n");
    let boxed = "<w:p><w:r><w:t>正文</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>框中</w:t></w:r></w:p>\
        </w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>框中</w:t></w:r></w:p></w:txbxContent></w:pict>\
        </mc:Fallback></mc:AlternateContent></w:r></w:p>";
    assert_eq!(text_of(boxed), "正文\n框中\n");
}

#[test]
fn an_empty_word_document_says_so() {
    assert_eq!(check(&docx::body("<w:p/>"), "a.docx").0["error"]["code"], json!("empty"));
}

/// The report of `fixtures/clean-township.txt` as written by programs that users have.
#[test]
fn files_of_real_programs_are_read_like_their_text() {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let text = fs::read_to_string(fixtures.join("clean-township.txt")).expect("a fixture");
    let truth = Checked::text(&text);
    let mut files: Vec<_> =
        fs::read_dir(fixtures.join("files")).expect("a folder").flatten().map(|file| file.path()).collect();
    files.sort();
    assert!(!files.is_empty());
    for file in files {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let checked = check(&fs::read(&file).expect("a fixture"), &name);
        assert_eq!(checked.0["error"], json!(null), "{name}");
        let values = |checked: &Checked| -> Vec<String> {
            checked.cells().iter().map(|cell| format!("{} {} {}", cell["id"], cell["state"], cell["value"])).collect()
        };
        assert_eq!(values(&checked), values(&truth), "{name}");
        assert!(checked.of("error").is_empty(), "{name}: {:?}", checked.of("error"));
    }
}

#[test]
fn saved_pages_are_read() {
    let encodings = [encoding_rs::UTF_8, encoding_rs::GB18030, encoding_rs::GBK];
    let transfers = [Transfer::QuotedPrintable, Transfer::Base64, Transfer::Plain];
    for (form, seed) in Form::ALL.into_iter().flat_map(|form| (0..3).map(move |seed| (form, seed))) {
        let report = Report::new(form, seed);
        let html = report.render(Layout::Html, Style::default());
        for (encoding, transfer) in
            encodings.into_iter().flat_map(|encoding| transfers.map(|transfer| (encoding, transfer)))
        {
            let what = format!("{form:?} seed {seed} {} {transfer:?}", encoding.name());
            let checked = check(&mht::write(&html, encoding, transfer), "年报.mht");
            assert_eq!(checked.0["source"]["kind"], "mht", "{what}: {}", checked.0["error"]);
            let mistakes: Vec<String> =
                report.truth().filter_map(|figure| mistake(&checked, &figure.id, &figure.value)).collect();
            assert!(mistakes.is_empty(), "{what}:\n{}", mistakes.join("\n"));
        }
    }
}

#[test]
fn a_packed_report_is_read_in_its_place() {
    let file = docx::write(&Report::new(Form::Current, 2).blocks(Style::default()));
    let single = packed(&[("年报/", b""), ("年报/2023.docx", &file), ("__MACOSX/._2023.docx", b"x")]);
    let checked = check(&single, "a.zip");
    assert_eq!(checked.0["source"]["name"], "a.zip!年报/2023.docx");
    assert_eq!(checked.0["source"]["kind"], "docx");
    assert_eq!(checked.0["source"]["bytes"], single.len());
    let twice = packed(&[("b.zip", &single)]);
    assert_eq!(check(&twice, "a.zip").0["source"]["name"], "a.zip!b.zip!年报/2023.docx");
    let thrice = packed(&[("c.zip", &twice)]);
    assert_eq!(check(&thrice, "a.zip").0["error"]["code"], "too-large");
    let several = packed(&[("a.docx", &file), ("b.docx", &file)]);
    let refused = check(&several, "a.zip");
    assert_eq!(refused.0["error"]["message"], "压缩文件中有2个文件。请先解压，再逐个打开其中的报告。");
    assert_eq!(check(&packed(&[]), "a.zip").0["error"]["code"], "unknown-binary");
}

#[test]
fn a_page_file_tells_places() {
    let report = Report::new(Form::Current, 3);
    let checked = check(&ofd::write(&report.blocks(Style::default())), "年报.ofd");
    let place = &checked.cell("T3.r1.total")["place"];
    assert!(place["page"].as_u64() >= Some(1) && place["x"].as_f64() > Some(400.0), "{place}");
    let empty = ofd::file(&["<ofd:ImageObject/>".to_owned()]);
    assert_eq!(check(&empty, "扫描.ofd").0["error"]["code"], "empty");
}
