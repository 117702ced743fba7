//! The parts of a report (结构).

pub mod s6_fee_statement_missing;
pub mod section_missing;
pub mod section_order;
