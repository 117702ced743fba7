//! Time limits in days and what they are for.

use super::around;
use crate::document::part::Part;
use crate::text::FoldedSpan;
use crate::text::numeral;
use rust_decimal::prelude::ToPrimitive;

/// What a time limit is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// The answer to a request.
    Reply,
    /// By how much the time for an answer may be extended.
    Extension,
    /// Anything else: a third party's opinion, an applicant's clarification, active disclosure, another business.
    Other,
}

/// A time limit in days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimeLimit {
    /// How many days.
    pub days: u32,
    /// Whether they are working days.
    pub working: bool,
    /// What it is for.
    pub subject: Subject,
    /// Whether the sentence gives it as the law's, and not as a promise, an average or what it was before.
    pub statutory: bool,
    /// Number and unit, in the flow.
    pub span: FoldedSpan,
    /// The sentence, in the flow.
    pub sentence: FoldedSpan,
}

const UNITS: &[(&str, bool)] = &[("个工作日", true), ("工作日", true), ("日", false), ("天", false)];
const STATUTORY: &[&str] = &["法定", "规定", "《条例》", "条例"];
const ANSWERS: &[&str] = &["答复", "办结", "办理", "回复"];
/// Limits for other things than an answer to a request.
const OTHER: &[&str] = &[
    "第三方",
    "征求",
    "征询",
    "形成或者变更",
    "补正",
    "缴",
    "复议",
    "诉讼",
    "信访",
    "投诉",
    "建议",
    "提案",
    "热线",
    "咨询",
    "留言",
    "来信",
    "工单",
    "许可",
    "审批",
    "举报",
    "信箱",
    "移送",
    "转办",
    "协查",
    "会商",
];
/// Clauses about other limits; elsewhere in a sentence these words do not matter.
const OTHER_CLAUSES: &[&str] = &["主动公开", "公布", "发布", "上网", "公示", "备案", "登记"];
/// The most characters of a clause on either side of a limit.
const LONGEST_CLAUSE: usize = 40;
/// Sentences that promise, compare, or tell how the limit changed.
const COMPARED: &[&str] = &[
    "承诺",
    "压缩",
    "缩短",
    "平均",
    "以内完成",
    "提速",
    "延长",
    "延期",
    "原来",
    "修订前",
    "旧条例",
    "原条例",
    "以往",
    "由1",
    "从1",
    "少于",
    "提前",
    "改为",
    "调整为",
    "变为",
];

/// What a sentence says as a whole.
#[derive(Debug, Clone, Copy)]
struct Context<'a> {
    sentence: Part<'a>,
    /// It speaks of answers to requests and of nothing else with a limit.
    of_answers: bool,
    compared: bool,
    /// From where on the law is named.
    law: Option<usize>,
}

/// The time limits of a sentence.
pub(super) fn read(sentence: Part<'_>) -> Vec<TimeLimit> {
    let context = Context {
        sentence,
        of_answers: sentence.has(ANSWERS) && !sentence.has(OTHER),
        compared: sentence.has(COMPARED),
        law: STATUTORY.iter().filter_map(|word| sentence.text.find(word)).min(),
    };
    let mut limits = Vec::new();
    let mut from = 0;
    for (at, _) in sentence.text.char_indices() {
        if at < from {
            continue;
        }
        let Some(found) = numeral::at(sentence.after(at)) else { continue };
        from = at + found.length;
        limits.extend(limit(context, at, found));
    }
    limits
}

fn limit(context: Context<'_>, at: usize, found: numeral::Numeral) -> Option<TimeLimit> {
    let sentence = context.sentence;
    let days = found.value?.to_u32().filter(|days| (1..=365).contains(days))?;
    let rest = sentence.after(at + found.length);
    let (unit, working) = UNITS.iter().find(|(unit, _)| rest.starts_with(unit))?;
    let end = at + found.length + unit.len();
    let is_limit = *working || is_period(sentence.before(at), sentence.after(end));
    is_limit.then(|| TimeLimit {
        days,
        working: *working,
        subject: subject(context, at),
        statutory: context.law.is_some_and(|law| law < at) && !context.compared,
        span: sentence.span(at, end),
        sentence: around(sentence, at),
    })
}

/// `30日内`, `20天内`: a period and no date.
fn is_period(before: &str, after: &str) -> bool {
    let date = before.ends_with(['月', '-', '.', '/', '第', '年']);
    !date && (after.starts_with('内') || after.starts_with("以内") || after.starts_with("的答复"))
}

fn subject(context: Context<'_>, at: usize) -> Subject {
    if is_extension(context.sentence.before(at)) {
        Subject::Extension
    } else if context.of_answers && !is_of_another_clause(context.sentence, at) {
        Subject::Reply
    } else {
        Subject::Other
    }
}

/// `延长答复期限最长不超过`: words of extension, then nothing but words of limits.
fn is_extension(before: &str) -> bool {
    const BETWEEN: &[&str] = &[
        "答复",
        "的",
        "期限",
        "时间",
        "最长",
        "最多",
        "不得超过",
        "不超过",
        "不得",
        "超过",
        "可",
        "可以",
        "再",
        "至多",
        "办理",
        "时限",
        ",",
    ];
    let mut rest = before;
    while let Some(shorter) = BETWEEN.iter().find_map(|word| rest.strip_suffix(word)) {
        rest = shorter;
    }
    rest.ends_with("延长") || rest.ends_with("延期")
}

/// Whether the clause around byte `at` is about something else.
fn is_of_another_clause(sentence: Part<'_>, at: usize) -> bool {
    let before = sentence.before(at).chars().rev().take(LONGEST_CLAUSE).take_while(|c| *c != ',');
    let start = at - before.map(char::len_utf8).sum::<usize>();
    let after = sentence.after(at).chars().take(LONGEST_CLAUSE).take_while(|c| *c != ',');
    let end = at + after.map(char::len_utf8).sum::<usize>();
    let clause = sentence.text.get(start..end).unwrap_or_default();
    OTHER_CLAUSES.iter().any(|word| clause.contains(word))
}
