//! What stands in a cell: a figure, a mark in place of one, nothing, or other words.

use crate::report::CellValue;
use crate::text::numeral::{self, Script};
use rust_decimal::Decimal;

/// A cell's content, understood.
#[derive(Debug, Clone, PartialEq)]
pub struct Content {
    /// A number, a mark or a blank.
    pub value: CellValue,
    /// The unit printed with the figure; empty when none is.
    pub unit: String,
    /// Zeros before its first other digit, which count when it continues another figure.
    pub zeros: usize,
    /// Whether a sign or a word for one stands before it, so that it continues no other figure.
    pub signed: bool,
}

impl Content {
    /// A state without a figure.
    pub fn without_figure(value: CellValue) -> Self {
        Self { value, unit: String::new(), zeros: 0, signed: false }
    }
}

/// Units that may follow a figure in a cell or precede it in the unit column.
pub const UNITS: &[&str] =
    &["万元", "亿元", "人次", "件次", "元", "件", "条", "个", "次", "篇", "人", "项", "份", "宗", "家", "部", "例"];

/// Words and signs that stand in a cell instead of a figure.
const MARKS: &[&str] = &[
    "/",
    "//",
    "\\",
    "-",
    "--",
    "---",
    "—",
    "——",
    "–",
    "―",
    "一一",
    "无",
    "暂无",
    "不涉及",
    "不适用",
    "N/A",
    "n/a",
    "NA",
    "若干",
    "…",
    "……",
    "*",
    "空",
];

/// The longest figure that is taken for one; longer runs of digits are numbers of things.
const MAX_DIGITS: usize = 12;

/// Reads the folded text of a cell; `None` when it is neither blank nor a figure nor a mark.
pub fn read(text: &str) -> Option<Content> {
    let text = text.trim();
    if text.is_empty() {
        return Some(Content::without_figure(CellValue::Blank));
    }
    if MARKS.contains(&text) {
        return Some(Content::without_figure(CellValue::Mark));
    }
    number(text).or_else(|| is_torn(text).then(|| Content::without_figure(CellValue::Unreadable)))
}

/// Whether text is a piece of a figure whose separators tell that the rest is missing: `12,` or `,345`.
fn is_torn(text: &str) -> bool {
    text.contains(',') && text.len() > 2 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b',')
}

/// Reads the folded text of a cell of a grid, where a number may be written in Chinese numerals too.
pub fn read_cell(text: &str) -> Option<Content> {
    read(text).or_else(|| chinese(text.trim()))
}

/// `十二` or `三十件`; a single `一` may be a dash.
fn chinese(text: &str) -> Option<Content> {
    let numeral = numeral::at(text).filter(|numeral| numeral.script == Script::Chinese)?;
    let (digits, unit) = (text.get(..numeral.length)?, text.get(numeral.length..)?.trim());
    let value = numeral.value.filter(|_| digits != "一" && (!numeral.bare_scale || digits == "十"))?;
    let known = unit.is_empty() || UNITS.contains(&unit);
    known.then(|| Content { value: CellValue::Number(value), unit: unit.to_owned(), zeros: 0, signed: false })
}

fn number(text: &str) -> Option<Content> {
    let (negative, rest) = sign(text);
    let signed = rest.len() < text.len();
    let length = rest.find(|character: char| !is_figure_character(character)).unwrap_or(rest.len());
    let (figure, unit) = (rest.get(..length)?, rest.get(length..)?.trim());
    let unit_known = unit.is_empty() || UNITS.contains(&unit);
    let value = unit_known.then(|| parse(figure)).flatten()?;
    let value = if negative { -value } else { value };
    let figure = figure.trim();
    let digits = if figure.contains('.') { figure } else { figure.trim_start_matches('0') };
    let zeros = if digits.is_empty() { figure.len().saturating_sub(1) } else { figure.len() - digits.len() };
    Some(Content { value: CellValue::Number(value), unit: unit.to_owned(), zeros, signed })
}

