//! A title in a text, and what it says of agency and year.

use crate::text::characters::is_han;
use crate::text::written;

/// What precedes the end of a title, with `政府` or `政务` before it.
const SUBJECT: &str = "信息公开";

/// How a title ends; longer ones first.
const ENDINGS: [&str; 14] = [
    "工作年度报告",
    "年度工作报告",
    "情况年度报告",
    "年度情况报告",
    "工作情况报告",
    "工作情况年度报告",
    "工作情况的报告",
    "情况的报告",
    "年度报告",
    "工作报告",
    "情况报告",
    "工作年报",
    "年报",
    "工作总结",
];

/// The parts of a line with a title, as ranges of bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parts {
    /// Where the title starts.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// The year and where it stands.
    pub year: Option<(usize, usize, u16)>,
    /// Where the agency stands.
    pub agency: Option<(usize, usize)>,
}

/// The first title in a text.
pub fn parts(text: &str) -> Option<Parts> {
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
    let start = subject - before.chars().rev().take_while(|c| is_part(*c)).map(char::len_utf8).sum::<usize>();
    let year = year_in(text, start, subject);
    let (left, right) = year.map_or((subject, subject), |(from, to, _)| (from, after_year(text, to, subject)));
    let agency = [(start, left), (right, subject)]
        .into_iter()
        .map(|range| trimmed(text, range))
        .find(|(from, to)| to - from >= "某局".len());
    Parts { start, end, year: year.or_else(|| year_behind(text, end)), agency }
}

/// What may stand in a title.
fn is_part(character: char) -> bool {
    is_han(character) || character.is_ascii_digit() || "()· ".contains(character)
}

/// Where the words behind `年` or `年度` start.
fn after_year(text: &str, year: usize, end: usize) -> usize {
    let words = text.get(year..end).unwrap_or_default();
    let rest = words.strip_prefix("年度").or(words.strip_prefix('年')).unwrap_or(words);
    end - rest.len()
}

/// The last year between two places.
fn year_in(text: &str, start: usize, end: usize) -> Option<(usize, usize, u16)> {
    let words = text.get(start..end)?;
    let begins = |offset: &usize| !words.get(..*offset).is_some_and(ends_with_digit);
    let mut years = words.char_indices().map(|(offset, _)| offset).filter(begins).filter_map(|offset| {
        let (length, value) = written::year(words.get(offset..)?)?;
        Some((start + offset, start + offset + length, value))
    });
    years.next_back()
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
    pub fn is_alone(&self, line: &str) -> bool {
        let rest = line.get(self.end..).unwrap_or_default().trim();
        let remark =
            rest.starts_with('(') && rest.ends_with(')') || rest.starts_with(['.', '_', '-']) || rest == "全文";
        self.start == 0 && (rest.is_empty() || remark)
    }

    /// The same, `by` bytes further on.
    pub fn shifted(self, by: usize) -> Self {
        Self {
            start: self.start + by,
            end: self.end + by,
            year: self.year.map(|(start, end, value)| (start + by, end + by, value)),
            agency: self.agency.map(|(start, end)| (start + by, end + by)),
        }
    }

    /// A title within a sentence begins behind the sentence's own words, at the latest with the year.
    pub fn without_sentence(self, text: &str) -> Self {
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
