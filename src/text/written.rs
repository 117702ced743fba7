//! Dates as written in folded text; they need not exist.

use super::FoldedSpan;
use super::date::Date;

/// A longer run of digits is no part of a date; it is not read to its end, so that looking at each digit of it stays cheap.
const MOST_DIGITS: usize = 10;

/// A date or month in a text: `2021年1月31日`, `2021年1月`, `1月31日`, `2021-01-31`, `2021.1.31`, `二〇二一年一月`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WrittenDate {
    /// Where it stands.
    pub span: FoldedSpan,
    /// The year, when it is written.
    pub year: Option<u16>,
    /// The month; any number that stands before `月`.
    pub month: u8,
    /// The day, when it is written.
    pub day: Option<u8>,
}

impl WrittenDate {
    /// The day, when it is written in full and exists.
    pub fn date(&self) -> Option<Date> {
        Date::new(self.year?, self.month, self.day?)
    }

    /// The date that starts at byte `start`.
    pub fn at(text: &str, start: usize) -> Option<Self> {
        let rest = text.get(start..)?;
        let (length, year, month, day) = in_characters(rest).or_else(|| in_marks(rest))?;
        Some(Self { span: FoldedSpan::new(start, start + length), year, month, day })
    }

    /// All dates with a year, in order.
    pub fn all(text: &str) -> Vec<Self> {
        Self::every(text).filter(|date| date.year.is_some()).collect()
    }

    /// All dates, with a year or without, in order; none within another.
    pub fn every(text: &str) -> impl Iterator<Item = Self> + '_ {
        let (mut last, mut end) = (' ', 0);
        text.char_indices().filter_map(move |(start, character)| {
            let begins = start >= end && is_digit(character) && !is_digit(last);
            last = character;
            let date = if begins { Self::at(text, start) } else { None }?;
            end = date.span.range().end;
            Some(date)
        })
    }
}

/// The year at the start of `text`, of four digits from 1900 on, and its bytes.
pub fn year(text: &str) -> Option<(usize, u16)> {
    let (length, value) = number(text)?;
    let digits = text.get(..length)?.chars().count();
    let value = u16::try_from(value).ok().filter(|value| (1900..2100).contains(value))?;
    (digits == 4).then_some((length, value))
}

type Parts = (usize, Option<u16>, u8, Option<u8>);

/// `2021年1月31日` with any part but the month left out.
fn in_characters(text: &str) -> Option<Parts> {
    let (used, year) = match year(text).and_then(|(length, year)| Some((mark(text, length, '年')?, year))) {
        Some((used, year)) => (used, Some(year)),
        None => (0, None),
    };
    let (length, month) = small(text.get(used..)?)?;
    let used = mark(text, used + length, '月')?;
    let day = small(text.get(used..)?).and_then(|(length, day)| {
        let end = used + length;
        Some((mark(text, end, '日').or_else(|| mark(text, end, '号'))?, day))
    });
    Some(day.map_or((used, year, month, None), |(end, day)| (end, year, month, Some(day))))
}

/// `2021-01-31`, `2021.1.31`, `2021/1/31`.
fn in_marks(text: &str) -> Option<Parts> {
    let (length, year) = year(text)?;
    let separator = text.get(length..)?.chars().next().filter(|separator| "-./".contains(*separator))?;
    let used = length + 1;
    let (length, month) = small(text.get(used..)?)?;
    let used = mark(text, used + length, separator)?;
    let (length, day) = small(text.get(used..)?)?;
    Some((used + length, Some(year), month, Some(day)))
}

/// The end of the mark that stands at `offset`.
fn mark(text: &str, offset: usize, mark: char) -> Option<usize> {
    text.get(offset..)?.starts_with(mark).then_some(offset + mark.len_utf8())
}

/// A month or day.
fn small(text: &str) -> Option<(usize, u8)> {
    let (length, value) = number(text)?;
    let value = u8::try_from(value).ok().filter(|value| *value < 100)?;
    Some((length, value))
}

fn is_digit(character: char) -> bool {
    character.is_ascii_digit() || chinese_digit(character).is_some() || character == '十'
}

fn chinese_digit(character: char) -> Option<u32> {
    match character {
        '〇' | '○' | '零' | 'O' => Some(0),
        '一' => Some(1),
        '二' => Some(2),
        '三' => Some(3),
        '四' => Some(4),
        '五' => Some(5),
        '六' => Some(6),
        '七' => Some(7),
        '八' => Some(8),
        '九' => Some(9),
        _ => None,
    }
}

/// Digits, or Chinese digits one by one (`二〇二一`) or with tens (`三十一`).
fn number(text: &str) -> Option<(usize, u32)> {
    let ascii = text.bytes().take(MOST_DIGITS + 1).take_while(u8::is_ascii_digit).count();
    if ascii > MOST_DIGITS {
        return None;
    }
    if ascii > 0 {
        return Some((ascii, text.get(..ascii)?.parse().ok()?));
    }
    let digits: String =
        text.chars().take(5).take_while(|character| is_digit(*character) && !character.is_ascii()).collect();
    let value = match digits.split_once('十') {
        None => digits.chars().filter_map(chinese_digit).fold(0, |value, digit| value * 10 + digit),
        Some((tens, ones)) => {
            let digit = |text: &str| text.chars().next().and_then(chinese_digit);
            digit(tens).unwrap_or(1) * 10 + digit(ones).unwrap_or(0)
        }
    };
    (!digits.is_empty()).then_some((digits.len(), value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<(String, Option<Date>)> {
        let words = |date: &WrittenDate| text.get(date.span.range()).unwrap_or_default().to_owned();
        WrittenDate::all(text).iter().map(|date| (words(date), date.date())).collect()
    }

    #[test]
    fn finds_dates_in_every_spelling() {
        let text = "自2021年1月1日起至2021-12-31,于2022.1.5公布;二〇二二年一月三十一日;2018年1月。";
        assert_eq!(
            shown(text),
            [
                ("2021年1月1日".to_owned(), Date::new(2021, 1, 1)),
                ("2021-12-31".to_owned(), Date::new(2021, 12, 31)),
                ("2022.1.5".to_owned(), Date::new(2022, 1, 5)),
                ("二〇二二年一月三十一日".to_owned(), Date::new(2022, 1, 31)),
                ("2018年1月".to_owned(), None),
            ]
        );
    }

    #[test]
    fn dates_that_do_not_exist_are_found_and_have_no_day() {
        assert_eq!(shown("2021年2月30日"), [("2021年2月30日".to_owned(), None)]);
    }

    #[test]
    fn other_figures_are_no_dates() {
        assert_eq!(shown("2021年度公开2021条,0537-5661722,u844370-0801-2023-0003,1.5,2022年"), []);
    }

    #[test]
    fn a_date_may_lack_its_year() {
        let date = WrittenDate::at("12月31日", 0);
        assert_eq!(date.map(|date| (date.year, date.month, date.day)), Some((None, 12, Some(31))));
    }
}
