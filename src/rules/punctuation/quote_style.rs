//! # 引号方向错误
//!
//! ## 检查什么
//! 引号应左右成对，不写成“”甲””或““甲““。
//!
//! ## 为什么
//! 方向错了的引号多由输入法造成，排版后很显眼。
//!
//! ## 依据
//! 《标点符号用法》（GB/T 15834—2011）关于引号的规定。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息12条。落实“三审三校“制度，推进“五公开”，设置“水质”和“停水”栏目。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息12条。落实“三审三校”制度，推进“五公开”，设置"水质"栏目，做到“‘件件’有回音”。
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息12条。落实”三审三校”制度，推进”五公开”，设置”水质”栏目。
//! ```
//!
//! ## 例外
//! 没有例外。
//!
//! ## 局限
//! 全文引号都朝一个方向的，是转换造成的，不提示；缺一半引号由“括号不配对”提示。

use super::printed::{self, Passage, Places, times};
use crate::document::Document;
use crate::finding::{Applicability, Severity};
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "quote-style",
    name: crate::rules::documented("引号方向错误"),
    severity: Severity::Info,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("引号应左右成对，不写成“”甲””或““甲““。"),
    check,
};

/// Longer quotations may hold another one.
const LONGEST: usize = 20;

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    let passages = printed::passages(context.report);
    let count = |mark: char| passages.iter().map(|passage| passage.text.matches(mark).count()).sum::<usize>();
    let (open, close) = (count('“'), count('”'));
    if open == 0 || close == 0 || open.abs_diff(close) * 2 > open + close {
        return;
    }
    let mut places = Places::default();
    for passage in &passages {
        collect(document, passage, &mut places);
    }
    let message = |count| format!("{}引号的方向不对。", times(count));
    let fix = Some(("改正引号方向", Applicability::Suggested));
    let finding = places.finding(message, "开头用“，结尾用”。", fix);
    finding.into_iter().for_each(|finding| sink.report(RULE.severity, finding));
}

/// Quotes stand in pairs; a pair with a mark that points the wrong way is taken.
fn collect(document: &Document, passage: &Passage<'_>, places: &mut Places) {
    let marks: Vec<(usize, char)> = passage.text.char_indices().filter(|(_, c)| "“”".contains(*c)).collect();
    if !marks.len().is_multiple_of(2) {
        return;
    }
    for pair in marks.chunks_exact(2) {
        let Some((&(start, open), &(end, close))) = pair.first().zip(pair.last()) else { continue };
        let words = passage.text.get(start + open.len_utf8()..end).unwrap_or_default();
        let short = words.chars().count() <= LONGEST && !words.is_empty() && !words.contains(['。', ';', ',']);
        let (from, to) = (open == '”', close == '“');
        if short && from != to {
            let wrong = if from { (start, "“") } else { (end, "”") };
            let place = passage.part(start, end + close.len_utf8());
            places.replace_part(document, place, passage.part(wrong.0, wrong.0 + '“'.len_utf8()), wrong.1);
        }
    }
}
