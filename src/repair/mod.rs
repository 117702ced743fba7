//! Which cells are wrong: the fewest changes that make every relation hold.
//!
//! The principle of Fellegi and Holt (1976) over the form's relations, in exact decimals: relations that fail and share
//! cells belong to one cause; a cause is repaired by one cell, or by two or three when fewer will not do. Every answer of
//! the smallest size is given; none is invented where there is none.

mod search;
pub mod slip;
mod solve;

use crate::order;
use rust_decimal::Decimal;
use search::Search;

/// A relation as an equation over cells.
#[derive(Debug, Clone)]
pub struct Equation {
    /// The cells, by index, each with the sign that it has in `left - right`.
    pub terms: Vec<(usize, Sign)>,
    /// `left - right` as printed.
    pub difference: Decimal,
    /// What must hold of the difference.
    pub requirement: Requirement,
}

/// The side on which a cell stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// Left.
    Plus,
    /// Right.
    Minus,
}

/// What must hold of a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Requirement {
    /// It is zero.
    Zero,
    /// It is not negative.
    NotNegative,
}

/// Equations that fail together, and what would repair them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cause {
    /// The failing equations, by index.
    pub equations: Vec<usize>,
    /// The smallest repairs: each is the new values of some cells. Empty when three cells do not suffice.
    pub repairs: Vec<Vec<Change>>,
}

/// A new value for a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// The cell, by index.
    pub cell: usize,
    /// The value that it must take.
    pub value: Decimal,
}

/// More failing equations than this in one cause are not the fault of a few cells.
const MAX_EQUATIONS: usize = 24;

/// Finds the causes of all failing equations. `values` has the figure of each cell, zero for a blank that may be filled, and
/// `None` for cells that must not change.
pub fn causes(equations: &[Equation], values: &[Option<Decimal>]) -> Vec<Cause> {
    let search = Search::new(equations, values);
    let mut causes: Vec<Vec<usize>> = Vec::new();
    for (index, equation) in equations.iter().enumerate().filter(|(_, equation)| equation.fails()) {
        let (touching, apart): (Vec<_>, Vec<_>) =
            causes.into_iter().partition(|cause| cause.iter().any(|other| search.share(*other, equation)));
        let mut joined: Vec<usize> = touching.into_iter().flatten().chain([index]).collect();
        order::by_key(&mut joined, |value| (*value as u64, 0));
        causes = apart;
        causes.push(joined);
    }
    order::by_key(&mut causes, |cause| (cause.first().map_or(0, |first| *first as u64), 0));
    causes.into_iter().map(|equations| Cause { repairs: repairs(&search, &equations), equations }).collect()
}

fn repairs(search: &Search<'_>, failing: &[usize]) -> Vec<Vec<Change>> {
    if failing.len() > MAX_EQUATIONS { Vec::new() } else { search.smallest(failing) }
}

impl Sign {
    fn times(self, value: Decimal) -> Decimal {
        match self {
            Self::Plus => value,
            Self::Minus => -value,
        }
    }
}

impl Equation {
    /// Whether an equality fails; a bound that fails has no single cell to blame.
    fn fails(&self) -> bool {
        self.is_equality() && !self.difference.is_zero()
    }

    fn is_equality(&self) -> bool {
        self.requirement == Requirement::Zero
    }

    fn sign(&self, cell: usize) -> Option<Sign> {
        self.terms.iter().find(|(other, _)| *other == cell).map(|(_, sign)| *sign)
    }

    /// How many of these cells it has.
    fn count(&self, cells: &[usize]) -> usize {
        cells.iter().filter(|cell| self.sign(**cell).is_some()).count()
    }

