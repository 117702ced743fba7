//! # 同一组数据单位混用
//!
//! ## 检查什么
//! 同一个总数和它的分项应使用同一个单位。
//!
//! ## 为什么
//! “件”“宗”“例”混用，读者会以为统计的不是同一件事。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》第五十条。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年收到政府信息公开申请5件，其中网上申请3宗，信函申请2宗。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年收到政府信息公开申请5件，其中网上申请3件，信函申请2件。
//! ```
//!
//! ## 例外
//! 人数和件数是两个口径。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年收到政府信息公开申请3人5件次，其中网上申请3件，信函申请2件。
//! ```
//!
//! ## 局限
//! 只看“件、宗、例、条、份”，并且分项合计为总数（或应当合计为总数）的；人次、批次等不同的统计口径不提出。

use super::{claims, total_in_words};
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::{Claim, ClaimKind};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "unit-mixed-in-claim",
    name: crate::rules::documented("同一组数据单位混用"),
    severity: Severity::Info,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("同一个总数和它的分项应使用同一个单位。"),
    check,
};

/// Units for the same thing.
const UNITS: &[&str] = &["件", "宗", "例", "条", "份"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let mut sums = claims(context.report, ClaimKind::Enumeration).peekable();
    if sums.peek().is_none() {
        return sink.not_applicable();
    }
    for claim in sums.filter(|claim| claim.exhaustive && claim.holds.is_some()) {
        let units = units(claim);
        if let ([first, ..], true) = (units.as_slice(), units.len() > 1) {
            let Some(total) = claim.total.as_ref() else { continue };
            let place = total_in_words(context.report, claim, total);
            let message = format!("{place}的总数和分项混用“{}”作单位。", units.join("”“"));
            let finding = Finding::at(claim.span, message, format!("请统一用“{first}”。"));
            sink.report(RULE.severity, finding.values(*first, units.join("、")));
        }
    }
}

/// The different units of a sum, that of the total first.
fn units(claim: &Claim) -> Vec<&str> {
    let amounts = claim.total.iter().chain(claim.parts.iter().map(|part| &part.amount));
    let mut units: Vec<&str> = Vec::new();
    for unit in amounts.map(|amount| amount.unit.as_str()).filter(|unit| UNITS.contains(unit)) {
        if !units.contains(&unit) {
            units.push(unit);
        }
    }
    units
}
