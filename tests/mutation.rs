//! One fault at a time in a report without faults: the right rule finds it, and no other rule says anything new.

#![allow(missing_docs, clippy::expect_used, clippy::indexing_slicing)]

mod generator;
mod result;

use std::collections::BTreeSet;
use std::path::Path;

use generator::{Form, Layout, Report, Style};
use result::{Checked, line};

/// Rules and severities of all errors and warnings.
fn judgements(checked: &Checked) -> BTreeSet<String> {
    let heavy = checked.findings().iter().filter(|finding| finding["severity"] != "info");
    heavy.map(|finding| format!("{} {}", finding["severity"], finding["rule"]).replace('"', "")).collect()
}

/// What the second result says that the first did not.
fn added(before: &Checked, after: &Checked) -> BTreeSet<String> {
    judgements(after).difference(&judgements(before)).cloned().collect()
}

fn assert_added(before: &Checked, after: &Checked, wanted: &[&str], what: &str) {
    let wanted: BTreeSet<String> = wanted.iter().map(|rule| (*rule).to_owned()).collect();
    let lines: Vec<String> = after.findings().iter().map(line).collect();
    assert_eq!(added(before, after), wanted, "{what}\n{}", lines.join("\n"));
}

/// Adds to the printed cells of generated reports; the words stay as they were.
fn planted(form: Form, cells: &[(&str, i64)], wanted: &[&str]) {
    for seed in 100..110 {
        let mut report = Report::new(form, seed);
        let before = Checked::text(&report.render(Layout::Tabs, Style::default()));
        for (id, more) in cells {
            report.plant(id, report.number(id) + more);
        }
        let after = Checked::text(&report.render(Layout::Tabs, Style::default()));
        assert_added(&before, &after, wanted, &format!("{form:?} seed {seed}: {cells:?}"));
    }
}

/// Replaces words that a fixture prints exactly once.
fn reworded(fixture: &str, from: &str, to: &str, wanted: &[&str]) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(fixture);
    let text = std::fs::read_to_string(path).expect("the fixture is there");
    assert_eq!(text.matches(from).count(), 1, "{fixture} prints {from:?} once");
    let check = |text: &str| if fixture.ends_with(".html") { Checked::html(text) } else { Checked::text(text) };
    assert_added(&check(&text), &check(&text.replace(from, to)), wanted, &format!("{fixture}: {from:?} is now {to:?}"));
}

#[test]
fn balance_of_requests() {
    planted(Form::Current, &[("T3.r4.natural", 2), ("T3.r4.total", 2)], &["error t3-identity"]);
    planted(Form::Trial, &[("T3.r4.other", 1), ("T3.r4.total", 1)], &["error t3-identity"]);
}

#[test]
fn sum_of_results() {
    planted(Form::Current, &[("T3.r3.3.6.legal", 4), ("T3.r3.3.6.total", 4)], &["error t3-result-sum"]);
    planted(Form::Trial, &[("T3.r3.6.natural", 1), ("T3.r3.6.total", 1)], &["error t3-result-sum"]);
}

#[test]
fn sum_of_a_row() {
    planted(Form::Current, &[("T3.r1.ngo", 3), ("T3.r4.ngo", 3)], &["error t3-row-sum"]);
    planted(Form::Trial, &[("T3.r1.business", 1), ("T3.r4.business", 1)], &["error t3-row-sum"]);
}

#[test]
fn sums_of_disputes() {
    for form in [Form::Trial, Form::Current] {
        planted(form, &[("T4.review.pending", 1)], &["error t4-review-sum"]);
        planted(form, &[("T4.direct.uphold", 2)], &["error t4-direct-sum"]);
        planted(form, &[("T4.after.other", 1)], &["error t4-after-sum"]);
    }
}

