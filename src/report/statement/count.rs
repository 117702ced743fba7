//! Counts in prose of requests, their channels and outcomes, reviews and litigation.

use super::words::{at_end, eat};
use super::{Before, Found, Metric, Scope, scope};
use crate::report::Header;
use crate::report::prose::item::{Item, bare};
use crate::report::prose::passage::Passage;
use crate::report::prose::{Prose, piece::Cue};
use crate::text::quantity::{Measure, Quantity};

const UNITS: &[&str] = &["件", "件次", "宗", "例", "份", "次", "条", "个", "起"];
const RECEIVE: &[&str] = &["收到", "受理", "接收", "接到", "新收"];
/// What may stand between the verb and `申请`, and say nothing about a part of them.
const PLAIN: &[&str] = &[
    "政府信息公开",
    "政府信息依申请公开",
    "政府信息",
    "信息公开",
    "依申请公开",
    "依申请",
    "公开",
    "公民",
    "、",
    "法人",
    "和",
    "或者",
    "或",
    "以及",
    "及",
    "与",
    "其他组织",
    "其它组织",
    "提出",
    "提交",
    "的",
    "各类",
    "有效",
    "群众",
    "社会公众",
    "申请人",
    "各种",
    "有关",
    "关于",
    "要求",
    "了",
    "申请事项",
];
/// Words after the noun that still belong to it.
const AFTER: &[&str] = &[
    "数量", "总数", "总量", "数", "件数", "总计", "共计", "合计", "一共", "共", "计", "为", "总", "事项", "件", "有",
    "达", ":", "约", "近",
];

/// Reads the counts of a passage, brackets aside.
pub fn read(prose: &Prose<'_>, header: &Header) -> Vec<Found> {
    let mut reader = Reader { passage: &prose.passage, header, context: None, found: Vec::new() };
    for item in prose.levels.iter().take(1).flat_map(|(_, items)| items) {
        reader.item(item);
    }
    reader.found
}

struct Reader<'a> {
    passage: &'a Passage<'a>,
    header: &'a Header,
    /// What the list that is being read divides.
    context: Option<Context>,
    found: Vec<Found>,
}

#[derive(Debug, Clone, Copy)]
struct Context {
    divides: Metric,
    scope: Scope,
    sentence: usize,
    /// Set once an item of the sentence follows `其中`.
    listing: bool,
}

impl Context {
    /// What it is at an item: answers may stand in a later sentence, channels and others not.
    fn at(self, item: &Item) -> Option<Self> {
        let same = self.sentence == item.sentence;
        let listing = self.listing || (same && item.cue == Some(Cue::Among));
        (same || self.divides.is_of_requests()).then_some(Self { listing, ..self })
    }
}

impl Reader<'_> {
    fn item(&mut self, item: &Item) {
        let counted = item.quantities.iter().filter_map(|index| self.passage.quantities.get(*index)).copied();
        let (Some(first), Some(quantity)) = (counted.clone().next(), counted.rev().find(is_of_things)) else { return };
        self.context = self.context.and_then(|context| context.at(item));
        let before = Before::of(self.passage, first.span.start as usize);
        match whole_metric(before, self.after(quantity.span.end)) {
            Some((metric, clause)) => self.whole(item, quantity, metric, Before { clause, ..before }),
            None => self.part(item, quantity),
        }
    }

    /// A count of a quantity as a whole.
    fn whole(&mut self, item: &Item, quantity: Quantity, metric: Metric, before: Before<'_>) {
        if !scope::is_of_year(before, self.header.year.as_ref().map(|year| year.value)) {
            return;
        }
        let within = self.context.is_some_and(|context| context.sentence == item.sentence && context.listing);
        let divided = within && metric == Metric::RequestsReceived;
        let scope = if divided { Scope::Part } else { scope::of(before, self.header) };
        if !divided {
            self.context = Some(Context { divides: metric, scope, sentence: item.sentence, listing: false });
        }
        self.push(metric, scope, quantity, item);
    }

    /// A part of a quantity: a channel or an outcome.
    fn part(&mut self, item: &Item, quantity: Quantity) {
        let Some(context) = self.context else { return };
        let metric = match context.divides {
            Metric::RequestsReceived if context.listing && context.sentence == item.sentence => channel(&item.label),
            _ => None,
        };
        let metric = metric.or_else(|| outcome(&item.label).filter(|_| context.divides.is_of_requests()));
        if let Some(metric) = metric.filter(|metric| *metric != Metric::ReceivedOnline || self.is_only_online(item)) {
            self.push(metric, context.scope, quantity, item);
        }
    }

    /// What follows, as far as a clause or a list of channels may reach.
    fn after(&self, at: u32) -> &str {
        const MOST_BYTES: usize = 300;
        let end = (at as usize + MOST_BYTES).min(self.passage.span.end as usize);
        let end = (end.saturating_sub(3)..=end).rev().find(|end| self.passage.flow.is_char_boundary(*end));
        self.passage.text(at as usize, end.unwrap_or(at as usize))
    }

    /// Whether the sentence names no other way that the official form also counts as online.
    fn is_only_online(&self, item: &Item) -> bool {
        let before = Before::of(self.passage, item.span.start as usize);
        let after = self.after(item.span.end).split('。').next().unwrap_or_default();
        let others = ["邮件", "邮箱", "平台", "微信", "在线"];
        !others.iter().any(|word| before.earlier.contains(word) || before.clause.contains(word) || after.contains(word))
    }

    fn push(&mut self, metric: Metric, scope: Scope, quantity: Quantity, item: &Item) {
        self.found.push(Found { metric, scope, quantity: Some(quantity), place: item.span });
    }
}

