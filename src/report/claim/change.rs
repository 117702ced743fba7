//! Changes against the year before: `收到申请98件,较上年的120件减少22件,下降18.3%`.

use super::list::comparable;
use super::{Amount, Claim, ClaimKind, Part, Percent, share};
use crate::document::Document;
use crate::report::prose::Prose;
use crate::report::prose::passage::Sentence;
use crate::text::FoldedSpan;
use crate::text::quantity::{Measure, Quantity};
use rust_decimal::{Decimal, RoundingStrategy};

/// The label of the part that is the figure of the year before.
const PREVIOUS: &str = "上年";
/// The unit of a change that is stated as a percentage alone.
const PERCENT: &str = "%";
const RISES: &[&str] = &["增加", "增长", "上升", "提高", "提升", "增幅为", "增幅达", "增", "多"];
const FALLS: &[&str] = &["减少", "下降", "降低", "下滑", "降幅为", "降幅达", "减", "少"];
/// All that may stand before the word of change, when it speaks of the quantity before it.
const NEUTRAL: &[&str] = &[
    "较",
    "比",
    "与",
    "同",
    "和",
    "上年度",
    "上年",
    "去年",
    "上一年度",
    "上一年",
    "同期",
    "的",
    "相比",
    "相较",
    "同比",
    "年度",
    "年",
    "有所",
    "略有",
    "大幅",
    "明显",
    "显著",
    "数量",
    "总量",
    "总数",
    "件数",
    "申请量",
    "申请数量",
    "也",
    "均",
    "总体",
];
const NO_PREVIOUS: &str = "没有写明上年数，无法核算";
const UNSURE: &str = "无法确定与上年比较的是哪个数，不作核算";

/// A change as stated.
#[derive(Debug, Clone, Copy)]
pub struct Change<'a> {
    /// This year's figure.
    pub current: &'a Amount,
    /// That of the year before, when it is stated.
    pub previous: Option<&'a Amount>,
    /// By how many.
    pub amount: Option<&'a Amount>,
    /// By how many per cent.
    pub percent: Option<&'a Percent>,
    /// The word of change, as printed.
    pub word: &'a str,
}

/// What is wrong with a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The word says the opposite of the figures.
    Direction,
    /// The percentage should be this.
    Percent(Decimal),
    /// The number should be this.
    Amount(Decimal),
    /// By the number and this year's figure, the percentage should be this.
    Disagreement(Decimal),
}

impl Claim {
    /// The change that a claim of the kind states.
    pub fn change(&self) -> Option<Change<'_>> {
        let stated = self.parts.iter().find(|part| part.label != PREVIOUS)?;
        let previous = self.parts.iter().find(|part| part.label == PREVIOUS).map(|part| &part.amount);
        let amount = Some(&stated.amount).filter(|amount| amount.unit != PERCENT);
        let of_kind = self.kind == ClaimKind::YearOnYear;
        let current = self.total.as_ref().filter(|_| of_kind)?;
        Some(Change { current, previous, amount, percent: stated.percent.as_ref(), word: &stated.label })
    }
}

impl Change<'_> {
    /// Whether the word is one of growth.
    pub fn rises(&self) -> bool {
        RISES.contains(&self.word)
    }

    /// What is wrong with it; the gravest fault alone.
    pub fn fault(&self) -> Option<Fault> {
        match self.previous {
            Some(previous) => self.against(previous.value),
            None => self.of_itself(),
        }
    }

    fn against(&self, previous: Decimal) -> Option<Fault> {
        let difference = self.current.value - previous;
        if !difference.is_zero() && difference.is_sign_positive() != self.rises() {
            return Some(Fault::Direction);
        }
        let wrong = self.amount.filter(|amount| amount.value != difference.abs());
        if wrong.is_some() {
            return Some(Fault::Amount(difference.abs()));
        }
        let percent = self.percent?;
        (!previous.is_zero() && !share::agrees(percent.value, difference.abs(), previous, Decimal::ZERO))
            .then(|| rounded(difference.abs(), previous, percent).map(Fault::Percent))?
    }

    /// Number and percentage, where the figure of the year before is what they leave.
    fn of_itself(&self) -> Option<Fault> {
        let (amount, percent) = (self.amount?.value, self.percent?);
        let previous = if self.rises() { self.current.value - amount } else { self.current.value + amount };
        let sound = previous > Decimal::ZERO;
        (sound && !share::agrees(percent.value, amount, previous, Decimal::ZERO))
            .then(|| rounded(amount, previous, percent).map(Fault::Disagreement))?
    }
}

fn rounded(part: Decimal, base: Decimal, percent: &Percent) -> Option<Decimal> {
    let exact = share::exact(part, base)?;
    Some(exact.round_dp_with_strategy(percent.value.scale(), RoundingStrategy::MidpointAwayFromZero))
}

