//! # 批注或修订残留
//!
//! ## 检查什么
//! 正文中不应留有“批注[…]”“[A1]”“（删除）”“此页无正文”等批注、修订和排版字样。
//!
//! ## 为什么
//! 从修订稿复制或转换时，批注框里的文字会混进正文，把内部意见公开出去。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》第六条要求及时、准确公开政府信息。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条。批注[王科长]：与上次报送的数字再核对一下。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条，对规划草案的公众批注和修订意见逐条回复。
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条。
//! 六、其他需要报告的事项
//! 未收取信息处理费。
//! （此页无正文）
//! ```
//!
//! ## 例外
//! 没有例外。
//!
//! ## 局限
//! 报告末尾的“此页无正文”不提示；只认固定的几种字样。

// The page shows what is left of comments, in its brackets.
#![allow(rustdoc::broken_intra_doc_links)]

use crate::finding::{Applicability, Finding, Severity};
use crate::form::Era;
use crate::report::Report;
use crate::rules::words::{Phrase, find, replacement};
use crate::rules::{Context, Rule, Sink};
use crate::text::FoldedSpan;

/// The rule.
pub const RULE: Rule = Rule {
    id: "comment-residue",
    name: crate::rules::documented("批注或修订残留"),
    severity: Severity::Warning,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("正文中不应留有“批注[…]”“[A1]”“（删除）”“此页无正文”等批注、修订和排版字样。"),
    check,
};

const RESIDUES: &[Phrase] = &[
    Phrase::new("批注["),
    Phrase::new("[A1]"),
    Phrase::new("(删除)"),
    Phrase::new("(插入)"),
    Phrase::new("[修订]"),
    Phrase::new("[删除]"),
    Phrase::new("[插入]"),
    Phrase::new("删除的内容:"),
    Phrase::new("带格式的:"),
    Phrase::new("设置了格式:"),
    Phrase::new(EMPTY_PAGE),
];

/// At the end of a document this is what it says: a page for the signature.
const EMPTY_PAGE: &str = "此页无正文";

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    for hit in find(document, RESIDUES) {
        if hit.phrase.word == EMPTY_PAGE && !has_more_sections(context.report, hit.span) {
            continue;
        }
        let printed = document.flow.slice(hit.span);
        let message = format!("正文中留有批注、修订或排版字样“{printed}”。");
        let finding = Finding::at(document.flow.origin(hit.span), message, "请删除，并检查前后文字是否完整。");
        sink.report(RULE.severity, finding.fix(replacement(document, hit.span, "", Applicability::Display)));
    }
}

/// Whether a section begins behind a place.
fn has_more_sections(report: &Report, place: FoldedSpan) -> bool {
    report.sections.iter().any(|section| section.heading.start > place.end)
}
