//! Articles: `《条例》第三十三条`, `条例第三十六条第(一)项、第三十七条`.

use super::{Law, Reader, around};
use crate::text::FoldedSpan;
use crate::text::numeral;
use rust_decimal::prelude::ToPrimitive;

/// An article of a law.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Article {
    /// Its number.
    pub number: u32,
    /// The law that it is of.
    pub law: Law,
    /// `第…条`, in the flow.
    pub span: FoldedSpan,
    /// The sentence, in the flow.
    pub sentence: FoldedSpan,
}

/// The most characters in a bracket between a name and an article.
const LONGEST_BRACKET: usize = 60;

/// The articles of a sentence.
pub(super) fn read(reader: Reader<'_>) -> Vec<Article> {
    let sentence = reader.sentence;
    let mut articles: Vec<Article> = Vec::new();
    for (at, _) in sentence.text.match_indices('第') {
        let Some((end, number)) = article(sentence.text, at) else { continue };
        let law = match law_before(reader, at) {
            Law::Unknown => inherited(reader, at, articles.last()),
            law => law,
        };
        articles.push(Article { number, law, span: sentence.span(at, end), sentence: around(sentence, at) });
    }
    articles
}

/// The end and number of `第三十三条`; `第一条例` and `第3条新闻` are none.
fn article(text: &str, at: usize) -> Option<(usize, u32)> {
    let start = at + '第'.len_utf8();
    let numeral = numeral::at(text.get(start..)?)?;
    let end = start + numeral.length;
    let rest = text.get(end..)?.strip_prefix('条')?;
    let goes_on = |next: char| {
        "第的规之、,。;:)(》和及与至到中作要明应条对予办答向进开履申依为".contains(next) || next.is_whitespace()
    };
    let closed = rest.is_empty() || rest.starts_with(goes_on) || rest.starts_with("规定");
    let number = numeral.value?.to_u32()?;
    (closed && !rest.starts_with("条例")).then_some((end + '条'.len_utf8(), number))
}

/// The law named right before: a name in `《》`, or the word alone.
fn law_before(reader: Reader<'_>, at: usize) -> Law {
    let before = without_bracket(reader.sentence.before(at).trim_end_matches(['的', '中', '之', ':', ',']));
    if let Some(title) = reader.title_ending(before.len()) {
        return reader.law_of(title);
    }
    let Some(name) = before.strip_suffix("条例") else { return Law::Unknown };
    const LEADING: &[&str] = &["据", "按照", "依照", "按", "照", "新", "合", "“", ",", "、", "和", "与"];
    if name.ends_with("信息公开") {
        Law::Disclosure
    } else if name.is_empty() || LEADING.iter().any(|word| name.ends_with(word)) {
        reader.aliases.meaning(reader.sentence.span(at, at).start)
    } else {
        Law::Other
    }
}

/// The text without a bracket at its end: `《条例》(国务院令第711号)`.
fn without_bracket(text: &str) -> &str {
    let Some(inside) = text.strip_suffix(')') else { return text };
    let length: usize = inside.chars().rev().take(LONGEST_BRACKET).take_while(|c| *c != '(').map(char::len_utf8).sum();
    inside.get(..inside.len() - length).and_then(|text| text.strip_suffix('(')).unwrap_or(text)
}

/// The law of the article before, when only its items and a word of listing stand between.
fn inherited(reader: Reader<'_>, at: usize, last: Option<&Article>) -> Law {
    let Some(last) = last else { return Law::Unknown };
    let between = reader.sentence.before(at).get(last.span.end as usize - reader.sentence.start..).unwrap_or_default();
    let item = |c: char| "第项款目()、,和及与至到-—或以一二三四五六七八九十的规定".contains(c) || c.is_ascii_digit();
    if between.chars().all(item) { last.law } else { Law::Unknown }
}
