//! # 引用的要点年度不符
//!
//! ## 检查什么
//! 作为工作依据的政务公开工作要点，年份应与报告年度相符。
//!
//! ## 为什么
//! 引用两年以前的要点，多是沿用了往年报告的文字。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》第五十条：年度报告反映上一年度的工作。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2022年政府信息公开工作年度报告
//! 一、总体情况
//! 全面贯彻落实《2020年政务公开工作要点》，全年主动公开信息412条。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2022年政府信息公开工作年度报告
//! 一、总体情况
//! 全面贯彻落实《2022年政务公开工作要点》和2021年全省政务公开工作要点，全年主动公开信息412条。
//! ```
//!
//! ```text right
//! 望楚区水务局2022年政府信息公开工作年度报告
//! 一、总体情况
//! 2020年以来，按照政务公开工作要点，主动公开信息412条。
//! ```
//!
//! ## 例外
//! 要点不是每年都有，相差一年以内的不提示。
//! ```text right exception
//! 望楚区水务局2022年政府信息公开工作年度报告
//! 一、总体情况
//! 全面贯彻落实《2021年政务公开工作要点》，全年主动公开信息412条。
//! ```
//!
//! ## 局限
//! 相差一年以内的不提示。

use crate::document::part::Part;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::words::{is_damaged, sentences};
use crate::rules::{Context, Rule, Sink};
use crate::text::written;

/// The rule.
pub const RULE: Rule = Rule {
    id: "doc-year-vs-context",
    name: crate::rules::documented("引用的要点年度不符"),
    severity: Severity::Info,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("作为工作依据的政务公开工作要点，年份应与报告年度相符。"),
    check,
};

const NAMES: &[&str] = &["政务公开工作要点", "政务公开重点工作要点"];
const BASIS: &[&str] = &["按照", "根据", "贯彻", "落实", "对照", "围绕", "依据"];
const HISTORY: &[&str] = &["以来", "曾", "连续", "历年", "近年"];
/// The most characters between the year and the name: `2020年安澜省`.
const MOST_BETWEEN: usize = 16;

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let Some(year) = report.year() else { return sink.not_applicable() };
    for sentence in sentences(&report.document).filter(|sentence| sentence.has(BASIS) && !sentence.has(HISTORY)) {
        for (start, cited) in years(sentence).into_iter().filter(|(_, cited)| cited.abs_diff(year) >= 2) {
            let place = sentence.span(start, start + "2020年".len());
            if !is_damaged(&report.document, place) {
                let message = format!("{year}年度的报告以{cited}年的政务公开工作要点为依据。");
                let help = "请核对要点的年份；确实引用往年要点的，请说明。";
                sink.report(RULE.severity, Finding::at(report.document.flow.origin(place), message, help));
            }
        }
    }
}

/// The years of the plans that a sentence names, each with its place.
fn years(sentence: Part<'_>) -> Vec<(usize, u16)> {
    let names = NAMES.iter().flat_map(|name| sentence.text.match_indices(name).map(|(at, _)| at));
    names.filter_map(|at| year_before(sentence.before(at))).collect()
}

fn year_before(before: &str) -> Option<(usize, u16)> {
    let length: usize = before.chars().rev().take(MOST_BETWEEN + 5).map(char::len_utf8).sum();
    let from = before.len() - length;
    let gap = before.get(from..)?.rfind('年')?;
    let between = before.get(from + gap + '年'.len_utf8()..)?;
    let start = (from + gap).checked_sub("2020".len())?;
    let (digits, year) = written::year(before.get(start..)?)?;
    let plain = !between.contains([',', '、', '》', '。', ':', '(']) && between.chars().count() <= MOST_BETWEEN;
    (plain && digits == 4).then_some((start, year))
}
