//! # 统计期限年份前后不一致
//!
//! ## 检查什么
//! 统计期限的起止应在同一年，且结束不早于开始。
//!
//! ## 为什么
//! 沿用上年稿件时常常只改了一处年份。
//!
//! ## 依据
//! 年度报告按自然年度编制（条例第四十九条）。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 本报告所列数据的统计期限自2023年1月1日起至2022年12月31日止。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 本报告所列数据的统计期限自2022年1月1日起至2023年12月31日止。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 2021年1月1日至2023年12月31日，累计公开信息120条。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 没有例外。
//!
//! ## 局限
//! 2013年度以前各地统计口径不一，只作警告。日期有缺字的不核对。

use super::year;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::Period;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "period-year-mismatch",
    name: crate::rules::documented("统计期限年份前后不一致"),
    severity: Severity::Error,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("统计期限的起止应在同一年，且结束不早于开始。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let Some(period) = year::sure_period(report) else { return sink.not_applicable() };
    if year::lost_digits(report) {
        return sink.unchecked("有的日期缺少“年”“月”等字，可能在转换中丢失，未核对日期。");
    }
    let Period { start, end } = period.value;
    if start.year == end.year && start <= end {
        return;
    }
    let severity = if report.era == Some(Era::E1) { Severity::Warning } else { RULE.severity };
    let (first, last) = (year::written(start), year::written(end));
    let message = if end < start {
        format!("统计期限的结束日{last}早于开始日{first}。")
    } else {
        format!("统计期限从{first}到{last}，跨了年度。")
    };
    let year = year::stated(context).unwrap_or(end.year);
    let finding = Finding::at(period.span, message, "请改正写错的年份。");
    sink.report(severity, finding.values(format!("{year}年1月1日至{year}年12月31日"), format!("{first}至{last}")));
}
