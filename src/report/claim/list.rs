//! Lists: a total and the parts that follow it.

use super::dimension::{self, Dimension, Subject};
use crate::report::prose::item::{Item, Shape};
use crate::report::prose::passage::Passage;
use crate::report::prose::piece::Cue;
use crate::text::FoldedSpan;
use crate::text::quantity::{Measure, Quantity};
use rust_decimal::Decimal;

/// So many characters before a quantity tell what it counts.
const WORDS_BEFORE: usize = 40;
/// Totals that a list may refer to, and parts that it may have.
const MOST_TOTALS: usize = 12;
const MOST_PARTS: usize = 60;

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
}

/// Reads the lists of one level.
pub struct Finder<'a> {
    passage: &'a Passage<'a>,
    items: &'a [Item],
    /// The quantity before the bracket that this level is.
    opener: Option<usize>,
    earlier: &'a [Total],
    /// Which items are parts of a list.
    listed: Vec<bool>,
}

impl<'a> Finder<'a> {
    /// A finder for the items of a level; `earlier` are totals of the text before, the last one last.
    pub fn new(passage: &'a Passage<'a>, items: &'a [Item], opener: Option<usize>, earlier: &'a [Total]) -> Self {
        Self { passage, items, opener, earlier, listed: vec![false; items.len()] }
    }

    /// All lists in the order of their first part.
    pub fn lists(mut self) -> Vec<List> {
        let mut lists = Vec::new();
        for start in 0..self.items.len() {
            lists.extend(self.list_at(start));
        }
        lists
    }

    fn list_at(&mut self, start: usize) -> Option<List> {
        let first = self.items.get(start)?;
        let (tie, totals) = self.tie(start, first)?;
        let fits = |total: &Total| self.quantity_of(first, total).is_some();
        let totals: Vec<Total> = totals.into_iter().filter(fits).filter(Total::is_whole).collect();
        let parts = self.collect(start, totals.first()?, tie);
        let least = match tie {
            Tie::Dimension | Tie::Sign => 2,
            Tie::Earlier if parts.iter().all(|(_, part)| part.percent.is_some()) => 2,
            Tie::Earlier => 3,
            Tie::Cue(_) | Tie::Of => 1,
        };
        if parts.len() < least {
            return None;
        }
        let (indexes, parts): (Vec<usize>, Vec<ListedPart>) = parts.into_iter().unzip();
        for index in &indexes {
            if let Some(listed) = self.listed.get_mut(*index) {
                *listed = true;
            }
        }
        let and_others = indexes.last().and_then(|index| self.items.get(*index)).is_some_and(|item| item.and_others);
        Some(List { totals, parts, tie, and_others })
    }

    /// What makes a list begin at an item, and the totals that it may be of.
    fn tie(&self, start: usize, item: &Item) -> Option<(Tie, Vec<Total>)> {
        let before = start.checked_sub(1).and_then(|index| self.items.get(index));
        let before = before.filter(|before| before.sentence == item.sentence);
        if let Some(opening) = before.filter(|before| before.shape == Shape::Opening) {
            return Some((Tie::Of, self.totals_of(opening)));
        }
        if let Some(opener) = self.opener.filter(|_| start == 0).and_then(|index| self.passage.quantities.get(index)) {
            let total = self.total(*opener, opener.span.start);
            return Some((item.cue.map_or(Tie::Sign, Tie::Cue), vec![total]));
        }
        match (item.cue, before) {
            (Some(cue), _) => Some(self.totals_before(start, item, cue)),
            (None, Some(before)) => self.tie_to(before, start, item),
            (None, None) => self.tie_to_earlier(start, item),
        }
    }

    /// A total and parts without a word between them: only where the parts are of one known kind, or a colon stands.
    fn tie_to(&self, before: &Item, start: usize, item: &Item) -> Option<(Tie, Vec<Total>)> {
        let listed = |index: usize| self.listed.get(index).copied().unwrap_or(true);
        if before.shape != Shape::Closing || listed(start) || listed(start - 1) {
            return None;
        }
        let totals = self.totals_of(before);
        let subject = totals.first()?.subject();
        if item.after_colon {
            return Some((Tie::Sign, totals));
        }
        let divides = dimension::dimensions(&item.label, subject).iter().any(|kind| *kind != Dimension::Publication);
        (divides && dimension::is_whole(&before.label, subject)).then_some((Tie::Dimension, totals))
    }

    /// Parts of requests without any total in the sentence: `从答复情况看,予以公开3件,…`, `申请人中,自然人5件,…`.
    fn tie_to_earlier(&self, start: usize, item: &Item) -> Option<(Tie, Vec<Total>)> {
        let divides = !dimension::dimensions(&item.label, Subject::Replies).is_empty();
        let begins = item.first && !self.listed.get(start).copied().unwrap_or(true);
        (divides && begins && item.shape != Shape::Within).then(|| (Tie::Earlier, self.earlier_totals(start)))
    }

