//! Orders of the State Council: `国务院令第711号`, `国务院第711号令`.

use super::number::digits;
use super::{Law, Reader, around};
use crate::text::FoldedSpan;
use crate::text::characters::is_han;

/// An order of the State Council.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Order {
    /// Its number.
    pub number: u32,
    /// The law that it is printed with: in brackets behind the name, or right before it.
    pub law: Law,
    /// The number's digits, in the flow.
    pub span: FoldedSpan,
    /// The sentence, in the flow.
    pub sentence: FoldedSpan,
}

/// The most characters between an order and the name behind it: `号公布的`.
const MOST_BETWEEN: usize = 8;

/// The most characters between the bracket behind a name and an order: `(中华人民共和国国务院令第711号`.
const MOST_BEFORE: usize = 60;

/// The orders of a sentence.
pub(super) fn read(reader: Reader<'_>) -> Vec<Order> {
    let sentence = reader.sentence;
    let found = sentence.text.match_indices("国务院").filter_map(|(at, word)| {
        let (start, end) = number(sentence.text, at + word.len())?;
        let number = sentence.text.get(start..end)?.parse().ok()?;
        let law = law(reader, at, end);
        Some(Order { number, law, span: sentence.span(start, end), sentence: around(sentence, at) })
    });
    found.collect()
}

/// Where the digits stand of an order whose words go on at `at`.
fn number(text: &str, at: usize) -> Option<(usize, usize)> {
    let rest = text.get(at..)?;
    let order_first = rest.starts_with('令');
    let start = at + rest.len() - rest.trim_start_matches(['令', '第', '(', '〔', '[', ' ']).len();
    let end = start + digits(text.get(start..)?)?.0;
    let after = text.get(end..)?.trim_start();
    let ends = if order_first { after.starts_with(['号', ')', '〕', ']']) } else { after.starts_with("号令") };
    (ends && end - start <= 4).then_some((start, end))
}

fn law(reader: Reader<'_>, start: usize, end: usize) -> Law {
    let before = reader.sentence.before(start);
    let words = |c: char| is_han(c) || c.is_ascii_digit();
    let length: usize = before.chars().rev().take(MOST_BEFORE).take_while(|c| words(*c)).map(char::len_utf8).sum();
    let bracket = before.get(..before.len() - length).unwrap_or_default();
    let title = bracket.strip_suffix('(').and_then(|name| reader.title_ending(name.len()));
    let title = title.or_else(|| {
        let after = reader.sentence.after(end);
        let gap: usize = after.chars().take(MOST_BETWEEN).take_while(|c| *c != '《').map(char::len_utf8).sum();
        let between = after.get(..gap)?;
        let plain = between.chars().all(|c| is_han(c) || "()〔〕".contains(c)) && !between.contains(['和', '及', '与']);
        plain.then(|| reader.title_starting(end + gap)).flatten()
    });
    title.map_or(Law::Unknown, |title| reader.law_of(title))
}
