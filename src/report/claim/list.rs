//! Lists: a total and the parts that follow it.

use super::dimension::{self, Subject};
use super::share::agrees;
use crate::report::prose::passage::Passage;
use crate::report::prose::piece::Cue;
use crate::text::FoldedSpan;
use crate::text::quantity::{Measure, Quantity};
use rust_decimal::Decimal;

/// What is left for later is said within so many bytes.
const MOST_BEHIND: usize = 90;

/// What is said of requests that are left for later.
const LEFT: &[&str] = &["结转", "转结", "顺延", "转入", "继续办理", "尚在办理", "正在办理", "未办结"];

/// So many characters before a quantity tell what it counts.
const WORDS_BEFORE: usize = 40;

/// A list with the totals that it may be of.
#[derive(Debug, Clone)]
pub struct List {
    /// The nearest total first.
    pub totals: Vec<Total>,
    /// Its parts.
    pub parts: Vec<ListedPart>,
    /// How the list is tied to its total.
    pub tie: Tie,
    /// Whether `等` follows its last part.
    pub and_others: bool,
}

/// A quantity that a list may add up to.
#[derive(Debug, Clone)]
pub struct Total {
    /// The quantity.
    pub quantity: Quantity,
    /// The words before it.
    pub words: String,
    /// From the beginning of its label, in the flow.
    pub start: u32,
    /// Whether the words behind it say that it is left for later: `0件结转下年度继续办理`.
    pub left: bool,
}

/// A part of a list.
#[derive(Debug, Clone)]
pub struct ListedPart {
    /// What is counted.
    pub label: String,
    /// The quantity.
    pub quantity: Quantity,
    /// The share stated with it.
    pub percent: Option<Quantity>,
    /// What stands between the two.
    pub percent_words: String,
    /// Label, quantity and share in the flow.
    pub span: FoldedSpan,
    /// Which part of a sentence between semicolons it stands in.
    pub segment: usize,
}

/// How a list is tied to its total.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tie {
    /// By words such as `其中` or by brackets.
    Cue(Cue),
    /// By `255件提案中`.
    Of,
    /// By a bracket or colon right behind the total.
    Sign,
    /// The parts alone tell, by their dimension.
    Dimension,
    /// By nothing in the sentence: the total stands in an earlier one.
    Earlier,
    /// By words before a total that stands behind its parts: `合计5件`.
    Behind,
}

impl List {
    /// Whether the other shares of a list speak for a total, or there are none.
    pub fn is_share_of(&self, total: Decimal) -> bool {
        let shares =
            self.parts.iter().filter_map(|part| part.percent.map(|percent| (percent.value, part.quantity.value)));
        let agreeing = shares.filter(|(share, part)| agrees(*share, *part, total, Decimal::ZERO)).count();
        self.parts.len() == 1 || agreeing * 2 >= self.parts.len() - 1 && agreeing > 0
    }

    /// The sum of its parts; nothing when it is too large to be one.
    pub fn sum(&self) -> Option<Decimal> {
        Self::sum_of(self.parts.iter())
    }

    /// The sum of some parts.
    pub fn sum_of<'a>(mut parts: impl Iterator<Item = &'a ListedPart>) -> Option<Decimal> {
        parts.try_fold(Decimal::ZERO, |sum, part| sum.checked_add(part.quantity.value))
    }
}

impl Total {
    /// Whether it counts requests, received or answered.
    pub fn is_of_requests(&self) -> bool {
        matches!(self.subject(), Subject::Requests | Subject::Replies)
    }

    /// Whether it counts all requests received or answered, and not a part of them.
    pub fn is_all_requests(&self) -> bool {
        let nearest = self.words.rsplit([',', '、']).next().unwrap_or_default();
        self.is_of_requests() && self.is_whole() && dimension::is_whole(nearest, self.subject())
    }

    /// Whether a list may divide it: not what was carried over or what a list left, nor a change against the year before.
    pub fn is_whole(&self) -> bool {
        const CHANGES: &[&str] = &["增加", "减少", "增长", "下降", "上升", "多", "少"];
        let nearest = self.words.rsplit([',', '、']).next().unwrap_or_default();
        !self.left
            && !is_carried(nearest)
            && !nearest.contains("其余")
            && !CHANGES.iter().any(|word| nearest.trim_end_matches('了').ends_with(word))
    }

    /// A quantity with the words before it.
    pub fn new(passage: &Passage<'_>, quantity: Quantity, start: u32) -> Self {
        let before = passage.text(passage.span.start as usize, quantity.span.start as usize);
        let from = before.char_indices().rev().take(WORDS_BEFORE).last().map_or(before.len(), |(index, _)| index);
        let near = before.get(from..).unwrap_or_default();
        let words = near.rsplit(['。', ';', '\n']).next().unwrap_or_default().to_owned();
        let start_behind = quantity.span.end as usize;
        let end = (start_behind + MOST_BEHIND).min(passage.span.end as usize);
        let behind = passage.text(start_behind, passage.flow.floor_char_boundary(end));
        let clause = behind.split([',', '。', ';', '、', '(', '\n']).next().unwrap_or_default();
        let left = LEFT.iter().any(|word| clause.contains(word));
        Self { quantity, words, start, left }
    }

    /// What it counts.
    pub fn subject(&self) -> Subject {
        let nearest = self.words.rsplit(',').next().unwrap_or_default();
        match dimension::subject(nearest) {
            Subject::Other => dimension::subject(&self.words),
            known => known,
        }
    }
}

/// The sum of the shares and what rounding may take from it; nothing unless every part has one.
pub fn shares_of<'a>(mut parts: impl Iterator<Item = &'a ListedPart>) -> Option<(Decimal, Decimal)> {
    parts.try_fold((Decimal::ZERO, Decimal::ZERO), |(sum, slack), part| {
        let percent = part.percent.filter(|percent| !percent.approximate)?;
        Some((sum.checked_add(percent.value)?, slack.checked_add(percent.step)?))
    })
}

/// Whether a label speaks of what was carried over from the year before.
pub fn is_carried(label: &str) -> bool {
    const BEFORE: &[&str] = &["上年", "去年", "上一年", "年结转", "年度结转", "转入"];
    label.contains('转') && BEFORE.iter().any(|word| label.contains(word))
}

/// Whether two quantities count alike.
pub fn comparable(one: &Quantity, other: &Quantity) -> bool {
    const THINGS: &[&str] = &["条", "件", "份", "篇", "个", "项", "宗", "例", "次", "件次", "条次", "篇次", "起"];
    match (one.measure, other.measure) {
        (Measure::Bare, Measure::Count | Measure::Bare) | (Measure::Count, Measure::Bare) => true,
        (Measure::Count, Measure::Count) => {
            one.unit == other.unit || (THINGS.contains(&one.unit) && THINGS.contains(&other.unit))
        }
        (Measure::Money, Measure::Money) => true,
        _ => false,
    }
}
