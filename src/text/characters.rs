//! One character at a time: which one it stands for, and what class it is of.

use std::sync::OnceLock;

/// Traditional characters, each followed by its simplified one, sorted. From OpenCC's `TSCharacters` (Apache-2.0), first
/// candidate, without the characters that are also standard simplified ones in names (`乾`, `吒`, `夥`).
const TRADITIONAL: &str = include_str!("traditional.txt");

/// Radicals and compatibility ideographs, each followed by the plain character, sorted. From Unicode's
/// `EquivalentUnifiedIdeograph` and canonical decompositions, then simplified.
const VARIANTS: &str = include_str!("variants.txt");

/// The first character of the lookup table: the CJK radicals.
const FIRST: u32 = 0x2E80;
/// One past its last: the compatibility ideographs.
const LAST: u32 = 0xFB00;

/// The character that `character` is folded to: itself for most.
pub fn fold(character: char) -> char {
    match u32::from(character) {
        0..0x2E80 => character,
        code @ FIRST..LAST => folded_ideograph(code).unwrap_or(character),
        code @ 0xFF01..=0xFF5E => char::from_u32(code - 0xFEE0).unwrap_or(character),
        0xFE50 => ',',
        0xFE52 => '.',
        0xFE54 => ';',
        0xFE55 => ':',
        0xFE59 => '(',
        0xFE5A => ')',
        0xFE6A => '%',
        _ => character,
    }
}

/// Whether `character` is written in traditional script only.
pub fn is_traditional(character: char) -> bool {
    matches!(u32::from(character), 0x3400..=0x9FFF) && fold(character) != character
}

/// Whether `character` is a Chinese character.
pub fn is_han(character: char) -> bool {
    matches!(u32::from(character), 0x3007 | 0x3400..=0x9FFF | 0xF900..=0xFAFF | 0x2_0000..=0x3_FFFF)
}

/// Whether `character` is a space or takes no part in text at all: controls count as spaces.
pub fn is_space(character: char) -> bool {
    character.is_whitespace() || character.is_control()
}

/// Whether `character` is invisible and takes no room.
pub fn is_zero_width(character: char) -> bool {
    matches!(u32::from(character), 0xAD | 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x2064 | 0x2066..=0x2069 | 0xFEFF)
}

/// Whether a space between two folded characters separates them: not when one is Chinese (a character or a mark of
/// punctuation) and the other is Chinese, a digit or punctuation.
pub fn needs_space(before: char, after: char) -> bool {
    let chinese = |character: char| is_han(character) || is_chinese_mark(character);
    let binds = |character: char| chinese(character) || character.is_ascii_digit() || ",.:;()!?%".contains(character);
    !(chinese(before) && binds(after) || binds(before) && chinese(after))
}

fn is_chinese_mark(character: char) -> bool {
    "、。“”‘’《》〈〉〔〕【】·…".contains(character)
}

fn folded_ideograph(code: u32) -> Option<char> {
    static TABLE: OnceLock<Vec<u16>> = OnceLock::new();
    let table = TABLE.get_or_init(table);
    let index = usize::try_from(code.checked_sub(FIRST)?).ok()?;
    table.get(index).filter(|&&folded| folded != 0).and_then(|&folded| char::from_u32(u32::from(folded)))
}

/// By code point from [`FIRST`], the folded code point, or 0 for a character that stays.
fn table() -> Vec<u16> {
    let mut table = vec![0; usize::try_from(LAST - FIRST).unwrap_or(0)];
    for (from, to) in pairs(TRADITIONAL).chain(pairs(VARIANTS)) {
        let index = u32::from(from).checked_sub(FIRST).and_then(|index| usize::try_from(index).ok());
        if let (Some(slot), Ok(to)) = (index.and_then(|index| table.get_mut(index)), u16::try_from(u32::from(to))) {
            *slot = to;
        }
    }
    table
}

fn pairs(data: &str) -> impl Iterator<Item = (char, char)> {
    let mut characters = data.chars().filter(|character| *character != '\n');
    std::iter::from_fn(move || Some((characters.next()?, characters.next()?)))
}

/// Whether a character is a Han character or a Latin letter: what words of a report are made of. The tables of all scripts would
/// take three kilobytes of the module.
pub fn is_letter(character: char) -> bool {
    let is_wide_latin = matches!(character, '\u{FF21}'..='\u{FF3A}' | '\u{FF41}'..='\u{FF5A}');
    let is_radical = matches!(character, '\u{2E80}'..='\u{2FDF}');
    character.is_ascii_alphabetic() || is_han(character) || is_radical || is_wide_latin
}

/// Whether a character is a digit, of either width.
pub fn is_digit(character: char) -> bool {
    character.is_ascii_digit() || ('\u{FF10}'..='\u{FF19}').contains(&character)
}

/// Either.
pub fn is_letter_or_digit(character: char) -> bool {
    is_letter(character) || is_digit(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_to_one_spelling() {
        let folded: String = "臺灣⽂⺠⻚ＡＢ１２％，：（）﹪豈".chars().map(fold).collect();
        assert_eq!(folded, "台湾文民页AB12%,:()%岂");
    }

    #[test]
    fn leaves_simplified_text_alone() {
        let text = "显著、著名、乾县、后、里、台、复、〔2021〕30号。“”《》";
        assert_eq!(text.chars().map(fold).collect::<String>(), text);
    }

    #[test]
    fn is_idempotent() {
        for (_, to) in pairs(TRADITIONAL).chain(pairs(VARIANTS)) {
            assert_eq!(fold(to), to);
        }
    }

    #[test]
    fn spaces_between_figures_and_words_of_letters_stay() {
        assert!(needs_space('1', '2') && needs_space('a', 'b') && needs_space(')', '0') && needs_space('%', '5'));
        assert!(
            !needs_space('国', '年') && !needs_space('1', '年') && !needs_space('件', ')') && !needs_space('。', '2')
        );
    }
}
