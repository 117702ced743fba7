//! # 占比用截断而非四舍五入
//!
//! ## 检查什么
//! 占比应四舍五入，不宜直接截去后面的小数。
//!
//! ## 为什么
//! 截断使占比偏小，各项合计到不了100%。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》第五十条。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年共办结政府信息公开申请255件，其中予以公开82件，占32.1%。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年共办结政府信息公开申请255件，其中予以公开82件，占32.2%。
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年共办结政府信息公开申请200件，其中予以公开50件，占25%。
//! ```
//!
//! ## 例外
//! 没有例外。
//!
//! ## 局限
//! 只在能确定总数时核对。

use super::{claims, part_in_words, plain};
use crate::finding::{Applicability, Edit, Finding, Fix, Severity};
use crate::form::Era;
use crate::report::{Claim, ClaimKind, Report, claim::exact_share};
use crate::rules::{Context, Rule, Sink};
use rust_decimal::{Decimal, RoundingStrategy};

/// The rule.
pub const RULE: Rule = Rule {
    id: "percent-truncated",
    name: crate::rules::documented("占比用截断而非四舍五入"),
    severity: Severity::Info,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("占比应四舍五入，不宜直接截去后面的小数。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let mut shares = claims(context.report, ClaimKind::Percent).peekable();
    if shares.peek().is_none() {
        return sink.not_applicable();
    }
    for claim in shares.filter(|claim| claim.holds == Some(true)) {
        sink.findings.extend(finding(context.report, claim));
    }
}

fn finding(report: &Report, claim: &Claim) -> Option<Finding> {
    let (total, part) = (claim.total.as_ref()?, claim.parts.first()?);
    let percent = part.percent.as_ref()?;
    let exact = exact_share(part.amount.value, total.value)?;
    let decimals = percent.value.scale();
    let by = |strategy| -> Decimal { exact.round_dp_with_strategy(decimals, strategy) };
    let (rounded, cut) = (by(RoundingStrategy::MidpointAwayFromZero), by(RoundingStrategy::ToZero));
    if percent.value != cut || cut == rounded {
        return None;
    }
    let place = part_in_words(report, part);
    let sum = format!("{}÷{}", plain(part.amount.value), plain(total.value));
    let message = format!("{place}的占比没有四舍五入：{sum}约为{rounded}%，文中为{}%。", percent.value);
    let fix = Fix {
        title: format!("改为{rounded}%"),
        applicability: Applicability::Suggested,
        cells: Vec::new(),
        edits: vec![Edit { span: percent.span, text: format!("{rounded}%") }],
    };
    let finding = Finding::at(part.span, message, "四舍五入后填写；同组占比的小数位数保持一致。");
    let finding = finding.values(format!("{rounded}%"), format!("{}%", percent.value)).fix(fix);
    Some(finding.with(|details| details.severity = RULE.severity))
}
