//! # “未收到/未发生”与数字并存
//!
//! ## 检查什么
//! 正文说没有收到申请、没有发生行政复议或行政诉讼的，其他地方不应又写有件数。
//!
//! ## 为什么
//! 一处说没有、一处写有数字，两者必有一错，常见于沿用上一年的文字。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》第五十条。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 本年度未收到政府信息公开申请。
//! （二）依申请公开
//! 全年收到政府信息公开申请3件，均已答复。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 本年度未收到政府信息公开申请。
//! （二）依申请公开
//! 全年收到政府信息公开申请0件。
//! ```
//!
//! ## 例外
//! 没有收到信函申请，不等于没有收到申请。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 本年度收到政府信息公开申请3件，未收到信函申请。
//! （二）行政复议
//! 未发生行政复议。
//! ```
//!
//! 本级没有收到，全县可以收到。
//! ```text right exception
//! 澜阳县人民政府2023年政府信息公开工作年度报告
//! 一、总体情况
//! 县政府办公室未收到政府信息公开申请。
//! （二）依申请公开
//! 全县收到政府信息公开申请3件，均已答复。
//! ```
//!
//! 没有新收的，可以答复上年结转的。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 本年度未收到政府信息公开申请。
//! （二）依申请公开
//! 答复上年结转的政府信息公开申请3件。
//! ```
//!
//! ## 局限
//! 只比较说全年、全机关情况的句子。没有收到申请而有答复数的，可能是上年结转，只作警告；写明结转的不提出。

use super::quoted;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::statement::Scope;
use crate::report::{Metric, Report, Statement};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "none-vs-number",
    name: crate::rules::documented("“未收到/未发生”与数字并存"),
    severity: Severity::Error,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("正文说没有收到申请、没有发生行政复议或行政诉讼的，其他地方不应又写有件数。"),
    check,
};

/// What may be denied.
const DENIED: &[Metric] = &[Metric::RequestsReceived, Metric::Reviews, Metric::Litigation];
/// Answers that need a request.
const ANSWERS: &[Metric] = &[Metric::RequestsFinished, Metric::RequestsReplied];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let mut looked = false;
    for metric in DENIED {
        let Some(denial) = whole(report, *metric).find(|found| found.amount.is_none()) else { continue };
        looked = true;
        if let Some(counted) = whole(report, *metric).find(|found| is_some(found)) {
            sink.report(RULE.severity, finding(report, denial, counted));
        } else if *metric == Metric::RequestsReceived && !mentions_carried(report) {
            let answered = ANSWERS.iter().flat_map(|metric| whole(report, *metric)).find(|found| is_some(found));
            if let Some(counted) = answered {
                sink.report(Severity::Warning, finding(report, denial, counted));
            }
        }
    }
    if !looked {
        sink.not_applicable();
    }
}

fn whole(report: &Report, metric: Metric) -> impl Iterator<Item = &Statement> {
    report.statements.iter().filter(move |found| found.metric == metric && found.scope == Scope::Whole)
}

fn is_some(statement: &Statement) -> bool {
    statement.amount.as_ref().is_some_and(|amount| !amount.approximate && !amount.value.is_zero())
}

/// Requests of the year before may be answered in this one.
fn mentions_carried(report: &Report) -> bool {
    let carried = report.cell("T3.r2.total").and_then(|cell| cell.number());
    match carried {
        Some(carried) => !carried.is_zero(),
        None => report.document.prose().any(|text| text.contains("结转")),
    }
}

fn finding(report: &Report, denial: &Statement, counted: &Statement) -> Finding {
    let (denied, stated) = (quoted(report, denial.span), quoted(report, counted.span));
    let message = format!("文中既说{denied}，又说{stated}。");
    let finding = Finding::at(denial.span, message, "核实实际情况，改正其中一处。");
    finding.related("有数字的一处", Some(counted.span), None)
}
