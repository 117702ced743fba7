//! Shares: percentages of a base, and which base that may be.

use rust_decimal::{Decimal, RoundingStrategy};

/// Whether a stated share is that of a part in a base, rounded or cut off, up to `slack` steps of its last decimal.
pub fn agrees(percent: Decimal, part: Decimal, base: Decimal, slack: Decimal) -> bool {
    let Some(exact) = exact(part, base) else { return part.is_zero() && percent.is_zero() };
    let decimals = percent.scale();
    let rounded = exact.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero);
    let cut = exact.round_dp_with_strategy(decimals, RoundingStrategy::ToZero);
    let near = |value: Decimal| (value - percent).abs() <= slack * Decimal::new(1, decimals);
    near(rounded) || near(cut)
}

/// A hundred times a part by its base; nothing for a base of zero.
pub fn exact(part: Decimal, base: Decimal) -> Option<Decimal> {
    part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(base)
}

/// Whether the words between a quantity and its share name no base of their own: `占总数的`, but not `占来信的`.
pub fn is_general(words: &str) -> bool {
    const GENERAL: &str =
        "占约比例重为的总体数量全部所有达依申请公开信息政府发布收到受理答复办理结案件条年度本主动、:各";
    words.chars().all(|c| GENERAL.contains(c))
}

/// Whether such words name the total: `占申请总数的`.
pub fn names_total(words: &str) -> bool {
    words.contains("总数") && is_general(words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::quantity::scan;

    fn holds(percent: &str, part: u32, base: u32) -> bool {
        agrees(scan(percent)[0].value, Decimal::from(part), Decimal::from(base), Decimal::ZERO)
    }

    #[test]
    fn rounded_and_cut_off_shares_are_both_right() {
        assert!(holds("32.2%", 82, 255));
        assert!(holds("32.1%", 82, 255));
        assert!(!holds("32.3%", 82, 255));
        assert!(!holds("32.0%", 82, 255));
        assert!(holds("23.5%", 255, 1087));
        assert!(holds("2%", 1, 45));
        assert!(!holds("2%", 1, 1));
        assert!(holds("33.3%", 1, 3));
        assert!(holds("66.67%", 2, 3));
        assert!(holds("0%", 0, 0));
        assert!(!holds("1%", 0, 0));
    }

    #[test]
    fn words_that_name_another_base() {
        assert!(is_general("占"));
        assert!(is_general("占总体比例"));
        assert!(is_general("占申请总数的"));
        assert!(!is_general("占来信的"));
        assert!(!is_general("占网站访问量的"));
    }
}
