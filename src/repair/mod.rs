//! Which cells are wrong: the fewest changes that make every relation hold.
//!
//! The principle of Fellegi and Holt (1976) over the form's relations, in exact decimals: relations that fail and share
//! cells belong to one cause; a cause is repaired by one cell, or by two when no single one will do. Every answer of the
//! smallest size is given; none is invented where there is none.

use crate::order;
use rust_decimal::Decimal;

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
    /// The smallest repairs: each is the new values of some cells. Empty when one or two cells do not suffice.
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

/// More failing equations than this in one cause are not the fault of one or two cells.
const MAX_EQUATIONS: usize = 24;

/// Finds the causes of all failing equations. `values` has the figure of each cell, zero for a blank that may be filled, and
/// `None` for cells that must not change.
pub fn causes(equations: &[Equation], values: &[Option<Decimal>]) -> Vec<Cause> {
    let system = System { equations, values };
    let mut causes: Vec<Vec<usize>> = Vec::new();
    for (index, equation) in equations.iter().enumerate().filter(|(_, equation)| equation.fails()) {
        let (touching, apart): (Vec<_>, Vec<_>) =
            causes.into_iter().partition(|cause| cause.iter().any(|other| system.share(*other, equation)));
        let mut joined: Vec<usize> = touching.into_iter().flatten().chain([index]).collect();
        joined.sort_unstable();
        causes = apart;
        causes.push(joined);
    }
    order::by_key(&mut causes, |cause| (cause.first().map_or(0, |first| *first as u64), 0));
    causes.into_iter().map(|equations| Cause { repairs: system.repairs(&equations), equations }).collect()
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
        self.requirement == Requirement::Zero && !self.difference.is_zero()
    }

    fn sign(&self, cell: usize) -> Option<Sign> {
        self.terms.iter().find(|(other, _)| *other == cell).map(|(_, sign)| *sign)
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

struct System<'a> {
    equations: &'a [Equation],
    values: &'a [Option<Decimal>],
}

impl System<'_> {
    fn share(&self, index: usize, other: &Equation) -> bool {
        self.equations.get(index).is_some_and(|one| one.terms.iter().any(|(cell, _)| other.sign(*cell).is_some()))
    }

    fn repairs(&self, failing: &[usize]) -> Vec<Vec<Change>> {
        let equations: Vec<&Equation> = failing.iter().filter_map(|index| self.equations.get(*index)).collect();
        if equations.len() > MAX_EQUATIONS {
            return Vec::new();
        }
        let mut cells: Vec<usize> =
            equations.iter().flat_map(|equation| &equation.terms).map(|(cell, _)| *cell).collect();
        cells.sort_unstable();
        cells.dedup();
        cells.retain(|cell| self.value(*cell).is_some());
        let one: Vec<Vec<Change>> = cells.iter().filter_map(|cell| self.by_one(*cell, &equations)).collect();
        if one.is_empty() { self.by_two(&cells, &equations) } else { one }
    }

    fn value(&self, cell: usize) -> Option<Decimal> {
        self.values.get(cell).copied().flatten()
    }

    fn by_one(&self, cell: usize, failing: &[&Equation]) -> Option<Vec<Change>> {
        let first = failing.first()?;
        let amount = first.sign(cell)?.times(-first.difference);
        self.settled(&[(cell, amount)], failing)
    }

    fn by_two(&self, cells: &[usize], failing: &[&Equation]) -> Vec<Vec<Change>> {
        let mut found = Vec::new();
        for (index, one) in cells.iter().enumerate() {
            for other in cells.iter().skip(index + 1) {
                found.extend(self.amounts(*one, *other).and_then(|amounts| self.settled(&amounts, failing)));
            }
        }
        found
    }

    /// By how much two cells must change: from equations that have only one of them, then from those that have both.
    fn amounts(&self, one: usize, other: usize) -> Option<[(usize, Decimal); 2]> {
        let first = self.alone(one, other);
        let second = self.alone(other, one);
        let (first, second) = match (first, second) {
            (Some(first), Some(second)) => (first, second),
            (Some(first), None) => (first, self.together(other, one, first)?),
            (None, Some(second)) => (self.together(one, other, second)?, second),
            (None, None) => return None,
        };
        Some([(one, first), (other, second)])
    }

    /// The change of a cell by an equation that does not have the other one.
    fn alone(&self, cell: usize, without: usize) -> Option<Decimal> {
        let own =
            self.equalities().find(|equation| equation.sign(cell).is_some() && equation.sign(without).is_none())?;
        Some(own.sign(cell)?.times(-own.difference))
    }

    /// The change of a cell by an equation that also has one whose change is known.
    fn together(&self, cell: usize, with: usize, known: Decimal) -> Option<Decimal> {
        let own = self.equalities().find(|equation| equation.sign(cell).is_some() && equation.sign(with).is_some())?;
        Some(own.sign(cell)?.times(-own.difference - own.sign(with)?.times(known)))
    }

    fn equalities(&self) -> impl Iterator<Item = &Equation> {
        self.equations.iter().filter(|equation| equation.requirement == Requirement::Zero)
    }

    /// The new values, when they are possible, settle every failing equation and break none that held.
    fn settled(&self, amounts: &[(usize, Decimal)], failing: &[&Equation]) -> Option<Vec<Change>> {
        let touched = |equation: &Equation| amounts.iter().any(|(cell, _)| equation.sign(*cell).is_some());
        let others_hold = self.equations.iter().filter(|equation| touched(equation)).all(|e| e.holds_after(amounts));
        let all_hold = failing.iter().all(|equation| equation.holds_after(amounts));
        let changes: Option<Vec<Change>> = amounts.iter().map(|(cell, amount)| self.change(*cell, *amount)).collect();
        changes.filter(|_| others_hold && all_hold)
    }

    /// A count is a whole number and not negative.
    fn change(&self, cell: usize, amount: Decimal) -> Option<Change> {
        let value = self.value(cell)?.checked_add(amount)?;
        let possible = !amount.is_zero() && !value.is_sign_negative() && value.fract().is_zero();
        possible.then_some(Change { cell, value })
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
    fn a_lone_sum_has_as_many_answers_as_cells() {
        let terms = vec![(0, Sign::Plus), (1, Sign::Minus), (2, Sign::Minus)];
        let equation = Equation { terms, difference: Decimal::ONE, requirement: Requirement::Zero };
        let values = [Some(Decimal::from(4)), Some(Decimal::ONE), Some(Decimal::TWO)];
        assert_eq!(causes(&[equation], &values)[0].repairs.len(), 3);
    }
}
