//! The one list of all rules.

use super::{Rule, arithmetic};

/// All rules, in the order of the catalogue.
pub const RULES: &[&Rule] = &[
    &arithmetic::valid_lt_net::RULE,
    &arithmetic::e3_total_lt_published::RULE,
    &arithmetic::t3_identity::RULE,
    &arithmetic::t3_result_sum::RULE,
    &arithmetic::t3_row_sum::RULE,
    &arithmetic::t4_review_sum::RULE,
    &arithmetic::t4_direct_sum::RULE,
    &arithmetic::t4_after_sum::RULE,
    &arithmetic::t4_after_without_review::RULE,
    &arithmetic::t3_all_zero_but_t4::RULE,
    &arithmetic::s_received_sum::RULE,
    &arithmetic::s_finished_sum::RULE,
    &arithmetic::s_replied_sum::RULE,
    &arithmetic::s_refused_sum::RULE,
    &arithmetic::s_review_sum::RULE,
    &arithmetic::s_litigation_sum::RULE,
    &arithmetic::s_staff_sum::RULE,
    &arithmetic::s_sub_le_parent::RULE,
    &arithmetic::s_channel_lower::RULE,
    &arithmetic::s_channel_upper::RULE,
    &arithmetic::s_focus_le_total::RULE,
    &arithmetic::s_focus_sum::RULE,
    &arithmetic::s_reply_vs_finish::RULE,
    &arithmetic::s_finish_gt_received::RULE,
    &arithmetic::s_fee_without_request::RULE,
    &arithmetic::s_training_mismatch::RULE,
    &arithmetic::s_fee_unit::RULE,
];