/// Reads the changes of all passages. `year` is the report year.
pub fn read(document: &Document, prose: &[Prose<'_>], year: Option<u16>) -> Vec<Claim> {
    let sentences = prose.iter().flat_map(|prose| prose.passage.sentences());
    let stated = sentences.flat_map(|sentence| Reader { sentence, year }.changes());
    let sound = stated.filter(|stated| !document.damaged.iter().any(|damaged| damaged.touches(stated.span())));
    sound.filter_map(|stated| stated.claim(document)).collect()
}

/// What a quantity is in a sentence that compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Current,
    Previous,
    /// A change, with its word, and whether nothing before the word names another quantity.
    Change(&'static str, bool),
    Other,
}

/// A change with the quantities that it is about.
#[derive(Debug)]
struct Stated {
    word: &'static str,
    current: Option<Quantity>,
    previous: Option<Quantity>,
    amount: Option<Quantity>,
    percent: Option<Quantity>,
    sure: bool,
}

struct Reader<'a> {
    sentence: Sentence<'a>,
    year: Option<u16>,
}

impl Reader<'_> {
    fn changes(&self) -> Vec<Stated> {
        let roles: Vec<Role> = (0..self.sentence.quantities.len()).map(|index| self.role(index)).collect();
        let groups = groups(&roles);
        let mut from = 0;
        let mut stated = Vec::new();
        for (number, group) in groups.iter().enumerate() {
            let to = groups.get(number + 1).map_or(roles.len(), |next| next.start);
            stated.extend(self.stated(&roles, from, group.clone(), to));
            from = group.end;
        }
        stated
    }

    fn role(&self, index: usize) -> Role {
        let Some(quantity) = self.sentence.quantities.get(index) else { return Role::Other };
        let clause = self.sentence.clause_before(index);
        if let Some((word, lead)) = word_of_change(clause) {
            let joined = index > 0 && self.sentence.before(index).trim_end_matches('了') == word;
            let compares =
                joined || lead.contains(['较', '比', '同', '上', '去']) || quantity.measure == Measure::Percent;
            let long = word.chars().count() > 1 || lead.ends_with('比') || lead.ends_with('年');
            let rate = ["率", "占", "例"].iter().any(|part| lead.contains(part) && !lead.ends_with("比例"));
            let whole = without_neutral(lead).is_empty();
            return if compares && long && !rate { Role::Change(word, whole) } else { Role::Other };
        }
        match quantity.measure {
            Measure::Count if self.is_previous(clause) => Role::Previous,
            Measure::Count if clause.contains("结转") => Role::Other,
            Measure::Count => Role::Current,
            _ => Role::Other,
        }
    }

    /// `较上年的`, `2022年收到申请` by the year before; not `与上年相比收到`.
    fn is_previous(&self, clause: &str) -> bool {
        const BEFORE: &[&str] = &["上年", "去年", "上一年"];
        const NOW: &[&str] = &["今年", "本年", "相比", "相较", "结转", "转入", "全年"];
        let last = |words: &[&str]| words.iter().filter_map(|word| clause.rfind(word)).max();
        let named = self.year.and_then(|year| clause.rfind(&format!("{}年", year.saturating_sub(1))));
        let own = self.year.and_then(|year| clause.rfind(&format!("{year}年")));
        let before = last(BEFORE).max(named);
        before.is_some() && before > last(NOW).max(own)
    }

    /// Whether the clause of a quantity has these words.
    fn says(&self, quantity: &Quantity, words: &str) -> bool {
        let index = self.sentence.quantities.iter().position(|other| other.span == quantity.span);
        index.is_some_and(|index| self.sentence.clause_before(index).contains(words))
    }

    /// Whether a quantity is where another has moved: `由上年的10件增至14件`.
    fn leads_to(&self, quantity: &Quantity) -> bool {
        ["增至", "增加到", "增加至", "上升到", "上升至", "降至", "减少到", "减少至", "下降到", "下降至"]
            .iter()
            .any(|words| self.says(quantity, words))
    }

    fn stated(&self, roles: &[Role], from: usize, group: std::ops::Range<usize>, to: usize) -> Option<Stated> {
        let Some(Role::Change(word, sure)) = roles.get(group.start).copied() else { return None };
        let quantities = self.sentence.quantities;
        let of = |role: Role, range: std::ops::Range<usize>| {
            range
                .filter(move |index| roles.get(*index) == Some(&role))
                .filter_map(|index| quantities.get(index))
                .copied()
        };
        let before: Vec<Quantity> = of(Role::Current, from..group.start).collect();
        let behind: Vec<Quantity> = of(Role::Current, group.end..to).collect();
        let previous: Vec<Quantity> = of(Role::Previous, from..to).collect();
        let named = (from..to).filter(|index| roles.get(*index) == Some(&Role::Previous)).all(|index| {
            let own = without_neutral(self.sentence.clause_before(index)).trim_start_matches(['为', '共', '是']);
            let current = before.last().or(behind.first());
            own.is_empty() || current.is_some_and(|current| self.says(current, own) || self.leads_to(current))
        });
        let current = before.last().or(behind.first()).copied();
        let others = if before.is_empty() { behind.len() } else { before.len() };
        let changes = || group.clone().filter_map(|index| quantities.get(index)).copied();
        Some(Stated {
            word,
            current,
            previous: previous.first().copied(),
            amount: changes().find(|quantity| quantity.measure == Measure::Count),
            percent: changes().find(|quantity| quantity.measure == Measure::Percent),
            sure: sure && named && others == 1 && previous.len() <= 1,
        })
    }
}

