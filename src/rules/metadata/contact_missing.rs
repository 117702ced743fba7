//! # 缺联系方式
//!
//! ## 检查什么
//! 请读者联系的，应写明电话或地址。
//!
//! ## 为什么
//! 写了“如有疑问请联系”却没有联系方式，读者无从联系。
//!
//! ## 依据
//! 2018年度以前年度报告前言的通行写法。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2017年政府信息公开年度报告
//! 如对本报告有疑问，请与望楚区水务局办公室联系。
//! 一、概述
//! 主动公开政府信息12条，收到申请公开3件。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2017年政府信息公开年度报告
//! 如对本报告有疑问，请与望楚区水务局办公室联系（电话：5550123）。
//! 一、概述
//! 主动公开政府信息12条，收到申请公开3件。
//! ```
//!
//! ```text right
//! 望楚区水务局2017年政府信息公开年度报告
//! 本报告由望楚区水务局编制。
//! 一、概述
//! 主动公开政府信息12条，收到申请公开3件。
//! ```
//!
//! ## 例外
//! 没有例外。
//!
//! ## 局限
//! 只在写了请读者联系的时候核对。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "contact-missing",
    name: crate::rules::documented("缺联系方式"),
    severity: Severity::Info,
    eras: &[Era::E1, Era::E2],
    default: true,
    summary: crate::rules::documented("请读者联系的，应写明电话或地址。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let contact = &context.report.header.contact;
    let Some(invitation) = contact.invitation else { return sink.not_applicable() };
    if !contact.given {
        let message = "请读者联系，但没有写电话、地址或邮箱。";
        sink.report(RULE.severity, Finding::at(invitation, message, "请补上联系地址、邮编和电话。"));
    }
}
