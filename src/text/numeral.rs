//! Numerals: Arabic digits, Chinese numerals and mixtures of both, as exact decimals (domain: numeral grammar).
//!
//! [`at`] reads the numeral at the beginning of a text; it never looks further than the run of numeral characters, so
//! that scanning a text by it takes time in proportion to its length.

use rust_decimal::Decimal;

/// More digits than this are a code, not a quantity.
const MOST_DIGITS: usize = 15;
/// A longer run of Chinese numerals is not a number.
const MOST_NUMERALS: usize = 24;
/// Groups of three digits that a quantity may have after its first.
const MOST_GROUPS: usize = 4;
const MYRIAD: u64 = 10_000;
const HUNDRED_MILLION: u64 = 100_000_000;

/// A run of numeral characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numeral {
    /// How many bytes it takes.
    pub length: usize,
    /// What it is worth; `None` when it has no single value (`七八`, twenty digits).
    pub value: Option<Decimal>,
    /// The unit that it is counted in: 1, or 0.1 for `2.6`, 10000 for `3万`, 1000 for `2.6万`.
    pub step: Decimal,
    /// How it is written.
    pub script: Script,
    /// Whether it has no digit of its own, as in `百` or `万`.
    pub bare_scale: bool,
}

/// How a numeral is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    /// `302`, `1,234`, `2.6万`.
    Arabic,
    /// `三百零二`.
    Chinese,
    /// `2万六千`.
    Mixed,
}

/// Whether a Chinese numeral may start with this character.
pub fn is_chinese_numeral(character: char) -> bool {
    digit_of(character).is_some() || scale_of(character).is_some() || tens_of(character).is_some()
}

/// The numeral at the beginning of `text`.
pub fn at(text: &str) -> Option<Numeral> {
    let first = text.chars().next()?;
    if first.is_ascii_digit() {
        Some(arabic(text))
    } else if is_chinese_numeral(first) {
        Some(chinese(text))
    } else {
        None
    }
}

/// Digits with scale characters: at most `2亿3000万4千5百`, each scale smaller than the one before.
fn arabic(text: &str) -> Numeral {
    let mut sum = Sum::default();
    let mut length = 0;
    let mut script = Script::Arabic;
    while let Some((component, taken)) = text.get(length..).and_then(component) {
        if !sum.add(component) {
            break;
        }
        length += taken;
        let rest = text.get(length..).unwrap_or_default();
        if component.scale > 1 && rest.starts_with(is_chinese_numeral) {
            let tail = chinese(rest);
            if tail.value.is_some_and(|value| sum.add(Component { value, step: tail.step, scale: 1 })) {
                script = Script::Mixed;
                length += tail.length;
            }
            break;
        }
        if component.scale == 1 {
            break;
        }
    }
    Numeral { length, value: sum.value, step: sum.step, script, bare_scale: false }
}

/// A figure with the scale that follows it.
#[derive(Debug, Clone, Copy)]
struct Component {
    value: Decimal,
    step: Decimal,
    scale: u64,
}

#[derive(Debug, Default)]
struct Sum {
    value: Option<Decimal>,
    step: Decimal,
    bound: Option<Decimal>,
}

impl Sum {
    /// Adds a component unless it is too large for its place: `2万3千`, not `2千3万`.
    fn add(&mut self, component: Component) -> bool {
        if self.bound.is_some_and(|bound| component.value >= bound) {
            return false;
        }
        let start = if self.bound.is_none() { Some(Decimal::ZERO) } else { self.value };
        self.value = start.and_then(|start| start.checked_add(component.value)).filter(|value| *value < limit());
        self.step = component.step;
        self.bound = Some(Decimal::from(component.scale));
        true
    }
}

fn limit() -> Decimal {
    Decimal::from(10_u64.pow(15))
}

/// Digits, separators and decimals, then scale characters.
fn component(text: &str) -> Option<(Component, usize)> {
    let (digits, length) = figure(text)?;
    let (scale, scale_length) = scales(text.get(length..).unwrap_or_default());
    let value = parse(&digits).and_then(|value| value.checked_mul(Decimal::from(scale)));
    let decimals = digits.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let step = Decimal::new(1, u32::try_from(decimals.min(MOST_DIGITS)).unwrap_or(0)) * Decimal::from(scale);
    Some((Component { value: value.unwrap_or_else(limit), step, scale }, length + scale_length))
}

fn parse(digits: &str) -> Option<Decimal> {
    if digits.len() > MOST_DIGITS { None } else { Decimal::from_str_exact(digits).ok() }
}

/// The digits as a machine writes them, and how many bytes they take with their separators.
fn figure(text: &str) -> Option<(String, usize)> {
    let whole = digits(text);
    if whole == 0 {
        return None;
    }
    let grouped = thousands(text, whole);
    let end = grouped.unwrap_or(whole);
    let end = end + fraction(text.get(end..).unwrap_or_default());
    let written = text.get(..end.min(MOST_DIGITS * 2)).unwrap_or_default();
    Some((written.chars().filter(|c| *c != ',').collect(), end))
}

fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// The end of `1,234,567`; nothing when the groups are not all of three digits, as in an enumeration of numbers.
fn thousands(text: &str, whole: usize) -> Option<usize> {
    let mut end = whole;
    for _ in 0..=MOST_GROUPS {
        let Some(rest) = text.get(end..).and_then(|rest| rest.strip_prefix(',')) else { break };
        match digits(rest) {
            0 => break,
            3 => end += 4,
            _ => return None,
        }
    }
    let plausible = end > whole && end <= whole + 4 * MOST_GROUPS && whole <= 3 && !text.starts_with('0');
    plausible.then_some(end)
}

