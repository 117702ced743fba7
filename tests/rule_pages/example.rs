//! The examples in fenced blocks of a page.

use crate::page::Page;
use gouji::Options;
use gouji::form::Era;
use gouji::rules::Rule;
use gouji::text::date::Date;

/// An example.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// Whether the rule must speak of it.
    pub wrong: bool,
    /// What it shows of an exception to the rule.
    pub exception: Option<Exception>,
    /// Whether it is HTML instead of text.
    pub html: bool,
    /// Options such as `year=2016`, as key and value.
    pub options: Vec<(String, String)>,
    /// What would be pasted.
    pub text: String,
}

/// What an exception changes about a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Exception {
    /// It says nothing.
    Silent,
    /// It speaks at this severity, and no other.
    Lighter(String),
    /// It speaks only when asked for.
    Off,
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
        let lighter = words.iter().find(|word| ["info", "warning"].contains(word));
        let exception = match lighter {
            Some(severity) => Exception::Lighter((*severity).to_owned()),
            None if words.contains(&"default") => Exception::Off,
            None => Exception::Silent,
        };
        Self {
            wrong: words.contains(&"wrong"),
            exception: words.contains(&"exception").then_some(exception),
            html: words.contains(&"html"),
            options: words.iter().filter_map(option).collect(),
            text: String::new(),
        }
    }

    fn push(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// The options to check it with, for one rule alone.
    pub fn options(&self, rule: &Rule) -> Options {
        let mut options = Options { only: vec![rule.id.to_owned()], ..Options::default() };
        for (key, value) in &self.options {
            match key.as_str() {
                "year" => options.year = Some(value.parse().unwrap()),
                "era" => options.era = Some(Era::from_id(value).unwrap()),
                "today" => options.today = Some(Date::from_iso(value).unwrap()),
                "extra-row" => options.profile.extra_rows.push(value.clone()),
                _ => panic!("{}: an example has the unknown option {key}", rule.id),
            }
        }
        options
    }
}
