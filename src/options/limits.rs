//! Deadlines and lengths that differ from place to place.

use super::setting::{Entry, Refusal, Setting};
use crate::form::Era;
use crate::text::date::Date;

/// The limits by which rules judge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Month and day by which a department publishes, from 2019 on: 条例 article 49, paragraph 1.
    pub department: (u8, u8),
    /// Month and day by which the report of a government is published: 条例 article 49, paragraph 2.
    pub government: (u8, u8),
    /// Month and day by which every agency published until 2018: 2007条例 article 31.
    pub before_2019: (u8, u8),
    /// Chinese characters of 总体情况 that some offices ask not to exceed.
    pub overview: usize,
    /// Chinese characters of a sentence that are not yet too many.
    pub sentence: usize,
    /// Days between signature and publication that are still usual.
    pub signature_to_page: u32,
}

/// The limits that a profile may set, each with the rule that is off until somebody sets it.
const KEYS: [(&str, Option<&str>); 5] = [
    ("department-deadline", None),
    ("government-deadline", None),
    ("overview-length", Some("s1-too-long")),
    ("sentence-length", Some("sentence-too-long")),
    ("publication-days", None),
];

/// The keys of the limits in a profile.
pub fn limit_keys() -> Vec<&'static str> {
    KEYS.iter().map(|(key, _)| *key).collect()
}

/// The least and the greatest of a limit that is a number.
pub const LIMIT_RANGE: std::ops::RangeInclusive<u32> = 1..=100_000;

impl Limits {
    /// Those of the State Council; lengths and a distance that no regulation gives.
    pub const NATIONAL: Self = Self {
        department: (1, 31),
        government: (3, 31),
        before_2019: (3, 31),
        overview: 1_000,
        sentence: 220,
        signature_to_page: 120,
    };

    /// The last day for a report of a year.
    pub fn deadline(&self, year: u16, of_government: bool) -> Option<Date> {
        let (month, day) = match Era::of(year) {
            Era::E1 | Era::E2 => self.before_2019,
            Era::E3 | Era::E4 if of_government => self.government,
            Era::E3 | Era::E4 => self.department,
        };
        Date::new(year + 1, month, day)
    }

    /// Understands the limits of a profile; the rules that they switch on are added to a list.
    pub(super) fn read(entry: &Entry, rules: &mut Vec<&'static str>) -> Result<Self, Refusal> {
        let mut limits = Self::default();
        for limit in entry.table()? {
            limits.set(limit).map_err(|refusal| refusal.under(&entry.key))?;
            rules.extend(KEYS.iter().filter(|(key, _)| *key == limit.key).filter_map(|(_, rule)| *rule));
        }
        Ok(limits)
    }

    fn set(&mut self, limit: &Entry) -> Result<(), Refusal> {
        match limit.key.as_str() {
            "department-deadline" => self.department = month_and_day(limit)?,
            "government-deadline" => self.government = month_and_day(limit)?,
            "overview-length" => self.overview = whole(limit)?,
            "sentence-length" => self.sentence = whole(limit)?,
            "publication-days" => self.signature_to_page = whole(limit)?,
            _ => return Err(limit.unknown("这个限值", &limit_keys())),
        }
        Ok(())
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::NATIONAL
    }
}

/// A day of every year, as `MM-DD`.
fn month_and_day(entry: &Entry) -> Result<(u8, u8), Refusal> {
    let Setting::Text(text) = &entry.value else { return Err(no_day(entry)) };
    let date = Date::from_iso(&format!("2023-{text}")).ok_or_else(|| no_day(entry))?;
    Ok((date.month, date.day))
}

fn no_day(entry: &Entry) -> Refusal {
    entry.refused("应为加引号的“月-日”，如 \"01-31\"")
}

fn whole<T: TryFrom<u32>>(entry: &Entry) -> Result<T, Refusal> {
    let number = match entry.value {
        Setting::Number(number) if number.fract() == 0.0 && number.abs() < 1e9 => Some(number as u32),
        _ => None,
    };
    number
        .filter(|number| LIMIT_RANGE.contains(number))
        .and_then(|number| T::try_from(number).ok())
        .ok_or_else(|| entry.refused(format!("应为{}到{}之间的整数，不加引号", LIMIT_RANGE.start(), LIMIT_RANGE.end())))
}
