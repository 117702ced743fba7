//! Words that official texts write otherwise (文字、引用).

pub mod cutoff_word;
mod lists;
pub mod multiple_decrease;
pub mod number_mixed_script;
pub mod old_principle_phrase;
pub mod political_fixed_phrase;
pub mod redundant_adverb;
pub mod time_limit_outdated;
pub mod typo_common;
pub mod wording_suspect_collocation;
pub mod wording_time_limit_unit;
