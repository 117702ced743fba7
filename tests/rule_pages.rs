//! Every rule's page is there, complete, and true: its wrong example sets the rule off and its right one does not.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

mod rule_pages {
    pub mod catalogue;
    #[allow(dead_code, reason = "exceptions are another test's")]
    pub mod example;
}

// The reader of pages that the generator of the published ones uses.
#[path = "../xtask/src/docs/page.rs"]
mod page;

use gouji::Input;
use gouji::rules::{RULES, Rule};
use page::{HEADINGS, Page};
use rule_pages::catalogue::pages;
use rule_pages::example::{Example, examples};

/// The messages of the rule about its own example.
fn messages(rule: &Rule, example: &Example) -> Vec<String> {
    let input = if example.html { Input::Html(&example.text) } else { Input::Text(&example.text) };
    let outcome = gouji::check(input, &example.options(rule));
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
        let plain = |example: &Example| example.wrong == wrong && example.exception.is_none();
        let own: Vec<Example> = examples(&page).into_iter().filter(plain).collect();
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
