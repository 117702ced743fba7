//! # 占位符未替换
//!
//! ## 检查什么
//! 文中不应留有“XX”“××”“某某局”“【】”等没有替换的占位符。
//!
//! ## 为什么
//! 占位符说明套用模板后没有填写完整，发布后一眼可见。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》第六条要求及时、准确公开政府信息。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2023年，XX局主动公开信息412条，收到政府信息公开申请××件。
//! ```
//!
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2023年主动公开信息412条，网址为www.xxx.gov.cn。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 二○○八年以来主动公开信息412条，网址为www.wcsw.gov.cn/xxgk/。
//! ```
//!
//! ## 例外
//! 号码中间隐去的不提示。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2023年主动公开信息412条，联系人手机138XXXX1234。
//! ```
//!
//! 引号里的示意文字、登记表的勾选框不提示。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2023年主动公开信息412条，标题统一为“关于XX的公示”。本表勾选□是 □否。
//! ```
//!
//! ## 局限
//! 引号中的示意文字、隐去的姓名和号码、网址中的字母不提示；看不出是不是占位的只作警告。

use crate::document::Document;
use crate::document::part::Part;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::privacy::SURNAMES as COMMON_SURNAMES;
use crate::rules::residue::lost_digits;
use crate::rules::words::{Phrase, find_in, is_damaged, parts_and_cells};
use crate::rules::{Context, Rule, Sink};
use crate::text::numeral::is_chinese_numeral;

/// The rule.
pub const RULE: Rule = Rule {
    id: "placeholder-x",
    name: crate::rules::documented("占位符未替换"),
    severity: Severity::Error,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("文中不应留有“XX”“××”“某某局”“【】”等没有替换的占位符。"),
    check,
};

/// Words that stand for an agency's name or for a document number.
const WORDS: &[Phrase] = &[
    Phrase::new("某某局").unless_followed(&["长"]).unless_preceded(SURNAMES),
    Phrase::new("某某单位").unless_preceded(SURNAMES),
    Phrase::new("某某市").unless_followed(&["民"]).unless_preceded(SURNAMES),
    Phrase::new("某某县").unless_followed(&["民", "长"]).unless_preceded(SURNAMES),
    Phrase::new("某某区").unless_followed(&["长", "民"]).unless_preceded(SURNAMES),
    Phrase::new("【】"),
    Phrase::new("〔〕号"),
];
const SURNAMES: &[&str] = &["王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡"];
/// What follows a placeholder and not a hidden name.
const UNITS: &[&str] = &[
    "局", "委", "市", "县", "区", "镇", "乡", "街", "省", "单位", "部门", "机关", "办", "厅", "院", "处", "中心", "年",
    "月", "日", "件", "条", "次", "个", "项", "万元", "元", "人", "%", "号", "份", "家", "篇", "科", "室", "股", "村",
    "公司",
];
/// Lines to be filled in by hand.
const FOOT: &[&str] = &["负责人", "审核", "填报", "签字", "盖章", "签名", "签发"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    for hit in find_in(document, parts_and_cells(document), WORDS) {
        if !(hit.phrase.word == "〔〕号" && lost_digits(document)) {
            sink.report(RULE.severity, finding(document, hit.span));
        }
    }
    for part in parts_and_cells(document) {
        for (start, end) in runs(part.text) {
            let place = part.span(start, end);
            if let Some(severity) = severity(document, part, start, end).filter(|_| !is_damaged(document, place)) {
                sink.report(severity, finding(document, place));
            }
        }
    }
}

fn finding(document: &Document, place: crate::text::FoldedSpan) -> Finding {
    let message = format!("文中留有占位符“{}”，没有换成实际内容。", document.flow.slice(place));
    Finding::at(document.flow.origin(place), message, "请填写实际的名称或数字。")
}

/// Runs of at least two of the same mark.
fn runs(text: &str) -> Vec<(usize, usize)> {
    let mut runs: Vec<(char, usize, usize, usize)> = Vec::new();
    for (at, character) in text.char_indices() {
        let mark = if character == 'x' { 'X' } else { character };
        let end = at + character.len_utf8();
        match runs.last_mut().filter(|run| run.0 == mark && run.2 == at) {
            Some(run) => (run.2, run.3) = (end, run.3 + 1),
            None if "X×○□_*".contains(mark) => runs.push((mark, at, end, 1)),
            None => {}
        }
    }
    runs.into_iter().filter(|run| run.3 >= 2).map(|run| (run.1, run.2)).collect()
}

/// How certain it is that a run of marks stands for what is missing; nothing when it does not.
fn severity(document: &Document, part: Part<'_>, start: usize, end: usize) -> Option<Severity> {
    let (before, after) = (part.before(start), part.after(end));
    let run = part.text.get(start..end).unwrap_or_default();
    if is_host(run, before, after) {
        return Some(Severity::Error);
    }
    if is_code(before, after) || is_quoted(before) || is_something_else(document, part, start, end) {
        return None;
    }
    let named = before.ends_with(|c| COMMON_SURNAMES.contains(c));
    match UNITS.iter().any(|unit| after.starts_with(unit)) {
        true => Some(Severity::Error),
        false if named => None,
        false => Some(Severity::Warning),
    }
}

/// `www.xxx.gov.cn`.
fn is_host(run: &str, before: &str, after: &str) -> bool {
    run.len() >= 3 && run.starts_with(['x', 'X']) && before.ends_with("www.") && after.starts_with(".gov.cn")
}

/// Part of a number, an address or a foreign word.
fn is_code(before: &str, after: &str) -> bool {
    let of_code = |c: char| c.is_ascii_alphanumeric() || "./@-_&=?:\\".contains(c);
    let colon = before.ends_with(':') && !after.starts_with(['.', '/']);
    (before.ends_with(of_code) && !colon) || after.starts_with(|c: char| of_code(c) && c != '.' && c != ':')
}

/// Inside of a short quotation, where it shows how something is written.
fn is_quoted(before: &str) -> bool {
    const LONGEST: usize = 20;
    before.chars().rev().take(LONGEST).find(|c| "“”".contains(*c)) == Some('“')
}

/// A year in Chinese digits, a mark that was no full-width one, a line to be filled in by hand, a word such as 双XX.
fn is_something_else(document: &Document, part: Part<'_>, start: usize, end: usize) -> bool {
    let (before, after) = (part.before(start), part.after(end));
    match part.after(start).chars().next() {
        Some('○') => {
            before.ends_with(is_chinese_numeral) || after.starts_with(|c| is_chinese_numeral(c) || c == '年')
        }
        Some('*') => !document
            .source
            .text
            .get(document.flow.origin(part.span(start, end)).range())
            .is_some_and(|text| text.starts_with('＊')),
        Some('_') => part.has(FOOT),
        _ => before.ends_with('双'),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample::document;

    fn judged(text: &str) -> Vec<Severity> {
        let document = document(&[text]);
        let parts: Vec<Part<'_>> = parts_and_cells(&document).collect();
        let of = |part: &Part<'_>| {
            runs(part.text)
                .into_iter()
                .filter_map(|(start, end)| severity(&document, *part, start, end))
                .collect::<Vec<_>>()
        };
        parts.iter().flat_map(of).collect()
    }

    #[test]
    fn placeholders_stand_before_units() {
        assert_eq!(judged("XX局共收到申请××件,电话:XXXXXXX"), [Severity::Error, Severity::Error, Severity::Warning]);
        assert_eq!(judged("张××诉我局,身份证3708XXXXXXXX1234,双XX计划,/xx/,**重点**"), []);
        assert_eq!(judged("二○○八年,审核人:____"), []);
    }
}
