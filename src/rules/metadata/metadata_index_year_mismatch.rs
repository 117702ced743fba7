//! # 索引号年份与生成日期不一致
//!
//! ## 检查什么
//! 页面索引号中的年份应与生成或发布日期的年份一致。
//!
//! ## 为什么
//! 索引号按信息生成年份编排，不一致会影响检索。
//!
//! ## 依据
//! 政府信息公开目录编制的通行做法。
//!
//! ## 错误示例
//! ```text wrong
//! 索引号：u81-0801-2025-0003　发布日期：2024-01-18
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 正确示例
//! ```text right
//! 索引号：u81-0801-2024-0003　发布日期：2024-01-18
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ```text right
//! 索引号：01526/202400012　发布日期：2024-01-18
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 网站迁移后重新编号也会不一致，所以只作提示。
//! ```text right exception info
//! 索引号：u81-0801-2025-0003　发布日期：2024-01-18
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 局限
//! 网站迁移后重新编号也会不一致，只作提示。索引号中看不出年份的不核对。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::options::REPORT_YEARS;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "metadata-index-year-mismatch",
    name: crate::rules::documented("索引号年份与生成日期不一致"),
    severity: Severity::Info,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("页面索引号中的年份应与生成或发布日期的年份一致。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let page = &context.report.header.page;
    let (Some(index), Some(day)) = (&page.index, page.made.as_ref().or(page.published.as_ref())) else {
        return sink.not_applicable();
    };
    let Some(year) = year_of(&index.value).filter(|year| *year != day.value.year) else { return };
    let message = format!("索引号中的年份是{year}，页面日期是{}年。", day.value.year);
    let finding = Finding::at(index.span, message, "请核对索引号；网站迁移后重新编号的，可以不改。");
    sink.report(
        RULE.severity,
        finding.values(day.value.year.to_string(), year.to_string()).related("页面日期", Some(day.span), None),
    );
}

/// The year that stands as a part of its own in an index number, when there is only one.
fn year_of(index: &str) -> Option<u16> {
    let parts = index.split(|character: char| !character.is_ascii_alphanumeric());
    let mut years = parts
        .filter(|part| part.len() == 4)
        .filter_map(|part| part.parse().ok())
        .filter(|year| REPORT_YEARS.contains(year));
    let first = years.next()?;
    years.next().is_none().then_some(first)
}
