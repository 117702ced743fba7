//! # 非穷尽分项之和超过总数
//!
//! ## 检查什么
//! 用“其中”“包括”引出的分项即使没有列全，合计也不应超过总数。
//!
//! ## 为什么
//! 部分之和大于整体，说明总数、分项至少有一个填错，或者同一件事被重复计入。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》第五十条。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开政府信息100条，包括政策文件60条、财政预决算30条、工作动态50条等。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开政府信息160条，包括政策文件60条、财政预决算30条、工作动态50条等。
//! ```
//!
//! ## 例外
//! 同一信息可以在几个渠道公开。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开政府信息100条，其中政府网站公开90条，政务微博公开30条。
//! ```
//!
//! ## 局限
//! 同一信息可以在多个渠道公开，渠道之和可以大于总数；单位不同、含约数的不核对。

use super::{claims, plain, total_in_words};
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::{Claim, ClaimKind, Report};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "parts-sum-exceeds-total",
    name: crate::rules::documented("非穷尽分项之和超过总数"),
    severity: Severity::Warning,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("用“其中”“包括”引出的分项即使没有列全，合计也不应超过总数。"),
    check,
};

/// What a report divides into parts that exclude each other.
const THINGS: &[&str] = &["申请", "信息", "文件", "复议", "诉讼", "答复", "提案", "建议"];
/// Parts of which one thing may belong to several.
const OVERLAPPING: &[&str] =
    &["网站", "微博", "微信", "公众号", "平台", "媒体", "渠道", "既", "又", "公开栏", "客户端", "公报", "转发"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let mut sums = claims(context.report, ClaimKind::Enumeration).peekable();
    if sums.peek().is_none() {
        return sink.not_applicable();
    }
    for claim in sums.filter(|claim| claim.leaves_others()) {
        sink.findings.extend(finding(context.report, claim));
    }
}

fn finding(report: &Report, claim: &Claim) -> Option<Finding> {
    let total = claim.total.as_ref()?;
    let words = total_in_words(report, claim, total);
    let has = |text: &str, list: &[&str]| list.iter().any(|word| text.contains(word));
    let apart = claim.parts.iter().all(|part| part.amount.unit == total.unit && !has(&part.label, OVERLAPPING));
    let sum = claim.sum().filter(|sum| *sum > total.value)?;
    if claim.parts.len() < 2
        || !apart
        || !has(&words, THINGS)
        || has(&words, OVERLAPPING)
        || claim.larger_parts().next().is_some()
    {
        return None;
    }
    let figures: Vec<String> = claim.parts.iter().map(|part| plain(part.amount.value)).collect();
    let message = format!("{words}的分项合计{}={}，大于总数{}。", figures.join("+"), plain(sum), plain(total.value));
    let help = "核实总数和各分项；如果同一件事计入了多项，请在文中说明。";
    let finding = Finding::at(claim.span, message, help).values(format!("≤{}", plain(total.value)), plain(sum));
    Some(finding.with(|details| details.severity = RULE.severity))
}