    fn totals_of(&self, item: &Item) -> Vec<Total> {
        let quantities = item.quantities.iter().rev().filter_map(|index| self.passage.quantities.get(*index));
        quantities.map(|quantity| self.total(*quantity, item.span.start)).collect()
    }

    fn total(&self, quantity: Quantity, start: u32) -> Total {
        Total::new(self.passage, quantity, start)
    }

    /// The quantities before a cue: of the same sentence, else of the one before, else of earlier ones.
    fn totals_before(&self, start: usize, item: &Item, cue: Cue) -> (Tie, Vec<Total>) {
        let same = self.sentence_before(start, item.sentence).flat_map(|(_, other)| self.totals_of(other));
        let same: Vec<Total> = same.take(MOST_TOTALS).collect();
        if !same.is_empty() {
            return (Tie::Cue(cue), same);
        }
        let number = item.sentence.checked_sub(1).filter(|_| self.opens_sentence(item));
        let previous = number.into_iter().flat_map(|number| self.sentence_before(start, number));
        let unlisted = previous.filter(|(listed, _)| !listed).flat_map(|(_, other)| self.totals_of(other));
        let previous: Vec<Total> = unlisted.take(MOST_TOTALS).collect();
        if previous.is_empty() { (Tie::Earlier, self.earlier_totals(start)) } else { (Tie::Cue(cue), previous) }
    }

    /// The items of a sentence before an item, the last first, and whether they are parts of a list.
    fn sentence_before(&self, start: usize, sentence: usize) -> impl Iterator<Item = (bool, &Item)> {
        let before = self.items.get(..start).unwrap_or_default().iter().zip(&self.listed).rev();
        let all = before.map(|(item, listed)| (*listed, item));
        all.take_while(move |(_, item)| item.sentence >= sentence).filter(move |(_, item)| item.sentence == sentence)
    }

    /// Whether nothing but the cue stands before an item in its sentence.
    fn opens_sentence(&self, item: &Item) -> bool {
        let from = self.passage.span.start as usize;
        let before = self.passage.text(from, item.span.start as usize);
        let sentence = before.rsplit(['。', '!', '?']).next().unwrap_or_default();
        let words: String = sentence.chars().filter(|c| !",:;、\n".contains(*c)).collect();
        ["其中", "其中包括", "包括", "分别为", "分别是", "分为"].contains(&words.as_str())
    }

    /// Totals of requests in earlier sentences, the nearest first.
    fn earlier_totals(&self, start: usize) -> Vec<Total> {
        let here = self.items.get(..start).unwrap_or_default().iter().zip(&self.listed).rev();
        let here = here.filter(|(_, listed)| !**listed).flat_map(|(item, _)| self.totals_of(item));
        let all = here.take(MOST_TOTALS).chain(self.earlier.iter().rev().cloned());
        all.take(MOST_TOTALS).filter(Total::is_of_requests).collect()
    }

    /// The parts from an item on, each with the item's index.
    fn collect(&self, start: usize, total: &Total, tie: Tie) -> Vec<(usize, ListedPart)> {
        let mut collector = Collector::new(total, tie);
        let Some(first) = self.items.get(start) else { return Vec::new() };
        let of_a_part = !first.first && self.is_listed_before(start);
        let together = |item: &Item| item.sentence == first.sentence && !(of_a_part && item.segment != first.segment);
        for (index, item) in self.items.iter().enumerate().skip(start).take(MOST_PARTS) {
            let quantity = self.quantity_of(item, total).filter(|_| together(item));
            let nested = index > start && item.cue.is_some();
            let Some(part) = quantity.map(|quantity| self.part(item, quantity)) else { break };
            if !collector.take(index, part, item, nested) {
                break;
            }
        }
        collector.parts
    }

    /// Whether the item before is itself a part: a list of it ends with the part of the sentence.
    fn is_listed_before(&self, start: usize) -> bool {
        start.checked_sub(1).and_then(|index| self.listed.get(index)).copied().unwrap_or(false)
    }

    fn part(&self, item: &Item, quantity: Quantity) -> ListedPart {
        let percent = item.percent.and_then(|index| self.passage.quantities.get(index)).copied();
        let (label, percent_words) = (item.label.clone(), item.percent_words.clone());
        ListedPart { label, quantity, percent, percent_words, span: item.span, segment: item.segment }
    }

    /// Of quantities that stand together, the one that the total can be compared with.
    fn quantity_of(&self, item: &Item, total: &Total) -> Option<Quantity> {
        let quantities = item.quantities.iter().rev().filter_map(|index| self.passage.quantities.get(*index));
        quantities.copied().find(|quantity| comparable(quantity, &total.quantity))
    }
}

