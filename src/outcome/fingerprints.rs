//! Names of findings that outlive edits elsewhere in the report.
//!
//! A name is a hash of what the finding is about: its rule, its cells, what is printed there, and in running text the words around
//! it. Figures around it do not count, since they change for reasons of their own, nor do spaces and line breaks. Findings that are
//! alike in all of this are told apart by their order.

use crate::finding::Finding;
use crate::input::Span;
use crate::text::characters::is_digit;
use crate::text::{Folded, FoldedSpan};
use std::collections::BTreeMap;

/// So many characters on either side of a quote tell it from the same words elsewhere.
const SURROUNDINGS: usize = 8;

/// The names of findings, each given with its index; in the order of these indexes.
pub fn of(flow: &Folded, found: &[(usize, Finding)]) -> Vec<String> {
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    let mut names = vec![String::new(); found.len()];
    for (own, finding) in found {
        let likeness = likeness(flow, finding);
        let count = seen.entry(likeness.clone()).or_default();
        *count += 1;
        if let Some(name) = names.get_mut(*own) {
            *name = format!("{:016x}", fnv1a(format!("{likeness}\n{count}").as_bytes()));
        }
    }
    names
}

/// What a finding is about. Cells have names of their own; a finding without place is told by its words.
fn likeness(flow: &Folded, finding: &Finding) -> String {
    let span = finding.span.map(|span| folded(flow, span));
    let quote: String = span.map(|span| flow.slice(span).split_whitespace().collect()).unwrap_or_default();
    let around = match span {
        _ if !finding.cells.is_empty() => String::new(),
        Some(span) => surroundings(flow.text(), span),
        None => steady(finding.message.chars()).collect(),
    };
    [finding.rule, &quote, &finding.cells.join(" "), &around].join("\n")
}

fn folded(flow: &Folded, span: Span) -> FoldedSpan {
    FoldedSpan { start: flow.locate(span.start), end: flow.locate(span.end) }
}

/// The nearest words before and after a quote in its own paragraph.
fn surroundings(text: &str, span: FoldedSpan) -> String {
    let range = span.range();
    let before = text.get(..range.start).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    let in_line = |character: &char| *character != '\n';
    let mut left: Vec<char> = steady(before.chars().rev().take_while(in_line)).take(SURROUNDINGS).collect();
    left.reverse();
    let right = steady(after.chars().take_while(in_line)).take(SURROUNDINGS);
    left.into_iter().chain(['\n']).chain(right).collect()
}

/// The characters without figures and spaces.
fn steady(characters: impl Iterator<Item = char>) -> impl Iterator<Item = char> {
    characters.filter(|character| !is_digit(*character) && !character.is_whitespace())
}

/// The 64-bit hash of Fowler, Noll and Vo, variant 1a: published, stable, and not a secret.
fn fnv1a(bytes: &[u8]) -> u64 {
    const OFFSET_BASIS: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    bytes.iter().fold(OFFSET_BASIS, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(PRIME))
}

#[cfg(test)]
mod tests {
    use super::fnv1a;

    #[test]
    fn the_hash_is_the_published_one() {
        assert_eq!(fnv1a(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv1a(b"a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(fnv1a(b"foobar"), 0x8594_4171_f739_67e8);
    }
}
