//! Numbering at the start of a line: `一、`, `(一)`, `1.`, `(1)`.

use crate::text::{Folded, FoldedSpan, characters::is_han};

/// Longer lines are paragraphs that begin with a number; in characters.
const LONGEST_TITLE: usize = 50;

/// A number at the start of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numbering {
    /// 1 for `一、`, 2 for `(一)`, 3 for `1.`, 4 for `(1)`.
    pub level: u8,
    /// The number.
    pub ordinal: u32,
    /// How many bytes the number and its mark take.
    pub length: usize,
}

/// The numbering that a folded line starts with.
pub fn numbering(line: &Folded) -> Option<Numbering> {
    marked(line.text()).or_else(|| spaced(line))
}

/// The numbering of a line that is a heading, not a paragraph or list item that begins with a number.
pub fn heading(line: &Folded) -> Option<Numbering> {
    let numbering = numbering(line)?;
    let title = line.text().get(numbering.length..)?.trim();
    is_title(title, numbering.level).then_some(numbering)
}

/// The end of the words of a title, without the mark behind them.
pub fn title_end(text: &str) -> usize {
    text.trim_end_matches(['。', ':', ' ']).len()
}

fn is_title(title: &str, level: u8) -> bool {
    let words = title.get(..title_end(title)).unwrap_or_default();
    let short = words.chars().count() <= LONGEST_TITLE && words.chars().any(is_han);
    let sentence = words.contains(['。', '；', ';', '!', '?', '\t']) || title.ends_with([';', ',', '、']);
    let figures = words.contains(|character: char| character.is_ascii_digit()) && !is_year_only(words);
    let item = level >= 3 && (title.ends_with('。') || figures);
    short && !sentence && !item && !has_figures_in_columns(words)
}

/// Whether all figures are years.
fn is_year_only(words: &str) -> bool {
    words.split('年').all(|part| {
        let digits = part.chars().rev().take_while(char::is_ascii_digit).count();
        let all = part.chars().filter(char::is_ascii_digit).count();
        all == 0 || digits == 4 && all == 4
    }) && !words.ends_with(|character: char| character.is_ascii_digit())
}

/// Whether figures stand side by side as in a row of a table.
pub fn has_figures_in_columns(text: &str) -> bool {
    let parts: Vec<&str> = text.split(' ').collect();
    let ends = |part: &&str| part.ends_with(|character: char| character.is_ascii_digit());
    let starts = |part: &&str| part.starts_with(|character: char| character.is_ascii_digit());
    parts.windows(2).any(|pair| pair.first().is_some_and(ends) && pair.last().is_some_and(starts))
}

/// The numbering with a mark behind or around it that a folded text starts with: `一、`, `(一)`, `1.`, `(1)`.
pub fn marked(text: &str) -> Option<Numbering> {
    bracketed(text).or_else(|| pointed(text)).or_else(|| part(text)).or_else(|| enclosed(text))
}

/// `(一)`, `(1)`.
fn bracketed(text: &str) -> Option<Numbering> {
    let inside = text.strip_prefix('(')?;
    let (length, ordinal, level) = match digits(inside) {
        Some((length, ordinal)) => (length, ordinal, 4),
        None => chinese(inside).map(|(length, ordinal)| (length, ordinal, 2))?,
    };
    inside.get(length..)?.starts_with(')').then_some(Numbering { level, ordinal, length: length + 2 })
}

/// `一、`, `1.`, `1、`, `1)`; not `1.5`.
fn pointed(text: &str) -> Option<Numbering> {
    let (length, ordinal, level) = match digits(text) {
        Some((length, ordinal)) => (length, ordinal, 3),
        None => chinese(text).map(|(length, ordinal)| (length, ordinal, 1))?,
    };
    let rest = text.get(length..)?;
    let mark = rest.chars().next().filter(|mark| "、.".contains(*mark) || *mark == ')' && level == 3)?;
    let after = rest.get(mark.len_utf8()..)?;
    let decimal = mark == '.' && after.starts_with(|next: char| next.is_ascii_digit());
    let level = if mark == ')' { 4 } else { level };
    (!decimal).then_some(Numbering { level, ordinal, length: length + mark.len_utf8() })
}

