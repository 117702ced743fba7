//! Whether the parts of a list make up its total, and whether that may be asked at all.
//!
//! The gates stand in the order that keeps wrong findings near zero: a part larger than the total, the sum, a prefix that
//! is the sum, shares that make up the whole, words that say that the list is not complete, and last how near the sum is.

use super::dimension::{self, Dimension, Subject};
use super::list::{List, ListedPart, Tie, Total, shares_of};
use crate::report::prose::piece::Cue;
use crate::text::quantity::{Measure, Quantity};
use rust_decimal::Decimal;

/// What is to be said of a list.
#[derive(Debug, Clone)]
pub struct Verdict {
    /// The total that it is of.
    pub total: Total,
    /// How many of its parts belong to it.
    pub kept: usize,
    /// Whether it holds; `None` when it cannot be decided.
    pub holds: Option<bool>,
    /// Whether the parts mean to be all of the total.
    pub exhaustive: bool,
    /// Why it cannot be decided, or what was assumed.
    pub reason: Option<&'static str>,
}

const APPROXIMATE: &str = "含有约数，不作精确核算";
/// Why a list that leaves something out is not judged.
pub const NOT_ALL: &str = "列举不一定穷尽，不要求合计等于总数";
const OVERLAPS: &str = "同一信息可以在多个渠道公开，各渠道之和可以大于总数";
const OTHER_BASE: &str = "总数不明确，无法核算";
const UNANSWERED: &str = "补正、结转的件数不在总数之内";
const CARRIED: &str = "总数加上年结转数等于分项之和";

/// Judges a list. `carried` are the quantities carried over from the year before that the passage names.
pub fn judge(list: &List, carried: &[Decimal]) -> Option<Verdict> {
    let nearest = list.totals.first()?;
    let judge = Judge { list, total: nearest, labels: list.parts.iter().map(|part| part.label.as_str()).collect() };
    Some(judge.decide(carried))
}

impl Verdict {
    /// Whether it is not even known which quantity the total is.
    pub fn is_of_uncertain_total(&self) -> bool {
        self.reason == Some(OTHER_BASE)
    }
}

struct Judge<'a> {
    list: &'a List,
    total: &'a Total,
    labels: Vec<&'a str>,
}

