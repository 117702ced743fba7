//! The errors that published reports most often have, each in a report of our own beside the same without it: the rule that tells of it
//! does so, and of the other says nothing.

#![allow(missing_docs, clippy::expect_used)]

mod agreement;

use agreement::{Made, check};

const OTHERS: &str = "本年度未收取信息处理费。";
const OVERVIEW: &str = "主动公开政府信息12条。收到政府信息公开申请3件，均已答复。加强政府信息管理，规范发布审核。\
                        推进政府信息公开平台建设，更新栏目4个。做好监督保障，开展考核和社会评议，未发生责任追究情形。";

/// A report of this year with these words in its overview and these figures.
fn made(year: u16, words: &str, figures: &str) -> String {
    Made { issuer: "望楚区水务局", year, words: (words, OTHERS), figures }.text()
}

#[track_caller]
fn tells(right: &str, wrong: &str, rule: &str, severity: &str) {
    let severities = |text: &str| -> Vec<&str> {
        let outcome = check(text);
        outcome.findings.iter().filter(|finding| finding.rule == rule).map(|finding| finding.severity).collect()
    };
    assert_eq!(severities(right), Vec::<&str>::new(), "{rule}: {right}");
    assert_eq!(severities(wrong), [severity], "{rule}: {wrong}");
}

/// The same of words in the overview of a report on 2023 whose other figures are zero.
#[track_caller]
fn tells_of_words(right: &str, wrong: &str, rule: &str, severity: &str) {
    tells(&made(2023, right, ""), &made(2023, wrong, ""), rule, severity);
}

/// The same with one replacement in a report without errors.
#[track_caller]
fn tells_of_change(year: u16, from: &str, to: &str, rule: &str, severity: &str) {
    let right = made(year, OVERVIEW, "r1=3 r3.1=3 r3.7=3");
    assert_eq!(right.matches(from).count(), 1, "{from} stands once in\n{right}");
    tells(&right, &right.replace(from, to), rule, severity);
}

#[test]
fn the_form_of_2019_for_a_later_year() {
    let old = "二、主动公开政府信息情况\n信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量\n行政许可 | 12 | +1 | 340\n\
               其他对外管理服务事项 | 3 | 0 | 8\n信息内容 | 采购项目数量 | 采购总金额\n政府集中采购 | 2 | 30万元\n";
    let empty = "二、主动公开政府信息情况\n信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量\n行政许可 | | |\n\
                 其他对外管理服务事项 | | |\n信息内容 | 采购项目数量 | 采购总金额\n政府集中采购 | |\n";
    for year in [2021, 2022] {
        let text = |table: &str, year: u16| {
            format!(
                "望楚区水务局{year}年政府信息公开工作年度报告\n一、总体情况\n全年公开信息12条。\n{table}三、收到和处理政府信息公开申请情况\n"
            )
        };
        tells(&text(old, 2020), &text(old, year), "old-template-used", "error");
        tells(&text(old, 2020), &text(empty, year), "old-template-used", "error");
    }
}

#[test]
fn documents_that_were_replaced_or_are_miswritten() {
    let basis = |number: &str| format!("本报告根据{number}编制。{OVERVIEW}");
    let right = basis("国办公开办函〔2021〕30号");
    tells_of_words(&right, &basis("国办公开办函〔2019〕60号"), "doc60-outdated", "warning");
    tells_of_words(&right, &basis("国办公开办涵〔2021〕30号"), "doc-issuer-code-typo", "error");
}

#[test]
fn counts_of_requests_in_words_and_tables() {
    tells(
        &made(2023, "全年收到政府信息公开申请3件。", "r1=3"),
        &made(2023, "全年收到政府信息公开申请2件。", "r1=3"),
        "tt-received",
        "error",
    );
    tells_of_words("办结率100%。", "政府信息公开申请办结率103%。", "percent-over-100", "error");
}

#[test]
fn figures_left_over_from_another_year() {
    tells_of_words(
        "发生行政复议案10宗，其中撤销、变更或确认违法的0宗；其他情形10宗，占100%。",
        "发生行政复议案0宗，其中撤销、变更或确认违法的0宗；其他情形10宗，占100%。",
        "sum-parts-ne-total",
        "error",
    );
}

#[test]
fn the_same_quantity_stated_twice() {
    tells_of_words(
        "全年主动公开政府信息20条。\n（二）主动公开\n本年主动公开政府信息20条。",
        "全年主动公开政府信息20条。\n（二）主动公开\n本年主动公开政府信息16条。",
        "restated-number-conflict",
        "warning",
    );
}

