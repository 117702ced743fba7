//! By how much cells must change: a small linear system, solved exactly.

use super::Equation;
use rust_decimal::Decimal;

/// One row of the system: a coefficient for each unknown, then the right side.
type Row = Vec<Decimal>;

/// The one change of each cell that brings every equation to zero; `None` when there is none, or more than one.
pub fn amounts<'a>(cells: &[usize], equations: impl Iterator<Item = &'a Equation>) -> Option<Vec<(usize, Decimal)>> {
    let mut rows: Vec<Row> = equations.map(|equation| row(cells, equation)).collect();
    let mut pivots = Vec::new();
    for unknown in 0..cells.len() {
        let pivot = rows.iter().position(|row| !coefficient(row, unknown).is_zero())?;
        let pivot = scaled(&rows.swap_remove(pivot), unknown)?;
        rows.iter_mut().chain(&mut pivots).for_each(|row| eliminate(row, &pivot, unknown));
        pivots.push(pivot);
    }
    let contradiction = rows.iter().any(|row| row.last().is_some_and(|right| !right.is_zero()));
    let right = pivots.iter().filter_map(|row| row.last().copied());
    (!contradiction).then(|| cells.iter().copied().zip(right).collect())
}

fn row(cells: &[usize], equation: &Equation) -> Row {
    let sign = |cell: &usize| equation.sign(*cell).map_or(Decimal::ZERO, |sign| sign.times(Decimal::ONE));
    cells.iter().map(sign).chain([-equation.difference]).collect()
}

fn coefficient(row: &Row, unknown: usize) -> Decimal {
    row.get(unknown).copied().unwrap_or_default()
}

fn scaled(row: &Row, unknown: usize) -> Option<Row> {
    let by = coefficient(row, unknown);
    row.iter().map(|value| value.checked_div(by)).collect()
}

fn eliminate(row: &mut Row, pivot: &Row, unknown: usize) {
    let times = coefficient(row, unknown);
    row.iter_mut().zip(pivot).for_each(|(value, by)| *value -= times * *by);
}