impl Judge<'_> {
    fn decide(&self, carried: &[Decimal]) -> Verdict {
        if self.is_approximate() {
            return self.verdict(None, false, Some(APPROXIMATE));
        }
        let Some(sum) = self.list.sum() else { return self.verdict(None, false, Some(OTHER_BASE)) };
        if let Some(verdict) = self.holding(sum, carried) {
            return verdict;
        }
        match self.list.tie {
            Tie::Earlier => return self.of_earlier_total(sum),
            Tie::Behind if self.is_closed() => return self.fails(),
            Tie::Behind => return self.open(),
            _ => {}
        }
        if self.has_several_totals(sum) {
            return self.verdict(None, false, Some(OTHER_BASE));
        }
        if self.has_larger_part() { self.larger_part() } else { self.unequal(sum) }
    }

    fn verdict(&self, holds: Option<bool>, exhaustive: bool, reason: Option<&'static str>) -> Verdict {
        let (total, kept) = (self.total.clone(), self.list.parts.len());
        Verdict { total, kept, holds, exhaustive, reason }
    }

    fn fails(&self) -> Verdict {
        self.verdict(Some(false), true, None)
    }

    fn open(&self) -> Verdict {
        self.verdict(None, false, Some(NOT_ALL))
    }

    fn is_approximate(&self) -> bool {
        let mut quantities = self.list.parts.iter().map(|part| &part.quantity).chain([&self.total.quantity]);
        quantities.any(|quantity| quantity.approximate)
    }

    /// The sum is the total, or that of another total at hand, or what the first parts alone make up.
    fn holding(&self, sum: Decimal, carried: &[Decimal]) -> Option<Verdict> {
        let alike = |total: &&Total| self.equals(sum, total.quantity.value) && !total.quantity.approximate;
        if let Some(total) = self.list.totals.iter().find(alike) {
            return Some(Verdict { total: total.clone(), ..self.verdict(Some(true), true, None) });
        }
        let with_carried = |carried: &Decimal| self.total.quantity.value.checked_add(*carried) == Some(sum);
        if self.total.is_of_requests() && carried.iter().any(with_carried) {
            return Some(self.verdict(Some(true), true, Some(CARRIED)));
        }
        if self.total.is_of_requests() && self.unanswered().is_some_and(|rest| sum - rest == self.total.quantity.value)
        {
            return Some(self.verdict(Some(true), true, Some(UNANSWERED)));
        }
        self.prefix().map(|kept| Verdict { kept, ..self.verdict(Some(true), true, None) })
    }

    /// Requests that were sent back to be completed, or left for the next year, need not be among those answered.
    fn unanswered(&self) -> Option<Decimal> {
        let open =
            |part: &&ListedPart| ["补正", "更改补充", "结转", "转结"].iter().any(|word| part.label.contains(word));
        self.list.parts.iter().filter(open).map(|part| part.quantity.value).reduce(Decimal::saturating_add)
    }

    /// Whether the list may be of several quantities before it together.
    fn has_several_totals(&self, sum: Decimal) -> bool {
        let several = self.list.totals.len() > 1 && matches!(self.list.tie, Tie::Cue(_));
        several && !self.is_near(sum) && sum <= self.all_totals()
    }

    fn all_totals(&self) -> Decimal {
        self.list.totals.iter().fold(Decimal::ZERO, |all, total| all.saturating_add(total.quantity.value))
    }

    /// How many of the first parts make up the total, when the rest then are figures of their own.
    fn prefix(&self) -> Option<usize> {
        let shares = self.list.parts.iter().any(|part| part.percent.is_some());
        let closed = self.dimension().is_some_and(|dimension| dimension != Dimension::Publication);
        if shares || closed || self.has_larger_part() {
            return None;
        }
        let mut sum = Decimal::ZERO;
        for (index, part) in self.list.parts.iter().enumerate() {
            sum = sum.checked_add(part.quantity.value)?;
            if index > 0 && self.equals(sum, self.total.quantity.value) {
                return Some(index + 1);
            }
        }
        None
    }

    fn dimension(&self) -> Option<Dimension> {
        dimension::common(self.labels.iter().copied(), self.total.subject())
    }

    /// Whole figures must be equal; rounded ones may differ by what rounding takes.
    fn equals(&self, sum: Decimal, total: Decimal) -> bool {
        let quantities = self.list.parts.iter().map(|part| &part.quantity).chain([&self.total.quantity]);
        let rounded = quantities.filter(|quantity| is_rounded(quantity)).map(|quantity| quantity.step);
        let slack = rounded.fold(Decimal::ZERO, |slack, step| slack.saturating_add(step)) / Decimal::TWO;
        (sum - total).abs() <= slack
    }

    fn has_larger_part(&self) -> bool {
        self.list.parts.iter().any(|part| part.quantity.value > self.total.quantity.value)
    }

    /// A list whose total stands in an earlier sentence counts only where its shares say which total that is.
    fn of_earlier_total(&self, sum: Decimal) -> Verdict {
        let agreeing = |total: &&Total| {
            let agree = self.list.parts.iter().filter(|part| has_share_of(part, total.quantity.value)).count();
            agree * 2 > self.list.parts.len()
        };
        match self.list.totals.iter().find(agreeing) {
            Some(total) if self.shares_are_complete() => {
                let holds = self.equals(sum, total.quantity.value);
                Verdict { total: total.clone(), ..self.verdict(Some(holds), true, None) }
            }
            _ => self.verdict(None, false, Some(OTHER_BASE)),
        }
    }

    fn shares_are_complete(&self) -> bool {
        let shares = shares_of(self.list.parts.iter());
        shares.is_some_and(|(sum, slack)| (sum - Decimal::ONE_HUNDRED).abs() <= slack)
    }

    fn larger_part(&self) -> Verdict {
        let tied = !matches!(self.list.tie, Tie::Dimension | Tie::Earlier);
        let related = self.total.subject() == Subject::Information || self.dimension().is_some();
        let plain = self.has_one_unit()
            && self.exceeds_all_totals()
            && self.is_of_one_kind()
            && !self.is_of_the_website_alone();
        if self.is_closed() && self.list.parts.len() > 1 {
            self.fails()
        } else if tied && related && plain {
            self.verdict(Some(false), false, None)
        } else {
            self.verdict(None, false, Some(OTHER_BASE))
        }
    }

    /// Several quantities before a list may be its total together.
    fn exceeds_all_totals(&self) -> bool {
        let all = self.all_totals();
        self.list.parts.iter().any(|part| part.quantity.value > all)
    }

    /// Behind a semicolon, another matter may begin, unless the parts are of one kind.
    fn is_of_one_kind(&self) -> bool {
        let first = self.list.parts.first().map(|part| part.segment);
        let all = self.all_totals();
        let near = |part: &ListedPart| part.quantity.value <= all || Some(part.segment) == first;
        self.dimension().is_some() || dimension::names_categories(&self.labels) || self.list.parts.iter().all(near)
    }

    fn is_of_the_website_alone(&self) -> bool {
        self.total.words.contains("网站") && self.dimension() == Some(Dimension::Publication)
    }

    fn has_one_unit(&self) -> bool {
        let unit = self.total.quantity.unit;
        let same = |part: &ListedPart| part.quantity.unit == unit || part.quantity.measure == Measure::Bare;
        self.list.parts.iter().all(same)
    }

    fn is_closed(&self) -> bool {
        let dimension = self.dimension().is_some_and(|dimension| dimension != Dimension::Publication);
        dimension || self.is_pair()
    }

    fn is_pair(&self) -> bool {
        match self.labels.as_slice() {
            [first, second] => dimension::is_closed_pair(first, second, &self.total.words),
            _ => false,
        }
    }

    fn unequal(&self, sum: Decimal) -> Verdict {
        if self.shares_are_complete() && self.list.parts.len() > 1 {
            return self.fails();
        }
        if self.is_left_open() {
            return self.open();
        }
        let must_add_up = match self.dimension() {
            _ if self.is_pair() => self.is_near(sum) || !self.may_lack_a_third(),
            Some(Dimension::Publication) => return self.overlap(sum),
            Some(dimension) => self.must_add_up(dimension, sum),
            None => self.is_complete_by_kind() && self.is_near(sum),
        };
        if must_add_up { self.fails() } else { self.open() }
    }

    /// Whether the words themselves say that the list need not be complete.
    fn is_left_open(&self) -> bool {
        let including = self.list.tie == Tie::Cue(Cue::Including);
        including || self.list.and_others || self.list.parts.len() < 2 || !self.has_clear_labels()
    }

    /// Satisfied and fairly satisfied leave room for the dissatisfied.
    fn may_lack_a_third(&self) -> bool {
        self.labels.iter().any(|label| label.contains("满意") || label.contains("办"))
    }

    fn overlap(&self, sum: Decimal) -> Verdict {
        if sum >= self.total.quantity.value { self.verdict(Some(true), false, Some(OVERLAPS)) } else { self.open() }
    }

    /// Parts of these kinds exclude each other, so that they may never be more than the total; whether less depends.
    fn must_add_up(&self, dimension: Dimension, sum: Decimal) -> bool {
        let more = sum > self.total.quantity.value;
        let named = |words: &[&str]| self.labels.iter().any(|label| words.iter().any(|word| label.contains(word)));
        let three = self.labels.len() >= 3;
        match dimension {
            Dimension::Channel => more || three,
            Dimension::Applicant => more || (named(&["自然人", "公民", "个人"]) && named(&["法人", "其他"])),
            Dimension::Outcome => {
                let complete = named(&["结转", "转结"]) || self.total.subject() == Subject::Replies;
                more || (complete && three && self.is_near(sum))
            }
            Dimension::Dispute => more || (three && self.is_near(sum)),
            Dimension::Publication => false,
        }
    }

    /// A list of kinds of information, all in one unit.
    fn is_complete_by_kind(&self) -> bool {
        let kinds = dimension::names_categories(&self.labels) || self.total.subject() == Subject::Information;
        let mixed = self
            .labels
            .iter()
            .any(|label| !dimension::dimensions(label, Subject::Information).is_empty() && !label.contains("其他"));
        kinds && !mixed && self.labels.len() >= 3 && self.has_one_unit() && self.list.tie != Tie::Earlier
    }

    /// `其中主要是…` and labels that another word shares (`网上、信函分别为3件、2件`) leave the list open.
    fn has_clear_labels(&self) -> bool {
        let vague = |label: &&str| label.is_empty() || label.contains("分别");
        let selective = self
            .labels
            .first()
            .is_some_and(|label| ["主要", "重点公开", "重点发布", "仅"].iter().any(|word| label.starts_with(word)));
        !selective && !self.labels.iter().any(vague)
    }

    /// Within a tenth of the total: nearer than a list that leaves parts out on purpose.
    fn is_near(&self, sum: Decimal) -> bool {
        let total = self.total.quantity.value;
        (sum - total).abs() * Decimal::TEN <= total
    }
}

/// Whether a figure is a rounded one: scaled (`2.6万`) or money with decimals.
fn is_rounded(quantity: &Quantity) -> bool {
    quantity.step != Decimal::ONE
}

fn has_share_of(part: &ListedPart, total: Decimal) -> bool {
    part.percent.is_some_and(|percent| super::share::agrees(percent.value, part.quantity.value, total, Decimal::ZERO))
}
