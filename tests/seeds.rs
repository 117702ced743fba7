//! The five real reports with their answer keys, where they are at hand: they are not part of this repository.

#![allow(missing_docs, clippy::expect_used, clippy::indexing_slicing)]

mod result;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use result::{Checked, line};
use serde_json::Value;

/// Rules that a lost table may rightly trigger whatever the key says.
const LOST_TABLES: [&str; 4] = ["unreadable-image-table", "table-t2-missing", "table-t3-missing", "table-t4-missing"];

/// Findings that a key calls likely, or certain but of little weight, and that are not reported: seed, rule, and why.
const LEFT_OUT: &[(&str, &str, &str)] = &[
    (
        "001",
        "declared-part-missing",
        "what the preface names is half of a part that is there; its words alone do not show that it is missing",
    ),
    ("002", "period-wording", "off by default: a matter of taste"),
];

struct Seed {
    name: String,
    text: String,
    key: Value,
    checked: Checked,
}

/// The seeds beside the working copy; empty where they are not.
fn seeds() -> Vec<Seed> {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let Ok(entries) = fs::read_dir(shared.join("seeds")) else {
        println!("skipped: the real reports are not beside this working copy");
        return Vec::new();
    };
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    paths.sort();
    paths.iter().map(|path| load(path, &shared)).collect()
}

fn load(path: &Path, shared: &Path) -> Seed {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let text = fs::read_to_string(path).expect("a seed is UTF-8");
    let key = shared.join("domain/keys").join(format!("{}.json", name.get(..3).unwrap_or_default()));
    let key = serde_json::from_str(&fs::read_to_string(key).expect("the answer key")).expect("the key is JSON");
    let checked = Checked::text(&text);
    Seed { name, text, key, checked }
}

