//! The row labels of a table, as they are recognised in print.

use crate::form::{ColumnSpec, RowSpec};
use crate::order;
use crate::text::characters::is_letter_or_digit;
use crate::text::keyword::Keywords;

/// The labels of a table's rows, ready to be looked for.
#[derive(Debug)]
pub struct Labels {
    keywords: Keywords,
    /// For each word: the row, and how the word identifies it.
    words: Vec<(usize, Strength)>,
    /// For each row: whether another row has the same words.
    shared: Vec<bool>,
    /// For each row: the Arabic number that its label begins with.
    numbers: Vec<Option<u32>>,
}

/// How well a word identifies its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Only the beginning of a long label: the rest was moved away.
    Beginning,
    /// The words of the label without its number.
    Words,
    /// Number and words.
    Full,
}

/// A label found in squeezed text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// The row, by its index among the table's rows.
    pub row: usize,
    /// How well it is identified.
    pub strength: Strength,
    /// Where in the squeezed text.
    pub start: usize,
    /// Where it ends in the squeezed text.
    pub end: usize,
}

/// Labels shorter than this many characters are only taken with their number or as a cell's whole text.
const SHORT: usize = 4;
/// How many characters of a long label its beginning must have.
const BEGINNING: usize = 7;

impl Labels {
    /// The labels of these rows.
    pub fn new(rows: &[&'static RowSpec]) -> Self {
        let printed = |row: &&'static RowSpec| std::iter::once(row.label).chain(row.aliases.iter().copied()).collect();
        Self::of(rows.iter().map(printed).collect())
    }

    /// The labels of these columns, where a table has them as rows.
    pub fn of_columns(columns: &'static [ColumnSpec]) -> Self {
        Self::of(columns.iter().map(|column| vec![column.label]).collect())
    }

    /// For each row, the ways in which its label is printed.
    fn of(rows: Vec<Vec<&'static str>>) -> Self {
        let mut words: Vec<(String, usize, Strength)> = Vec::new();
        for (index, labels) in rows.iter().enumerate() {
            for label in labels {
                words.extend(forms(label).into_iter().map(|(word, strength)| (word, index, strength)));
            }
        }
        let shared = (0..rows.len()).map(|row| is_shared(&words, row)).collect();
        let keywords = Keywords::new(words.iter().map(|(word, ..)| word.clone()));
        let numbers = rows.iter().map(|labels| number_of(labels.first()?)).collect();
        Self { keywords, words: words.into_iter().map(|(_, row, strength)| (row, strength)).collect(), shared, numbers }
    }

    /// Whether another row has the same label, so that only order tells them apart.
    pub fn is_shared(&self, row: usize) -> bool {
        self.shared.get(row).copied().unwrap_or(false)
    }

    /// The number of the label with which text begins, if only its words are there.
    pub fn missing_number(&self, squeezed: &str) -> Option<u32> {
        let begins = |hit: &&Hit| hit.start == 0 && hit.strength < Strength::Full;
        let number = |hit: &Hit| self.numbers.get(hit.row).copied().flatten();
        self.find(squeezed).iter().filter(begins).find_map(number)
    }

    /// The labels in squeezed text: the strongest and longest at each place, not overlapping.
    pub fn find(&self, squeezed: &str) -> Vec<Hit> {
        let mut hits: Vec<Hit> = self.keywords.find(squeezed).filter_map(|found| self.hit(found, squeezed)).collect();
        order::by_key(&mut hits, |hit| (hit.start as u64, order::descending(hit.end * 4 + hit.strength as usize)));
        let mut kept: Vec<Hit> = Vec::new();
        for hit in hits {
            let overlaps =
                kept.last().is_some_and(|last| hit.start < last.end && (hit.start, hit.end) != (last.start, last.end));
            if !overlaps {
                kept.push(hit);
            }
        }
        kept
    }

    fn hit(&self, found: crate::text::keyword::Occurrence, squeezed: &str) -> Option<Hit> {
        let &(row, strength) = self.words.get(found.word)?;
        let word = squeezed.get(found.start..found.end)?;
        let whole = word.len() == squeezed.len();
        let long = word.chars().count() >= SHORT || strength == Strength::Full;
        (whole || long).then_some(Hit { row, strength, start: found.start, end: found.end })
    }
}

fn is_shared(words: &[(String, usize, Strength)], row: usize) -> bool {
    let own = words.iter().find(|(_, index, strength)| *index == row && *strength == Strength::Full);
    own.is_some_and(|(own, ..)| words.iter().any(|(word, index, _)| *index != row && word == own))
}

/// The ways in which a label may stand in squeezed text.
fn forms(label: &str) -> Vec<(String, Strength)> {
    let bare = without_explanation(label);
    let full = squeeze(bare);
    let words = squeeze(without_number(bare));
    let mut forms = vec![(full.clone(), Strength::Full)];
    if words != full {
        forms.push((words.clone(), Strength::Words));
    }
    let beginning: String = words.chars().take(BEGINNING).collect();
    if words.chars().count() >= BEGINNING + 3 {
        forms.push((beginning, Strength::Beginning));
    }
    forms
}

/// The Arabic number that a label begins with.
pub fn number_of(label: &str) -> Option<u32> {
    label.get(..label.find(|character: char| !character.is_ascii_digit())?)?.parse().ok()
}

/// Keeps the characters that carry meaning: no marks, brackets, quotes or spaces.
pub fn squeeze(text: &str) -> String {
    text.chars().filter(|character| carries_meaning(*character)).collect()
}

/// Whether a character stays in squeezed text.
pub fn carries_meaning(character: char) -> bool {
    is_letter_or_digit(character)
}

fn without_explanation(label: &str) -> &str {
    let explanation = label.char_indices().skip(4).find(|(_, character)| *character == '(');
    explanation.and_then(|(at, _)| label.get(..at)).unwrap_or(label)
}

fn without_number(label: &str) -> &str {
    let label = label.strip_prefix("其中:").unwrap_or(label);
    let number = label.trim_start_matches(|character: char| "一二三四五六七八九十0123456789(".contains(character));
    match number.strip_prefix(['、', '.', ')']) {
        Some(words) => words,
        None => label,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::{Era, Form};

    fn rows_of_table_three() -> Vec<&'static RowSpec> {
        Form::of(Era::E4).tables[1].blocks[0].rows.iter().collect()
    }

    fn found(text: &str) -> Vec<&'static str> {
        let rows = rows_of_table_three();
        let hits = Labels::new(&rows).find(&squeeze(text));
        let mut ids: Vec<&str> = hits.iter().map(|hit| rows[hit.row].id).collect();
        ids.dedup();
        ids
    }

    #[test]
    fn labels_are_found_with_or_without_number_and_explanation() {
        assert_eq!(found("一、本年新收政府信息公开申请数量"), ["T3.r1"]);
        assert_eq!(found("(二)部分公开(区分处理的,只计这一情形,不计其他情形)"), ["T3.r3.2"]);
        assert_eq!(found("部分公开"), ["T3.r3.2"]);
        assert_eq!(found("3.其他"), ["T3.r3.6.3"]);
        assert_eq!(found("(三)不予公开 2.其他法律行政法规禁止公开"), ["T3.r3.3.2"]);
        assert_eq!(found("(七)总计"), ["T3.r3.7"]);
    }

    #[test]
    fn a_split_label_is_found_by_its_beginning() {
        assert_eq!(found("1.申请人无正当理由逾期不补 (六)其他"), ["T3.r3.6.1"]);
    }
}
