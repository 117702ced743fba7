//! The numbered lines and items of the running text, and where their numbers break off.

use super::printed::{self, Passage};
use crate::document::{Document, marked};
use crate::report::Report;
use crate::rules::words::is_damaged;
use crate::text::FoldedSpan;
use crate::text::characters::is_han;
use crate::text::numeral::is_chinese_numeral;

/// No more characters of a line or sentence are looked at.
const LONGEST: usize = 80;

/// A number with its mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    /// 1 for `一、`, 2 for `(一)`, 3 for `1.`, 4 for `(1)`.
    pub level: u8,
    /// The number.
    pub ordinal: u32,
    /// Number and mark in the flow.
    pub mark: FoldedSpan,
    /// The line or sentence that it opens, without the number.
    pub words: FoldedSpan,
    /// Whether it stands on a line of its own as a heading.
    pub is_heading: bool,
    /// Whether it opens a line; others stand behind the end of a sentence or a colon.
    pub opens_line: bool,
}

/// Two items between which the numbering breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Break {
    /// The item before.
    pub before: Item,
    /// The item that has another number than the next.
    pub after: Item,
}

/// The numbered items outside of tables, in order.
pub fn items(report: &Report) -> Vec<Item> {
    let document = &report.document;
    let mut items = Vec::new();
    let mut last = ' ';
    for passage in printed::passages(report) {
        let mut before = if passage.is_whole { '\n' } else { ' ' };
        for (at, character) in passage.text.char_indices() {
            let opens = || before == '\n' && last != '第' || matches!(before, '。' | ';' | ':' | '!' | '?');
            if is_number(character) && opens() {
                items.extend(item(document, &passage, at));
            }
            before = character;
        }
        last = before;
    }
    items
}

/// The places of `第一、`, `第二、` that open a sentence; not `第一、二季度`.
pub fn ordinals(report: &Report) -> Vec<FoldedSpan> {
    let mut found = Vec::new();
    for passage in printed::passages(report) {
        for (at, _) in passage.text.match_indices('第') {
            let (before, rest) = passage.text.split_at_checked(at).unwrap_or_default();
            let opens = at == 0 && passage.is_whole || before.ends_with(['。', ';', ':']);
            let length = ["一", "二", "三", "四", "五"].iter().find_map(|number| ordinal_length(rest, number));
            found.extend(length.filter(|_| opens).map(|length| passage.part(at, at + length)));
        }
    }
    found
}

fn ordinal_length(text: &str, number: &str) -> Option<usize> {
    let after = text.strip_prefix('第')?.strip_prefix(number)?.strip_prefix('、')?;
    let next = after.chars().next()?;
    let words = is_han(next) && next != '第' && !is_chinese_numeral(next);
    words.then_some(text.len() - after.len())
}

/// Whether a line opens with a number.
pub fn is_numbered(line: &str) -> bool {
    marked(line).is_some()
}

fn is_number(character: char) -> bool {
    matches!(
        character,
        '0'..='9' | '(' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '㈠'..='㈤' | '①'..='⑤'
    )
}

fn item(document: &Document, passage: &Passage<'_>, at: usize) -> Option<Item> {
    let rest = passage.text.get(at..)?;
    let numbering = marked(rest)?;
    let words = rest.get(numbering.length..)?;
    let cited = words.trim_start_matches(['、', '.']).starts_with(['项', '款', '条', '目', '点', '(', ')']);
    let near = words.char_indices().nth(LONGEST).map_or(words.len(), |(end, _)| end);
    let length = words.get(..near)?.find(['。', ';']).unwrap_or(near);
    let mark = passage.part(at, at + numbering.length);
    (!cited && !words.is_empty() && !is_damaged(document, mark)).then_some(Item {
        level: numbering.level,
        ordinal: numbering.ordinal,
        mark,
        words: passage.part(at + numbering.length, at + numbering.length + length),
        is_heading: at == 0 && passage.is_heading,
        opens_line: at == 0 && passage.is_whole,
    })
}

/// The breaks in the numbering of one level. A list ends at an item of a higher level and at every 1.
pub fn breaks(document: &Document, items: &[Item], level: u8) -> Vec<Break> {
    let mut found = Vec::new();
    let mut last: Option<Item> = None;
    for item in items.iter().filter(|item| item.level <= level) {
        if item.level < level || item.ordinal == 1 {
            last = (item.level == level).then_some(*item);
            continue;
        }
        if let Some(before) = last.filter(|before| is_broken(document, before, item)) {
            found.push(Break { before, after: *item });
        }
        last = last.map(|_| *item);
    }
    found
}

