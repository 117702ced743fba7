//! # 增减件数与百分比不一致
//!
//! ## 检查什么
//! 正文同时写出本年数、增减件数和增减百分比时，百分比应等于增减件数除以上年数。
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
//! 全年收到政府信息公开申请60件，比上年增加10件，增长16.7%。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年收到政府信息公开申请60件，比上年增加10件，增长20%。
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年收到政府信息公开申请60余件，比上年增加10件，增长16.7%。
//! ```
//!
//! ## 例外
//! 没有例外。
//!
//! ## 局限
//! 上年数由本年数减去增加数（或加上减少数）得出；四舍五入或直接截取都可以。含约数，或不能确定比较的是哪个数时不核对。

use super::{changes, plain, quoted};
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::{Claim, Report, claim::Fault};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "yoy-abs-vs-pct",
    name: crate::rules::documented("增减件数与百分比不一致"),
    severity: Severity::Warning,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("正文同时写出本年数、增减件数和增减百分比时，百分比应等于增减件数除以上年数。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let mut looked = false;
    for (claim, fault) in changes(context.report) {
        looked = true;
        sink.findings.extend(finding(context.report, claim, fault));
    }
    if !looked {
        sink.not_applicable();
    }
}

fn finding(report: &Report, claim: &Claim, fault: Option<Fault>) -> Option<Finding> {
    let change = claim.change()?;
    let Some(Fault::Disagreement(wanted)) = fault else { return None };
    let (current, amount, percent) = (change.current.value, change.amount?.value, change.percent?.value);
    let (sign, previous) = if change.rises() { ('-', current - amount) } else { ('+', current + amount) };
    let message = format!(
        "{}的增减件数与百分比不一致：上年应为{}{sign}{}={}，{}÷{}={wanted}%，文中为{percent}%。",
        quoted(report, claim.span),
        plain(current),
        plain(amount),
        plain(previous),
        plain(amount),
        plain(previous)
    );
    let finding = Finding::at(claim.span, message, "增减百分比以上年数为基数，请核实件数后重新计算。");
    Some(finding.with(|details| details.severity = RULE.severity).values(format!("{wanted}%"), format!("{percent}%")))
}
