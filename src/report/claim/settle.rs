//! What the tables say about claims that prose alone makes look wrong.

use super::share::agrees;
use super::{Amount, Claim, ClaimKind};
use crate::report::Cell;
use rust_decimal::Decimal;

const TABLE_BASE: &str = "以表格中的申请总数为基数";
const WITH_CARRIED: &str = "分项之和等于表格中的办理总数，总数只含本年新收";

/// Takes back what the tables explain: shares of a total that stands only there, and answers that include what was
/// carried over from the year before.
pub fn settle(claims: &mut [Claim], cells: &[Cell]) {
    let totals = Totals::of(cells);
    for claim in claims.iter_mut().filter(|claim| claim.holds == Some(false)) {
        match claim.kind {
            ClaimKind::Percent if totals.explain_share(claim) => {
                claim.holds = Some(true);
                claim.reason = Some(TABLE_BASE.to_owned());
            }
            ClaimKind::Enumeration if claim.exhaustive && totals.explain_sum(claim) => {
                claim.holds = None;
                claim.reason = Some(WITH_CARRIED.to_owned());
            }
            _ => {}
        }
    }
}

/// Totals of requests that the tables have.
struct Totals {
    received: Option<Decimal>,
    /// Everything that was to be handled in the year: received and carried over, or all results.
    handled: Vec<Decimal>,
}

impl Totals {
    fn of(cells: &[Cell]) -> Self {
        let number = |id: &str| cells.iter().find(|cell| cell.id == id)?.number();
        let received = number("T3.r1.total").or(number("S.3.1"));
        let carried = number("T3.r2.total");
        let all = received.zip(carried).and_then(|(received, carried)| received.checked_add(carried));
        let results = ["T3.r3.7.total", "S.3.2", "S.3.3"].into_iter().filter_map(number);
        Self { received, handled: all.into_iter().chain(results).collect() }
    }

    fn explain_share(&self, claim: &Claim) -> bool {
        let Some(part) = claim.parts.first() else { return false };
        let Some(percent) = part.percent.as_ref() else { return false };
        let fits = |base: &Decimal| !base.is_zero() && agrees(percent.value, part.amount.value, *base, Decimal::ZERO);
        self.received.iter().chain(&self.handled).any(fits)
    }

    fn explain_sum(&self, claim: &Claim) -> bool {
        let sum = claim.sum();
        let of_received = claim.total.as_ref().map(|total| total.value) == self.received;
        of_received && self.handled.iter().any(|handled| sum == Some(*handled))
    }
}

impl Claim {
    /// The sum of the parts; nothing when it is too large to be one.
    pub fn sum(&self) -> Option<Decimal> {
        self.parts.iter().try_fold(Decimal::ZERO, |sum, part| sum.checked_add(part.amount.value))
    }

    /// The parts that are larger than the total.
    pub fn larger_parts(&self) -> impl Iterator<Item = &super::Part> {
        let total = self.total.as_ref().map(|total: &Amount| total.value);
        self.parts.iter().filter(move |part| total.is_some_and(|total| part.amount.value > total))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{CellValue, claim, sample};

    fn settled(text: &str, cells: &[(&str, u32)]) -> Vec<Option<bool>> {
        let number = |(id, value): &(&str, u32)| Cell {
            value: CellValue::Number(Decimal::from(*value)),
            ..Cell::absent((*id).to_owned())
        };
        let cells: Vec<Cell> = cells.iter().map(number).collect();
        let mut claims = claim::read(&sample::document(&[text]));
        settle(&mut claims, &cells);
        claims.iter().map(|claim| claim.holds).collect()
    }

    const ANSWERS: &str = "新收申请57件,其中予以公开40件,部分公开12件,不予公开10件。";

    #[test]
    fn answers_may_include_what_was_carried_over() {
        assert_eq!(settled(ANSWERS, &[]), [Some(false)]);
        assert_eq!(settled(ANSWERS, &[("T3.r1.total", 57), ("T3.r2.total", 5)]), [None]);
        assert_eq!(settled(ANSWERS, &[("T3.r1.total", 57), ("T3.r2.total", 4)]), [Some(false)]);
        assert_eq!(settled(ANSWERS, &[("T3.r1.total", 58), ("T3.r3.7.total", 62)]), [Some(false)]);
    }

    #[test]
    fn a_share_may_be_of_a_total_in_the_table() {
        let text = "办结申请10件,其中予以公开5件,占25%。";
        assert_eq!(settled(text, &[]), [None, Some(false)]);
        assert_eq!(settled(text, &[("T3.r1.total", 20)]), [None, Some(true)]);
        assert_eq!(settled(text, &[("T3.r1.total", 30)]), [None, Some(false)]);
    }
}
