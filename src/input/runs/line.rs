//! Lines of a page, and what stands together in them.

use super::Run;

/// A gap of at least this much of the height parts cells.
const CELL_GAP: f32 = 0.6;

/// Lines whose middles differ by less than this much of the height are one; baselines of digits and characters differ.
const SAME_LINE: f32 = 0.5;

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
}

impl Segment {
    /// The middle between its edges.
    pub fn center(&self) -> f32 {
        f32::midpoint(self.left, self.right)
    }

    /// Whether it is a figure or what stands for none.
    pub fn is_figure(&self) -> bool {
        let has_figure = self.text.chars().any(char::is_numeric);
        let only = |signs: &str| self.text.chars().all(|c| c.is_numeric() && !is_han_number(c) || signs.contains(c));
        has_figure && only(".,，-%％ ")
            || matches!(self.text.as_str(), "/" | "／" | "-" | "—" | "－" | "--" | "——" | "无")
    }
}

fn is_han_number(character: char) -> bool {
    "一二三四五六七八九十〇零百千万亿两".contains(character)
}

/// The lines of a page from the top.
pub fn lines(runs: &[Run]) -> Vec<Line> {
    let is_sound = |run: &&Run| {
        [run.x, run.y, run.width, run.height].iter().all(|value| value.is_finite()) && !run.text.trim().is_empty()
    };
    let mut parts: Vec<Run> = runs.iter().filter(is_sound).flat_map(parts).collect();
    let middle = |run: &Run| run.y + run.height / 2.0;
    parts.sort_by(|one, other| middle(one).total_cmp(&middle(other)));
    let mut groups: Vec<Vec<Run>> = Vec::new();
    for run in parts {
        let near = |last: &Run| (middle(&run) - middle(last)).abs() < SAME_LINE * run.height.min(last.height);
        match groups.last_mut() {
            Some(group) if group.last().is_some_and(near) => group.push(run),
            _ => groups.push(vec![run]),
        }
    }
    groups.into_iter().map(line).collect()
}

fn line(mut runs: Vec<Run>) -> Line {
    runs.sort_by(|one, other| one.x.total_cmp(&other.x));
    let height = runs.iter().map(|run| run.height).fold(0.0, f32::max);
    let middle = runs.iter().map(|run| run.y + run.height / 2.0).sum::<f32>() / runs.len().max(1) as f32;
    let mut segments: Vec<Segment> = Vec::new();
    for run in runs {
        let right = run.x + run.width;
        match segments.last_mut() {
            Some(last) if run.x - last.right < CELL_GAP * height => {
                last.text.push_str(&run.text);
                last.right = last.right.max(right);
            }
            _ => segments.push(Segment { left: run.x, right, top: run.y, text: run.text }),
        }
    }
    segments.iter_mut().for_each(|segment| segment.text = segment.text.trim().to_owned());
    Line { segments, middle, height }
}

/// A run that holds several figures is cut at its spaces, by the widths of its characters.
fn parts(run: &Run) -> Vec<Run> {
    let figures =
        run.text.split_whitespace().all(|part| part.chars().all(|c| c.is_ascii_digit() || ".,-/—".contains(c)));
    if !figures || run.text.split_whitespace().count() < 2 {
        return vec![run.clone()];
    }
    let total: f32 = run.text.chars().map(wide).sum();
    let unit = run.width / total.max(1.0);
    let mut parts: Vec<Run> = Vec::new();
    let mut x = run.x;
    let mut before_space = true;
    for character in run.text.chars() {
        let width = wide(character) * unit;
        if !character.is_whitespace() {
            match parts.last_mut() {
                Some(last) if !before_space => {
                    last.text.push(character);
                    last.width = x + width - last.x;
                }
                _ => parts.push(Run { text: character.to_string(), x, width, ..run.clone() }),
            }
        }
        before_space = character.is_whitespace();
        x += width;
    }
    parts
}

/// The width of a character in halves of a Chinese one.
fn wide(character: char) -> f32 {
    if u32::from(character) < 0x2000 { 1.0 } else { 2.0 }
}
