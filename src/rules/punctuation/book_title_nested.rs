//! # 书名号嵌套错误
//!
//! ## 检查什么
//! 书名号里还要用书名号时，里面一层应用单书名号“〈〉”。
//!
//! ## 为什么
//! 里外都用“《》”，分不清文件名到哪里为止。
//!
//! ## 依据
//! 《标点符号用法》（GB/T 15834—2011）：书名号里还需要用书名号时，外面一层用双书名号，里边一层用单书名号。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息12条。落实《关于印发《望楚区政务公开工作要点》的通知》要求。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息12条。落实《条例、《办法》和《指南》要求，做好公开工作。
//! ```
//!
//! ## 例外
//! 网页常把单书名号换成尖括号。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息12条。落实《关于印发〈望楚区政务公开工作要点〉的通知》《关于印发<公开指南>的通知》《办法》要求。
//! ```
//!
//! ## 局限
//! 书名号不成对的地方不核对，由“括号不配对”提示。

use super::printed::{self, Passage, Places, times};
use crate::document::Document;
use crate::finding::{Applicability, Severity};
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "book-title-nested",
    name: crate::rules::documented("书名号嵌套错误"),
    severity: Severity::Info,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("书名号里还要用书名号时，里面一层应用单书名号“〈〉”。"),
    check,
};

/// A title that does not end within so many characters has lost its mark.
const LONGEST: usize = 120;

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    let mut places = Places::default();
    for passage in printed::passages(context.report) {
        for (start, end) in nested(passage.text) {
            replace(document, &passage, (start, end), &mut places);
        }
    }
    let message = |count| format!("{}书名号里面又用了双书名号“《》”。", times(count));
    let fix = Some(("里层改为“〈〉”", Applicability::Suggested));
    let finding = places.finding(message, "把里面一层改为单书名号“〈〉”。", fix);
    finding.into_iter().for_each(|finding| sink.report(RULE.severity, finding));
}

fn replace(document: &Document, passage: &Passage<'_>, (start, end): (usize, usize), places: &mut Places) {
    let inner = passage.part(start, end);
    let printed = printed::original(document, inner);
    let words = printed.trim_start_matches('《').trim_end_matches('》');
    places.replace(document, inner, format!("〈{words}〉"));
}

/// The titles inside of titles: of one that closes with as many marks as it opens.
fn nested(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut inside = Vec::new();
    for (at, character) in text.char_indices() {
        match character {
            '《' => open.push(at),
            '》' if open.len() == 2 => inside.extend(open.pop().map(|start| (start, at + character.len_utf8()))),
            '》' => {
                let start = open.pop();
                let whole = start.and_then(|start| text.get(start..at)).is_some_and(is_title);
                if whole && open.is_empty() {
                    found.append(&mut inside);
                }
                inside.clear();
            }
            '。' | ';' => {
                open.clear();
                inside.clear();
            }
            _ => {}
        }
    }
    found
}

/// One title, not the first of several whose mark was lost.
fn is_title(title: &str) -> bool {
    title.chars().count() <= LONGEST && !title.contains("》、") && !title.contains("》和《") && !title.contains("》《")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_closed_titles_have_titles_inside() {
        let words = |text: &str| nested(text).iter().filter_map(|(s, e)| text.get(*s..*e)).collect::<Vec<_>>().concat();
        assert_eq!(words("《关于印发《甲》的通知》和《乙》"), "《甲》");
        assert_eq!(words("《甲、《乙》和《丙》"), "");
        assert_eq!(words("《关于《甲》《乙》的通知》"), "");
        assert_eq!(words("《甲》》"), "");
    }
}
