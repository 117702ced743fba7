//! Every rule's page is there, complete, and true: its wrong example sets the rule off and its right one does not.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

mod rule_pages {
    pub mod example;
}

// The reader of pages that the generator of the published ones uses.
#[path = "../xtask/src/docs/page.rs"]
mod page;

use gouji::form::Era;
use gouji::rules::{RULES, Rule};
use gouji::text::date::Date;
use gouji::{Input, Options};
use page::{HEADINGS, Page};
use rule_pages::example::{Example, examples};
use std::fs;
use std::path::{Path, PathBuf};

fn sources(folder: &Path) -> Vec<String> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let read = |path: PathBuf| if path.is_dir() { sources(&path) } else { vec![fs::read_to_string(path).unwrap()] };
    paths.into_iter().flat_map(read).collect()
}

fn pages() -> Vec<(&'static Rule, Page)> {
    let sources = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules"));
    let page = |rule: &Rule| sources.iter().find_map(|source| Page::find(source, rule.id));
    RULES.iter().map(|rule| (*rule, page(rule).unwrap_or_else(|| panic!("{} has no page", rule.id)))).collect()
}

fn options(rule: &Rule, example: &Example) -> Options {
    let mut options = Options { only: vec![rule.id.to_owned()], ..Options::default() };
    for (key, value) in &example.options {
        match key.as_str() {
            "year" => options.year = Some(value.parse().unwrap()),
            "era" => options.era = Some(Era::from_id(value).unwrap()),
            "today" => options.today = Some(Date::from_iso(value).unwrap()),
            _ => panic!("{}: an example has the unknown option {key}", rule.id),
        }
    }
    options
}

/// The messages of the rule about its own example.
fn messages(rule: &Rule, example: &Example) -> Vec<String> {
    let input = if example.html { Input::Html(&example.text) } else { Input::Text(&example.text) };
    let outcome = gouji::check(input, &options(rule, example));
    assert_eq!(outcome.error, None, "{}: {}", rule.id, example.text);
    assert!(outcome.findings.iter().all(|finding| finding.rule == rule.id));
    outcome.findings.into_iter().map(|finding| finding.message).collect()
}

#[test]
fn every_page_has_its_name_and_all_headings() {
    for (rule, page) in pages() {
        assert_eq!(page.name, rule.name, "{}", rule.id);
        assert_eq!(page.headings(), HEADINGS, "{}", rule.id);
        for heading in HEADINGS {
            assert!(!page.section(heading).is_empty(), "{} has nothing under {heading}", rule.id);
        }
    }
}

#[test]
fn every_summary_is_one_sentence_and_that_of_the_page() {
    for (rule, page) in pages() {
        assert_eq!(rule.summary, page.summary(), "{}", rule.id);
        assert!(rule.summary.ends_with('。') && rule.summary.matches('。').count() == 1, "{}", rule.id);
    }
}

/// The examples of one sort for which a test fails, all at once.
fn examples_that(fail: impl Fn(&[String]) -> bool, wrong: bool) -> Vec<String> {
    let mut failing = Vec::new();
    for (rule, page) in pages() {
        let own: Vec<Example> = examples(&page).into_iter().filter(|example| example.wrong == wrong).collect();
        assert!(!own.is_empty(), "{} lacks an example", rule.id);
        for example in own {
            let messages = messages(rule, &example);
            if fail(&messages) {
                failing.push(format!("{}: {messages:?}\n{}", rule.id, example.text));
            }
        }
    }
    failing
}

#[test]
fn wrong_examples_set_their_rule_off() {
    let silent = examples_that(<[String]>::is_empty, true);
    assert!(silent.is_empty(), "nothing is said about\n{}", silent.join("\n"));
}

#[test]
fn right_examples_do_not() {
    let spoken_of = examples_that(|messages| !messages.is_empty(), false);
    assert!(spoken_of.is_empty(), "something is said about\n{}", spoken_of.join("\n"));
}

#[test]
fn ids_are_unique_and_well_formed() {
    let mut ids: Vec<&str> = RULES.iter().map(|rule| rule.id).collect();
    let letters = |id: &str| id.bytes().all(|byte| byte == b'-' || byte.is_ascii_lowercase() || byte.is_ascii_digit());
    assert!(ids.iter().all(|id| letters(id) && !id.starts_with('-') && !id.ends_with('-')));
    ids.sort_unstable();
    let all = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), all);
    assert!(RULES.iter().all(|rule| !rule.eras.is_empty()));
}

#[test]
fn pages_are_found_above_their_ids() {
    let source = "//! # 甲\n//!\n//! ## 检查什么\n//! 一。二。\n//!\n//! ```text wrong year=2016\n//! ## 三\n//! ```\n\
        use a;\n/// # 乙\n/// ## 检查什么\n/// 四。\nconst B: Rule = Rule { id: \"b\" };\n";
    let first = Page::find(&source.replace("use a;", "const A: Rule = Rule { id: \"a\" };"), "a").unwrap();
    assert_eq!((first.name.as_str(), first.summary().as_str()), ("甲", "一。"));
    assert_eq!(first.headings(), ["检查什么"]);
    let example = examples(&first).remove(0);
    assert_eq!((example.wrong, example.text.as_str()), (true, "## 三\n"));
    assert_eq!(example.options, [("year".to_owned(), "2016".to_owned())]);
    assert_eq!(Page::find(source, "b").unwrap().name, "乙");
    assert_eq!(Page::find(source, "c"), None);
}