#[test]
fn sums_of_the_statistics_table() {
    let form = Form::Statistics;
    planted(form, &[("S.3.2.1", 1)], &["error s-finished-sum"]);
    planted(form, &[("S.3.3.8", 2000)], &["error s-replied-sum"]);
    planted(form, &[("S.3.3.4.d", 3)], &["error s-refused-sum"]);
    planted(form, &[("S.4.2", 1)], &["error s-review-sum"]);
    planted(form, &[("S.5.3", 1)], &["error s-litigation-sum"]);
    planted(form, &[("S.8.3.2", 5)], &["error s-staff-sum"]);
    planted(form, &[("S.2.2.1.a", 1000)], &["error s-sub-le-parent"]);
}

#[test]
fn requests_in_words_and_in_the_statistics_table() {
    planted(Form::Statistics, &[("S.3.1", 2), ("S.3.1.3", 2), ("S.3.2", 2), ("S.3.2.1", 2)], &["error tt-e2-requests"]);
}

#[test]
fn enumerations() {
    let rule = "error sum-parts-ne-total";
    reworded("clean-township.txt", "公开信息148条", "公开信息149条", &[rule]);
    reworded("clean-trial.html", "社会组织登记71条", "社会组织登记61条", &[rule]);
    reworded("pdf-one-line.txt", "权力运行类 1963 件", "权力运行类 1936 件", &[rule]);
    reworded("lists-that-stay-open.txt", "社会保障信息2214条", "社会保障信息22140条", &["error part-exceeds-total"]);
}

#[test]
fn shares() {
    reworded("pdf-one-line.txt", "占比 47.7%", "占比 48.7%", &["warning percent-ne-part-over-total"]);
    reworded("pdf-one-line.txt", "占比 47.7%", "占比 27.7%", &["error percent-ne-part-over-total"]);
}

#[test]
fn words_and_tables() {
    reworded("clean-trial.html", "收到政府信息公开申请28件", "收到政府信息公开申请31件", &["error tt-received"]);
    reworded("clean-trial.html", "接受社会评议1次", "未发生行政复议案件", &["error tt-none-claim"]);
    reworded(
        "old-template.txt",
        "全年收到政府信息公开申请4件，全部办结，没有结转",
        "全年未收到政府信息公开申请",
        &["error tt-none-claim"],
    );
}

#[test]
fn empty_cells() {
    reworded("clean-township.txt", "行政许可\t87\t", "行政许可\t\t", &["warning cell-blank"]);
    reworded("clean-trial.html", "<td>规章</td><td>0</td>", "<td>规章</td><td></td>", &["warning cell-blank"]);
}

#[test]
fn sections() {
    let missing = "error section-missing";
    reworded("title-year.txt", "六、其他需要报告的事项\n", "", &[missing]);
    reworded("clean-township.txt", "五、存在的主要问题及改进情况\n", "", &[missing]);
    reworded("lists-that-stay-open.txt", "五、存在的主要问题及改进情况", "七、存在的主要问题及改进情况", &[]);
}

#[test]
fn years() {
    let period = "2023年1月1日至2023年12月31日";
    reworded("clean-township.txt", period, "2022年1月1日至2022年12月31日", &["error title-year-vs-period"]);
    reworded("clean-township.txt", period, "2023年1月1日到12月31日", &[]);
}

#[test]
fn time_limits() {
    for wrong in ["20年工作日", "20个工作曰", "20个工日", "20工作个日", "20个个工作日"] {
        reworded("clean-trial.html", "20个工作日", wrong, &["error wording-time-limit-unit"]);
    }
    reworded(
        "clean-trial.html",
        "在法定的20个工作日内或者依法延长的期限内",
        "在法定的15个工作日内",
        &["warning time-limit-outdated"],
    );
    reworded("clean-trial.html", "在法定的20个工作日内", "在承诺的15个工作日内", &[]);
}

#[test]
fn information_fees() {
    reworded(
        "clean-township.txt",
        "本年度没有收取信息处理费。没有其他需要报告的事项。",
        "镇人大代表建议7件全部办结。",
        &["warning s6-fee-statement-missing"],
    );
}
