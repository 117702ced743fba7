//! Quantities: figures that count something, with their unit, in folded text.
//!
//! What only looks like a quantity is left out: years and dates, document and order numbers, articles, marks of lists,
//! ordinals, telephones, postcodes, hotlines, addresses, names and slogans in quotes, the counting rule `计1条`, durations,
//! page numbers, ticks of charts, parts of addresses on the web, ranges.

use super::numeral::{self, Numeral, Script, is_chinese_numeral};
use super::unit::{self, Unit, UnitKind};
use super::{FoldedSpan, hedge};
use crate::text::characters::is_letter;
use rust_decimal::Decimal;

/// A quotation that does not close within so many bytes is no name.
const LONGEST_QUOTATION: usize = 300;
/// A bare figure with more digits than this is a code.
const MOST_BARE_DIGITS: u32 = 7;
const HOTLINES: &[u32] = &[12345, 12315, 12333, 12388, 12348, 12358, 12368, 12369, 12309, 12337, 12320, 12366];
/// Words near a bare figure that make it a number to call or to look up.
const CODE_CUES: &[&str] =
    &["电话", "传真", "邮编", "邮政编码", "热线", "代码", "编号", "索引", "QQ", "手机", "号码", "账号", "拨打"];

/// A figure with its unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quantity {
    /// The figure; money in yuan, percentages as printed before the sign, with all their decimals.
    pub value: Decimal,
    /// The unit in which the figure is counted: 0.1 for `2.6`, 1000 for `2.6万`.
    pub step: Decimal,
    /// What is measured.
    pub measure: Measure,
    /// The unit as printed; empty for bare figures and percentages.
    pub unit: &'static str,
    /// Whether it is stated as approximate (`余`, `近`, `以上`, …).
    pub approximate: bool,
    /// Where it stands, unit included.
    pub span: FoldedSpan,
}

/// What a quantity measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Things.
    Count,
    /// Money.
    Money,
    /// A share.
    Percent,
    /// A figure without unit where one may have been forgotten: a separator or `占` follows.
    Bare,
}

/// All quantities of a text, in order; spans count from its beginning.
pub fn scan(text: &str) -> Vec<Quantity> {
    let mut scanner = Scanner { text, position: 0, ordinal_end: None, found: Vec::new() };
    while scanner.step().is_some() {}
    scanner.found
}

struct Scanner<'a> {
    text: &'a str,
    position: usize,
    /// Where the last ordinal ended, for `第1、3条`.
    ordinal_end: Option<usize>,
    found: Vec<Quantity>,
}

impl<'a> Scanner<'a> {
    /// Reads what stands at the position and moves behind it; `None` at the end.
    fn step(&mut self) -> Option<()> {
        let rest = self.rest(self.position);
        let character = rest.chars().next()?;
        let length = quotation(rest)
            .or_else(|| self.hundredths(rest))
            .or_else(|| character.is_ascii_alphanumeric().then(|| self.word(rest)))
            .or_else(|| is_chinese_numeral(character).then(|| self.figure(rest)))
            .unwrap_or(character.len_utf8());
        self.position += length.max(1);
        Some(())
    }

