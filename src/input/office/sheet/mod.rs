//! Workbooks: cells as they print.

mod format;
pub mod xls;
pub mod xlsx;

pub use crate::input::sheet::{Address, Sheet};
pub use format::{Format, number, shown};
