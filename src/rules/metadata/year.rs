//! The report year, where it is certain.

use crate::report::{Period, Report};
use crate::rules::Context;
use crate::text::date::Date;

/// The report year of the title, the period or the caller; not one that was only mentioned first.
pub(super) fn stated(context: &Context<'_>) -> Option<u16> {
    let header = &context.report.header;
    let of_period = || header.period.as_ref().map(|period| period.value.end.year);
    context.options.year.or_else(|| header.title_year.as_ref().map(|year| year.value)).or_else(of_period)
}

/// The period, where its words leave no doubt that it is the one of the figures.
pub(super) fn sure_period(report: &Report) -> Option<&crate::report::Fact<Period>> {
    const BEFORE: usize = 90;
    let period = report.header.period.as_ref()?;
    let at = report.document.flow.locate(period.span.start) as usize;
    let text = report.document.flow.text();
    let before = text.get(text.ceil_char_boundary(at.saturating_sub(BEFORE))..at)?;
    let before = before.rsplit(['。', '\n']).next()?;
    let named = ["统计", "期限", "时限", "起止", "报告期", "时间范围"].iter().any(|word| before.contains(word));
    named.then_some(period)
}

/// The last day of a year.
pub(super) fn last_day(year: u16) -> Option<Date> {
    Date::new(year, 12, 31)
}

/// A day as people write it: `2022年1月31日`.
pub(super) fn written(date: Date) -> String {
    format!("{}年{}月{}日", date.year, date.month, date.day)
}

/// Whether marks were lost between the digits of the text, so that no date in it can be trusted.
pub(super) fn lost_digits(report: &Report) -> bool {
    report.document.source.notes.iter().any(|note| note.id == "noise-digit-loss")
}
