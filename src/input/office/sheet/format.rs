//! Figures as a workbook shows them: decimals, thousands, percent, dates.

use rust_decimal::{Decimal, RoundingStrategy};

/// How a cell shows its figure.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Format {
    /// As it is.
    #[default]
    General,
    /// With so many decimals, thousands apart or not, times a hundred or not, between words.
    Number {
        /// Decimals.
        decimals: u32,
        /// Whether commas stand between thousands.
        thousands: bool,
        /// Whether it is a percentage.
        percent: bool,
        /// What stands before.
        prefix: String,
        /// What stands behind.
        suffix: String,
    },
    /// A date, in Chinese words or with hyphens.
    Date {
        /// Whether `年` stands between.
        chinese: bool,
        /// Whether the day is shown.
        day: bool,
    },
}

impl Format {
    /// The format of a code such as `#,##0.00`; by its number when it is one of those that every program knows.
    pub fn of(id: u32, code: Option<&str>) -> Self {
        let code = code.unwrap_or(match id {
            1 => "0",
            2 => "0.00",
            3 | 37 | 38 | 41 | 42 => "#,##0",
            4 | 39 | 40 | 43 | 44 => "#,##0.00",
            9 => "0%",
            10 => "0.00%",
            14..=17 | 22 => "yyyy-m-d",
            27 | 36 | 50 | 52 | 57 => "yyyy年m月",
            28..=31 | 51 | 53 | 54 | 58 => "yyyy年m月d日",
            _ => "General",
        });
        Self::parse(code)
    }

    /// The format of a code.
    pub fn parse(code: &str) -> Self {
        let section = code.split(';').next().unwrap_or_default();
        let (plain, prefix, suffix) = parts(section);
        if plain.contains(['y', 'Y']) {
            return Self::Date { chinese: section.contains('年'), day: plain.contains(['d', 'D']) };
        }
        let digits = plain.contains(['0', '#']);
        if !digits || plain.contains(['E', 'e', '/', '@', 'h', 'H', 'd', 's']) {
            return Self::General;
        }
        let decimals =
            plain.split('.').nth(1).map_or(0, |behind| behind.chars().filter(|c| "0#?".contains(*c)).count());
        Self::Number {
            decimals: u32::try_from(decimals.min(10)).unwrap_or(0),
            thousands: plain.contains(",#") || plain.contains(",0"),
            percent: plain.contains('%'),
            prefix,
            suffix,
        }
    }
}

/// The signs of a format, and the words before and behind its digits.
fn parts(section: &str) -> (String, String, String) {
    let (mut plain, mut prefix, mut suffix) = (String::new(), String::new(), String::new());
    let mut characters = section.chars();
    while let Some(character) = characters.next() {
        let words = if plain.contains(['0', '#']) { &mut suffix } else { &mut prefix };
        match character {
            '"' => words.extend(characters.by_ref().take_while(|next| *next != '"')),
            '\\' => words.extend(characters.next()),
            '[' => {
                characters.by_ref().find(|next| *next == ']');
            }
            '_' | '*' => {
                characters.next();
            }
            other if other.is_ascii() => plain.push(other),
            other => words.push(other),
        }
    }
    (plain, prefix, suffix)
}

/// A figure as stored, such as `12`, `0.30000000000000004` or `1E+3`, as a number; `None` when it is none.
pub fn number(stored: &str) -> Option<Decimal> {
    let stored = stored.trim();
    let exact = stored.parse().ok().or_else(|| Decimal::from_scientific(stored).ok())?;
    // A binary fraction has 15 digits that mean something.
    Some(Decimal::round_sf(&exact, 15).unwrap_or(exact).normalize())
}

/// A number as its cell shows it. `since_1904` when the workbook counts days from 1904.
pub fn shown(number: Decimal, format: &Format, since_1904: bool) -> String {
    match format {
        Format::General => number.normalize().to_string(),
        Format::Date { chinese, day } => date(number, since_1904, *chinese, *day),
        Format::Number { decimals, thousands, percent, prefix, suffix } => {
            let scaled = if *percent { number.checked_mul(Decimal::ONE_HUNDRED).unwrap_or(number) } else { number };
            let rounded = scaled.round_dp_with_strategy(*decimals, RoundingStrategy::MidpointAwayFromZero);
            let digits = format!("{rounded:.*}", *decimals as usize);
            let digits = if *thousands { separated(&digits) } else { digits };
            format!("{prefix}{digits}{}{suffix}", if *percent { "%" } else { "" })
        }
    }
}

fn separated(digits: &str) -> String {
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |rest| ("-", rest));
    let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(whole, rest)| (whole, Some(rest)));
    let mut groups = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            groups.push(',');
        }
        groups.push(digit);
    }
    let fraction = fraction.map(|fraction| format!(".{fraction}")).unwrap_or_default();
    format!("{sign}{groups}{fraction}")
}

/// The day of a serial number; as it is when it is no day.
fn date(number: Decimal, since_1904: bool, chinese: bool, with_day: bool) -> String {
    let Some((year, month, day)) = i64::try_from(number.trunc()).ok().and_then(|serial| civil(serial, since_1904))
    else {
        return number.normalize().to_string();
    };
    match (chinese, with_day) {
        (true, true) => format!("{year}年{month}月{day}日"),
        (true, false) => format!("{year}年{month}月"),
        (false, true) => format!("{year}-{month}-{day}"),
        (false, false) => format!("{year}-{month}"),
    }
}

/// Year, month and day of a serial number, by the usual arithmetic of days since 1 March of the year 0.
fn civil(serial: i64, since_1904: bool) -> Option<(i64, i64, i64)> {
    const DAYS_TO_1899_12_30: i64 = 693_899;
    const ERA: i64 = 146_097;
    if !(1..=2_958_465).contains(&serial) {
        return None;
    }
    let days = serial + DAYS_TO_1899_12_30 + if since_1904 { 1462 } else { 0 };
    let (era, day) = (days / ERA, days % ERA);
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let rest = day - (365 * year + year / 4 - year / 100);
    let month = (5 * rest + 2) / 153;
    let number = if month < 10 { month + 3 } else { month - 9 };
    Some((year + era * 400 + i64::from(number <= 2), number, rest - (153 * month + 2) / 5 + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(stored: &str, code: &str) -> String {
        shown(number(stored).unwrap(), &Format::parse(code), false)
    }

    #[test]
    fn figures_are_shown_as_formatted() {
        assert_eq!(show("12", "General"), "12");
        assert_eq!(show("0.30000000000000004", "General"), "0.3");
        assert_eq!(show("1.2E+3", "General"), "1200");
        assert_eq!(show("0.9683", "0.0%"), "96.8%");
        assert_eq!(show("1234567.5", "#,##0.00_);[Red]\\(#,##0.00\\)"), "1,234,567.50");
        assert_eq!(show("-1234", "#,##0"), "-1,234");
        assert_eq!(show("12", "0\"件\""), "12件");
        assert_eq!(show("12", "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ "), "12");
    }

    #[test]
    fn days_are_dates() {
        assert_eq!(show("45292", "yyyy-mm-dd"), "2024-1-1");
        assert_eq!(show("44561", "yyyy\"年\"m\"月\"d\"日\""), "2021年12月31日");
        assert_eq!(shown(Decimal::from(43830), &Format::parse("yyyy-m-d"), true), "2024-1-1");
        assert_eq!(show("45351", "[$-804]yyyy年m月"), "2024年2月");
        assert_eq!(show("99999999", "yyyy-mm-dd"), "99999999");
    }
}
