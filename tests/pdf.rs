//! PDF files of many programs: what was written is what is read, a wrong figure stays as printed, and places lead back.

#![cfg(feature = "office")]
#![allow(missing_docs, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod generator;
mod result;
mod writers;

use generator::{Form, Random, Report, Style, Value as Truth};
use gouji::Input;
use gouji::input::{Decoder, Encoding};
use result::Checked;
use std::fs;
use std::path::Path;
use writers::pages::Look;
use writers::pdf::{self, Font, Program, Turn};

const SEEDS: u64 = 32;

#[derive(Debug)]
struct NoDecoder;

impl Decoder for NoDecoder {
    fn decode(&self, _: Encoding, _: &[u8]) -> Option<String> {
        None
    }
}

fn check(bytes: &[u8], name: &str) -> Checked {
    Checked::input(Input::Bytes { bytes, name: Some(name), decoder: &NoDecoder })
}

/// Cells read, all cells, and what was read wrong.
#[derive(Default)]
struct Tally {
    read: usize,
    cells: usize,
    wrong: Vec<String>,
}

impl Tally {
    fn compare(&mut self, report: &Report, checked: &Checked, what: &str) {
        for figure in report.truth() {
            let cell = checked.cell(&figure.id);
            let state = cell["state"].as_str().unwrap_or("absent");
            let same = match &figure.value {
                Truth::Number(text) => state == "number" && cell["value"].as_f64() == text.parse().ok(),
                Truth::Blank => state == "blank",
                Truth::Mark => state == "mark",
            };
            self.cells += 1;
            self.read += usize::from(same);
            if !same && !["absent", "unreadable"].contains(&state) {
                self.wrong.push(format!(
                    "{what}: {} printed {:?}, read {state} {}",
                    figure.id, figure.printed, cell["value"]
                ));
            }
        }
    }

    fn assert(&self, least: f64, what: &str) {
        assert!(
            self.wrong.is_empty(),
            "{} wrong:\n{}",
            self.wrong.len(),
            self.wrong[..self.wrong.len().min(20)].join("\n")
        );
        let share = self.read as f64 / self.cells as f64;
        assert!(share >= least, "{what}: {} of {} cells are read", self.read, self.cells);
    }
}

fn clean(form: Form) {
    let mut tally = Tally::default();
    for seed in 0..SEEDS {
        let report = Report::new(form, seed);
        let program = Program::of(seed);
        let checked = check(&pdf::write(&report.blocks(Style::default()), program), "年报.pdf");
        let what = format!("{form:?} seed {seed} {program:?}");
        assert_eq!(checked.0["source"]["kind"], "pdf", "{what}: {}", checked.0["error"]);
        let before = tally.read;
        tally.compare(&report, &checked, &what);
        println!("{what}: {} of {}", tally.read - before, report.truth().count());
        assert_eq!(checked.0["report"]["year"], report.year, "{what}");
        assert_eq!(checked.0["report"]["issuer"], report.issuer, "{what}");
        let errors: Vec<String> = checked.of("error").into_iter().map(result::line).collect();
        assert!(errors.is_empty(), "{what}: {errors:?}");
    }
    tally.assert(0.998, &format!("{form:?}"));
}

fn planted(form: Form) {
    let mut tally = Tally::default();
    for seed in 0..SEEDS {
        let mut report = Report::new(form, seed);
        let id = plant(&mut report, &mut Random::new(seed + 77));
        let checked = check(&pdf::write(&report.blocks(Style::default()), Program::of(seed)), "年报.pdf");
        tally.compare(&report, &checked, &format!("{form:?} seed {seed} with {id} wrong"));
        assert_eq!(checked.cell(&id)["value"].as_f64(), Some(report.number(&id) as f64), "{form:?} seed {seed}: {id}");
    }
    tally.assert(0.99, &format!("{form:?} with a wrong figure"));
}

/// Prints a wrong figure in a cell that at least one sum covers; gives its id.
fn plant(report: &mut Report, random: &mut Random) -> String {
    let relations = report.relations();
    let relation = random.pick(&relations);
    let cells: Vec<String> =
        relation.left.iter().chain(&relation.right).filter(|id| !id.contains(".x")).cloned().collect();
    let id = random.pick(&cells).clone();
    let wrong = report.number(&id) + random.between(1, 9);
    report.plant(&id, wrong);
    id
}

#[test]
fn statistics_reports_are_read() {
    clean(Form::Statistics);
    planted(Form::Statistics);
}

/// Tables without lines are read as their words stand, like text that somebody copied.
#[test]
fn tables_without_lines_are_read_right_or_not_at_all() {
    for form in Form::ALL {
        let mut tally = Tally::default();
        for seed in 0..SEEDS {
            let report = Report::new(form, seed);
            let program = Program { lines: false, ..Program::of(seed) };
            let checked = check(&pdf::write(&report.blocks(Style::default()), program), "年报.pdf");
            tally.compare(&report, &checked, &format!("{form:?} seed {seed} {program:?}"));
        }
        println!("{form:?} {} of {}", tally.read, tally.cells);
        tally.assert(0.9, &format!("{form:?} without lines"));
    }
}

#[test]
fn trial_reports_are_read() {
    clean(Form::Trial);
    planted(Form::Trial);
}

#[test]
fn current_reports_are_read() {
    clean(Form::Current);
    planted(Form::Current);
}

