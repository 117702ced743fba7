//! Document numbers: `国办公开办函〔2021〕30号`.

use super::{Reader, Title, around};
use crate::text::FoldedSpan;
use crate::text::characters::is_han;

/// The brackets in which the year is printed, the right ones first.
const BRACKETS: [(char, char); 6] = [('〔', '〕'), ('[', ']'), ('(', ')'), ('【', '】'), ('﹝', '﹞'), ('〈', '〉')];
/// The most characters that the words before a year are looked at.
const LONGEST_CODE: usize = 24;

/// A document number. One whose brackets or digits are lost is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentNumber {
    /// The Chinese characters before the year: the issuer's code, often with words of the sentence before it.
    pub code: String,
    /// The brackets as printed, each with its place in the flow.
    pub brackets: [(char, FoldedSpan); 2],
    /// The year.
    pub year: u16,
    /// The number.
    pub number: u32,
    /// `第` before the number, in the flow.
    pub ordinal: Option<FoldedSpan>,
    /// From the bracket to `号`, in the flow.
    pub span: FoldedSpan,
    /// The name of the document, when it stands right before or behind.
    pub title: Option<Title>,
    /// The sentence, in the flow.
    pub sentence: FoldedSpan,
}

impl DocumentNumber {
    /// Whether its code is this one.
    pub fn has_code(&self, code: &str) -> bool {
        self.code.ends_with(code)
    }

    /// Whether year and number are these.
    pub fn is(&self, year: u16, number: u32) -> bool {
        (self.year, self.number) == (year, number)
    }
}

/// The document numbers of a sentence.
pub(super) fn read(reader: Reader<'_>) -> Vec<DocumentNumber> {
    let text = reader.sentence.text;
    let opening = |character: char| BRACKETS.iter().find(|(open, _)| *open == character).copied();
    text.char_indices().filter_map(|(at, character)| at_bracket(reader, at, opening(character)?)).collect()
}

fn at_bracket(reader: Reader<'_>, at: usize, (open, close): (char, char)) -> Option<DocumentNumber> {
    let sentence = reader.sentence;
    let code_length = trailing_han(sentence.before(at));
    let year_start = at + open.len_utf8();
    let (year_length, year) = digits(sentence.after(year_start))?;
    let year = u16::try_from(year).ok().filter(|year| year_length == 4 && (1949..2100).contains(year))?;
    let closing = year_start + year_length;
    sentence.after(closing).starts_with(close).then_some(())?;
    let after = closing + close.len_utf8();
    let rest = sentence.after(after);
    let (space, ordinal) = (spaces(rest), rest.trim_start().starts_with('第'));
    let start = after + space + if ordinal { '第'.len_utf8() } else { 0 };
    let start = start + spaces(sentence.after(start));
    let (length, number) = digits(sentence.after(start))?;
    let end = start + length + spaces(sentence.after(start + length));
    (code_length > 0 && length <= 5 && sentence.after(end).starts_with('号')).then_some(())?;
    let end = end + '号'.len_utf8();
    Some(DocumentNumber {
        code: sentence.before(at).get(at - code_length..).unwrap_or_default().to_owned(),
        brackets: [(open, sentence.span(at, year_start)), (close, sentence.span(closing, after))],
        year,
        number,
        ordinal: ordinal.then(|| sentence.span(after + space, after + space + '第'.len_utf8())),
        span: sentence.span(at, end),
        title: title(reader, at - code_length, end),
        sentence: around(sentence, at),
    })
}

/// The name right before the code, with at most an opening bracket between, or right behind the number.
fn title(reader: Reader<'_>, start: usize, end: usize) -> Option<Title> {
    let before = reader.sentence.before(start);
    let before = before.strip_suffix(['(', ',', '、']).unwrap_or(before);
    let after = reader.sentence.after(end);
    let skipped = after.len() - after.trim_start_matches("文件").len();
    reader.title_ending(before.len()).or_else(|| reader.title_starting(end + skipped)).cloned()
}

fn trailing_han(text: &str) -> usize {
    text.chars().rev().take(LONGEST_CODE).take_while(|character| is_han(*character)).map(char::len_utf8).sum()
}

fn spaces(text: &str) -> usize {
    text.len() - text.trim_start_matches(' ').len()
}

/// The digits at the start of a text: how many, and their value.
pub(super) fn digits(text: &str) -> Option<(usize, u32)> {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    Some((length, text.get(..length)?.parse().ok()?))
}
