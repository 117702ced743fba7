//! The benchmark of planted faults: over consistent reports, each kind of fault is reported by its rule, and nothing else is.
//!
//! `UPDATE=1 cargo test --test benchmark` writes the table of results into README.md.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice)]

mod generator;
mod benchmark {
    pub mod figures;
    pub mod identity;
    pub mod kind;
    pub mod local;
    pub mod sentences;
    pub mod words;
}
mod result;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use benchmark::kind::{Draft, Kind};
use benchmark::{figures, local, sentences, words};
use generator::{Form, Layout, Report, Style};
use result::{Checked, line};
use serde_json::Value;

/// Reports for each kind of fault and form.
const REPORTS: usize = 12;
/// Reports without a fault, for each form.
const CLEAN: u64 = 200;
/// At least so many kinds.
const KINDS: usize = 40;

/// How a kind fared.
struct Score {
    kind: &'static Kind,
    reports: u32,
    found: u32,
    alone: u32,
    complaints: Vec<String>,
}

fn kinds() -> Vec<&'static Kind> {
    figures::KINDS.iter().chain(local::KINDS).chain(sentences::KINDS).chain(words::KINDS).collect()
}

/// Leading errors and warnings by rule and place.
fn judgements(checked: &Checked) -> BTreeSet<String> {
    let leading = |finding: &&Value| finding["severity"] != "info" && finding["explained_by"].is_null();
    checked.findings().iter().filter(leading).map(|finding| finding["rule"].as_str().unwrap().to_owned()).collect()
}

fn rules(checked: &Checked) -> Vec<&str> {
    checked.findings().iter().map(|finding| finding["rule"].as_str().unwrap()).collect()
}

fn score(kind: &'static Kind) -> Score {
    let mut score = Score { kind, reports: 0, found: 0, alone: 0, complaints: Vec::new() };
    for form in kind.forms {
        let drafts = (5_000..).take(REPORTS * 4).filter_map(|seed| kind.draft(*form, seed));
        drafts.take(REPORTS).for_each(|draft| score.take(&draft));
    }
    score
}

impl Score {
    fn take(&mut self, draft: &Draft) {
        let (before, after) = (Checked::text(&draft.right), Checked::text(&draft.wrong));
        let count = |checked: &Checked| rules(checked).iter().filter(|rule| self.kind.rules.contains(rule)).count();
        let found = count(&after) > count(&before);
        let known = judgements(&before);
        let others: Vec<String> =
            judgements(&after).into_iter().filter(|rule| !known.contains(rule) && !self.kind.allows(rule)).collect();
        self.reports += 1;
        self.found += u32::from(found);
        self.alone += u32::from(others.is_empty());
        if !found || !others.is_empty() {
            let lines: Vec<String> = after.findings().iter().map(line).collect();
            self.complaints.push(format!("{}：{others:?}\n    {}", draft.name, lines.join("\n    ")));
        }
    }

    fn passes(&self) -> bool {
        self.reports >= 10 && self.found * 100 >= self.reports * 99 && self.alone * 100 >= self.reports * 99
    }

    fn row(&self) -> String {
        let share = |count: u32| format!("{:.1}%", f64::from(count) * 100.0 / f64::from(self.reports.max(1)));
        let Score { kind, reports, found, alone, .. } = self;
        format!("| {} | `{}` | {reports} | {} | {} |", kind.name, kind.rules[0], share(*found), share(*alone))
    }

    fn complaint(&self) -> String {
        let shown: Vec<&str> = self.complaints.iter().take(2).map(String::as_str).collect();
        format!("{}\n  {}\n", self.row(), shown.join("\n  "))
    }
}

#[test]
fn every_kind_of_fault_is_reported_by_its_rule_alone() {
    let scores: Vec<Score> = kinds().into_iter().map(score).collect();
    assert!(scores.len() >= KINDS, "only {} kinds of faults", scores.len());
    let failed: String = scores.iter().filter(|score| !score.passes()).map(Score::complaint).collect();
    assert!(failed.is_empty(), "{failed}");
    compare_with_readme(&table(&scores));
}

#[test]
fn reports_without_a_fault_have_no_error_and_hardly_a_warning() {
    let forms = Form::ALL.into_iter().chain([Form::Local]);
    let seeds = forms.flat_map(|form| (0..CLEAN).map(move |seed| (form, 20_000 + seed)));
    let (mut warned, mut reports, mut errors) = (0, 0, Vec::new());
    for (form, seed) in seeds {
        let checked = Checked::text(&Report::new(form, seed).entitled().render(Layout::Tabs, Style::default()));
        errors.extend(checked.of("error").into_iter().map(|finding| format!("{form:?} {seed}: {}", line(finding))));
        reports += 1;
        let warnings: Vec<String> = checked.of("warning").into_iter().map(line).collect();
        warned += usize::from(!warnings.is_empty());
        warnings.iter().for_each(|warning| println!("{form:?} {seed}: {warning}"));
    }
    assert_eq!(errors, Vec::<String>::new());
    assert!(warned * 100 <= reports, "{warned} of {reports} reports have a warning");
}

fn table(scores: &[Score]) -> String {
    let rows: Vec<String> = scores.iter().map(Score::row).collect();
    format!("| 放入的差错 | 规则 | 报告数 | 报出 | 没有别的错误和警告 |\n|---|---|--:|--:|--:|\n{}\n", rows.join("\n"))
}

fn readme() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")
}

fn compare_with_readme(table: &str) {
    const BEGIN: &str = "<!-- 差错基准：由 UPDATE=1 cargo test --test benchmark 写入 -->\n";
    const END: &str = "<!-- 差错基准结束 -->\n";
    let text = fs::read_to_string(readme()).unwrap();
    let (before, rest) = text.split_once(BEGIN).expect("README.md has a place for the table");
    let (printed, after) = rest.split_once(END).expect("the table in README.md ends");
    if std::env::var_os("UPDATE").is_some() {
        return fs::write(readme(), [before, BEGIN, table, END, after].concat()).unwrap();
    }
    assert_eq!(printed, table, "the table in README.md is stale; UPDATE=1 rewrites it");
}
