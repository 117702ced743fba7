//! Words that official texts write otherwise (文字、引用).

pub mod cutoff_word;
mod disclosure;
mod lists;
pub mod multiple_decrease;
pub mod number_approximate;
pub mod number_mixed_script;
pub mod number_thousand_sep;
pub mod old_principle_phrase;
pub mod own_channel_name_inconsistent;
pub mod period_wording;
pub mod political_fixed_phrase;
pub mod redundant_adverb;
pub mod sentence_too_long;
pub mod typo_common;
pub mod typo_doubled;
pub mod unit_improper;
pub mod vague_count;
pub mod width_mixed;
pub mod wording_suspect_collocation;
pub mod wording_time_limit_unit;
