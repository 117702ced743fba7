//! Where the words of a paragraph are written in their part of a file, so that marks can be put there.

use super::Span;
use std::rc::Rc;

/// Where something is written in the text of a part, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Extent {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

/// Words that stand together in the part.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Piece {
    /// Their offset in the words of the paragraph.
    pub at: usize,
    /// Their length there; in the part it is the same when they are text, not an entity or an element.
    pub length: usize,
    /// The run, or whatever must stay whole around it.
    pub run: Extent,
    /// The element in the run.
    pub part: Extent,
    /// The words themselves: the text, the entity, or the element that stands for a character.
    pub written: Extent,
    /// Whether the run may be divided.
    pub divisible: bool,
}

/// Words with their pieces.
#[derive(Debug, Clone, Default)]
pub struct Words {
    /// The words.
    pub text: String,
    /// What they are made of, in order.
    pub pieces: Vec<Piece>,
}

/// Where a paragraph is written.
#[derive(Debug, Clone)]
pub struct Origin {
    /// The element that stands for the whole: the paragraph, or the run on which a text box or note hangs.
    pub whole: Extent,
    /// Whether the whole is a paragraph.
    pub is_paragraph: bool,
    /// Its pieces; none when marks can only be put around the whole.
    pub pieces: Vec<Piece>,
}

impl Words {
    /// Adds words.
    pub fn push(&mut self, text: &str, piece: Piece) {
        self.pieces.push(Piece { at: self.text.len(), length: text.len(), ..piece });
        self.text.push_str(text);
    }

    /// Adds other words behind.
    pub fn append(&mut self, other: Self) {
        let by = self.text.len();
        self.pieces.extend(other.pieces.into_iter().map(|piece| Piece { at: piece.at + by, ..piece }));
        self.text.push_str(&other.text);
    }

    /// Puts words in front that stand nowhere in the part, such as an ordinal.
    pub fn put_in_front(&mut self, text: &str) {
        self.text.insert_str(0, text);
        self.pieces.iter_mut().for_each(|piece| piece.at += text.len());
    }
}

/// Words of the source that are written in one paragraph.
#[derive(Debug, Clone)]
pub struct Mark {
    /// The words in the source; empty for a cell without words.
    pub span: Span,
    /// Their offset in the words of the paragraph.
    pub at: usize,
    /// The paragraph.
    pub origin: Rc<Origin>,
}
