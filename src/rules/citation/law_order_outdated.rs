//! # 引用旧令号492
//!
//! ## 检查什么
//! 2020年度及以后的报告不应再以国务院令第492号作为依据。
//!
//! ## 为什么
//! 第492号是2007年公布的条例，2019年5月15日起施行的是修订后的第711号。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》（国务院令第711号）。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 根据《中华人民共和国政府信息公开条例》（国务院令第492号），全年主动公开信息412条。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 根据《中华人民共和国政府信息公开条例》（国务院令第711号），全年主动公开信息412条。
//! ```
//!
//! ## 例外
//! 交代条例的由来、写明后来修订的，不提示。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 《中华人民共和国政府信息公开条例》2007年由国务院令第492号公布，2019年修订。全年主动公开信息412条。
//! ```
//!
//! 2019年度新旧条例并用。
//! ```text right exception
//! 望楚区水务局2019年政府信息公开工作年度报告
//! 一、总体情况
//! 根据《中华人民共和国政府信息公开条例》（国务院令第492号），全年主动公开信息412条。
//! ```
//!
//! ## 局限
//! 同一句说到修订、原条例，或者报告中已写明第711号的，不提示；2019年度新旧条例并用，不核对。

use crate::finding::{Applicability, Finding, Severity};
use crate::form::Era;
use crate::report::citation::{Law, Order};
use crate::rules::citation::tells_history;
use crate::rules::words::replacement;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "law-order-outdated",
    name: crate::rules::documented("引用旧令号492"),
    severity: Severity::Warning,
    eras: &[Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("2020年度及以后的报告不应再以国务院令第492号作为依据。"),
    check,
};

const OLD: u32 = 492;
const CURRENT: u32 = 711;
const FIRST_YEAR: u16 = 2020;

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    if report.year().is_none_or(|year| year < FIRST_YEAR) {
        return sink.not_applicable();
    }
    let flow = &report.document.flow;
    let known = report.citations.orders.iter().any(|order| order.number == CURRENT);
    let outdated = |order: &&Order| {
        order.number == OLD && order.law != Law::Other && !known && !tells_history(flow.slice(order.sentence))
    };
    for order in report.citations.orders.iter().filter(outdated) {
        let message = "引用了2019年修订前的国务院令第492号，现行条例是国务院令第711号。";
        let finding = Finding::at(flow.origin(order.span), message, "请改为国务院令第711号。");
        let fix = replacement(&report.document, order.span, "711", Applicability::Suggested);
        sink.report(RULE.severity, finding.values("711", "492").fix(fix));
    }
}
