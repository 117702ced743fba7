//! # 信息处理费文件引用错误
//!
//! ## 检查什么
//! 《政府信息公开信息处理费管理办法》的名称和文号应写作国办函〔2020〕109号。
//!
//! ## 为什么
//! 信息处理费的收取依据写错，申请人无法核对收费标准。
//!
//! ## 依据
//! 国办函〔2020〕109号（2021年1月1日起施行）。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 按照《政府信息公开信息处理费管理办法》（国办函〔2021〕109号）规定，全年主动公开信息412条，未收取信息处理费。
//! ```
//!
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 按照《政府信息公开信息处理费管理方法》规定，全年主动公开信息412条，未收取信息处理费。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）规定，全年主动公开信息412条，未收取信息处理费。
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 按照《安澜省政府信息公开信息处理费管理办法实施细则》（安政办函〔2021〕9号）和《信息处理费管理办法》，全年主动公开信息412条。
//! ```
//!
//! ## 例外
//! 没有例外。
//!
//! ## 局限
//! 地方配套文件和简称不核对；名称少字的可能是简称，只作警告。

use crate::finding::{Applicability, Finding, Severity};
use crate::form::Era;
use crate::report::Report;
use crate::report::citation::{DocumentNumber, Title};
use crate::rules::words::{correction, replacement};
use crate::rules::{Context, Rule, Sink};
use crate::text::distance::distance;

/// The rule.
pub const RULE: Rule = Rule {
    id: "fee-doc-wrong",
    name: crate::rules::documented("信息处理费文件引用错误"),
    severity: Severity::Error,
    eras: &[Era::E4],
    default: true,
    summary: crate::rules::documented("《政府信息公开信息处理费管理办法》的名称和文号应写作国办函〔2020〕109号。"),
    check,
};

const NAME: &str = "政府信息公开信息处理费管理办法";
const CODE: &str = "国办函";
/// More characters that differ make another name.
const MOST_DIFFERENT: usize = 2;

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    for title in report.citations.titles.iter().filter(|title| is_near(title)) {
        let same_length = title.name.chars().count() == NAME.chars().count();
        let severity = if same_length { RULE.severity } else { Severity::Warning };
        let (right, help) = (format!("《{NAME}》"), "请改为文件的正式名称。");
        let finding = correction(&report.document, title.span, &right, Applicability::Suggested, help);
        sink.report(severity, finding);
    }
    for number in report.citations.numbers.iter().filter(|number| is_wrong(number)) {
        sink.report(RULE.severity, finding(report, number));
    }
}

fn is_near(title: &Title) -> bool {
    (1..=MOST_DIFFERENT).contains(&distance(&title.name, NAME, MOST_DIFFERENT + 1))
}

/// Whether it stands with the name, has the issuer's code and another year or number.
fn is_wrong(number: &DocumentNumber) -> bool {
    let own = |title: &Title| title.name.ends_with(NAME) || is_near(title);
    number.title.as_ref().is_some_and(own) && number.has_code(CODE) && !number.is(2020, 109)
}

fn finding(report: &Report, number: &DocumentNumber) -> Finding {
    let flow = &report.document.flow;
    let printed = format!("{CODE}{}", flow.slice(number.span));
    let message = format!("信息处理费管理办法的文号写作“{printed}”，应为“{CODE}〔2020〕109号”。");
    let fix = replacement(&report.document, number.span, "〔2020〕109号", Applicability::Suggested);
    let finding = Finding::at(flow.origin(number.span), message, "请核对所引文件的文号。");
    finding.values(format!("{CODE}〔2020〕109号"), printed).fix(fix)
}
