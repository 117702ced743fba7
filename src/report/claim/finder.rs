//! Where a list begins, what it may be of, and which items are its parts.

use super::collector::{Collector, goes_on};
use super::dimension::{self, Dimension, Subject};
use super::list::{List, ListedPart, Tie, Total, comparable};
use crate::report::prose::item::{Item, Shape};
use crate::report::prose::passage::Passage;
use crate::report::prose::piece::Cue;
use crate::text::quantity::Quantity;

/// Totals that a list may refer to, and parts that it may have.
const MOST_TOTALS: usize = 12;
const MOST_PARTS: usize = 60;

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
        for (index, item) in self.items.iter().enumerate().filter(|(_, item)| item.sums) {
            lists.extend(self.list_before(index, item));
        }
        lists
    }

    /// Parts with their sum behind them: `当面申请3件、网上申请2件,合计5件`.
    fn list_before(&self, index: usize, item: &Item) -> Option<List> {
        let total = self.totals_of(item).into_iter().next()?;
        let before = self.items.iter().enumerate().take(index).rev().take(MOST_PARTS);
        let own = before.take_while(|(at, other)| other.sentence == item.sentence && self.is_free(*at));
        let mut parts: Vec<ListedPart> =
            own.map_while(|(_, other)| Some(self.part(other, self.quantity_of(other, &total)?))).collect();
        let adds_up = |count: usize| List::sum_of(parts.iter().take(count)) == Some(total.quantity.value);
        let all = (2..=parts.len()).find(|count| adds_up(*count)).unwrap_or(parts.len());
        parts.truncate(all);
        parts.reverse();
        (all > 1).then(|| List { totals: vec![total], parts, tie: Tie::Behind, and_others: false })
    }

    /// Whether an item is part of no list, and may be one.
    fn is_free(&self, index: usize) -> bool {
        let listed = self.listed.get(index).copied().unwrap_or(true);
        let counts = |item: &Item| !item.sums && matches!(item.shape, Shape::Closing | Shape::Leading);
        !listed && self.items.get(index).is_some_and(counts)
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
            Tie::Cue(_) | Tie::Of | Tie::Behind => 1,
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
        let parent = self.parent(start, first);
        let beside = |item: &Item| parent.is_none_or(|parent| goes_on(&first.label, &item.label, &parent.label));
        let together = |item: &Item| item.sentence == first.sentence && (item.segment == first.segment || beside(item));
        for (index, item) in self.items.iter().enumerate().skip(start).take(MOST_PARTS) {
            let quantity = self.quantity_of(item, total).filter(|_| together(item));
            let nested = item.cue.filter(|_| index > start).and_then(|_| self.items.get(index - 1));
            let Some(part) = quantity.map(|quantity| self.part(item, quantity)) else { break };
            if !collector.take(index, part, item, nested) {
                break;
            }
        }
        collector.parts
    }

    /// The item before, when it is itself a part: a list of it ends with the part of the sentence.
    fn parent(&self, start: usize, first: &Item) -> Option<&Item> {
        let before =
            start.checked_sub(1).filter(|index| !first.first && self.listed.get(*index).copied() == Some(true));
        before.and_then(|index| self.items.get(index))
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
