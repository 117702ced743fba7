//! Title, issuer, year and dates (标题、年度、日期).

pub mod title_year_vs_period;
