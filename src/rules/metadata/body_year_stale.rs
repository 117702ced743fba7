//! # 正文年度疑似沿用往年
//!
//! ## 检查什么
//! 正文叙述本年工作的句子，开头的年份应是报告年度。
//!
//! ## 为什么
//! 沿用上年稿件时，个别句子的年份没有改。
//!
//! ## 依据
//! 年度报告反映上一年度情况（条例第四十九条）。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2022年，我局主动公开信息45条。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2023年，我局主动公开信息45条。2022年，我局主动公开信息40条，同比增长12.5%。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 主动公开信息45条。2022年，我局主动公开信息40条。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 回顾上年工作和引用往年文件的不提示。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2022年提出的问题已经整改。2022年，我局发布的《公开指南》继续有效。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! 逐年列举的不提示。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2021年，我局公开信息30条；2022年，我局公开信息40条；2023年，我局公开信息45条。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 局限
//! 比较、累计、结转和回顾往年的句子不提示；逐年列举的不提示。标题和统计期限都没有年度时不核对。

use super::year;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::Section;
use crate::rules::passage::{has, sentences};
use crate::rules::{Context, Rule, Sink};
use crate::text::FoldedSpan;
use crate::text::written;

/// The rule.
pub const RULE: Rule = Rule {
    id: "body-year-stale",
    name: crate::rules::documented("正文年度疑似沿用往年"),
    severity: Severity::Warning,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("正文叙述本年工作的句子，开头的年份应是报告年度。"),
    check,
};

/// What is told of the year itself.
const DONE: &[&str] = &["收到", "公开", "发布", "受理", "办结", "答复"];

/// Sentences that look back with reason.
const LOOKS_BACK: &[&str] = &[
    "较",
    "比",
    "上年",
    "去年",
    "以来",
    "截至",
    "截止",
    "结转",
    "往年",
    "历年",
    "起",
    "整改",
    "问题",
    "不足",
    "年度报告",
    "年报",
    "继续",
    "自",
    "已于",
    "修订",
    "印发",
    "出台",
    "《",
    "累计",
    "前",
    "第三方",
];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let Some(year) = year::stated(context) else { return sink.not_applicable() };
    let of_the_year = |section: &&Section| section.id.is_some_and(|id| !["S6", "other"].contains(&id));
    for section in report.sections.iter().filter(of_the_year) {
        for (at, stale) in stale_sentences(report.document.flow.slice(section.body), year) {
            let start = section.body.range().start + at;
            let span = report.document.flow.origin(FoldedSpan::new(start, start + YEAR));
            let message = format!("这一句写的是{stale}年的情况，报告年度是{year}年。");
            let finding = Finding::at(span, message, "请核对是否沿用了往年的文字；确为往年情况的，可以不改。");
            sink.report(RULE.severity, finding.values(year.to_string(), stale.to_string()));
        }
    }
}

/// Where sentences on an earlier year start, and the year; none when several years are told one after another.
fn stale_sentences(text: &str, year: u16) -> Vec<(usize, u16)> {
    let dated: Vec<(usize, u16, &str)> = sentences(text).filter_map(|(at, sentence)| dated(at, sentence)).collect();
    let others = || dated.iter().map(|(_, other, _)| *other).filter(|other| *other != year);
    if others().min() != others().max() {
        return Vec::new();
    }
    let told = |at: usize, sentence: &str| is_told_before(text.get(..at).unwrap_or_default(), sentence);
    let stale = dated.iter().filter(|(at, other, sentence)| is_stale(*other, year, sentence) && !told(*at, sentence));
    stale.map(|(at, other, _)| (*at, *other)).collect()
}

/// Whether the same was counted for the report's own year before: then the earlier year is there for comparison.
fn is_told_before(before: &str, sentence: &str) -> bool {
    let same = |earlier: &str| DONE.iter().any(|verb| sentence.contains(verb) && earlier.contains(verb));
    sentences(before).any(|(_, earlier)| same(earlier) && has_count(earlier))
}

/// Whether a figure with a unit stands in a text.
fn has_count(text: &str) -> bool {
    let pairs = text.chars().zip(text.chars().skip(1));
    pairs.into_iter().any(|(figure, unit)| figure.is_ascii_digit() && "条件次篇项份宗例个".contains(unit))
}

/// A year of four digits, in bytes.
const YEAR: usize = 4;

/// A sentence that begins with a year and goes on with the agency: where it starts, the year, the sentence.
fn dated(at: usize, sentence: &str) -> Option<(usize, u16, &str)> {
    let words = sentence.trim_start();
    let (length, year) = written::year(words).filter(|(length, _)| *length == YEAR)?;
    let rest = words.get(length..)?.strip_prefix('年')?.trim_start_matches('度');
    let begins = rest.starts_with(',') || ["我", "全", "本", "共"].iter().any(|word| rest.starts_with(word));
    begins.then_some((at + sentence.len() - words.len(), year, words))
}

fn is_stale(stale: u16, year: u16, sentence: &str) -> bool {
    stale < year && has(sentence, DONE) && !has(sentence, LOOKS_BACK) && !sentence.contains(&year.to_string())
}
