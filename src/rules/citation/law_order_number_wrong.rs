//! # 国务院令号错误
//!
//! ## 检查什么
//! 《政府信息公开条例》的国务院令号应为第711号（修订后）或第492号（原条例）。
//!
//! ## 为什么
//! 令号写错，读者查不到所引条例。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》（2007年4月5日国务院令第492号公布，2019年4月3日国务院令第711号修订）。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 根据《中华人民共和国政府信息公开条例》（国务院令第771号），全年主动公开信息412条。
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
//! 同一句里其他法规的令号不核对。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 根据《中华人民共和国政府信息公开条例》和《政府督查工作条例》（国务院令第733号），全年主动公开信息412条。
//! ```
//!
//! ## 局限
//! 只核对紧跟在条例名称后面括号里的令号，或紧接在条例名称前面的令号。

use crate::finding::{Applicability, Finding, Severity};
use crate::form::Era;
use crate::report::citation::Law;
use crate::rules::words::replacement;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "law-order-number-wrong",
    name: crate::rules::documented("国务院令号错误"),
    severity: Severity::Error,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("《政府信息公开条例》的国务院令号应为第711号（修订后）或第492号（原条例）。"),
    check,
};

/// The orders by which the regulation was promulgated and revised.
const ORDERS: [u32; 2] = [492, 711];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let own = |law: Law| law == Law::Disclosure;
    for order in report.citations.orders.iter().filter(|order| own(order.law) && !ORDERS.contains(&order.number)) {
        let message = format!("《政府信息公开条例》的令号写作第{}号，应为国务院令第711号。", order.number);
        let help = "现行条例是国务院令第711号；指2019年修订前的条例时是第492号。";
        let finding = Finding::at(report.document.flow.origin(order.span), message, help);
        let fix = replacement(&report.document, order.span, "711", Applicability::Suggested);
        sink.report(RULE.severity, finding.values("711", order.number.to_string()).fix(fix));
    }
}
