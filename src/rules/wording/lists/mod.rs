//! Words that official prose writes otherwise, as data: each list is read by one rule. A new entry needs a sentence in
//! `tests.rs` in which it fires, and one for every condition in which it must not.

pub mod collocations;
pub mod fixed;
pub mod redundant;
pub mod typos;

#[cfg(test)]
mod tests;

use crate::document::Document;
use crate::finding::{Applicability, Finding};
use crate::rules::punctuation::printed::{Places, original, times};
use crate::rules::words::{Hit, Phrase, find_in, parts_and_cells};

/// The phrases of a list in running text and tables, where they are printed with these very characters: what a converter
/// between scripts made of them is no mistake of the report.
pub fn find<'a>(document: &'a Document, list: &'a [Phrase]) -> Vec<Hit<'a>> {
    let mut hits = find_in(document, parts_and_cells(document), list);
    hits.retain(|hit| {
        let printed = original(document, hit.span).chars().filter(|c| !c.is_whitespace());
        printed.eq(hit.phrase.word.chars())
    });
    hits
}

/// One finding for each word of a list that occurs: `“X”应为“Y”。`, in the order in which they stand first.
pub fn corrections(document: &Document, list: &[Phrase], help: &str, applicability: Applicability) -> Vec<Finding> {
    let hits = find(document, list);
    let mut findings = Vec::new();
    let mut done: Vec<&str> = Vec::new();
    for hit in &hits {
        let (word, right) = (hit.phrase.word, hit.phrase.right.unwrap_or_default());
        if done.contains(&word) {
            continue;
        }
        done.push(word);
        let mut places = Places::default();
        hits.iter()
            .filter(|other| other.phrase.word == word)
            .for_each(|other| places.replace(document, other.span, right));
        let message = |count| format!("{}“{word}”应为“{right}”。", times(count));
        let title = format!("改为“{right}”");
        let finding = places.finding(message, help, Some((&title, applicability)));
        findings.extend(finding.map(|finding| finding.values(right, word)));
    }
    findings
}
