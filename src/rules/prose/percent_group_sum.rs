//! # 同组占比之和偏离100%
//!
//! ## 检查什么
//! 一组把总数分完的占比，合计应为100%，只允许四舍五入或截取造成的微小差别。
//!
//! ## 为什么
//! 各部分合起来就是全部，占比之和明显不是100%，说明其中有的算错或漏列。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》第五十条。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 收到的政府信息公开申请中，其中自然人占比60%，商业企业占比30%，其他占比20%。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 收到的政府信息公开申请主要来自自然人，自然人占比60%，网上申请占比70%。
//! ```
//!
//! ## 例外
//! 各项都截取的，合计可以略小于100%。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 收到的政府信息公开申请中，其中自然人占比33.3%，商业企业占比33.3%，其他占比33.3%。
//! ```
//!
//! ## 局限
//! 没有写明件数的占比，以“其中”引出、有三项以上的才核对；合计小于100%时，末项是“其他”的才核对。写明件数的由“占比计算错误”核对。

use super::{claims, quoted};
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::input::Span;
use crate::report::{Claim, ClaimKind, Part, Report};
use crate::rules::{Context, Rule, Sink};
use crate::text::FoldedSpan;
use rust_decimal::Decimal;

/// The rule.
pub const RULE: Rule = Rule {
    id: "percent-group-sum",
    name: crate::rules::documented("同组占比之和偏离100%"),
    severity: Severity::Warning,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("一组把总数分完的占比，合计应为100%，只允许四舍五入或截取造成的微小差别。"),
    check,
};

/// Fewer shares than this need not be all.
const LEAST: usize = 3;

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let sums = claims(report, ClaimKind::Enumeration).filter(|claim| is_divided(report, claim));
    let counted = sums.map(|claim| (claim.parts.iter().collect::<Vec<_>>(), claim.span, true));
    let groups: Vec<(Vec<&Part>, Span, bool)> = counted.chain(bare(report)).collect();
    if groups.is_empty() {
        return sink.not_applicable();
    }
    for (parts, span, complete) in groups {
        if let Some(sum) = wrong_sum(&parts, complete) {
            let message = format!("{}各项占比之和为{sum}%，不是100%。", quoted(report, span));
            let finding = Finding::at(span, message, "核实各项件数后重新计算占比，或补上漏列的一项。");
            sink.report(RULE.severity, finding.values("100%", format!("{sum}%")));
        }
    }
}

/// A sum that holds, whose parts all have shares, none of which is known to be wrong.
fn is_divided(report: &Report, claim: &Claim) -> bool {
    let wrong = |other: &Claim| other.holds == Some(false) && other.span.touches(claim.span);
    let holds = claim.holds == Some(true) && claim.exhaustive && claim.parts.len() > 1;
    let zero = claim.total.as_ref().is_none_or(|total| total.value.is_zero());
    holds && !zero && !claims(report, ClaimKind::Percent).any(wrong)
}

/// Groups of shares without counts that stand in one sentence behind `其中`.
fn bare(report: &Report) -> Vec<(Vec<&Part>, Span, bool)> {
    let is_share = |claim: &&Claim| claim.parts.first().is_some_and(|part| !part.label.ends_with('率'));
    let shares: Vec<&Claim> = claims(report, ClaimKind::Rate).filter(is_share).collect();
    let together =
        |one: &&Claim, next: &&Claim| !text(report, one.span.end, next.span.start).contains(['。', ';', '\n']);
    let groups = shares.chunk_by(together).filter(|group| group.len() >= LEAST);
    groups
        .filter_map(|group| {
            let span = group.first()?.span.cover(group.last()?.span);
            let parts: Vec<&Part> = group.iter().filter_map(|claim| claim.parts.first()).collect();
            let flow = &report.document.flow;
            let before = flow.text().get(..flow.locate(group.first()?.span.end) as usize)?;
            let sentence = before.rsplit(['。', ';', '\n']).next().unwrap_or_default();
            let rest =
                parts.last().is_some_and(|part| part.label.starts_with("其他") || part.label.starts_with("其余"));
            sentence.contains("其中").then_some((parts, span, rest))
        })
        .collect()
}

fn text(report: &Report, start: u32, end: u32) -> &str {
    let flow = &report.document.flow;
    flow.slice(FoldedSpan { start: flow.locate(start), end: flow.locate(end) })
}

/// The sum of the shares when it is not a hundred. `complete` tells that it may not be less either.
fn wrong_sum(parts: &[&Part], complete: bool) -> Option<Decimal> {
    let shares: Option<Vec<Decimal>> =
        parts.iter().map(|part| part.percent.as_ref().map(|percent| percent.value)).collect();
    let shares = shares.filter(|shares| !shares.is_empty())?;
    let sum = shares.iter().try_fold(Decimal::ZERO, |sum, share| sum.checked_add(*share))?;
    let decimals = shares.iter().map(Decimal::scale).min().unwrap_or(0);
    let (step, count) = (Decimal::new(1, decimals), Decimal::from(shares.len()));
    let (over, under) = (step * count / Decimal::TWO + step, step * count + step);
    let wrong = sum > Decimal::ONE_HUNDRED + over || (complete && sum < Decimal::ONE_HUNDRED - under);
    wrong.then(|| sum.normalize())
}
