//! # 缺统计期限
//!
//! ## 检查什么
//! 报告宜写明所列数据的统计期限。
//!
//! ## 为什么
//! 写明统计期限，读者才知道数据的口径。
//!
//! ## 依据
//! 年度报告的通行做法；国家没有强制要求。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 本报告由望楚区水务局编制。
//! 一、总体情况
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。
//! 一、总体情况
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 统计时间为全年。
//! 一、总体情况
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 法规没有要求写，所以只作提示。
//! ```text right exception info
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 本报告由望楚区水务局编制。
//! 一、总体情况
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 局限
//! 国家没有强制要求，只作提示。只有报告的一部分，或没有标题和前言时不核对。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::passage::{has, is_extract};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "period-missing",
    name: crate::rules::documented("缺统计期限"),
    severity: Severity::Info,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("报告宜写明所列数据的统计期限。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let head = report.sections.first().map_or(0, |section| section.heading.range().start);
    let has_preface = report.document.flow.text().get(..head).is_some_and(|preface| !preface.trim().is_empty());
    if is_extract(report) || !has_preface {
        return sink.not_applicable();
    }
    let named = report.document.prose().any(|text| {
        text.match_indices("统计").any(|(at, _)| {
            let near: String = text.get(at..).unwrap_or_default().chars().take(NEAR).collect();
            has(&near, &["期限", "时间", "时限", "起止", "期间", "截止", "截至"])
        })
    });
    if report.header.period.is_none() && !named {
        let message = "没有写明数据的统计期限。";
        let help = "可在前言中写“本报告所列数据的统计期限自某年1月1日起至12月31日止”。";
        let span = report.header.title.as_ref().map(|title| title.span);
        sink.report(RULE.severity, Finding::about(message, help).with(|details| details.span = span));
    }
}

/// Behind `统计` the word for the period stands within so many characters.
const NEAR: usize = 10;
