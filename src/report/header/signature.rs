//! When the report was signed: a date alone on its line, or behind the agency's name.

use super::Period;
use super::issuer::is_agency;
use super::lines::{Line, Lines};
use crate::report::Fact;
use crate::text::FoldedSpan;
use crate::text::date::Date;
use crate::text::written::WrittenDate;

/// A line with more characters is a sentence.
const LONGEST_LINE: usize = 60;

/// The last date that stands alone behind the last top-level heading, else on the cover: between headings stand the labels
/// of charts. Of a month, any of its days.
pub fn find(lines: &Lines<'_>) -> Option<Fact<Period>> {
    let is_top = |line: &Line<'_>| line.level == Some(1);
    let behind = lines.all().rev().take_while(|line| !is_top(line)).find_map(|line| on_line(lines, &line));
    behind.or_else(|| lines.all().take_while(|line| !is_top(line)).find_map(|line| on_line(lines, &line)))
}

fn on_line(lines: &Lines<'_>, line: &Line<'_>) -> Option<Fact<Period>> {
    if line.text.chars().count() > LONGEST_LINE {
        return None;
    }
    let date = *WrittenDate::all(line.text).first()?;
    let range = date.span.range();
    let before = line.text.get(..range.start)?.trim().trim_end_matches([',', ':', '(']);
    let after = line.text.get(range.end..)?.trim_matches([')', '。', ' ']);
    let alone = after.is_empty() && (before.is_empty() || is_agency(before));
    let place = FoldedSpan::new(line.start + range.start, line.start + range.end);
    alone.then(|| days(&date)).flatten().map(|days| lines.fact(place, days))
}

/// The days that a date may mean.
fn days(date: &WrittenDate) -> Option<Period> {
    let year = date.year?;
    match date.day {
        Some(day) => Date::new(year, date.month, day).map(|day| Period { start: day, end: day }),
        None => {
            let start = Date::new(year, date.month, 1)?;
            let end = (28..=31).rev().find_map(|day| Date::new(year, date.month, day))?;
            Some(Period { start, end })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample::of_text;

    fn signed(text: &str) -> Option<String> {
        let document = of_text(text);
        find(&Lines::of(&document)).map(|days| format!("{} {}", days.value.start, days.value.end))
    }

    #[test]
    fn a_date_alone_or_behind_the_name_is_the_signature() {
        let day = Some("2022-01-20 2022-01-20".to_owned());
        assert_eq!(signed("一、概述\n全年公开。\n望楚区水务局\n2022年1月20日"), day);
        assert_eq!(signed("一、概述\n全年公开。\n望楚区水务局　二〇二二年一月二十日"), day);
        assert_eq!(signed("望楚区水务局\n2022年1月\n一、概述\n全年公开。"), Some("2022-01-01 2022-01-31".to_owned()));
    }

    #[test]
    fn a_date_in_a_sentence_is_none() {
        assert_eq!(signed("一、概述\n2022年1月20日公布。\n2022年"), None);
        assert_eq!(signed("一、概述\n会议时间2022年1月20日"), None);
        assert_eq!(signed("一、概述\n2021年5月\n2021年6月\n二、其他\n全年公开。"), None);
    }
}
