//! Positioned text, as page files have it: lines, columns and cells found again from where words stand and lines are drawn.

mod furniture;
mod grid;
mod join;
mod line;
mod page;
mod ruled;
mod word;

use super::draft::{Item, Paragraph};
use super::{Error, Note, Place, Source, draft, limits, refusal};
use join::Part;
use line::{Line, SEPARATOR};
use page::Sheet;

/// The pages that are read at most.
pub const MAX_PAGES: usize = 500;

/// The runs that are read at most.
pub const MAX_RUNS: usize = 200_000;

/// The drawn lines that are read at most.
pub const MAX_RULES: usize = 400_000;

/// How much of the height of words stands above their baseline.
pub const ABOVE_BASELINE: f32 = 0.86;

/// Drawn lines are thinner than this, in points.
const THIN: f32 = 3.0;

/// What is unknown of more than this part of the characters makes the text worthless.
const MOST_UNKNOWN: f32 = 0.2;

/// Letters of titles are larger than those of most lines by this ratio, and equal within this one.
const LARGE: f32 = 1.25;
const SAME_SIZE: f32 = 0.05;

/// The lines of a title are at most so far apart, in heights.
const TITLE_STEP: f32 = 2.2;

/// A page: what stands on it, in points from its upper left corner.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Page {
    /// From its left to its right edge.
    pub width: f32,
    /// From its upper to its lower edge.
    pub height: f32,
    /// The words.
    pub runs: Vec<Run>,
    /// The level and upright lines; none when they are not known.
    pub rules: Vec<Rule>,
}

/// Words that stand together on a page.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// The left edge.
    pub x: f32,
    /// The upper edge.
    pub y: f32,
    /// From the left to the right edge.
    pub width: f32,
    /// From the upper to the lower edge.
    pub height: f32,
    /// Which way they are turned.
    pub turn: Turn,
}

/// How far writing is turned, clockwise.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Turn {
    /// It runs to the right.
    #[default]
    None,
    /// It runs downwards.
    Right,
    /// It stands on its head.
    Over,
    /// It runs upwards.
    Left,
}

/// A level or upright line, as the thin box that it covers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rule {
    /// The left edge.
    pub left: f32,
    /// The upper edge.
    pub top: f32,
    /// The right edge.
    pub right: f32,
    /// The lower edge.
    pub bottom: f32,
}

impl Rule {
    /// The line that covers a box; none when the box is not thin, or too short to be a line.
    pub fn of(left: f32, top: f32, right: f32, bottom: f32) -> Option<Self> {
        let (width, height) = (right - left, bottom - top);
        let sound = [left, top, right, bottom].iter().all(|value| value.is_finite()) && width >= 0.0 && height >= 0.0;
        (sound && width.min(height) < THIN && width.max(height) >= THIN).then_some(Self { left, top, right, bottom })
    }

    /// The line that covers the box of some points.
    pub fn around(points: impl Iterator<Item = (f32, f32)>) -> Option<Self> {
        let boxes = points.map(|(x, y)| [x, y, x, y]);
        let cover = |one: [f32; 4], other: [f32; 4]| {
            let ([left, top, right, bottom], [x, y, ..]) = (one, other);
            [left.min(x), top.min(y), right.max(x), bottom.max(y)]
        };
        let [left, top, right, bottom] = boxes.reduce(cover)?;
        Self::of(left, top, right, bottom)
    }

    /// Whether it is level.
    pub fn is_level(&self) -> bool {
        self.right - self.left >= self.bottom - self.top
    }
}

/// The pages of a file into its source. `name` is what users call such a file.
pub fn read(pages: &[Page], name: &str, source: &mut Source) -> Option<Error> {
    if let Some(error) = over_limit(pages) {
        return Some(error);
    }
    let mut sheets: Vec<Sheet> = (1..).zip(pages).map(|(number, page)| Sheet::of(number, page)).collect();
    furniture::mark(&mut sheets);
    let body = body_height(&sheets);
    let parts: Vec<Part> = sheets.iter().flat_map(|sheet| parts(sheet, body)).collect();
    if let Some(error) = draft::write(&join::items(parts), source) {
        return Some(error);
    }
    unreadable(name, source).or_else(|| {
        source.notes.extend(empty_pages(&sheets));
        None
    })
}

