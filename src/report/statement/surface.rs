//! Surfaces: how reports word a metric. A surface is data; matching it is the same for all.

use super::metric::{Metric, Topic};
use super::words::{at_end, eat};
use crate::text::quantity::{Measure, Quantity};

/// One way to word a metric: known words in any order, of which some must be there.
#[derive(Debug)]
pub struct Surface {
    /// What is counted.
    pub metric: Metric,
    /// One word of each group must be there.
    pub needs: &'static [&'static [&'static str]],
    /// Further words that may stand among them.
    pub among: &'static [&'static [&'static str]],
    /// What the text before must be about.
    pub topic: Topic,
    /// Whether the words may all follow the figure: `2件结转下年度继续办理`.
    pub leading: bool,
    /// The units of its figures; none for money.
    pub units: &'static [&'static str],
}

/// Words with which a clause denies what follows them.
const DENIALS: &[&str] = &["不", "未", "没有", "无", "非", "免", "拟"];

impl Surface {
    /// How many bytes of the clause before a figure stand before the words of this surface.
    pub fn head(&self, clause: &str, after: &str) -> Option<usize> {
        let starts = clause.char_indices().map(|(at, _)| at).chain(self.leading.then_some(clause.len()));
        let head = starts.into_iter().find(|start| self.fits(clause.get(*start..).unwrap_or_default(), after))?;
        let denied = DENIALS.iter().any(|word| clause.get(..head).is_some_and(|head| head.ends_with(word)));
        (!denied).then_some(head)
    }

    /// Whether a figure may be one of this surface.
    pub fn measures(&self, quantity: &Quantity) -> bool {
        match quantity.measure {
            Measure::Count => self.units.contains(&quantity.unit),
            Measure::Money => self.units.is_empty(),
            Measure::Bare | Measure::Percent => false,
        }
    }

    /// Whether the words before the figure are this surface, alone or with those behind it.
    fn fits(&self, before: &str, after: &str) -> bool {
        let (rest, seen) = self.eat(before, 0);
        if !rest.is_empty() {
            return false;
        }
        if self.is_complete(seen) {
            return true;
        }
        let (tail, seen) = self.eat(after, seen);
        self.is_complete(seen) && at_end(tail)
    }

    /// Takes known words off the beginning; with it, which groups have been seen.
    fn eat<'a>(&self, mut text: &'a str, mut seen: u32) -> (&'a str, u32) {
        loop {
            let Some(word) = self.longest(text) else { return (text, seen) };
            for (place, group) in self.needs.iter().enumerate() {
                seen |= u32::from(group.contains(&word)) << place;
            }
            text = text.get(word.len()..).unwrap_or_default();
        }
    }

    fn longest(&self, text: &str) -> Option<&'static str> {
        let words = self.needs.iter().chain(self.among).flat_map(|list| list.iter());
        words.copied().filter(|word| text.starts_with(word)).max_by_key(|word| word.len())
    }

    /// Whether a word of each group has been seen; a bit for each group.
    pub fn is_complete(&self, seen: u32) -> bool {
        seen.count_ones() as usize == self.needs.len()
    }
}

/// A text with the years before and after the report's as words: `2022年结转` is `上年结转` in a report on 2023.
pub fn with_relative_years(text: &str, year: Option<u16>) -> String {
    let Some(year) = year else { return text.to_owned() };
    let named = |text: String, other: u16, word: &str| {
        ["年度", "年底", "年"].iter().fold(text, |text, end| text.replace(&format!("{other}{end}"), word))
    };
    let text = named(text.to_owned(), year.saturating_sub(1), "上年");
    named(text, year.saturating_add(1), "下年")
}

/// The clause without marks of lists and of sequence before it.
pub fn without_marks(clause: &str) -> &str {
    let marks: &[&str] =
        &["其中", "一是", "二是", "三是", "四是", "五是", "(", ")", ".", "、", "①", "②", "③", "④", "和", "及"];
    let trimmed = clause.trim_start_matches(|c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c));
    let marked = trimmed.starts_with(['.', '、', ')']) && trimmed.len() < clause.len();
    eat(if marked { trimmed } else { clause }, marks)
}
