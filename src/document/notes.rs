//! What the user should know about the state of the text: not defects of the report.

use super::page_number;
use super::piece::{Noise, Piece};
use crate::input::Note;
use crate::text::{Folded, MANY_RUBIES, Survey};

/// From this share of traditional characters on, a text was converted; in percent.
const TRADITIONAL_SHARE: usize = 5;

/// From this many spaces inside sentences on, words were broken; per 1000 characters.
const BROKEN_WORDS: usize = 5;

/// The notes about a document.
pub fn of(
    survey: &Survey,
    pieces: &[Piece],
    pages: &[page_number::Found],
    flow: &Folded,
    taiwan_words: bool,
) -> Vec<Note> {
    let lines = |kind: Noise| pieces.iter().filter(|piece| piece.noise == Some(kind)).count();
    let rubies = survey.toned_rubies + if survey.drops_plain_rubies() { survey.plain_rubies } else { 0 };
    let notes = [
        (rubies >= MANY_RUBIES).then(|| ("noise-ruby", format!("文字中夹有{rubies}处拼音注音，检查时已略去。"))),
        (survey.traditional * 100 > survey.han * TRADITIONAL_SHARE)
            .then(|| ("noise-traditional", "文字为繁体，已按简体逐字对照检查，引文仍为原文。".to_owned())),
        taiwan_words.then(|| {
            ("noise-tw-vocabulary", "网页把“文件”等词转换成了台湾用语（如“規範性檔案”），已还原后检查。".to_owned())
        }),
        (!survey.damaged.is_empty()).then(|| {
            ("noise-mojibake", format!("有{}处文字编码损坏（乱码），这些地方不作检查。", survey.damaged.len()))
        }),
        (!pages.is_empty()).then(|| ("noise-page-number", format!("识别出{}个页码，不作为数据。", pages.len()))),
        (lines(Noise::Site) > 0)
            .then(|| ("noise-site-line", format!("有{}行网页按钮、页脚等文字，不作为报告内容。", lines(Noise::Site)))),
        (lines(Noise::Spam) > 0).then(|| {
            ("noise-spam", format!("有{}行疑似被注入的垃圾文字，不作为报告内容，请检查网页安全。", lines(Noise::Spam)))
        }),
        (survey.spaces * 1000 > survey.han * BROKEN_WORDS)
            .then(|| ("noise-linewrap", "文字中有折行或排版留下的空格，检查时已略去。".to_owned())),
        (lines(Noise::Title) > 0)
            .then(|| ("noise-repeat-title", format!("标题重复出现，另有{}处不作为报告内容。", lines(Noise::Title)))),
        has_lost_digits(flow.text()).then(|| {
            ("noise-digit-loss", "有的日期或文号缺少“年”“月”或括号，可能在转换中丢失，不据此判断日期。".to_owned())
        }),
    ];
    notes.into_iter().flatten().map(|(id, message)| Note { id, message }).collect()
}

/// `〔202130号`, `自202511日起`, `2021年926日`: marks that were lost between digits.
fn has_lost_digits(text: &str) -> bool {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let after = |mark: &'static str| text.split(mark).skip(1);
    let number = after("〔").any(|rest| {
        let count = digits(rest);
        (5..=7).contains(&count) && rest.get(count..).is_some_and(|rest| rest.starts_with('号'))
    });
    let day = after("自").any(|rest| {
        let count = digits(rest);
        rest.starts_with("20")
            && (6..=8).contains(&count)
            && rest.get(count..).is_some_and(|rest| rest.starts_with('日'))
    });
    let month = after("年").any(|rest| {
        let count = digits(rest);
        (3..=4).contains(&count) && rest.get(count..).is_some_and(|rest| rest.starts_with('日'))
    });
    number || day || month || has_run_together_date(text)
}

/// `20210926日`: a date of digits alone before `日`.
fn has_run_together_date(text: &str) -> bool {
    text.match_indices('日').any(|(at, _)| {
        let before = text.get(..at).unwrap_or_default();
        let digits = before.bytes().rev().take(9).take_while(u8::is_ascii_digit).count();
        (7..=8).contains(&digits) && before.get(at - digits..).is_some_and(|date| date.starts_with("20"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_lost_marks() {
        for text in ["国办函〔202130号", "自202511日起", "于2021年926日", "(2017210日)", "20210926日"] {
            assert!(has_lost_digits(text), "{text}");
        }
        for text in
            ["国办函〔2021〕30号", "自2025年1月1日起", "自20日起", "2021年第926号", "2021年9月26日", "热线0537202日"]
        {
            assert!(!has_lost_digits(text), "{text}");
        }
    }
}
