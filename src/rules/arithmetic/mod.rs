//! Table arithmetic (表内勾稽): the relations of the forms, and what else one table says about itself.

pub mod answer;
pub mod cause;
pub mod relation;
pub mod wording;

pub mod e3_total_lt_published;
pub mod l_indicator_sum;
pub mod s_channel_lower;
pub mod s_channel_upper;
pub mod s_fee_unit;
pub mod s_fee_without_request;
pub mod s_finish_gt_received;
pub mod s_finished_sum;
pub mod s_focus_le_total;
pub mod s_focus_sum;
pub mod s_litigation_sum;
pub mod s_received_sum;
pub mod s_refused_sum;
pub mod s_replied_sum;
pub mod s_reply_vs_finish;
pub mod s_review_sum;
pub mod s_staff_sum;
pub mod s_sub_le_parent;
pub mod s_training_mismatch;
pub mod t3_all_zero_but_t4;
pub mod t3_identity;
pub mod t3_result_sum;
pub mod t3_row_sum;
pub mod t4_after_sum;
pub mod t4_after_without_review;
pub mod t4_direct_sum;
pub mod t4_review_sum;
pub mod valid_lt_net;

use super::{Context, Sink, passage};
use crate::finding::{Finding, Severity};
use crate::report::Cell;
use relation::{Checked, Reason, State, Sums};
use rust_decimal::Decimal;

/// Reports the failed relations of one rule at one severity, and says why others could not be judged.
fn report_failures(context: &Context<'_>, sink: &mut Sink, rule: &'static str, severity: Severity, help: &str) {
    report_failures_by(context, sink, rule, help, |_, _| severity);
}

/// The same with a severity that depends on the relation.
fn report_failures_by(
    context: &Context<'_>,
    sink: &mut Sink,
    rule: &'static str,
    help: &str,
    severity: impl Fn(&Checked<'_>, Sums) -> Severity,
) {
    let own = || context.relations.iter().enumerate().filter(move |(_, checked)| checked.relation.rule == rule);
    if own().all(|(_, checked)| checked.state == State::Absent) {
        return sink.not_applicable();
    }
    for (index, checked) in own() {
        if let (State::Failed(sums), Some(finding)) = (checked.state, wording::finding(context.report, checked, help)) {
            sink.report(severity(checked, sums), finding.with(|details| details.relation = Some(index)));
        }
    }
    let met = |reason: &Reason| own().any(|(_, checked)| checked.state == State::Unchecked(*reason));
    Reason::ALL.iter().filter(|reason| met(reason)).for_each(|reason| sink.unchecked(reason.message()));
}

/// Whether a sentence has a word of each of these groups.
fn is_said(context: &Context<'_>, groups: &[&[&str]]) -> bool {
    let mut sentences = passage::sentences(context.report.document.flow.text());
    sentences.any(|(_, sentence)| groups.iter().all(|words| passage::has(sentence, words)))
}

/// A cell's figure by its id.
fn number(context: &Context<'_>, id: &str) -> Option<Decimal> {
    context.report.cell(id).and_then(Cell::number)
}

/// A finding at a cell, about several cells.
fn at_cell(context: &Context<'_>, ids: &[&str], message: String, help: &str) -> Finding {
    let cell = ids.first().and_then(|id| context.report.cell(id));
    Finding::about(message, help).with(|details| {
        details.span = cell.and_then(|cell| cell.span);
        details.place = cell.and_then(|cell| cell.place.clone());
        details.cells = ids.iter().map(|id| (*id).to_owned()).collect();
    })
}
