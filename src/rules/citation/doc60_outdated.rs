//! # 引用已被替代的60号文
//!
//! ## 检查什么
//! 2021年度及以后的报告不应再以国办公开办函〔2019〕60号或“格式（试行）”作为依据。
//!
//! ## 为什么
//! 60号文的试行格式已由国办公开办函〔2021〕30号的正式格式替代，引用旧格式说明可能沿用了往年文字或旧表格。
//!
//! ## 依据
//! 国办公开办函〔2021〕30号。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2022年政府信息公开工作年度报告
//! 本报告根据国办公开办函〔2019〕60号编制。
//! 一、总体情况
//! 全年主动公开信息412条。
//! ```
//!
//! ```text wrong
//! 望楚区水务局2022年政府信息公开工作年度报告
//! 本报告根据《中华人民共和国政府信息公开工作年度报告格式（试行）》编制。
//! 一、总体情况
//! 全年主动公开信息412条。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2022年政府信息公开工作年度报告
//! 本报告根据《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）编制。
//! 一、总体情况
//! 全年主动公开信息412条。
//! ```
//!
//! ## 例外
//! 说明60号文已被替代的，是交代历史。
//! ```text right exception
//! 望楚区水务局2022年政府信息公开工作年度报告
//! 一、总体情况
//! 按照《关于规范政府信息公开平台有关事项的通知》（国办公开办函〔2019〕61号），全年主动公开信息412条；2019年印发的国办公开办函〔2019〕60号已被替代。
//! ```
//!
//! ## 局限
//! 同一句已引用30号文，或说到废止、替代、修订等历史情况的，不提示。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::Report;
use crate::report::citation::{DocumentNumber, Title};
use crate::rules::citation::tells_history;
use crate::rules::{Context, Rule, Sink};
use crate::text::FoldedSpan;

/// The rule.
pub const RULE: Rule = Rule {
    id: "doc60-outdated",
    name: crate::rules::documented("引用已被替代的60号文"),
    severity: Severity::Warning,
    eras: &[Era::E4],
    default: true,
    summary: crate::rules::documented("2021年度及以后的报告不应再以国办公开办函〔2019〕60号或“格式（试行）”作为依据。"),
    check,
};

const CODE: &str = "国办公开办函";
const FIRST_YEAR: u16 = 2021;
const TRIAL: &str = "年度报告格式(试行)";

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    if report.year().is_none_or(|year| year < FIRST_YEAR) {
        return sink.not_applicable();
    }
    let numbers: Vec<&DocumentNumber> =
        report.citations.numbers.iter().filter(|number| is_basis(report, number)).collect();
    for number in &numbers {
        report_at(report, sink, number.span, "国办公开办函〔2019〕60号");
    }
    let told = |title: &Title| numbers.iter().any(|number| number.title.as_ref() == Some(title));
    for title in report.citations.titles.iter().filter(|title| title.name.ends_with(TRIAL) && !told(title)) {
        if !tells_history(report.document.flow.slice(title.sentence)) {
            report_at(report, sink, title.span, "年度报告格式（试行）");
        }
    }
}

fn is_basis(report: &Report, number: &DocumentNumber) -> bool {
    let numbers = &report.citations.numbers;
    let first = numbers.partition_point(|other| other.span.start < number.sentence.start);
    let mut same = numbers.iter().skip(first).take_while(|other| other.span.start < number.sentence.end);
    number.has_code(CODE)
        && number.is(2019, 60)
        && !same.any(|other| other.is(2021, 30))
        && !tells_history(report.document.flow.slice(number.sentence))
}

fn report_at(report: &Report, sink: &mut Sink, place: FoldedSpan, what: &str) {
    let message = format!("引用了已被替代的{what}，2021年度起使用国办公开办函〔2021〕30号的格式。");
    let help = "请改为《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号），并检查所用表格是否为新格式。";
    sink.report(RULE.severity, Finding::at(report.document.flow.origin(place), message, help));
}
