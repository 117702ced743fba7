//! From passages to claims.

use super::dimension;
use super::finder::Finder;
use super::list::{List, ListedPart, Total, comparable, is_carried};
use super::settle::TableTotals;
use super::verdict::{self, Verdict};
use super::{Amount, Claim, ClaimKind, Part, Percent, share};
use crate::document::Document;
use crate::order;
use crate::report::prose::Prose;
use crate::report::prose::item::Item;
use crate::report::prose::passage::Passage;
use crate::report::prose::piece::Level;
use crate::text::FoldedSpan;
use crate::text::quantity::{Measure, Quantity};
use rust_decimal::Decimal;

/// Totals that later sentences may refer to.
const MOST_EARLIER: usize = 12;
/// Quantities before a share that may be its base.
const MOST_BASES: usize = 30;
const NO_BASE: &str = "未写明占比的基数";
const TABLE_BASE: &str = "以表格中的申请总数为基数";
const WITH_CARRIED: &str = "分项之和等于表格中的办理总数，总数只含本年新收";

/// Reads all claims.
pub fn read(document: &Document, prose: &[Prose<'_>], tables: &TableTotals) -> Vec<Claim> {
    let mut reader = Reader { document, tables, earlier: Vec::new(), claims: Vec::new() };
    for prose in prose {
        if prose.passage.fresh {
            reader.earlier.clear();
        }
        reader.passage(prose);
    }
    let mut claims = reader.claims;
    order::by_key(&mut claims, |claim| (claim.span.start.into(), claim.span.end.into()));
    claims
}

struct Reader<'a> {
    document: &'a Document,
    tables: &'a TableTotals,
    earlier: Vec<Total>,
    claims: Vec<Claim>,
}

/// The lists of one passage and the quantities that have a share or a role in them.
struct Found<'i> {
    lists: Vec<(List, Verdict)>,
    items: &'i [Item],
    /// The places of all parts, sorted.
    listed: Vec<FoldedSpan>,
}

impl<'i> Found<'i> {
    fn new(lists: Vec<(List, Verdict)>, items: &'i [Item]) -> Self {
        let parts = lists.iter().flat_map(|(list, verdict)| list.parts.iter().take(verdict.kept));
        let mut listed: Vec<FoldedSpan> = parts.map(|part| part.span).collect();
        order::by_key(&mut listed, |span| (span.start.into(), span.end.into()));
        Self { lists, items, listed }
    }

    /// The items that are parts of no list.
    fn unlisted(&self) -> impl DoubleEndedIterator<Item = &Item> {
        self.items.iter().filter(|item| self.listed.binary_search(&item.span).is_err())
    }
}

