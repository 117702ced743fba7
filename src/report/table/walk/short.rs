//! Rows with fewer figures than cells: an empty cell left no trace, and which one it was is known only as far as it changes a sum.

use super::cost::{LAST_MISSING, MISSING};
use super::step::{Step, Way};
use super::{Taken, Walk};

/// So many cells of a row may be empty without a trace.
pub const MOST_MISSING: usize = 3;

/// The widest row that is filled in this way.
const MOST_CELLS: usize = 15;

const BITS: usize = 4;
const NOTHING: u64 = 14;
const NAUGHT: u64 = 15;

/// For each cell of a row, in four bits, which of the row's figures it takes, if any.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sparse(u64);

impl Sparse {
    fn of(cells: &[Taken], at: usize) -> Self {
        let code = |taken: &Taken| match taken {
            Taken::Figure(index) => (index - at) as u64,
            Taken::Naught => NAUGHT,
            _ => NOTHING,
        };
        Self(cells.iter().enumerate().fold(0, |all, (cell, taken)| all | code(taken) << (BITS * cell)))
    }

    /// What a cell takes in a row whose figures begin at `at`.
    pub fn taken(self, at: usize, cell: usize) -> Taken {
        match self.0 >> (BITS * cell) & NAUGHT {
            NOTHING => Taken::Nothing,
            NAUGHT => Taken::Naught,
            figure => Taken::Figure(at + figure as usize),
        }
    }
}

impl Walk<'_> {
    /// A page or a screen cuts off the last cell of a table; not where the figure before it is the row's total.
    pub(super) fn take_all_but_last(&self, row: usize, at: usize, width: usize, steps: &mut Vec<Step>) {
        let last = row + 1 == self.shape.widths.len();
        if last
            && width > 1
            && self.has(at, width - 1)
            && self.together(at, width - 1)
            && !self.ends_with_sum(at, width)
        {
            let missing = if self.shape.loses_blanks || self.is_often_short() { MISSING } else { LAST_MISSING };
            let cost = self.label_cost(row, at, width - 1) + self.taking_cost(at, width - 1) + missing;
            steps.push(self.step(row, at, 1, width - 1, Way::WithoutLast, cost));
        }
    }

    /// Whether the last of these figures is the sum of those before it, and not nothing.
    fn ends_with_sum(&self, at: usize, width: usize) -> bool {
        let Some((last, parts)) = self.numbers.get(at..at + width - 1).and_then(<[_]>::split_last) else {
            return false;
        };
        let sum: i128 = parts.iter().flatten().sum();
        !self.shape.sums.is_empty() && sum != 0 && *last == Some(sum)
    }

    /// Whether several rows have fewer figures than cells behind their label.
    fn is_often_short(&self) -> bool {
        let is_short = |(at, width): (usize, usize)| self.rest_of_group.get(at).is_some_and(|rest| *rest < width);
        let anchored =
            self.anchors.of_row.iter().zip(self.shape.widths).filter_map(|(at, width)| Some(((*at)?, *width)));
        anchored.filter(|row| is_short(*row)).count() > 1
    }

    /// Empty cells that left no trace. Several of them only where exactly these figures stand behind the row's label.
    pub(super) fn take_fewer(&self, row: usize, at: usize, width: usize, steps: &mut Vec<Step>) {
        for missing in 1..width.min(MOST_MISSING + 1) {
            let count = width - missing;
            let alone = missing == 1 || self.is_group(at, count) && self.is_anchored(row, at);
            if !alone || !self.has(at, count) || !self.together(at, count) {
                continue;
            }
            let further = u32::try_from(missing - 1).unwrap_or(u32::MAX / 4);
            let cost = self.label_cost(row, at, count) + self.taking_cost(at, count) + MISSING + further;
            let ways = self.sparse(at, width, count).into_iter().map(Way::Sparse);
            steps.extend(ways.map(|way| self.step(row, at, 1, count, way, cost)));
        }
    }

    /// Whether a row's label stands directly before a figure.
    pub(super) fn is_anchored(&self, row: usize, at: usize) -> bool {
        self.anchors.of_row.get(row).copied().flatten() == Some(at)
    }

    /// The ways in which `count` figures fill a row's cells in order, one for each set of numbers that they may come to. A total
    /// is only left out where there is nothing to add. A figure that cannot be read may be any number, so that none is filled.
    fn sparse(&self, at: usize, width: usize, count: usize) -> Vec<Sparse> {
        let is_unclear = |index: usize| self.stream.is_unclear(Taken::Figure(index));
        if width > MOST_CELLS || (at..at + count).any(is_unclear) {
            return Vec::new();
        }
        let mut found: Vec<(Vec<i128>, Vec<Taken>)> = Vec::new();
        let empty = (0..1_u32 << width).filter(|cells| cells.count_ones() as usize == width - count);
        for empty in empty {
            let cells = filled(at, width, empty);
            let numbers: Vec<i128> = cells.iter().map(|taken| self.number(*taken).unwrap_or(0)).collect();
            if !self.has_totals(&cells, &numbers) {
                continue;
            }
            match found.iter_mut().find(|(known, _)| *known == numbers) {
                Some((_, known)) => known.iter_mut().zip(cells).for_each(|(known, other)| self.merge(known, other)),
                None => found.push((numbers, cells)),
            }
        }
        found.iter().map(|(_, cells)| Sparse::of(cells, at)).collect()
    }

    fn has_totals(&self, cells: &[Taken], numbers: &[i128]) -> bool {
        let is_empty = |cell: usize| cells.get(cell).is_none_or(|taken| *taken == Taken::Nothing);
        let adds = |part: &usize| numbers.get(*part).is_some_and(|number| *number != 0);
        self.shape.sums.iter().all(|sum| !is_empty(sum.total) || !sum.parts.iter().any(adds))
    }

    /// What a cell takes when two ways come to the same numbers.
    fn merge(&self, known: &mut Taken, other: Taken) {
        let same = *known == other || self.number(*known).is_some() && self.number(*known) == self.number(other);
        if !same {
            *known = Taken::Naught;
        }
    }
}

fn filled(at: usize, width: usize, empty: u32) -> Vec<Taken> {
    let mut next = at..;
    let taken = |cell: usize| {
        if empty >> cell & 1 == 1 { Taken::Nothing } else { next.next().map_or(Taken::Nothing, Taken::Figure) }
    };
    (0..width).map(taken).collect()
}