impl Metric {
    /// Whether answers may divide it.
    fn is_of_requests(self) -> bool {
        matches!(self, Self::RequestsReceived | Self::RequestsReplied | Self::RequestsFinished)
    }
}

fn is_of_things(quantity: &Quantity) -> bool {
    quantity.measure == Measure::Count && UNITS.contains(&quantity.unit)
}

/// The quantity that a clause states as a whole, and what stands in the clause before its verb.
fn whole_metric<'a>(before: Before<'a>, after: &str) -> Option<(Metric, &'a str)> {
    received(before.clause, after)
        .map(|head| (Metric::RequestsReceived, head))
        .or_else(|| handled(before, "办结").map(|head| (Metric::RequestsFinished, head)))
        .or_else(|| handled(before, "答复").map(|head| (Metric::RequestsReplied, head)))
        .or_else(|| disputes(before.clause, "行政复议").map(|head| (Metric::Reviews, head)))
        .or_else(|| disputes(before.clause, "行政诉讼").map(|head| (Metric::Litigation, head)))
}

/// `全年共收到政府信息公开申请` before the figure, or `收到62件政府信息公开申请` around it: what stands before the verb.
fn received<'a>(clause: &'a str, after: &str) -> Option<&'a str> {
    let (at, verb) = last_of(clause, RECEIVE)?;
    let (head, rest) = (clause.get(..at)?, clause.get(at + verb.len()..)?);
    let rest = bare(rest);
    let is_object = |text: &str| {
        let noun = eat(text, PLAIN);
        let noun_eaten =
            noun.strip_prefix("申请").or_else(|| noun.is_empty().then_some("").filter(|_| text.contains("申请公开")));
        noun_eaten.map(|tail| eat(tail, AFTER).to_owned())
    };
    let around = || {
        let plain = eat(&rest, &["了", "共", "的"]).is_empty();
        plain && is_object(after.trim_start_matches('的')).is_some_and(|tail| at_end(&tail))
    };
    let before = is_object(&rest).is_some_and(|tail| tail.is_empty());
    (before || around()).then_some(head)
}

/// `共办结申请`, `答复政府信息公开申请共`: nothing that narrows it to one kind of answer or to other business.
fn handled<'a>(before: Before<'a>, verb: &str) -> Option<&'a str> {
    const NARROWER: &[&str] =
        &["按时", "按期", "延期", "逾期", "当年", "部分", "予以", "同意", "作出", "做出", "不", "未", "在", "率"];
    let at = before.clause.rfind(verb)?;
    let (head, rest) = (before.clause.get(..at)?, before.clause.get(at + verb.len()..)?);
    let rest = bare(rest);
    let named = rest.contains("申请");
    let tail = eat(eat(&rest, PLAIN).trim_start_matches("申请"), AFTER);
    let narrowed = NARROWER.iter().any(|word| head.contains(word));
    (named && tail.is_empty() && !narrowed).then_some(head)
}

