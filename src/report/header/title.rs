//! The title: `〈机关〉〈年度〉年政府信息公开工作年度报告`, in the orders and spellings seen in print.

use super::lines::{Line, Lines};
use super::parts::{Parts, parts};
use crate::report::Fact;
use crate::text::FoldedSpan;
use crate::text::written;

/// A title stands among the first lines.
const HEAD_LINES: usize = 40;

/// A title set in large type is broken into at most so many lines.
const MOST_LINES: usize = 3;

/// A title and the parts of it.
#[derive(Debug, Clone)]
pub struct Title {
    /// As printed; from several lines, joined.
    pub whole: Fact<String>,
    /// The year in it, or alone on a line beside it.
    pub year: Option<Fact<u16>>,
    /// The agency in it, in the flow.
    pub agency: Option<FoldedSpan>,
}

/// The title of a report.
pub fn find(lines: &Lines<'_>) -> Option<Title> {
    let head = lines.head(HEAD_LINES);
    alone(lines, &head)
        .or_else(|| broken(lines, &head))
        .or_else(|| at_start(lines, &head))
        .or_else(|| of_page(lines))
        .or_else(|| mentioned(lines, &head))
}

/// On a line of its own; one with a year is preferred to a column's name.
fn alone(lines: &Lines<'_>, head: &[Line<'_>]) -> Option<Title> {
    let titles =
        || head.iter().filter_map(|line| Some((line, parts(line.text).filter(|parts| parts.is_alone(line.text))?)));
    let with_year = titles().find(|(_, parts)| parts.year.is_some());
    let (line, parts) =
        with_year.or_else(|| titles().find(|(line, parts)| parts.agency.is_some() || line.text.ends_with("报告")))?;
    let beside = || year_beside(lines, head, line);
    let title = title(lines, line, parts);
    Some(Title { year: title.year.or_else(beside), ..title })
}

/// Over two or three lines.
fn broken(lines: &Lines<'_>, head: &[Line<'_>]) -> Option<Title> {
    (2..=MOST_LINES).flat_map(|count| head.windows(count)).find_map(|window| {
        let first = window.first()?;
        let last = window.last()?;
        let words: String = window.iter().map(|line| line.text).collect();
        let parts = parts(&words).filter(|parts| parts.is_alone(&words) && parts.year.is_some())?;
        let place = |(start, end): (usize, usize)| {
            within(window, start).zip(within(window, end)).map(|(start, end)| FoldedSpan::new(start, end))
        };
        let span = FoldedSpan::new(first.start, last.start + last.text.len());
        let year = parts.year.and_then(|(start, end, value)| Some(lines.fact(place((start, end))?, value)));
        let whole = lines.fact(span, words.get(parts.start..parts.end)?.to_owned());
        Some(Title { whole, year, agency: parts.agency.and_then(place) })
    })
}

/// Where in the flow a byte of joined lines stands.
fn within(window: &[Line<'_>], mut offset: usize) -> Option<usize> {
    for line in window {
        if offset <= line.text.len() {
            return Some(line.start + offset);
        }
        offset -= line.text.len();
    }
    None
}

/// At the start of a line that goes on, as in a text without line breaks.
fn at_start(lines: &Lines<'_>, head: &[Line<'_>]) -> Option<Title> {
    let goes_on = |rest: &str| {
        ["由", "是", "包括", "的", "全文", "编制", "格式", ",", "》"].iter().all(|word| !rest.starts_with(word))
    };
    head.iter().find_map(|line| {
        let parts = parts(line.text).filter(|parts| parts.start == 0 && parts.year.is_some())?;
        let rest = line.text.get(parts.end..)?;
        goes_on(rest).then(|| title(lines, line, parts))
    })
}

/// In the title of the page.
fn of_page(lines: &Lines<'_>) -> Option<Title> {
    lines.noise().find_map(|line| {
        let parts =
            parts(line.text).filter(|parts| parts.start == 0 && parts.year.is_some() && parts.agency.is_some())?;
        Some(title(lines, &line, parts))
    })
}

/// In the first sentences: `现公布《望楚区水务局2021年政府信息公开工作年度报告》`.
fn mentioned(lines: &Lines<'_>, head: &[Line<'_>]) -> Option<Title> {
    head.iter().take_while(|line| line.level != Some(1)).find_map(|line| {
        let mut from = 0;
        while let Some(parts) = line.text.get(from..).and_then(parts) {
            let parts = parts.shifted(from);
            let rest = line.text.get(parts.end..)?;
            let citation = ["格式", "的通知", "编制", "(试行)"].iter().any(|word| rest.starts_with(word));
            if parts.year.is_some() && !citation {
                return Some(title(lines, line, parts.without_sentence(line.text)));
            }
            from = parts.end;
        }
        None
    })
}