/// `第一部分`, `第一章`.
fn part(text: &str) -> Option<Numbering> {
    let inside = text.strip_prefix('第')?;
    let (length, ordinal) = chinese(inside)?;
    let rest = inside.get(length..)?;
    let word = ["部分", "章"].into_iter().find(|word| rest.starts_with(word))?;
    let after = rest.get(word.len()..)?;
    let mark = after.len() - after.trim_start_matches(['、', ':', '.', ' ']).len();
    Some(Numbering { level: 1, ordinal, length: '第'.len_utf8() + length + word.len() + mark })
}

/// Single characters with their number: `㈠`, `⑴`, `①`, `⒈`.
fn enclosed(text: &str) -> Option<Numbering> {
    let first = text.chars().next()?;
    let code = u32::from(first);
    let (level, ordinal) = match code {
        0x3220..=0x3229 => (2, code - 0x321F),
        0x2474..=0x2487 => (4, code - 0x2473),
        0x2460..=0x2473 => (4, code - 0x245F),
        0x2488..=0x249B => (3, code - 0x2487),
        _ => return None,
    };
    Some(Numbering { level, ordinal, length: first.len_utf8() })
}

/// `一 概述`: a number with nothing but a space behind it, which folding took out.
fn spaced(line: &Folded) -> Option<Numbering> {
    let (length, ordinal) = chinese(line.text())?;
    let before = line.origin(FoldedSpan::new(0, length));
    let after = line.origin(FoldedSpan::new(length, line.text().len()));
    let long_enough = line.text().chars().count() >= 3;
    (long_enough && before.end < after.start).then_some(Numbering { level: 1, ordinal, length })
}

/// One or two digits at the start of `text`, and how many bytes they take.
fn digits(text: &str) -> Option<(usize, u32)> {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    let number = text.get(..length)?.parse().ok()?;
    (length <= 2).then_some((length, number))
}

/// A Chinese number up to 99 at the start of `text`, and how many bytes it takes.
fn chinese(text: &str) -> Option<(usize, u32)> {
    const DIGITS: &str = "一二三四五六七八九";
    let value =
        |character: char| DIGITS.chars().zip(1..).find(|(digit, _)| *digit == character).map(|(_, value)| value);
    let mut number: u32 = 0;
    let mut length = 0;
    for character in text.chars().take(3) {
        number = match (value(character), character) {
            (Some(value), _) if number.is_multiple_of(10) => number + value,
            (None, '十') if number < 10 => number.max(1) * 10,
            _ => break,
        };
        length += character.len_utf8();
    }
    (number > 0).then_some((length, number))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    fn level_and_ordinal(line: &str) -> Option<(u8, u32)> {
        heading(&fold(line)).map(|numbering| (numbering.level, numbering.ordinal))
    }

    #[test]
    fn knows_the_four_levels() {
        let lines =
            ["一、总体情况", "（十二）监督保障情况。", "3．加强培训", "4、回应解读", "（5）其他", "6)其他", "①其他"];
        let found: Vec<_> = lines.into_iter().filter_map(level_and_ordinal).collect();
        assert_eq!(found, [(1, 1), (2, 12), (3, 3), (3, 4), (4, 5), (4, 6), (4, 1)]);
    }

    #[test]
    fn knows_other_marks() {
        let lines = ["一 概 述", "二.主动公开情况", "第三部分 依申请公开", "㈣平台建设", "⒌其他", "二十一、其他"];
        let found: Vec<_> = lines.into_iter().filter_map(level_and_ordinal).collect();
        assert_eq!(found, [(1, 1), (1, 2), (1, 3), (2, 4), (3, 5), (1, 21)]);
    }

    #[test]
    fn paragraphs_items_and_rows_are_no_headings() {
        let lines = [
            "一是公开不够",
            "一方面,公开不够",
            "1.5万条",
            "2.限定公开时间。针对不同情况确定公开时间。",
            "1.组织机构类信息 0 条;",
            "3.设立了专栏。",
            "一、本年新收政府信息公开申请数量 83 16 0 0",
            "2021年工作",
            "（2018年度）",
            "一、",
        ];
        assert_eq!(lines.into_iter().filter_map(level_and_ordinal).collect::<Vec<_>>(), []);
    }

    #[test]
    fn a_year_in_a_title_is_no_figure() {
        assert_eq!(level_and_ordinal("1.落实2021年工作要点情况"), Some((3, 1)));
    }
}
