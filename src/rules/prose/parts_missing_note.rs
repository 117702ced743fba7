//! # 分项未穷尽且差额较大
//!
//! ## 检查什么
//! 申请的各类办理结果合计明显少于总数时，最好说明其余申请的去向。
//!
//! ## 为什么
//! 读者会以为漏列；写明“其余结转下年度继续办理”等，数据就完整了。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》第五十条。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年收到政府信息公开申请70件，其中予以公开17件、不予公开6件、无法提供21件、其他处理13件。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年收到政府信息公开申请70件，其中予以公开17件、不予公开6件、无法提供21件、其他处理13件，其余13件结转下年度继续办理。
//! ```
//!
//! ## 例外
//! 列举可以不全，所以只作提示。
//! ```text right exception info
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年收到政府信息公开申请70件，其中予以公开17件、不予公开6件、无法提供21件、其他处理13件。
//! ```
//!
//! 有“等”字的没有列全。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年收到政府信息公开申请60件，其中予以公开27件、不予公开6件、无法提供21件等。
//! ```
//!
//! ## 局限
//! 只在列出三类以上办理结果、差额超过一成时提出；有“等”字、写明结转或其余的不提出。

use super::{claims, plain, total_in_words};
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::{Claim, ClaimKind, Report};
use crate::rules::{Context, Rule, Sink};
use crate::text::FoldedSpan;
use rust_decimal::Decimal;

/// The rule.
pub const RULE: Rule = Rule {
    id: "parts-missing-note",
    name: crate::rules::documented("分项未穷尽且差额较大"),
    severity: Severity::Info,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("申请的各类办理结果合计明显少于总数时，最好说明其余申请的去向。"),
    check,
};

/// Fewer kinds of outcomes than this are examples.
const LEAST: usize = 3;
/// Bytes behind the list in which the rest may be told.
const BEHIND: u32 = 150;
/// Words that tell where the rest went.
const REST: &[&str] = &["结转", "转结", "其余", "剩余", "等", "尚在", "正在", "撤回", "补正", "另有"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let mut sums = claims(context.report, ClaimKind::Enumeration).peekable();
    if sums.peek().is_none() {
        return sink.not_applicable();
    }
    for claim in sums.filter(|claim| claim.leaves_others() && claim.outcomes() >= LEAST) {
        sink.findings.extend(finding(context.report, claim));
    }
}

fn finding(report: &Report, claim: &Claim) -> Option<Finding> {
    let total = claim.total.as_ref()?;
    let words = total_in_words(report, claim, total);
    let sum = claim.sum()?;
    let rest = (total.value - sum).max(Decimal::ZERO);
    let told = claim.parts.iter().any(|part| REST.iter().any(|word| part.label.contains(word)));
    if rest * Decimal::TEN <= total.value || told || is_told_behind(report, claim) || !words.contains("申请") {
        return None;
    }
    let message = format!("{words}，所列办理结果合计{}，还有{}没有说明去向。", plain(sum), plain(rest));
    let help = "如已列全，请核对件数；如有结转等情况，请补充说明。";
    Some(Finding::at(claim.span, message, help).with(|details| details.severity = RULE.severity))
}

fn is_told_behind(report: &Report, claim: &Claim) -> bool {
    let flow = &report.document.flow;
    let end = flow.locate(claim.span.end);
    let text = flow.text().get(end as usize..).unwrap_or_default();
    let behind = text.char_indices().take_while(|(at, _)| *at < BEHIND as usize).map(|(_, c)| c).collect::<String>();
    let before = flow.slice(FoldedSpan { start: flow.locate(claim.span.start), end });
    REST.iter().any(|word| behind.contains(word)) || before.contains("结转")
}
