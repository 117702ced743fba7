//! What a page says of itself, above the report: 索引号, 发布机构, 发布日期, 生成日期.

use super::issuer::{is_agency, is_name_character};
use super::lines::Lines;
use crate::report::Fact;
use crate::text::FoldedSpan;
use crate::text::date::Date;
use crate::text::written::WrittenDate;

/// The data of a page.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Page {
    /// The index number.
    pub index: Option<Fact<String>>,
    /// The agency that published it, folded.
    pub publisher: Option<Fact<String>>,
    /// The day on which it was published.
    pub published: Option<Fact<Date>>,
    /// The day on which the document or its record was made.
    pub made: Option<Fact<Date>>,
}

const INDEX: &[&str] = &["索引号", "索取号"];
const PUBLISHER: &[&str] = &["发布机构", "公开机构", "发布单位", "公开主体", "发文机关", "发布机关"];
const PUBLISHED: &[&str] = &["发布日期", "发布时间", "公开日期", "公开时间"];
const MADE: &[&str] = &["生成日期", "成文日期", "制发日期", "发文日期"];

/// What follows a name without a mark between, once spaces are folded.
const BEHIND: [&str; 14] = [
    "发布日期",
    "发布时间",
    "公开日期",
    "公开时间",
    "生成日期",
    "成文日期",
    "制发日期",
    "发文日期",
    "浏览",
    "字号",
    "点击",
    "作者",
    "来源",
    "索引号",
];

/// Longer lines are sentences; in characters.
const LONGEST_LINE: usize = 150;

/// Behind a key its value begins within so many characters.
const VALUE: usize = 60;

/// A key with what stands behind it.
#[derive(Debug, Clone, Copy)]
struct Entry<'a> {
    text: &'a str,
    /// Where the value starts in the flow.
    start: usize,
}

/// Reads the data of a page: in cells and short lines before the first section, and in lines that are not of the report.
pub fn read(lines: &Lines<'_>) -> Page {
    let entry = |keys: &'static [&'static str]| entries(lines, keys);
    Page {
        index: entry(INDEX).into_iter().find_map(|entry| code(lines, entry)),
        publisher: entry(PUBLISHER).into_iter().find_map(|entry| agency(lines, entry)),
        published: entry(PUBLISHED).into_iter().find_map(|entry| day(lines, entry)),
        made: entry(MADE).into_iter().find_map(|entry| day(lines, entry)),
    }
}

/// The entries of some keys, those of tables first.
fn entries<'a>(lines: &Lines<'a>, keys: &[&str]) -> Vec<Entry<'a>> {
    let end = lines.all().find(|line| line.level == Some(1)).map_or(usize::MAX, |line| line.start);
    let mut found = Vec::new();
    let mut cells = lines.cells().take_while(|cell| cell.span.range().start < end).peekable();
    while let Some(cell) = cells.next() {
        let own = Entry { text: lines.slice(cell.span), start: cell.span.range().start };
        let next = cells.peek().map(|next| Entry { text: lines.slice(next.span), start: next.span.range().start });
        found.extend(
            keys.iter()
                .find_map(|key| value(own, key))
                .and_then(|own| if own.text.is_empty() { next } else { Some(own) }),
        );
    }
    let head = lines.all().take_while(|line| line.start < end);
    let short = lines.noise().chain(head).filter(|line| line.text.chars().count() <= LONGEST_LINE);
    found.extend(short.flat_map(|line| {
        let line = Entry { text: line.text, start: line.start };
        keys.iter().filter_map(move |key| value(line, key)).filter(|entry| !entry.text.is_empty()).collect::<Vec<_>>()
    }));
    found
}

/// What stands behind a key.
fn value<'a>(entry: Entry<'a>, key: &str) -> Option<Entry<'a>> {
    let at = entry.text.find(key)? + key.len();
    let rest = entry.text.get(at..)?;
    let skipped = rest.len() - rest.trim_start_matches([':', ' ', '】', ']', '|']).len();
    let value = rest.get(skipped..)?;
    let end = value.char_indices().nth(VALUE).map_or(value.len(), |(end, _)| end);
    Some(Entry { text: value.get(..end)?, start: entry.start + at + skipped })
}

fn fact<T>(lines: &Lines<'_>, entry: Entry<'_>, length: usize, value: T) -> Fact<T> {
    lines.fact(FoldedSpan::new(entry.start, entry.start + length), value)
}

/// Letters, digits and strokes.
fn code(lines: &Lines<'_>, entry: Entry<'_>) -> Option<Fact<String>> {
    let is_part = |character: char| character.is_ascii_alphanumeric() || "-/_.".contains(character);
    let length = entry.text.find(|character| !is_part(character)).unwrap_or(entry.text.len());
    let words = entry.text.get(..length).filter(|words| words.len() > 4)?;
    Some(fact(lines, entry, length, words.to_owned()))
}

fn agency(lines: &Lines<'_>, entry: Entry<'_>) -> Option<Fact<String>> {
    let length = entry.text.find(|character| !is_name_character(character)).unwrap_or(entry.text.len());
    let words = entry.text.get(..length)?;
    let end = BEHIND.iter().filter_map(|key| words.find(key)).min().unwrap_or(length);
    let name = words.get(..end).filter(|name| is_agency(name))?;
    Some(fact(lines, entry, end, name.to_owned()))
}

/// A day at once behind its key.
fn day(lines: &Lines<'_>, entry: Entry<'_>) -> Option<Fact<Date>> {
    let date = WrittenDate::at(entry.text, 0)?;
    Some(fact(lines, entry, date.span.range().end, date.date()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample::of_text;

    fn page(text: &str) -> [String; 4] {
        let page = read(&Lines::of(&of_text(text)));
        let day = |day: Option<Fact<Date>>| day.map_or(String::new(), |day| day.value.to_string());
        let words = |words: Option<Fact<String>>| words.map_or(String::new(), |words| words.value);
        [words(page.index), words(page.publisher), day(page.published), day(page.made)]
    }

    #[test]
    fn reads_a_table() {
        let text = "索引号: | u81-0801-2023-0003 | 主题分类: | 综合政务\n发布机构: | 云溪区水务局 | 生成日期: | 2019-01-18 15:11\n一、概述\n全年公开。";
        assert_eq!(page(text), ["u81-0801-2023-0003", "云溪区水务局", "", "2019-01-18"]);
    }

    #[test]
    fn reads_a_line() {
        let text = "发布时间：2022-02-18 10:02　发布机构：望楚区水务局　浏览次数：12\n一、总体情况\n公开。\n发布日期：2020-01-01";
        assert_eq!(page(text), ["", "望楚区水务局", "2022-02-18", ""]);
    }
}
