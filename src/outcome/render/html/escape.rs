//! Text that cannot be taken for markup.

/// The text with the characters escaped that mean something in elements and in quoted attributes.
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\0' => safe.push('\u{fffd}'),
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn markup_becomes_text() {
        assert_eq!(
            escaped("<a href='x'>\"甲\"&乙</a>\0"),
            "&lt;a href=&#39;x&#39;&gt;&quot;甲&quot;&amp;乙&lt;/a&gt;\u{fffd}"
        );
    }
}
