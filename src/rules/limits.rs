//! Days and lengths that regulations set: the one place where a local notice would set others.

use super::Context;
use crate::form::Era;
use crate::text::date::Date;

/// The limits that apply to a report.
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
    /// Days between signature and publication that are still usual.
    pub signature_to_page: u32,
}

impl Limits {
    /// Those of the State Council; a length and a distance that no regulation gives.
    pub const NATIONAL: Self = Self {
        department: (1, 31),
        government: (3, 31),
        before_2019: (3, 31),
        overview: 1_000,
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
}

impl Context<'_> {
    /// The limits for this report.
    pub fn limits(&self) -> Limits {
        Limits::NATIONAL
    }
}