impl Reader<'_> {
    fn passage(&mut self, prose: &Prose<'_>) {
        let carried = carried(prose);
        for (level, items) in &prose.levels {
            let found = self.level(&prose.passage, level, items, &carried);
            self.claim_all(&prose.passage, &found);
            self.remember(&prose.passage, &found);
        }
    }

    fn level<'i>(&self, passage: &Passage<'_>, level: &Level, items: &'i [Item], carried: &[Decimal]) -> Found<'i> {
        let lists = Finder::new(passage, items, level.opener, &self.earlier).lists();
        let judged = lists.into_iter().filter_map(|list| {
            let verdict = verdict::judge(&list, carried)?;
            let verdict = self.settled(&list, verdict);
            Some((list, verdict))
        });
        Found::new(judged.collect(), items)
    }

    /// A sum that the tables explain is not wrong.
    fn settled(&self, list: &List, verdict: Verdict) -> Verdict {
        let sum = list.sum().filter(|_| verdict.holds == Some(false) && verdict.exhaustive);
        let explained = |sum| self.tables.explain_sum(verdict.total.quantity.value, sum);
        if sum.is_some_and(explained) {
            return Verdict { holds: None, reason: Some(WITH_CARRIED), ..verdict };
        }
        verdict
    }

    fn claim_all(&mut self, passage: &Passage<'_>, found: &Found<'_>) {
        for (list, verdict) in &found.lists {
            self.enumeration(list, verdict);
            for part in list.parts.iter().take(verdict.kept) {
                self.listed_share(list, verdict, part);
            }
        }
        for item in found.unlisted().filter(|item| item.percent.is_some()) {
            self.lone_share(passage, item);
        }
    }

    /// A sum: a total with its parts.
    fn enumeration(&mut self, list: &List, verdict: &Verdict) {
        let parts: Vec<&ListedPart> = list.parts.iter().take(verdict.kept).collect();
        let said = parts.len() > 1 || verdict.holds.is_some() || parts.iter().any(|part| part.percent.is_some());
        let settled = verdict.holds.is_some() || !verdict.is_of_uncertain_total();
        let Some(span) = span_of(&verdict.total, &parts).filter(|_| said && settled) else { return };
        self.push(span, |reader| Claim {
            kind: ClaimKind::Enumeration,
            total: Some(reader.amount(&verdict.total.quantity)),
            parts: parts.iter().map(|part| reader.part(part)).collect(),
            holds: verdict.holds,
            exhaustive: verdict.exhaustive,
            reason: verdict.reason.map(str::to_owned),
            span: reader.document.flow.origin(span),
        });
    }

    /// The share of a part of a list: of its total, or of another quantity that the text names before.
    fn listed_share(&mut self, list: &List, verdict: &Verdict, part: &ListedPart) {
        let Some(percent) = part.percent.filter(|percent| !percent.approximate) else { return };
        let slack = slack(list);
        let others = list.totals.iter().chain(self.earlier.iter().rev()).map(|total| total.quantity);
        let bases: Vec<Quantity> = [verdict.total.quantity].into_iter().chain(others).collect();
        let base =
            bases.iter().find(|base| share::agrees(percent.value, part.quantity.value, base.value, slack)).copied();
        let own = verdict.total.quantity;
        let sure = share::is_general(&part.percent_words) && !own.approximate && !own.value.is_zero();
        let sure = sure && (list.totals.len() == 1 || verdict.holds == Some(true));
        let sure = sure && !part.quantity.approximate && !verdict.is_of_uncertain_total();
        let sure = sure && (verdict.holds.is_some() || list.is_share_of(own.value));
        let of_table = base.is_none()
            && verdict.total.is_of_requests()
            && self.tables.explain_share(percent.value, part.quantity.value);
        if of_table {
            self.share_of_table(part);
        } else {
            self.share(part, base, Some(own).filter(|_| sure));
        }
    }

    /// A share of a total that stands only in a table.
    fn share_of_table(&mut self, part: &ListedPart) {
        self.push(part.span, |reader| Claim {
            kind: ClaimKind::Percent,
            total: None,
            parts: vec![reader.part(part)],
            holds: Some(true),
            exhaustive: false,
            reason: Some(TABLE_BASE.to_owned()),
            span: reader.document.flow.origin(part.span),
        });
    }

    /// A share without a list: of one of the quantities before it.
    fn lone_share(&mut self, passage: &Passage<'_>, item: &Item) {
        let quantity = |index: usize| passage.quantities.get(index).copied();
        let (Some(own), Some(percent)) = (item.quantities.last(), item.percent.and_then(quantity)) else { return };
        let Some(counted) = quantity(*own).filter(|_| !percent.approximate) else { return };
        let before = passage.quantities.get(..*own).unwrap_or_default().iter().rev().take(MOST_BASES);
        let earlier = self.earlier.iter().rev().map(|total| &total.quantity);
        let agrees = |base: &&Quantity| {
            comparable(&counted, base) && share::agrees(percent.value, counted.value, base.value, Decimal::ZERO)
        };
        let base = before.clone().chain(earlier).find(agrees).copied();
        let part = ListedPart {
            label: item.label.clone(),
            quantity: counted,
            percent: Some(percent),
            percent_words: item.percent_words.clone(),
            span: item.span,
            segment: item.segment,
        };
        let sure = if base.is_none() { self.only_base(passage, &part, before) } else { None };
        self.share(&part, base, sure);
    }

    /// The base of a share that names the total of requests (`占申请总数的45%`), where the text before has one such total and the
    /// tables have no other.
    fn only_base<'q>(
        &self,
        passage: &Passage<'_>,
        part: &ListedPart,
        before: impl Iterator<Item = &'q Quantity>,
    ) -> Option<Quantity> {
        let percent = part.percent.filter(|_| share::names_total(&part.percent_words))?;
        let own = before.map(|other| Total::new(passage, *other, other.span.start));
        let alike = |total: &Total| total.is_all_requests() && comparable(&part.quantity, &total.quantity);
        let mut totals = self.earlier.iter().cloned().chain(own).filter(alike).map(|total| total.quantity);
        let first = totals.next().filter(|first| !first.approximate && !part.quantity.approximate)?;
        let alone = totals.all(|other| other.value == first.value) && first.unit == part.quantity.unit;
        let known = self.tables.explain_share(percent.value, part.quantity.value);
        let of_requests = dimension::is_part(&part.label) && !part.label.contains("主动公开");
        (alone && !known && of_requests).then_some(first)
    }

    /// `base` is one that agrees; `sure` the one that the share must be of, when there is no doubt.
    fn share(&mut self, part: &ListedPart, base: Option<Quantity>, sure: Option<Quantity>) {
        let holds = base.map(|_| true).or(sure.map(|_| false));
        let total = base.or(sure);
        let span = total.map_or(part.span, |total| cover(total.span, part.span));
        self.push(span, |reader| Claim {
            kind: ClaimKind::Percent,
            total: total.map(|total| reader.amount(&total)),
            parts: vec![reader.part(part)],
            holds,
            exhaustive: false,
            reason: holds.is_none().then(|| NO_BASE.to_owned()),
            span: reader.document.flow.origin(span),
        });
    }

    /// Adds a claim unless it touches damaged text.
    fn push(&mut self, span: FoldedSpan, claim: impl FnOnce(&Self) -> Claim) {
        if !self.document.damaged.iter().any(|damaged| damaged.touches(span)) {
            let claim = claim(self);
            self.claims.push(claim);
        }
    }

    fn amount(&self, quantity: &Quantity) -> Amount {
        Amount {
            value: quantity.value,
            unit: quantity.unit.to_owned(),
            approximate: quantity.approximate,
            span: self.document.flow.origin(quantity.span),
        }
    }

    fn part(&self, part: &ListedPart) -> Part {
        let percent =
            part.percent.map(|percent| Percent { value: percent.value, span: self.document.flow.origin(percent.span) });
        Part {
            label: part.label.clone(),
            amount: self.amount(&part.quantity),
            percent,
            span: self.document.flow.origin(part.span),
        }
    }

    /// Keeps the totals of a passage for later ones under the same heading.
    fn remember(&mut self, passage: &Passage<'_>, found: &Found<'_>) {
        let mut last: Vec<&Item> = found.unlisted().rev().take(MOST_EARLIER).collect();
        last.reverse();
        for item in last {
            let quantities = item.quantities.iter().filter_map(|index| passage.quantities.get(*index));
            self.earlier.extend(quantities.map(|quantity| Total::new(passage, *quantity, item.span.start)));
        }
        let surplus = self.earlier.len().saturating_sub(MOST_EARLIER);
        self.earlier.drain(..surplus);
    }
}

