//! Statements that there was none: `未收到政府信息公开申请`, `未发生因政府信息公开引起的行政复议`.
//!
//! Only sentences made of nothing but known words count, so that `未因答复不当引起行政复议` is not taken for more than it says.

use super::words::{at_end, eat, eat_one};
use super::{Before, Found, Metric, scope};
use crate::report::Header;
use crate::report::prose::passage::Passage;
use crate::text::FoldedSpan;

/// Negations with what they may deny.
const NEGATIONS: &[(&str, Denied)] = &[
    ("未发生", Denied::Disputes),
    ("没有发生", Denied::Disputes),
    ("未产生", Denied::Disputes),
    ("未出现", Denied::Disputes),
    ("没有出现", Denied::Disputes),
    ("未被", Denied::Disputes),
    ("未因", Denied::DisputesBrought),
    ("没有因", Denied::DisputesBrought),
    ("未收到", Denied::All),
    ("没有收到", Denied::All),
    ("未接到", Denied::All),
    ("没有接到", Denied::All),
    ("无", Denied::All),
    ("没有", Denied::All),
    ("未收取", Denied::Fees),
    ("没有收取", Denied::Fees),
    ("未发生", Denied::Fees),
    ("未产生", Denied::Fees),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Denied {
    Disputes,
    /// `未因政府信息公开被申请行政复议`; but `未因…引起` says less.
    DisputesBrought,
    Fees,
    /// Requests or disputes.
    All,
}

/// Words of questions and wishes; single characters only right before a negation.
const NO_STATEMENT: &[&str] = &[
    "确保", "力争", "避免", "防止", "实现", "努力", "争取", "做到", "目标", "是否", "如", "若", "有", "并非", "力求",
    "杜绝",
];

const BETWEEN: &[&str] = &[
    "因",
    "由于",
    "由",
    "针对",
    "涉及",
    "有关",
    "关于",
    "对",
    "就",
    "本机关",
    "本单位",
    "本局",
    "本部门",
    "我局",
    "我委",
    "我办",
    "我镇",
    "我街道",
    "我单位",
    "我区",
    "我县",
    "我市",
    "政府信息公开",
    "政府信息依申请公开",
    "信息公开",
    "政务公开",
    "依申请公开",
    "政府信息",
    "申请",
    "工作",
    "事务",
    "事项",
    "问题",
    "原因",
    "而",
    "被",
    "所",
    "提起",
    "提出",
    "引起",
    "引发",
    "引致",
    "导致",
    "产生",
    "发生",
    "的",
    "相关",
    "任何",
    "一起",
    "一例",
    "一件",
    "群众",
    "公民",
    "、",
    "和",
    "及",
    "与",
    "或者",
    "或",
    "以及",
    "等",
    "举报",
    "投诉",
    "申诉",
    "政府",
    "信息",
    "公开",
];
const TAIL: &[&str] =
    &["案件", "案例", "案", "申请", "的情况", "情况", "的情形", "情形", "事项", "事件", "现象", "请求", "件", "的"];
const REQUEST_WORDS: &[&str] = &[
    "任何",
    "公民",
    "、",
    "法人",
    "和",
    "或者",
    "或",
    "其他组织",
    "其它组织",
    "提出",
    "提交",
    "的",
    "关于",
    "要求",
    "有关",
    "相关",
    "群众",
    "社会公众",
    "申请人",
    "政府信息公开",
    "信息公开",
    "依申请公开",
    "政府信息依申请公开",
    "政府信息",
    "依申请",
    "一件",
    "各类",
];
const FEE_WORDS: &[&str] = &[
    "任何",
    "向",
    "申请人",
    "公民",
    "依申请公开",
    "政府信息公开",
    "信息公开",
    "政府信息",
    "申请",
    "检索",
    "复制",
    "邮寄",
    "、",
    "等",
    "和",
    "及",
    "的",
    "相关",
    "有关",
    "形成",
    "提供",
    "产生",
    "成本",
    "因",
];

/// Reads the denials of a passage.
pub fn read(passage: &Passage<'_>, header: &Header) -> Vec<Found> {
    let (start, end) = (passage.span.start as usize, passage.span.end as usize);
    let text = passage.text(start, end);
    let places = text.match_indices(['未', '没', '无']).map(|(at, _)| start + at);
    places.flat_map(|at| denials(passage, header, at)).collect()
}

fn denials(passage: &Passage<'_>, header: &Header, at: usize) -> Vec<Found> {
    let rest = passage.text(at, passage.span.end as usize);
    let read = NEGATIONS.iter().filter_map(|(word, denied)| denial(rest.strip_prefix(word)?, *denied));
    let Some((metrics, left)) = read.min_by_key(|(_, left)| left.len()) else { return Vec::new() };
    let before = Before::of(passage, at);
    let year = header.year.as_ref().map(|year| year.value);
    if is_doubtful(before.clause) || !scope::is_of_year(before, year) {
        return Vec::new();
    }
    let scope = scope::of(before, header);
    let place = FoldedSpan::new(at, at + rest.len() - left.len());
    metrics.into_iter().map(|metric| Found { metric, scope, quantity: None, place }).collect()
}

/// Whether what stands before a negation makes a question, a wish or another word of it.
fn is_doubtful(before: &str) -> bool {
    let wish = |word: &&str| before.ends_with(*word) || (word.len() > 3 && before.contains(*word));
    NO_STATEMENT.iter().any(wish)
}

/// What is denied, and the text behind it.
fn denial(text: &str, denied: Denied) -> Option<(Vec<Metric>, &str)> {
    match denied {
        Denied::Disputes | Denied::DisputesBrought => disputes(text, denied),
        Denied::Fees => fees(text),
        Denied::All => requests(text).or_else(|| disputes(text, denied)),
    }
}

/// `因政府信息公开引起的行政复议和行政诉讼案件`, with nothing in it that narrows it.
fn disputes(text: &str, denied: Denied) -> Option<(Vec<Metric>, &str)> {
    const NOUNS: &[(&str, &[Metric])] = &[
        ("行政复议诉讼", &[Metric::Reviews, Metric::Litigation]),
        ("行政复议", &[Metric::Reviews]),
        ("行政诉讼", &[Metric::Litigation]),
        ("复议", &[Metric::Reviews]),
        ("诉讼", &[Metric::Litigation]),
    ];
    let mut metrics = Vec::new();
    let mut rest = eat(text, BETWEEN);
    let lead = text.get(..text.len() - rest.len())?;
    let caused = ["引起", "引发", "导致", "引致"].iter().any(|word| lead.contains(word));
    if denied == Denied::DisputesBrought && caused {
        return None;
    }
    while let Some((noun, named)) = NOUNS.iter().find(|(noun, _)| rest.starts_with(noun)) {
        metrics.extend_from_slice(named);
        let behind = rest.get(noun.len()..)?;
        let tail = eat(behind, TAIL);
        rest = if at_end(tail) { enumerated(tail, NOUNS) } else { eat(behind, BETWEEN) };
    }
    (!metrics.is_empty() && at_end(rest)).then_some((metrics, rest))
}

/// Behind `行政复议、`, the next noun when one follows; otherwise the text as it is.
fn enumerated<'a>(tail: &'a str, nouns: &[(&str, &[Metric])]) -> &'a str {
    let next = tail.strip_prefix('、').map(|rest| eat(rest, BETWEEN));
    next.filter(|rest| nouns.iter().any(|(noun, _)| rest.starts_with(noun))).unwrap_or(tail)
}

/// `公民、法人和其他组织提出的政府信息公开申请`.
fn requests(text: &str) -> Option<(Vec<Metric>, &str)> {
    let rest = eat(text, REQUEST_WORDS);
    let lead = text.get(..text.len() - rest.len())?;
    let rest = eat_one(rest, &["申请"]).or_else(|| lead.ends_with("依申请公开").then_some(rest))?;
    let rest = eat(rest, &["事项", "情况", "的情况", "件", "的"]);
    let named = lead.contains("公开");
    (named && at_end(rest)).then_some((vec![Metric::RequestsReceived], rest))
}

/// `依申请公开政府信息的任何费用`.
fn fees(text: &str) -> Option<(Vec<Metric>, &str)> {
    let rest = eat(text, FEE_WORDS);
    let rest = eat_one(rest, &["费用", "收费"])?;
    let rest = eat(rest, &["情况", "的情况", "现象"]);
    at_end(rest).then_some((vec![Metric::RequestFees], rest))
}
