//! # 公布时间年份错误
//!
//! ## 检查什么
//! 文中所写的年度报告公布时间应在该年度结束之后。
//!
//! ## 为什么
//! 套用上年文字时改了报告年度，没有改公布时间。
//!
//! ## 依据
//! 条例第四十九条。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 编制了2023年政府信息公开工作年度报告，并于2023年1月15日之前向社会公布。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 编制了2023年政府信息公开工作年度报告，并于2024年1月15日之前向社会公布。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 2023年政府信息公开工作年度报告的数据自2023年1月1日起统计，向社会公布。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 上一年度报告的公布时间在当年。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 2022年政府信息公开工作年度报告已于2023年1月15日公布。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 局限
//! 只看同一句里写明年度报告和公布日期的；上一年度报告的公布时间不提示。

use super::year;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::passage::{has, sentences};
use crate::rules::words::running_text;
use crate::rules::{Context, Rule, Sink};
use crate::text::FoldedSpan;
use crate::text::written::WrittenDate;

/// The rule.
pub const RULE: Rule = Rule {
    id: "publish-year-wrong",
    name: crate::rules::documented("公布时间年份错误"),
    severity: Severity::Error,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("文中所写的年度报告公布时间应在该年度结束之后。"),
    check,
};

const VERBS: &[&str] = &["公布", "发布", "公开", "提交", "报送", "上报", "上传", "挂网"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let Some(year) = year::stated(context) else { return sink.not_applicable() };
    if year::lost_digits(report) {
        return sink.unchecked("有的日期缺少“年”“月”等字，可能在转换中丢失，未核对日期。");
    }
    for block in running_text(&report.document) {
        for (start, sentence) in sentences(report.document.flow.slice(block)) {
            let Some(date) = wrong_date(sentence, year) else { continue };
            let from = block.range().start + start;
            let place = FoldedSpan::new(from + date.span.range().start, from + date.span.range().end);
            let printed = report.document.flow.slice(place);
            let message = format!("{year}年度报告的公布时间写成{printed}，早于该年度结束。");
            let finding = Finding::at(report.document.flow.origin(place), message, "请核对公布时间的年份。");
            sink.report(RULE.severity, finding.values(format!("{}年", year + 1), printed));
        }
    }
}

/// The day on which a sentence says that the report of a year was published, when that year had not ended.
fn wrong_date(sentence: &str, year: u16) -> Option<WrittenDate> {
    let report = ["年度报告", "年报"].iter().filter_map(|word| sentence.find(word)).min()?;
    let named = format!("{year}年");
    let own = sentence.get(..report)?.rfind(&named)?;
    let others = WrittenDate::all(sentence.get(own..report)?).is_empty() && !sentence.contains('《');
    let dates = WrittenDate::all(sentence).into_iter().filter(|date| date.span.range().start > report);
    let mut wrong =
        dates.filter(|date| is_publication(sentence, date) && date.year.is_some_and(|written| written <= year));
    let ended = |date: &WrittenDate| date.date().is_none_or(|day| year::last_day(year).is_some_and(|end| day >= end));
    wrong.next().filter(|date| others && !ended(date))
}

/// `于…公布`, `…之前向社会公布`; no day from which or to which something lasts.
fn is_publication(sentence: &str, date: &WrittenDate) -> bool {
    let range = date.span.range();
    let before = sentence.get(..range.start).unwrap_or_default();
    let after = sentence.get(range.end..).unwrap_or_default();
    let near: String = after.chars().take(NEAR).collect();
    let lasts = ["自", "从", "至", "到", "-", "—"].iter().any(|word| before.ends_with(word))
        || ["起", "至", "到", "止", "以来", "-", "—"].iter().any(|word| after.starts_with(word));
    !lasts && has(&near, VERBS)
}

/// So many characters behind the date the verb may stand.
const NEAR: usize = 14;