/// Shares that were made to add up to exactly a hundred may each be off by one in the last place.
fn slack(list: &List) -> Decimal {
    let sum = super::list::shares_of(list.parts.iter()).map(|(sum, _)| sum);
    if sum == Some(Decimal::ONE_HUNDRED) && list.parts.len() > 2 { Decimal::ONE } else { Decimal::ZERO }
}

/// The quantities that the passage says were carried over from the year before.
fn carried(prose: &Prose<'_>) -> Vec<Decimal> {
    let items = prose.levels.iter().flat_map(|(_, items)| items).filter(|item| is_carried(&item.label));
    let quantities = items.filter_map(|item| item.quantities.last());
    let counts = quantities.filter_map(|index| prose.passage.quantities.get(*index));
    let counts = counts.filter(|quantity| quantity.measure == Measure::Count).map(|quantity| quantity.value);
    counts.take(MOST_EARLIER).collect()
}

fn span_of(total: &Total, parts: &[&ListedPart]) -> Option<FoldedSpan> {
    let parts = cover(parts.first()?.span, parts.last()?.span);
    let whole = cover(total.quantity.span, parts);
    Some(FoldedSpan { start: whole.start.min(total.start), end: whole.end })
}

fn cover(one: FoldedSpan, other: FoldedSpan) -> FoldedSpan {
    FoldedSpan { start: one.start.min(other.start), end: one.end.max(other.end) }
}
