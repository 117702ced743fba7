//! Running text as claims and statements see it: passages, what stands between separators, labels with quantities.

pub mod item;
pub mod passage;
pub mod piece;
mod shared;

use crate::document::Document;
use item::Item;
use passage::Passage;
use piece::Level;

/// A passage with what was found in it.
#[derive(Debug)]
pub struct Prose<'a> {
    /// The passage.
    pub passage: Passage<'a>,
    /// What stands outside of brackets, then inside of each pair, with the items of each.
    pub levels: Vec<(Level, Vec<Item>)>,
}

/// The running text of a document, passage by passage.
pub fn read(document: &Document) -> Vec<Prose<'_>> {
    passage::passages(document).into_iter().map(Prose::of).collect()
}

impl<'a> Prose<'a> {
    fn of(passage: Passage<'a>) -> Self {
        let levels = piece::levels(&passage);
        let shares: Vec<(usize, usize)> = levels.iter().filter_map(|level| item::share_of(&passage, level)).collect();
        let read = |level: Level| {
            let items = item::items(&passage, &level, &shares);
            (level, items)
        };
        let levels = levels.into_iter().map(read).collect();
        Self { passage, levels }
    }
}
