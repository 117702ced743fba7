//! Words that official texts write otherwise (文字、引用).

pub mod time_limit_outdated;
pub mod wording_time_limit_unit;