    fn rest(&self, from: usize) -> &'a str {
        self.text.get(from..).unwrap_or_default()
    }

    fn before(&self) -> &'a str {
        self.text.get(..self.position).unwrap_or_default()
    }

    /// A run of letters, digits and what joins them; only a run that is a figure is read.
    fn word(&mut self, rest: &str) -> usize {
        let length = word_length(rest);
        let word = rest.get(..length).unwrap_or_default();
        if !word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') || word.matches('.').count() > 1 {
            return length;
        }
        self.figure(rest).max(length)
    }

    /// A figure and what belongs to it; returns how far to move.
    fn figure(&mut self, rest: &str) -> usize {
        let Some(numeral) = numeral::at(rest) else { return 1 };
        let after = rest.get(numeral.length..).unwrap_or_default();
        if let Some(range) = range(after) {
            return numeral.length + range;
        }
        if self.is_ordinal() {
            self.ordinal_end = Some(self.position + numeral.length);
            return numeral.length;
        }
        let read = self
            .percent(numeral, after)
            .or_else(|| self.measured(numeral, after))
            .or_else(|| self.bare(numeral, after));
        let Some((quantity, length)) = read else { return numeral.length };
        if let Some(range) = range(rest.get(length..).unwrap_or_default()) {
            return length + range;
        }
        self.found.push(quantity);
        length
    }

    /// `第3`, and the `5` of `第3、5条`.
    fn is_ordinal(&self) -> bool {
        let before = self.before();
        let chained = || {
            let end = self.ordinal_end?;
            Some(matches!(before.get(end..)?, "、" | "和" | "至" | "到"))
        };
        before.ends_with('第') || chained().unwrap_or(false)
    }

    /// `百分之三十`.
    fn hundredths(&mut self, rest: &str) -> Option<usize> {
        let after = rest.strip_prefix("百分之")?;
        let numeral = numeral::at(after)?;
        let length = rest.len() - after.len() + numeral.length;
        let tail = rest.get(length..).unwrap_or_default();
        let quantity = self.quantity(numeral, Measure::Percent, "", length, tail)?;
        self.found.push(quantity.0);
        Some(quantity.1)
    }

    fn percent(&self, numeral: Numeral, after: &str) -> Option<(Quantity, usize)> {
        if let Some(tail) = after.strip_prefix('%') {
            return self.quantity(numeral, Measure::Percent, "", numeral.length + 1, tail);
        }
        let tail = after.strip_prefix('成').filter(|tail| ends_word(tail))?;
        let length = numeral.length + '成'.len_utf8();
        let (tenths, length) = self.quantity(numeral, Measure::Percent, "", length, tail)?;
        let small = tenths.value <= Decimal::TEN;
        let value = tenths.value.checked_mul(Decimal::TEN)?;
        small.then_some((Quantity { value, approximate: true, ..tenths }, length))
    }

    /// A figure with a unit that counts.
    fn measured(&self, numeral: Numeral, after: &str) -> Option<(Quantity, usize)> {
        let hedge = hedge::after_figure(after);
        let tail = after.get(hedge..).unwrap_or_default();
        let unit = unit::at(tail)?;
        let measure = match unit.kind {
            UnitKind::Count => Measure::Count,
            UnitKind::Money => Measure::Money,
            UnitKind::Other => return None,
        };
        let length = numeral.length + hedge + unit.text.len();
        let rest = tail.get(unit.text.len()..).unwrap_or_default();
        let (quantity, end) = self.quantity(numeral, measure, unit.text, length, rest)?;
        let quantity = Quantity { approximate: quantity.approximate || hedge > 0, ..quantity };
        self.counts(numeral, quantity, unit, rest).then_some((quantity, end))
    }

    /// Whether a figure with a unit counts something.
    fn counts(&self, numeral: Numeral, quantity: Quantity, unit: &Unit, rest: &str) -> bool {
        let before = self.before();
        let named = before.ends_with(['每', '满', '届', '首']) || is_rank(before);
        let whole = unit.kind == UnitKind::Money || quantity.step >= Decimal::ONE;
        let rule = quantity.value == Decimal::ONE && before.ends_with('计') && !tallies(before);
        let chinese = numeral.script != Script::Chinese || self.counts_in_chinese(numeral, quantity, unit, rest);
        whole && !named && !rule && chinese
    }

    /// Chinese numerals are parts of many words: `统一条件`, `千家万户`, `一批信息`, `一次性`.
    fn counts_in_chinese(&self, numeral: Numeral, quantity: Quantity, unit: &Unit, rest: &str) -> bool {
        const PART_OF_A_WORD: &str = "第每某各同另任这那哪前后末再进单统逐唯惟专归划整届其不无";
        let word = self.before().ends_with(|c| PART_OF_A_WORD.contains(c));
        let vague = quantity.value == Decimal::ONE && (unit.text == "批" || rest.starts_with(['一', '性', '些']));
        let session = unit.text == "次" && rest.starts_with('会');
        !word && !vague && !session && (!numeral.bare_scale || quantity.approximate)
    }

    /// A figure without unit, where a separator or `占` follows.
    fn bare(&self, numeral: Numeral, after: &str) -> Option<(Quantity, usize)> {
        let separated = after.is_empty() || after.starts_with([',', ';', '。', '、', ':', ')', '(', '占', '\n']);
        let before = self.before();
        let labelled = before.chars().next_back().is_some_and(|c| is_letter(c) || c == ':' || c == ')' || c == '”');
        let (quantity, length) = self.quantity(numeral, Measure::Bare, "", numeral.length, after)?;
        let code = quantity.value.trunc().to_string().len() > MOST_BARE_DIGITS as usize
            || HOTLINES.iter().any(|line| Decimal::from(*line) == quantity.value)
            || is_year(quantity.value)
            || has_code_cue(before);
        let plain = numeral.script == Script::Arabic && quantity.step == Decimal::ONE;
        (separated && labelled && plain && !code).then_some((quantity, length))
    }

    fn quantity(
        &self,
        numeral: Numeral,
        measure: Measure,
        unit: &'static str,
        length: usize,
        tail: &str,
    ) -> Option<(Quantity, usize)> {
        let hedge = hedge::after_unit(tail);
        let before = self.before();
        let hedged = match measure {
            Measure::Percent => hedge::before_percent(before),
            _ => hedge::before_figure(before) || (numeral.script == Script::Chinese && hedge::before_scale(before)),
        };
        let end = length + hedge;
        let span = FoldedSpan::new(self.position, self.position + end);
        let approximate = hedged || hedge > 0;
        let printed = numeral.value?;
        let value = if measure == Measure::Percent { printed } else { printed.normalize() };
        Some((Quantity { value, step: numeral.step, measure, unit, approximate, span }, end))
    }
}

