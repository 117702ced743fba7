//! Numbers of persons and cards with a valid check digit, belonging to nobody.

use crate::generator::Random;

/// An identity number by GB 11643: a district that does not exist, a date, a sequence, the check character.
pub fn identity_number(random: &mut Random) -> String {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const CHECKS: [char; 11] = ['1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2'];
    let (year, month, day) = (random.between(1960, 1999), random.between(1, 12), random.between(1, 28));
    let digits = format!("429999{year}{month:02}{day:02}{:03}", random.between(1, 999));
    let sum: u32 = digits.chars().zip(WEIGHTS).map(|(digit, weight)| digit.to_digit(10).unwrap() * weight).sum();
    format!("{digits}{}", CHECKS[sum as usize % 11])
}

/// A number of nineteen digits that satisfies Luhn's formula.
pub fn card_number(random: &mut Random) -> String {
    let digits = format!("622848{:012}", random.between(0, 999_999_999_999));
    let doubled = |(at, digit): (usize, u32)| match (at % 2, digit * 2) {
        (0, twice @ 10..) => twice - 9,
        (0, twice) => twice,
        _ => digit,
    };
    let sum: u32 = digits.chars().rev().map(|digit| digit.to_digit(10).unwrap()).enumerate().map(doubled).sum();
    format!("{digits}{}", (10 - sum % 10) % 10)
}

/// A mobile number of a range that is not given out.
pub fn mobile_number(random: &mut Random) -> String {
    format!("139{:08}", random.between(10_000_000, 99_999_999))
}
