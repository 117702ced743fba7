//! # 增减方向与数据相反
//!
//! ## 检查什么
//! 正文说增长时本年数应大于上年数，说下降时应小于上年数。
//!
//! ## 为什么
//! 同比数据常沿用上一年的文字，只改了件数而没有重新计算，读者会得出相反或不准的结论。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》第五十条。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 较上年的120件增加10%，全年共收到政府信息公开申请98件。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 较上年的120件减少18.3%，全年共收到政府信息公开申请98件。
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年收到政府信息公开申请98件，办理时间较上年的20天增加1天。
//! ```
//!
//! ## 例外
//! 没有例外。
//!
//! ## 局限
//! 本年数、上年数都写明，并且能确定比较的是这两个数时才核对；含约数的不核对。

use super::{changes, plain, quoted};
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::{Claim, Report, claim::Fault};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "yoy-direction",
    name: crate::rules::documented("增减方向与数据相反"),
    severity: Severity::Error,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("正文说增长时本年数应大于上年数，说下降时应小于上年数。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let mut looked = false;
    for (claim, fault) in changes(context.report) {
        looked = true;
        if fault == Some(Fault::Direction) {
            sink.findings.extend(finding(context.report, claim));
        }
    }
    if !looked {
        sink.not_applicable();
    }
}

fn finding(report: &Report, claim: &Claim) -> Option<Finding> {
    let change = claim.change()?;
    let (current, previous) = (change.current.value, change.previous?.value);
    let compared = if current < previous { "小于" } else { "大于" };
    let message = format!(
        "{}与数据相反：本年{}{compared}上年{}，文中却说“{}”。",
        quoted(report, claim.span),
        plain(current),
        plain(previous),
        change.word
    );
    let finding = Finding::at(claim.span, message, "核实本年数和上年数，改正数字或增减的说法。");
    let finding = finding.related(format!("本年{}", plain(current)), Some(change.current.span), None);
    let finding = finding.related(format!("上年{}", plain(previous)), change.previous.map(|amount| amount.span), None);
    Some(finding.with(|details| details.severity = RULE.severity))
}
