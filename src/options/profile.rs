//! A profile: how a city, a department or a single user wants reports checked.

use super::limits::Limits;
use super::setting::{Entry, Refusal, Setting};
use crate::severity::Severity;
use crate::text::characters::is_letter_or_digit;
use crate::text::fold;

/// The keys of a profile.
pub const KEYS: [&str; 6] = ["name", "families", "rules", "severity", "limits", "extra-rows"];

/// What a profile may name.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// The ids of the rules.
    pub rules: Vec<&'static str>,
    /// The ids of the families.
    pub families: Vec<&'static str>,
}

/// What differs from the defaults.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Profile {
    /// What it is called.
    pub name: Option<String>,
    /// Families all of whose rules are on or off, but for those in `rules`.
    pub families: Vec<(String, bool)>,
    /// Rules that are on or off whatever their default is.
    pub rules: Vec<(String, bool)>,
    /// Rules whose findings are of another severity.
    pub severity: Vec<(String, Severity)>,
    /// Deadlines and lengths.
    pub limits: Limits,
    /// Labels of rows that the place adds to the tables of the form.
    pub extra_rows: Vec<String>,
    /// Rules that are on since a limit of theirs is set.
    pub limited: Vec<&'static str>,
}

impl Profile {
    /// Understands a profile as written.
    ///
    /// # Errors
    /// The first key that does not exist or whose value is not possible.
    pub fn read(settings: &Setting, names: &Names) -> Result<Self, Refusal> {
        let whole =
            || Refusal { key: String::new(), line: None, reason: "口径应由若干“键 = 值”组成".to_owned() };
        let mut profile = Self::default();
        for entry in settings.entries().ok_or_else(whole)? {
            profile.set(entry, names)?;
        }
        Ok(profile)
    }

    /// Whether it says that a rule of a family is on or off.
    pub fn is_on(&self, rule: &str, family: &str) -> Option<bool> {
        let said = |list: &[(String, bool)], name| list.iter().find(|(id, _)| id == name).map(|(_, on)| *on);
        let limited = || self.limited.contains(&rule).then_some(true);
        said(&self.rules, rule).or_else(|| said(&self.families, family)).or_else(limited)
    }

    /// Whether the place adds a row of this folded label to a table, spaces and marks aside.
    pub fn has_extra_row(&self, label: &str) -> bool {
        let letters = |text: &str| text.chars().filter(|c| is_letter_or_digit(*c)).collect::<String>();
        self.extra_rows.iter().any(|extra| letters(fold(extra).text()) == letters(label))
    }

    /// The severity that it gives to a rule.
    pub fn severity_of(&self, rule: &str) -> Option<Severity> {
        self.severity.iter().find(|(id, _)| id == rule).map(|(_, severity)| *severity)
    }

    fn set(&mut self, entry: &Entry, names: &Names) -> Result<(), Refusal> {
        match entry.key.as_str() {
            "name" => self.name = Some(entry.text()?),
            "families" => self.families = each(entry, "这一类规则", &names.families, Entry::flag)?,
            "rules" => self.rules = each(entry, "这条规则", &names.rules, Entry::flag)?,
            "severity" => self.severity = each(entry, "这条规则", &names.rules, severity)?,
            "limits" => self.limits = Limits::read(entry, &mut self.limited)?,
            "extra-rows" => self.extra_rows = entry.texts()?,
            _ => return Err(entry.unknown("这个键", &KEYS)),
        }
        Ok(())
    }
}

/// A value for each of some names under a key.
fn each<T>(
    entry: &Entry,
    what: &str,
    names: &[&str],
    value: impl Fn(&Entry) -> Result<T, Refusal>,
) -> Result<Vec<(String, T)>, Refusal> {
    let one = |named: &Entry| match names.contains(&named.key.as_str()) {
        true => Ok((named.key.clone(), value(named)?)),
        false => Err(named.unknown(what, names)),
    };
    entry.table()?.iter().map(|named| one(named).map_err(|refusal| refusal.under(&entry.key))).collect()
}

fn severity(entry: &Entry) -> Result<Severity, Refusal> {
    let wrong = || entry.refused("应为 \"error\"（错误）、\"warning\"（警告）或 \"info\"（提示）");
    let Setting::Text(id) = &entry.value else { return Err(wrong()) };
    Severity::from_id(id).ok_or_else(wrong)
}
