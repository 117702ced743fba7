//! The names of findings outlive edits elsewhere, are unique, and tell equal findings apart.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod generator;
mod result;

use generator::{Form, Layout, Report, Style};
use proptest::prelude::*;
use result::Checked;
use serde_json::Value;
use std::collections::BTreeMap;

/// A sentence with parts that do not add up, and one with a wrong unit of time.
const WRONG_SUM: &str = "本年度制作宣传材料62件，其中：海报40件，手册11件，折页10件。";
const WRONG_UNIT: &str = "收到申请后按规定在20年工作日内答复。";

/// What a finding is about, by which a test finds it again, and its name.
fn names(checked: &Checked) -> BTreeMap<String, Vec<String>> {
    let mut names: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for finding in checked.findings() {
        let about = format!("{} {} {}", finding["rule"], finding["quote"], finding["cells"]);
        names.entry(about).or_default().push(finding["fingerprint"].as_str().unwrap().to_owned());
    }
    names
}

/// A report with a wrong figure in table three and two wrong sentences in its first section.
fn faulty(form: Form, seed: u64) -> String {
    let mut report = Report::new(form, seed);
    let cell = "T3.r1.total";
    report.plant(cell, report.number(cell) + 3);
    let text = report.render(Layout::Tabs, Style::default());
    after_first_heading(&text, &format!("{WRONG_SUM}\n{WRONG_UNIT}\n"))
}

/// The text with more of it under the heading of the first section.
fn after_first_heading(text: &str, more: &str) -> String {
    let at = text.find("\n一、").unwrap() + 1;
    let end = at + text.get(at..).unwrap().find('\n').unwrap() + 1;
    [text.get(..end).unwrap(), more, text.get(end..).unwrap()].concat()
}

fn assert_kept(before: &str, after: &str) {
    let (before, after) = (names(&Checked::text(before)), names(&Checked::text(after)));
    assert!(before.len() >= 3, "{before:?}");
    for (about, prints) in &before {
        let now = after.get(about).cloned().unwrap_or_default();
        assert!(prints.iter().all(|print| now.contains(print)), "{about}: {prints:?} became {now:?}");
    }
}

fn seeds() -> impl Strategy<Value = (Form, u64)> {
    (prop_oneof![Just(Form::Trial), Just(Form::Current)], 0_u64..500)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_paragraph_before_changes_no_name((form, seed) in seeds(), lines in 1_usize..4) {
        let text = faulty(form, seed);
        assert_kept(&text, &after_first_heading(&text, &"全年组织业务学习，工作人员认真参加。\n".repeat(lines)));
    }

    #[test]
    fn another_finding_changes_no_name((form, seed) in seeds()) {
        let text = faulty(form, seed);
        let more = "答复书在15年工作日内送达申请人。\n全年印发简报30期，其中：工作动态12期，经验交流9期，通报8期。\n";
        assert_kept(&text, &after_first_heading(&text, more));
    }

    #[test]
    fn a_figure_elsewhere_changes_no_name((form, seed) in seeds(), posters in 3_i64..500) {
        let text = faulty(form, seed);
        let sentence = |count: i64| format!("本年度更换展板{count}块。");
        let before = after_first_heading(&text, &format!("{}\n", sentence(2)));
        assert_kept(&before, &before.replace(&sentence(2), &sentence(posters)));
    }

    #[test]
    fn a_figure_of_the_same_sentence_changes_no_name(hours in 1_u32..60) {
        let sentence = |hours: u32| format!("窗口每周开放{hours}小时，收到申请后按规定在20年工作日内答复。");
        let name = |hours| {
            let text = faulty(Form::Current, 7).replace(WRONG_UNIT, &sentence(hours));
            let checked = Checked::text(&text);
            let found = checked.findings().iter().find(|finding| finding["rule"] == "wording-time-limit-unit");
            found.unwrap()["fingerprint"].clone()
        };
        prop_assert_eq!(name(0), name(hours));
    }

    #[test]
    fn names_are_unique_and_consequences_name_theirs((form, seed) in seeds()) {
        let checked = Checked::text(&faulty(form, seed));
        let prints: Vec<&Value> = checked.findings().iter().map(|finding| &finding["fingerprint"]).collect();
        for (at, print) in prints.iter().enumerate() {
            prop_assert!(!prints.get(at + 1..).unwrap().contains(print), "{} twice", print);
        }
        for leading in checked.findings().iter().map(|finding| &finding["explained_by"]).filter(|by| !by.is_null()) {
            prop_assert!(prints.contains(&leading));
        }
    }
}

fn prints_of(text: &str, rule: &str) -> Vec<Value> {
    let checked = Checked::text(text);
    let own = checked.findings().iter().filter(|finding| finding["rule"] == rule);
    own.map(|finding| finding["fingerprint"].clone()).collect()
}

fn report_of(lines: &str) -> String {
    let end = "六、其他需要报告的事项\n本年度未收取信息处理费。\n";
    format!("望楚区水务局2023年政府信息公开工作年度报告\n一、总体情况\n{lines}\n{end}")
}

#[test]
fn of_two_findings_alike_each_keeps_its_name() {
    let text = |lines: &[&str]| report_of(&lines.join("\n"));
    let first = "窗口收到申请后应在20年工作日内答复。";
    let second = "补正材料齐全的，自收到之日起20年工作日内办结。";
    let prints = |lines: &[&str]| prints_of(&text(lines), "wording-time-limit-unit");
    let both = prints(&[first, second]);
    assert_eq!(both.len(), 2);
    assert_ne!(both.first(), both.last());
    assert_eq!(prints(&[second]), both.get(1..).unwrap());
    assert_eq!(prints(&[first]), both.get(..1).unwrap());
    assert_eq!(prints(&[second, first]), both.iter().rev().cloned().collect::<Vec<_>>());
}

#[test]
fn the_same_sentence_twice_has_two_names() {
    let text = |count| report_of(&"窗口收到申请后应在20年工作日内答复。\n全年组织学习。\n".repeat(count));
    let prints = |count| prints_of(&text(count), "wording-time-limit-unit");
    assert_eq!(prints(2).len(), 2);
    assert_ne!(prints(2).first(), prints(2).last());
    assert_eq!(prints(1), prints(2).get(..1).unwrap());
}

#[test]
fn of_two_missing_sections_each_keeps_its_name() {
    let text = |headings: &[&str]| {
        let body = "本机关认真落实各项要求，按照规定做好有关工作，不断提高工作水平，切实保障群众的知情权。".repeat(6);
        let sections: Vec<String> = headings.iter().map(|heading| format!("{heading}\n{body}\n")).collect();
        format!("望楚区水务局2023年政府信息公开工作年度报告\n{}", sections.concat())
    };
    let all = [
        "一、总体情况",
        "三、收到和处理政府信息公开申请情况",
        "四、政府信息公开行政复议、行政诉讼情况",
        "五、存在的主要问题及改进情况",
    ];
    let with_other = [all.as_slice(), &["六、其他需要报告的事项"]].concat();
    let two = prints_of(&text(&all), "section-missing");
    let one = prints_of(&text(&with_other), "section-missing");
    assert_eq!((two.len(), one.len()), (2, 1), "{two:?} {one:?}");
    assert!(two.contains(one.first().unwrap()));
}
