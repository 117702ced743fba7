//! The search for the smallest sets of cells whose change settles every equation.
//!
//! An equation asks for a cell while it fails and none of its cells changes, or holds and only one of its cells changes.
//! Choosing among the cells of such an equation, again and again, reaches every set that can be an answer.

use super::solve;
use super::{Change, Equation};
use crate::order;
use rust_decimal::Decimal;

/// More cells than this are never called wrong together: an answer so large explains nothing.
const MAX_CELLS: usize = 3;
/// Sets that one cause may try, worth a few milliseconds; beyond it no answer is given.
const MAX_STEPS: usize = 20_000;

/// The equations and values of a report.
pub struct Search<'a> {
    equations: &'a [Equation],
    values: &'a [Option<Decimal>],
    /// For each cell the equations that have it.
    of_cell: Vec<Vec<usize>>,
}

/// One search for answers of one size.
struct Attempt<'a> {
    failing: &'a [usize],
    size: usize,
    steps: usize,
    tried: Vec<Vec<usize>>,
    found: Vec<Vec<Change>>,
}

impl<'a> Search<'a> {
    /// Prepares the search.
    pub fn new(equations: &'a [Equation], values: &'a [Option<Decimal>]) -> Self {
        let mut of_cell = vec![Vec::new(); values.len()];
        for (index, equation) in equations.iter().enumerate() {
            for (cell, _) in &equation.terms {
                of_cell.get_mut(*cell).into_iter().for_each(|own: &mut Vec<usize>| own.push(index));
            }
        }
        Self { equations, values, of_cell }
    }

    /// Whether an equation has a cell of another.
    pub fn share(&self, index: usize, other: &Equation) -> bool {
        self.equations.get(index).is_some_and(|one| one.terms.iter().any(|(cell, _)| other.sign(*cell).is_some()))
    }

    /// Every answer of the smallest size; none when the search would take too long.
    pub fn smallest(&self, failing: &[usize]) -> Vec<Vec<Change>> {
        let mut steps = 0;
        for size in 1..=MAX_CELLS {
            let mut attempt = Attempt { failing, size, steps, tried: Vec::new(), found: Vec::new() };
            self.extend(&mut Vec::new(), &mut attempt);
            steps = attempt.steps;
            if steps >= MAX_STEPS {
                return Vec::new();
            }
            if !attempt.found.is_empty() {
                return attempt.found;
            }
        }
        Vec::new()
    }

    fn extend(&self, chosen: &mut Vec<usize>, attempt: &mut Attempt<'_>) {
        attempt.steps += 1;
        if attempt.steps >= MAX_STEPS || attempt.is_known(chosen) {
            return;
        }
        if chosen.len() == attempt.size {
            return attempt.found.extend(self.settled(chosen, attempt.failing));
        }
        for cell in self.candidates(chosen, attempt.failing) {
            chosen.push(cell);
            self.extend(chosen, attempt);
            chosen.pop();
        }
    }

    /// The cells of the shortest equation that asks for one; of all failing ones when none does.
    fn candidates(&self, chosen: &[usize], failing: &[usize]) -> Vec<usize> {
        let asking = self.asking(chosen, failing).min_by_key(|equation| equation.terms.len());
        let all = || failing.iter().filter_map(|index| self.equations.get(*index)).flat_map(|equation| &equation.terms);
        let mut cells: Vec<usize> = match asking {
            Some(equation) => equation.terms.iter().map(|(cell, _)| *cell).collect(),
            None => all().map(|(cell, _)| *cell).collect(),
        };
        order::by_key(&mut cells, |value| (*value as u64, 0));
        cells.dedup();
        cells.retain(|cell| self.value(*cell).is_some() && !chosen.contains(cell));
        cells
    }

    fn asking<'s>(&'s self, chosen: &'s [usize], failing: &'s [usize]) -> impl Iterator<Item = &'s Equation> {
        let failing = failing.iter().filter_map(|index| self.equations.get(*index));
        let unmoved = failing.filter(|equation| equation.count(chosen) == 0);
        let broken = |equation: &&Equation| equation.is_equality() && !equation.fails() && equation.count(chosen) == 1;
        unmoved.chain(self.touched(chosen).filter(broken))
    }

    fn touched<'s>(&'s self, chosen: &'s [usize]) -> impl Iterator<Item = &'s Equation> {
        let own = chosen.iter().filter_map(|cell| self.of_cell.get(*cell)).flatten();
        own.filter_map(|index| self.equations.get(*index))
    }

    fn value(&self, cell: usize) -> Option<Decimal> {
        self.values.get(cell).copied().flatten()
    }

    /// The new values, when there is one solution, it is possible, settles every failing equation and breaks none that held.
    fn settled(&self, chosen: &[usize], failing: &[usize]) -> Option<Vec<Change>> {
        let amounts = solve::amounts(chosen, self.touched(chosen).filter(|equation| equation.is_equality()))?;
        let others_hold = self.touched(chosen).all(|equation| equation.holds_after(&amounts));
        let mut failing = failing.iter().filter_map(|index| self.equations.get(*index));
        let settled = others_hold && failing.all(|equation| equation.holds_after(&amounts));
        let mut changes: Vec<Change> =
            amounts.iter().filter(|_| settled).filter_map(|(cell, amount)| self.change(*cell, *amount)).collect();
        order::by_key(&mut changes, |change| (change.cell as u64, 0));
        (changes.len() == chosen.len()).then_some(changes)
    }

    /// A count is a whole number and not negative.
    fn change(&self, cell: usize, amount: Decimal) -> Option<Change> {
        let value = self.value(cell)?.checked_add(amount)?;
        let possible = !amount.is_zero() && !value.is_sign_negative() && value.fract().is_zero();
        possible.then_some(Change { cell, value })
    }
}

impl Attempt<'_> {
    /// Whether the same cells were chosen before, in another order.
    fn is_known(&mut self, chosen: &[usize]) -> bool {
        let mut set = chosen.to_vec();
        order::by_key(&mut set, |value| (*value as u64, 0));
        let place = self.tried.binary_search(&set);
        place.map_err(|place| self.tried.insert(place, set)).is_ok()
    }
}
