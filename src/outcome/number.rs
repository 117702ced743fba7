//! Figures as JSON numbers.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::{Serialize, Serializer};

/// The largest integer that a JavaScript number holds exactly: 2⁵³ − 1.
const LARGEST_EXACT: u64 = (1 << 53) - 1;

/// An exact figure that becomes a JSON number: an integer when it has no fraction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number(
    /// The figure.
    pub Decimal,
);

impl Number {
    fn integer(self) -> Option<i64> {
        let whole = self.0.fract().is_zero().then(|| self.0.to_i64())?;
        whole.filter(|value| value.unsigned_abs() <= LARGEST_EXACT)
    }

    /// The nearest floating point number of a figure of up to 15 digits; a longer one may miss it by its last bit or two.
    ///
    /// Both parts are exact then, so the one division rounds correctly (Clinger 1990). Parsing the digits would do the same
    /// for any length, but its tables weigh as much as a dozen rules.
    fn float(self) -> f64 {
        let figure = self.0.normalize();
        let power = (0..figure.scale()).fold(1.0, |power: f64, _| power * 10.0);
        figure.mantissa() as f64 / power
    }
}

impl From<Decimal> for Number {
    fn from(figure: Decimal) -> Self {
        Self(figure)
    }
}

impl std::fmt::Display for Number {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.normalize().fmt(formatter)
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.integer() {
            Some(integer) => serializer.serialize_i64(integer),
            None => serializer.serialize_f64(self.float()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn json(figure: &str) -> String {
        serde_json::to_string(&Number(figure.parse().unwrap())).unwrap()
    }

    #[test]
    fn integers_have_no_fraction() {
        assert_eq!(json("99"), "99");
        assert_eq!(json("99.00"), "99");
        assert_eq!(json("-3"), "-3");
        assert_eq!(json("-0"), "0");
        assert_eq!(json("9007199254740991"), "9007199254740991");
    }

    #[test]
    fn money_keeps_its_cents() {
        assert_eq!(json("28600.64"), "28600.64");
        assert_eq!(json("0.10"), "0.1");
        assert_eq!(json("-1234567.89"), "-1234567.89");
        assert_eq!(json("999999999999.999"), "999999999999.999");
    }

    #[test]
    fn figures_are_shown_without_trailing_zeros() {
        assert_eq!(Number("28600.640".parse().unwrap()).to_string(), "28600.64");
        assert_eq!(Number("1200".parse().unwrap()).to_string(), "1200");
    }
}
