//! # 占比超过100%
//!
//! ## 检查什么
//! 占比、满意率、办结率、答复率、公开率等不应超过100%。
//!
//! ## 为什么
//! 部分不会大于整体，超过100%说明件数或总数填错，或者基数用错。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》第五十条。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 收到的政府信息公开申请均按规定办理，办结率103%。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 收到的政府信息公开申请均按规定办理，办结率100%。
//! ```
//!
//! ## 例外
//! 增长和计划完成率可以超过100%。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 主动公开信息量同比增长120%，培训计划完成率110%。
//! ```
//!
//! ## 局限
//! 增长、完成率等可以超过100%的不核对。

use super::quoted;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::{Claim, ClaimKind, Part};
use crate::rules::{Context, Rule, Sink};
use rust_decimal::Decimal;

/// The rule.
pub const RULE: Rule = Rule {
    id: "percent-over-100",
    name: crate::rules::documented("占比超过100%"),
    severity: Severity::Error,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("占比、满意率、办结率、答复率、公开率等不应超过100%。"),
    check,
};

/// Rates of which there cannot be more than all.
const BOUNDED: &[&str] = &[
    "占",
    "占比",
    "比例",
    "比重",
    "满意率",
    "办结率",
    "答复率",
    "回复率",
    "办理率",
    "公开率",
    "合格率",
    "及时率",
    "准确率",
    "受理率",
];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let of_kind = |claim: &&Claim| matches!(claim.kind, ClaimKind::Rate | ClaimKind::Percent);
    let mut claims = context.report.claims.iter().filter(of_kind).peekable();
    if claims.peek().is_none() {
        return sink.not_applicable();
    }
    for claim in claims.filter(|claim| is_open(claim)) {
        let bounded = claim.parts.first().filter(|part| is_bounded(claim, part));
        let percent =
            bounded.and_then(|part| part.percent.as_ref()).filter(|percent| percent.value > Decimal::ONE_HUNDRED);
        if let Some(percent) = percent {
            let message = format!("{}超过100%。", quoted(context.report, claim.span));
            let help = "核实件数和总数后重新计算；如果说的是增长或完成计划的情况，改用相应的说法。";
            let finding = Finding::at(claim.span, message, help);
            sink.report(RULE.severity, finding.values("≤100%", format!("{}%", percent.value)));
        }
    }
}

/// A share that is known to be wrong is told with its sum.
fn is_open(claim: &Claim) -> bool {
    claim.kind == ClaimKind::Rate || claim.holds.is_none()
}

fn is_bounded(claim: &Claim, part: &Part) -> bool {
    let compared = ["较", "比上", "同比", "增"].iter().any(|word| part.label.contains(word));
    claim.kind == ClaimKind::Percent || (!compared && BOUNDED.iter().any(|ending| part.label.ends_with(ending)))
}
