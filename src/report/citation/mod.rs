//! What a report cites: titles, document numbers, orders, articles, dates of the regulation, time limits.
//!
//! All are facts as printed; whether they are right is for the rules. Nothing is read in damaged text.

mod alias;
mod article;
mod date;
mod law;
mod limit;
mod number;
mod order;
mod title;

pub use article::Article;
pub use date::{Event, LawDate};
pub use law::Law;
pub use limit::{Subject, TimeLimit};
pub use number::DocumentNumber;
pub use order::Order;
pub use title::Title;

use crate::document::Document;
use crate::document::part::{Part, is_damaged, sentences};
use crate::text::FoldedSpan;
use alias::Aliases;

/// Everything cited, each kind in the order of the text.
#[derive(Debug, Clone, Default)]
pub struct Citations {
    /// Names in `《》`.
    pub titles: Vec<Title>,
    /// Document numbers: `国办函〔2020〕109号`.
    pub numbers: Vec<DocumentNumber>,
    /// Orders of the State Council: `国务院令第711号`.
    pub orders: Vec<Order>,
    /// Days on which the regulation was promulgated or came into force.
    pub dates: Vec<LawDate>,
    /// Articles: `《条例》第三十三条`.
    pub articles: Vec<Article>,
    /// Time limits in days: `20个工作日`.
    pub limits: Vec<TimeLimit>,
}

/// A sentence with what the readers of it share.
#[derive(Debug, Clone, Copy)]
struct Reader<'a> {
    sentence: Part<'a>,
    /// The titles of the sentence, in order.
    titles: &'a [Title],
    aliases: &'a Aliases,
}

/// How much of a sentence belongs to what is cited in it, in bytes to either side.
const MOST_AROUND: usize = 1200;
/// More names do not stand inside of one another.
const MOST_NESTED: usize = 4;

/// Reads what a document cites.
pub fn read(document: &Document) -> Citations {
    let titles = title::read(document);
    let aliases = Aliases::of(document, &titles);
    let mut citations = Citations::default();
    for sentence in sentences(document) {
        let end = sentence.start + sentence.text.len();
        let first = titles.partition_point(|title| (title.span.start as usize) < sentence.start);
        let last = titles.partition_point(|title| (title.span.start as usize) < end);
        let reader = Reader { sentence, titles: titles.get(first..last).unwrap_or_default(), aliases: &aliases };
        citations.numbers.extend(number::read(reader));
        citations.orders.extend(order::read(reader));
        citations.dates.extend(date::read(reader));
        citations.articles.extend(article::read(reader));
        citations.limits.extend(limit::read(sentence));
    }
    citations.numbers.retain(|number| !is_damaged(document, number.span));
    citations.orders.retain(|order| !is_damaged(document, order.span));
    citations.dates.retain(|date| !is_damaged(document, date.span));
    citations.articles.retain(|article| !is_damaged(document, article.span));
    citations.limits.retain(|limit| !is_damaged(document, limit.span));
    citations.titles = titles;
    citations
}

/// The sentence around byte `at`, of a very long one only what stands near, so that looking at it takes bounded time.
fn around(sentence: Part<'_>, at: usize) -> FoldedSpan {
    let start = sentence.text.ceil_char_boundary(at.saturating_sub(MOST_AROUND));
    sentence.span(start, sentence.text.floor_char_boundary(at + MOST_AROUND))
}

impl Reader<'_> {
    /// The title that ends at byte `at` of the sentence.
    fn title_ending(&self, at: usize) -> Option<&Title> {
        let end = self.sentence.span(at, at).start;
        let before = self.titles.partition_point(|title| title.span.start < end);
        let last = self.titles.get(..before).unwrap_or_default().iter().rev().take(MOST_NESTED);
        last.into_iter().find(|title| title.span.end == end)
    }

    /// The title that begins at byte `at` of the sentence.
    fn title_starting(&self, at: usize) -> Option<&Title> {
        let start = self.sentence.span(at, at).start;
        let index = self.titles.partition_point(|title| title.span.start < start);
        self.titles.get(index).filter(|title| title.span.start == start)
    }

    /// The law that a title names where it stands.
    fn law_of(&self, title: &Title) -> Law {
        match title.law() {
            Law::Short => self.aliases.meaning(title.span.start),
            law => law,
        }
    }
}

#[cfg(test)]
mod tests;
