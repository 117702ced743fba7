//! Characters of a page joined into runs.

use super::face::Glyph;
use crate::input::runs::{ABOVE_BASELINE, Run, Turn};
use hayro_font::kurbo::{Affine, Point, Vec2};

/// Characters of one run lie closer than this, in heights.
const GAP: f64 = 0.2;

/// Their baselines differ by less than this, in heights.
const JITTER: f64 = 0.1;

/// Writing is level or upright when it leans by less than this, as a ratio.
const LEAN: f64 = 0.1;

/// The runs of a page.
#[derive(Debug, Default)]
pub struct Words {
    runs: Vec<Run>,
    open: Option<Open>,
}

/// A run that may go on.
#[derive(Debug)]
struct Open {
    text: String,
    start: Point,
    end: Point,
    height: f64,
    turn: Turn,
}

impl Words {
    /// Adds a character that stands at the origin of a transform, as high as its unit.
    pub fn add(&mut self, glyph: &Glyph, transform: Affine, is_horizontal: bool) {
        let origin = transform * Point::new(glyph.shift.0, glyph.shift.1);
        let up = length(transform, 0.0, 1.0);
        let width = if is_horizontal { glyph.advance.0 } else { 1.0 };
        let along = vector(transform, width, 0.0);
        let text = glyph.text.trim_matches(|character: char| character == '\0' || character == '\u{AD}');
        if text.trim().is_empty() {
            self.close();
            return;
        }
        let Some(turn) = turn(vector(transform, 1.0, 0.0)) else { return };
        if !(up.is_finite() && origin.x.is_finite() && origin.y.is_finite()) {
            return;
        }
        match &mut self.open {
            Some(open) if is_horizontal && open.continues(origin, up, turn) => {
                open.text.push_str(text);
                open.end = origin + along;
            }
            _ => {
                self.close();
                self.open = Some(Open { text: text.to_owned(), start: origin, end: origin + along, height: up, turn });
            }
        }
    }

    /// Ends the run that is open.
    pub fn close(&mut self) {
        self.runs.extend(self.open.take().map(Open::run));
    }

    /// How many runs there are.
    pub fn len(&self) -> usize {
        self.runs.len()
    }

    /// All runs of the page.
    pub fn finish(mut self) -> Vec<Run> {
        self.close();
        self.runs
    }
}

impl Open {
    fn continues(&self, origin: Point, height: f64, turn: Turn) -> bool {
        let (dx, dy) = (origin.x - self.end.x, origin.y - self.end.y);
        let (along, across) = match turn {
            Turn::None => (dx, dy),
            Turn::Right => (dy, dx),
            Turn::Over => (-dx, dy),
            Turn::Left => (-dy, dx),
        };
        let same = (height - self.height).abs() < JITTER * height;
        turn == self.turn && same && along.abs() < GAP * height && across.abs() < JITTER * height
    }

    fn run(self) -> Run {
        let (above, below) = (self.height * f64::from(ABOVE_BASELINE), self.height * (1.0 - f64::from(ABOVE_BASELINE)));
        let (start, end) = (self.start, self.end);
        let (left, top, right, bottom) = match self.turn {
            Turn::None => (start.x, start.y - above, end.x, start.y + below),
            Turn::Right => (start.x - below, start.y, start.x + above, end.y),
            Turn::Over => (end.x, start.y - below, start.x, start.y + above),
            Turn::Left => (start.x - above, end.y, start.x + below, start.y),
        };
        Run {
            text: self.text,
            x: left as f32,
            y: top as f32,
            width: (right - left) as f32,
            height: (bottom - top) as f32,
            turn: self.turn,
        }
    }
}

/// A vector of a transform, without its shift.
fn vector(transform: Affine, x: f64, y: f64) -> Vec2 {
    transform * Point::new(x, y) - transform * Point::ORIGIN
}

fn length(transform: Affine, x: f64, y: f64) -> f64 {
    vector(transform, x, y).hypot()
}

/// Which way writing runs on a page whose upper left corner is the origin; none when it slants.
fn turn(along: Vec2) -> Option<Turn> {
    let (x, y) = (along.x, along.y);
    let level = y.abs() < LEAN * x.abs();
    let upright = x.abs() < LEAN * y.abs();
    match () {
        () if level && x > 0.0 => Some(Turn::None),
        () if level => Some(Turn::Over),
        () if upright && y > 0.0 => Some(Turn::Right),
        () if upright => Some(Turn::Left),
        () => None,
    }
}
