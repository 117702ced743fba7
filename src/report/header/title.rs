//! The title: `〈机关〉〈年度〉年政府信息公开工作年度报告`, in the orders and spellings seen in print.

use super::lines::{Line, Lines};
use crate::report::Fact;
use crate::text::written;
use crate::text::{FoldedSpan, characters::is_han};

/// A title stands among the first lines.
const HEAD_LINES: usize = 40;

/// A title set in large type is broken into at most so many lines.
const MOST_LINES: usize = 3;

/// What precedes the end of a title, with `政府` or `政务` before it.
const SUBJECT: &str = "信息公开";

/// How a title ends; longer ones first.
const ENDINGS: [&str; 12] = [
    "工作年度报告",
    "年度工作报告",
    "情况年度报告",
    "年度情况报告",
    "工作情况报告",
    "工作情况年度报告",
    "年度报告",
    "工作报告",
    "情况报告",
    "工作年报",
    "年报",
    "工作总结",
];

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

/// The parts of a line with a title, as ranges of bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Parts {
    start: usize,
    end: usize,
    year: Option<(usize, usize, u16)>,
    agency: Option<(usize, usize)>,
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

/// The first title in a text.
fn parts(text: &str) -> Option<Parts> {
    let mut from = 0;
    loop {
        let subject = from + text.get(from..)?.find(SUBJECT)?;
        let after = subject + SUBJECT.len();
        let (inner, used) = year_inside(text, after);
        let rest = text.get(used..)?;
        match ENDINGS.iter().filter(|ending| rest.starts_with(**ending)).map(|ending| ending.len()).max() {
            Some(ending) => {
                let parts = named(text, from, with_government(text, from, subject), used + ending);
                return Some(Parts { year: inner.or(parts.year), ..parts });
            }
            None => from = after,
        }
    }
}

/// A year behind the subject, `政府信息公开(工作)2021年度报告`, and where the ending starts.
fn year_inside(text: &str, after: usize) -> (Option<(usize, usize, u16)>, usize) {
    let rest = text.get(after..).unwrap_or_default();
    let work = if rest.starts_with("工作") { "工作".len() } else { 0 };
    let start = after + work;
    let Some((length, value)) = text.get(start..).and_then(written::year) else { return (None, after) };
    let end = start + length;
    let doubled = text
        .get(end..)
        .is_some_and(|rest| ["年年度", "年工作", "年情况", "年度工作"].iter().any(|word| rest.starts_with(word)));
    let used = if doubled { end + '年'.len_utf8() } else { end };
    (Some((start, end, value)), used)
}

/// Where the subject starts with the word before it.
fn with_government(text: &str, from: usize, subject: usize) -> usize {
    let before = text.get(from..subject).unwrap_or_default();
    let word = ["政府", "政务"].iter().find(|word| before.ends_with(**word));
    subject - word.map_or(0, |word| word.len())
}

/// Finds year and agency in what stands before the subject.
fn named(text: &str, from: usize, subject: usize, end: usize) -> Parts {
    let before = text.get(from..subject).unwrap_or_default();
    let is_part = |character: char| is_han(character) || character.is_ascii_digit() || "()· ".contains(character);
    let start = from
        + before
            .rfind(|character| !is_part(character))
            .map_or(0, |last| last + before.get(last..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8));
    let before = text.get(start..subject).unwrap_or_default();
    let year = year_in(before).map(|(from, to, value)| (start + from, start + to, value));
    let (left, right) =
        year.map_or(((start, subject), (subject, subject)), |(from, to, _)| ((start, from), (to, subject)));
    let right = text
        .get(right.0..right.1)
        .and_then(|words| words.strip_prefix("年度").or(words.strip_prefix('年')))
        .map_or(right, |rest| (right.1 - rest.len(), right.1));
    let agency =
        [left, right].into_iter().map(|range| trimmed(text, range)).find(|(from, to)| to - from >= "某局".len());
    let year = year.or_else(|| year_behind(text, end));
    Parts { start, end, year, agency }
}

/// The last year in the words before the subject.
fn year_in(words: &str) -> Option<(usize, usize, u16)> {
    let starts = words.char_indices().filter(|(start, _)| !words.get(..*start).is_some_and(ends_with_digit));
    starts
        .filter_map(|(start, _)| {
            written::year(words.get(start..)?).map(|(length, value)| (start, start + length, value))
        })
        .next_back()
}

fn ends_with_digit(words: &str) -> bool {
    words.ends_with(|character: char| character.is_ascii_digit())
}

/// `…年度报告(2021年)`.
fn year_behind(text: &str, end: usize) -> Option<(usize, usize, u16)> {
    let rest = text.get(end..)?.strip_prefix('(')?;
    let (length, value) = written::year(rest)?;
    Some((end + 1, end + 1 + length, value))
}

/// The range without words that belong to neither agency nor year.
fn trimmed(text: &str, (start, end): (usize, usize)) -> (usize, usize) {
    let words = text.get(start..end).unwrap_or_default();
    let kept = ["关于公布", "关于发布", "关于", "公布", "发布"]
        .iter()
        .find_map(|word| words.strip_prefix(word))
        .unwrap_or(words);
    let start = end - kept.len();
    let kept = ["关于", "的", "及", "()", " "].iter().find_map(|word| kept.strip_suffix(word)).unwrap_or(kept);
    (start, start + kept.len())
}

impl Parts {
    /// Whether nothing but the title stands on its line, a file's suffix or a remark in brackets aside.
    fn is_alone(&self, line: &str) -> bool {
        let rest = line.get(self.end..).unwrap_or_default().trim();
        let remark =
            rest.starts_with('(') && rest.ends_with(')') || rest.starts_with(['.', '_', '-']) || rest == "全文";
        self.start == 0 && (rest.is_empty() || remark)
    }

    fn shifted(self, by: usize) -> Self {
        Self {
            start: self.start + by,
            end: self.end + by,
            year: self.year.map(|(start, end, value)| (start + by, end + by, value)),
            agency: self.agency.map(|(start, end)| (start + by, end + by)),
        }
    }

    /// A title within a sentence begins behind the sentence's own words, at the latest with the year.
    fn without_sentence(self, text: &str) -> Self {
        let before = self.year.map_or(self.end, |(start, ..)| start);
        let words = text.get(self.start..before).unwrap_or_default();
        let own = ["由", "的", "是", "为", "将", "布", "了", "据"]
            .iter()
            .filter_map(|word| Some(words.rfind(word)? + word.len()))
            .max();
        let start = self.start + own.unwrap_or(0);
        let agency = self.agency.map(|(from, to)| (from.max(start), to)).filter(|(from, to)| from < to);
        Self { start, agency, ..self }
    }
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
