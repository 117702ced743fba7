//! Generated reports in every file format: what was written is what is read, and a wrong figure stays as it is printed.

#![cfg(feature = "office")]
#![allow(missing_docs, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod generator;
mod result;
mod writers;

use generator::{Block, Form, Layout, Random, Report, Style, Value as Truth};
use gouji::Input;
use gouji::input::{Decoder, Encoding};
use result::Checked;
use writers::mht::{self, Transfer};
use writers::{csv, doc, docx, ofd, open, packed, xls, xlsx};

const SEEDS: u64 = 30;

/// So many wrong figures may be left unread, where nothing tells where they belong.
const MOST_UNREAD: usize = 1;

#[derive(Debug)]
struct Library;

impl Decoder for Library {
    fn decode(&self, encoding: Encoding, bytes: &[u8]) -> Option<String> {
        let encoding = if encoding == Encoding::Big5 { encoding_rs::BIG5 } else { encoding_rs::GB18030 };
        encoding.decode_without_bom_handling_and_without_replacement(bytes).map(std::borrow::Cow::into_owned)
    }
}

/// How a report becomes a file, and what the file is told to be.
struct Format<'a> {
    name: &'a str,
    kind: &'a str,
    style: Style,
    write: &'a dyn Fn(&Report, &[Block]) -> Vec<u8>,
}

/// What came of the cells of many reports.
#[derive(Default)]
struct Tally {
    cells: usize,
    read: usize,
    complaints: Vec<String>,
}

impl Tally {
    fn compare(&mut self, report: &Report, checked: &Checked, what: &str) {
        for figure in report.truth() {
            self.cells += 1;
            let cell = checked.cell(&figure.id);
            let state = cell["state"].as_str().unwrap_or("absent");
            let same = match &figure.value {
                Truth::Number(text) => state == "number" && cell["value"].as_f64() == text.parse().ok(),
                Truth::Blank => state == "blank",
                Truth::Mark => state == "mark",
            };
            self.read += usize::from(same);
            if !same && !matches!(state, "absent" | "unreadable") {
                self.complaints
                    .push(format!("{what}: {} is {:?}, read {state} {}", figure.id, figure.value, cell["value"]));
            }
        }
    }

    fn assert(&self, least: f64, what: &str) {
        let share = self.read as f64 / self.cells as f64;
        println!("{what}: {}/{} cells read ({:.2}%)", self.read, self.cells, share * 100.0);
        let first: Vec<&String> = self.complaints.iter().take(20).collect();
        assert!(first.is_empty(), "{} complaints: {first:#?}", self.complaints.len());
        assert!(share >= least, "{what}: only {share:.4} of the cells are read");
    }
}

impl Format<'_> {
    fn check(&self, report: &Report, what: &str) -> Checked {
        let bytes = (self.write)(report, &report.blocks(self.style));
        let checked = Checked::input(Input::Bytes { bytes: &bytes, name: Some(self.name), decoder: &Library });
        assert_eq!(checked.0["source"]["kind"], self.kind, "{what}: {}", checked.0["error"]);
        checked
    }

    /// Reports as they are, and the same with one wrong figure each.
    fn assert_read(&self) {
        for form in Form::ALL {
            let (mut clean, mut planted) = (Tally::default(), Tally::default());
            let mut unread = 0;
            for seed in 0..SEEDS {
                let what = format!("{} {form:?} seed {seed}", self.name);
                let mut report = Report::new(form, seed);
                let checked = self.check(&report, &what);
                clean.compare(&report, &checked, &what);
                self.compare_facts(&report, &checked, &what);
                let (id, value) = wrong_figure(&report, seed);
                report.plant(&id, value);
                let checked = self.check(&report, &what);
                planted.compare(&report, &checked, &format!("{what}, {id} planted"));
                let read = &checked.cell(&id);
                let kept = read["value"].as_f64() == Some(value as f64);
                assert!(kept || read["state"] == "unreadable", "{what}: {id} is not as printed: {read}");
                unread += usize::from(!kept);
            }
            clean.assert(0.998, &format!("{} {form:?}", self.name));
            assert!(unread <= MOST_UNREAD, "{} {form:?}: {unread} wrong figures are not read", self.name);
            planted.assert(0.99, &format!("{} {form:?} with a wrong figure", self.name));
        }
    }

    fn compare_facts(&self, report: &Report, checked: &Checked, what: &str) {
        assert_eq!(checked.0["report"]["era"], report.form.era(), "{what}");
        assert_eq!(checked.0["report"]["year"], report.year, "{what}");
        if !self.style.traditional {
            assert_eq!(checked.0["report"]["issuer"], report.issuer, "{what}");
        }
        let errors: Vec<String> = checked.of("error").into_iter().map(result::line).collect();
        assert!(errors.is_empty(), "{what}: {errors:?}");
    }
}

