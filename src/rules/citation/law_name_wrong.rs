//! # 条例名称错误
//!
//! ## 检查什么
//! 《中华人民共和国政府信息公开条例》的名称不应写错，如“条列”“条理”“政务信息公开条例”“政府信息公开法”。
//!
//! ## 为什么
//! 条例是编制报告的依据，名称写错最为显眼。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》（国务院令第711号）。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 根据《中华人民共和国政府信息公开条列》，全年主动公开信息412条。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 根据《中华人民共和国政府信息公开条例》，全年主动公开信息412条，政府信息公开条理清晰。
//! ```
//!
//! ## 例外
//! 地方性法规、规章和“《政府信息公开条例》”的简称不核对。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 根据《政府信息公开条例》《中华人民共和国政府采购法》和《安澜省政府信息公开规定》《安澜省政务信息公开条例》，全年主动公开信息412条。
//! ```
//!
//! ## 局限
//! 地方性法规和规章的名称不核对；“《条例》”“《信息公开条例》”等简称不核对。

use crate::document::Document;
use crate::finding::{Applicability, Finding, Severity};
use crate::form::Era;
use crate::report::citation::Title;
use crate::rules::words::{Phrase, find, replacement};
use crate::rules::{Context, Rule, Sink};
use crate::text::FoldedSpan;
use crate::text::distance::distance;

/// The rule.
pub const RULE: Rule = Rule {
    id: "law-name-wrong",
    name: crate::rules::documented("条例名称错误"),
    severity: Severity::Error,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented(
        "《中华人民共和国政府信息公开条例》的名称不应写错，如“条列”“条理”“政务信息公开条例”“政府信息公开法”。",
    ),
    check,
};

const FULL: &str = "中华人民共和国政府信息公开条例";
const SHORT: &str = "政府信息公开条例";
/// How long `《` is, in bytes.
const MARK: u32 = 3;

const MISTAKES: &[Phrase] = &[
    Phrase::new("中华人民共和国信息公开条例").instead(FULL),
    Phrase::new("中华人民共和国政务信息公开条例").instead(FULL),
    Phrase::new("中华人民共和国政务公开条例").instead(FULL),
    Phrase::new("中华人民共和国政府信息公开法").instead(FULL).unless_followed(&["规", "律"]),
    Phrase::new("中华人民共和国政府信息条例").instead(FULL),
    Phrase::new("中华人民共和国政府公开条例").instead(FULL),
    Phrase::new("中国人民共和国政府信息公开条例").instead(FULL),
    Phrase::new("中华人民共和国政府信息公开例").instead(FULL),
    Phrase::new("《政府信息公开法》").instead("《政府信息公开条例》"),
    Phrase::new("《政务信息公开条例》").instead("《政府信息公开条例》"),
    Phrase::new("政府信息公开条列").instead(SHORT).unless_followed(&["举", "出", "明"]),
    Phrase::new("政府信息公开条理").instead(SHORT).unless_followed(&["清", "分", "性", "化"]),
    Phrase::new("政府信息公开条例例").instead(SHORT).unless_followed(&["如", "举", "外", "会", "行"]),
    Phrase::new("政府信息公开条倒").instead(SHORT),
    Phrase::new("政府信息公开案例》").instead("政府信息公开条例》").with(&["中华人民共和国"]),
];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let titles: Vec<&Title> = report.citations.titles.iter().filter(|title| is_near(&title.name)).collect();
    for title in &titles {
        let inside = FoldedSpan { start: title.span.start + MARK, end: title.span.end - MARK };
        sink.report(RULE.severity, finding(&report.document, inside, FULL));
    }
    for hit in find(&report.document, MISTAKES) {
        if !titles.iter().any(|title| title.span.touches(hit.span)) {
            sink.report(RULE.severity, finding(&report.document, hit.span, hit.phrase.right.unwrap_or(FULL)));
        }
    }
}

/// Whether a name is the regulation's full one but for a character or two.
fn is_near(name: &str) -> bool {
    name.starts_with("中华人民共和国") && (1..=2).contains(&distance(name, FULL, 3))
}

fn finding(document: &Document, place: FoldedSpan, right: &str) -> Finding {
    let printed = document.flow.slice(place);
    let message = format!("条例名称“{printed}”有误，应为“{right}”。");
    let finding = Finding::at(document.flow.origin(place), message, "请改为条例的正式名称。");
    finding.values(right, printed).fix(replacement(document, place, right, Applicability::Suggested))
}
