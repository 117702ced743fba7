//! Pairs of marks: brackets, angle marks and quotes, and those without a partner.

use crate::order;

/// A mark that has no partner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lonely {
    /// Which pair, by its index in [`PAIRS`].
    pub pair: usize,
    /// Whether it opens.
    pub opens: bool,
    /// Its first byte in the text.
    pub at: usize,
}

/// The pairs of marks in folded text.
pub const PAIRS: [(char, char); 5] = [('(', ')'), ('《', '》'), ('〔', '〕'), ('【', '】'), ('“', '”')];

/// The marks of one kind of pair in a text that have no partner, in order.
pub fn lonely(text: &str, pair: usize) -> Vec<Lonely> {
    let Some(&(open, close)) = PAIRS.get(pair) else { return Vec::new() };
    let mut waiting = Vec::new();
    let mut found = Vec::new();
    for (at, character) in text.char_indices() {
        if character == open {
            waiting.push(at);
        } else if character == close && waiting.pop().is_none() && !closes_number(text, at) {
            found.push(Lonely { pair, opens: false, at });
        }
    }
    found.extend(waiting.into_iter().map(|at| Lonely { pair, opens: true, at }));
    order::by_key(&mut found, |mark| (mark.at as u64, 0));
    found
}

/// `1)`, `一)`, `a)` as the number of an item.
fn closes_number(text: &str, at: usize) -> bool {
    const MOST: usize = 3;
    let before = text.get(..at).unwrap_or_default();
    let is_number = |c: &char| c.is_ascii_alphanumeric() || crate::text::numeral::is_chinese_numeral(*c);
    let length: usize = before.chars().rev().take(MOST).take_while(is_number).map(char::len_utf8).sum();
    let start = before.get(..before.len() - length).unwrap_or_default();
    length > 0 && (start.is_empty() || start.ends_with(['。', ';', ':', ',', '、', ' ', '\n']))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(usize, bool)> {
        (0..PAIRS.len()).flat_map(|pair| lonely(text, pair)).map(|mark| (mark.at, mark.opens)).collect()
    }

    #[test]
    fn finds_marks_without_partner() {
        assert_eq!(found("(以下简称《条例》"), [(0, true)]);
        assert_eq!(found("条例》和(办法)"), [("条例".len(), false)]);
        assert!(found("1)公开;2)不公开,(一)《条例》“(甲)”").is_empty());
    }
}
