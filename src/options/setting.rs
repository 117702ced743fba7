//! Settings as written, before anybody knows what they mean: what TOML and JavaScript objects have in common.

/// A value as written.
#[derive(Debug, Clone, PartialEq)]
pub enum Setting {
    /// A string.
    Text(String),
    /// A number.
    Number(f64),
    /// True or false.
    Flag(bool),
    /// Values in order.
    List(Vec<Setting>),
    /// Keys with values.
    Table(Vec<Entry>),
    /// Anything else, such as a date or a function.
    Other,
}

/// A key with its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// The line on which it stands, from 1, where there are lines.
    pub line: Option<usize>,
    /// The value.
    pub value: Setting,
}

/// Why settings cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The key with those above it: `limits.sentence-length`; empty for the settings as a whole.
    pub key: String,
    /// The line on which it stands, where there are lines.
    pub line: Option<usize>,
    /// What is wrong and what would be right, in Chinese.
    pub reason: String,
}

impl Setting {
    /// The entries of a table.
    pub(super) fn entries(&self) -> Option<&[Entry]> {
        match self {
            Self::Table(entries) => Some(entries),
            _ => None,
        }
    }
}

impl Entry {
    /// The value as a string that says something.
    pub(super) fn text(&self) -> Result<String, Refusal> {
        match &self.value {
            Setting::Text(text) if !text.trim().is_empty() => Ok(text.trim().to_owned()),
            _ => Err(self.refused("应为加引号的文字")),
        }
    }

    /// The value as a list of strings that say something.
    pub(super) fn texts(&self) -> Result<Vec<String>, Refusal> {
        let refusal = || self.refused("应为方括号中若干加引号的文字");
        let Setting::List(values) = &self.value else { return Err(refusal()) };
        let text = |value: &Setting| match value {
            Setting::Text(text) if !text.trim().is_empty() => Ok(text.trim().to_owned()),
            _ => Err(refusal()),
        };
        values.iter().map(text).collect()
    }

    /// The value as true or false.
    pub(super) fn flag(&self) -> Result<bool, Refusal> {
        match self.value {
            Setting::Flag(flag) => Ok(flag),
            _ => Err(self.refused("应为 true（检查）或 false（不检查），不加引号")),
        }
    }

    /// The entries of a table under this key.
    pub(super) fn table(&self) -> Result<&[Entry], Refusal> {
        self.value.entries().ok_or_else(|| self.refused("下面应有若干“键 = 值”"))
    }

    /// A refusal of this entry.
    pub(super) fn refused(&self, reason: impl Into<String>) -> Refusal {
        Refusal { key: self.key.clone(), line: self.line, reason: reason.into() }
    }

    /// A refusal of a key that does not exist, with the nearest of those that do.
    pub(super) fn unknown(&self, what: &str, known: &[&str]) -> Refusal {
        let advice = match nearest(&self.key, known) {
            Some(key) => format!("最接近的是 {key}"),
            None if known.len() <= FEW => format!("可以用的有 {}", known.join("、")),
            None => "全部编号见 gouji rules 或规则页".to_owned(),
        };
        self.refused(format!("没有{what}，{advice}"))
    }
}

/// So many keys can all be told.
const FEW: usize = 12;

impl Refusal {
    /// The same refusal with the key above it.
    pub(super) fn under(self, key: &str) -> Self {
        Self { key: format!("{key}.{}", self.key), ..self }
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Some(line) = self.line {
            write!(formatter, "第{line}行")?;
        }
        match (self.key.as_str(), self.line) {
            ("", _) => {}
            (key, None) => write!(formatter, "{key}：")?,
            (key, Some(_)) => write!(formatter, " {key}：")?,
        }
        write!(formatter, "{}。", self.reason)
    }
}

/// The known key that takes the fewest changes of letters, if those are at most half of it.
fn nearest<'a>(key: &str, known: &[&'a str]) -> Option<&'a str> {
    let near = known.iter().map(|other| (distance(key, other), *other));
    let (changes, other) = near.min_by_key(|(changes, _)| *changes)?;
    (changes * 2 <= other.len()).then_some(other)
}

/// How many letters must be put in, left out or changed (Levenshtein), with `_` as good as `-`.
fn distance(one: &str, other: &str) -> usize {
    let letters = |text: &str| text.to_ascii_lowercase().replace('_', "-").chars().collect::<Vec<_>>();
    let (one, other) = (letters(one), letters(other));
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (above, letter) in (1..).zip(&one) {
        let mut left = above;
        let mut corner = above - 1;
        for (cell, against) in row.iter_mut().skip(1).zip(&other) {
            let best = (corner + usize::from(letter != against)).min(*cell + 1).min(left + 1);
            corner = std::mem::replace(cell, best);
            left = best;
        }
        row.iter_mut().take(1).for_each(|first| *first = above);
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_are_those_of_levenshtein() {
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("abc", ""), 3);
        assert_eq!(distance("t3_Row-sum", "t3-row-sum"), 0);
        assert_eq!(distance("flaw", "lawn"), 2);
    }

    #[test]
    fn only_a_near_key_is_offered() {
        let known = ["name", "rules", "severity", "limits"];
        assert_eq!(nearest("rule", &known), Some("rules"));
        assert_eq!(nearest("severty", &known), Some("severity"));
        assert_eq!(nearest("naem", &known), Some("name"));
        assert_eq!(nearest("colour", &known), None);
        assert_eq!(nearest("x", &[]), None);
    }

    #[test]
    fn a_refusal_says_where() {
        let at = |key: &str, line| Refusal { key: key.to_owned(), line, reason: "不对".to_owned() }.to_string();
        assert_eq!(at("a", Some(3)), "第3行 a：不对。");
        assert_eq!(at("a", None), "a：不对。");
        assert_eq!(at("", Some(3)), "第3行不对。");
    }
}
