//! What running text says about sums and shares (文内数据).

pub mod approx_conflict;
pub mod cause;
pub mod enumerator_sequence;
pub mod fee_le_t28;
pub mod fee_not_multiple_10;
pub mod fee_notice_consistency;
pub mod named_list_count;
pub mod none_vs_number;
pub mod part_exceeds_total;
pub mod parts_missing_note;
pub mod parts_sum_exceeds_total;
pub mod percent_group_sum;
pub mod percent_ne_part_over_total;
pub mod percent_over_100;
pub mod percent_point_misuse;
pub mod percent_precision_mixed;
pub mod percent_truncated;
pub mod rate_contradiction;
pub mod restated_number_conflict;
pub mod sum_parts_ne_total;
pub mod unit_missing;
pub mod unit_mixed_in_claim;
pub mod yoy_abs_vs_pct;
pub mod yoy_direction;
pub mod yoy_mismatch;

use crate::form::printed;
use crate::input::Span;
use crate::report::claim::Fault;
use crate::report::{Amount, Claim, ClaimKind, Part, Report};
use crate::rules::arithmetic::wording::plain;
use crate::text::FoldedSpan;

/// A quotation in a message is not longer than this.
const LONGEST_QUOTATION: usize = 40;

/// The claims of a kind.
fn claims(report: &Report, kind: ClaimKind) -> impl Iterator<Item = &Claim> {
    report.claims.iter().filter(move |claim| claim.kind == kind)
}

/// The changes against the year before that can be recomputed, with what is wrong with them.
fn changes(report: &Report) -> impl Iterator<Item = (&Claim, Option<Fault>)> {
    let judged = claims(report, ClaimKind::YearOnYear).filter(|claim| claim.holds.is_some());
    judged.map(|claim| (claim, claim.change().and_then(|change| change.fault())))
}

/// What stands from a claim's beginning to the end of its total, as one line in quotation marks.
fn total_in_words(report: &Report, claim: &Claim, total: &Amount) -> String {
    quoted(report, Span { start: claim.span.start.min(total.span.start), end: total.span.end })
}

/// A part's label, or its figure when it has none of its own.
fn part_in_words(report: &Report, part: &Part) -> String {
    if part.label.is_empty() { quoted(report, part.amount.span) } else { format!("“{}”", shortened(&part.label)) }
}

fn quoted(report: &Report, span: Span) -> String {
    let flow = &report.document.flow;
    let folded = FoldedSpan { start: flow.locate(span.start), end: flow.locate(span.end) };
    format!("“{}”", shortened(&flow.slice(folded).replace(['\n', '\t'], "")))
}

/// The end of a text, where figures and their nouns stand.
fn shortened(text: &str) -> String {
    let surplus = text.chars().count().saturating_sub(LONGEST_QUOTATION);
    let kept: String = text.chars().skip(surplus).collect();
    let kept = printed(&kept);
    if surplus > 0 { format!("…{kept}") } else { kept }
}
