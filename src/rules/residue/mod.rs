//! What a draft or a template left in the text (占位与残留).

pub mod comment_residue;
pub mod wrong_unit_name_mask;
