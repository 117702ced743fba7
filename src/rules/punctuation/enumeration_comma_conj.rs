//! # 并列标点混乱
//!
//! ## 检查什么
//! 一句里并列的几个文件名或引语，之间的标点应当一致，不时而用顿号、时而用逗号。
//!
//! ## 为什么
//! 顿号和逗号表示不同的层次，混用会使人误以为分成了两组。
//!
//! ## 依据
//! 《标点符号用法》（GB/T 15834—2011）关于顿号、逗号的规定。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息12条。修订了《公开指南》、《公开目录》，《审核办法》、《考核办法》等制度。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息12条。修订了《公开指南》、《公开目录》、《审核办法》，印发了《考核办法》；设置“水质”“停水”，“水价”等栏目。
//! ```
//!
//! ## 例外
//! 默认不检查。
//! ```text right exception default
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息12条。修订了《公开指南》、《公开目录》，《审核办法》、《考核办法》等制度。
//! ```
//!
//! ## 局限
//! 只看紧挨着的文件名和引语；分两组列举时本就该用不同标点，这条规则默认不检查。

use super::printed::{self, Passage, Places, times};
use crate::document::Document;
use crate::finding::Severity;
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "enumeration-comma-conj",
    name: crate::rules::documented("并列标点混乱"),
    severity: Severity::Info,
    eras: &Era::ALL,
    default: false,
    summary: crate::rules::documented("一句里并列的几个文件名或引语，之间的标点应当一致，不时而用顿号、时而用逗号。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    let mut places = Places::default();
    for passage in printed::passages(context.report) {
        collect(document, &passage, &mut places);
    }
    let message = |count| format!("{}并列的各项之间顿号和逗号混用。", times(count));
    let finding = places.finding(message, "同一层的并列项之间统一用一种标点。", None);
    finding.into_iter().for_each(|finding| sink.report(RULE.severity, finding));
}

fn collect(document: &Document, passage: &Passage<'_>, places: &mut Places) {
    for (open, close) in [('《', '》'), ('“', '”')] {
        for (start, end, separators) in lists(passage.text, open, close) {
            if separators.contains('、') && separators.contains(',') {
                places.add(document, passage.part(start, end));
            }
        }
    }
}

/// The lists of items between such marks: first and last byte, and the separators between them.
fn lists(text: &str, open: char, close: char) -> Vec<(usize, usize, String)> {
    let mut lists: Vec<(usize, usize, String)> = Vec::new();
    let mut start = None;
    for (at, character) in text.char_indices() {
        if character == open {
            start = start.or(Some(at));
        } else if character == close {
            let Some(first) = start.take() else { continue };
            let end = at + character.len_utf8();
            let gap = lists.last().and_then(|(_, last, _)| text.get(*last..first)).unwrap_or(" ");
            match lists.last_mut().filter(|_| ["、", ",", ""].contains(&gap)) {
                Some(list) => {
                    list.1 = end;
                    list.2.push_str(gap);
                }
                None => lists.push((first, end, String::new())),
            }
        }
    }
    lists
}
