//! # 引用尚未公布的711号令
//!
//! ## 检查什么
//! 2017年度及以前的报告不应引用2019年才公布的国务院令第711号。
//!
//! ## 为什么
//! 编制报告时还没有这个令号，说明报告套用了以后年度的文字，或是事后补写。
//!
//! ## 依据
//! 国务院令第711号（2019年4月3日公布，2019年5月15日起施行）。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2016年政府信息公开工作年度报告
//! 一、总体情况
//! 根据《中华人民共和国政府信息公开条例》（国务院令第711号），全年主动公开信息412条。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2016年政府信息公开工作年度报告
//! 一、总体情况
//! 根据《中华人民共和国政府信息公开条例》（国务院令第492号），全年主动公开信息412条。
//! ```
//!
//! ## 例外
//! 2018年度的报告可以在新条例公布之后才发布。
//! ```text right exception
//! 望楚区水务局2018年政府信息公开工作年度报告
//! 一、总体情况
//! 根据《中华人民共和国政府信息公开条例》（国务院令第711号），全年主动公开信息412条。
//! ```
//!
//! ## 局限
//! 2018年度的报告可能在新条例公布后发布，不核对；事后补发的报告可以忽略本提示。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::citation::{Law, Order};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "law-order-anachronism",
    name: crate::rules::documented("引用尚未公布的711号令"),
    severity: Severity::Warning,
    eras: &[Era::E1, Era::E2],
    default: true,
    summary: crate::rules::documented("2017年度及以前的报告不应引用2019年才公布的国务院令第711号。"),
    check,
};

const ORDER: u32 = 711;
const LAST_YEAR: u16 = 2017;

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let Some(year) = report.year().filter(|year| *year <= LAST_YEAR) else { return sink.not_applicable() };
    let own = |order: &&Order| order.number == ORDER && order.law != Law::Other;
    for order in report.citations.orders.iter().filter(own) {
        let message = format!("{year}年度的报告引用了2019年才公布的国务院令第711号。");
        let help = "当时有效的是国务院令第492号；事后补发的报告请说明编制时间。";
        let finding = Finding::at(report.document.flow.origin(order.span), message, help);
        sink.report(RULE.severity, finding.values("492", "711"));
    }
}