impl List {
    /// The sum of its parts; nothing when it is too large to be one.
    pub fn sum(&self) -> Option<Decimal> {
        self.parts.iter().try_fold(Decimal::ZERO, |sum, part| sum.checked_add(part.quantity.value))
    }
}

impl Total {
    /// Whether it counts requests, received or answered.
    pub fn is_of_requests(&self) -> bool {
        matches!(self.subject(), Subject::Requests | Subject::Replies)
    }

    /// Whether a list may divide it: not what was carried over, nor a change against the year before.
    pub fn is_whole(&self) -> bool {
        const CHANGES: &[&str] = &["增加", "减少", "增长", "下降", "上升", "多", "少"];
        let nearest = self.words.rsplit([',', '、']).next().unwrap_or_default();
        !is_carried(nearest) && !CHANGES.iter().any(|word| nearest.trim_end_matches('了').ends_with(word))
    }

    /// A quantity with the words before it.
    pub fn new(passage: &Passage<'_>, quantity: Quantity, start: u32) -> Self {
        let before = passage.text(passage.span.start as usize, quantity.span.start as usize);
        let from = before.char_indices().rev().take(WORDS_BEFORE).last().map_or(before.len(), |(index, _)| index);
        let near = before.get(from..).unwrap_or_default();
        let words = near.rsplit(['。', ';', '\n']).next().unwrap_or_default().to_owned();
        Self { quantity, words, start }
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

struct Collector<'a> {
    total: &'a Total,
    subject: Subject,
    tie: Tie,
    parts: Vec<(usize, ListedPart)>,
    /// The dimensions that all parts so far share.
    shared: Vec<Dimension>,
    /// The segment in which a part has a list of its own.
    nested: Option<usize>,
}

impl<'a> Collector<'a> {
    fn new(total: &'a Total, tie: Tie) -> Self {
        Self { total, subject: total.subject(), tie, parts: Vec::new(), shared: Vec::new(), nested: None }
    }

    /// Takes a part, or tells that the list ended before it.
    fn take(&mut self, index: usize, part: ListedPart, item: &Item, nested: bool) -> bool {
        if nested {
            self.nested = Some(item.segment);
        }
        if self.nested == Some(item.segment) {
            return true;
        }
        self.nested = None;
        let kinds = dimension::dimensions(&part.label, self.subject);
        if item.apart || matches!(item.shape, Shape::Within | Shape::Opening) || self.is_over(&part, &kinds) {
            return false;
        }
        let first = self.parts.is_empty();
        self.shared = if first { kinds } else { self.common(&kinds) };
        self.parts.push((index, part));
        true
    }

    fn common(&self, kinds: &[Dimension]) -> Vec<Dimension> {
        self.shared.iter().copied().filter(|kind| kinds.contains(kind)).collect()
    }

    /// Whether a part no longer belongs to the list.
    fn is_over(&self, part: &ListedPart, kinds: &[Dimension]) -> bool {
        let Some((_, first)) = self.parts.first() else { return false };
        let closed = self.shared.iter().any(|kind| *kind != Dimension::Publication)
            || matches!(self.tie, Tie::Dimension | Tie::Earlier);
        !comparable(&first.quantity, &part.quantity)
            || (closed && self.common(kinds).is_empty())
            || (part.percent.is_none() && self.shares_are_complete())
            || starts_anew(first, part)
            || self.total.quantity.span == part.quantity.span
    }

    /// Whether all parts so far have shares, and these make up the whole.
    fn shares_are_complete(&self) -> bool {
        let shares = shares_of(self.parts.iter().map(|(_, part)| part));
        shares.is_some_and(|(sum, slack)| (sum - Decimal::ONE_HUNDRED).abs() <= slack)
    }
}

/// The sum of the shares and what rounding may take from it; nothing unless every part has one.
pub fn shares_of<'a>(mut parts: impl Iterator<Item = &'a ListedPart>) -> Option<(Decimal, Decimal)> {
    parts.try_fold((Decimal::ZERO, Decimal::ZERO), |(sum, slack), part| {
        let percent = part.percent.filter(|percent| !percent.approximate)?;
        Some((sum.checked_add(percent.value)?, slack.checked_add(percent.step)?))
    })
}

/// Whether a label begins another sentence about the whole: `全年共答复5件` after a list of channels.
fn starts_anew(first: &ListedPart, part: &ListedPart) -> bool {
    const WHOLE: &[&str] = &["全年", "累计", "总计", "合计", "共计", "共收到", "上年", "去年", "年结转"];
    WHOLE.iter().any(|word| part.label.contains(word) && !first.label.contains(word))
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
