//! What should not be published about a person (隐私). No message repeats it.

pub mod privacy_applicant_name;
pub mod privacy_bank_card;
pub mod privacy_case_party;
pub mod privacy_home_address;
pub mod privacy_id_card;
pub mod privacy_mobile;
pub mod privacy_personal_email;

use crate::document::Document;
use crate::document::part::{Part, is_damaged, parts_and_cells};
use crate::finding::{Applicability, Finding};
use crate::rules::words::replacement;
use crate::text::FoldedSpan;
use crate::text::characters::is_han;

/// A run of digits that stands alone: no letter, digit or mark of an address or code touches it.
#[derive(Debug, Clone, Copy)]
struct Digits<'a> {
    /// The digits; of an identity number with the `X` at its end.
    text: &'a str,
    /// Its place in the flow.
    span: FoldedSpan,
    /// What stands before it in its block or cell.
    before: &'a str,
}

/// The runs of digits of a document, tables included.
fn digits(document: &Document) -> impl Iterator<Item = Digits<'_>> {
    parts_and_cells(document).flat_map(digits_of).filter(|digits| !is_damaged(document, digits.span))
}

fn digits_of(part: Part<'_>) -> Vec<Digits<'_>> {
    let mut found = Vec::new();
    let mut rest = part.text;
    while let Some(gap) = rest.find(|c: char| c.is_ascii_digit()) {
        let start = part.text.len() - rest.len() + gap;
        let mut length = part.after(start).bytes().take_while(u8::is_ascii_digit).count();
        if length == 17 && part.after(start + length).starts_with(['x', 'X']) {
            length += 1;
        }
        let end = start + length;
        if stands_alone(part.before(start), part.after(end)) {
            let text = part.text.get(start..end).unwrap_or_default();
            found.push(Digits { text, span: part.span(start, end), before: part.before(start) });
        }
        rest = part.after(end);
    }
    found
}

fn stands_alone(before: &str, after: &str) -> bool {
    let of_code = |c: char| c.is_ascii_alphanumeric() || "-_/@=*.&?%+".contains(c);
    let country = before.ends_with("+86") || before.ends_with("+86-") || before.ends_with("+86 ");
    (country || !before.ends_with(of_code))
        && !after.starts_with(|c: char| of_code(c) && !".-".contains(c))
        && !after.starts_with("-0")
        && !after.starts_with("-1")
}

/// Whether one of the words stands within so many characters before.
fn near(before: &str, words: &[&str], characters: usize) -> bool {
    let length: usize = before.chars().rev().take(characters).map(char::len_utf8).sum();
    let near = before.get(before.len() - length..).unwrap_or_default();
    words.iter().any(|word| near.contains(word))
}

/// The first three and the last four characters, the rest hidden.
fn masked(text: &str) -> String {
    let count = text.chars().count();
    let hide = |(at, c): (usize, char)| if at < 3 || at + 4 >= count { c } else { '*' };
    text.chars().enumerate().map(hide).collect()
}

/// A finding about a number of a person; `kind` names what it is.
fn leak(document: &Document, span: FoldedSpan, kind: &str, help: &str) -> Finding {
    let shown = masked(document.flow.slice(span));
    let finding = Finding::at(document.flow.origin(span), format!("文中有{kind}（{shown}）。"), help);
    finding.fix(replacement(document, span, &shown, Applicability::Suggested))
}

/// A finding about a person's name, of which only the first character is shown.
fn leak_of_name(document: &Document, span: FoldedSpan, kind: &str, help: &str) -> Finding {
    let first: String = document.flow.slice(span).chars().take(1).collect();
    let finding = Finding::at(document.flow.origin(span), format!("文中有{kind}（{first}某）。"), help);
    finding.fix(replacement(document, span, &format!("{first}某"), Applicability::Suggested))
}

/// Common surnames that begin few other words.
pub(in crate::rules) const SURNAMES: &str = "王李张刘陈杨黄赵吴徐孙朱胡郭梁郑罗宋谢唐韩曹邓萧冯曾彭潘袁董苏叶吕魏蒋杜沈姜卢汪戴崔陆廖姚谭韦贾邹熊孟秦阎薛侯郝邵赖龚";
/// Characters that stand in words behind an applicant and hardly in a name.
const NO_NAME: &str = "的等已曾可应及于对在时后前因所需未不是有再来到中上下人们或与和就又均并能会要仅只都也即才其此该本我某提申请向诉求被将须必自";

/// A name of two or three characters at the start of a text, before one of the words that may follow it; its length.
fn name_before(text: &str, followers: &[&str]) -> Option<usize> {
    let mut characters = text.chars();
    let surname = characters.next().filter(|c| SURNAMES.contains(*c))?;
    let mut length = surname.len_utf8();
    for character in characters.take(2) {
        if !is_han(character) || NO_NAME.contains(character) {
            return None;
        }
        length += character.len_utf8();
        let rest = text.get(length..)?;
        if followers.iter().any(|word| rest.starts_with(word)) {
            return Some(length);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample::document;

    #[test]
    fn digits_stand_alone() {
        let text = "电话:13812345678,索引号u844370-0801,网址/13812345678.html,139****1234,+86-13812345679。";
        let document = document(&[text]);
        let found: Vec<&str> = digits(&document).map(|digits| digits.text).collect();
        assert_eq!(found, ["13812345678", "13812345679"]);
    }

    #[test]
    fn what_is_shown_is_hidden() {
        assert_eq!(masked("13812345678"), "138****5678");
    }

    #[test]
    fn names_begin_with_surnames_and_end_before_a_verb() {
        let verbs = &["申请", "向"];
        assert_eq!(name_before("张建国申请公开", verbs), Some("张建国".len()));
        assert_eq!(name_before("李明向我局", verbs), Some("李明".len()));
        assert_eq!(name_before("张某申请公开", verbs), None);
        assert_eq!(name_before("满意地申请公开", verbs), None);
        assert_eq!(name_before("曾向我局", verbs), None);
    }
}
