//! # 文号括号不规范
//!
//! ## 检查什么
//! 文号中的年份应使用六角括号“〔〕”，序号前不加“第”。
//!
//! ## 为什么
//! 公文格式标准规定发文字号的年份用六角括号括入，序号不加“第”字。
//!
//! ## 依据
//! 《党政机关公文格式》（GB/T 9704）。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 本报告根据国办公开办函[2021]30号编制。
//! 一、总体情况
//! 全年主动公开信息412条。
//! ```
//!
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 本报告根据国办公开办函〔2021〕第30号编制。
//! 一、总体情况
//! 全年主动公开信息412条。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 本报告根据国办公开办函〔2021〕30号编制。
//! 一、总体情况
//! 全年主动公开信息412条。
//! ```
//!
//! ## 例外
//! 法院案号用圆括号。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条，应诉案件案号为（2021）鲁08行初1号，刊登安澜市人民政府公告〔2021〕第3号。
//! ```
//!
//! ## 局限
//! 法院案号使用圆括号，不提示；公告、令等按期编号的可以有“第”，不提示。多处相同的问题合为一条。

use crate::document::Document;
use crate::finding::{Applicability, Edit, Finding, Fix, Severity};
use crate::form::Era;
use crate::report::citation::DocumentNumber;
use crate::rules::words::with_places;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "doc-bracket",
    name: crate::rules::documented("文号括号不规范"),
    severity: Severity::Info,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("文号中的年份应使用六角括号“〔〕”，序号前不加“第”。"),
    check,
};

/// Codes of what is no official document, or is numbered in the year's order with `第`.
const CASES: &[&str] = &["初", "终", "再", "申", "合同", "案", "备"];
const SERIES: &[&str] = &["公告", "通告", "令", "字", "公报", "议案", "提案", "建议"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let wrong: Vec<&DocumentNumber> = report.citations.numbers.iter().filter(|number| is_wrong(number)).collect();
    let Some(first) = wrong.first() else { return };
    let document = &report.document;
    let printed = document.flow.slice(first.span);
    let more = if wrong.len() > 1 { format!("，全文共{}处", wrong.len()) } else { String::new() };
    let message = match has_wrong_bracket(first) {
        true => format!("文号“{printed}”的年份没有使用六角括号“〔〕”{more}。"),
        false => format!("文号“{printed}”的序号前不加“第”{more}。"),
    };
    let finding = Finding::at(document.flow.origin(first.span), message, "请按公文格式改正文号的写法。");
    let edits = wrong.iter().flat_map(|number| edits(document, number)).collect();
    let fix =
        Fix {
            title: "改正文号写法".to_owned(), applicability: Applicability::Suggested, cells: Vec::new(), edits
        };
    let others = wrong.iter().skip(1).map(|number| number.span);
    sink.report(RULE.severity, with_places(finding.fix(fix), document, "另一处文号", others));
}

fn has_wrong_bracket(number: &DocumentNumber) -> bool {
    number.brackets.first().is_some_and(|(bracket, _)| *bracket != '〔')
}

fn is_wrong(number: &DocumentNumber) -> bool {
    let of = |codes: &[&str]| codes.iter().any(|code| number.code.ends_with(code));
    !of(CASES) && (has_wrong_bracket(number) || number.ordinal.is_some() && !of(SERIES))
}

fn edits(document: &Document, number: &DocumentNumber) -> Vec<Edit> {
    let right = |bracket: char| if "〔[(【﹝〈".contains(bracket) { "〔" } else { "〕" };
    let brackets = number.brackets.iter().filter(|_| has_wrong_bracket(number));
    let brackets = brackets.map(|(bracket, span)| (*span, right(*bracket)));
    let words = brackets.chain(number.ordinal.map(|span| (span, "")));
    words.map(|(span, text)| Edit { span: document.flow.origin(span), text: text.to_owned() }).collect()
}
