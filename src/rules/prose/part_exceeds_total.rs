//! # 分项大于总数
//!
//! ## 检查什么
//! 用“其中”“包括”引出的分项不应大于它所属的总数。
//!
//! ## 为什么
//! 部分大于整体，说明总数、分项至少有一个填错，或者两者的统计口径不同而没有说明。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》第五十条。
//!
//! ## 错误示例
//! ```text wrong
//! 临沅市云溪镇人民政府2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2023年，全镇主动公开政府信息382条，其中微信公众号发布2443条。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 临沅市云溪镇人民政府2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2023年，全镇主动公开政府信息2825条，其中微信公众号发布2443条。
//! ```
//!
//! ## 例外
//! 总数只指网站的，其他渠道可以更多。
//! ```text right exception
//! 临沅市云溪镇人民政府2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2023年，全镇通过政府网站主动公开政府信息382条，其中微信公众号转发2443条。
//! ```
//!
//! 人数和件数不能相比。
//! ```text right exception
//! 临沅市云溪镇人民政府2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2023年，全镇收到政府信息公开申请10人14件次，其中当面申请11件次。
//! ```
//!
//! ## 局限
//! 总数只指政府网站而分项是其他渠道的、单位不同的、含约数的不核对。分项应当合计为总数的，由“分项之和不等于总数”统一提出。

use super::{claims, part_in_words, plain, total_in_words};
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::{Amount, Claim, ClaimKind, Part, Report};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "part-exceeds-total",
    name: crate::rules::documented("分项大于总数"),
    severity: Severity::Error,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("用“其中”“包括”引出的分项不应大于它所属的总数。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let mut sums = claims(context.report, ClaimKind::Enumeration).peekable();
    if sums.peek().is_none() {
        return sink.not_applicable();
    }
    for claim in sums.filter(|claim| !claim.exhaustive && claim.holds == Some(false)) {
        let Some(total) = claim.total.as_ref() else { continue };
        for part in claim.larger_parts() {
            sink.report(RULE.severity, finding(context.report, claim, total, part));
        }
    }
}

fn finding(report: &Report, claim: &Claim, total: &Amount, part: &Part) -> Finding {
    let message = format!(
        "分项{}为{}{}，大于{}。",
        part_in_words(report, part),
        plain(part.amount.value),
        part.amount.unit,
        total_in_words(report, claim, total)
    );
    let help = "核实总数和该分项；如果统计口径不同，分开表述，不要用“其中”连接。";
    Finding::at(claim.span, message, help)
        .values(format!("≤{}", plain(total.value)), plain(part.amount.value))
        .related(format!("总数{}{}", plain(total.value), total.unit), Some(total.span), None)
        .related(format!("分项 {}", part.label), Some(part.span), None)
}
