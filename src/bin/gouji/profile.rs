//! Profiles from TOML files.

use crate::arguments::Refusal;
use crate::files::located;
use gouji::options::{Entry, Profile, Setting};
use gouji::rules;
use std::borrow::Cow;
use std::path::Path;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The profile in a file.
pub fn load(path: &Path) -> Result<Profile, Refusal> {
    let named = |reason: &str| format!("口径文件 {}：{reason}", path.display());
    let bytes = std::fs::read(located(path.as_ref())).map_err(|error| named(&format!("没能读取（{error}）。")))?;
    let text = String::from_utf8(bytes).map_err(|_| named("不是 UTF-8 编码的文本。请另存为 UTF-8。"))?;
    understand(text.trim_start_matches('\u{feff}')).map_err(|reason| named(&reason))
}

fn understand(text: &str) -> Result<Profile, Refusal> {
    let lines = Lines(text);
    let table = DeTable::parse(text).map_err(|error| lines.not_toml(&error))?;
    let settings = Setting::Table(lines.entries(table.get_ref()));
    Profile::read(&settings, &rules::names()).map_err(|refusal| refusal.to_string())
}

/// A text whose offsets are asked for as lines.
struct Lines<'a>(&'a str);

impl Lines<'_> {
    fn not_toml(&self, error: &toml::de::Error) -> Refusal {
        let line = self.number(error.span().map_or(0, |span| span.start));
        format!("第{line}行不合 TOML 的写法（{}）。每行应为“键 = 值”，文字加引号。", error.message().trim())
    }

    /// The line of an offset, from 1.
    fn number(&self, offset: usize) -> usize {
        self.0.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
    }

    /// The entries of a table in the order in which they stand.
    fn entries(&self, table: &DeTable<'_>) -> Vec<Entry> {
        let mut entries: Vec<_> = table.iter().collect();
        entries.sort_by_key(|(key, _)| key.span().start);
        let entry = |key: &Spanned<Cow<'_, str>>, value: &Spanned<DeValue<'_>>| Entry {
            key: key.get_ref().to_string(),
            line: Some(self.number(key.span().start)),
            value: self.value(value.get_ref()),
        };
        entries.into_iter().map(|(key, value)| entry(key, value)).collect()
    }

    fn value(&self, value: &DeValue<'_>) -> Setting {
        match value {
            DeValue::String(text) => Setting::Text(text.to_string()),
            DeValue::Integer(integer) => number(&integer.to_string()),
            DeValue::Float(float) => number(&float.to_string()),
            DeValue::Boolean(flag) => Setting::Flag(*flag),
            DeValue::Datetime(_) => Setting::Other,
            DeValue::Array(values) => Setting::List(values.iter().map(|value| self.value(value.get_ref())).collect()),
            DeValue::Table(table) => Setting::Table(self.entries(table)),
        }
    }
}

fn number(digits: &str) -> Setting {
    digits.replace('_', "").parse().map_or(Setting::Other, Setting::Number)
}
