//! Every report in `fixtures/` against what an auditor expects of it, and nothing else.
//!
//! `UPDATE=1 cargo test --test fixtures` rewrites the expectations; read the difference before you keep it.

#![allow(missing_docs, clippy::expect_used, clippy::indexing_slicing)]

mod result;

use std::fs;
use std::path::{Path, PathBuf};

use result::{Checked, line};

const STATES: [&str; 5] = ["number", "blank", "mark", "absent", "unreadable"];

fn fixtures() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let entries = fs::read_dir(folder).expect("the folder of fixtures");
    let mut paths: Vec<PathBuf> =
        entries.map(|entry| entry.expect("an entry").path()).filter(|path| is_report(path)).collect();
    paths.sort();
    paths
}

fn is_report(path: &Path) -> bool {
    !name(path).ends_with(".expect.txt") && path.is_file()
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn check(path: &Path) -> Checked {
    let text = fs::read_to_string(path).expect("a fixture is UTF-8");
    if name(path).ends_with(".html") { Checked::html(&text) } else { Checked::text(&text) }
}

/// The facts of a result that a fixture fixes.
fn facts(checked: &Checked) -> String {
    let report = &checked.0["report"];
    let mut lines = vec![];
    for key in ["issuer", "year", "era", "form"] {
        let value = &report[key];
        lines.push(format!("{key} {}", value.as_str().map_or_else(|| value.to_string(), str::to_owned)));
    }
    lines.push(format!("cells{}", states(checked)));
    lines.push(String::new());
    lines.extend(checked.findings().iter().map(describe));
    lines.push("and no other\n".to_owned());
    lines.join("\n")
}

fn states(checked: &Checked) -> String {
    let count = |state: &str| checked.cells().iter().filter(|cell| cell["state"] == state).count();
    let counted = STATES.iter().map(|state| (state, count(state))).filter(|(_, count)| *count > 0);
    counted.map(|(state, count)| format!(" {state} {count}")).collect()
}

fn describe(finding: &serde_json::Value) -> String {
    let folded = if finding["explained_by"].is_null() { "" } else { "  follows " };
    format!("{folded}{}", line(finding))
}

fn differences(expected: &str, found: &str) -> String {
    let only = |mark: char, in_these: &str, not_in: &str| {
        let lines = in_these.lines().filter(|line| !not_in.lines().any(|other| other == *line));
        lines.map(|line| format!("  {mark} {line}\n")).collect::<String>()
    };
    match only('-', expected, found) + &only('+', found, expected) {
        same if same.is_empty() => format!("  the order differs; found:\n{found}"),
        lines => lines,
    }
}

#[test]
fn fixtures_are_as_expected() {
    let update = std::env::var_os("UPDATE").is_some();
    let mut complaints = String::new();
    for path in fixtures() {
        let found = facts(&check(&path));
        let beside = path.with_extension("expect.txt");
        if update {
            fs::write(&beside, &found).expect("the expectation can be written");
        }
        let expected = fs::read_to_string(&beside).unwrap_or_default();
        if expected != found {
            complaints += &format!("{}\n{}", name(&path), differences(&expected, &found));
        }
    }
    assert!(complaints.is_empty(), "- expected, + found\n{complaints}");
}

#[test]
fn there_are_enough_fixtures_of_every_kind() {
    let names: Vec<String> = fixtures().iter().map(|path| name(path)).collect();
    assert!(names.len() >= 10, "only {} fixtures", names.len());
    for ending in [".txt", ".md", ".html"] {
        assert!(names.iter().any(|name| name.ends_with(ending)), "no fixture is {ending}");
    }
}

#[test]
fn the_quote_is_what_stands_at_the_span() {
    for path in fixtures() {
        let checked = check(&path);
        let units: Vec<u16> = checked.0["source"]["text"].as_str().unwrap_or_default().encode_utf16().collect();
        for finding in checked.findings().iter().filter(|finding| finding["span"].is_object()) {
            let at = |key: &str| finding["span"][key].as_u64().map_or(0, |at| at as usize);
            let text = units.get(at("start")..at("end")).map(String::from_utf16_lossy);
            assert_eq!(text.as_deref(), finding["quote"].as_str(), "{}: {}", name(&path), line(finding));
        }
    }
}
