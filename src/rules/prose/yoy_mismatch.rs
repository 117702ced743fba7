//! # 同比计算错误
//!
//! ## 检查什么
//! 正文同时写出本年数、上年数和增减幅度时，增减数应等于两者之差，百分比应等于差额除以上年数。
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
//! 全年收到政府信息公开申请98件，比上年120件下降28.3%。
//! ```
//!
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年收到政府信息公开申请98件，较上年的120件减少20件。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年收到政府信息公开申请98件，比上年120件下降18.3%。
//! ```
//!
//! ## 例外
//! 没有写上年的数，无从核算。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年收到政府信息公开申请98件，同比下降18.3%。
//! ```
//!
//! 上年为0的，不能计算增幅。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年收到政府信息公开申请3件，比上年0件增长100%。
//! ```
//!
//! ## 局限
//! 四舍五入或直接截取都可以。没有写明上年数、含约数、以万为单位，或不能确定比较的是哪个数时不核对。

use super::{changes, plain, quoted};
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::{Claim, Report, claim::Fault};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "yoy-mismatch",
    name: crate::rules::documented("同比计算错误"),
    severity: Severity::Warning,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented(
        "正文同时写出本年数、上年数和增减幅度时，增减数应等于两者之差，百分比应等于差额除以上年数。",
    ),
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
    let (current, previous) = (change.current.value, change.previous?.value);
    let (wanted, stated) = match fault? {
        Fault::Percent(wanted) => (format!("{wanted}%"), format!("{}%", change.percent?.value)),
        Fault::Amount(wanted) => (plain(wanted), plain(change.amount?.value)),
        _ => return None,
    };
    let sum = if current < previous { (previous, current) } else { (current, previous) };
    let difference = format!("{}-{}={}", plain(sum.0), plain(sum.1), plain(sum.0 - sum.1));
    let share =
        if stated.ends_with('%') { format!("，除以上年数{}为{wanted}", plain(previous)) } else { String::new() };
    let place = quoted(report, claim.span);
    let message = format!("{place}的增减计算不对：{difference}{share}，文中为{stated}。");
    let finding = Finding::at(claim.span, message, "核实本年数和上年数后重新计算。").values(wanted, stated);
    Some(finding.with(|details| details.severity = RULE.severity))
}
