//! What a text as a whole tells about how its parts are to be folded.

use super::{characters, ruby};
use crate::input::Span;

/// From this many readings in brackets on, those without a tone mark are readings too, and the user is told.
pub const MANY_RUBIES: usize = 5;

/// The longest stretch of wrong characters that a broken reading leaves, in characters.
const LONGEST_DAMAGE: usize = 24;

/// Facts of a whole text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Survey {
    /// Readings in brackets with a tone mark.
    pub toned_rubies: usize,
    /// Readings in brackets without one.
    pub plain_rubies: usize,
    /// Chinese characters.
    pub han: usize,
    /// Those of them that only traditional script has.
    pub traditional: usize,
    /// Spaces between two Chinese characters on one line.
    pub spaces: usize,
    /// Where characters were damaged, in order.
    pub damaged: Vec<Span>,
}

impl Survey {
    /// Looks through `text` once.
    pub fn of(text: &str) -> Self {
        let mut survey = Self::default();
        let (mut before, mut last) = ('\n', '\n');
        for (offset, character) in text.char_indices() {
            survey.count(text, offset, character, last);
            if characters::is_han(character) && last == ' ' && characters::is_han(before) {
                survey.spaces += 1;
            }
            before = if character == ' ' && last != ' ' { last } else { before };
            last = character;
        }
        survey
    }

    /// Whether readings without tone marks are left out too.
    pub fn drops_plain_rubies(&self) -> bool {
        self.toned_rubies >= MANY_RUBIES || self.plain_rubies >= MANY_RUBIES
    }

    fn count(&mut self, text: &str, offset: usize, character: char, last: char) {
        let rest = || text.get(offset..).unwrap_or_default();
        match character {
            '(' | '（' if characters::is_han(last) || last == ')' || last == '）' => self.count_ruby(rest()),
            '\u{FFFD}' => self.add_damage(Span::new(offset, offset + character.len_utf8())),
            '?' | '？' => {
                if let Some(length) = damage(rest()) {
                    self.add_damage(Span::new(offset, offset + length));
                }
            }
            _ if characters::is_han(character) => {
                self.han += 1;
                self.traditional += usize::from(characters::is_traditional(character));
            }
            _ => {}
        }
    }

    fn count_ruby(&mut self, rest: &str) {
        match ruby::at(rest) {
            Some(ruby) if ruby.toned => self.toned_rubies += 1,
            Some(_) => self.plain_rubies += 1,
            None => {}
        }
    }

    /// Damage that touches the one before continues it.
    fn add_damage(&mut self, span: Span) {
        match self.damaged.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => self.damaged.push(span),
        }
    }
}

/// The length of a stretch that a broken double byte left: `?`, the rest of a reading, wrong characters up to the letter
/// that the bytes fell back into step with, and that character's reading: `?dòng)懻摚檎h(huán)`.
fn damage(text: &str) -> Option<usize> {
    let question = text.chars().next()?.len_utf8();
    let rest = text.get(question..)?;
    let letters = ruby::letters(rest, 7)?;
    let after = rest.get(letters..)?;
    let bracket = after.chars().next().filter(|bracket| ")）".contains(*bracket))?;
    let reading = question + letters + bracket.len_utf8();
    let wrong = after.get(bracket.len_utf8()..)?;
    if !ruby::is_toned(rest.get(..letters)?) && wrong.is_empty() {
        return None;
    }
    Some(reading + wrong_characters(wrong).unwrap_or(0))
}

/// The bytes up to the end of the reading of a lone letter; `None` when an intact reading or a full stop comes first.
fn wrong_characters(text: &str) -> Option<usize> {
    let mut last = ' ';
    for (offset, character) in text.char_indices().take(LONGEST_DAMAGE) {
        match character {
            '(' | '（' if last.is_ascii_alphabetic() => return Some(offset + ruby::at(text.get(offset..)?)?.length),
            '(' | '（' | '。' | '\n' | '|' | '\t' => return None,
            _ => last = character,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn damaged(text: &str) -> Vec<&str> {
        Survey::of(text).damaged.iter().filter_map(|span| text.get(span.range())).collect()
    }

    #[test]
    fn finds_what_a_broken_double_byte_left() {
        assert_eq!(damaged("积极开展座?dòng)懻摚檎冶∪醐h(huán)节和不足"), ["?dòng)懻摚檎冶∪醐h(huán)"]);
        assert_eq!(damaged("或?qū)I(yè)性较强"), ["?qū)I(yè)"]);
        assert_eq!(damaged("是否（？）够好?够。"), Vec::<&str>::new());
        assert_eq!(damaged("公\u{FFFD}\u{FFFD}开\u{FFFD}"), ["\u{FFFD}\u{FFFD}", "\u{FFFD}"]);
    }

    #[test]
    fn damage_ends_before_an_intact_reading() {
        assert_eq!(damaged("积?dòng)懻规(guī)则"), ["?dòng)"]);
    }

    #[test]
    fn counts_scripts_readings_and_spaces() {
        let survey = Survey::of("索引號(hào)函(han)(han)公 开 年报\n中国");
        assert_eq!((survey.toned_rubies, survey.plain_rubies), (1, 2));
        assert_eq!((survey.han, survey.traditional, survey.spaces), (10, 1, 2));
    }
}