/// A number is left out and stands nowhere between, or the same one stands before other words.
fn is_broken(document: &Document, before: &Item, after: &Item) -> bool {
    let between = document.flow.slice(FoldedSpan { start: before.mark.end, end: after.mark.start });
    let left_out = (before.ordinal + 2..=before.ordinal + 3).contains(&after.ordinal);
    let again = before.ordinal == after.ordinal && before.ordinal > 1;
    let words = |item: &Item| document.flow.slice(item.words).trim_end_matches([':', ',']);
    left_out && !(before.ordinal + 1..after.ordinal).any(|ordinal| names(between, ordinal))
        || again && words(before) != words(after)
}

/// Whether a number stands in the text in any spelling, as where a heading was glued to the paragraph before.
fn names(text: &str, ordinal: u32) -> bool {
    const NUMERALS: [&str; 20] = [
        "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六",
        "十七", "十八", "十九", "二十",
    ];
    const ENCLOSED: [&str; 5] = ["㈠①⑴", "㈡②⑵", "㈢③⑶", "㈣④⑷", "㈤⑤⑸"];
    let index = usize::try_from(ordinal).ok().and_then(|ordinal| ordinal.checked_sub(1));
    let numeral = index.and_then(|index| NUMERALS.get(index)).copied().unwrap_or("一");
    let enclosed = index.and_then(|index| ENCLOSED.get(index)).copied().unwrap_or_default();
    let figure = ordinal.to_string();
    let spelled = |number: &str| {
        text.match_indices(number)
            .filter_map(|(at, _)| text.get(at + number.len()..))
            .any(|rest| rest.starts_with([')', '、', '.', '是', ',']))
    };
    spelled(numeral) || spelled(&figure) || text.contains(|character| enclosed.contains(character))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Report;

    fn report(lines: &[&str]) -> Report {
        let text =
            format!("望楚区水务局2023年政府信息公开工作年度报告\n依据政府信息公开条例编制。\n{}", lines.join("\n"));
        let mut source = crate::input::read(crate::Input::Text(&text)).0;
        source.notes.clear();
        crate::report::read(crate::document::read(source), &crate::Options::default()).unwrap()
    }

    fn broken(lines: &[&str], level: u8) -> Vec<(u32, u32)> {
        let report = report(lines);
        let items = items(&report);
        breaks(&report.document, &items, level).iter().map(|b| (b.before.ordinal, b.after.ordinal)).collect()
    }

    #[test]
    fn a_number_left_out_or_printed_twice() {
        let lines = ["一、总体情况", "(一)主动公开", "公开10条。", "(二)依申请公开", "收到0件。", "(四)平台建设"];
        assert_eq!(broken(&lines, 2), [(2, 4)]);
        let lines = ["一、总体情况", "(一)主动公开", "公开10条。", "(二)依申请公开", "收到0件。", "(二)平台建设"];
        assert_eq!(broken(&lines, 2), [(2, 2)]);
        assert_eq!(broken(&["一、总体情况", "包括:1.机构类5条;2.文件类6条;4.其他类7条。"], 3), [(2, 4)]);
    }

    #[test]
    fn numbers_inside_of_paragraphs_count() {
        let lines = ["一、总体情况", "(一)主动公开", "公开10条。(二)依申请公开", "(三)平台建设", "建成。"];
        assert!(broken(&lines, 2).is_empty());
        let glued = ["一、总体情况", "(一)主动公开", "公开10条 (二)依申请公开", "(三)平台建设", "建成。"];
        assert!(broken(&glued, 2).is_empty());
    }

    #[test]
    fn lists_begin_anew() {
        let lines = ["一、总体情况", "(一)甲", "(二)乙", "五、存在的主要问题及改进情况", "(三)丙", "(一)丁", "(二)戊"];
        assert!(broken(&lines, 2).is_empty());
        assert!(broken(&["一、总体情况", "(一)甲", "1.子", "2.丑", "(二)乙", "3.寅", "1.卯"], 3).is_empty());
    }

    #[test]
    fn an_item_of_an_article_is_none() {
        let lines = ["一、总体情况", "(一)主动公开", "按照条例第二十条第", "(三)项的规定公开。"];
        assert!(broken(&lines, 2).is_empty());
    }
}
