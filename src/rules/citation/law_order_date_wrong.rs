//! # 国务院令日期错误
//!
//! ## 检查什么
//! 《政府信息公开条例》的公布和施行日期应与国务院令一致。
//!
//! ## 为什么
//! 条例2007年4月5日公布、2008年5月1日施行，2019年4月3日修订公布、2019年5月15日施行，日期写错会影响读者判断适用哪一版条例。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》（国务院令第492号、第711号）。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2019年政府信息公开工作年度报告
//! 一、总体情况
//! 2019年5月1日起施行的《中华人民共和国政府信息公开条例》明确了公开范围，全年主动公开信息412条。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2019年政府信息公开工作年度报告
//! 一、总体情况
//! 2019年5月15日起施行的《中华人民共和国政府信息公开条例》明确了公开范围，全年主动公开信息412条。
//! ```
//!
//! ```text right
//! 望楚区水务局2021年政府信息公开工作年度报告
//! 一、总体情况
//! 2021年6月1日起施行的《安澜省供水条例》明确了公开范围，全年主动公开信息412条。2020年5月15日，《条例》实施一周年。
//! ```
//!
//! ## 例外
//! 没有例外。
//!
//! ## 局限
//! 只核对紧挨着条例名称的日期；只写到月的，只核对年和月。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::citation::{Event, LawDate};
use crate::rules::{Context, Rule, Sink};
use crate::text::date::Date;

/// The rule.
pub const RULE: Rule = Rule {
    id: "law-order-date-wrong",
    name: crate::rules::documented("国务院令日期错误"),
    severity: Severity::Error,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("《政府信息公开条例》的公布和施行日期应与国务院令一致。"),
    check,
};

const IN_FORCE: &[(u16, u8, u8)] = &[(2008, 5, 1), (2019, 5, 15)];
/// The days of the orders, and those on which their text was published.
const PROMULGATED: &[(u16, u8, u8)] = &[(2007, 4, 5), (2007, 4, 24), (2019, 4, 3), (2019, 4, 15)];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    for found in report.citations.dates.iter().filter(|found| is_wrong(found)) {
        let (days, event) = match found.event {
            Event::InForce => ("2019年5月15日（原条例2008年5月1日）", "施行"),
            Event::Promulgated => ("2019年4月3日（原条例2007年4月5日）", "公布"),
        };
        let printed = report.document.flow.slice(found.span);
        let message = format!("条例的{event}日期写作“{printed}”，应为{days}。");
        let finding = Finding::at(report.document.flow.origin(found.span), message, "请按条例改正日期。");
        sink.report(RULE.severity, finding.values(days, printed));
    }
}

fn is_wrong(found: &LawDate) -> bool {
    let days = if found.event == Event::InForce { IN_FORCE } else { PROMULGATED };
    let Some(year) = found.date.year else { return false };
    let same = |&(right_year, month, day): &(u16, u8, u8)| {
        right_year == year && month == found.date.month && found.date.day.is_none_or(|written| written == day)
    };
    Date::new(year, found.date.month, found.date.day.unwrap_or(1)).is_some() && !days.iter().any(same)
}
