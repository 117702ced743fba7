//! # 部分标题与格式不一致
//!
//! ## 检查什么
//! 六个部分的标题宜与格式规定的标题一致。
//!
//! ## 为什么
//! 标题统一便于检索和汇总。
//!
//! ## 依据
//! 国办公开办函〔2021〕30号、〔2019〕60号格式。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、概述
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 四、政府信息公开行政复议、行政诉讼情况
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 四、政府信息公开行政复议、行政诉讼情况
//! ```
//!
//! ## 例外
//! 较长的标题各地通行，所以只作提示。
//! ```text right exception info
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
//! 规章 | 0 | 0 | 0
//! 行政规范性文件 | 1 | 0 | 5
//! 三、收到和处理政府信息公开申请情况
//! 四、因政府信息公开工作被申请行政复议、提起行政诉讼情况
//! ```
//!
//! ## 局限
//! 常见的长标题（如“因政府信息公开工作被申请行政复议、提起行政诉讼情况”）不影响内容，只作提示。

use crate::finding::{Applicability, Edit, Fix};
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::{Report, Section};
use crate::rules::words::is_damaged;
use crate::rules::{Context, Rule, Sink};
use crate::text::FoldedSpan;

/// The rule.
pub const RULE: Rule = Rule {
    id: "section-title-variant",
    name: crate::rules::documented("部分标题与格式不一致"),
    severity: Severity::Info,
    eras: &[Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("六个部分的标题宜与格式规定的标题一致。"),
    check,
};

/// A longer title has run together with its text.
const LONGEST: usize = 30;

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let Some(form) = report.form.filter(|form| form.era >= Era::E3) else { return sink.not_applicable() };
    let unofficial = report.sections.iter().filter(|section| !section.official && is_title(&section.title));
    let varied = unofficial.filter(|section| !is_damaged(&report.document, section.heading)).filter_map(|section| {
        let spec = form.sections.iter().find(|spec| section.id == Some(spec.id))?;
        Some((section, spec.title))
    });
    let varied: Vec<(&Section, &str)> = varied.collect();
    if let Some(finding) = told(report, &varied) {
        sink.report(RULE.severity, finding);
    }
}

fn is_title(title: &str) -> bool {
    title.chars().count() <= LONGEST
        && !title.contains([',', '。', ';', ':'])
        && !title.chars().any(|c| c.is_ascii_digit())
}

/// All of them in one finding, at the first.
fn told(report: &Report, varied: &[(&Section, &str)]) -> Option<Finding> {
    let (first, official) = varied.first()?;
    let message = match varied.len() {
        1 => format!("标题“{}”与格式规定的“{official}”不一致。", first.title),
        several => format!("有{several}个标题与格式规定的不一致：{}。", each(varied)),
    };
    let finding = Finding::at(first.span, message, "宜改为格式规定的标题。").values(*official, first.title.clone());
    let others = varied.iter().skip(1);
    let finding = others.fold(finding, |finding, (section, title)| finding.related(*title, Some(section.span), None));
    Some(finding.fix(replacement(report, varied)))
}

/// `“概述”应为“总体情况”，…`.
fn each(varied: &[(&Section, &str)]) -> String {
    let one = |(section, title): &(&Section, &str)| format!("“{}”应为“{title}”", section.title);
    varied.iter().map(one).collect::<Vec<_>>().join("，")
}

fn replacement(report: &Report, varied: &[(&Section, &str)]) -> Fix {
    let title = match varied {
        [(_, title)] => format!("改为“{title}”"),
        _ => "都改为格式规定的标题".to_owned(),
    };
    let edits = varied.iter().map(|(section, title)| edit(report, section, title)).collect();
    Fix { title, applicability: Applicability::Suggested, cells: Vec::new(), edits }
}

fn edit(report: &Report, section: &Section, title: &str) -> Edit {
    let heading = report.document.flow.slice(section.heading);
    let at = section.heading.range().start + heading.rfind(&section.title).unwrap_or(0);
    let span = report.document.flow.origin(FoldedSpan::new(at, at + section.title.len()));
    Edit { span, text: title.to_owned() }
}
