//! What is printed at the edges of pages: their numbers, and the same words on every page.

use super::line::Line;
use super::page::Sheet;
use std::collections::{BTreeMap, BTreeSet};

/// The part of a page at its top and at its bottom that is not for running text.
const EDGE: f32 = 0.09;

/// A page number stands farther than this from the next line, in heights.
const APART: f32 = 1.8;

/// Words at the edge of this part of the pages are printed on every page.
const MOST: f32 = 0.5;

/// Marks the lines at the edges of the pages that are not part of the report.
pub fn mark(sheets: &mut [Sheet]) {
    let mut pages: BTreeMap<String, usize> = BTreeMap::new();
    for sheet in sheets.iter() {
        let edges = sheet.lines.iter().filter(|line| is_edge(line, sheet.height));
        let own: BTreeSet<String> = edges.map(pattern).collect();
        own.into_iter().for_each(|pattern| *pages.entry(pattern).or_default() += 1);
    }
    let enough = (sheets.len() as f32 * MOST).max(2.0);
    let is_everywhere = |line: &Line| {
        let has_words = line.text().chars().any(char::is_alphabetic);
        let has_figures = line.segments.iter().any(|segment| segment.is_figure());
        has_words && !has_figures && pages.get(&pattern(line)).is_some_and(|pages| *pages as f32 >= enough)
    };
    for sheet in sheets.iter_mut() {
        let apart: Vec<bool> = (0..sheet.lines.len()).map(|index| is_apart(&sheet.lines, index)).collect();
        let height = sheet.height;
        for (line, apart) in sheet.lines.iter_mut().zip(apart).filter(|(line, _)| is_edge(line, height)) {
            line.is_furniture = apart && is_page_number(line) || is_everywhere(line);
        }
    }
}

/// Whether a line is the first or the last of its page, and away from the others.
fn is_apart(lines: &[Line], index: usize) -> bool {
    let Some(own) = lines.get(index) else { return false };
    let is_far =
        |other: Option<&Line>| other.is_none_or(|other| (other.middle - own.middle).abs() > APART * own.height);
    let (before, after) = (index.checked_sub(1).and_then(|index| lines.get(index)), lines.get(index + 1));
    (before.is_none() || after.is_none()) && is_far(before) && is_far(after)
}

fn is_edge(line: &Line, height: f32) -> bool {
    height > 0.0 && (line.middle < EDGE * height || line.middle > (1.0 - EDGE) * height)
}

/// The words of a line without their numbers.
fn pattern(line: &Line) -> String {
    line.text().chars().filter(|character| !character.is_numeric() && !character.is_whitespace()).collect()
}

/// `3`, `- 3 -`, `第3页`, `3/8`, `第 3 页 共 8 页`. Several figures apart are a row of a table.
fn is_page_number(line: &Line) -> bool {
    let text = line.text();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let only = |character: char| character.is_ascii_digit() || "-—–－·•/第页共 ~".contains(character);
    let is_one = line.segments.iter().filter(|segment| segment.is_figure()).count() < 2 || text.contains('页');
    (1..=8).contains(&digits) && is_one && text.chars().all(only)
}
