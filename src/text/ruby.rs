//! Pinyin that a mirror site put in brackets behind each character: `号(hào)`, also doubled without tones: `函(hán)(han)`.

/// A reading in brackets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ruby {
    /// Its bytes, brackets included.
    pub length: usize,
    /// Whether a tone mark shows it to be pinyin.
    pub toned: bool,
}

/// The longest syllable is `zhuang`, one more for a stray mark.
const LONGEST: usize = 7;

const TONED: &str = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńň";

const INITIALS: [&str; 24] = [
    "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c", "s", "y",
    "w", "",
];

const FINALS: [&str; 36] = [
    "a", "o", "e", "i", "u", "v", "ai", "ei", "ao", "ou", "an", "en", "ang", "eng", "ong", "er", "ia", "ie", "iao",
    "iu", "ian", "in", "iang", "ing", "iong", "ua", "uo", "uai", "ui", "uan", "un", "uang", "ue", "ve", "m", "ng",
];

/// The reading at the start of `text`, which begins with its bracket.
pub fn at(text: &str) -> Option<Ruby> {
    let inside = text.strip_prefix('(').or_else(|| text.strip_prefix('（'))?;
    let end = letters(inside, LONGEST)?;
    let syllable = inside.get(..end)?;
    let rest = inside.get(end..)?;
    let after = rest.strip_prefix(')').or_else(|| rest.strip_prefix('）'))?;
    let toned = syllable.chars().any(|letter| TONED.contains(letter));
    (toned || is_syllable(syllable)).then_some(Ruby { length: text.len() - after.len(), toned })
}

/// How many bytes of 1 to `most` pinyin letters `text` starts with.
pub fn letters(text: &str, most: usize) -> Option<usize> {
    let is_letter = |letter: &char| letter.is_ascii_lowercase() || "üɡɑ".contains(*letter) || TONED.contains(*letter);
    let length = text.chars().take(most + 1).take_while(is_letter).count();
    let bytes = text.chars().take(length).map(char::len_utf8).sum();
    (1..=most).contains(&length).then_some(bytes)
}

/// Whether `text` has a letter with a tone mark.
pub fn is_toned(text: &str) -> bool {
    text.chars().any(|letter| TONED.contains(letter))
}

fn is_syllable(letters: &str) -> bool {
    INITIALS
        .iter()
        .filter_map(|initial| letters.strip_prefix(initial))
        .any(|rest| FINALS.contains(&rest.replace('ü', "v").as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recognises_readings() {
        assert_eq!(at("(hào)码"), Some(Ruby { length: 6, toned: true }));
        assert_eq!(at("（nǚ）"), Some(Ruby { length: "（nǚ）".len(), toned: true }));
        assert_eq!(at("(han)"), Some(Ruby { length: 5, toned: false }));
        assert_eq!(at("(zhuang)").map(|ruby| ruby.toned), Some(false));
    }

    #[test]
    fn leaves_other_brackets() {
        for text in ["(1)", "(一)", "(件)", "(app)", "(APP)", "(http)", "(abc)", "()", "(", "(hào", "(xxgkzn)"] {
            assert_eq!(at(text), None, "{text}");
        }
    }
}