    /// Whether it holds after cells have changed by these amounts.
    fn holds_after(&self, changes: &[(usize, Decimal)]) -> bool {
        let change = |(cell, amount): &(usize, Decimal)| Some(self.sign(*cell)?.times(*amount));
        let difference = changes.iter().filter_map(change).fold(self.difference, |sum, amount| sum + amount);
        match self.requirement {
            Requirement::Zero => difference.is_zero(),
            Requirement::NotNegative => difference >= Decimal::ZERO || difference >= self.difference,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A square of counts with a total at the end of each row and column.
    fn square(cells: &[i64; 9]) -> (Vec<Equation>, Vec<Option<Decimal>>) {
        let line = |total: usize, parts: [usize; 2]| Equation {
            terms: vec![(total, Sign::Plus), (parts[0], Sign::Minus), (parts[1], Sign::Minus)],
            difference: Decimal::from(cells[total] - cells[parts[0]] - cells[parts[1]]),
            requirement: Requirement::Zero,
        };
        let rows = [line(2, [0, 1]), line(5, [3, 4]), line(8, [6, 7])];
        let columns = [line(6, [0, 3]), line(7, [1, 4]), line(8, [2, 5])];
        (rows.into_iter().chain(columns).collect(), cells.iter().map(|cell| Some(Decimal::from(*cell))).collect())
    }

    const CLEAN: [i64; 9] = [3, 4, 7, 5, 6, 11, 8, 10, 18];

    fn repairs_of(cells: &[i64; 9]) -> Vec<Vec<(usize, i64)>> {
        let (equations, values) = square(cells);
        let found = causes(&equations, &values);
        let plain = |repair: &Vec<Change>| repair.iter().map(|c| (c.cell, c.value.try_into().unwrap())).collect();
        found.iter().flat_map(|cause| cause.repairs.iter().map(plain)).collect()
    }

    #[test]
    fn a_consistent_square_has_no_cause() {
        let (equations, values) = square(&CLEAN);
        assert_eq!(causes(&equations, &values), []);
    }

    #[test]
    fn a_single_wrong_cell_is_named_with_its_value() {
        for cell in 0..9 {
            let mut wrong = CLEAN;
            wrong[cell] += 7;
            assert_eq!(repairs_of(&wrong), [vec![(cell, CLEAN[cell])]], "cell {cell}");
        }
    }

    #[test]
    fn no_answer_is_smaller_than_those_given() {
        for one in 0..9 {
            for other in one + 1..9 {
                let mut wrong = CLEAN;
                wrong[one] += 5;
                wrong[other] += 2;
                let found = repairs_of(&wrong);
                let exhaustive = by_trying_everything(&wrong);
                assert!(found.iter().all(|repair| repair.len() == 1) || exhaustive.is_empty(), "{wrong:?}");
                assert!(exhaustive.iter().all(|repair| found.contains(&vec![*repair])), "{wrong:?}");
            }
        }
    }

    /// Every single change to a value up to 40 that makes all lines hold.
    fn by_trying_everything(cells: &[i64; 9]) -> Vec<(usize, i64)> {
        let holds = |cells: &[i64; 9]| square(cells).0.iter().all(|equation| equation.difference.is_zero());
        let changed = |cell: usize, value: i64| {
            let mut tried = *cells;
            tried[cell] = value;
            tried
        };
        let all = (0..9).flat_map(|cell| (0..40).map(move |value| (cell, value)));
        all.filter(|&(cell, value)| holds(&changed(cell, value))).collect()
    }

    #[test]
    fn two_wrong_cells_far_apart_are_both_named() {
        let mut wrong = CLEAN;
        wrong[0] += 5;
        wrong[4] += 2;
        assert!(repairs_of(&wrong).contains(&vec![(0, 3), (4, 6)]));
    }

    #[test]
    fn three_wrong_cells_are_named_when_fewer_do_not_suffice() {
        let mut wrong = CLEAN;
        wrong[0] += 5;
        wrong[4] += 2;
        wrong[8] += 100;
        let found = repairs_of(&wrong);
        assert!(found.contains(&vec![(0, 3), (4, 6), (8, 18)]), "{found:?}");
        assert!(found.iter().all(|repair| repair.len() == 3));
    }

    #[test]
    fn a_cell_that_must_not_change_is_no_answer() {
        let mut wrong = CLEAN;
        wrong[4] += 1;
        let (equations, mut values) = square(&wrong);
        values[4] = None;
        assert!(causes(&equations, &values)[0].repairs.iter().flatten().all(|change| change.cell != 4));
    }

    #[test]
    fn what_would_take_too_long_has_no_answer() {
        let equation = |first: usize| Equation {
            terms: (first..first + 60).map(|cell| (cell, Sign::Plus)).collect(),
            difference: Decimal::ONE,
            requirement: Requirement::Zero,
        };
        let equations: Vec<Equation> = (0..24).map(|index| equation(index * 59)).collect();
        let values = vec![Some(Decimal::ZERO); 2000];
        assert_eq!(causes(&equations, &values)[0].repairs, Vec::<Vec<Change>>::new());
    }

    #[test]
    fn a_lone_sum_has_as_many_answers_as_cells() {
        let terms = vec![(0, Sign::Plus), (1, Sign::Minus), (2, Sign::Minus)];
        let equation = Equation { terms, difference: Decimal::ONE, requirement: Requirement::Zero };
        let values = [Some(Decimal::from(4)), Some(Decimal::ONE), Some(Decimal::TWO)];
        assert_eq!(causes(&[equation], &values)[0].repairs.len(), 3);
    }
}
