//! What a text is about: the total that was stated last, and the list that divides it.

use super::Scope;
use super::metric::{Metric, Topic};
use crate::report::prose::item::{Item, Shape};
use crate::report::prose::passage::Passage;
use crate::text::FoldedSpan;
use crate::text::quantity::Quantity;
use rust_decimal::Decimal;

/// Words of other matters: behind them, `办结5件` speaks of these.
pub const OTHER_MATTERS: &[&str] = &[
    "建议",
    "提案",
    "议案",
    "热线",
    "留言",
    "来信",
    "信箱",
    "咨询",
    "许可",
    "处罚",
    "文件",
    "政策",
    "稿件",
    "微信",
    "微博",
    "培训",
    "会议",
    "网民",
    "网友",
    "工单",
    "信访",
    "接访",
    "投诉举报",
    "督查",
    "案卷评查",
    "应诉",
];

/// The total that was stated last.
#[derive(Debug, Clone)]
pub struct Context {
    /// What it counts.
    pub divides: Metric,
    /// Whose.
    pub scope: Scope,
    /// Where it stands.
    pub place: FoldedSpan,
    /// The sentence that it stands in.
    pub sentence: usize,
    /// Set once an item of the sentence follows `其中`.
    pub listing: bool,
    /// How many counts have followed it.
    pub items: usize,
    total: Decimal,
    listed: Decimal,
    kinds: Vec<Kind>,
    /// Where the last count ended.
    end: u32,
}

/// How the items of a list divide its total.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Channel,
    Applicant,
    Outcome,
    Unknown,
}

impl Context {
    /// A total that an item states.
    pub fn new(divides: Metric, scope: Scope, item: &Item, quantity: Quantity) -> Self {
        Self {
            divides,
            scope,
            place: item.span,
            sentence: item.sentence,
            listing: false,
            items: 0,
            total: quantity.value,
            listed: Decimal::ZERO,
            kinds: Vec::new(),
            end: item.span.end,
        }
    }

    /// A total before a bracket that divides it.
    pub fn of_bracket(divides: Metric, scope: Scope, place: FoldedSpan, quantity: Quantity) -> Self {
        Self {
            divides,
            scope,
            place,
            sentence: 0,
            listing: true,
            items: 0,
            total: quantity.value,
            listed: Decimal::ZERO,
            kinds: Vec::new(),
            end: place.end,
        }
    }

    /// What it is at an item: answers may stand in a later sentence, other parts not; other matters between end it.
    pub fn at(mut self, item: &Item, passage: &Passage<'_>) -> Option<Self> {
        let between = passage.text(self.end as usize, (item.span.start.max(self.end)) as usize);
        let requests = self.divides.topic() == Topic::Requests;
        let left = requests && OTHER_MATTERS.iter().any(|word| between.contains(word) || item.label.contains(word));
        let same = self.sentence == item.sentence;
        if !same {
            self.listing = false;
            self.kinds.clear();
        }
        self.listing |= same && item.cue.is_some();
        (!left && (same || requests)).then_some(self)
    }

    /// Takes note of a count and of what it was read as.
    pub fn note(&mut self, item: &Item, read: Option<Metric>, value: Decimal) {
        if self.place == item.span {
            return;
        }
        if item.shape == Shape::Opening && value == self.total {
            return self.open(item);
        }
        self.items += 1;
        self.end = self.end.max(item.span.end);
        if !self.listing {
            return;
        }
        self.listed += value;
        let kind = kind(read);
        if !self.kinds.contains(&kind) {
            self.kinds.push(kind);
        }
        if self.listed == self.total {
            self.listing = false;
            self.kinds.clear();
        }
    }

    /// Begins a list: `60件申请中,`.
    fn open(&mut self, item: &Item) {
        self.listing = true;
        self.sentence = item.sentence;
        self.listed = Decimal::ZERO;
        self.kinds.clear();
    }

    /// Whether an item in a list may be how requests came in or from whom.
    pub fn lists_received(&self) -> bool {
        self.listing && self.divides == Metric::RequestsReceived
    }

    /// Whether a list is still open at an item, so that a count there may be that of its last part.
    pub fn is_open_at(&self, item: &Item) -> bool {
        self.listing && self.sentence == item.sentence && self.kinds.iter().any(|kind| *kind != Kind::Outcome)
    }

    /// Whether a list of another kind is open.
    pub fn is_closed_to(&self, metric: Metric, item: &Item) -> bool {
        let own = kind(Some(metric));
        let requests = self.divides.topic() == Topic::Requests;
        requests && self.listing && self.sentence == item.sentence && self.kinds.iter().any(|kind| *kind != own)
    }
}

fn kind(read: Option<Metric>) -> Kind {
    match read {
        None => Kind::Unknown,
        Some(Metric::ReceivedInPerson | Metric::ReceivedByFax | Metric::ReceivedOnline | Metric::ReceivedByLetter) => {
            Kind::Channel
        }
        Some(Metric::FromNaturalPersons | Metric::FromOrganisations) => Kind::Applicant,
        Some(Metric::RequestsReceived) => Kind::Unknown,
        Some(_) => Kind::Outcome,
    }
}
