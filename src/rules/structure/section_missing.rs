//! # 六部分缺项
//!
//! ## 检查什么
//! 报告应有格式规定的六个部分，缺少哪一部分就指出哪一部分。
//!
//! ## 为什么
//! 条例第五十条规定了年度报告的内容，格式把它分为六个部分，不能遗漏。
//!
//! ## 依据
//! 条例第五十条；国办公开办函〔2021〕30号、〔2019〕60号格式。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2023年，望楚区水务局围绕供水、防汛和河湖管理推进政府信息公开，及时在区政府门户网站发布政策文件、部门预决算和工程建设信息，全年未发生超期答复。办公室负责日常协调，各科室指定专人报送，每季度检查一次栏目更新。2023年，望楚区水务局围绕供水、防汛和河湖管理推进政府信息公开，及时在区政府门户网站发布政策文件、部门预决算和工程建设信息，全年未发生超期答复。办公室负责日常协调，各科室指定专人报送，每季度检查一次栏目更新。2023年，望楚区水务局围绕供水、防汛和河湖管理推进政府信息公开，及时在区政府门户网站发布政策文件、部门预决算和工程建设信息，全年未发生超期答复。办公室负责日常协调，各科室指定专人报送，每季度检查一次栏目更新。2023年，望楚区水务局围绕供水、防汛和河湖管理推进政府信息公开，及时在区政府门户网站发布政策文件、部门预决算和工程建设信息，全年未发生超期答复。办公室负责日常协调，各科室指定专人报送，每季度检查一次栏目更新。2023年，望楚区水务局围绕供水、防汛和河湖管理推进政府信息公开，及时在区政府门户网站发布政策文件、部门预决算和工程建设信息，全年未发生超期答复。办公室负责日常协调，各科室指定专人报送，每季度检查一次栏目更新。2023年，望楚区水务局围绕供水、防汛和河湖管理推进政府信息公开，及时在区政府门户网站发布政策文件、部门预决算和工程建设信息，全年未发生超期答复。办公室负责日常协调，各科室指定专人报送，每季度检查一次栏目更新。2023年，望楚区水务局围绕供水、防汛和河湖管理推进政府信息公开，及时在区政府门户网站发布政策文件、部门预决算和工程建设信息，全年未发生超期答复。办公室负责日常协调，各科室指定专人报送，每季度检查一次栏目更新。
//! 二、主动公开政府信息情况
//! 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
//! 规章 | 0 | 0 | 0
//! 行政规范性文件 | 1 | 0 | 3
//! 三、收到和处理政府信息公开申请情况
//! 一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3
//! 五、存在的主要问题及改进情况
//! 政策解读形式不够多样。下一步将增加图解。
//! 六、其他需要报告的事项
//! 本年度未收取信息处理费。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2023年，望楚区水务局围绕供水、防汛和河湖管理推进政府信息公开，及时在区政府门户网站发布政策文件、部门预决算和工程建设信息，全年未发生超期答复。办公室负责日常协调，各科室指定专人报送，每季度检查一次栏目更新。2023年，望楚区水务局围绕供水、防汛和河湖管理推进政府信息公开，及时在区政府门户网站发布政策文件、部门预决算和工程建设信息，全年未发生超期答复。办公室负责日常协调，各科室指定专人报送，每季度检查一次栏目更新。2023年，望楚区水务局围绕供水、防汛和河湖管理推进政府信息公开，及时在区政府门户网站发布政策文件、部门预决算和工程建设信息，全年未发生超期答复。办公室负责日常协调，各科室指定专人报送，每季度检查一次栏目更新。2023年，望楚区水务局围绕供水、防汛和河湖管理推进政府信息公开，及时在区政府门户网站发布政策文件、部门预决算和工程建设信息，全年未发生超期答复。办公室负责日常协调，各科室指定专人报送，每季度检查一次栏目更新。2023年，望楚区水务局围绕供水、防汛和河湖管理推进政府信息公开，及时在区政府门户网站发布政策文件、部门预决算和工程建设信息，全年未发生超期答复。办公室负责日常协调，各科室指定专人报送，每季度检查一次栏目更新。2023年，望楚区水务局围绕供水、防汛和河湖管理推进政府信息公开，及时在区政府门户网站发布政策文件、部门预决算和工程建设信息，全年未发生超期答复。办公室负责日常协调，各科室指定专人报送，每季度检查一次栏目更新。2023年，望楚区水务局围绕供水、防汛和河湖管理推进政府信息公开，及时在区政府门户网站发布政策文件、部门预决算和工程建设信息，全年未发生超期答复。办公室负责日常协调，各科室指定专人报送，每季度检查一次栏目更新。
//! 二、主动公开政府信息情况
//! 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
//! 规章 | 0 | 0 | 0
//! 行政规范性文件 | 1 | 0 | 3
//! 三、收到和处理政府信息公开申请情况
//! 一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3
//! 四、政府信息公开行政复议、行政诉讼情况
//! 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 五、存在的主要问题及改进情况
//! 政策解读形式不够多样。下一步将增加图解。
//! 六、其他需要报告的事项
//! 本年度未收取信息处理费。
//! ```
//!
//! ## 局限
//! 标题按常见写法（如“概述”“存在问题及改进措施”）识别。内容很短、找到的标题不足三个，或表格没有被复制进来时，不作为错误。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::form::SectionSpec;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "section-missing",
    name: crate::rules::documented("六部分缺项"),
    severity: Severity::Error,
    eras: &[Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("报告应有格式规定的六个部分，缺少哪一部分就指出哪一部分。"),
    check,
};