/// A cell and another figure for it.
fn wrong_figure(report: &Report, seed: u64) -> (String, i64) {
    let whole =
        |figure: &&generator::Figure| matches!(&figure.value, Truth::Number(text) if text.parse::<i64>().is_ok());
    let figures: Vec<_> = report.truth().filter(whole).collect();
    let mut random = Random::new(seed + 77);
    let id = figures[random.below(figures.len() as u64) as usize].id.clone();
    let value = report.number(&id) + 3 + random.below(40) as i64;
    (id, value)
}

fn assert_read(name: &str, kind: &str, write: impl Fn(&[Block]) -> Vec<u8>) {
    Format { name, kind, style: Style::default(), write: &|_, blocks| write(blocks) }.assert_read();
}

/// A text, such as a page, in an encoding.
fn assert_text_read(name: &str, kind: &str, layout: Layout, encode: impl Fn(&str) -> Vec<u8>) {
    let write = |report: &Report, _: &[Block]| encode(&report.render(layout, Style::default()));
    Format { name, kind, style: Style::default(), write: &write }.assert_read();
}

fn utf16(text: &str) -> Vec<u8> {
    [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

fn encoded(text: &str, encoding: &'static encoding_rs::Encoding) -> Vec<u8> {
    let text = text.replace("charset=\"utf-8\"", &format!("charset=\"{}\"", encoding.name()));
    encoding.encode(&text).0.into_owned()
}

#[test]
fn docx() {
    assert_read("年报.docx", "docx", docx::write);
}

#[test]
fn doc() {
    assert_read("年报.doc", "doc", doc::write);
}

/// The bytes of .doc under the name that WPS gives them.
#[test]
fn wps() {
    assert_read("年报.wps", "wps", doc::write);
}

#[test]
fn odt() {
    assert_read("年报.odt", "odt", open::text);
}

#[test]
fn xlsx() {
    assert_read("年报.xlsx", "xlsx", xlsx::write);
}

#[test]
fn xls() {
    assert_read("年报.xls", "xls", xls::write);
}

/// The bytes of .xls under the name that WPS gives them.
#[test]
fn et() {
    assert_read("年报.et", "et", xls::write);
}

#[test]
fn ods() {
    assert_read("年报.ods", "ods", open::book);
}

#[test]
fn ofd() {
    assert_read("年报.ofd", "ofd", ofd::write);
}

/// Tables without lines are read as their words stand: right, or not at all.
#[test]
fn ofd_without_lines() {
    for form in Form::ALL {
        let mut tally = Tally::default();
        for seed in 0..SEEDS {
            let report = Report::new(form, seed);
            let bytes = ofd::write_without_lines(&report.blocks(Style::default()));
            let checked = Checked::input(Input::Bytes { bytes: &bytes, name: Some("年报.ofd"), decoder: &Library });
            tally.compare(&report, &checked, &format!("{form:?} seed {seed}"));
        }
        tally.assert(0.9, &format!("{form:?} without lines"));
    }
}

#[test]
fn html() {
    assert_text_read("年报.html", "html", Layout::Html, |page| page.as_bytes().to_vec());
    assert_text_read("年报.htm", "html", Layout::Html, |page| encoded(page, encoding_rs::GB18030));
    assert_text_read("年报.html", "html", Layout::Html, utf16);
}

/// In Big5 there are only traditional characters.
#[test]
fn html_in_big5() {
    let style = Style { traditional: true, ..Style::default() };
    let write = |report: &Report, _: &[Block]| encoded(&report.render(Layout::Html, style), encoding_rs::BIG5);
    Format { name: "年報.html", kind: "html", style, write: &write }.assert_read();
}

#[test]
fn mht() {
    let mut turn = [Transfer::QuotedPrintable, Transfer::Base64, Transfer::Plain].into_iter().cycle();
    for encoding in [encoding_rs::UTF_8, encoding_rs::GB18030] {
        let transfer = turn.next().expect("a cycle");
        assert_text_read("年报.mht", "mht", Layout::Html, |page| mht::write(page, encoding, transfer));
    }
}

#[test]
fn text() {
    assert_text_read("年报.txt", "text", Layout::Lines, |text| text.as_bytes().to_vec());
    assert_text_read("年报.txt", "text", Layout::Flat, |text| encoded(text, encoding_rs::GB18030));
    assert_text_read("年报.txt", "text", Layout::Pipe, utf16);
}

#[test]
fn markdown() {
    assert_text_read("年报.md", "markdown", Layout::Markdown, |text| text.as_bytes().to_vec());
}

#[test]
fn delimited() {
    assert_read("年报.csv", "csv", |blocks| csv::write(blocks, ',').into_bytes());
    assert_read("年报.csv", "csv", |blocks| encoding_rs::GB18030.encode(&csv::write(blocks, ';')).0.into_owned());
}

#[test]
fn zip() {
    assert_read("年报.zip", "docx", |blocks| packed(&[("年报/2023.docx", &docx::write(blocks))]));
    assert_read("年报.zip", "xls", |blocks| packed(&[("2023.xls", &xls::write(blocks)), (".DS_Store", b"x")]));
}
