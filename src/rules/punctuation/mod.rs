//! Punctuation and the numbering of headings (标点、层次序号), judged by the characters as printed.

pub mod book_title_nested;
pub mod bracket_unbalanced;
mod brackets;
pub mod enumeration_comma_conj;
pub mod heading_hierarchy_skip;
pub mod heading_number_style;
pub mod heading_punctuation;
pub mod ordinal_list_sequence;
mod outline;
pub mod paragraph_no_terminator;
pub(super) mod printed;
pub mod punctuation_ascii;
pub mod punctuation_doubled;
pub mod quote_style;
pub mod subheading_sequence;
