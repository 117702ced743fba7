//! Every exception that a rule's page claims is tested: the example under it is passed over, told more lightly, or told only
//! when asked for. A rule without exceptions says so.

#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod rule_pages {
    pub mod catalogue;
    pub mod example;
}

// The reader of pages that the generator of the published ones uses.
#[path = "../xtask/src/docs/page.rs"]
#[allow(dead_code, reason = "the headings are another test's")]
mod page;

use gouji::rules::Rule;
use gouji::{Input, Options, Outcome};
use page::Page;
use rule_pages::catalogue::pages;
use rule_pages::example::{Example, Exception, examples};
use serde_json::Value;
use std::fs;
use std::path::Path;

const HEADING: &str = "例外";
/// What a page says under the heading when there is none.
const NONE: &str = "没有例外。";

/// The examples under the heading of exceptions.
fn exceptions(page: &Page) -> Vec<Example> {
    examples(page).into_iter().filter(|example| example.exception.is_some()).collect()
}

fn severities(outcome: &Outcome, rule: &Rule) -> Vec<&'static str> {
    outcome.findings.iter().filter(|finding| finding.rule == rule.id).map(|finding| finding.severity).collect()
}

/// Why an example does not show the exception that it is for.
fn complaint(rule: &Rule, example: &Example) -> Option<String> {
    let input = || if example.html { Input::Html(&example.text) } else { Input::Text(&example.text) };
    let asked = gouji::check(input(), &example.options(rule));
    let said = severities(&asked, rule);
    let shown = match example.exception.as_ref()? {
        Exception::Silent => said.is_empty() && asked.error.is_none(),
        Exception::Lighter(severity) => !said.is_empty() && said.iter().all(|own| own == severity),
        Exception::Off => {
            !rule.default
                && !said.is_empty()
                && severities(&gouji::check(input(), &Options::default()), rule).is_empty()
        }
    };
    (!shown).then(|| format!("{} {:?}: {said:?}\n{}", rule.id, example.exception, example.text))
}

#[test]
fn every_rule_has_a_tested_exception_or_none() {
    let untested = |(rule, page): &(&'static Rule, Page)| {
        let none = page.section(HEADING) == NONE;
        (none != exceptions(page).is_empty()).then_some(rule.id)
    };
    let untested: Vec<&str> = pages().iter().filter_map(untested).collect();
    assert!(untested.is_empty(), "these name exceptions without an example, or neither: {untested:?}");
}

#[test]
fn every_exception_is_made() {
    let complaints = pages().into_iter().flat_map(|(rule, page)| {
        exceptions(&page).into_iter().filter_map(|example| complaint(rule, &example)).collect::<Vec<_>>()
    });
    let complaints: Vec<String> = complaints.collect();
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[test]
fn an_exception_has_a_reason_before_its_example() {
    for (rule, page) in pages() {
        let section = page.section(HEADING);
        let mut before = "";
        let mut open = false;
        for line in section.lines().filter(|line| !line.is_empty()) {
            let fence = line.starts_with("```");
            assert!(!fence || open || before.ends_with('。'), "{}: an exception without a reason", rule.id);
            open ^= fence;
            before = line;
        }
    }
}

/// The catalogue that the rules follow, where it is at hand: it is not part of this repository.
#[test]
fn the_exceptions_of_the_catalogue_are_those_of_the_pages() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/domain/rules.json");
    let Ok(catalogue) = fs::read_to_string(path) else {
        println!("skipped: the catalogue is not beside this working copy");
        return;
    };
    let catalogue: Value = serde_json::from_str(&catalogue).expect("the catalogue is JSON");
    let rows = catalogue["rules"].as_array().expect("the catalogue has rules");
    let has_exception = |id: &str| {
        let row = rows.iter().find(|row| row["id"] == id).unwrap_or_else(|| panic!("{id} is not in the catalogue"));
        row["exceptions"] != "–"
    };
    let missing = |(rule, page): &(&'static Rule, Page)| {
        (has_exception(rule.id) && exceptions(page).is_empty()).then_some(rule.id)
    };
    let missing: Vec<&str> = pages().iter().filter_map(missing).collect();
    assert!(missing.is_empty(), "the catalogue has exceptions that these do not test: {missing:?}");
}
