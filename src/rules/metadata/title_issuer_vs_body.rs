//! # 标题机关与正文机关不一致
//!
//! ## 检查什么
//! 前言所说的编制、发布机关应与标题的机关一致。
//!
//! ## 为什么
//! 借用其他单位的稿件时，常常只改了标题。
//!
//! ## 依据
//! 公文前后一致的一般要求；条例第四十九条。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 本报告由云溪区水务局按照《中华人民共和国政府信息公开条例》编制。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 本报告由望楚区水务局按照《中华人民共和国政府信息公开条例》编制。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 本报告由局办公室按照《中华人民共和国政府信息公开条例》编制。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 政府的报告由政府办公室编制。
//! ```text right exception
//! 望楚区人民政府2023年政府信息公开工作年度报告
//! 本报告由望楚区人民政府办公室按照《中华人民共和国政府信息公开条例》编制。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 局限
//! 简称、内设机构编制的不提示。标题没有机关名称的不核对。

use super::agency;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::header::named::Role;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "title-issuer-vs-body",
    name: crate::rules::documented("标题机关与正文机关不一致"),
    severity: Severity::Warning,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("前言所说的编制、发布机关应与标题的机关一致。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let header = &context.report.header;
    let Some(own) = agency::of_title(header) else { return sink.not_applicable() };
    let reporters =
        header.mentions.iter().filter(|mention| mention.role == Role::Reporter).map(|mention| &mention.name);
    for named in header.compiler.iter().chain(reporters).filter(|named| is_another(own, &named.value)) {
        let message = format!("标题的机关是{own}，正文写的是{}。", named.value);
        let finding =
            Finding::at(named.span, message, "请核对机关名称，改正写错的一处。").values(own, named.value.clone());
        let title = header.title.as_ref().map(|title| title.span);
        sink.report(RULE.severity, finding.related("标题", title, None));
    }
}

fn is_another(own: &str, named: &str) -> bool {
    let office = agency::is_inner(named) && agency::foreign_area(own, named).is_none();
    !office && !agency::may_be_same(own, named)
}