/// The numbers of the sections, as the form prints them.
const NUMERALS: [&str; 6] = ["一", "二", "三", "四", "五", "六"];
/// Fewer headings than this are not a report in sections.
const HEADINGS_NEEDED: usize = 3;
/// A shorter text is an extract.
const CHARACTERS_NEEDED: usize = 600;

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let Some(form) = report.form.filter(|form| form.era >= Era::E3) else { return sink.not_applicable() };
    let found = form.sections.iter().filter(|section| report.section(section.id).is_some()).count();
    let characters = report.document.flow.text().chars().count();
    if found < HEADINGS_NEEDED || characters < CHARACTERS_NEEDED {
        return sink.unchecked("文字较短或标题不足三个，可能只是报告的一部分，未核对六部分是否齐全。");
    }
    for (index, section) in form.sections.iter().enumerate() {
        if report.section(section.id).is_none() {
            sink.report(severity(context, index), missing(context, index, section));
        }
    }
}

/// Where tables were lost on the way and the numbering leaves the section's place open, its heading may have been lost too.
fn severity(context: &Context<'_>, index: usize) -> Severity {
    let tables_lost = !context.report.tables.missing.is_empty();
    let numeral = NUMERALS.get(index).copied();
    let place_taken = context.report.sections.iter().any(|section| section.ordinal.as_deref() == numeral);
    if tables_lost && !place_taken { Severity::Info } else { RULE.severity }
}

fn missing(context: &Context<'_>, index: usize, section: &SectionSpec) -> Finding {
    let numeral = NUMERALS.get(index).copied().unwrap_or_default();
    let message = format!("没有找到第{numeral}部分“{}”。", section.title);
    let help = format!("请补上“{numeral}、{}”；没有内容的写“无”，表格保留并填0。", section.title);
    let previous = context.report.sections.iter().rev().find(|other| {
        context.report.form.is_some_and(|form| form.sections.iter().take(index).any(|spec| other.id == Some(spec.id)))
    });
    let finding = Finding::about(message, help).with(|details| details.span = previous.map(|section| section.span));
    finding.with(|details| details.expected = Some(format!("{numeral}、{}", section.title)))
}
