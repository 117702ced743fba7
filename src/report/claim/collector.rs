//! The parts of a list, one after the other, up to where another matter begins.

use super::dimension::{self, Dimension, Subject};
use super::list::{ListedPart, Tie, Total, comparable, shares_of};
use super::share::agrees;
use crate::report::prose::item::{Item, Shape};
use crate::text::quantity::Quantity;
use rust_decimal::Decimal;

/// The parts of a list so far, and whether the next item still belongs to it.
pub struct Collector<'a> {
    total: &'a Total,
    subject: Subject,
    tie: Tie,
    /// The parts, each with its item's index.
    pub parts: Vec<(usize, ListedPart)>,
    /// The dimensions that all parts so far share.
    shared: Vec<Dimension>,
    /// The list that a part has of its own: where it began, its first label, the label of that part.
    nested: Option<(usize, String, String)>,
}

impl<'a> Collector<'a> {
    /// A list without parts.
    pub fn new(total: &'a Total, tie: Tie) -> Self {
        Self { total, subject: total.subject(), tie, parts: Vec::new(), shared: Vec::new(), nested: None }
    }

    /// Takes a part, or tells that the list ended before it. `parent` is set where a list of a part begins.
    pub fn take(&mut self, index: usize, part: ListedPart, item: &Item, parent: Option<&Item>) -> bool {
        if let Some(parent) = parent {
            self.nested = Some((item.segment, item.label.clone(), parent.label.clone()));
        }
        let inner = |(segment, first, parent): &(usize, String, String)| {
            *segment == item.segment || goes_on(first, &item.label, parent)
        };
        if self.nested.as_ref().is_some_and(inner) {
            return true;
        }
        self.nested = None;
        let kinds = dimension::dimensions(&part.label, self.subject);
        if item.apart
            || item.sums
            || matches!(item.shape, Shape::Within | Shape::Opening)
            || self.is_over(&part, &kinds)
        {
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
            || (closed && self.common(kinds).is_empty() && !self.completes(part) && !self.goes_on_to_whole(part))
            || (part.percent.is_none() && self.shares_are_complete())
            || starts_anew(first, part)
            || self.total.quantity.span == part.quantity.span
    }

    /// Whether exactly this part is missing from the total.
    fn completes(&self, part: &ListedPart) -> bool {
        let values = self.parts.iter().map(|(_, part)| part).chain([part]).map(|part| part.quantity.value);
        self.total.quantity.value == values.fold(Decimal::ZERO, |sum, value| sum.saturating_add(value))
    }

    /// Whether all parts so far and this one have shares that do not exceed the whole, and its own is of the total.
    fn goes_on_to_whole(&self, part: &ListedPart) -> bool {
        let total = self.total.quantity.value;
        let is_of_total = |share: Quantity| agrees(share.value, part.quantity.value, total, Decimal::ZERO);
        let shares = shares_of(self.parts.iter().map(|(_, part)| part).chain([part]));
        part.percent.is_some_and(is_of_total) && shares.is_some_and(|(sum, slack)| sum <= Decimal::ONE_HUNDRED + slack)
    }

    /// Whether all parts so far have shares, and these make up the whole.
    fn shares_are_complete(&self) -> bool {
        let shares = shares_of(self.parts.iter().map(|(_, part)| part));
        shares.is_some_and(|(sum, slack)| (sum - Decimal::ONE_HUNDRED).abs() <= slack)
    }
}

/// Whether a list of answers goes on behind a semicolon: the label is of a kind with its first, and not with its total.
pub fn goes_on(first: &str, label: &str, total: &str) -> bool {
    let kinds = |label| dimension::dimensions(label, Subject::Replies);
    let (first, total) = (kinds(first), kinds(total));
    kinds(label).iter().any(|kind| first.contains(kind) && !total.contains(kind))
}

/// Whether a label begins another sentence about the whole: `全年共答复5件` after a list of channels.
fn starts_anew(first: &ListedPart, part: &ListedPart) -> bool {
    const WHOLE: &[&str] = &["全年", "累计", "总计", "合计", "共计", "共收到", "上年", "去年", "年结转"];
    WHOLE.iter().any(|word| part.label.contains(word) && !first.label.contains(word))
}
