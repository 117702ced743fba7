//! Which figure of a sentence is wrong: its total or one of its parts, judged by what else speaks of them.
//!
//! A sum that does not hold has as many answers as figures. The shares stated with the parts, and a table that has the same
//! quantity, tell them apart: an answer that every one of these bears out, and no other does, is suggested. Without such a
//! witness the answers are only listed, the likelier first.

use super::plain;
use crate::finding::{Applicability, Edit, Finding, Fix};
use crate::input::Span;
use crate::repair::slip;
use crate::report::claim::share_agrees;
use crate::report::{Amount, Claim, ClaimKind, Part, Report};
use rust_decimal::Decimal;

/// The rule whose findings get answers.
const SUM: &str = "sum-parts-ne-total";
/// The rule on shares, whose findings a wrong total explains.
const SHARE: &str = "percent-ne-part-over-total";
/// The rules that compare words and tables.
const TABLE: &str = "tt-";
/// Answers shown when there are several.
const ANSWERS_SHOWN: usize = 4;

/// A figure that would make the sum hold.
struct Answer<'a> {
    /// The part that changes; `None` for the total.
    part: Option<usize>,
    amount: &'a Amount,
    value: Decimal,
}

/// Gives the findings on sums their fixes, and folds under them what the same wrong figure explains.
pub fn explain(report: &Report, findings: &mut [Finding]) {
    let sums = report.claims.iter().filter(|claim| claim.kind == ClaimKind::Enumeration && claim.exhaustive);
    for claim in sums.filter(|claim| claim.holds == Some(false)) {
        let own = |finding: &Finding| finding.rule == SUM && finding.span == Some(claim.span);
        if let Some(leading) = findings.iter().position(own) {
            settle(report, claim, findings, leading);
        }
    }
}

fn settle(report: &Report, claim: &Claim, findings: &mut [Finding], leading: usize) {
    let answers = answers(claim);
    let borne_out: Vec<&Answer<'_>> = answers.iter().filter(|answer| is_borne_out(claim, answer, findings)).collect();
    let fixes = match borne_out[..] {
        [only] => vec![fix(report, claim, only, Applicability::Suggested)],
        _ => listed(claim, &answers).map(|answer| fix(report, claim, answer, Applicability::Display)).collect(),
    };
    let explained: Vec<usize> = match borne_out[..] {
        [only] => (0..findings.len()).filter(|index| is_explained(report, claim, only, findings.get(*index))).collect(),
        _ => Vec::new(),
    };
    for (index, finding) in findings.iter_mut().enumerate() {
        if index == leading {
            finding.fixes = fixes.clone();
        } else if explained.contains(&index) {
            finding.explained_by = Some(leading);
        }
    }
}

/// One answer for each figure: the total first, then the parts.
fn answers<'claim>(claim: &'claim Claim) -> Vec<Answer<'claim>> {
    let (Some(total), Some(sum)) = (&claim.total, claim.sum()) else { return Vec::new() };
    let of_part = |(index, part): (usize, &'claim Part)| {
        let value = part.amount.value.checked_add(total.value)?.checked_sub(sum)?;
        Some(Answer { part: Some(index), amount: &part.amount, value })
    };
    let parts = claim.parts.iter().enumerate().filter_map(of_part).filter(|answer| !answer.value.is_sign_negative());
    std::iter::once(Answer { part: None, amount: total, value: sum }).chain(parts).collect()
}

/// Those worth showing: the total, and the parts that a slip of the hand explains; all of a short list.
fn listed<'a>(claim: &Claim, answers: &'a [Answer<'a>]) -> impl Iterator<Item = &'a Answer<'a>> {
    let short = claim.parts.len() < ANSWERS_SHOWN;
    let likely = move |answer: &&Answer<'_>| short || answer.part.is_none() || answer.slip().is_some();
    answers.iter().filter(likely).take(ANSWERS_SHOWN)
}

/// Whether a witness says so, and none says otherwise.
fn is_borne_out(claim: &Claim, answer: &Answer<'_>, findings: &[Finding]) -> bool {
    let table = table_says(answer.amount, findings);
    let said = |expected: &str| expected == plain(answer.value);
    let shares = shares_agree(claim, answer);
    match (shares, table) {
        (Some(false), _) => false,
        (shares, Some(expected)) => shares.is_none_or(|agree| agree) && said(expected),
        (shares, None) => shares == Some(true) && !others_disputed(claim, answer, findings),
    }
}