/// Files of programs that users have, and the fixtures that were printed.
#[test]
fn files_of_real_programs_are_read_like_their_source() {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let mut count = 0;
    for file in fs::read_dir(fixtures.join("pdf")).expect("a folder").flatten().map(|file| file.path()) {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let source = name.split_once('.').expect("a name of source and program").0;
        let text = |ending: &str| fs::read_to_string(fixtures.join(format!("{source}.{ending}"))).ok();
        let truth =
            text("txt").map(|text| Checked::text(&text)).or_else(|| text("html").map(|text| Checked::html(&text)));
        let truth = truth.unwrap_or_else(|| panic!("no fixture {source}"));
        let checked = check(&fs::read(&file).expect("a fixture"), &name);
        assert_eq!(checked.0["error"], serde_json::Value::Null, "{name}");
        let values = |checked: &Checked| -> Vec<String> {
            checked.cells().iter().map(|cell| format!("{} {} {}", cell["id"], cell["state"], cell["value"])).collect()
        };
        assert_eq!(values(&checked), values(&truth), "{name}");
        let errors = |checked: &Checked| checked.of("error").into_iter().map(result::line).collect::<Vec<_>>();
        assert_eq!(errors(&checked), errors(&truth), "{name}");
        count += 1;
    }
    assert!(count > 4);
}

fn plain() -> Program {
    Program { font: Font::Unicode, western: true, lines: true, turn: Turn::None, packed: false, look: Look::default() }
}

#[test]
fn places_lead_to_the_page() {
    let report = Report::new(Form::Current, 3);
    let checked = check(&pdf::write(&report.blocks(Style::default()), plain()), "年报.pdf");
    let place = &checked.cell("T3.r1.total")["place"];
    assert!(place["page"].as_u64() >= Some(1) && place["x"].as_f64() > Some(400.0), "{place}");
    assert!(checked.0["diagnostics"].as_array().is_some_and(Vec::is_empty), "{}", checked.0["diagnostics"]);
}

#[test]
fn words_of_a_table_without_lines_have_places_of_their_own() {
    let report = Report::new(Form::Current, 3);
    let program = Program { lines: false, ..plain() };
    let checked = check(&pdf::write(&report.blocks(Style::default()), program), "年报.pdf");
    let across = |id: &str| checked.cell(id)["place"]["x"].as_f64();
    assert!(across("T3.r1.natural") > Some(100.0) && across("T3.r1.total") > across("T3.r1.natural"));
}

#[test]
fn a_scan_is_told_as_one() {
    let scan = pdf::file("/MediaBox [0 0 595 842]", &[], &["0 0 10 10 re f".to_owned()], true);
    let checked = check(&scan, "扫描.pdf");
    assert_eq!(checked.error_code(), "empty");
    assert!(
        checked.0["error"]["message"].as_str().is_some_and(|message| message.contains("扫描")),
        "{}",
        checked.0["error"]
    );
}

/// A font that does not say what its characters are gives no figures, least of all wrong ones.
#[test]
fn characters_that_nobody_knows_are_not_guessed() {
    let font =
        "<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Song /Encoding /Identity-H /DescendantFonts [4 0 R] >>";
    let descendant = "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 >>";
    let content = "BT /F1 12 Tf 72 700 Td <00310032003300340035> Tj ET".to_owned();
    let file = pdf::file("/MediaBox [0 0 595 842]", &[font.to_owned(), descendant.to_owned()], &[content], false);
    let checked = check(&file, "年报.pdf");
    assert_eq!(checked.error_code(), "damaged");
    assert!(
        checked.0["error"]["message"].as_str().is_some_and(|message| message.contains("乱码")),
        "{}",
        checked.0["error"]
    );
}

#[test]
fn a_file_with_bytes_before_it_is_read() {
    let report = Report::new(Form::Current, 5);
    let file = [b"\r\n\0\0".as_slice(), &pdf::write(&report.blocks(Style::default()), plain())].concat();
    let checked = check(&file, "年报.pdf");
    assert_eq!(checked.0["report"]["year"], report.year, "{}", checked.0["error"]);
}

/// A password that is needed to open a file is asked of the reader; one that only forbids printing is not.
#[test]
fn a_file_with_a_password_says_what_to_do() {
    let file = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/locked/report.pdf")).expect("a fixture");
    let checked = check(&file, "年报.pdf");
    assert_eq!(checked.error_code(), "encrypted");
    assert!(
        checked.0["error"]["message"].as_str().is_some_and(|message| message.contains("去掉密码")),
        "{}",
        checked.0["error"]
    );
}

fn notes(checked: &Checked) -> Vec<&str> {
    let notes = checked.0["diagnostics"].as_array().expect("a list");
    notes.iter().filter_map(|note| note["id"].as_str()).collect()
}

#[test]
fn what_is_missing_is_told() {
    let report = Report::new(Form::Current, 3);
    let file = pdf::write(&report.blocks(Style::default()), plain());
    let end = file.windows(4).rposition(|window| window == b"xref").expect("a table");
    let checked = check(&file[..end - 5], "年报.pdf");
    assert!(notes(&checked).contains(&"incomplete-file"), "{} {:?}", checked.0["error"], notes(&checked));
    let words = "BT /F1 9 Tf 72 700 Td (2023) Tj ET".to_owned();
    let font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned();
    let pages = pdf::file("/MediaBox [0 0 595 842]", &[font.clone(), font], &[words, String::new()], false);
    let source = gouji::input::read(Input::Bytes { bytes: &pages, name: None, decoder: &NoDecoder }).0;
    assert_eq!(source.text, "2023\n");
    let message = source.notes.first().map(|note| note.message.as_str());
    assert_eq!(message, Some("第2页没有文字，可能是空白页或图片；图片中的内容没有检查。"));
}
