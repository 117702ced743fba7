//! # 延长期限错误
//!
//! ## 检查什么
//! 2020年度及以后的报告写延长答复期限时，应为不超过20个工作日。
//!
//! ## 为什么
//! 2019年修订后的条例规定延长的期限最长不超过20个工作日，15个工作日是旧规定。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》第三十三条。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条。需要延长答复期限的，延长期限最长不超过15个工作日。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条。需要延长答复期限的，延长期限最长不超过20个工作日。
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条。修订后的条例将答复期限由15个工作日延长至20个工作日，第三方应在15个工作日内提出意见。
//! ```
//!
//! ## 例外
//! 没有例外。
//!
//! ## 局限
//! 说到修订前规定的不提示。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::citation::{Subject, TimeLimit};
use crate::rules::citation::tells_history;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "extension-limit-wrong",
    name: crate::rules::documented("延长期限错误"),
    severity: Severity::Info,
    eras: &[Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("2020年度及以后的报告写延长答复期限时，应为不超过20个工作日。"),
    check,
};

const FIRST_YEAR: u16 = 2020;

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    if report.year().is_none_or(|year| year < FIRST_YEAR) {
        return sink.not_applicable();
    }
    let flow = &report.document.flow;
    let old = |limit: &&TimeLimit| limit.subject == Subject::Extension && limit.days == 15 && limit.working;
    for limit in report.citations.limits.iter().filter(old) {
        if !tells_history(flow.slice(limit.sentence)) {
            let printed = flow.slice(limit.span);
            let message = format!("延长的期限写作“{printed}”，现行条例规定最长不超过20个工作日。");
            let finding = Finding::at(flow.origin(limit.span), message, "请改为20个工作日。");
            sink.report(RULE.severity, finding.values("20个工作日", printed));
        }
    }
}
