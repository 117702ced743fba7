//! Which rules run: by the caller's choice and by the era of the report.

#![cfg(not(target_arch = "wasm32"))]

use gouji::finding::Severity;
use gouji::form::Era;
use gouji::outcome::RuleRuns;
use gouji::rules::{self, RULES, Rule};
use gouji::{Input, Options};

const OF_2023: &str = "望楚区水务局2023年政府信息公开工作年度报告\n一、总体情况\n全年主动公开信息62条。\n";
const OF_2016: &str = "望楚区水务局2016年政府信息公开年度报告\n一、概述\n全年主动公开信息62条。\n";
const OF_NO_YEAR: &str = "望楚区水务局政府信息公开工作年度报告\n一、概述\n主动公开信息62条。\n";

fn rule(default: bool) -> Rule {
    Rule {
        id: "example",
        name: "例",
        severity: Severity::Info,
        eras: &[Era::E4],
        default,
        summary: "例。",
        check: |_, _| {},
    }
}

fn options(only: &[&str], skip: &[&str]) -> Options {
    let owned = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
    Options { only: owned(only), skip: owned(skip), ..Options::default() }
}

fn runs(text: &str, options: &Options) -> RuleRuns {
    let outcome = gouji::check(Input::Text(text), options);
    assert_eq!(outcome.error, None);
    let runs = outcome.coverage.rules;
    assert_eq!(runs.run + runs.not_applicable + runs.off, RULES.len(), "every rule is counted once");
    runs
}

#[test]
fn the_default_holds_unless_the_caller_says_otherwise() {
    let on = |default, only: &[&str], skip: &[&str]| rule(default).is_on(&options(only, skip));
    assert!(on(true, &[], &[]));
    assert!(!on(false, &[], &[]));
    assert!(on(false, &["example"], &[]));
    assert!(!on(true, &["another"], &[]));
    assert!(!on(true, &[], &["example"]));
    assert!(!on(true, &["example"], &["example"]));
}

#[test]
fn unknown_ids_are_told() {
    let known = RULES.first().map_or("", |rule| rule.id);
    assert_eq!(rules::unknown_ids(&options(&[known, "no-such"], &["nor-this", known])), ["no-such", "nor-this"]);
    assert_eq!(rules::unknown_ids(&options(&[known], &[])), [""; 0]);
}

#[test]
fn only_and_skip_are_counted_as_off() {
    let known = RULES.first().map_or("", |rule| rule.id);
    assert_eq!(runs(OF_2023, &options(&[known], &[])).off, RULES.len() - 1);
    let off = runs(OF_2023, &Options::default()).off;
    assert_eq!(off, RULES.iter().filter(|rule| !rule.default).count());
    assert_eq!(runs(OF_2023, &options(&[], &[known])).off, off + 1);
}

#[test]
fn rules_of_another_era_do_not_run() {
    let of_another_era = |era| RULES.iter().filter(|rule| rule.default && !rule.eras.contains(&era)).count();
    assert!(runs(OF_2016, &Options::default()).not_applicable >= of_another_era(Era::E2));
    assert!(runs(OF_2023, &Options::default()).not_applicable >= of_another_era(Era::E4));
}

#[test]
fn without_a_known_era_only_rules_of_all_eras_run() {
    let of_all_eras = RULES.iter().filter(|rule| Era::ALL.iter().all(|era| rule.eras.contains(era))).count();
    let unknown = runs(OF_NO_YEAR, &Options::default());
    assert!(unknown.run <= of_all_eras && of_all_eras < RULES.len());
}

#[test]
fn the_era_of_the_caller_wins() {
    let report = |options: &Options| gouji::check(Input::Text(OF_2023), options).report;
    let era = |options: &Options| report(options).and_then(|report| report.era);
    assert_eq!(era(&Options::default()), Some("E4"));
    assert_eq!(era(&Options { era: Some(Era::E3), ..Options::default() }), Some("E3"));
    assert_eq!(era(&Options { year: Some(2015), ..Options::default() }), Some("E2"));
}
