//! One spelling for one character, with every offset mapping back to the original; and what figures look like in it.
//!
//! Folded text has: half-width digits, letters and `: , ; ( ) %`, simplified characters, no inline pinyin, no radicals,
//! no space between Chinese characters or between them and figures. Full stops, `、`, quotes and `《》〔〕` stay as they are.

pub mod characters;
pub mod date;
pub mod distance;
mod fold;
mod folded;
mod hedge;
pub mod keyword;
pub mod numeral;
pub mod quantity;
pub mod ruby;
mod survey;
mod unit;
pub mod written;

pub use fold::{Skip, fold, fold_part, join, undo_taiwan_words};
pub use folded::{Folded, FoldedSpan};
pub use survey::{MANY_RUBIES, Survey};
