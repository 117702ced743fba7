//! # 年度早于30号文
//!
//! ## 检查什么
//! 2019、2020年度的报告不应引用2021年才印发的国办公开办函〔2021〕30号。
//!
//! ## 为什么
//! 编制报告时还没有这份文件，说明报告是事后补写，或年份有误。
//!
//! ## 依据
//! 国办公开办函〔2021〕30号（2021年9月印发）。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2020年政府信息公开工作年度报告
//! 本报告根据国办公开办函〔2021〕30号编制。
//! 一、总体情况
//! 全年主动公开信息412条。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2020年政府信息公开工作年度报告
//! 本报告根据国办公开办函〔2019〕60号编制。
//! 一、总体情况
//! 全年主动公开信息412条。
//! ```
//!
//! ```text right
//! 望楚区水务局2020年政府信息公开工作年度报告
//! 一、总体情况
//! 按照安政办函〔2021〕30号，全年主动公开信息412条。
//! ```
//!
//! ## 例外
//! 补发的旧年度报告可以按新格式重新编制，所以只作提示。
//! ```text right exception info
//! 望楚区水务局2020年政府信息公开工作年度报告
//! 本报告根据国办公开办函〔2021〕30号编制。
//! 一、总体情况
//! 全年主动公开信息412条。
//! ```
//!
//! ## 局限
//! 事后补发、重新发布的报告可以忽略本提示。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "doc30-anachronism",
    name: crate::rules::documented("年度早于30号文"),
    severity: Severity::Info,
    eras: &[Era::E3],
    default: true,
    summary: crate::rules::documented("2019、2020年度的报告不应引用2021年才印发的国办公开办函〔2021〕30号。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let Some(year) = report.year().filter(|year| (2019..=2020).contains(year)) else { return sink.not_applicable() };
    for number in &report.citations.numbers {
        if number.has_code("国办公开办函") && number.is(2021, 30) {
            let message = format!("{year}年度的报告引用了2021年9月才印发的国办公开办函〔2021〕30号。");
            let help = "请核对报告年度；当时的格式是国办公开办函〔2019〕60号。";
            sink.report(RULE.severity, Finding::at(report.document.flow.origin(number.span), message, help));
        }
    }
}