fn over_limit(pages: &[Page]) -> Option<Error> {
    if pages.len() > MAX_PAGES {
        return Some(limits::too_large(&format!("文件有{}页", pages.len())));
    }
    let runs: usize = pages.iter().map(|page| page.runs.len()).sum();
    let rules: usize = pages.iter().map(|page| page.rules.len()).sum();
    (runs > MAX_RUNS || rules > MAX_RULES).then(|| limits::too_large("文件的内容过多"))
}

/// Why nothing can be made of what was read.
fn unreadable(name: &str, source: &Source) -> Option<Error> {
    let count = |wanted: fn(&char) -> bool| source.text.chars().filter(wanted).count() as f32;
    let all = count(|character| !character.is_whitespace());
    if all == 0.0 {
        return Some(refusal::scanned(name));
    }
    (count(|character| *character == char::REPLACEMENT_CHARACTER) > MOST_UNKNOWN * all).then(|| refusal::garbled(name))
}

/// Tells of pages without words among pages with some.
fn empty_pages(sheets: &[Sheet]) -> Option<Note> {
    let empty: Vec<String> =
        sheets.iter().filter(|sheet| sheet.is_empty()).map(|sheet| sheet.number.to_string()).collect();
    let listed = empty.iter().take(10).cloned().collect::<Vec<_>>().join("、");
    let more = if empty.len() > 10 { "等" } else { "" };
    let message = format!("第{listed}{more}页没有文字，可能是空白页或图片；图片中的内容没有检查。");
    (!empty.is_empty()).then_some(Note { id: "pages-without-text", message })
}

/// The paragraphs and tables of a page, from the top.
fn parts(sheet: &Sheet, body: f32) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut lines = sheet.lines.as_slice();
    for table in &sheet.tables {
        let above = lines.iter().position(|line| line.middle > table.top()).unwrap_or(lines.len());
        let (before, after) = lines.split_at_checked(above).unwrap_or((lines, &[]));
        parts.extend(unruled(sheet.number, before, body));
        parts.push(Part::Ruled(table.clone()));
        lines = after;
    }
    parts.extend(unruled(sheet.number, lines, body));
    parts
}

/// What stands between drawn tables. Tables without lines are paragraphs too, one for each line: which wrapped label belongs to
/// which figures is for those to say who know the form.
fn unruled(page: u32, lines: &[Line], body: f32) -> Vec<Part> {
    let (noise, lines): (Vec<Line>, Vec<Line>) = lines.iter().cloned().partition(|line| line.is_furniture);
    let mut parts: Vec<Part> = noise.iter().map(|line| Part::Noise(paragraph(page, line))).collect();
    let mut rest = lines.as_slice();
    while let Some(first) = rest.first() {
        let (taken, after) = rest.split_at_checked(title_length(rest, body)).unwrap_or((rest, &[]));
        let whole = match taken {
            [_] => paragraph(page, first),
            _ => {
                Paragraph { words: taken.iter().map(Line::text).collect(), apart: Vec::new(), ..paragraph(page, first) }
            }
        };
        parts.push(Part::Item(Item::Paragraph(whole)));
        rest = after;
    }
    parts
}

/// How many lines from the first on are one title: in large letters of one size, close to each other.
fn title_length(lines: &[Line], body: f32) -> usize {
    let goes_on = |one: &Line, next: &Line| {
        let is_large = one.height > LARGE * body;
        let same = (one.height - next.height).abs() < SAME_SIZE * one.height;
        is_large && same && next.middle - one.middle < TITLE_STEP * one.height
    };
    1 + lines.iter().zip(lines.iter().skip(1)).take_while(|(one, next)| goes_on(one, next)).count()
}

/// The height of most lines.
fn body_height(sheets: &[Sheet]) -> f32 {
    let mut heights: Vec<f32> = sheets.iter().flat_map(|sheet| &sheet.lines).map(|line| line.height).collect();
    heights.sort_by(f32::total_cmp);
    heights.get(heights.len() / 2).copied().unwrap_or(0.0)
}

fn paragraph(page: u32, line: &Line) -> Paragraph {
    let mut start = 0;
    let mut places = line.segments.iter().map(|segment| {
        let own = (start, place(page, segment.left, segment.top));
        start += segment.text.len() + SEPARATOR.len();
        own
    });
    let place = places.next().map(|(_, place)| place);
    let apart = places.collect();
    Paragraph { words: line.text(), place, apart, noise: line.is_furniture, ..Paragraph::default() }
}

fn place(page: u32, left: f32, top: f32) -> Place {
    let whole = |value: f32| value.max(0.0).round() as u32;
    Place::Page { page, x: whole(left), y: whole(top) }
}
