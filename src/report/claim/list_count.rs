//! Number words for a list: `从组织领导、制度建设两个方面`.

use super::{Amount, Claim, ClaimKind, Part};
use crate::document::{Document, part};
use crate::report::prose::Prose;
use crate::report::prose::passage::Sentence;
use crate::text::FoldedSpan;
use crate::text::numeral::{self, is_chinese_numeral};
use rust_decimal::Decimal;

/// What is counted; other words (`项`, `类`) as often count what stands behind them.
const COUNTED: &[&str] = &["个方面", "大类"];
/// Words that open a list: without one of them, its first item has no certain beginning.
const OPENERS: &[&str] = &["从", "围绕", "包括", "涵盖", "分为", "涉及"];
/// Words by which one item may be two, or two be one.
const JOINED: &[char] = &['和', '及', '与', '或', '并', '等', '“', '《', '('];

/// A longer clause is no list, in bytes.
const LONGEST: usize = 900;

/// Reads the number words of all passages whose list is certain.
pub fn read(document: &Document, prose: &[Prose<'_>]) -> Vec<Claim> {
    let sentences = prose.iter().flat_map(|prose| prose.passage.sentences());
    sentences.flat_map(|sentence| of_sentence(document, &sentence)).collect()
}

fn of_sentence(document: &Document, sentence: &Sentence<'_>) -> Vec<Claim> {
    let places = COUNTED.iter().flat_map(|counted| sentence.text.match_indices(counted));
    places.filter_map(|(at, counted)| claim(document, sentence, at, counted)).collect()
}

fn claim(document: &Document, sentence: &Sentence<'_>, at: usize, counted: &str) -> Option<Claim> {
    let before = sentence.text.get(..at)?;
    let words = before.trim_end_matches(|c: char| is_chinese_numeral(c) || c.is_ascii_digit());
    let stated = numeral::at(before.get(words.len()..)?).filter(|found| found.length == at - words.len())?.value?;
    let (words, and_others) = words.strip_suffix('等').map_or((words, false), |words| (words, true));
    let clause = clause_of(words)?;
    let list = OPENERS.iter().find_map(|opener| clause.strip_prefix(opener))?;
    let start = sentence.start + words.len() - list.len();
    let place = |from: usize, to: usize| FoldedSpan::new(from, to);
    let whole = place(start, sentence.start + at + counted.len());
    if list.contains(JOINED) || !list.contains('、') || part::is_damaged(document, whole) {
        return None;
    }
    let parts = parts(document, list, start);
    let span = document.flow.origin(whole);
    let number = place(sentence.start + before.len() - digits(before), whole.end as usize);
    let total =
        Amount { value: stated, unit: counted.to_owned(), approximate: false, span: document.flow.origin(number) };
    let holds = agrees(&parts, stated, and_others)?;
    Some(Claim {
        kind: ClaimKind::ListCount,
        total: Some(total),
        parts,
        holds: Some(holds),
        exhaustive: !and_others,
        reason: None,
        span,
    })
}

/// The last clause of a text; `None` when it is longer than any list.
fn clause_of(words: &str) -> Option<&str> {
    let from = words.ceil_char_boundary(words.len().saturating_sub(LONGEST));
    let clause = words.get(from..)?.rsplit([',', ':', '。']).next()?;
    (from == 0 || clause.len() < words.len() - from).then_some(clause)
}

/// How many bytes of numerals end a text.
fn digits(before: &str) -> usize {
    before.len() - before.trim_end_matches(|c: char| is_chinese_numeral(c) || c.is_ascii_digit()).len()
}

fn parts(document: &Document, list: &str, start: usize) -> Vec<Part> {
    let mut from = start;
    let item = |label: &str| {
        let span = document.flow.origin(FoldedSpan::new(from, from + label.len()));
        from += label.len() + '、'.len_utf8();
        let amount = Amount { value: Decimal::ONE, unit: String::new(), approximate: false, span };
        Part { label: label.to_owned(), amount, percent: None, span }
    };
    list.split('、').map(item).collect()
}

/// Whether the list has as many as it says. More than that may be one item with a comma of its own (`强化人员、经费保障`), unless
/// all are equally long; then `None`.
fn agrees(parts: &[Part], stated: Decimal, and_others: bool) -> Option<bool> {
    let listed = Decimal::from(parts.len());
    let mut lengths = parts.iter().map(|part| part.label.chars().count());
    let first = lengths.next()?;
    let alike = lengths.all(|length| length == first);
    match listed.cmp(&stated) {
        std::cmp::Ordering::Equal => Some(true),
        std::cmp::Ordering::Less => (!and_others).then_some(false),
        std::cmp::Ordering::Greater => alike.then_some(false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{prose, sample::document};

    #[track_caller]
    fn reads(text: &str, wanted: &[Option<bool>]) {
        let document = document(&[text]);
        let claims = read(&document, &prose::read(&document));
        assert_eq!(claims.iter().map(|claim| claim.holds).collect::<Vec<_>>(), wanted, "{text}");
        for claim in claims {
            let whole = claim.span;
            assert!(claim.parts.iter().all(|part| document.source.text.get(part.span.range()) == Some(&part.label)));
            assert!(claim.total.is_some_and(|total| whole.start <= total.span.start && total.span.end <= whole.end));
        }
    }

    #[test]
    fn certain_lists() {
        reads("今后,从组织领导、制度建设、人员保障三个方面改进。", &[Some(true)]);
        reads("今后,从组织领导、制度建设三个方面改进。", &[Some(false)]);
        reads("公开内容,分为概况信息、文件资料、发展规划、工作动态等三大类。", &[Some(false)]);
        reads("公开内容,包括概况信息、文件资料等11大类。", &[]);
    }

    #[test]
    fn a_clause_without_end_is_no_list() {
        assert_eq!(clause_of(&"领导、".repeat(101)), None);
        assert_eq!(clause_of("今后,从领导、制度"), Some("从领导、制度"));
    }

    #[test]
    fn lists_that_may_be_counted_otherwise() {
        reads("从完善制度机制、强化人员、经费保障两个方面着手。", &[]);
        reads("从组织领导和制度、人员三个方面改进。", &[]);
        reads("落实“领导、机构”三个方面。组织领导、制度建设三个方面得到加强。", &[]);
        reads("制定、修订制度5项。", &[]);
    }
}
