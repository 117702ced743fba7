//! The agency in the page's own data: `发布机构: …`, in a table or on a line.

use super::issuer::{is_agency, is_name_character};
use super::lines::{Line, Lines};
use crate::report::Fact;
use crate::text::FoldedSpan;

const KEYS: [&str; 8] = ["发布机构", "公开机构", "发布单位", "公开主体", "信息来源", "发文机关", "主办单位", "来源"];

/// What follows a name without a mark between, once spaces are folded.
const KEYS_BEHIND: [&str; 6] = ["浏览次数", "发布时间", "发布日期", "字号", "点击", "作者"];

/// Longer lines are sentences; in characters.
const LONGEST_LINE: usize = 150;

/// The agency that published the page.
pub fn find(lines: &Lines<'_>) -> Option<Fact<String>> {
    in_table(lines).or_else(|| {
        let mut short = lines.noise().chain(lines.all()).filter(|line| line.text.chars().count() <= LONGEST_LINE);
        short.find_map(|line| on_line(lines, &line))
    })
}

/// Key and name in one cell, or in a cell and the one behind it.
fn in_table(lines: &Lines<'_>) -> Option<Fact<String>> {
    let mut cells = lines.cells().peekable();
    while let Some(cell) = cells.next() {
        let Some(skipped) = after_key(lines.slice(cell.span)) else { continue };
        let inside = FoldedSpan::new(cell.span.range().start + skipped, cell.span.range().end);
        let name = if inside.start < inside.end { inside } else { cells.peek()?.span };
        if is_agency(lines.slice(name)) {
            return Some(lines.fact(name, lines.slice(name).to_owned()));
        }
    }
    None
}

/// How many bytes the key takes that a cell begins with.
fn after_key(text: &str) -> Option<usize> {
    let key = KEYS.iter().find(|key| text.starts_with(**key))?;
    let rest = text.get(key.len()..)?.trim_start_matches([':', ' ']);
    Some(text.len() - rest.len())
}

fn on_line(lines: &Lines<'_>, line: &Line<'_>) -> Option<Fact<String>> {
    let key = KEYS.iter().filter_map(|key| line.text.find(&format!("{key}:"))).min()?;
    let value = key + line.text.get(key..)?.find(':')? + 1;
    let rest = line.text.get(value..)?.trim_start();
    let start = line.text.len() - rest.len();
    let words = rest.get(..rest.find(|character| !is_name_character(character)).unwrap_or(rest.len()))?;
    let end = KEYS_BEHIND.iter().filter_map(|key| words.find(key)).min().unwrap_or(words.len());
    let name = words.get(..end)?;
    let place = FoldedSpan::new(line.start + start, line.start + start + end);
    is_agency(name).then(|| lines.fact(place, name.to_owned()))
}
