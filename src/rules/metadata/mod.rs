//! Title, issuer, year and dates (标题、年度、日期).

mod agency;
pub mod body_year_stale;
pub mod contact_missing;
pub mod contact_phone_format;
pub mod date_invalid;
mod deadline;
pub mod deadline_text_wrong;
pub mod foreign_agency_name;
pub mod issuer_self_reference_conflict;
pub mod late_department;
pub mod late_government;
pub mod metadata_date_vs_text;
pub mod metadata_index_year_mismatch;
pub mod metadata_issuer_mismatch;
pub mod period_missing;
pub mod period_not_full_year;
pub mod period_year_mismatch;
pub mod publish_year_wrong;
pub mod report_date_before_period_end;
pub mod title_issuer_vs_body;
pub mod title_missing;
pub mod title_nonstandard;
pub mod title_year_missing;
pub mod title_year_vs_period;
pub mod url_malformed;
mod year;