/// A sign or the words for one, as the form of 2019 has them in `本年增/减`.
fn sign(text: &str) -> (bool, &str) {
    const SIGNS: &[(&str, bool)] =
        &[("+", false), ("增加", false), ("增", false), ("-", true), ("减少", true), ("减", true), ("−", true)];
    let found = SIGNS.iter().find_map(|(word, negative)| Some((*negative, text.strip_prefix(word)?.trim_start())));
    found.unwrap_or((false, text))
}

fn is_figure_character(character: char) -> bool {
    character.is_ascii_digit() || matches!(character, ',' | '.' | ' ')
}

/// A plain figure, with thousands separators only where they belong.
pub fn parse(figure: &str) -> Option<Decimal> {
    let figure = figure.trim();
    let digits = figure.chars().filter(char::is_ascii_digit).count();
    let (whole, fraction) = figure.split_once('.').unwrap_or((figure, "0"));
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let whole = ungrouped(whole)?;
    (digits <= MAX_DIGITS && plain(&whole) && plain(fraction)).then(|| figure_of(&whole, figure))?
}

fn figure_of(whole: &str, figure: &str) -> Option<Decimal> {
    let fraction = figure.split_once('.').map_or(String::new(), |(_, fraction)| format!(".{fraction}"));
    Decimal::from_str_exact(&format!("{whole}{fraction}")).ok()
}

/// Takes out thousands separators (`1,234` or, inside a cell, `1 234`); `None` when they stand elsewhere.
fn ungrouped(whole: &str) -> Option<String> {
    let mut groups = whole.split([',', ' ']);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let grouped = rest.is_empty() || ((1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3));
    grouped.then(|| std::iter::once(first).chain(rest).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number_of(text: &str) -> Option<String> {
        match read(text)?.value {
            CellValue::Number(value) => Some(value.to_string()),
            _ => None,
        }
    }

    #[test]
    fn figures_are_read_with_sign_separator_and_unit() {
        let cases = [
            ("0", "0"),
            ("1,234", "1234"),
            ("1 234", "1234"),
            ("28600.64", "28600.64"),
            ("+2", "2"),
            ("-1", "-1"),
            ("增加5", "5"),
            ("减3", "-3"),
            ("12件", "12"),
            ("251000元", "251000"),
            ("11.876万元", "11.876"),
            ("12.0", "12.0"),
        ];
        for (text, value) in cases {
            assert_eq!(number_of(text).as_deref(), Some(value), "{text}");
        }
    }

    #[test]
    fn marks_and_blanks_are_not_numbers() {
        for mark in ["/", "-", "—", "——", "无", "N/A", "不涉及"] {
            assert_eq!(read(mark).map(|content| content.value), Some(CellValue::Mark), "{mark}");
        }
        assert_eq!(read("  ").map(|content| content.value), Some(CellValue::Blank));
    }

    #[test]
    fn cells_of_grids_may_have_chinese_numerals() {
        let number = |text: &str| read_cell(text).map(|content| content.value);
        assert_eq!(number("十"), Some(CellValue::Number(10.into())));
        assert_eq!(number("二十三件"), Some(CellValue::Number(23.into())));
        assert_eq!(number("一百零二"), Some(CellValue::Number(102.into())));
        for words in ["一", "十余件", "百", "三、其他", "七八"] {
            assert_eq!(number(words), None, "{words}");
        }
    }

    #[test]
    fn pieces_of_figures_cannot_be_read() {
        for piece in ["12,", ",345", "12,34"] {
            assert_eq!(read(piece).map(|content| content.value), Some(CellValue::Unreadable), "{piece}");
        }
    }

    #[test]
    fn other_words_are_neither() {
        for words in ["自然人", "1.属于国家秘密", "1,", "0 0 0", "1.2.3", "2021年", "3%", "1234567890123"] {
            assert_eq!(read(words), None, "{words}");
        }
    }
}
