//! # 正文多出未声明的部分
//!
//! ## 检查什么
//! 正文的每个部分都应在前言所列的部分之中。
//!
//! ## 为什么
//! 前言与正文不一致，多半是增加部分后没有改前言。
//!
//! ## 依据
//! 公文前后一致的一般要求。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2017年政府信息公开年度报告
//! 全文包括概述、主动公开政府信息情况、依申请公开政府信息情况。
//! 一、概述
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 主动公开12条。
//! 三、依申请公开政府信息情况
//! 收到申请3件。
//! 四、要点工作落实情况
//! 公开权力清单52条。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2017年政府信息公开年度报告
//! 全文包括概述、主动公开政府信息情况、依申请公开政府信息情况和要点工作落实情况。
//! 一、概述
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 主动公开12条。
//! 三、依申请公开政府信息情况
//! 收到申请3件。
//! 四、要点工作落实情况
//! 公开权力清单52条。
//! ```
//!
//! ```text right
//! 望楚区水务局2017年政府信息公开年度报告
//! 全文包括概述、主动公开政府信息情况等部分。
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
//! 前言用“等”概括的不核对；“附表、附件”不算。按字面相近程度对应，只作提示。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::declared;
use crate::report::{Declared, TopHeading};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "declared-part-extra",
    name: crate::rules::documented("正文多出未声明的部分"),
    severity: Severity::Info,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("正文的每个部分都应在前言所列的部分之中。"),
    check,
};

/// Fewer listed parts than this are no list of all.
const PARTS_NEEDED: usize = 3;

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let complete = |declared: &&Declared| !declared.open && declared.parts.len() >= PARTS_NEEDED;
    let Some(declared) = report.declared.as_ref().filter(complete) else { return sink.not_applicable() };
    let listed = |heading: &TopHeading| {
        let whole = declared.parts.iter().any(|part| part.name.contains(&heading.title));
        whole || declared.parts.iter().any(|part| declared::names(part, &heading.title, heading.id))
    };
    let attached = |heading: &TopHeading| heading.title.starts_with('附');
    for heading in report.outline.iter().filter(|heading| !attached(heading) && !listed(heading)) {
        let message = format!("正文有“{}”，前言没有列出。", heading.title);
        let finding = Finding::at(heading.span, message, "请在前言中补上这一部分，或核对标题。");
        sink.report(RULE.severity, finding.related("前言所列的部分", Some(declared.span), None));
    }
}
