//! The lines drawn on a page: thin boxes, level or upright.

use crate::input::runs::Rule;
use hayro_font::kurbo::{Affine, Point};

/// More points on a page are a drawing, not a table.
const MAX_POINTS: usize = 200_000;

/// The path under construction and the lines found so far.
#[derive(Debug, Default)]
pub struct Paths {
    parts: Vec<Vec<Point>>,
    points: usize,
    rules: Vec<Rule>,
}

impl Paths {
    /// Begins a part of the path.
    pub fn start(&mut self, point: Point) {
        self.parts.push(vec![point]);
        self.points += 1;
    }

    /// Goes on to a point; curves count as straight, since none of them is level or upright.
    pub fn extend(&mut self, point: Point) {
        if self.points < MAX_POINTS
            && let Some(part) = self.parts.last_mut()
        {
            part.push(point);
            self.points += 1;
        }
    }

    /// Goes back to where the part began.
    pub fn close(&mut self) {
        if let Some(first) = self.parts.last().and_then(|part| part.first()).copied() {
            self.extend(first);
        }
    }

    /// Adds a box.
    pub fn add(&mut self, transform: Affine, (x, y): (f64, f64), (width, height): (f64, f64)) {
        let corner = |across, down| transform * Point::new(x + across, y + down);
        self.start(corner(0.0, 0.0));
        [corner(width, 0.0), corner(width, height), corner(0.0, height)]
            .into_iter()
            .for_each(|point| self.extend(point));
        self.close();
    }

    /// The path is painted along its edges.
    pub fn stroke(&mut self) {
        self.rules.extend(self.parts.iter().flat_map(|part| part.windows(2)).filter_map(rule));
        self.parts.clear();
    }

    /// The path is painted inside.
    pub fn fill(&mut self) {
        self.rules.extend(self.parts.iter().filter_map(|part| rule(part)));
        self.parts.clear();
    }

    /// The path is not painted.
    pub fn drop(&mut self) {
        self.parts.clear();
    }

    /// All lines of the page.
    pub fn finish(self) -> Vec<Rule> {
        self.rules
    }
}

/// The box of some points as a line.
fn rule(points: &[Point]) -> Option<Rule> {
    Rule::around(points.iter().map(|point| (point.x as f32, point.y as f32)))
}
