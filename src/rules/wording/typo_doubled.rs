//! # 词语重复
//!
//! ## 检查什么
//! 同一个词不应紧接着写两遍，例如“信息公开公开工作”“的的”。
//!
//! ## 为什么
//! 多是修改、粘贴后没有删净的重复文字。
//!
//! ## 依据
//! 《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）对文字差错的要求。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息12条，扎实推进信息公开公开工作。
//! ```
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息12条，进行进行业务培训。
//! ```
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息12条，及时更新政策的的内容。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息12条，不断
//! 不断完善制度。
//! ```
//!
//! ## 例外
//! 叠词和前后各有所指的词不是重复。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息12条，及时公开公开目录和区政府政府信息公开指南，一件一件核对，对各部门部门预算、监督监督员名单逐步逐项检查，达到便民的目的的工作。
//! ```
//!
//! 标题与正文连在一起的不看。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! （一）工作机制进一步完善完善了公开制度
//! 全年主动公开信息12条。
//! ```
//!
//! ## 局限
//! 表格、图表里的文字和标题与正文连在一起的地方不看；“公开公开目录”“部门部门预算”等前后词各有所指的不提示。

use crate::document::marked;
use crate::finding::Applicability;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::punctuation::printed::{self, Passage};
use crate::rules::words::{is_damaged, replacement};
use crate::rules::{Context, Rule, Sink};
use crate::text::characters::is_han;
use crate::text::numeral::is_chinese_numeral;

/// The rule.
pub const RULE: Rule = Rule {
    id: "typo-doubled",
    name: crate::rules::documented("词语重复"),
    severity: Severity::Info,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("同一个词不应紧接着写两遍，例如“信息公开公开工作”“的的”。"),
    check,
};

/// The lengths of words that are looked for, in characters, longer ones first.
const LENGTHS: [usize; 5] = [6, 5, 4, 3, 2];

/// Words that follow a doubled one which belongs to them: `公开公开目录`, `部门部门预算`, `管理管理局`.
const OWN: &[&str] = &[
    "员", "栏", "班", "会", "团", "站", "点", "室", "师", "官", "处", "科", "局", "办", "委", "院", "所", "中", "队",
    "组", "表", "书", "卡", "证", "册", "号", "线", "人", "者", "化", "量", "性", "度", "率", "力", "法", "权", "费",
    "目录", "指南", "制度", "事项", "年报", "年度", "内容", "平台", "方式", "标准", "信息", "网", "公报", "要点",
    "机制", "小组", "方案", "计划", "大厅", "窗口", "质量", "水平", "对象", "预算", "决算", "资金", "改革", "规划",
    "申请", "专", "公开", "管理", "系统", "热线", "意识", "能力", "任务", "责任", "流程", "程序", "渠道", "范围",
    "公众",
];

/// Verbs that are doubled to soften them.
const SOFT: &[&str] = &["研究", "讨论", "商量", "了解", "学习", "交流", "考虑", "看看", "反复", "多次"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    for passage in printed::passages(context.report) {
        for (start, middle, end) in doubled(&passage) {
            let (span, second) = (passage.part(start, end), passage.part(middle, end));
            if printed::is_contiguous(document, span) && !is_damaged(document, span) {
                let word = document.flow.slice(second);
                let message = format!("“{word}”重复。");
                let fix = replacement(document, second, "", Applicability::Suggested);
                let finding = Finding::at(document.flow.origin(span), message, "删去重复的词。");
                sink.report(RULE.severity, finding.fix(fix));
            }
        }
    }
}

/// The words that stand twice in a row: start, middle and end.
fn doubled(passage: &Passage<'_>) -> Vec<(usize, usize, usize)> {
    let characters: Vec<(usize, char)> = passage.text.char_indices().collect();
    let offset = |index: usize| characters.get(index).map_or(passage.text.len(), |(at, _)| *at);
    let first_mark = passage.text.find([',', '。', ';', ':', '、']).unwrap_or(passage.text.len());
    let glued = if marked(passage.text).is_some() { first_mark } else { 0 };
    let mut found = Vec::new();
    let mut index = 0;
    while index < characters.len() {
        let length = LENGTHS.into_iter().find(|length| is_doubled(&characters, index, *length));
        let length = length.or_else(|| is_doubled_particle(&characters, index).then_some(1));
        let (start, middle, end) = match length {
            Some(length) => (offset(index), offset(index + length), offset(index + 2 * length)),
            None => (0, 0, 0),
        };
        if start >= glued && end > 0 && !is_meant(passage.text, middle, end) {
            found.push((start, middle, end));
        }
        index += length.map_or(1, |length| 2 * length);
    }
    found
}

fn is_doubled(characters: &[(usize, char)], index: usize, length: usize) -> bool {
    let word = characters.get(index..index + length);
    let again = characters.get(index + length..index + 2 * length);
    let (Some(word), Some(again)) = (word, again) else { return false };
    let same = word.iter().zip(again).all(|(one, other)| one.1 == other.1);
    let different = word.iter().any(|(_, character)| word.first().is_some_and(|first| first.1 != *character));
    same && different && word.iter().all(|(_, c)| is_han(*c) && !is_chinese_numeral(*c) && !"逐每几某".contains(*c))
}

/// `的的`, where no word ends or begins with it.
fn is_doubled_particle(characters: &[(usize, char)], index: usize) -> bool {
    let at = |index: usize| characters.get(index).map(|(_, character)| *character);
    let own = index.checked_sub(1).and_then(at).is_some_and(|before| "目有标".contains(before));
    at(index) == Some('的')
        && at(index + 1) == Some('的')
        && !own
        && !at(index + 2).is_some_and(|c| "的确士".contains(c))
}

/// Whether the second word belongs to what follows, or is doubled on purpose.
fn is_meant(text: &str, middle: usize, end: usize) -> bool {
    let word = text.get(middle..end).unwrap_or_default();
    let after = text.get(end..).unwrap_or_default();
    let short = word.chars().count() == 2;
    short && (SOFT.contains(&word) || OWN.iter().any(|own| after.starts_with(own)))
}
