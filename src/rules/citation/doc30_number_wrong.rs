//! # 格式文件文号错误
//!
//! ## 检查什么
//! 现行年度报告格式的文号应为国办公开办函〔2021〕30号。
//!
//! ## 为什么
//! 格式文件是编制报告的直接依据，文号写错，读者查不到所引文件。
//!
//! ## 依据
//! 国办公开办函〔2021〕30号。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 本报告根据《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2022〕30号）编制。
//! 一、总体情况
//! 全年主动公开信息412条。
//! ```
//!
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 本报告按照国办公开办函〔2021〕3号规定的年度报告格式编制。
//! 一、总体情况
//! 全年主动公开信息412条。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 本报告根据《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）编制。
//! 一、总体情况
//! 全年主动公开信息412条。
//! ```
//!
//! ## 例外
//! 61号等其他文件、地方的文件有自己的文号。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 按照《关于规范政府信息公开平台有关事项的通知》（国办公开办函〔2019〕61号）和《安澜省政府办公厅关于年度报告格式的通知》（安政办函〔2021〕130号），全年主动公开信息412条。
//! ```
//!
//! 文号在转换中丢了括号的不核对。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 本报告按照国办公开办函〔202130号规定的年度报告格式编制。
//! 一、总体情况
//! 全年主动公开信息412条。
//! ```
//!
//! ## 局限
//! 文号缺括号或缺数字的不核对；〔2019〕60号由另一条规则提示。没有紧跟格式名称的文号，只在年份或序号与30号文相同时提示。

use crate::finding::{Applicability, Finding, Severity};
use crate::form::Era;
use crate::report::Report;
use crate::report::citation::DocumentNumber;
use crate::rules::words::replacement;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "doc30-number-wrong",
    name: crate::rules::documented("格式文件文号错误"),
    severity: Severity::Error,
    eras: &[Era::E4],
    default: true,
    summary: crate::rules::documented("现行年度报告格式的文号应为国办公开办函〔2021〕30号。"),
    check,
};

const CODE: &str = "国办公开办函";
const RIGHT: (u16, u32) = (2021, 30);
/// The trial form, which another rule speaks of.
const TRIAL: (u16, u32) = (2019, 60);
/// Other documents with this code.
const KNOWN: &[(u16, u32)] = &[(2019, 61), (2021, 33), (2016, 201)];
const FORM: &str = "年度报告格式";

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let wrong = |number: &&DocumentNumber| number.has_code(CODE) && ![RIGHT, TRIAL].contains(&printed(number));
    for number in report.citations.numbers.iter().filter(wrong) {
        let severity = match &number.title {
            Some(title) if title.name.ends_with(FORM) => Severity::Error,
            None if is_near(number) && report.document.flow.slice(number.sentence).contains(FORM) => Severity::Warning,
            _ => continue,
        };
        sink.report(severity, finding(report, number));
    }
}

fn printed(number: &DocumentNumber) -> (u16, u32) {
    (number.year, number.number)
}

/// Whether it is 〔2021〕30号 but for its year or its number, and no other document that is known.
fn is_near(number: &DocumentNumber) -> bool {
    let same = number.year == RIGHT.0 || number.number == RIGHT.1;
    same && !KNOWN.contains(&printed(number))
}

fn finding(report: &Report, number: &DocumentNumber) -> Finding {
    let flow = &report.document.flow;
    let printed = format!("{CODE}{}", flow.slice(number.span));
    let message = format!("年度报告格式的文号写作“{printed}”，应为“{CODE}〔2021〕30号”。");
    let fix = replacement(&report.document, number.span, "〔2021〕30号", Applicability::Suggested);
    let finding = Finding::at(flow.origin(number.span), message, "请核对所引文件的文号。");
    finding.values(format!("{CODE}〔2021〕30号"), printed).fix(fix)
}
