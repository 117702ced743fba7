//! Who reports, for which year.

pub mod contact;
mod issuer;
mod level;
mod lines;
pub mod named;
pub mod page;
mod parts;
mod period;
mod publisher;
mod signature;
mod title;

pub use level::Level;

use super::Fact;
use crate::document::Document;
use crate::input::Span;
use crate::options::Options;
use crate::text::FoldedSpan;
use crate::text::date::Date;
use crate::text::written::{self, WrittenDate};
pub use contact::Contact;
pub use issuer::{areas, is_agency};
use lines::Lines;
pub use named::Mention;
pub use page::Page;

/// The facts at the head of a report.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Header {
    /// The title as printed, folded.
    pub title: Option<Fact<String>>,
    /// The year in the title.
    pub title_year: Option<Fact<u16>>,
    /// The agency that reports, folded, as complete as the text has it.
    pub issuer: Option<Fact<String>>,
    /// What kind of agency it is.
    pub issuer_kind: Option<IssuerKind>,
    /// At which level of government it stands, when its name tells.
    pub issuer_level: Option<Level>,
    /// The report year: of the title, else of the period, else of the first sentence, else as the caller says.
    pub year: Option<Fact<u16>>,
    /// The period that the figures cover.
    pub period: Option<Fact<Period>>,
    /// The agency that the preface says compiled the report, folded.
    pub compiler: Option<Fact<String>>,
    /// The days on which the report may have been signed: one day, or those of a month.
    pub signed: Option<Fact<Period>>,
    /// What the page says of itself.
    pub page: Page,
    /// How the agency can be reached.
    pub contact: Contact,
    /// The agencies that the text names as those to ask, and as owners of a site.
    pub mentions: Vec<Mention>,
}

/// The kinds of agencies that the rules tell apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IssuerKind {
    /// A people's government at county level or above.
    Government,
    /// A department or office of a government.
    Department,
    /// A township or street.
    Township,
    /// Anything else.
    Other,
}

/// From the first to the last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub start: Date,
    /// The last day.
    pub end: Date,
}

/// Reads the facts at the head of a report. The year that the caller gives overrides all others.
pub fn read(document: &Document, options: &Options) -> Header {
    let lines = Lines::of(document);
    let title = title::find(&lines);
    let issuer = issuer::find(&lines, title.as_ref().and_then(|title| title.agency));
    let period = period::find(&lines);
    let title_year = title.as_ref().and_then(|title| title.year.clone());
    let given = options.year.map(|year| Fact { value: year, span: Span::default() });
    let year = given
        .or_else(|| title_year.clone())
        .or_else(|| period.as_ref().map(|period| Fact { value: period.value.end.year, span: period.span }))
        .or_else(|| first_year(&lines));
    let issuer_kind = issuer.as_ref().map(|issuer| issuer::kind(&issuer.value));
    let issuer_level = issuer.as_ref().zip(issuer_kind).and_then(|(issuer, kind)| level::level(&issuer.value, kind));
    Header {
        title: title.map(|title| title.whole),
        title_year,
        issuer,
        issuer_kind,
        issuer_level,
        year,
        period,
        compiler: issuer::compiler(&lines),
        signed: signature::find(&lines),
        page: page::read(&lines),
        contact: contact::read(&lines),
        mentions: named::find(&lines),
    }
}

/// The first `2021年` or `2021年度` of the body that is no date and in no name of a document.
fn first_year(lines: &Lines<'_>) -> Option<Fact<u16>> {
    let in_body = lines.all().skip_while(|line| line.level != Some(1));
    let anywhere = lines.all();
    in_body.chain(anywhere).find_map(|line| {
        let (start, year) = year_in(line.text)?;
        let place = FoldedSpan::new(line.start + start, line.start + start + YEAR_LENGTH);
        Some(lines.fact(place, year))
    })
}

/// A year of four digits, in bytes.
const YEAR_LENGTH: usize = 4;

fn year_in(text: &str) -> Option<(usize, u16)> {
    let mut quoted = false;
    let mut last = ' ';
    for (start, character) in text.char_indices() {
        quoted = (quoted || character == '《') && character != '》';
        let begins = character.is_ascii_digit() && !last.is_ascii_digit() && !quoted;
        let is_date = || WrittenDate::at(text, start).is_some();
        if begins && !is_date() {
            let (length, year) = text.get(start..).and_then(written::year).unwrap_or((0, 0));
            if length == YEAR_LENGTH && text.get(start + length..).is_some_and(|rest| rest.starts_with('年')) {
                return Some((start, year));
            }
        }
        last = character;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::lines::tests::document;
    use super::*;

    fn year_of(text: &str) -> Option<u16> {
        read(&document(text), &Options::default()).year.map(|year| year.value)
    }

    #[test]
    fn the_year_is_of_the_title_then_the_period_then_the_body() {
        let body = "\n一、总体情况\n根据《2020年工作要点》,2019年1月3日起,2018年,全局公开。";
        let period = "统计期限为2017年1月1日至2017年12月31日。";
        assert_eq!(year_of(&format!("某区水务局2016年政府信息公开工作年度报告\n{period}{body}")), Some(2016));
        assert_eq!(year_of(&format!("{period}{body}")), Some(2017));
        assert_eq!(year_of(body), Some(2018));
        assert_eq!(year_of("一、总体情况\n全局公开。"), None);
    }

    #[test]
    fn the_caller_knows_better() {
        let options = Options { year: Some(2022), ..Options::default() };
        let header = read(&document("某区水务局2021年政府信息公开工作年度报告"), &options);
        assert_eq!(
            (header.year.map(|year| year.value), header.title_year.map(|year| year.value)),
            (Some(2022), Some(2021))
        );
    }
}
