//! Reports without a fault, in every layout: no error and no warning.

#![allow(missing_docs, clippy::expect_used)]

mod generator;
mod result;

use std::collections::BTreeMap;

use generator::{Form, Layout, Report, Style};
use result::{Checked, line};

const SEEDS: u64 = 4;

/// Rules about what figures mean: these are drawn by lot, whatever the agency is.
const OF_FIGURES: [&str; 1] = ["rule-power"];

fn check(report: &Report, layout: Layout) -> Checked {
    let text = report.render(layout, Style::default());
    if layout.is_html() { Checked::html(&text) } else { Checked::text(&text) }
}

/// What is said of clean reports at a severity, with how often.
fn said(form: Form, severity: &str) -> BTreeMap<String, usize> {
    let mut said = BTreeMap::new();
    for layout in Layout::ALL {
        for seed in 0..SEEDS {
            let checked = check(&Report::new(form, seed), layout);
            let of_figures = |finding: &&serde_json::Value| OF_FIGURES.iter().any(|rule| finding["rule"] == *rule);
            for finding in checked.of(severity).into_iter().filter(|finding| !of_figures(finding)) {
                *said.entry(format!("{layout:?} {seed}: {} {}", line(finding), finding["message"])).or_default() += 1;
            }
        }
    }
    said
}

#[test]
fn clean_reports_give_no_error_and_no_warning() {
    for form in Form::ALL {
        for severity in ["error", "warning"] {
            let said = said(form, severity);
            assert!(said.is_empty(), "{form:?}: {said:#?}");
        }
    }
}
