//! Whether a report came late: by the day its page gives, else by its signature.

use super::year;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::input::Span;
use crate::report::IssuerKind;
use crate::rules::passage::has;
use crate::rules::{Context, Sink};
use crate::text::date::Date;

/// For whom a deadline was set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Who {
    /// A department of a government at county level or above.
    Department,
    /// An agency whose deadline is set by a local notice.
    Local,
    /// A government.
    Government,
    /// Any agency, for the years up to 2018.
    BeforeReform,
}

/// Agencies that follow the orders of their own system.
const VERTICAL: &[&str] = &[
    "税务",
    "海关",
    "气象",
    "烟草",
    "银保监",
    "金融监管",
    "金融监督",
    "证监",
    "调查队",
    "海事",
    "邮政管理",
    "出入境边防",
    "外汇管理",
    "人民银行",
];

/// For whom the deadline of this report was set; `None` when year or agency are not known, or its system has its own.
pub(super) fn who(context: &Context<'_>) -> Option<Who> {
    let header = &context.report.header;
    let year = year::stated(context)?;
    if Era::of(year) <= Era::E2 {
        return Some(Who::BeforeReform);
    }
    let name = header.issuer.as_ref()?.value.as_str();
    match header.issuer_kind? {
        IssuerKind::Government => Some(Who::Government),
        IssuerKind::Department if has(name, VERTICAL) => None,
        IssuerKind::Department if name.contains("政府办") => Some(Who::Local),
        IssuerKind::Department => Some(Who::Department),
        IssuerKind::Township | IssuerKind::Other => Some(Who::Local),
    }
}

/// Reports a day after the deadline. A day later than the year after the report's may be that of a move of the site.
pub(super) fn check(context: &Context<'_>, sink: &mut Sink, severity: Severity, of_government: bool) {
    let deadline = year::stated(context).and_then(|year| context.limits().deadline(year, of_government));
    let (Some(deadline), Some((what, day, span))) = (deadline, day(context)) else { return sink.not_applicable() };
    if year::lost_digits(context.report) {
        return sink.unchecked("有的日期缺少“年”“月”等字，可能在转换中丢失，未核对公布期限。");
    }
    if day.year > deadline.year {
        return sink.unchecked(format!("{what}是{}，可能是网站迁移后重新发布，未核对公布期限。", year::written(day)));
    }
    if day > deadline {
        let message = format!("{what}是{}，晚于公布期限{}。", year::written(day), year::written(deadline));
        let help = "确已逾期的，请向主管部门说明；实际公布更早的，请核对页面日期或落款。";
        sink.report(severity, Finding::at(span, message, help).values(deadline.to_string(), day.to_string()));
    }
}

/// The day of publication, or the first day on which the report may have been signed.
fn day(context: &Context<'_>) -> Option<(&'static str, Date, Span)> {
    let header = &context.report.header;
    let published = header.page.published.as_ref().map(|day| ("页面发布日期", day.value, day.span));
    published.or_else(|| header.signed.as_ref().map(|signed| ("落款", signed.value.start, signed.span)))
}
