//! # 百分点与百分比混用
//!
//! ## 检查什么
//! 两个百分比之间的差应写作“个百分点”，不写“%”。
//!
//! ## 为什么
//! 由90%提高到95%是提高5个百分点；写作提高5%，意思成了90%的5%，即4.5个百分点。
//!
//! ## 依据
//! 统计数据表述的通行要求。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 政府信息公开申请按期答复率由90%提高到95%，提高5%。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 政府信息公开申请按期答复率由90%提高到95%，提高5个百分点。
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 政府信息公开申请按期答复率由80%提高到100%，提高25%。
//! ```
//!
//! ## 例外
//! 没有例外。
//!
//! ## 局限
//! 只核对写明由多少到多少、所写的数正好是两者之差的说法。

use super::quoted;
use crate::document::part::{is_damaged, sentences};
use crate::finding::{Applicability, Edit, Finding, Fix, Severity};
use crate::form::Era;
use crate::report::Report;
use crate::rules::{Context, Rule, Sink};
use crate::text::FoldedSpan;
use crate::text::quantity::{self, Measure, Quantity};

/// The rule.
pub const RULE: Rule = Rule {
    id: "percent-point-misuse",
    name: crate::rules::documented("百分点与百分比混用"),
    severity: Severity::Info,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("两个百分比之间的差应写作“个百分点”，不写“%”。"),
    check,
};

const CHANGES: &[&str] = &["提高", "上升", "提升", "增加", "增长", "下降", "降低", "减少", "升高", "降"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    let mut compared = false;
    for sentence in sentences(document) {
        let shares = quantity::scan(sentence.text);
        for triple in shares.windows(3) {
            let [from, to, change] = triple else { continue };
            if !is_change(sentence.text, from, to, change) {
                continue;
            }
            compared = true;
            let place = sentence.span(change.span.start as usize, change.span.end as usize);
            if (to.value - from.value).abs() == change.value && !is_damaged(document, place) {
                sink.report(RULE.severity, finding(context.report, place, change));
            }
        }
    }
    if !compared {
        sink.not_applicable();
    }
}

/// `由90%提高到95%,提高5%`.
fn is_change(text: &str, from: &Quantity, to: &Quantity, change: &Quantity) -> bool {
    let percent = |found: &Quantity| found.measure == Measure::Percent && !found.approximate;
    let between = |one: &Quantity, other: &Quantity| text.get(one.span.end as usize..other.span.start as usize);
    let before = text.get(..from.span.start as usize).unwrap_or_default();
    let opens = before.ends_with('由') || before.ends_with('从') || before.ends_with('的');
    let leads = between(from, to).is_some_and(|words| {
        CHANGES.iter().any(|change| words == format!("{change}到") || words == format!("{change}至"))
    });
    let tells = between(to, change)
        .and_then(|words| words.strip_prefix(','))
        .is_some_and(|words| CHANGES.contains(&words.trim_start_matches("同比").trim_end_matches('了')));
    [from, to, change].into_iter().all(percent) && opens && leads && tells
}

fn finding(report: &Report, place: FoldedSpan, change: &Quantity) -> Finding {
    let span = report.document.flow.origin(place);
    let right = format!("{}个百分点", change.value.normalize());
    let message = format!("{}是两个百分比之差，应写作“{right}”。", quoted(report, span));
    let fix = Fix {
        title: format!("改为“{right}”"),
        applicability: Applicability::Suggested,
        cells: Vec::new(),
        edits: vec![Edit { span, text: right.clone() }],
    };
    Finding::at(span, message, format!("请改为“{right}”。")).values(right, format!("{}%", change.value)).fix(fix)
}
