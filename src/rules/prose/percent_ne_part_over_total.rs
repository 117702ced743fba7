//! # 占比计算错误
//!
//! ## 检查什么
//! 正文写出分项、总数和占比时，占比应等于分项除以总数，四舍五入或直接截取都可以。
//!
//! ## 为什么
//! 占比与件数对不上，说明件数改过而占比没有重新计算，或者整段沿用了其他年度、其他单位的文字。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》第五十条。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年共办结政府信息公开申请805件，其中予以公开258件，占33.9%。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年共办结政府信息公开申请805件，其中予以公开258件，占32.0%。
//! ```
//!
//! ## 例外
//! 为使合计等于100%而调整末位的不提示。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年共办结政府信息公开申请7件，其中予以公开2件，占28.6%；部分公开2件，占28.6%；不予公开3件，占42.8%。
//! ```
//!
//! 占比的基数可以是前文的另一个总数。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年收到政府信息公开申请1000件，办结805件，其中予以公开258件，占申请总数的25.8%。
//! ```
//!
//! ## 局限
//! 基数没有写明、写明是其他数量或为约数时不核对。只要与同一段落可能的任一基数、或表格中的申请总数相符，就视为正确。
//! 相差5个百分点以上的作为错误，其余作为警告。

use super::{claims, part_in_words, plain};
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::claim::exact_share;
use crate::report::{Claim, ClaimKind, Report};
use crate::rules::{Context, Rule, Sink};
use rust_decimal::{Decimal, RoundingStrategy};

/// The rule.
pub const RULE: Rule = Rule {
    id: "percent-ne-part-over-total",
    name: crate::rules::documented("占比计算错误"),
    severity: Severity::Warning,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("正文写出分项、总数和占比时，占比应等于分项除以总数，四舍五入或直接截取都可以。"),
    check,
};

/// From so many points on, no way of rounding explains the difference.
const GRAVE: Decimal = Decimal::from_parts(5, 0, 0, false, 0);

fn check(context: &Context<'_>, sink: &mut Sink) {
    let mut shares = claims(context.report, ClaimKind::Percent).peekable();
    if shares.peek().is_none() {
        return sink.not_applicable();
    }
    for claim in shares.filter(|claim| claim.holds == Some(false)) {
        if let Some((severity, finding)) = finding(context.report, claim) {
            sink.report(severity, finding);
        }
    }
}

fn finding(report: &Report, claim: &Claim) -> Option<(Severity, Finding)> {
    let (total, part) = (claim.total.as_ref()?, claim.parts.first()?);
    let percent = part.percent.as_ref()?;
    let exact = exact_share(part.amount.value, total.value)?;
    let decimals = percent.value.scale();
    let rounded = exact.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero);
    let message = format!(
        "{}的占比与件数不符：{}÷{}={rounded}%，文中为{}%。",
        part_in_words(report, part),
        plain(part.amount.value),
        plain(total.value),
        percent.value
    );
    let help = "核实件数和总数后重新计算占比。";
    let possible = part.amount.value <= total.value;
    let finding = Finding::at(part.span, message, help)
        .related(format!("总数{}{}", plain(total.value), total.unit), Some(total.span), None)
        .related(format!("占比{}%", percent.value), Some(percent.span), None)
        .with(|details| {
            details.expected = possible.then(|| format!("{rounded}%"));
            details.actual = Some(format!("{}%", percent.value));
        });
    let grave = (exact - percent.value).abs() >= GRAVE;
    Some((if grave { Severity::Error } else { RULE.severity }, finding))
}
