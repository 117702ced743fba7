//! # 同一指标前后数值不一致
//!
//! ## 检查什么
//! 同一项数据在正文中出现两次以上时，数值应一致。
//!
//! ## 为什么
//! 前后两个数不一样，读者无法判断哪个是真的，常见于改了一处而漏改另一处。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》第五十条。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年收到政府信息公开申请20件。
//! （二）依申请公开
//! 全年共收到政府信息公开申请16件。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年收到政府信息公开申请20件。
//! （二）依申请公开
//! 全年共收到政府信息公开申请20件。
//! ```
//!
//! ## 例外
//! 渠道的件数、往年的件数不是同一个数。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年收到政府信息公开申请20件，其中网上申请16件。
//! （二）依申请公开
//! 2022年收到政府信息公开申请16件。
//! ```
//!
//! ## 局限
//! 只比较说全年、全机关情况的准确数；某个渠道、某个部门的数，往年数和约数不比较。收到数相差上年结转数的不提出。

use super::{claims, plain, quoted};
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::{Amount, Claim, ClaimKind, Part, Report};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "restated-number-conflict",
    name: crate::rules::documented("同一指标前后数值不一致"),
    severity: Severity::Warning,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("同一项数据在正文中出现两次以上时，数值应一致。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let mut stated = claims(context.report, ClaimKind::Restatement).peekable();
    if stated.peek().is_none() {
        return sink.not_applicable();
    }
    for claim in stated.filter(|claim| claim.holds == Some(false)) {
        let Some(first) = claim.total.as_ref() else { continue };
        if let Some(other) = claim.parts.iter().find(|part| part.amount.value != first.value) {
            sink.report(RULE.severity, finding(context.report, claim, first, other));
        }
    }
}

fn finding(report: &Report, claim: &Claim, first: &Amount, other: &Part) -> Finding {
    let message = format!("{}，而前文同一数据为{}{}。", quoted(report, other.span), plain(first.value), first.unit);
    let help = "核对台账后把两处改成一致；如果统计范围不同，写明范围。";
    let finding = Finding::at(other.span, message, help).values(plain(first.value), plain(other.amount.value));
    let parts = claim.parts.iter().filter(|part| part.span != other.span);
    let finding = finding.related("前文", Some(first.span), None);
    parts.fold(finding, |finding, part| finding.related("另一处", Some(part.span), None))
}
