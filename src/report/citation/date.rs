//! Days on which a text says that the regulation was promulgated or came into force.

use super::{Law, Reader};
use crate::text::FoldedSpan;
use crate::text::written::WrittenDate;

/// What happened on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// It was promulgated.
    Promulgated,
    /// It came into force.
    InForce,
}

/// A day of the regulation, day and month as far as they are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LawDate {
    /// The date as written.
    pub date: WrittenDate,
    /// What happened.
    pub event: Event,
    /// Its place in the flow.
    pub span: FoldedSpan,
}

/// Words between the day and the name, or between the name and the day, that change nothing.
const FILLERS: &[&str] = &[
    "正式",
    "开始",
    "起",
    "新",
    "修订后",
    "修订",
    "修改后",
    "的",
    "国务院",
    "中华人民共和国",
    "我国",
    "将",
    "自",
    "于",
    "从",
    "已",
    "在",
    ",",
    "并",
];
const IN_FORCE: &[&str] = &["施行", "实施", "生效"];
const PROMULGATED: &[&str] = &["公布", "颁布"];

/// The days of a sentence.
pub(super) fn read(reader: Reader<'_>) -> Vec<LawDate> {
    let dates = WrittenDate::all(reader.sentence.text);
    dates.into_iter().filter_map(|date| law_date(reader, date)).collect()
}

/// `DATE起施行的《条例》`, `《条例》自DATE起施行`.
fn law_date(reader: Reader<'_>, date: WrittenDate) -> Option<LawDate> {
    let sentence = reader.sentence;
    let (start, end) = (date.span.range().start, date.span.range().end);
    let after = end + fillers(sentence.after(end));
    let (event, word) = event(sentence.after(after))?;
    let behind = after + word;
    let named = names_it(reader, start) || names_it_behind(reader, behind);
    named.then(|| LawDate { date, event, span: sentence.span(start, end) })
}

fn event(text: &str) -> Option<(Event, usize)> {
    let of = |words: &[&str], event| words.iter().find(|word| text.starts_with(**word)).map(|word| (event, word.len()));
    of(IN_FORCE, Event::InForce).or_else(|| of(PROMULGATED, Event::Promulgated))
}

/// Whether the regulation is named before byte `at`, with nothing of weight between.
fn names_it(reader: Reader<'_>, at: usize) -> bool {
    let before = reader.sentence.before(at);
    let mut end = before.len();
    while let Some(word) = FILLERS.iter().find(|word| before.get(..end).is_some_and(|text| text.ends_with(**word))) {
        end -= word.len();
    }
    reader.title_ending(end).is_some_and(|title| reader.law_of(title) == Law::Disclosure)
}

/// Whether it is named from byte `at` on: `的新条例`.
fn names_it_behind(reader: Reader<'_>, at: usize) -> bool {
    let rest = reader.sentence.after(at);
    let name = at + fillers(rest);
    let title = reader.title_starting(name).is_some_and(|title| reader.law_of(title) == Law::Disclosure);
    let words = reader.sentence.after(name);
    let bare = rest.starts_with('的') && (words.starts_with("政府信息公开条例") || words.starts_with("条例"));
    rest.starts_with('的')
        && (title || bare && reader.aliases.meaning(reader.sentence.span(at, at).start) == Law::Disclosure)
}

/// How many bytes of such words a text begins with.
fn fillers(text: &str) -> usize {
    let mut length = 0;
    while let Some(word) = FILLERS.iter().find(|word| text.get(length..).is_some_and(|rest| rest.starts_with(**word))) {
        length += word.len();
    }
    length
}
