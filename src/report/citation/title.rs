//! Names in `《》`.

use super::around;
use super::law::Law;
use crate::document::Document;
use crate::document::part::{Part, is_damaged, sentences};
use crate::text::FoldedSpan;

/// A longer name has lost its closing mark; in bytes.
const LONGEST: usize = 400;

/// A name in `《》`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Title {
    /// The name without its marks, folded.
    pub name: String,
    /// Its place with the marks, in the flow.
    pub span: FoldedSpan,
    /// Whether it stands inside of another name.
    pub nested: bool,
    /// The sentence, in the flow.
    pub sentence: FoldedSpan,
}

impl Title {
    /// The law that it names.
    pub fn law(&self) -> Law {
        Law::of_name(&self.name)
    }
}

/// The names of a document, by where they begin.
pub fn read(document: &Document) -> Vec<Title> {
    let mut titles: Vec<Title> = sentences(document).flat_map(of_sentence).collect();
    titles.retain(|title| !is_damaged(document, title.span));
    titles
}

fn of_sentence(sentence: Part<'_>) -> Vec<Title> {
    let mut open: Vec<usize> = Vec::new();
    let mut titles = Vec::new();
    for (at, character) in sentence.text.char_indices() {
        match character {
            '《' => open.push(at),
            '》' => {
                let Some(start) = open.pop() else { continue };
                let end = at + character.len_utf8();
                let name = sentence.text.get(start + '《'.len_utf8()..at).unwrap_or_default();
                if name.len() <= LONGEST {
                    let (span, nested) = (sentence.span(start, end), !open.is_empty());
                    titles.push(Title { name: name.to_owned(), span, nested, sentence: around(sentence, start) });
                }
            }
            _ => {}
        }
    }
    crate::order::by_key(&mut titles, |title| (title.span.start.into(), 0));
    titles
}
