//! What the tables say about claims that prose alone makes look wrong.

use super::dimension::{self, Dimension, Subject};
use super::share::agrees;
use super::verdict;
use super::{Amount, Claim, Part};
use crate::report::Cell;
use rust_decimal::Decimal;

/// Totals of requests that the tables have: a share may be of one of them, and answers may include what was carried over.
#[derive(Debug, Default)]
pub struct TableTotals {
    received: Option<Decimal>,
    /// Everything that was to be handled in the year: received and carried over, or all results.
    handled: Vec<Decimal>,
}

impl TableTotals {
    /// The totals among the cells of a report.
    pub fn of(cells: &[Cell]) -> Self {
        let number = |id: &str| cells.iter().find(|cell| cell.id == id)?.number();
        let received = number("T3.r1.total").or(number("S.3.1"));
        let carried = number("T3.r2.total");
        let all = received.zip(carried).and_then(|(received, carried)| received.checked_add(carried));
        let results = ["T3.r3.7.total", "S.3.2", "S.3.3"].into_iter().filter_map(number);
        Self { received, handled: all.into_iter().chain(results).collect() }
    }

    /// Whether a stated share is one of a total in the tables.
    pub fn explain_share(&self, percent: Decimal, part: Decimal) -> bool {
        let fits = |base: &Decimal| !base.is_zero() && agrees(percent, part, *base, Decimal::ZERO);
        self.received.iter().chain(&self.handled).any(fits)
    }

    /// Whether the parts of what was received are what was handled.
    pub fn explain_sum(&self, total: Decimal, sum: Decimal) -> bool {
        self.received == Some(total) && self.handled.contains(&sum)
    }
}

impl Claim {
    /// Whether its list need not be complete, by what it says.
    pub fn leaves_others(&self) -> bool {
        self.holds.is_none() && self.reason.as_deref() == Some(verdict::NOT_ALL)
    }

    /// How many of its parts are outcomes of requests.
    pub fn outcomes(&self) -> usize {
        let is_outcome =
            |part: &&Part| dimension::dimensions(&part.label, Subject::Replies).contains(&Dimension::Outcome);
        self.parts.iter().filter(is_outcome).count()
    }

    /// The sum of the parts; nothing when it is too large to be one.
    pub fn sum(&self) -> Option<Decimal> {
        self.parts.iter().try_fold(Decimal::ZERO, |sum, part| sum.checked_add(part.amount.value))
    }

    /// The parts that are larger than the total.
    pub fn larger_parts(&self) -> impl Iterator<Item = &Part> {
        let total = self.total.as_ref().map(|total: &Amount| total.value);
        self.parts.iter().filter(move |part| total.is_some_and(|total| part.amount.value > total))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{CellValue, claim, prose, sample};

    fn judged(text: &str, cells: &[(&str, u32)]) -> Vec<Option<bool>> {
        let number = |(id, value): &(&str, u32)| Cell {
            value: CellValue::Number(Decimal::from(*value)),
            ..Cell::absent((*id).to_owned())
        };
        let cells: Vec<Cell> = cells.iter().map(number).collect();
        let document = sample::document(&[text]);
        claim::read(&document, &prose::read(&document), &cells).iter().map(|claim| claim.holds).collect()
    }

    const ANSWERS: &str = "新收申请57件,其中予以公开40件,部分公开12件,不予公开10件。";

    #[test]
    fn answers_may_include_what_was_carried_over() {
        assert_eq!(judged(ANSWERS, &[]), [Some(false)]);
        assert_eq!(judged(ANSWERS, &[("T3.r1.total", 57), ("T3.r2.total", 5)]), [None]);
        assert_eq!(judged(ANSWERS, &[("T3.r1.total", 57), ("T3.r2.total", 4)]), [Some(false)]);
        assert_eq!(judged(ANSWERS, &[("T3.r1.total", 58), ("T3.r3.7.total", 62)]), [Some(false)]);
    }

    #[test]
    fn a_share_of_requests_may_be_of_a_total_in_the_table() {
        let text = "办结申请10件,其中予以公开5件,占25%。";
        assert_eq!(judged(text, &[]), [None, Some(false)]);
        assert_eq!(judged(text, &[("T3.r1.total", 20)]), [None, Some(true)]);
        assert_eq!(judged(text, &[("T3.r1.total", 30)]), [None, Some(false)]);
        let text = "承办提案10件,其中城建类5件,占25%。";
        assert_eq!(judged(text, &[("T3.r1.total", 20)]), [None, Some(false)]);
    }
}
