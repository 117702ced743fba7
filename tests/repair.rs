//! One wrong figure in a consistent report: the cell is named, with the value that it had.

// A test stops at the first thing that is not as it should be.
#![allow(missing_docs, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod generator;
mod result;

use generator::{Form, Layout, Report, Style};
use result::Checked;
use serde_json::Value;

fn check(report: &Report) -> Value {
    Checked::text(&report.render(Layout::Tabs, Style::default())).0
}

fn cell_of_table_three(report: &Report, seed: u64) -> String {
    let cells: Vec<&str> = report.truth().map(|figure| figure.id.as_str()).filter(|id| id.starts_with("T3.")).collect();
    cells[(seed as usize * 37 + 11) % cells.len()].to_owned()
}

#[test]
fn the_one_wrong_cell_of_table_three_is_named_with_its_value() {
    for (form, seed) in [Form::Trial, Form::Current].into_iter().flat_map(|form| (0..60).map(move |seed| (form, seed)))
    {
        let mut report = Report::new(form, seed);
        let cell = cell_of_table_three(&report, seed);
        let right = report.number(&cell);
        report.plant(&cell, right + 7);
        let result = check(&report);
        let leading: Vec<&Value> = sums(&result).filter(|finding| finding["explained_by"].is_null()).collect();
        let [leading] = leading[..] else { panic!("{form:?} seed {seed} {cell}: {leading:#?}") };
        assert_eq!(leading["fixes"].as_array().unwrap().len(), 1, "{form:?} seed {seed} {cell}");
        assert_eq!(leading["fixes"][0]["applicability"], "suggested");
        assert_eq!(leading["fixes"][0]["cells"][&cell], right, "{form:?} seed {seed} {cell}");
        let name = &leading["fingerprint"];
        assert!(sums(&result).all(|finding| finding["explained_by"].is_null() || finding["explained_by"] == *name));
        assert_eq!(result["summary"]["errors"], 1);
    }
}

/// The findings on the sums of table three.
fn sums(result: &Value) -> impl Iterator<Item = &Value> {
    let table = |finding: &&Value| {
        finding["rule"].as_str().is_some_and(|rule| rule.starts_with("t3-") && rule != "t3-all-zero-but-t4")
    };
    result["findings"].as_array().unwrap().iter().filter(table)
}

#[test]
fn a_lone_sum_lists_its_possibilities_and_suggests_none() {
    let mut report = Report::new(Form::Current, 3);
    report.plant("T4.review.total", report.number("T4.review.total") + 1);
    let result = check(&report);
    let finding =
        result["findings"].as_array().unwrap().iter().find(|finding| finding["rule"] == "t4-review-sum").unwrap();
    let fixes = finding["fixes"].as_array().unwrap();
    assert!(fixes.len() > 1);
    assert!(fixes.iter().all(|fix| fix["applicability"] == "display"));
}

#[test]
fn a_consistent_report_gets_no_fix() {
    for seed in 0..20 {
        let result = check(&Report::new(Form::Current, seed));
        assert!(
            result["findings"]
                .as_array()
                .unwrap()
                .iter()
                .all(|finding| finding["fixes"].as_array().unwrap().is_empty())
        );
    }
}