/// The runs of changes that stand together, number and percentage, in one direction.
fn groups(roles: &[Role]) -> Vec<std::ops::Range<usize>> {
    let mut groups: Vec<std::ops::Range<usize>> = Vec::new();
    for (index, role) in roles.iter().enumerate() {
        let Role::Change(word, whole) = role else { continue };
        match groups.last_mut().filter(|last| last.end == index && *whole && last.len() == 1) {
            Some(last) if direction(roles, last.start) == Some(RISES.contains(word)) => last.end = index + 1,
            _ => groups.push(index..index + 1),
        }
    }
    groups
}

fn direction(roles: &[Role], index: usize) -> Option<bool> {
    match roles.get(index) {
        Some(Role::Change(word, _)) => Some(RISES.contains(word)),
        _ => None,
    }
}

/// The word of change that ends a clause, and what stands before it.
fn word_of_change(clause: &str) -> Option<(&'static str, &str)> {
    let clause = clause.strip_suffix('了').unwrap_or(clause);
    let mut words = RISES.iter().chain(FALLS);
    words.find_map(|word| clause.strip_suffix(word).map(|lead| (*word, lead)))
}

/// What is left of a clause without words of comparison and years at its beginning.
fn without_neutral(clause: &str) -> &str {
    let digits = |text: &'_ str| text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let mut rest = clause.get(digits(clause)..).unwrap_or_default();
    while let Some(shorter) = NEUTRAL.iter().filter_map(|word| rest.strip_prefix(word)).min_by_key(|rest| rest.len()) {
        rest = shorter.get(digits(shorter)..).unwrap_or_default();
    }
    rest
}

impl Stated {
    fn quantities(&self) -> impl Iterator<Item = Quantity> {
        [self.current, self.previous, self.amount, self.percent].into_iter().flatten()
    }

    fn span(&self) -> FoldedSpan {
        let start = self.quantities().map(|quantity| quantity.span.start).min().unwrap_or(0);
        let end = self.quantities().map(|quantity| quantity.span.end).max().unwrap_or(0);
        FoldedSpan { start, end }
    }

    /// Whether all figures are exact and count alike.
    fn is_exact(&self) -> bool {
        let alike = |other: &Quantity| self.current.is_some_and(|current| comparable(&current, other));
        let counts = [self.current, self.previous, self.amount].into_iter().flatten();
        let whole = counts.clone().all(|quantity| quantity.step == Decimal::ONE && alike(&quantity));
        whole && self.quantities().all(|quantity| !quantity.approximate)
    }

    fn claim(self, document: &Document) -> Option<Claim> {
        let span = document.flow.origin(self.span());
        let amount = |quantity: Quantity, unit: &str| Amount {
            value: quantity.value,
            unit: unit.to_owned(),
            approximate: quantity.approximate,
            span: document.flow.origin(quantity.span),
        };
        let part = |label: &str, amount: Amount, percent: Option<Percent>| Part {
            label: label.to_owned(),
            span: percent.as_ref().map_or(amount.span, |percent| amount.span.cover(percent.span)),
            amount,
            percent,
        };
        let percent = self.percent.map(|found| Percent { value: found.value, span: document.flow.origin(found.span) });
        let stated =
            self.amount.map(|found| amount(found, found.unit)).or(self.percent.map(|own| amount(own, PERCENT)))?;
        let previous = self.previous.map(|found| part(PREVIOUS, amount(found, found.unit), None));
        let sure = self.sure && self.is_exact();
        let claim = Claim {
            kind: ClaimKind::YearOnYear,
            total: Some(self.current.map(|found| amount(found, found.unit))?),
            parts: previous.into_iter().chain([part(self.word, stated, percent)]).collect(),
            holds: None,
            exhaustive: false,
            reason: None,
            span,
        };
        Some(if sure { judged(claim) } else { Claim { reason: Some(UNSURE.to_owned()), ..claim } })
    }
}

fn judged(claim: Claim) -> Claim {
    let Some(change) = claim.change() else { return claim };
    let known = change.previous.is_some() || (change.amount.is_some() && change.percent.is_some());
    let holds = known.then(|| change.fault().is_none());
    Claim { holds, reason: holds.is_none().then(|| NO_PREVIOUS.to_owned()), ..claim }
}