/// What a table has for a figure that it contradicts.
fn table_says<'a>(amount: &Amount, findings: &'a [Finding]) -> Option<&'a str> {
    let about = |finding: &&Finding| {
        finding.rule.starts_with(TABLE) && finding.span.is_some_and(|span| within(amount.span, span))
    };
    findings.iter().find(about).and_then(|finding| finding.expected.as_deref())
}

/// Whether a table contradicts another figure of the sum.
fn others_disputed(claim: &Claim, answer: &Answer<'_>, findings: &[Finding]) -> bool {
    let amounts = claim.total.iter().chain(claim.parts.iter().map(|part| &part.amount));
    let others = amounts.filter(|amount| amount.span != answer.amount.span);
    others.into_iter().any(|amount| table_says(amount, findings).is_some())
}

/// Whether all stated shares are right after the change; `None` without shares.
fn shares_agree(claim: &Claim, answer: &Answer<'_>) -> Option<bool> {
    let total = match answer.part {
        None => answer.value,
        Some(_) => claim.total.as_ref()?.value,
    };
    let value = |index: usize, part: &Part| if answer.part == Some(index) { answer.value } else { part.amount.value };
    let agrees = |(index, part): (usize, &Part)| {
        let percent = part.percent.as_ref()?.value;
        Some(share_agrees(percent, value(index, part), total, Decimal::ZERO))
    };
    claim.parts.iter().enumerate().filter_map(agrees).reduce(|all, one| all && one)
}

/// Whether a finding would not be there with the answer: a share of these parts, or the table against this very figure.
fn is_explained(report: &Report, claim: &Claim, answer: &Answer<'_>, finding: Option<&Finding>) -> bool {
    let Some((finding, span)) = finding.and_then(|finding| Some((finding, finding.span?))) else { return false };
    let expected = finding.expected.as_deref();
    match finding.rule {
        SHARE => shares_agree(claim, answer) == Some(true) && has_share(report, claim, span),
        rule if rule.starts_with(TABLE) => within(answer.amount.span, span) && expected == Some(&plain(answer.value)),
        _ => false,
    }
}

/// Whether a finding on a share speaks of one of these parts.
fn has_share(report: &Report, claim: &Claim, span: Span) -> bool {
    let shares = report.claims.iter().filter(|share| share.kind == ClaimKind::Percent);
    let part = shares.flat_map(|share| &share.parts).find(|part| part.span == span);
    part.is_some_and(|part| claim.parts.iter().any(|own| own.amount.span == part.amount.span))
}

fn within(inner: Span, outer: Span) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

fn fix(report: &Report, claim: &Claim, answer: &Answer<'_>, applicability: Applicability) -> Fix {
    let label = answer.part.and_then(|index| claim.parts.get(index)).map(|part| part.label.as_str());
    let name = match label {
        None => "总数".to_owned(),
        Some("") => "分项".to_owned(),
        Some(label) => format!("分项“{label}”"),
    };
    let slip = answer.slip().map_or_else(String::new, |slip| format!("（疑似{}）", slip.name()));
    Fix {
        title: format!("把{name}由{}改为{}{slip}", plain(answer.amount.value), plain(answer.value)),
        applicability,
        cells: Vec::new(),
        edits: edit(report, answer).into_iter().collect(),
    }
}

/// The replacement, when the figure is printed as plain digits.
fn edit(report: &Report, answer: &Answer<'_>) -> Option<Edit> {
    let Span { start, .. } = answer.amount.span;
    let printed = report.document.source.text.get(answer.amount.span.range())?;
    let digits = printed.bytes().take_while(u8::is_ascii_digit).count();
    let is_whole = printed.get(..digits)? == plain(answer.amount.value);
    let span = Span { start, end: start + u32::try_from(digits).ok()? };
    is_whole.then(|| Edit { span, text: plain(answer.value) })
}

impl Answer<'_> {
    fn slip(&self) -> Option<slip::Slip> {
        slip::between(self.amount.value, self.value)
    }
}
