//! # 应为准确数却用约数
//!
//! ## 检查什么
//! 主动公开政府信息总数、收到申请数等应写准确数，不写“余”“多”“近”“约”。
//!
//! ## 为什么
//! 年度报告是统计性文件，数字要能与表格和台账核对。
//!
//! ## 依据
//! 条例第五十条规定年度报告应当公布各项工作情况的数据；国办公开办函〔2021〕30号格式。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开政府信息2600余条。
//! ```
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年收到政府信息公开申请约30件，主动公开及时。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开政府信息2638条。通过微信公众号发布信息1000余条，近五年累计主动公开政府信息1万余条。
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开政府信息2600余条，其中机构职能类130条。年度内共主动公开政府信息2638条。
//! ```
//!
//! ## 例外
//! “若干条”另由“数量含糊”提示。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开政府信息若干条。
//! ```
//!
//! ## 局限
//! 同一数字在别处写了准确数的不提示；各渠道、历年累计的数字不看。

use super::disclosure;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::input::Span;
use crate::report::{Metric, Report};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "number-approximate",
    name: crate::rules::documented("应为准确数却用约数"),
    severity: Severity::Info,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("主动公开政府信息总数、收到申请数等应写准确数，不写“余”“多”“近”“约”。"),
    check,
};

const METRICS: &[Metric] =
    &[Metric::RequestsReceived, Metric::RequestsFinished, Metric::RequestsReplied, Metric::Reviews, Metric::Litigation];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let counts = disclosure::counts(report);
    if counts.iter().all(|count| count.is_vague) {
        counts.iter().take(1).for_each(|count| sink.report(RULE.severity, finding(report, count.span)));
    }
    for metric in METRICS {
        only_approximate(report, *metric)
            .into_iter()
            .for_each(|span| sink.report(RULE.severity, finding(report, span)));
    }
}

/// Where a quantity is stated, when all its statements are approximate.
fn only_approximate(report: &Report, metric: Metric) -> Option<Span> {
    let mut amounts =
        report.statements.iter().filter(|statement| statement.metric == metric).map(|found| &found.amount);
    let first = amounts.clone().next()?.as_ref()?;
    let all = amounts.all(|amount| amount.as_ref().is_some_and(|amount| amount.approximate));
    let printed = report.document.source.text.get(first.span.range())?;
    let before = report.document.source.text.get(..first.span.range().start)?;
    (all && disclosure::is_vague(before.trim_end(), printed)).then_some(first.span)
}

fn finding(report: &Report, span: Span) -> Finding {
    let printed = report.document.source.text.get(span.range()).unwrap_or_default();
    let message = format!("“{printed}”是约数，年度报告应写准确数。");
    Finding::at(span, message, "按台账改为准确数。")
}
