//! The lines that an object draws (GB/T 33190, 9.1): `M` and `S` move, `L` draws to a point, `C` closes; of curves only the end
//! is of use, since none of them is level or upright.

use super::frame::{Frame, POINTS, is_hidden};
use crate::input::office::xml::Element;
use crate::input::runs::{MAX_RULES, Rule};

type Point = (f32, f32);

/// Adds the level and upright lines of an object.
pub fn collect(object: Element<'_>, rules: &mut Vec<Rule>) {
    let Some(frame) = Frame::of(object).filter(|_| !is_hidden(object)) else { return };
    let is = |name: &str, usual: bool| object.attribute(name).map_or(usual, |value| value == "true");
    let (fills, strokes) = (is("Fill", false), is("Stroke", true));
    let data = object.child("AbbreviatedData").map(Element::text).unwrap_or_default();
    for part in parts(&data) {
        let points: Vec<Point> = part.into_iter().map(|point| frame.on_page(point)).collect();
        let whole = fills.then_some(points.as_slice());
        let edges = points.windows(2).filter(|_| strokes);
        let room = MAX_RULES.saturating_sub(rules.len()) + 1;
        rules.extend(whole.into_iter().chain(edges).filter_map(rule).take(room));
    }
}

/// The box of some points as a line, in points of a page.
fn rule(points: &[Point]) -> Option<Rule> {
    Rule::around(points.iter().map(|(x, y)| (x * POINTS, y * POINTS)))
}

/// The points of each part of a path.
fn parts(data: &str) -> Vec<Vec<Point>> {
    let mut parts: Vec<Vec<Point>> = Vec::new();
    let mut words = data.split_whitespace();
    let number = |word: &str| word.parse().ok().filter(|number: &f32| number.is_finite());
    while let Some(operator) = words.next() {
        let count = match operator {
            "M" | "S" | "L" => 2,
            "Q" => 4,
            "B" => 6,
            "A" => 7,
            _ => 0,
        };
        let numbers: Vec<f32> = words.by_ref().take(count).map_while(number).collect();
        let end = match numbers[..] {
            [.., x, y] if numbers.len() == count => Some((x, y)),
            _ => None,
        };
        match (operator, end, parts.last_mut()) {
            ("M" | "S", Some(point), _) => parts.push(vec![point]),
            ("C", _, Some(part)) => part.extend(part.first().copied()),
            (_, Some(point), Some(part)) => part.push(point),
            _ => {}
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_begin_where_the_pen_is_set_down() {
        assert_eq!(
            parts("M 0 0 L 10 0 B 1 1 2 2 10 5 C S 3 3 L 4 x"),
            [vec![(0.0, 0.0), (10.0, 0.0), (10.0, 5.0), (0.0, 0.0)], vec![(3.0, 3.0)]]
        );
        assert!(parts("L 1 1 C A 1 2 3").is_empty());
    }
}
