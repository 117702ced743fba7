//! Phrases: fixed words that mean what a rule looks for only where certain words do or do not stand around them.

use super::{Part, is_damaged, parts};
use crate::document::Document;
use crate::text::FoldedSpan;
use crate::text::keyword::Keywords;

/// A fixed word with conditions, written in a data list: `Phrase::new("条理").instead("条例").unless_followed(&["清"])`.
#[derive(Debug, Clone, Copy)]
pub(in crate::rules) struct Phrase {
    /// The word, folded.
    pub word: &'static str,
    /// What should stand there, when that is known.
    pub right: Option<&'static str>,
    unless_followed: &'static [&'static str],
    unless_preceded: &'static [&'static str],
    with: &'static [&'static str],
    without: &'static [&'static str],
}

/// Where a phrase stands.
#[derive(Debug, Clone, Copy)]
pub(in crate::rules) struct Hit<'a> {
    /// Which one.
    pub phrase: &'a Phrase,
    /// Its place in the flow.
    pub span: FoldedSpan,
    /// The sentence it stands in.
    pub sentence: Part<'a>,
}

impl Phrase {
    /// A word without conditions.
    pub const fn new(word: &'static str) -> Self {
        Self { word, right: None, unless_followed: &[], unless_preceded: &[], with: &[], without: &[] }
    }

    /// What should stand in its place.
    pub const fn instead(self, right: &'static str) -> Self {
        Self { right: Some(right), ..self }
    }

    /// It does not count right before one of these.
    pub const fn unless_followed(self, words: &'static [&'static str]) -> Self {
        Self { unless_followed: words, ..self }
    }

    /// It does not count right behind one of these.
    pub const fn unless_preceded(self, words: &'static [&'static str]) -> Self {
        Self { unless_preceded: words, ..self }
    }

    /// It counts only in a sentence that has one of these.
    pub const fn with(self, words: &'static [&'static str]) -> Self {
        Self { with: words, ..self }
    }

    /// It does not count in a sentence that has one of these.
    pub const fn without(self, words: &'static [&'static str]) -> Self {
        Self { without: words, ..self }
    }

    /// Whether it counts at the bytes `start..end` of a sentence.
    fn counts(&self, sentence: Part<'_>, start: usize, end: usize) -> bool {
        let (before, after) = (sentence.before(start), sentence.after(end));
        !self.unless_followed.iter().any(|word| after.starts_with(word))
            && !self.unless_preceded.iter().any(|word| before.ends_with(word))
            && (self.with.is_empty() || sentence.has(self.with))
            && !sentence.has(self.without)
    }
}

/// The phrases in the running text of a document, damaged text aside, in order and without overlaps; of several that begin
/// at one place the longest that counts.
pub(in crate::rules) fn find<'a>(document: &'a Document, phrases: &'a [Phrase]) -> Vec<Hit<'a>> {
    find_in(document, parts(document), phrases)
}

/// The same in chosen parts of a document.
pub(in crate::rules) fn find_in<'a>(
    document: &Document,
    parts: impl Iterator<Item = Part<'a>>,
    phrases: &'a [Phrase],
) -> Vec<Hit<'a>> {
    let words = Keywords::new(phrases.iter().map(|phrase| phrase.word));
    let mut hits: Vec<Hit<'a>> = Vec::new();
    for part in parts {
        for found in words.find(part.text) {
            let Some(phrase) = phrases.get(found.word) else { continue };
            let span = part.span(found.start, found.end);
            let sentence = part.sentence_around(found.start, found.end);
            let (start, end) = (part.start + found.start - sentence.start, part.start + found.end - sentence.start);
            let free = hits.last().is_none_or(|last| last.span.end <= span.start);
            if free && phrase.counts(sentence, start, end) && !is_damaged(document, span) {
                hits.push(Hit { phrase, span, sentence });
            }
        }
    }
    hits
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample::document;

    const PHRASES: &[Phrase] = &[
        Phrase::new("条理").unless_followed(&["清"]).unless_preceded(&["有"]),
        Phrase::new("期限").with(&["答复"]).without(&["承诺"]),
        Phrase::new("答复期限"),
    ];

    fn found(text: &str) -> Vec<&'static str> {
        let document = document(&[text]);
        find(&document, PHRASES).iter().map(|hit| hit.phrase.word).collect()
    }

    #[test]
    fn conditions_are_about_the_same_sentence() {
        assert_eq!(found("信息公开条理。"), ["条理"]);
        assert_eq!(found("条理清晰,有条理。"), [] as [&str; 0]);
        assert_eq!(found("期限内作了答复。"), ["期限"]);
        assert_eq!(found("期限届满。作了答复。"), [] as [&str; 0]);
        assert_eq!(found("承诺的期限内作了答复。"), [] as [&str; 0]);
        assert_eq!(found("答复期限"), ["答复期限"]);
    }
}
