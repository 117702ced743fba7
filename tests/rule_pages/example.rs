//! The examples in fenced blocks of a page.

use crate::page::Page;

/// An example.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// Whether the rule must speak of it.
    pub wrong: bool,
    /// Whether it is HTML instead of text.
    pub html: bool,
    /// Options such as `year=2016`, as key and value.
    pub options: Vec<(String, String)>,
    /// What would be pasted.
    pub text: String,
}

/// The examples of a page in order.
pub fn examples(page: &Page) -> Vec<Example> {
    let mut examples: Vec<Example> = Vec::new();
    let mut open = false;
    for line in page.body.lines() {
        match line.strip_prefix("```") {
            Some(_) if open => open = false,
            Some(info) => {
                open = true;
                examples.push(Example::announced(info));
            }
            None if open => examples.last_mut().into_iter().for_each(|example| example.push(line)),
            None => {}
        }
    }
    examples
}

impl Example {
    fn announced(info: &str) -> Self {
        let words: Vec<&str> = info.split_whitespace().collect();
        let option = |word: &&str| word.split_once('=').map(|(key, value)| (key.to_owned(), value.to_owned()));
        Self {
            wrong: words.contains(&"wrong"),
            html: words.contains(&"html"),
            options: words.iter().filter_map(option).collect(),
            text: String::new(),
        }
    }

    fn push(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }
}