fn object(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

/// All figures of a key by cell id.
fn figures(key: &Value) -> BTreeMap<String, f64> {
    let mut figures = BTreeMap::new();
    for (table, content) in object(&key["tables"]) {
        match table.as_str() {
            "T3" => requests(content, &mut figures),
            "statistics" => statistics(content, &mut figures),
            "T4" => disputes(content, &mut figures),
            _ => active(content, &mut figures),
        }
    }
    figures
}

fn requests(table: &Value, figures: &mut BTreeMap<String, f64>) {
    for (row, content) in object(&table["rows"]) {
        let columns = list(&table["columns"]).filter_map(Value::as_str);
        for (column, value) in columns.zip(list(&content["values"])) {
            figures.extend(value.as_f64().map(|value| (format!("T3.{row}.{column}"), value)));
        }
    }
}

fn statistics(table: &Value, figures: &mut BTreeMap<String, f64>) {
    for row in list(&table["rows"]) {
        let id = row["id"].as_str().unwrap_or_default().to_owned();
        if row["header"] != true {
            figures.extend(row["value"].as_f64().map(|value| (id, value)));
        }
    }
}

fn disputes(table: &Value, figures: &mut BTreeMap<String, f64>) {
    for block in ["review", "direct", "after"] {
        for (column, value) in object(&table[block]) {
            figures.extend(value.as_f64().map(|value| (format!("T4.{block}.{column}"), value)));
        }
    }
}

fn active(table: &Value, figures: &mut BTreeMap<String, f64>) {
    for (row, content) in object(table) {
        for (column, value) in object(content) {
            let column = column.replace("amount_wan_yuan", "amount");
            figures.extend(number(value).map(|value| (format!("{row}.{column}"), value)));
        }
    }
}

/// A figure of a key: money is written as text, so that no digit is lost.
fn number(value: &Value) -> Option<f64> {
    value.as_f64().or_else(|| value.as_str().and_then(|text| text.parse().ok()))
}

/// True when the finding has no place, or one that meets `at` (start and end in characters).
fn touches(finding: &Value, at: &Value, text: &str) -> bool {
    let unit = |end: usize| -> u64 {
        let characters = at[end].as_u64().unwrap_or_default() as usize;
        text.chars().take(characters).map(|character| character.len_utf16() as u64).sum()
    };
    let span = |key: &str| finding["span"][key].as_u64();
    match (span("start"), span("end")) {
        (Some(start), Some(end)) => start < unit(1) && unit(0) < end,
        _ => true,
    }
}

#[test]
fn every_cell_is_read_and_none_is_wrong() {
    for seed in seeds() {
        let wanted = figures(&seed.key);
        for (id, value) in &wanted {
            let cell = seed.checked.cell(id);
            assert_eq!(cell["value"].as_f64(), Some(*value), "{}: {id} is {}", seed.name, cell["state"]);
        }
        let numbers = seed.checked.cells().iter().filter(|cell| cell["state"] == "number");
        let invented: Vec<&Value> =
            numbers.filter(|cell| !wanted.contains_key(cell["id"].as_str().unwrap_or("?"))).collect();
        assert!(invented.is_empty(), "{}: {invented:?}", seed.name);
    }
}

#[test]
fn every_certain_finding_is_found() {
    for seed in seeds() {
        let mut left: Vec<&Value> = seed.checked.findings().iter().collect();
        for wanted in list(&seed.key["findings"]).filter(|finding| is_certain(finding)) {
            let same = |found: &&Value| found["rule"] == wanted["rule"] && found["severity"] == wanted["severity"];
            let here = |found: &&Value| wanted.get("at").is_none_or(|at| touches(found, at, &seed.text));
            let at = left.iter().position(|found| same(found) && here(found));
            assert!(at.is_some(), "{}: {} at {} is not found", seed.name, wanted["rule"], wanted["at"]);
            left.remove(at.unwrap_or_default());
        }
    }
}

#[test]
fn every_likely_finding_is_found_or_left_out_for_a_reason() {
    let mut missing = Vec::new();
    for seed in seeds() {
        for wanted in list(&seed.key["findings"]).filter(|finding| is_likely(finding)) {
            let found = seed.checked.findings().iter().any(|found| found["rule"] == wanted["rule"]);
            let left_out =
                LEFT_OUT.iter().any(|(name, rule, _)| seed.name.starts_with(name) && wanted["rule"] == *rule);
            match (found, left_out) {
                (false, false) => missing.push(format!("{}: {} {}", seed.name, wanted["rule"], wanted["quote_norm"])),
                (true, true) => missing.push(format!("{}: {} is found after all", seed.name, wanted["rule"])),
                _ => {}
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

fn is_likely(finding: &Value) -> bool {
    finding["confidence"] == "likely" || finding["confidence"] == "certain"
}

fn is_certain(finding: &Value) -> bool {
    finding["confidence"] == "certain" && (finding["severity"] == "error" || finding["severity"] == "warning")
}

#[test]
fn no_error_is_false() {
    for seed in seeds() {
        let known: Vec<&Value> = list(&seed.key["findings"]).map(|finding| &finding["rule"]).collect();
        for finding in seed.checked.of("error") {
            let lost = LOST_TABLES.iter().any(|rule| finding["rule"] == *rule);
            assert!(lost || known.contains(&&finding["rule"]), "{}: {}", seed.name, line(finding));
        }
    }
}

#[test]
fn traps_are_passed_in_silence() {
    for seed in seeds() {
        for finding in seed.checked.findings().iter().filter(|finding| finding["severity"] != "info") {
            let trap = list(&seed.key["not_findings"]).find(|trap| is_at(finding, trap, &seed.text));
            let wanted = list(&seed.key["findings"])
                .any(|known| known["rule"] == finding["rule"] && is_at(finding, known, &seed.text));
            let why = trap.map(|trap| &trap["why_ok"]);
            assert!(wanted || trap.is_none(), "{}: {} although {why:?}", seed.name, line(finding));
        }
    }
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn is_at(finding: &Value, known: &Value, text: &str) -> bool {
    finding["span"].is_object() && known.get("at").is_some_and(|at| touches(finding, at, text))
}
