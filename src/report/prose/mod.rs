//! Running text as claims and statements see it: passages, what stands between separators, labels with quantities.

pub mod item;
pub mod passage;
pub mod piece;

use item::Item;
use passage::Passage;
use piece::Level;

/// The levels of a passage (outside of brackets, inside of each pair) with their items.
pub fn items(passage: &Passage<'_>) -> Vec<(Level, Vec<Item>)> {
    let levels = piece::levels(passage);
    let shares: Vec<(usize, usize)> = levels.iter().filter_map(|level| item::share_of(passage, level)).collect();
    let read = |level: Level| {
        let items = item::items(passage, &level, &shares);
        (level, items)
    };
    levels.into_iter().map(read).collect()
}
