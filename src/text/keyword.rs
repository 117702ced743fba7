//! Finding many fixed words in one pass.

use crate::order;

/// A set of words to look for.
#[derive(Debug, Clone)]
pub struct Keywords {
    words: Vec<String>,
    /// First character and index of each word, sorted; longer words first among equals.
    by_first: Vec<(char, usize)>,
    /// A bit for the last ten bits of each first character: most characters of a text begin no word.
    firsts: [u64; 16],
}

/// An occurrence of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occurrence {
    /// Which word, by its index in the set.
    pub word: usize,
    /// Its first byte.
    pub start: usize,
    /// One past its last byte.
    pub end: usize,
}

impl Keywords {
    /// A set of words; empty ones are never found.
    pub fn new<Word: Into<String>>(words: impl IntoIterator<Item = Word>) -> Self {
        let words: Vec<String> = words.into_iter().map(Into::into).collect();
        let length = |index: usize| words.get(index).map_or(0, String::len);
        let mut by_first: Vec<(char, usize)> =
            words.iter().enumerate().filter_map(|(index, word)| Some((word.chars().next()?, index))).collect();
        order::by_key(&mut by_first, |&(first, index)| (u64::from(first), order::descending(length(index))));
        let mut firsts = [0; 16];
        for &(first, _) in &by_first {
            let (cell, bit) = bit_of(first);
            firsts.get_mut(cell).into_iter().for_each(|bits| *bits |= bit);
        }
        Self { words, by_first, firsts }
    }

    /// Every occurrence, overlapping ones included, by start; the longest word first where several start.
    pub fn find<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Occurrence> + 'a {
        let begins = |(_, first): &(usize, char)| {
            let (cell, bit) = bit_of(*first);
            self.firsts.get(cell).is_some_and(|bits| bits & bit != 0)
        };
        text.char_indices().filter(begins).flat_map(move |(start, first)| {
            let rest = text.get(start..).unwrap_or_default();
            self.starting_with(first).filter_map(move |index| {
                let word = self.words.get(index)?;
                rest.starts_with(word.as_str()).then_some(Occurrence { word: index, start, end: start + word.len() })
            })
        })
    }

    fn starting_with(&self, first: char) -> impl Iterator<Item = usize> + '_ {
        let from = self.by_first.partition_point(|&(character, _)| character < first);
        self.by_first.iter().skip(from).take_while(move |&&(character, _)| character == first).map(|&(_, index)| index)
    }
}

fn bit_of(first: char) -> (usize, u64) {
    let code = u32::from(first);
    ((code >> 6 & 15) as usize, 1 << (code & 63))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_overlapping_words_longest_first() {
        let keywords = Keywords::new(["公开", "主动公开", "主动"]);
        let found: Vec<(usize, usize)> = keywords.find("主动公开").map(|hit| (hit.word, hit.start)).collect();
        assert_eq!(found, [(1, 0), (2, 0), (0, 6)]);
    }
}
