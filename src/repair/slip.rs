//! The slips of the hand that turn one figure into another: an answer that one of them explains is the likelier one.

use rust_decimal::Decimal;

/// A slip.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slip {
    /// Two neighbouring digits changed places: 21 for 12.
    Swapped,
    /// A digit was left out: 14 for 124.
    Lost,
    /// A digit was typed twice: 122 for 12.
    Doubled,
    /// One digit is another: 17 for 11.
    Digit,
    /// The decimal point moved: 120 for 12.
    Shifted,
}

/// The slip that made `printed` of `right`; `None` when no single one did.
pub fn between(printed: Decimal, right: Decimal) -> Option<Slip> {
    let (printed, right) = (digits(printed), digits(right));
    let is = |slip: &Slip| slip.makes(&printed, &right);
    [Slip::Swapped, Slip::Shifted, Slip::Doubled, Slip::Lost, Slip::Digit].into_iter().find(is)
}

fn digits(value: Decimal) -> Vec<u8> {
    value.normalize().to_string().into_bytes()
}

impl Slip {
    /// What it is called, in Chinese.
    pub fn name(self) -> &'static str {
        match self {
            Self::Swapped => "相邻两位数字写颠倒",
            Self::Lost => "漏写一位数字",
            Self::Doubled => "多写一位数字",
            Self::Digit => "写错一位数字",
            Self::Shifted => "多写或少写了0",
        }
    }

    fn makes(self, printed: &[u8], right: &[u8]) -> bool {
        match self {
            Self::Swapped => is_swapped(printed, right),
            Self::Lost => right.len() > 2 && is_one_less(printed, right),
            Self::Doubled => is_one_less(right, printed) && has_twin(printed),
            Self::Digit => printed.len() > 1 && printed.len() == right.len() && differing(printed, right).len() == 1,
            Self::Shifted => is_shifted(printed, right) || is_shifted(right, printed),
        }
    }
}

fn differing(one: &[u8], other: &[u8]) -> Vec<usize> {
    one.iter().zip(other).enumerate().filter(|(_, (one, other))| one != other).map(|(at, _)| at).collect()
}

fn is_swapped(one: &[u8], other: &[u8]) -> bool {
    let [first, second] = differing(one, other)[..] else { return false };
    one.len() == other.len()
        && second == first + 1
        && one.get(first) == other.get(second)
        && one.get(second) == other.get(first)
}

/// Whether the first is the second without one digit.
fn is_one_less(short: &[u8], long: &[u8]) -> bool {
    let alike = short.iter().zip(long).take_while(|(short, long)| short == long).count();
    long.len() == short.len() + 1 && short.get(alike..) == long.get(alike + 1..)
}

fn has_twin(digits: &[u8]) -> bool {
    digits.iter().zip(digits.iter().skip(1)).any(|(one, next)| one == next)
}

fn is_shifted(short: &[u8], long: &[u8]) -> bool {
    short != b"0"
        && long.strip_prefix(short).is_some_and(|rest| !rest.is_empty() && rest.iter().all(|digit| *digit == b'0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slip(printed: i64, right: i64) -> Option<Slip> {
        between(Decimal::from(printed), Decimal::from(right))
    }

    #[test]
    fn slips_of_the_hand() {
        assert_eq!(slip(21, 12), Some(Slip::Swapped));
        assert_eq!(slip(14, 124), Some(Slip::Lost));
        assert_eq!(slip(122, 12), Some(Slip::Doubled));
        assert_eq!(slip(17, 11), Some(Slip::Digit));
        assert_eq!(slip(120, 12), Some(Slip::Shifted));
        assert_eq!(slip(12, 1200), Some(Slip::Shifted));
    }

    #[test]
    fn what_no_slip_explains() {
        assert_eq!(slip(7, 3), None, "any digit may be any other");
        assert_eq!(slip(3, 13), None, "too short to tell");
        assert_eq!(slip(0, 10), None);
        assert_eq!(slip(321, 123), None);
    }
}
