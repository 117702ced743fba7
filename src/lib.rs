//! Checks government information disclosure annual reports.
