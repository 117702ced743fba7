//! # 成文日期早于年度结束
//!
//! ## 检查什么
//! 报告的落款和发布日期应在报告年度结束之后。
//!
//! ## 为什么
//! 全年数据在年度结束后才能汇总，日期早于年底多半是年份没有更新。
//!
//! ## 依据
//! 条例第四十九条。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 五、存在的主要问题及改进情况
//! 解读形式单一。
//! 望楚区水务局
//! 2023年1月20日
//! ```
//!
//! ## 正确示例
//! ```text right
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
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 五、存在的主要问题及改进情况
//! 解读形式单一。
//! 望楚区水务局
//! 2023年12月31日
//! ```
//!
//! ## 例外
//! 页面的“生成日期”可能是栏目的日期。
//! ```text right exception
//! 生成日期：2022-03-01
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 五、存在的主要问题及改进情况
//! 解读形式单一。
//! 望楚区水务局
//! ```
//!
//! ## 局限
//! 只看单独成行的落款日期和页面标明的发布日期；页面的生成日期可能是栏目的日期，不核对。标题和统计期限都没有年度时不核对。

use super::year;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "report-date-before-period-end",
    name: crate::rules::documented("成文日期早于年度结束"),
    severity: Severity::Warning,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("报告的落款和发布日期应在报告年度结束之后。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let header = &context.report.header;
    let Some(year_end) = year::stated(context).and_then(year::last_day) else { return sink.not_applicable() };
    if year::lost_digits(context.report) {
        return sink.unchecked("有的日期缺少“年”“月”等字，可能在转换中丢失，未核对日期。");
    }
    let signed = header.signed.as_ref().map(|signed| ("落款", signed.value.end, signed.span));
    let published = header.page.published.as_ref().map(|day| ("发布日期", day.value, day.span));
    let Some((what, day, span)) = signed.or(published) else { return sink.not_applicable() };
    if day < year_end {
        let message = format!("{what}是{}，早于{}年度结束。", year::written(day), year_end.year);
        sink.report(RULE.severity, Finding::at(span, message, "请核对年份；应为年度结束之后的日期。"));
    }
}
