//! Where an object stands on its page.

use crate::input::office::xml::Element;

/// Points in a millimetre.
pub const POINTS: f32 = 72.0 / 25.4;

/// The corner of an object, and how what is in it is turned and scaled.
#[derive(Debug, Clone, Copy)]
pub struct Frame {
    /// Its upper left corner, in millimetres from that of the page.
    pub corner: (f32, f32),
    /// Its transformation: the attribute `CTM`.
    pub matrix: [f32; 6],
}

impl Frame {
    /// The frame of an object; none when it has no place.
    pub fn of(object: Element<'_>) -> Option<Self> {
        let [left, top, ..] = numbers(object, "Boundary")[..] else { return None };
        let matrix = match numbers(object, "CTM")[..] {
            [a, b, c, d, e, f] => [a, b, c, d, e, f],
            _ => [1.0, 0.0, 0.0, 1.0, 0.0, 0.0],
        };
        Some(Self { corner: (left, top), matrix })
    }

    /// A point of the object on its page, in millimetres.
    pub fn on_page(&self, (x, y): (f32, f32)) -> (f32, f32) {
        let [a, b, c, d, e, f] = self.matrix;
        (a * x + c * y + e + self.corner.0, b * x + d * y + f + self.corner.1)
    }
}

/// Whether an object is not shown.
pub fn is_hidden(object: Element<'_>) -> bool {
    object.attribute("Visible").as_deref() == Some("false")
}

/// The numbers of an attribute; none when one of them is no number.
pub fn numbers(element: Element<'_>, name: &str) -> Vec<f32> {
    let value = element.attribute(name).unwrap_or_default();
    let number = |word: &str| word.parse().ok().filter(|number: &f32| number.is_finite());
    value.split_whitespace().map(number).collect::<Option<_>>().unwrap_or_default()
}
