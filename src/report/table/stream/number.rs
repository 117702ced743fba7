//! The numbers of a stream, as explanations take them.

use super::Stream;
use crate::report::CellValue;
use crate::report::table::walk::Taken;
use rust_decimal::Decimal;

impl Stream {
    /// The number that a cell took, if it is one.
    pub fn number(&self, taken: Taken) -> Option<Decimal> {
        match taken {
            Taken::Figure(index) => self.number_at(index),
            Taken::Joined(index) => {
                let zeros = "0".repeat(self.figures.get(index + 1)?.content.zeros);
                let joined = format!("{}{zeros}{}", self.number_at(index)?, self.number_at(index + 1)?);
                Decimal::from_str_exact(&joined).ok()
            }
            Taken::Nothing | Taken::Naught | Taken::NoRow | Taken::Unclear => None,
        }
    }

    /// Whether a figure stands there that is not known.
    pub fn is_unclear(&self, taken: Taken) -> bool {
        let unreadable =
            |index: usize| self.figures.get(index).is_some_and(|figure| figure.content.value == CellValue::Unreadable);
        match taken {
            Taken::Unclear => true,
            Taken::Figure(index) => unreadable(index),
            Taken::Joined(_) | Taken::Nothing | Taken::Naught | Taken::NoRow => false,
        }
    }

    /// Whether a mark stands there.
    pub fn is_mark(&self, taken: Taken) -> bool {
        let Taken::Figure(index) = taken else { return false };
        self.figures.get(index).is_some_and(|figure| figure.content.value == CellValue::Mark)
    }

    /// Whether two neighbouring figures can be one: the first has no unit and does not begin with zero, the second no sign.
    pub fn is_torn(&self, first: usize) -> bool {
        let of = |index: usize| Some((self.figures.get(index)?, self.number_at(index)?));
        let (Some((one, start)), Some((other, end))) = (of(first), of(first + 1)) else { return false };
        let begins = start >= Decimal::ONE || start.scale() > 0;
        let goes_on = !other.content.signed && (start.scale() == 0 || end.scale() == 0);
        one.content.unit.is_empty() && begins && goes_on && one.grid_row == other.grid_row
    }

    pub fn number_at(&self, index: usize) -> Option<Decimal> {
        match self.figures.get(index)?.content.value {
            CellValue::Number(number) => Some(number),
            _ => None,
        }
    }

    /// All figures at the scale of the finest, so that sums are sums of whole numbers.
    pub fn whole_numbers(&self) -> Vec<Option<i128>> {
        let numbers: Vec<Option<Decimal>> = (0..self.figures.len()).map(|index| self.number_at(index)).collect();
        let scale = numbers.iter().flatten().map(Decimal::scale).max().unwrap_or(0);
        let whole = |number: Decimal| number.mantissa().checked_mul(10_i128.checked_pow(scale - number.scale())?);
        numbers.into_iter().map(|number| number.and_then(whole)).collect()
    }
}