/// How many bytes `.5` takes; none for `1.2.3` and for the mark of a list, `1.组织`.
fn fraction(text: &str) -> usize {
    let Some(rest) = text.strip_prefix('.') else { return 0 };
    let decimals = digits(rest);
    let more = rest.get(decimals..).and_then(|rest| rest.strip_prefix('.')).is_some_and(|rest| digits(rest) > 0);
    if decimals == 0 || more { 0 } else { 1 + decimals }
}

/// The product of the scale characters at the beginning: `千万` is ten million.
fn scales(text: &str) -> (u64, usize) {
    let mut scale = 1;
    let mut length = 0;
    for character in text.chars().take(2) {
        let Some(factor) = scale_of(character) else { break };
        scale *= factor;
        length += character.len_utf8();
    }
    (scale, length)
}

fn chinese(text: &str) -> Numeral {
    let run: Vec<char> = text.chars().take_while(|c| is_chinese_numeral(*c)).collect();
    let bare_scale = run.iter().all(|c| scale_of(*c).is_some() && *c != '十');
    let value = if run.len() > MOST_NUMERALS { None } else { evaluate(&run) };
    let step = run.last().copied().and_then(scale_of).filter(|scale| *scale >= 1000).unwrap_or(1);
    let length = run.iter().map(|c| c.len_utf8()).sum();
    Numeral { length, value, step: Decimal::from(step), script: Script::Chinese, bare_scale }
}

fn evaluate(run: &[char]) -> Option<Decimal> {
    let all: Option<Vec<u64>> = run.iter().map(|c| digit_of(*c)).collect();
    match all {
        Some(digits) => positional(run, &digits).map(Decimal::from),
        None => Reader::default().read(run).map(Decimal::from),
    }
}

/// `二〇二一`: digit by digit. Two plain digits (`七八`) mean “seven or eight”.
fn positional(run: &[char], digits: &[u64]) -> Option<u64> {
    let zero = run.iter().any(|c| digit_of(*c) == Some(0));
    let clear = digits.len() == 1 || zero || digits.len() == 4;
    if !clear || digits.len() > MOST_DIGITS {
        return None;
    }
    Some(digits.iter().fold(0, |value, digit| value * 10 + digit))
}

/// Reads `一亿二千万三百零二`.
#[derive(Debug, Default)]
struct Reader {
    total: u64,
    section: u64,
    digit: Option<u64>,
    scale: u64,
    after_zero: bool,
    started: bool,
}

impl Reader {
    fn read(mut self, run: &[char]) -> Option<u64> {
        for character in run {
            self.take(*character)?;
            self.started = true;
        }
        let rest = self.digit.unwrap_or(0);
        let short = !self.after_zero && self.scale >= 100 && self.digit.is_some();
        let rest = if short { rest.checked_mul(self.scale / 10)? } else { rest };
        self.total.checked_add(self.section)?.checked_add(rest)
    }

    fn take(&mut self, character: char) -> Option<()> {
        if let Some(tens) = tens_of(character) {
            self.digit = Some(tens / 10);
            self.small(10)
        } else if let Some(digit) = digit_of(character) {
            self.figure(digit)
        } else {
            match scale_of(character)? {
                scale @ (10 | 100 | 1000) => self.small(scale),
                scale => self.large(scale),
            }
        }
    }

    fn figure(&mut self, digit: u64) -> Option<()> {
        if self.digit.is_some() {
            return None;
        }
        match digit {
            0 => self.after_zero = true,
            _ => self.digit = Some(digit),
        }
        Some(())
    }

    fn small(&mut self, scale: u64) -> Option<()> {
        let digit = self.digit.take().or((!self.started || scale == 10).then_some(1))?;
        let ordered = self.section == 0 || scale < self.scale || self.after_zero;
        self.section = self.section.checked_add(digit * scale).filter(|_| ordered)?;
        self.scale = scale;
        self.after_zero = false;
        Some(())
    }

    fn large(&mut self, scale: u64) -> Option<()> {
        let section = self.section + self.digit.take().unwrap_or(0);
        let section = if section == 0 && !self.started { 1 } else { section };
        if section == 0 && (scale == MYRIAD || self.total == 0) {
            return None;
        }
        let whole = if scale == HUNDRED_MILLION { self.total.checked_add(section)? } else { section };
        let kept = if scale == HUNDRED_MILLION { 0 } else { self.total };
        self.total = kept.checked_add(whole.checked_mul(scale)?)?;
        self.section = 0;
        self.scale = scale;
        self.after_zero = false;
        Some(())
    }
}

fn digit_of(character: char) -> Option<u64> {
    let digit = match character {
        '零' | '〇' | '○' => 0,
        '一' => 1,
        '二' | '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    };
    Some(digit)
}

fn tens_of(character: char) -> Option<u64> {
    match character {
        '廿' => Some(20),
        '卅' => Some(30),
        _ => None,
    }
}

fn scale_of(character: char) -> Option<u64> {
    match character {
        '十' => Some(10),
        '百' => Some(100),
        '千' => Some(1000),
        '万' => Some(MYRIAD),
        '亿' => Some(HUNDRED_MILLION),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
