//! Eating a text word by word: a pattern whose words may stand in any order.

/// Takes words off the beginning of `text` as long as one of `words` stands there; the longest first.
pub fn eat<'a>(mut text: &'a str, words: &[&str]) -> &'a str {
    while let Some(rest) = eat_one(text, words) {
        text = rest;
    }
    text
}

/// Takes the longest of the words off the beginning, when one stands there.
pub fn eat_one<'a>(text: &'a str, words: &[&str]) -> Option<&'a str> {
    let longest = words.iter().filter(|word| text.starts_with(**word)).max_by_key(|word| word.len())?;
    text.get(longest.len()..).filter(|_| !longest.is_empty())
}

/// Whether a clause ends here.
pub fn at_end(text: &str) -> bool {
    text.is_empty() || text.starts_with([',', '。', ';', '!', '?', ':', ')', '\n', '、'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_eaten_longest_first() {
        assert_eq!(eat("政府信息公开申请件", &["政府", "政府信息公开", "申请"]), "件");
        assert_eq!(eat_one("件", &["申请"]), None);
        assert_eq!(eat("", &["申请"]), "");
        assert!(at_end(",全年"));
        assert!(!at_end("件"));
    }
}
