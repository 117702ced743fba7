//! Sentences with figures of other work.

use crate::report::{Report, Section};
use crate::rules::passage::{has, sentences};
use crate::text::FoldedSpan;

/// Work that has no place in the overview.
pub(super) const OVERVIEW: &[&str] =
    &["锦旗", "感谢信", "招商", "信访案件", "信访事项", "接访", "生产总值", "GDP", "税收收入"];

/// Work that has no place among other matters.
pub(super) const ELSEWHERE: &[&str] =
    &["锦旗", "感谢信", "招商", "信访", "接访", "来访", "生产总值", "GDP", "税收收入", "热线", "来电"];

/// What makes a sentence one about disclosure.
const ON_TOPIC: &[&str] = &["信息公开", "政务公开", "申请", "公开信息", "年度报告", "信息处理费", "未", "没有"];

/// The sentences of a section that give figures of such work, with the word that tells it.
pub(super) fn sentences_about(
    report: &Report,
    section: &Section,
    words: &'static [&'static str],
) -> Vec<(FoldedSpan, &'static str)> {
    let flow = &report.document.flow;
    let mut found = Vec::new();
    for (start, sentence) in sentences(flow.slice(section.body)) {
        let told = words.iter().find(|word| counts(sentence, word)).filter(|_| !has(sentence, ON_TOPIC));
        let start = section.body.range().start + start;
        let end = start + sentence.trim_end().len();
        found.extend(told.map(|word| (FoldedSpan::new(start, end), *word)));
    }
    found
}

/// Whether a figure stands beside a word in its part of the sentence.
fn counts(sentence: &str, word: &str) -> bool {
    let clauses = sentence.split([',', '。', ';', '、']).filter(|clause| clause.contains(word));
    clauses.map(|clause| clause.replace("12345", "")).any(|clause| clause.chars().any(|c| c.is_ascii_digit()))
}
