//! # 数量缺单位
//!
//! ## 检查什么
//! 一组数据中，其他项都写了单位的，每一项都应写单位。
//!
//! ## 为什么
//! 缺单位多半是漏字，读者不知道是件数、条数还是序号。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》第五十条。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年办结政府信息公开申请9件，其中予以公开4件，占44.4%；部分公开3，占33.3%；不予公开2件，占22.2%。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年办结政府信息公开申请9件，其中予以公开4件，占44.4%；部分公开3件，占33.3%；不予公开2件，占22.2%。
//! ```
//!
//! ## 例外
//! 几个数共用末尾一个单位。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年办结政府信息公开申请9件，其中予以公开、部分公开、不予公开分别为4、3、2件。
//! ```
//!
//! ## 局限
//! 几个数共用末尾一个单位的不提出；多数项没有单位的不提出。

use super::{claims, part_in_words};
use crate::finding::{Applicability, Edit, Finding, Fix, Severity};
use crate::form::Era;
use crate::input::Span;
use crate::report::{Claim, ClaimKind, Part, Report};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "unit-missing",
    name: crate::rules::documented("数量缺单位"),
    severity: Severity::Info,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("一组数据中，其他项都写了单位的，每一项都应写单位。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let mut sums = claims(context.report, ClaimKind::Enumeration).peekable();
    if sums.peek().is_none() {
        return sink.not_applicable();
    }
    for claim in sums {
        let Some(unit) = unit(claim) else { continue };
        for part in claim.parts.iter().filter(|part| part.amount.unit.is_empty()) {
            sink.report(RULE.severity, finding(context.report, part, unit));
        }
    }
}

/// The unit that most parts have, when the first part of them has it.
fn unit(claim: &Claim) -> Option<&str> {
    let first = claim.parts.iter().map(|part| part.amount.unit.as_str()).find(|unit| !unit.is_empty())?;
    let with = claim.parts.iter().filter(|part| part.amount.unit == first).count();
    let opens = claim.parts.first().is_some_and(|part| !part.amount.unit.is_empty());
    (with * 2 > claim.parts.len() && (opens || with > 2)).then_some(first)
}

fn finding(report: &Report, part: &Part, unit: &str) -> Finding {
    let message = format!("{}的数量缺单位，同组其他项为“{unit}”。", part_in_words(report, part));
    let end = part.amount.span.end;
    let fix = Fix {
        title: format!("补上“{unit}”"),
        applicability: Applicability::Suggested,
        cells: Vec::new(),
        edits: vec![Edit { span: Span { start: end, end }, text: unit.to_owned() }],
    };
    Finding::at(part.span, message, format!("请补上单位“{unit}”。")).fix(fix)
}
