//! The numbered headings of the top level, those that no form knows included.

use super::candidate::Candidate;
use super::title;
use crate::document::Document;
use crate::input::Span;
use crate::text::FoldedSpan;

/// With more numbered headings than this a text is no single report.
const MOST: usize = 60;

/// A numbered heading of the top level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopHeading {
    /// Its number.
    pub ordinal: u32,
    /// Its title, folded, without number.
    pub title: String,
    /// The section that it names, when it names one.
    pub id: Option<&'static str>,
    /// Number and title in the original.
    pub span: Span,
    /// Number and title in the flow.
    pub place: FoldedSpan,
}

/// The numbered headings in order. Lines of a table of contents, and headings of a page printed twice, come again further
/// on: only the last of them is kept.
pub(super) fn of(document: &Document, candidates: &[Candidate]) -> Vec<TopHeading> {
    let all: Vec<TopHeading> = candidates.iter().filter_map(|found| heading(document, found)).collect();
    if all.len() > MOST {
        return Vec::new();
    }
    let again = |index: usize, heading: &TopHeading| all.iter().skip(index + 1).any(|later| is_same(heading, later));
    all.iter()
        .enumerate()
        .filter(|(index, heading)| !again(*index, heading))
        .map(|(_, heading)| heading.clone())
        .collect()
}

fn heading(document: &Document, found: &Candidate) -> Option<TopHeading> {
    let ordinal = ordinal(&found.ordinal)?;
    let title = document.flow.slice(found.title).to_owned();
    let id = found.spec.map(|spec| spec.id);
    Some(TopHeading { ordinal, title, id, span: document.flow.origin(found.heading), place: found.heading })
}

/// Whether two headings have the same number and name the same thing.
pub fn is_same(one: &TopHeading, other: &TopHeading) -> bool {
    let same_title = || title::key(without_leader(&one.title)) == title::key(without_leader(&other.title));
    one.ordinal == other.ordinal && (one.id.is_some() && one.id == other.id || same_title())
}

/// A title without the dots and the page number behind it in a table of contents.
fn without_leader(title: &str) -> &str {
    title.trim_end_matches(|character: char| character.is_ascii_digit() || "….·- ".contains(character))
}

/// A Chinese number up to 99.
fn ordinal(text: &str) -> Option<u32> {
    let digit =
        |text: &str| "一二三四五六七八九".chars().zip(1..).find(|(digit, _)| text.starts_with(*digit)).map(|(_, n)| n);
    match text.split_once('十') {
        Some((tens, ones)) => Some(digit(tens).unwrap_or(1) * 10 + digit(ones).unwrap_or(0)),
        None => digit(text),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{read, title};
    use crate::report::sample::of_text as document;

    fn outline(text: &str) -> Vec<(u32, String)> {
        let (_, outline) = read(&document(text), None, title::six_section_titles(), &[]);
        outline.into_iter().map(|heading| (heading.ordinal, heading.title)).collect()
    }

    #[test]
    fn a_table_of_contents_is_no_heading_of_its_own() {
        let text = "一、总体情况……1\n二、重点工作……3\n一、总体情况\n全年公开。\n二、重点工作\n全年公开。\n十一、附则\n全年公开。";
        let expected = [(1, "总体情况"), (2, "重点工作"), (11, "附则")].map(|(n, title)| (n, title.to_owned()));
        assert_eq!(outline(text), expected);
    }

    #[test]
    fn headings_without_number_and_rows_of_a_table_are_left_out() {
        assert_eq!(outline("总体情况\n全年公开。\n一、本年新收政府信息公开申请数量\n(一)主动公开"), []);
    }
}
