//! # 标题年度与统计期限不一致
//!
//! ## 检查什么
//! 标题中的年度应与统计期限的年份一致。
//!
//! ## 为什么
//! 沿用上年稿件时常常只改了一处。
//!
//! ## 依据
//! 年度报告按自然年度编制（条例第四十九条）。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2022年政府信息公开工作年度报告
//! 本报告所列数据的统计期限自2021年1月1日起至2021年12月31日止。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2022年政府信息公开工作年度报告
//! 本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 数字在转换中丢失的报告不核对。
//! ```text right exception
//! 望楚区水务局2022年政府信息公开工作年度报告
//! 本报告所列数据的统计期限自202111日起至20211231日止。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 局限
//! 没有标题或没有统计期限时不核对；统计期限起止只有一端年份不同的，由其他规则提示。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "title-year-vs-period",
    name: crate::rules::documented("标题年度与统计期限不一致"),
    severity: Severity::Error,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("标题中的年度应与统计期限的年份一致。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let header = &context.report.header;
    let (Some(title), Some(period)) = (&header.title_year, &header.period) else { return sink.not_applicable() };
    let (start, end) = (period.value.start.year, period.value.end.year);
    if start == end && title.value != start {
        let message = format!("标题是{}年度，统计期限是{start}年。", title.value);
        let finding = Finding::at(period.span, message, "请核对标题年度与统计期限，改正写错的一处。");
        let finding = finding.related("标题中的年度", Some(title.span), None);
        sink.report(RULE.severity, finding.values(title.value.to_string(), start.to_string()));
    }
}
