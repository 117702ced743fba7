//! The sections of a report: headings at line starts, and, in a text without lines, titles inside the stream.

mod candidate;
mod outline;
mod title;

use crate::document::Document;
use crate::form::{Form, SectionSpec};
use crate::input::Span;
use crate::text::FoldedSpan;
use candidate::Candidate;

pub use outline::{TopHeading, is_same};
pub use title::{about, key, named, six_section_titles};

/// A top-level section as found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The form's section that its title names; `None` for a section that the form does not have.
    pub id: Option<&'static str>,
    /// Its number as printed, such as `一`.
    pub ordinal: Option<String>,
    /// Its title as printed, folded, without number.
    pub title: String,
    /// Whether the title is the official one (false: found through an alias or key words).
    pub official: bool,
    /// The heading in the original.
    pub span: Span,
    /// The heading in the flow.
    pub heading: FoldedSpan,
    /// What follows the heading up to the next section, in the flow.
    pub body: FoldedSpan,
}

/// Finds the sections and the numbered headings, in the order in which they stand. `form` decides which titles are known;
/// rows of local tables in running text are no headings.
pub fn read(
    document: &Document,
    form: Option<&'static Form>,
    specs: &'static [SectionSpec],
    tables: &[FoldedSpan],
) -> (Vec<Section>, Vec<TopHeading>) {
    let candidates = without_contents(candidate::find(document, form, specs, tables));
    let chosen = choose(&candidates, end_of(document));
    let ends = chosen.iter().skip(1).map(|next| next.heading.start).chain([end_of(document)]);
    let sections = chosen.iter().zip(ends).map(|(heading, end)| section(document, heading, end)).collect();
    (sections, outline::of(document, &candidates))
}

/// A table of contents has at least so many entries.
const ENTRIES: usize = 3;

/// Between two entries of a table of contents stands at most this much, in bytes: a leader and a page number.
const BETWEEN_ENTRIES: u32 = 60;

/// Leaves out the first run of headings with nothing between them, if all that the form knows of them come again.
fn without_contents(candidates: Vec<Candidate>) -> Vec<Candidate> {
    let close =
        |(one, next): &(&Candidate, &Candidate)| next.heading.start.saturating_sub(one.heading.end) <= BETWEEN_ENTRIES;
    let run = 1 + candidates.iter().zip(candidates.iter().skip(1)).take_while(close).count();
    let ids = |part: &[Candidate]| part.iter().filter_map(|found| Some(found.spec?.id)).collect::<Vec<_>>();
    let (first, rest) = candidates.split_at_checked(run).unwrap_or((&candidates, &[]));
    let (listed, later) = (ids(first), ids(rest));
    let comes_again = listed.len() >= ENTRIES && listed.iter().all(|id| later.contains(id));
    if comes_again { rest.to_vec() } else { candidates }
}

fn end_of(document: &Document) -> u32 {
    u32::try_from(document.flow.text().len()).unwrap_or(u32::MAX)
}

fn section(document: &Document, found: &Candidate, end: u32) -> Section {
    Section {
        id: found.spec.map(|spec| spec.id),
        ordinal: (!found.ordinal.is_empty()).then(|| found.ordinal.clone()),
        title: document.flow.slice(found.title).to_owned(),
        official: found.spec.is_some_and(|spec| spec.title == document.flow.slice(found.title)),
        span: document.flow.origin(found.heading),
        heading: found.heading,
        body: FoldedSpan { start: found.heading.end, end },
    }
}

/// Of several headings for one section (a table of contents, a list in the preface), a numbered one, and of these the one with most
/// text behind it; of headings that the form does not know, those that do not stand in such a list.
fn choose(candidates: &[Candidate], end: u32) -> Vec<Candidate> {
    let room = |index: usize| {
        let next = candidates.get(index + 1).map_or(end, |next| next.heading.start);
        let own = candidates.get(index).map_or(end, |own| own.heading.end);
        next.saturating_sub(own)
    };
    let best = |id: &str| {
        let same = candidates.iter().enumerate().filter(|(_, other)| other.spec.is_some_and(|spec| spec.id == id));
        same.max_by_key(|&(index, found)| (!found.ordinal.is_empty(), room(index), index)).map(|(index, _)| index)
    };
    let first_chosen = candidates.iter().filter_map(|found| best(found.spec?.id)).min().unwrap_or(0);
    let keep = |&(index, found): &(usize, &Candidate)| match found.spec {
        Some(spec) => best(spec.id) == Some(index),
        None => index > first_chosen || candidates.iter().all(|other| other.spec.is_none()),
    };
    candidates.iter().enumerate().filter(keep).map(|(_, found)| found.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample::of_text;

    #[test]
    fn a_table_of_contents_before_a_long_preface_is_passed_over() {
        let contents = "一、总体情况……1\n二、主动公开政府信息情况……3\n三、其他需要报告的事项……7\n";
        let body = "一、总体情况\n全年公开。\n二、主动公开政府信息情况\n三、其他需要报告的事项\n无。";
        let document = of_text(&format!("{contents}{}\n{body}", "根据条例规定，编制本报告。".repeat(9)));
        let (sections, _) = read(&document, None, six_section_titles(), &[]);
        let found: Vec<(&str, bool)> =
            sections.iter().map(|section| (section.title.as_str(), section.official)).collect();
        assert_eq!(found, [("总体情况", true), ("主动公开政府信息情况", true), ("其他需要报告的事项", true)]);
    }

    #[test]
    fn a_heading_within_a_section_is_none_of_its_own() {
        let within = |heading: &str| {
            let text = format!(
                "一、总体情况\n{heading}\n{}\n二、主动公开政府信息情况\n行政许可 3",
                "全年公开信息。".repeat(30)
            );
            let (sections, _) = read(&of_text(&text), None, six_section_titles(), &[]);
            sections.into_iter().map(|section| (section.ordinal, section.title)).collect::<Vec<_>>()
        };
        let expected = [("一", "总体情况"), ("二", "主动公开政府信息情况")];
        let expected = expected.map(|(ordinal, title)| (Some(ordinal.to_owned()), title.to_owned()));
        for heading in ["1.主动公开政府信息的情况", "主动公开政府信息情况", "（一）主动公开政府信息情况"]
        {
            assert_eq!(within(heading), expected, "{heading}");
        }
    }

    #[test]
    fn a_heading_between_two_tables_is_no_row_of_them() {
        for mark in ["第三部分 ", "3.", ""] {
            let text = format!(
                "总体情况\n全年公开。\n主动公开政府信息情况\n行政许可 | 3\n行政处罚 | 2\n{mark}收到和处理政府信息公开申请情况\n本年新收 | 3 | 0\n上年结转 | 0 | 0"
            );
            let (sections, _) = read(&of_text(&text), None, six_section_titles(), &[]);
            let found: Vec<Option<&str>> = sections.iter().map(|section| section.id).collect();
            assert!(found.contains(&Some("S3")), "{mark}: {found:?}");
        }
    }
}
