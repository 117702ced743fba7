//! What is printed at the edges of pages: their numbers, and the same words on every page.

use super::line::Line;
use super::page::Sheet;

/// The part of a page at its top and at its bottom that is not for running text.
const EDGE: f32 = 0.1;

/// Words at the edge of this part of the pages are printed on every page.
const MOST: f32 = 0.5;

/// Marks the lines at the edges of the pages that are not part of the report.
pub fn mark(sheets: &mut [Sheet]) {
    let all: Vec<Vec<String>> = sheets.iter().map(|sheet| edges(sheet).map(|line| pattern(line)).collect()).collect();
    let enough = (sheets.len() as f32 * MOST).max(2.0);
    let is_everywhere = |pattern: &String| all.iter().filter(|page| page.contains(pattern)).count() as f32 >= enough;
    for sheet in sheets.iter_mut() {
        let height = sheet.height;
        for line in sheet.lines.iter_mut().filter(|line| is_edge(line, height)) {
            line.is_furniture = is_page_number(line) || is_everywhere(&pattern(line));
        }
    }
}

fn edges(sheet: &Sheet) -> impl Iterator<Item = &Line> {
    sheet.lines.iter().filter(|line| is_edge(line, sheet.height))
}

fn is_edge(line: &Line, height: f32) -> bool {
    height > 0.0 && (line.middle < EDGE * height || line.middle > (1.0 - EDGE) * height)
}

/// The words of a line without their numbers, and the half of the page that they stand in.
fn pattern(line: &Line) -> String {
    let words = line.segments.iter().flat_map(|segment| segment.text.chars());
    words.filter(|character| !character.is_numeric() && !character.is_whitespace()).collect()
}

/// `3`, `- 3 -`, `第3页`, `3/8`, `第 3 页 共 8 页`.
fn is_page_number(line: &Line) -> bool {
    let text = line.segments.iter().map(|segment| segment.text.as_str()).collect::<String>();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let only = |character: char| character.is_ascii_digit() || "-—–－·•/第页共 ~".contains(character);
    (1..=8).contains(&digits) && text.chars().all(only)
}
