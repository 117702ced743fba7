//! How the agency can be reached: telephones, and the sentence that invites questions.

use super::lines::Lines;
use crate::input::Span;
use crate::report::Fact;
use crate::text::FoldedSpan;

/// What a report says of contact.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Contact {
    /// The numbers behind `电话`, as printed, folded.
    pub telephones: Vec<Fact<String>>,
    /// `如对本报告有疑问，请与…联系`.
    pub invitation: Option<Span>,
    /// Whether an address, telephone, postal code or mailbox is given.
    pub given: bool,
}

/// Reads what a report says of contact, in its running text.
pub fn read(lines: &Lines<'_>) -> Contact {
    let mut contact = Contact::default();
    for line in lines.all() {
        for (at, word) in line.text.match_indices("电话") {
            telephones(lines, line.text, line.start, at + word.len(), &mut contact.telephones);
        }
        contact.invitation = contact.invitation.or_else(|| invitation(lines, line.text, line.start));
        contact.given |=
            ["电话:", "地址:", "邮编", "邮政编码", "邮箱:", "电话为"].iter().any(|word| line.text.contains(word));
    }
    contact.given |= !contact.telephones.is_empty();
    contact
}

/// The numbers behind a key: `电话:0899-5550123、5550124`.
fn telephones(lines: &Lines<'_>, text: &str, line: usize, mut at: usize, found: &mut Vec<Fact<String>>) {
    let skip = |at: usize, marks: &[&str]| {
        let rest = text.get(at..).unwrap_or_default();
        marks.iter().find(|mark| rest.starts_with(**mark)).map(|mark| at + mark.len())
    };
    while let Some(next) = skip(at, &[":", " ", "号码", "为", "是"]) {
        at = next;
    }
    loop {
        let rest = text.get(at..).unwrap_or_default();
        let length = number(rest);
        if length == 0 || is_count(rest.get(length..).unwrap_or_default()) {
            return;
        }
        let place = FoldedSpan::new(line + at, line + at + length);
        found.push(lines.fact(place, rest.get(..length).unwrap_or_default().to_owned()));
        let Some(next) = skip(at + length, &["、", "/", ",", ";"]) else { return };
        at = next;
    }
}

/// How many bytes a telephone number takes, with its strokes and brackets.
fn number(text: &str) -> usize {
    let is_part = |character: char| character.is_ascii_digit() || "-—–－()*xX ".contains(character);
    let end = text.find(|character| !is_part(character)).unwrap_or(text.len());
    let words = text.get(..end).unwrap_or_default();
    let kept = words.trim_end_matches([' ', '(', '-']);
    let kept = if kept.contains('(') { kept } else { kept.trim_end_matches(')') };
    if kept.bytes().any(|byte| byte.is_ascii_digit()) { kept.len() } else { 0 }
}

/// Whether what stands behind a figure makes it a count: `电话8634人次`.
fn is_count(after: &str) -> bool {
    ["人", "次", "件", "个", "余", "多", "起", "通", "宗", "热线", "部", "万", "%", "."]
        .iter()
        .any(|word| after.starts_with(word))
}

fn invitation(lines: &Lines<'_>, text: &str, line: usize) -> Option<Span> {
    let mut start = 0;
    for sentence in text.split_inclusive('。') {
        let asks = sentence.contains("疑问") && sentence.contains("联系");
        if asks {
            let place = FoldedSpan::new(line + start, line + start + sentence.len());
            return Some(lines.fact(place, ()).span);
        }
        start += sentence.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample::of_text;

    fn numbers(text: &str) -> Vec<String> {
        let document = of_text(&format!("政府信息公开工作年度报告\n{text}"));
        read(&Lines::of(&document)).telephones.into_iter().map(|number| number.value).collect()
    }

    #[test]
    fn reads_numbers_behind_their_key() {
        assert_eq!(numbers("联系电话：0899-5550123、5550124；传真：0899-5550125。"), ["0899-5550123", "5550124"]);
        assert_eq!(numbers("（邮编：100007；联系电话：010—55501287）"), ["010—55501287"]);
        assert_eq!(numbers("电话（0899）5550123"), ["(0899)5550123"]);
    }

    #[test]
    fn counts_are_no_numbers() {
        assert_eq!(numbers("接听电话8634人次，电话12345热线，电话咨询20次。"), Vec::<String>::new());
    }
}
