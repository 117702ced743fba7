//! # 声明的部分正文没有
//!
//! ## 检查什么
//! 前言列出的每个部分，正文都应有对应的标题。
//!
//! ## 为什么
//! 前言与正文不一致，读者找不到相应内容。
//!
//! ## 依据
//! 公文前后一致的一般要求。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2017年政府信息公开年度报告
//! 全文包括概述、主动公开政府信息情况、依申请公开政府信息情况、人大代表建议办理情况。
//! 一、概述
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 主动公开12条。
//! 三、依申请公开政府信息情况
//! 收到申请3件。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2017年政府信息公开年度报告
//! 全文包括概述、主动公开政府信息情况、依申请公开政府信息情况。
//! 一、概述
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 主动公开12条。
//! 三、依申请公开政府信息情况
//! 收到申请3件。
//! ```
//!
//! ```text right
//! 望楚区水务局2017年政府信息公开年度报告
//! 全文包括概述、主动公开的政府信息、依申请公开及收费情况。
//! 一、概述
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 主动公开12条。
//! 三、依申请公开政府信息情况
//! 收到申请3件。
//! ```
//!
//! ## 例外
//! 没有例外。
//!
//! ## 局限
//! 按字面相近程度对应，只作提示。没有找到三个以上标题时不核对。

use crate::document::BlockKind;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::Report;
use crate::report::declared::{self, Part};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "declared-part-missing",
    name: crate::rules::documented("声明的部分正文没有"),
    severity: Severity::Info,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("前言列出的每个部分，正文都应有对应的标题。"),
    check,
};

/// Fewer headings than this are not all of them.
const HEADINGS_NEEDED: usize = 3;

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let Some(declared) = report.declared.as_ref().filter(|declared| declared.parts.len() >= 2) else {
        return sink.not_applicable();
    };
    if report.outline.len() < HEADINGS_NEEDED {
        return sink.unchecked("正文标题没有找全，未核对前言所列的部分。");
    }
    let headings = titles(report);
    let has_heading = |part: &Part| {
        report.outline.iter().any(|heading| declared::names(part, &heading.title, heading.id))
            || headings.iter().any(|title| declared::names(part, title, None))
    };
    for part in declared.parts.iter().filter(|part| !has_heading(part)) {
        let message = format!("前言列有“{}”，正文没有这一部分。", part.name);
        sink.report(RULE.severity, Finding::at(part.span, message, "请补上这一部分，或从前言中删去。"));
    }
}

/// The titles of all levels, and short lines, which may be titles without a number.
fn titles(report: &Report) -> Vec<&str> {
    const SHORT: usize = 30;
    let texts = report.document.blocks.iter().filter(|block| {
        matches!(block.kind, BlockKind::Heading(_) | BlockKind::Paragraph)
            && report.sections.first().is_some_and(|first| block.span.start >= first.heading.start)
    });
    let titles = texts.map(|block| report.document.flow.slice(block.span));
    titles.filter(|title| title.chars().count() <= SHORT).collect()
}
