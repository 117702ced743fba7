//! Rates: `办结率100%`, `占比60%` without a count, and words that say that all was finished.

use super::{Amount, Claim, ClaimKind, Part, Percent};
use crate::document::Document;
use crate::report::Cell;
use crate::report::prose::Prose;
use crate::report::prose::passage::Sentence;
use crate::report::statement::{Metric, Scope, Statement};
use crate::text::FoldedSpan;
use crate::text::quantity::{Measure, Quantity};
use rust_decimal::Decimal;

/// How names of rates and shares end.
const NAMES: &[&str] = &["率", "占比", "比例", "比重", "占"];
/// What may stand between a rate and its figure.
const LINKS: &[&str] = &["为", "达到", "达", "是", "均", "都", "保持在", "实现", "总数的", "总量的", "全部"];
/// Rates of handling requests that say that nothing is left.
const FINISHED: &[&str] = &["办结率", "答复率", "回复率", "办理率", "处理率"];
/// Words that say that all requests were finished.
const ALL_DONE: &[&str] = &[
    "全部办结",
    "均已办结",
    "全部办理完毕",
    "均已办理完毕",
    "全部答复完毕",
    "均已答复完毕",
    "全部办理完结",
    "均已全部办结",
];
/// Finished in time is not finished altogether.
const IN_TIME: &[&str] = &["按时", "按期", "及时", "期限", "时限", "限时", "规定时间", "结转", "上年", "其中", "到期"];
/// Other business than requests for information.
const OTHER_BUSINESS: &[&str] = &[
    "提案",
    "建议",
    "议案",
    "信访",
    "热线",
    "留言",
    "工单",
    "咨询",
    "信箱",
    "投诉",
    "舆情",
    "来信",
    "行政许可",
    "审批",
    "事项办",
];
/// A name is at most this long, in characters.
const LONGEST_NAME: usize = 8;
const NO_COUNTS: &str = "没有件数，无法核算";

/// Reads the rates of all passages, and judges those of handling requests by what else the report says.
pub fn read(document: &Document, prose: &[Prose<'_>], cells: &[Cell], statements: &[Statement]) -> Vec<Claim> {
    let left = left_over(cells, statements);
    let reader = Reader { document, left };
    let sentences = prose.iter().flat_map(|prose| prose.passage.sentences());
    let claims: Vec<Claim> = sentences.flat_map(|sentence| reader.sentence(&sentence)).collect();
    claims
}

/// Whether requests were left at the end of the year: by the table, else by the counts in prose; `None` when unknown.
fn left_over(cells: &[Cell], statements: &[Statement]) -> Option<bool> {
    let number = |id: &str| cells.iter().find(|cell| cell.id == id)?.number();
    let stated = |metric: Metric| {
        let exact = |found: &&Statement| found.metric == metric && found.scope == Scope::Whole;
        let amounts = statements.iter().filter(exact).filter_map(|found| found.amount.as_ref());
        let mut values = amounts.filter(|amount| !amount.approximate).map(|amount| amount.value);
        let first = values.next()?;
        values.all(|other| other == first).then_some(first)
    };
    let by_table = number("T3.r4.total").map(|left| !left.is_zero());
    let carried = || stated(Metric::CarriedOut).map(|left| !left.is_zero());
    let finished = || stated(Metric::RequestsFinished).or_else(|| stated(Metric::RequestsHandled));
    let counted = || Some(finished()? < stated(Metric::RequestsReceived)?);
    by_table.or_else(carried).or_else(counted)
}

struct Reader<'a> {
    document: &'a Document,
    left: Option<bool>,
}

