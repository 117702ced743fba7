//! Lines of a page, and what stands together in them.

use super::Run;

/// A gap of at least this much of the height parts cells.
const CELL_GAP: f32 = 0.6;

/// A gap of at least this much of the height parts figures.
const FIGURE_GAP: f32 = 0.22;

/// A gap of at least this much of the height is a space between letters.
const SPACE: f32 = 0.15;

/// The same words closer than this much of the height are printed twice, to look bold.
const SAME_PLACE: f32 = 0.15;

/// Lines whose middles differ by less than this much of the height are one; baselines of digits and characters differ.
const SAME_LINE: f32 = 0.5;

/// What stands for the gap between segments.
pub const SEPARATOR: &str = " ";

/// Words that stand together.
#[derive(Debug, Clone, PartialEq)]
pub struct Segment {
    /// The words.
    pub text: String,
    /// The edges, in points.
    pub left: f32,
    /// The right edge.
    pub right: f32,
    /// The upper edge.
    pub top: f32,
}

/// A line with its segments from the left.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The segments.
    pub segments: Vec<Segment>,
    /// The middle, in points from the top.
    pub middle: f32,
    /// The height of its tallest words.
    pub height: f32,
    /// Whether it is a page number or printed on every page.
    pub is_furniture: bool,
}

impl Line {
    /// Its words.
    pub fn text(&self) -> String {
        self.segments.iter().map(|segment| segment.text.as_str()).collect::<Vec<_>>().join(SEPARATOR)
    }
}

impl Segment {
    /// Whether it is a figure or what stands for none.
    pub fn is_figure(&self) -> bool {
        is_figure(&self.text)
    }
}

/// Whether words are a figure or what stands for none.
pub fn is_figure(text: &str) -> bool {
    let has_figure = text.chars().any(char::is_numeric);
    let only = |signs: &str| text.chars().all(|c| c.is_numeric() && !is_han_number(c) || signs.contains(c));
    has_figure && only(".,，-%％ ") || matches!(text, "/" | "／" | "-" | "—" | "－" | "--" | "——" | "无")
}

fn is_han_number(character: char) -> bool {
    "一二三四五六七八九十〇零百千万亿两".contains(character)
}

/// The lines of words from the top.
pub fn lines(mut words: Vec<Run>) -> Vec<Line> {
    words.sort_by(|one, other| middle(one).total_cmp(&middle(other)));
    let mut groups: Vec<Vec<Run>> = Vec::new();
    for word in words {
        let near = |last: &Run| (middle(&word) - middle(last)).abs() < SAME_LINE * word.height.min(last.height);
        match groups.last_mut() {
            Some(group) if group.last().is_some_and(near) => group.push(word),
            _ => groups.push(vec![word]),
        }
    }
    groups.into_iter().map(line).collect()
}

fn middle(word: &Run) -> f32 {
    word.y + word.height / 2.0
}

fn line(mut words: Vec<Run>) -> Line {
    words.sort_by(|one, other| one.x.total_cmp(&other.x));
    words.dedup_by(|later, earlier| is_again(earlier, later));
    let height = words.iter().map(|word| word.height).fold(0.0, f32::max);
    let middle = words.iter().map(middle).sum::<f32>() / words.len().max(1) as f32;
    let mut segments: Vec<Segment> = Vec::new();
    for word in words {
        match segments.last_mut() {
            Some(last) if word.x - last.right < gap(last, &word) * height => last.add(&word, height),
            _ => segments.push(Segment { left: word.x, right: word.x + word.width, top: word.y, text: word.text }),
        }
    }
    Line { segments, middle, height, is_furniture: false }
}

/// Whether a word is printed a second time in the same place.
fn is_again(earlier: &Run, later: &Run) -> bool {
    let near = |one: f32, other: f32| (one - other).abs() < SAME_PLACE * earlier.height;
    earlier.text == later.text && near(earlier.x, later.x) && near(earlier.y, later.y)
}

/// The gap that parts a word from a segment before it, in heights.
fn gap(segment: &Segment, word: &Run) -> f32 {
    let both = segment.is_figure() && is_figure(&word.text);
    if both { FIGURE_GAP } else { CELL_GAP }
}

impl Segment {
    fn add(&mut self, word: &Run, height: f32) {
        let is_letter = |character: Option<char>| character.is_some_and(|character| character.is_ascii_alphanumeric());
        let parted = word.x - self.right > SPACE * height;
        if parted && is_letter(self.text.chars().last()) && is_letter(word.text.chars().next()) {
            self.text.push(' ');
        }
        self.text.push_str(&word.text);
        self.right = self.right.max(word.x + word.width);
    }
}
