//! Calendar dates.

/// A day that exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// The year, with its century.
    pub year: u16,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}

impl Date {
    /// The day, or `None` when the calendar has no such day.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let exists = (1..=12).contains(&month) && day >= 1 && day <= days_of(year, month);
        exists.then_some(Self { year, month, day })
    }

    /// How many days before or after another day this is.
    pub fn days_from(self, other: Self) -> u32 {
        self.number().abs_diff(other.number())
    }

    /// The days since the year 0 began.
    fn number(self) -> u32 {
        let year = u32::from(self.year).saturating_sub(1);
        let months = (1..self.month).map(|month| u32::from(days_of(self.year, month))).sum::<u32>();
        year * 365 + year / 4 - year / 100 + year / 400 + months + u32::from(self.day)
    }

    /// The day written as `YYYY-MM-DD`.
    pub fn from_iso(text: &str) -> Option<Self> {
        let digits = |part: &str, length| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
        let parts: Vec<&str> = text.split('-').collect();
        match parts.as_slice() {
            [year, month, day] if digits(year, 4) && digits(month, 2) && digits(day, 2) => {
                Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
            }
            _ => None,
        }
    }
}

impl std::fmt::Display for Date {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

fn days_of(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn days_are_counted_over_years() {
        let distance = |one, other| Some(Date::from_iso(one)?.days_from(Date::from_iso(other)?));
        assert_eq!(distance("2024-03-01", "2024-02-28"), Some(2));
        assert_eq!(distance("2022-12-31", "2024-01-01"), Some(366));
    }

    #[test]
    fn iso_dates_are_days_that_exist() {
        assert_eq!(Date::from_iso("2024-02-29"), Date::new(2024, 2, 29));
        assert!(Date::from_iso("2024-02-29").is_some());
        for wrong in ["2023-02-29", "2024-2-9", "2024/01/31", "20240131", "+024-01-31", "2024-01-31 ", ""] {
            assert_eq!(Date::from_iso(wrong), None, "{wrong}");
        }
    }
}
