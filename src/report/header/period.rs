//! The period that the figures cover: `统计期限自2021年1月1日起至2021年12月31日止`, in its many wordings.

use super::Period;
use super::lines::Lines;
use crate::report::Fact;
use crate::text::FoldedSpan;
use crate::text::date::Date;
use crate::text::written::{self, WrittenDate};

/// Words of which one stands near the dates.
const CUES: [&str; 9] = ["统计", "期限", "时限", "起止", "数据", "报告期", "时间范围", "时间跨度", "年度报告"];

/// How far before the dates a word may stand, in bytes.
const BEFORE: usize = 120;

/// How far behind.
const BEHIND: usize = 40;

/// What may stand between the two dates.
const BETWEEN: [&str; 14] = ["起", "开始", "始", "至", "到", "-", "—", "–", "~", "～", "止", "日", " ", ","];

/// The period stated in a report.
pub fn find(lines: &Lines<'_>) -> Option<Fact<Period>> {
    let text = lines.text();
    let range = WrittenDate::all(text).into_iter().find_map(|start| {
        let end = end_of(text, &start)?;
        let period = period(&start, &end)?;
        (has_cue(text, &start, &end) || is_whole_year(&period))
            .then(|| lines.fact(FoldedSpan { start: start.span.start, end: end.span.end }, period))
    });
    range.or_else(|| whole_year(lines))
}

/// The date that ends a range beginning with `start`.
fn end_of(text: &str, start: &WrittenDate) -> Option<WrittenDate> {
    let mut offset = start.span.range().end;
    let mut joined = false;
    while let Some(word) = BETWEEN.iter().find(|word| text.get(offset..).is_some_and(|rest| rest.starts_with(**word))) {
        joined |= !["起", "开始", "始", "日", " ", ",", "止"].contains(word);
        offset += word.len();
    }
    if joined { WrittenDate::at(text, offset) } else { None }
}

/// The days of a range; the year of the end and the days may be left out.
fn period(start: &WrittenDate, end: &WrittenDate) -> Option<Period> {
    let year = start.year?;
    let start_day = Date::new(year, start.month, start.day.unwrap_or(1))?;
    let end_year = end.year.unwrap_or(year);
    let end_day = match end.day {
        Some(day) => Date::new(end_year, end.month, day),
        None if start.day.is_none() => (28..=31).rev().find_map(|day| Date::new(end_year, end.month, day)),
        None => None,
    }?;
    Some(Period { start: start_day, end: end_day })
}

fn has_cue(text: &str, start: &WrittenDate, end: &WrittenDate) -> bool {
    let near = window(text, start.span.range().start.saturating_sub(BEFORE), end.span.range().end + BEHIND);
    CUES.iter().any(|cue| near.contains(cue))
}

fn is_whole_year(period: &Period) -> bool {
    let year = period.start.year;
    Some(period.start) == Date::new(year, 1, 1) && Some(period.end) == Date::new(year, 12, 31)
}

/// `统计期限为2021年度`.
fn whole_year(lines: &Lines<'_>) -> Option<Fact<Period>> {
    let text = lines.text();
    text.match_indices("统计").find_map(|(start, _)| {
        let near = window(text, start, start + BEFORE);
        let words =
            ["期限", "时限", "时间", "期间"].iter().filter_map(|word| Some(near.find(word)? + word.len())).min()?;
        let rest = near.get(words..)?;
        let skipped = rest.len() - rest.trim_start_matches(['为', '是', ':', '均', '系']).len();
        let (length, year) = written::year(rest.get(skipped..)?)?;
        rest.get(skipped + length..)?.starts_with("年度").then_some(())?;
        let place = start + words + skipped;
        let period = Period { start: Date::new(year, 1, 1)?, end: Date::new(year, 12, 31)? };
        Some(lines.fact(FoldedSpan::new(place, place + length), period))
    })
}

/// The part of the text between two bytes, on borders of characters and within one line.
fn window(text: &str, start: usize, end: usize) -> &str {
    text.get(text.ceil_char_boundary(start)..text.floor_char_boundary(end)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::lines::tests::document;
    use super::*;

    fn period_of(text: &str) -> Option<(String, String, String)> {
        let document = document(text);
        let fact = find(&Lines::of(&document))?;
        let words = document.source.text.get(fact.span.range())?.to_owned();
        Some((fact.value.start.to_string(), fact.value.end.to_string(), words))
    }

    #[test]
    fn reads_the_wordings() {
        for (text, words) in [
            (
                "本报告所列数据的统计期限自 2021 年 1 月 1 日起至 2021 年 12 月 31 日止。",
                "2021 年 1 月 1 日起至 2021 年 12 月 31 日",
            ),
            ("数据统计时间为2021年1月1日至12月31日。", "2021年1月1日至12月31日"),
            ("统计期限：2021.1.1-2021.12.31", "2021.1.1-2021.12.31"),
            (
                "报告时间从２０２１年１月１日开始，到２０２１年１２月３１日止",
                "２０２１年１月１日开始，到２０２１年１２月３１日",
            ),
            ("统计期限为2021年1月—12月", "2021年1月—12月"),
            ("统计时限为二〇二一年一月一日至十二月三十一日", "二〇二一年一月一日至十二月三十一日"),
            ("本报告的统计期限为2021年度。", "2021"),
        ] {
            assert_eq!(
                period_of(text),
                Some(("2021-01-01".to_owned(), "2021-12-31".to_owned(), words.to_owned())),
                "{text}"
            );
        }
    }

    #[test]
    fn keeps_a_period_that_is_wrong() {
        let found = period_of("统计期限为2022年1月1日至2021年12月31日").map(|(start, end, _)| (start, end));
        assert_eq!(found, Some(("2022-01-01".to_owned(), "2021-12-31".to_owned())));
    }

    #[test]
    fn other_dates_are_no_period() {
        for text in [
            "于2021年3月1日至3月5日开展宣传周活动。",
            "2021年1月1日公布,12月31日办结。",
            "统计期限为2021年2月30日至2021年12月31日",
        ] {
            assert_eq!(period_of(text), None, "{text}");
        }
    }
}
