//! # 标题序号后缺标点
//!
//! ## 检查什么
//! 一级标题的序号后面应有顿号，写作“一、概述”，不写“一 概述”。
//!
//! ## 为什么
//! 汉字数字作序号时后面用顿号；只空一格，序号容易与标题连读。
//!
//! ## 依据
//! 《党政机关公文格式》（GB/T 9704—2012）7.3.3；《标点符号用法》（GB/T 15834—2011）关于顿号的规定。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2017年政府信息公开年度报告
//! 一 概 述
//! 2017年，望楚区水务局认真做好政府信息公开工作。
//! 二 主动公开政府信息情况
//! 全年主动公开信息12条。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2017年政府信息公开年度报告
//! 一、概述
//! 2017年，望楚区水务局认真做好政府信息公开工作。
//! 二、主动公开政府信息情况
//! 全年主动公开信息12条。
//! ```
//!
//! ```text right
//! 望楚区水务局2017年政府信息公开年度报告
//! 第一部分 概述
//! 2017年，望楚区水务局认真做好政府信息公开工作。
//! 第二部分 主动公开政府信息情况
//! 全年主动公开信息12条。
//! ```
//!
//! ## 例外
//! 没有例外。
//!
//! ## 局限
//! 只看单独成行、能认出是报告部分的标题；全文只提示一次，注明次数。

use super::printed::{Places, times};
use crate::finding::{Applicability, Severity};
use crate::form::Era;
use crate::report::{Report, Section};
use crate::rules::{Context, Rule, Sink};
use crate::text::FoldedSpan;

/// The rule.
pub const RULE: Rule = Rule {
    id: "heading-punctuation",
    name: crate::rules::documented("标题序号后缺标点"),
    severity: Severity::Info,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("一级标题的序号后面应有顿号，写作“一、概述”，不写“一 概述”。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    let mut places = Places::default();
    let mut first = None;
    for section in &context.report.sections {
        let Some(number) = bare_number(context.report, section) else { continue };
        first = first.or(Some(format!("{}、{}", document.flow.slice(number), section.title)));
        let gap = FoldedSpan { start: number.start, end: section.heading.start + first_letter(&section.title, number) };
        let right = format!("{}、{}", document.flow.slice(number), section.title.chars().next().unwrap_or(' '));
        places.replace_part(document, section.heading, gap, right);
    }
    let right = first.unwrap_or_default();
    let message = |count| format!("{}一级标题的序号后面没有顿号，应写作“{right}”的形式。", times(count));
    let finding = places.finding(message, "在序号后加上顿号。", Some(("补上顿号", Applicability::Suggested)));
    finding.into_iter().for_each(|finding| sink.report(RULE.severity, finding));
}

/// The number of a section's heading, when the title follows it without a mark.
fn bare_number(report: &Report, section: &Section) -> Option<FoldedSpan> {
    let ordinal = section.ordinal.as_deref()?;
    let heading = report.document.flow.slice(section.heading);
    let plain = heading.strip_prefix(ordinal)? == section.title && !section.title.starts_with(['、', '.', '是', '方']);
    let length = u32::try_from(ordinal.len()).ok()?;
    (plain && section.id.is_some())
        .then_some(FoldedSpan { start: section.heading.start, end: section.heading.start + length })
}

/// How far the title's first character reaches from the start of the heading.
fn first_letter(title: &str, number: FoldedSpan) -> u32 {
    let length = title.chars().next().map_or(0, char::len_utf8);
    number.end - number.start + u32::try_from(length).unwrap_or(0)
}