#[test]
fn declared_parts() {
    let listed = "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、\
                  存在的主要问题及改进情况";
    let all = format!("{listed}、其他需要报告的事项六部分组成。");
    let text = |preface: &str| {
        let report = made(2023, OVERVIEW, "r1=3 r3.1=3 r3.7=3");
        report.replacen("一、总体情况", &format!("{preface}\n一、总体情况"), 1)
    };
    let rule = "declared-part-count-mismatch";
    tells(&text(&all), &text(&format!("{listed}等六部分组成。").replace('等', "")), rule, "warning");
    tells(&text(&all), &text(&format!("{listed}五项内容组成。")), rule, "warning");
}

#[test]
fn instructions_copied_from_the_form() {
    let copied = "监督保障（含《中华人民共和国政府信息公开条例》第五十条第四项规定的内容）情况如下。";
    tells_of_words(OVERVIEW, &format!("{OVERVIEW}{copied}"), "template-instruction-leak", "warning");
}

#[test]
fn dates_of_publication() {
    tells_of_words(
        "编制了2023年政府信息公开工作年度报告，并于2024年1月15日之前向社会公布。",
        "编制了2023年政府信息公开工作年度报告，并于2023年1月15日之前向社会公布。",
        "publish-year-wrong",
        "error",
    );
    let signed = |date: &str| format!("{}\n望楚区水务局\n{date}", made(2023, OVERVIEW, "r1=3 r3.1=3 r3.7=3"));
    tells(&signed("2024年2月10日"), &signed("2023年2月10日"), "report-date-before-period-end", "warning");
}

#[test]
fn units_of_time_limits() {
    tells_of_words(
        "平均7个工作日办结，比规定的20个工作日缩短一半以上。",
        "平均7个工作日办结，比规定的20年工作日缩短一半以上。",
        "wording-time-limit-unit",
        "error",
    );
}

#[test]
fn aspects_and_fees_that_are_missing() {
    tells_of_change(
        2023,
        "加强政府信息管理，规范发布审核。推进政府信息公开平台建设，更新栏目4个。",
        "获得好评。",
        "five-aspect-missing",
        "warning",
    );
    tells_of_change(2023, OTHERS, "全年办理人大代表建议3件。", "s6-fee-statement-missing", "warning");
}

#[test]
fn cells_left_blank_or_marked() {
    tells_of_change(2023, "行政许可 | 0", "行政许可 | ", "cell-blank", "warning");
    tells_of_change(2023, "行政许可 | 0", "行政许可 | /", "cell-nonnumeric", "warning");
    tells_of_change(2023, "行政许可 | 0", "行政许可 | -", "cell-nonnumeric", "warning");
}

#[test]
fn vague_figures_and_missing_units() {
    tells_of_words("全年主动公开政府信息26条。", "全年主动公开政府信息若干条。", "vague-count", "warning");
    let answers = |second: &str| {
        format!("全年办结申请1453件，其中予以公开1386件，占95.39%；部分公开{second}，占4.61%；不予公开0件，占0%。")
    };
    tells_of_words(&answers("67件"), &answers("67"), "unit-missing", "info");
    tells_of_words("截至2023年12月31日，公开12条。", "截止2023年12月31日，公开12条。", "cutoff-word", "info");
}

#[test]
fn titles() {
    let titled = |title: &str| {
        made(2023, OVERVIEW, "r1=3 r3.1=3 r3.7=3").replacen("望楚区水务局2023年政府信息公开工作年度报告", title, 1)
    };
    let right = titled("望楚区水务局2023年政府信息公开工作年度报告");
    tells(&right, &titled("望楚区水务局政府信息公开工作年度报告"), "title-year-missing", "warning");
    tells(&right, &titled("望楚区水务局2023年政府信息公开工作报告"), "title-nonstandard", "info");
    let issued = |by: &str| right.replacen("一、总体情况", &format!("本报告由{by}编制。\n一、总体情况"), 1);
    tells(&issued("望楚区水务局"), &issued("云溪区水务局"), "title-issuer-vs-body", "warning");
}

#[test]
fn lost_lawsuits_in_words_and_tables() {
    tells(
        &made(2023, "因政府信息公开被提起行政诉讼3件，其中2件维持，1件败诉。", "direct=2+1"),
        &made(2023, "因政府信息公开被提起行政诉讼3件，其中2件维持，1件败诉。", "direct=2+0+1"),
        "tt-litigation-corrected",
        "warning",
    );
}
