//! # 同组占比小数位不一致
//!
//! ## 检查什么
//! 同一组占比保留的小数位数应一致。
//!
//! ## 为什么
//! 有的保留小数、有的取整，读者不便比较，合计也容易对不上。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》第五十条。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年答复政府信息公开申请255件，其中予以公开85件，占33.3%；不予公开170件，占67%。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年答复政府信息公开申请255件，其中予以公开85件，占33.3%；不予公开170件，占66.7%。
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年答复政府信息公开申请300件，其中予以公开75件，占25%；不予公开100件，占33.3%；无法提供125件，占41.7%。
//! ```
//!
//! ## 例外
//! 没有例外。
//!
//! ## 局限
//! 正好是整数的占比（如25%、50%）不算；不同组的占比不比较。

use super::{claims, quoted};
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::order;
use crate::report::{Claim, ClaimKind, Report, claim::exact_share};
use crate::rules::{Context, Rule, Sink};
use rust_decimal::Decimal;

/// The rule.
pub const RULE: Rule = Rule {
    id: "percent-precision-mixed",
    name: crate::rules::documented("同组占比小数位不一致"),
    severity: Severity::Info,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("同一组占比保留的小数位数应一致。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let mut sums = claims(context.report, ClaimKind::Enumeration).peekable();
    if sums.peek().is_none() {
        return sink.not_applicable();
    }
    for claim in sums {
        let decimals = decimals(claim);
        if decimals.len() > 1 {
            sink.report(RULE.severity, finding(context.report, claim, &decimals));
        }
    }
}

/// The different numbers of decimals in a group, without figures that are exact.
fn decimals(claim: &Claim) -> Vec<u32> {
    let total = claim.total.as_ref().map_or(Decimal::ZERO, |total| total.value);
    let exact = |part: Decimal, share: Decimal| exact_share(part, total) == Some(share);
    let shares = claim.parts.iter().filter_map(|part| Some((part.amount.value, part.percent.as_ref()?.value)));
    let mut decimals: Vec<u32> =
        shares.filter(|(part, share)| !exact(*part, *share)).map(|(_, share)| share.scale()).collect();
    order::by_key(&mut decimals, |scale| (u64::from(*scale), 0));
    decimals.dedup();
    decimals
}

fn finding(report: &Report, claim: &Claim, decimals: &[u32]) -> Finding {
    let shares: Vec<String> = claim
        .parts
        .iter()
        .filter_map(|part| part.percent.as_ref())
        .map(|percent| format!("{}%", percent.value))
        .collect();
    let total = claim.total.as_ref().map_or(claim.span, |total| total.span);
    let message = format!("{}各项占比小数位数不一致：{}。", quoted(report, total), shares.join("、"));
    let most = decimals.last().copied().unwrap_or_default();
    Finding::at(claim.span, message, format!("请统一保留{most}位小数。"))
}
