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

/// The same with what is only worth a look.
fn all_added(before: &Checked, after: &Checked) -> BTreeSet<String> {
    let all = |checked: &Checked| -> BTreeSet<String> {
        let findings = checked.findings().iter();
        findings.map(|finding| format!("{} {}", finding["severity"], finding["rule"]).replace('"', "")).collect()
    };
    all(after).difference(&all(before)).cloned().collect()
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

/// Rules that compare words with tables: they notice a planted cell wherever the words state it.
fn is_of_words(judgement: &str) -> bool {
    judgement.contains(" tt-")
}

/// Adds to the printed cells of generated reports; what the relations of the form then say.
fn planted(form: Form, cells: &[(&str, i64)], wanted: &[&str]) {
    for seed in 100..110 {
        let mut report = Report::new(form, seed);
        let before = Checked::text(&report.render(Layout::Tabs, Style::default()));
        for (id, more) in cells {
            report.plant(id, report.number(id) + more);
        }
        let after = Checked::text(&report.render(Layout::Tabs, Style::default()));
        let found: Vec<String> = added(&before, &after).into_iter().filter(|found| !is_of_words(found)).collect();
        assert_eq!(found, wanted, "{form:?} seed {seed}: {cells:?}");
    }
}

/// Prints other figures in the tables of reports whose words state the first of them; what is said of words and tables: the
/// first rule, and those that count the same cells in another way.
fn contradicted(form: Form, cells: &[&str], more: i64, wanted: &[&str]) {
    let has = |report: &Report, id: &str| report.truth().any(|figure| figure.id == id);
    let stated = |report: &Report| cells.iter().all(|id| has(report, id)) && report.number(cells[0]) > 0;
    let mut silent = 0;
    for mut report in (100..400).map(|seed| Report::new(form, seed)).filter(stated).take(6) {
        let before = Checked::text(&report.render(Layout::Tabs, Style::default()));
        for id in cells {
            report.plant(id, report.number(id) + more);
        }
        let after = Checked::text(&report.render(Layout::Tabs, Style::default()));
        let found: Vec<String> = all_added(&before, &after).into_iter().filter(|found| is_of_words(found)).collect();
        let lines: Vec<String> = after.findings().iter().map(line).collect();
        let known = found.iter().all(|found| wanted.contains(&found.as_str()));
        assert!(known, "{form:?} {cells:?}: {found:?}\n{}", lines.join("\n"));
        silent += usize::from(!found.iter().any(|found| found == wanted[0]));
    }
    assert!(silent <= 4, "{form:?} {cells:?}: {wanted:?} is said of {silent} reports too few");
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
fn requests_in_words_and_in_the_table() {
    for form in [Form::Trial, Form::Current] {
        contradicted(form, &["T3.r1.total"], 1000, &["error tt-received"]);
        contradicted(form, &["T3.r2.total"], 1000, &["error tt-carried-in", "error tt-received"]);
        contradicted(form, &["T3.r3.7.total", "T3.r1.total"], 1000, &["error tt-finished", "error tt-received"]);
        contradicted(form, &["T3.r4.total"], 1000, &["error tt-carried-out"]);
        contradicted(form, &["T3.r3.1.total"], 1000, &["error tt-granted"]);
        contradicted(form, &["T3.r3.2.total"], 1000, &["error tt-partial"]);
        contradicted(form, &["T3.r3.3.6.total"], 1000, &["error tt-refused"]);
        contradicted(form, &["T3.r3.4.1.total"], 1000, &["error tt-unable"]);
        contradicted(form, &["T3.r3.5.2.total"], 1000, &["error tt-not-processed"]);
        contradicted(form, &["T3.r1.natural"], 1000, &["warning tt-applicant-type"]);
        contradicted(form, &["T3.r1.other"], 1000, &["warning tt-applicant-type"]);
    }
    contradicted(Form::Trial, &["T3.r3.6.total"], 1000, &["error tt-other"]);
    contradicted(Form::Current, &["T3.r3.6.3.total"], 1000, &["error tt-other"]);
}

#[test]
fn disputes_in_words_and_in_the_table() {
    for form in [Form::Trial, Form::Current] {
        contradicted(form, &["T4.review.total"], 1000, &["error tt-review-total"]);
        contradicted(form, &["T4.direct.total"], 1000, &["error tt-litigation-total"]);
        contradicted(form, &["T4.review.correct"], 1000, &["warning tt-review-corrected"]);
        contradicted(form, &["T4.direct.correct"], 1000, &["warning tt-litigation-corrected"]);
    }
    let form = Form::Statistics;
    contradicted(form, &["S.4"], 1000, &["error tt-e2-review-litigation"]);
    contradicted(form, &["S.5"], 1000, &["error tt-e2-review-litigation"]);
    contradicted(form, &["S.5.2"], 1000, &["warning tt-litigation-corrected"]);
}

#[test]
fn active_disclosure_in_words_and_in_the_table() {
    contradicted(Form::Trial, &["T2.1.norm.made", "T2.1.norm.published"], 1000, &["warning tt-norm-issued"]);
    contradicted(Form::Current, &["T2.1.norm.issued"], 1000, &["warning tt-norm-issued"]);
    contradicted(Form::Current, &["T2.1.norm.repealed"], 1000, &["warning tt-norm-repealed"]);
    contradicted(Form::Current, &["T2.1.norm.valid"], 1000, &["warning tt-norm-valid"]);
    contradicted(Form::Current, &["T2.5.permit.decisions"], -1, &["info tt-decisions"]);
    contradicted(Form::Current, &["T2.6.penalty.decisions"], -1, &["info tt-decisions"]);
    let form = Form::Statistics;
    contradicted(form, &["S.1.1"], 1000, &["error tt-e2-active"]);
    contradicted(form, &["S.1.3.2"], 1000, &["warning tt-e2-active"]);
    contradicted(form, &["S.1.2"], 1000, &["info tt-e2-focus"]);
}

#[test]
fn requests_in_words_and_in_the_statistics_table() {
    for row in ["S.3.1", "S.3.1.1", "S.3.1.2", "S.3.1.3", "S.3.1.4", "S.3.2.1", "S.3.2.2", "S.3.3.1", "S.3.3.3"] {
        contradicted(Form::Statistics, &[row], 1000, &["error tt-e2-requests"]);
    }
    for row in ["S.3.3.4", "S.3.3.5", "S.3.3.6", "S.3.3.7", "S.3.3.8"] {
        contradicted(Form::Statistics, &[row], 1000, &["error tt-e2-requests"]);
    }
    contradicted(Form::Statistics, &["S.3.2", "S.3.3"], 1000, &["error tt-e2-requests"]);
}

#[test]
fn nothing_in_the_table() {
    for form in [Form::Trial, Form::Current] {
        emptied(form, &["T3.r1.total", "T3.r2.total"]);
        emptied(form, &["T4.review.total"]);
        emptied(form, &["T4.direct.total", "T4.after.total"]);
    }
    emptied(Form::Statistics, &["S.3.1"]);
    emptied(Form::Statistics, &["S.4"]);
    emptied(Form::Statistics, &["S.5"]);
}

/// Prints zeros where the words state something.
fn emptied(form: Form, cells: &[&str]) {
    for mut report in
        (100..400).map(|seed| Report::new(form, seed)).filter(|report| report.number(cells[0]) > 0).take(3)
    {
        cells.iter().for_each(|id| report.plant(id, 0));
        let after = judgements(&Checked::text(&report.render(Layout::Tabs, Style::default())));
        assert!(after.contains("error tt-text-positive-table-zero"), "{form:?} {cells:?}: {after:?}");
    }
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
    let declared = "warning declared-part-count-mismatch";
    reworded("title-year.txt", "六、其他需要报告的事项\n", "", &[missing, declared]);
    let skipped = "warning section-number-skip";
    reworded("clean-township.txt", "五、存在的主要问题及改进情况\n", "", &[missing, skipped]);
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
