//! # 统计期限不是全年
//!
//! ## 检查什么
//! 统计期限应为报告年度的1月1日至12月31日。
//!
//! ## 为什么
//! 年度报告的数据按自然年度统计，起止日写错会让人怀疑数据口径。
//!
//! ## 依据
//! 条例第四十九条、第五十条（“上一年度”）。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 本报告所列数据的统计期限自2023年1月1日起至2023年12月30日止。
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
//! 统计期限为2023年1月至12月。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 当年成立、组建或撤销的机关可以不满一年。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 本局于2023年3月成立。本报告所列数据的统计期限自2023年3月10日起至2023年12月31日止。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! 2008年条例5月1日起施行。
//! ```text right exception
//! 望楚区水务局2008年政府信息公开年度报告
//! 本报告所列数据的统计期限自2008年5月1日起至2008年12月31日止。
//! 一、主动公开政府信息情况
//! 全年主动公开政府信息12条。
//! ```
//!
//! ## 局限
//! 2008年首次编制可以自5月1日起；写明当年成立、组建或撤销的不提示。起止年份不同的由其他规则核对。

use super::year;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::Period;
use crate::rules::passage::has;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "period-not-full-year",
    name: crate::rules::documented("统计期限不是全年"),
    severity: Severity::Warning,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("统计期限应为报告年度的1月1日至12月31日。"),
    check,
};

/// Words that tell of a year that was not whole.
const PART_OF_YEAR: &[&str] = &["成立", "组建", "挂牌", "撤销", "划转", "撤并", "机构改革", "设立以来"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let Some(period) = year::sure_period(report) else { return sink.not_applicable() };
    let Period { start, end } = period.value;
    if year::lost_digits(report) {
        return sink.unchecked("有的日期缺少“年”“月”等字，可能在转换中丢失，未核对日期。");
    }
    let first_report = start.year == 2008 && (start.month, start.day) == (5, 1);
    let whole = (start.month, start.day, end.month, end.day) == (1, 1, 12, 31);
    if start.year != end.year || whole || first_report {
        return;
    }
    let head = report.sections.first().map_or(0, |section| section.heading.range().start);
    let preface = report.document.flow.text().get(..head).unwrap_or_default();
    if !has(preface, PART_OF_YEAR) {
        let (first, last) = (year::written(start), year::written(end));
        let message = format!("统计期限是{first}至{last}，不是全年。");
        let help = format!("应为{0}年1月1日至{0}年12月31日；当年成立或撤销的单位请加以说明。", start.year);
        let expected = format!("{0}年1月1日至{0}年12月31日", start.year);
        sink.report(
            RULE.severity,
            Finding::at(period.span, message, help).values(expected, format!("{first}至{last}")),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::{Input, Options, check};

    fn found(period: &str) -> usize {
        let text =
            format!("望楚区水务局政府信息公开年度报告\n{period}\n一、概述\n主动公开政府信息12条，收到申请公开3件。");
        let options = Options { only: vec!["period-not-full-year".to_owned()], ..Options::default() };
        check(Input::Text(&text), &options).findings.len()
    }

    #[test]
    fn the_first_report_begins_with_the_regulation() {
        assert_eq!(found("统计期限为2008年5月1日至2008年12月31日。"), 0);
        assert_eq!(found("统计期限为2009年5月1日至2009年12月31日。"), 1);
    }

    #[test]
    fn a_range_of_another_kind_is_no_period() {
        assert_eq!(found("2009年3月1日至2009年5月31日开展数据清理。"), 0);
    }
}