fn title(lines: &Lines<'_>, line: &Line<'_>, parts: Parts) -> Title {
    let place = |start: usize, end: usize| FoldedSpan::new(line.start + start, line.start + end);
    let words = line.text.get(parts.start..parts.end).unwrap_or_default().to_owned();
    Title {
        whole: lines.fact(place(parts.start, parts.end), words),
        year: parts.year.map(|(start, end, value)| lines.fact(place(start, end), value)),
        agency: parts.agency.map(|(start, end)| place(start, end)),
    }
}

/// `(2021年度)` or `2021年` on the line before or after.
fn year_beside(lines: &Lines<'_>, head: &[Line<'_>], line: &Line<'_>) -> Option<Fact<u16>> {
    let index = head.iter().position(|other| other.start == line.start)?;
    let beside = [index.checked_add(1), index.checked_sub(1)].into_iter().flatten().filter_map(|index| head.get(index));
    beside.into_iter().find_map(|line| {
        let words = line.text.trim_matches(['(', ')', '〔', '〕']);
        let (length, value) = written::year(words)?;
        let only = ["", "年", "年度"].contains(&words.get(length..)?);
        only.then(|| lines.fact(FoldedSpan::new(line.start, line.start + line.text.len()), value))
    })
}

#[cfg(test)]
mod tests {
    use super::super::lines::tests::document;
    use super::*;

    /// Title, year and agency of a text.
    fn title_of(text: &str) -> (String, Option<u16>, String) {
        let document = document(text);
        let lines = Lines::of(&document);
        find(&lines).map_or((String::new(), None, String::new()), |title| {
            let agency = title.agency.map(|span| document.flow.slice(span).to_owned());
            (title.whole.value, title.year.map(|year| year.value), agency.unwrap_or_default())
        })
    }

    fn found(title: &str, year: u16, agency: &str) -> (String, Option<u16>, String) {
        (title.to_owned(), Some(year), agency.to_owned())
    }

    #[test]
    fn reads_titles_in_every_order() {
        for (title, year, agency) in [
            ("望楚区水务局2021年政府信息公开工作年度报告", 2021, "望楚区水务局"),
            ("2022年临沅市人民政府信息公开工作年度报告", 2022, "临沅市人民"),
            ("2022年度云溪镇政务信息公开工作年度报告", 2022, "云溪镇"),
            ("二〇二一年临沅市政府信息公开年度报告", 2021, "临沅市"),
            ("望楚区水务局政府信息公开2021年度报告", 2021, "望楚区水务局"),
            ("望楚区水务局政府信息公开工作2021年年度报告", 2021, "望楚区水务局"),
            ("临沅市水务局关于2017年度政府信息公开工作报告", 2017, "临沅市水务局"),
        ] {
            assert_eq!(title_of(&format!("{title}\n一、总体情况\n全年公开。")), found(title, year, agency));
        }
    }

    #[test]
    fn reads_covers() {
        assert_eq!(
            title_of("望楚区水务局\n2021年政府信息公开\n工作年度报告\n\n2022年1月\n一、总体情况"),
            found("2021年政府信息公开工作年度报告", 2021, "")
        );
        assert_eq!(
            title_of("望楚区水务局\n政府信息公开工作年度报告\n(2021年度)\n一、总体情况"),
            found("政府信息公开工作年度报告", 2021, "")
        );
    }

    #[test]
    fn prefers_the_title_to_the_name_of_a_column() {
        let text = "政府信息公开年报\n望楚区水务局2021年政府信息公开工作年度报告.docx\n一、总体情况";
        assert_eq!(title_of(text), found("望楚区水务局2021年政府信息公开工作年度报告", 2021, "望楚区水务局"));
    }

    #[test]
    fn reads_a_title_that_runs_into_the_text() {
        let text = "望楚区水务局 2021 年政府信息公开工作年度报告 本报告由望楚区水务局按照《中华人民共和国政府信息公开工作年度报告格式》编制。";
        assert_eq!(title_of(text), found("望楚区水务局2021年政府信息公开工作年度报告", 2021, "望楚区水务局"));
    }

    #[test]
    fn a_mention_is_the_last_resort() {
        let text = "本年报由政务公开办公室编制。2018年度临沅市云溪区政府信息公开年度报告全文包括:概述。\n一、概述";
        assert_eq!(title_of(text), found("2018年度临沅市云溪区政府信息公开年度报告", 2018, "临沅市云溪区"));
        let text = "根据《中华人民共和国政府信息公开工作年度报告格式》,报告全文包括概述。\n一、概述\n2018年,公开。";
        assert_eq!(title_of(text), (String::new(), None, String::new()));
    }
}
