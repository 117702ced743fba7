//! # 日期不存在
//!
//! ## 检查什么
//! 文中的日期应是日历上有的日期。
//!
//! ## 为什么
//! 月份大于12、日大于当月天数，一定是笔误。
//!
//! ## 依据
//! 公历。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 2023年6月31日，举办政策解读培训。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 于2023年13月5日公布。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 2023年6月30日，举办政策解读培训。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 2024年2月29日前完成整改，2月29日公布。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 查阅点在渡口街5月40号楼。索引号2023-13-0045。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 在转换中丢了字的日期不核对。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 统计期限自202311日起，至20231231日止。2023631日，举办政策解读培训。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 局限
//! 没有写年份的2月29日不提示。日期有缺字的报告不核对。

use super::year;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::words::{is_damaged, running_text};
use crate::rules::{Context, Rule, Sink};
use crate::text::FoldedSpan;
use crate::text::date::Date;
use crate::text::written::WrittenDate;

/// The rule.
pub const RULE: Rule = Rule {
    id: "date-invalid",
    name: crate::rules::documented("日期不存在"),
    severity: Severity::Error,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("文中的日期应是日历上有的日期。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    if year::lost_digits(context.report) {
        return sink.unchecked("有的日期缺少“年”“月”等字，可能在转换中丢失，未核对日期。");
    }
    for block in running_text(document) {
        let text = document.flow.slice(block);
        for date in WrittenDate::every(text).filter(|date| is_sure(text, date) && !exists(date)) {
            let range = date.span.range();
            let place = FoldedSpan::new(block.range().start + range.start, block.range().start + range.end);
            if !is_damaged(document, place) {
                let message = format!("“{}”这个日期不存在。", document.flow.slice(place));
                sink.report(RULE.severity, Finding::at(document.flow.origin(place), message, "请核对后改正日期。"));
            }
        }
    }
}

/// Whether the calendar has such a day or month; without a year, in any year.
fn exists(date: &WrittenDate) -> bool {
    const LEAP: u16 = 2024;
    Date::new(date.year.unwrap_or(LEAP), date.month, date.day.unwrap_or(1)).is_some()
}

/// Whether this is a date and no part of a code, an address or a longer number.
fn is_sure(text: &str, date: &WrittenDate) -> bool {
    let range = date.span.range();
    let words = text.get(range.clone()).unwrap_or_default();
    let before = text.get(..range.start).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    let code = |character: char| character.is_ascii_alphanumeric() || "-./_".contains(character);
    let alone = !before.ends_with(code) && !before.ends_with(' ') && !after.starts_with(code);
    let whole = date.day.is_some() || date.year.is_some();
    let by_number = !words.contains('月') && words.split(['-', '.', '/']).skip(1).any(|part| part.len() > 2);
    alone
        && whole
        && !words.ends_with('号')
        && !by_number
        && words.starts_with(|first: char| first.is_ascii_digit() || date.year.is_some())
}

#[cfg(test)]
mod tests {
    use crate::{Input, Options, check};

    fn found(words: &str) -> usize {
        let text = format!(
            "望楚区水务局2023年政府信息公开工作年度报告\n{words}\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况"
        );
        let options = Options { only: vec!["date-invalid".to_owned()], ..Options::default() };
        check(Input::Text(&text), &options).findings.len()
    }

    #[test]
    fn days_that_no_calendar_has() {
        for words in ["于2023-02-30公布。", "2月30日前", "12月32日", "2023年2月29日", "二〇二三年四月三十一日"]
        {
            assert_eq!(found(words), 1, "{words}");
        }
    }

    #[test]
    fn lost_marks_codes_and_counts_are_no_dates() {
        for words in [
            "于2021年926日公布，2月30日前完成。",
            "编号2023-02-30-4",
            "历时13个月",
            "版本2023.13.451",
            "u8-2023-13-0001",
            "2月29日",
        ] {
            assert_eq!(found(words), 0, "{words}");
        }
    }
}