/// The length of a name in quotes or of a title in angle marks: its figures count nothing.
fn quotation(rest: &str) -> Option<usize> {
    let close = match rest.chars().next()? {
        '“' => '”',
        '《' => '》',
        '〔' => '〕',
        _ => return None,
    };
    let mut inside = rest.char_indices().take_while(|(at, c)| *at < LONGEST_QUOTATION && *c != '\n');
    inside.find(|(_, c)| *c == close).map(|(at, c)| at + c.len_utf8())
}

/// Letters, digits, and the signs that join them in dates, telephones and web addresses.
fn word_length(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let joins = |at: usize| {
        let sign = bytes.get(at).is_some_and(|byte| b"-./:_@?=&#+~".contains(byte));
        sign && bytes.get(at + 1).is_some_and(|next| next.is_ascii_alphanumeric() || *next == b'/')
    };
    (0..bytes.len())
        .find(|at| !bytes.get(*at).is_some_and(u8::is_ascii_alphanumeric) && !joins(*at))
        .unwrap_or(bytes.len())
}

/// The length of the second half of `5至10`, sign included, when it stands here.
fn range(after: &str) -> Option<usize> {
    let sign = after.chars().next().filter(|c| "—–~～至到-".contains(*c))?;
    let second = after.get(sign.len_utf8()..)?;
    let numeral =
        numeral::at(second).filter(|numeral| second.starts_with(|c: char| c.is_ascii_digit()) && numeral.length > 0)?;
    Some(sign.len_utf8() + numeral.length)
}

/// Whether `成` ends a word here: `三成,` but not `三成立`.
fn ends_word(tail: &str) -> bool {
    tail.is_empty() || tail.starts_with([',', ';', '。', '、', '以', '左', '多', '的', ')'])
}

/// `共计1条` counts, `计1条` is a rule for counting.
fn tallies(before: &str) -> bool {
    ["共计", "总计", "合计", "累计", "小计", "统计", "预计"].iter().any(|word| before.ends_with(word))
}

/// `前3名`, but not `目前3件`.
fn is_rank(before: &str) -> bool {
    before.strip_suffix('前').is_some_and(|word| !word.ends_with(['目', '日', '此', '以', '会', '年', '之', '当']))
}

fn is_year(value: Decimal) -> bool {
    value >= Decimal::from(1949) && value <= Decimal::from(2099)
}

fn has_code_cue(before: &str) -> bool {
    let start = before.char_indices().rev().take(14).last().map_or(0, |(at, _)| at);
    let near = before.get(start..).unwrap_or_default();
    let near = near.rsplit(['。', ';', '\n']).next().unwrap_or_default();
    CODE_CUES.iter().any(|cue| near.contains(cue))
}

#[cfg(test)]
mod tests;