impl Reader<'_> {
    fn sentence(&self, sentence: &Sentence<'_>) -> Vec<Claim> {
        let printed = (0..sentence.quantities.len()).filter_map(|index| self.printed(sentence, index));
        let said = ALL_DONE.iter().flat_map(|word| sentence.text.match_indices(word));
        let said = said.filter_map(|(at, word)| self.said(sentence, at, word));
        printed.chain(said).filter(|claim| !self.is_damaged(claim)).collect()
    }

    fn is_damaged(&self, claim: &Claim) -> bool {
        let locate = |at: u32| self.document.flow.locate(at);
        let place = FoldedSpan { start: locate(claim.span.start), end: locate(claim.span.end) };
        self.document.damaged.iter().any(|damaged| damaged.touches(place))
    }

    /// `按时答复率为100%`.
    fn printed(&self, sentence: &Sentence<'_>, index: usize) -> Option<Claim> {
        let found = sentence.quantities.get(index).filter(|found| found.measure == Measure::Percent)?;
        let clause = sentence.clause_before(index);
        let name = name(clause)?;
        let counted = index.checked_sub(1).and_then(|before| sentence.quantities.get(before));
        let share = !name.ends_with('率');
        if found.approximate || (share && counted.is_some_and(|counted| follows(sentence, counted, found))) {
            return None;
        }
        let finished = found.value == Decimal::ONE_HUNDRED && FINISHED.iter().any(|word| name.ends_with(word));
        let holds = finished.then(|| self.verdict(sentence, clause)).flatten();
        let start = found.span.start as usize - (clause.len() - clause.find(&name).unwrap_or(0));
        Some(self.claim(FoldedSpan::new(start, found.span.end as usize), Some((name, found)), holds))
    }

    /// `均已办结` of requests.
    fn said(&self, sentence: &Sentence<'_>, at: usize, word: &str) -> Option<Claim> {
        let before = sentence.text.get(..at)?;
        let clause = before.rsplit([',', ':']).next().unwrap_or_default();
        let holds = self.verdict(sentence, clause)?;
        let start = sentence.start + at;
        Some(self.claim(FoldedSpan::new(start, start + word.len()), None, Some(holds)))
    }

    /// Whether nothing was left, of requests for information alone and not only of those that were due.
    fn verdict(&self, sentence: &Sentence<'_>, clause: &str) -> Option<bool> {
        let has = |text: &str, words: &[&str]| words.iter().any(|word| text.contains(word));
        let of_requests = sentence.text.contains("申请") && !has(sentence.text, OTHER_BUSINESS);
        (of_requests && !has(clause, IN_TIME) && !has(sentence.text, IN_TIME)).then_some(!self.left?)
    }

    fn claim(&self, span: FoldedSpan, rate: Option<(String, &Quantity)>, holds: Option<bool>) -> Claim {
        let origin = |span| self.document.flow.origin(span);
        let part = |(label, found): (String, &Quantity)| Part {
            label,
            amount: Amount { value: found.value, unit: "%".to_owned(), approximate: false, span: origin(found.span) },
            percent: Some(Percent { value: found.value, span: origin(found.span) }),
            span: origin(span),
        };
        Claim {
            kind: ClaimKind::Rate,
            total: None,
            parts: rate.map(part).into_iter().collect(),
            holds,
            exhaustive: false,
            reason: holds.is_none().then(|| NO_COUNTS.to_owned()),
            span: origin(span),
        }
    }
}

/// The name of the rate that a clause ends with.
fn name(clause: &str) -> Option<String> {
    let mut rest = clause;
    while let Some(shorter) = LINKS.iter().find_map(|word| rest.strip_suffix(word)) {
        rest = shorter;
    }
    NAMES.iter().any(|name| rest.ends_with(name)).then_some(())?;
    let rest = rest.strip_prefix("其中").unwrap_or(rest);
    let rest = rest.rsplit("申请").next().filter(|name| name.chars().count() > 2).unwrap_or(rest);
    let own = rest.rsplit(['的', '和', '及', '与', '”', '“']).next().unwrap_or(rest);
    let surplus = own.chars().count().saturating_sub(LONGEST_NAME);
    Some(own.chars().skip(surplus).collect())
}

/// Whether a share belongs to the count before it.
fn follows(sentence: &Sentence<'_>, counted: &Quantity, share: &Quantity) -> bool {
    let between = sentence.between(counted.span.end as usize, share.span.start as usize);
    counted.measure != Measure::Percent && between.chars().count() <= LONGEST_NAME
}
