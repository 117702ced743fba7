//! The result of a check as other programs see it: the published JSON, nothing of the crate's own types.

// Each test program uses another part of this module, and a broken result should stop it at once.
#![allow(dead_code, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use gouji::{Input, Options};
use serde_json::Value;

/// One element of `documents`.
pub struct Checked(pub Value);

impl Checked {
    /// Checks pasted text.
    pub fn text(text: &str) -> Self {
        Self::input(Input::Text(text))
    }

    /// Checks pasted HTML.
    pub fn html(html: &str) -> Self {
        Self::input(Input::Html(html))
    }

    /// Checks any input with the default options and the text in the result.
    pub fn input(input: Input<'_>) -> Self {
        let options = Options { text: true, ..Options::default() };
        let outcome = gouji::check(input, &options);
        Self(serde_json::to_value(outcome).expect("an outcome is JSON"))
    }

    /// The cell with this id; null when the report has none.
    pub fn cell(&self, id: &str) -> &Value {
        let cells = self.0["report"]["cells"].as_array();
        cells.and_then(|cells| cells.iter().find(|cell| cell["id"] == id)).unwrap_or(&Value::Null)
    }

    /// All cells, in the result's order.
    pub fn cells(&self) -> &[Value] {
        self.0["report"]["cells"].as_array().map_or(&[], Vec::as_slice)
    }

    /// All findings, in the result's order.
    pub fn findings(&self) -> &[Value] {
        self.0["findings"].as_array().expect("findings are a list")
    }

    /// The findings of one severity.
    pub fn of(&self, severity: &str) -> Vec<&Value> {
        self.findings().iter().filter(|finding| finding["severity"] == severity).collect()
    }

    /// The code of the error that kept the input from being used; empty when there was none.
    pub fn error_code(&self) -> &str {
        self.0["error"]["code"].as_str().unwrap_or_default()
    }
}

/// True when the finding names the cell.
pub fn names(finding: &Value, cell: &str) -> bool {
    finding["cells"].as_array().is_some_and(|cells| cells.iter().any(|id| id == cell))
}

/// A finding in one line: severity, rule, quote, and what it says of cells and figures.
pub fn line(finding: &Value) -> String {
    let word = |key: &str| finding[key].as_str();
    let mut line = format!("{} {}", word("severity").unwrap_or("?"), word("rule").unwrap_or("?"));
    if let Some(quote) = word("quote").filter(|quote| !quote.is_empty()) {
        line += &format!(" {:?}", shortened(quote));
    }
    let cells = finding["cells"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let cells: Vec<&str> = cells.collect();
    if !cells.is_empty() {
        line += &format!(" cells={}", listed(&cells));
    }
    for key in ["expected", "actual"] {
        line += &word(key).map(|value| format!(" {key}={value}")).unwrap_or_default();
    }
    line
}

/// Both ends of a long quote.
fn shortened(quote: &str) -> String {
    let characters: Vec<char> = quote.chars().collect();
    match characters.len() {
        0..=50 => quote.to_owned(),
        length => [&characters[..24], &['…'], &characters[length - 24..]].concat().into_iter().collect(),
    }
}

/// The first of many cells, and how many more there are.
fn listed(cells: &[&str]) -> String {
    match cells {
        [first, rest @ ..] if rest.len() > 2 => format!("{first}+{}", rest.len()),
        few => few.join(","),
    }
}
