//! One spelling for one character, with every offset mapping back to the original; and what figures look like in it.
//!
//! Folded text has: half-width digits, letters and `: , ; ( ) %`, simplified characters, no inline pinyin, no radicals,
//! no space between Chinese characters or between them and figures. Full stops, `、`, quotes and `《》〔〕` stay as they are.

pub mod date;
mod folded;

pub use folded::{Folded, FoldedSpan};
