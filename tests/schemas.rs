//! Real outputs against the published schema of results.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod generator;
mod result;
mod schema;

use generator::{Form, Layout, Report, Style};
use result::Checked;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;

fn fixtures() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    paths.filter(|path| !path.to_string_lossy().ends_with(".expect.txt") && path.is_file()).collect()
}

/// What the command line prints, as one object.
fn printed(words: &[&str], files: &[PathBuf]) -> Value {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gouji"));
    let ended = command.args(words).args(files).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
    serde_json::from_slice(&ended.stdout).unwrap()
}

fn assert_valid(result: &Value) {
    let complaints = schema::complaints(&schema::validator("schema/gouji-result-1.json"), result);
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

fn document(path: &Path) -> Value {
    Checked::text(&std::fs::read_to_string(path).unwrap()).0
}

/// One document as a whole result.
fn whole(document: &Value) -> Value {
    json!({ "schema": "gouji-result/1", "version": "0.1.0", "documents": [document] })
}

#[test]
fn what_the_command_line_prints_is_valid() {
    let mut files = fixtures();
    assert!(files.len() >= 10);
    files.push("fixtures/no-such-report.txt".into());
    let result = printed(&["check", "--format", "json", "--with-text", "--today", "2026-01-31"], &files);
    assert_eq!(result["documents"].as_array().map(Vec::len), Some(files.len()));
    assert_valid(&result);
    assert_valid(&printed(&["extract", "--format", "json"], &files));
}

#[test]
fn generated_reports_give_valid_results() {
    let mut documents = Vec::new();
    for form in Form::ALL {
        for seed in 0..6 {
            let mut report = Report::new(form, seed);
            if form != Form::Statistics && seed % 2 == 1 {
                report.plant("T3.r1.total", report.number("T3.r1.total") + 5);
                report.mark("T4.review.total", "/");
            }
            let layout = if seed % 3 == 0 { Layout::Flat } else { Layout::Tabs };
            documents.push(Checked::text(&report.render(layout, Style::default())).0);
        }
    }
    assert_valid(&json!({ "schema": "gouji-result/1", "version": "0.1.0", "documents": documents }));
}

#[test]
fn real_reports_give_valid_results() {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/seeds");
    let Ok(entries) = std::fs::read_dir(seeds) else { return };
    let texts = entries.map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap());
    texts.for_each(|text| assert_valid(&whole(&Checked::text(&text).0)));
}

/// A result with one change is no longer valid: the schema sees what is wrong.
#[test]
fn the_schema_refuses_what_is_no_result() {
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/table-errors.txt");
    let document = document(&fixture);
    let validator = schema::validator("schema/gouji-result-1.json");
    assert!(validator.is_valid(&whole(&document)));
    let changes: [(&str, Value); 12] = [
        ("/surplus", json!(1)),
        ("/error", json!({ "code": "lost", "message": "甲" })),
        ("/error", json!({ "code": "empty", "message": "甲" })),
        ("/report", Value::Null),
        ("/report/era", json!("E5")),
        ("/report/cells/0/value", Value::Null),
        ("/report/cells/0/state", json!("zero")),
        ("/report/cells/0/id", json!("T9.x")),
        ("/findings/0/fingerprint", json!("1234")),
        ("/findings/0/severity", json!("fatal")),
        ("/findings/0/span/line", json!(0)),
        ("/coverage/relations/held", json!(-1)),
    ];
    for (path, value) in changes {
        let mut changed = document.clone();
        match changed.pointer_mut(path) {
            Some(place) => *place = value,
            None => drop(changed.as_object_mut().unwrap().insert(path.trim_start_matches('/').to_owned(), value)),
        }
        assert!(!validator.is_valid(&whole(&changed)), "{path} may be changed");
    }
}

/// Every key may be missing nowhere: each one that is left out is missed.
#[test]
fn the_schema_misses_every_key() {
    let validator = schema::validator("schema/gouji-result-1.json");
    let documents: Vec<Value> = fixtures().iter().map(|path| document(path)).collect();
    let objects = [
        "",
        "/source",
        "/report",
        "/report/sections/0",
        "/report/cells/0",
        "/report/claims/0",
        "/report/claims/0/parts/0",
        "/findings/0",
        "/findings/0/fixes/0",
        "/coverage",
        "/coverage/rules",
        "/summary",
    ];
    for object in objects {
        let document =
            documents.iter().find(|document| document.pointer(object).is_some_and(Value::is_object)).unwrap();
        let keys: Vec<String> = document.pointer(object).unwrap().as_object().unwrap().keys().cloned().collect();
        // What was left out of the text is told only where the text is.
        for key in keys.into_iter().filter(|key| key != "noise") {
            let mut changed = document.clone();
            changed.pointer_mut(object).unwrap().as_object_mut().unwrap().remove(&key);
            assert!(!validator.is_valid(&whole(&changed)), "{object}/{key} may be left out");
        }
    }
}
