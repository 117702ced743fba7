//! Runs cut into words: at their spaces, and where a drawn line passes through them.

use super::{Run, Turn};

/// The width of a space that is not told, in heights.
const SPACE: f32 = 0.25;

/// The words of a run; spaces are left out, since the gaps between words tell of them.
pub fn words(run: &Run) -> Vec<Run> {
    let text: String = run.text.chars().map(readable).collect();
    if run.turn != Turn::None || !text.trim().contains(char::is_whitespace) {
        return vec![Run { text: text.trim().to_owned(), ..run.clone() }];
    }
    let widths = Widths::of(&text, run);
    let mut words: Vec<Run> = Vec::new();
    let mut x = run.x;
    let mut is_open = false;
    for character in text.chars() {
        let width = widths.of_character(character);
        match words.last_mut() {
            _ if character.is_whitespace() => {}
            Some(last) if is_open => {
                last.text.push(character);
                last.width = x + width - last.x;
            }
            _ => words.push(Run { text: character.to_string(), x, width, ..run.clone() }),
        }
        is_open = !character.is_whitespace();
        x += width;
    }
    words
}

/// A word cut at a position across; none when it lies on one side.
pub fn cut(word: &Run, at: f32) -> Option<(Run, Run)> {
    let widths = Widths::of(&word.text, word);
    let mut x = word.x;
    let mut left = String::new();
    let mut right = String::new();
    let mut edge = word.x;
    for character in word.text.chars() {
        let width = widths.of_character(character);
        if x + width / 2.0 < at && right.is_empty() {
            left.push(character);
            edge = x + width;
        } else {
            right.push(character);
        }
        x += width;
    }
    let end = word.x + word.width;
    let before = Run { text: left, width: edge - word.x, ..word.clone() };
    let after = Run { text: right, x: edge, width: end - edge, ..word.clone() };
    (!before.text.is_empty() && !after.text.is_empty()).then_some((before, after))
}

/// Control characters are what some fonts give for characters that they do not name.
fn readable(character: char) -> char {
    let is_unknown = character.is_control() && !character.is_whitespace();
    if is_unknown { char::REPLACEMENT_CHARACTER } else { character }
}

/// The widths of the characters of a run.
struct Widths {
    /// Of half a Chinese character.
    half: f32,
    space: f32,
}

impl Widths {
    /// Letters are as wide as they usually are, and spaces share what is left over.
    fn of(text: &str, run: &Run) -> Self {
        let halves: f32 = text.chars().filter(|character| !character.is_whitespace()).map(halves).sum();
        let spaces = text.chars().filter(|character| character.is_whitespace()).count() as f32;
        let rest = run.width - halves * run.height / 2.0;
        if spaces > 0.0 && rest >= spaces * SPACE * run.height {
            return Self { half: run.height / 2.0, space: rest / spaces };
        }
        let unit = run.width / (halves + spaces * SPACE * 2.0).max(1.0);
        Self { half: unit, space: unit * SPACE * 2.0 }
    }

    fn of_character(&self, character: char) -> f32 {
        if character.is_whitespace() { self.space } else { halves(character) * self.half }
    }
}

/// The width of a character in halves of a Chinese one.
fn halves(character: char) -> f32 {
    if u32::from(character) < 0x2000 { 1.0 } else { 2.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(text: &str, width: f32) -> Run {
        Run { text: text.to_owned(), x: 100.0, width, height: 10.0, ..Run::default() }
    }

    #[test]
    fn figures_of_several_cells_are_parted_where_they_stand() {
        let words = words(&run("1091 2762", 45.0));
        let found: Vec<(&str, f32, f32)> = words.iter().map(|word| (word.text.as_str(), word.x, word.width)).collect();
        assert_eq!(found, [("1091", 100.0, 20.0), ("2762", 125.0, 20.0)]);
    }

    #[test]
    fn a_line_through_words_cuts_them() {
        let (left, right) = cut(&run("商业企业其他", 60.0), 141.0).expect("two words");
        assert_eq!((left.text.as_str(), right.text.as_str(), right.x), ("商业企业", "其他", 140.0));
        assert_eq!(cut(&run("总计", 20.0), 95.0), None);
    }

    #[test]
    fn control_characters_are_unknown_ones() {
        assert_eq!(words(&run("1\u{14}", 10.0)).first().map(|word| word.text.clone()), Some("1\u{FFFD}".to_owned()));
    }
}
