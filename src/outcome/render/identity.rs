//! Which report this is.

use crate::outcome::{Outcome, ReportFacts};
use std::io::{Result, Write};

/// Who, which year, which form; what is not known says so.
pub fn line(report: &ReportFacts) -> String {
    let issuer = report.issuer.as_deref().unwrap_or("未认出报告机关");
    let year = report.year.map_or_else(|| "未认出年度".to_owned(), |year| format!("{year}年度"));
    let form = report.labels.map_or("未认出统计表", |form| form.name);
    format!("{issuer}  {year}  {form}")
}

/// Why there is no report.
///
/// # Errors
/// Those of the writer.
pub fn unread(outcome: &Outcome, out: &mut dyn Write) -> Result<()> {
    let reason = outcome.error.as_ref().map(|failure| failure.message.as_str());
    writeln!(out, "未能读取：{}", reason.unwrap_or("没有读到内容。"))
}
