//! # 页面发布日期与文内落款不一致
//!
//! ## 检查什么
//! 页面的发布日期与文内落款不应相差太久。
//!
//! ## 为什么
//! 相差几个月多半是补发、重发，或有一处写错。
//!
//! ## 依据
//! 政府信息公开的一般要求（及时公开）。
//!
//! ## 错误示例
//! ```text wrong
//! 发布日期：2024-08-18
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 五、存在的主要问题及改进情况
//! 解读形式单一。
//! 望楚区水务局
//! 2024年1月20日
//! ```
//!
//! ## 正确示例
//! ```text right
//! 发布日期：2024-01-22
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 五、存在的主要问题及改进情况
//! 解读形式单一。
//! 望楚区水务局
//! 2024年1月20日
//! ```
//!
//! ```text right
//! 发布日期：2024-02-22
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 五、存在的主要问题及改进情况
//! 解读形式单一。
//! 望楚区水务局
//! 2024年1月
//! ```
//!
//! ## 例外
//! 网站迁移也会造成相差，所以只作提示。
//! ```text right exception info
//! 发布日期：2024-08-18
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 五、存在的主要问题及改进情况
//! 解读形式单一。
//! 望楚区水务局
//! 2024年1月20日
//! ```
//!
//! ## 局限
//! 相差不超过一百二十天的不提示。网站迁移也会造成不一致，只作提示。

use super::year;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "metadata-date-vs-text",
    name: crate::rules::documented("页面发布日期与文内落款不一致"),
    severity: Severity::Info,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("页面的发布日期与文内落款不应相差太久。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let header = &context.report.header;
    let (Some(published), Some(signed)) = (&header.page.published, &header.signed) else {
        return sink.not_applicable();
    };
    let day = published.value;
    let nearest = day.clamp(signed.value.start, signed.value.end.max(signed.value.start));
    let apart = day.days_from(nearest);
    if apart > context.limits().signature_to_page {
        let message = format!("页面发布日期{}与落款{}相差{apart}天。", year::written(day), year::written(nearest));
        let finding = Finding::at(published.span, message, "请核对两个日期；重新发布或网站迁移的，可以不改。");
        sink.report(RULE.severity, finding.related("落款", Some(signed.span), None));
    }
}
