//! The one list of all rules.

use super::{Rule, agreement, arithmetic, citation, metadata, prose, punctuation, residue, structure, table, wording};

/// Makes the list of rules and beside it that of their families, which are the folders that they stand in.
macro_rules! registry {
    ($(&$family:ident::$file:ident::RULE),* $(,)?) => {
        /// All rules, in the order of the catalogue.
        pub const RULES: &[&Rule] = &[$(&$family::$file::RULE),*];

        /// The family of each rule, in the same order.
        pub(super) const FAMILIES: &[&str] = &[$(stringify!($family)),*];
    };
}

registry![
    &structure::section_missing::RULE,
    &structure::section_order::RULE,
    &table::old_template_used::RULE,
    &structure::s6_fee_statement_missing::RULE,
    &metadata::title_year_vs_period::RULE,
    &table::cell_blank::RULE,
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
    &prose::sum_parts_ne_total::RULE,
    &prose::part_exceeds_total::RULE,
    &prose::percent_ne_part_over_total::RULE,
    &agreement::tt_received::RULE,
    &agreement::tt_none_claim::RULE,
    &agreement::tt_e2_requests::RULE,
    &citation::law_name_wrong::RULE,
    &citation::doc_issuer_code_typo::RULE,
    &wording::time_limit_outdated::RULE,
    &citation::term_outdated_reply::RULE,
    &citation::term_review_litigation_mix::RULE,
    &wording::wording_time_limit_unit::RULE,
    &residue::comment_residue::RULE,
    &residue::wrong_unit_name_mask::RULE,
    &punctuation::heading_hierarchy_skip::RULE,
    &punctuation::heading_number_style::RULE,
    &punctuation::heading_punctuation::RULE,
    &punctuation::subheading_sequence::RULE,
    &punctuation::ordinal_list_sequence::RULE,
    &punctuation::bracket_unbalanced::RULE,
    &punctuation::punctuation_doubled::RULE,
    &punctuation::punctuation_ascii::RULE,
    &punctuation::paragraph_no_terminator::RULE,
    &punctuation::book_title_nested::RULE,
    &punctuation::quote_style::RULE,
    &punctuation::enumeration_comma_conj::RULE,
];
