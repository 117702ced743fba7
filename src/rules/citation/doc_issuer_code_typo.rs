//! # 发文代字错误
//!
//! ## 检查什么
//! 国务院办公厅政府信息与政务公开办公室的发文代字是“国办公开办函”，不应写成“国办公开办涵”“国办公开函”等。
//!
//! ## 为什么
//! 发文代字写错，读者查不到所引文件。
//!
//! ## 依据
//! 国办公开办函〔2021〕30号、国办公开办函〔2019〕60号。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 本报告根据《中华人民共和国政府信息公开工作年度报告格式》（国办公开办涵〔2021〕30号）要求编制。
//! 一、总体情况
//! 全年主动公开信息412条。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 本报告根据《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）要求编制，并执行国办函〔2020〕109号。
//! 一、总体情况
//! 全年主动公开信息412条，收到国办公开函件2份。
//! ```
//!
//! ## 例外
//! 没有例外。
//!
//! ## 局限
//! 只认固定的几种错写，后面须有年份或括号。

use crate::finding::{Applicability, Severity};
use crate::form::Era;
use crate::rules::words::{Phrase, correction, find};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "doc-issuer-code-typo",
    name: crate::rules::documented("发文代字错误"),
    severity: Severity::Error,
    eras: &[Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented(
        "国务院办公厅政府信息与政务公开办公室的发文代字是“国办公开办函”，不应写成“国办公开办涵”“国办公开函”等。",
    ),
    check,
};

const RIGHT: &str = "国办公开办函";
const MISTAKES: &[Phrase] = &[
    Phrase::new("国办公开办涵"),
    Phrase::new("国办公开办亟"),
    Phrase::new("国办公开函"),
    Phrase::new("国办公开涵"),
    Phrase::new("国办公办函"),
    Phrase::new("国办公开办发"),
    Phrase::new("国办开办函"),
    Phrase::new("国办公开开办函"),
];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    for hit in find(document, MISTAKES) {
        let next = document.flow.text().get(hit.span.end as usize..).and_then(|rest| rest.chars().next());
        if next.is_some_and(|next| next.is_ascii_digit() || "〔[(【﹝〈".contains(next)) {
            let help = "请按所引文件改正发文代字。";
            sink.report(RULE.severity, correction(document, hit.span, RIGHT, Applicability::Suggested, help));
        }
    }
}