/// Words of those who decide reviews instead of being reviewed.
const ORGAN: &[&str] = &["审理", "受理", "办理", "承办", "审结", "机关", "应诉", "代理", "出庭", "收到"];
/// Words that lead to a review or lawsuit: what stands before them names whose it is.
const LEADING: &[&str] = &[
    "因",
    "由",
    "针对",
    "涉及",
    "有关",
    "关于",
    "发生",
    "引起",
    "引发",
    "产生",
    "被",
    "提起",
    "申请",
    "政府信息",
    "信息公开",
    "公开",
];

/// `因政府信息公开被申请行政复议`: what stands before the words that lead to it.
fn disputes<'a>(clause: &'a str, noun: &str) -> Option<&'a str> {
    const TAIL: &[&str] = &["案件", "案", "申请", "共", "计", "数量", "数", "的", "总", "为", "有", "一审", "共计"];
    let at = clause.rfind(noun)?;
    let (head, rest) = (clause.get(..at)?, clause.get(at + noun.len()..)?);
    let start = LEADING.iter().filter_map(|word| head.find(word)).min().unwrap_or(head.len());
    let of_others = ORGAN.iter().any(|word| head.contains(word)) || head.contains(['、', '和', '及']);
    (eat(&bare(rest), TAIL).is_empty() && !of_others).then(|| head.get(..start)).flatten()
}

fn last_of<'a>(text: &str, words: &[&'a str]) -> Option<(usize, &'a str)> {
    words.iter().filter_map(|word| text.rfind(word).map(|at| (at, *word))).max()
}

/// Words around the channel or outcome in the label of a part.
const AROUND: &[&str] = &[
    "申请",
    "提出",
    "提交",
    "方式",
    "通过",
    "渠道",
    "形式",
    "收到",
    "受理",
    "的",
    "数量",
    "数",
    "公民",
    "依申请公开",
    "政府信息公开",
    "信息公开",
    "共",
];

/// The channel that a label names and nothing else.
fn channel(label: &str) -> Option<Metric> {
    let (at, _) = label.char_indices().find(|(at, _)| eat(label, AROUND).len() == label.len() - at)?;
    let (word, rest) =
        CHANNELS.iter().find_map(|(word, metric)| label.get(at..)?.strip_prefix(word).map(|rest| (*metric, rest)))?;
    eat(rest, AROUND).is_empty().then_some(word)
}

const CHANNELS: &[(&str, Metric)] = &[
    ("当面", Metric::ReceivedInPerson),
    ("现场", Metric::ReceivedInPerson),
    ("传真", Metric::ReceivedByFax),
    ("网络", Metric::ReceivedOnline),
    ("网上", Metric::ReceivedOnline),
    ("信函", Metric::ReceivedByLetter),
    ("邮寄", Metric::ReceivedByLetter),
];

/// The outcome that a label names and nothing else.
fn outcome(label: &str) -> Option<Metric> {
    const BEFORE: &[&str] = &["作出", "做出", "属于", "告知", "答复", "决定", "申请", "政府", "为", "“"];
    const AFTER: &[&str] = &["答复", "的", "”", "决定", "申请", "情形", "告知", "数"];
    let rest = eat(label, BEFORE);
    let (metric, rest) = OUTCOMES.iter().find_map(|(word, metric)| Some((*metric, rest.strip_prefix(word)?)))?;
    eat(rest, AFTER).is_empty().then_some(metric)
}

/// Longer words before those that they begin with.
const OUTCOMES: &[(&str, Metric)] = &[
    ("同意部分公开", Metric::PartlyDisclosed),
    ("予以部分公开", Metric::PartlyDisclosed),
    ("部分公开", Metric::PartlyDisclosed),
    ("不同意公开", Metric::Refused),
    ("不予公开", Metric::Refused),
    ("不公开", Metric::Refused),
    ("同意公开", Metric::Disclosed),
    ("予以公开", Metric::Disclosed),
    ("公开", Metric::Disclosed),
    ("申请信息不存在", Metric::NonExistent),
    ("政府信息不存在", Metric::NonExistent),
    ("信息不存在", Metric::NonExistent),
    ("更改补充", Metric::AskedToComplete),
    ("补正", Metric::AskedToComplete),
];
