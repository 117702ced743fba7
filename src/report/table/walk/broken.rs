//! Rows with more figures than cells: one is none of them, or some were broken, or nothing says which belong.

use super::cost::{JOINED, JOINED_IN_CELL, JOINED_SEVERAL, TOLD_BY_SUM, UNCLEAR};
use super::step::{Step, Way};
use super::{Taken, Walk};

/// So many figures of a row may be broken in two.
const MOST_BROKEN: usize = 4;

/// Of so many cells.
const MOST_CELLS: usize = 12;

/// So many figures more than a row has cells may be pieces of them, or as many as it has cells.
const MOST_UNCLEAR: usize = 4;

impl Walk<'_> {
    /// One figure that is no cell: a page number, or one that keeps the row from adding up.
    pub(super) fn leave_one_out(&self, row: usize, at: usize, width: usize, steps: &mut Vec<Step>) {
        if !self.has(at, width + 1) || !self.together(at, width + 1) {
            return;
        }
        let label = self.label_cost(row, at, width + 1);
        for odd in 1..=width {
            let page = self.page(at + odd).is_some();
            let cost = if page { self.skip_cost(at + odd) } else { JOINED };
            if page || width > 1 && self.is_related(row) {
                let step = self.step(row, at, 1, width + 1, Way::LeavingOut(odd), label + cost);
                steps.push(if page { step } else { step.unproven() });
            }
        }
    }

    /// Figures that a break cut in two. Several of them, or those of a row without sums, must be all that stands behind the
    /// label.
    pub(super) fn take_broken(&self, row: usize, at: usize, width: usize, steps: &mut Vec<Step>) {
        let related = self.is_related(row);
        let rest = self.rest_of_group.get(at).copied().unwrap_or(0);
        for more in 1..=MOST_BROKEN.min(width) {
            let alone = rest == width + more && self.is_group(at, rest);
            let possible = if more == 1 && related && width > 1 { rest > width } else { alone };
            if !possible || !(related || self.shape.whole) || !self.has(at, width + more) {
                continue;
            }
            let label = self.label_cost(row, at, width + more);
            let usual = if more == 1 { JOINED } else { JOINED_SEVERAL };
            let cost = |way| label + if self.joins_in_cells(way, at, width) { JOINED_IN_CELL } else { usual };
            let cells = (1..1_u32 << width.min(MOST_CELLS)).filter(|cells| cells.count_ones() as usize == more);
            let ways = cells.map(Way::Joining).filter(|way| self.can_join(*way, at, width));
            let made: Vec<Step> =
                ways.map(|way| self.step(row, at, 1, width + more, way, cost(way)).unproven()).collect();
            let fewest = made.iter().map(|step| step.broken).min().unwrap_or(0);
            if more == 1 || fewest == 0 {
                steps.extend(made.into_iter().filter(|step| step.broken == fewest));
            }
        }
    }

    /// Whether every two figures that a way joins can be one: nothing stands between them, and no figure begins with zero.
    fn can_join(&self, way: Way, at: usize, width: usize) -> bool {
        (0..width).all(|cell| match way.taken(at, width, 1, cell) {
            Taken::Joined(first) => {
                let words = self.has_words.get(first + 1).copied().unwrap_or(false);
                !words && self.page(first).is_none() && self.page(first + 1).is_none() && self.stream.is_torn(first)
            }
            _ => true,
        })
    }

    /// Whether all figures that a way joins stand in one cell of a grid each.
    fn joins_in_cells(&self, way: Way, at: usize, width: usize) -> bool {
        (0..width).all(|cell| match way.taken(at, width, 1, cell) {
            Taken::Joined(first) => self.stream.is_same_cell(first, first + 1),
            _ => true,
        })
    }

    /// A group of more or fewer figures than a row has cells, and nothing that says which belong where.
    pub(super) fn leave_unclear(&self, row: usize, at: usize, width: usize, steps: &mut Vec<Step>) {
        let count = self.rest_of_group.get(at).copied().unwrap_or(0);
        let most = width + MOST_UNCLEAR.max(width);
        let fewer = count < width && self.is_anchored(row, at);
        let torn = (at..at + count).any(|index| self.begins_with_zero(index));
        let possible = count <= most && (fewer || count > width || count == width && torn);
        if !possible || count == 0 || !self.has(at, count) || !self.is_group(at, count) {
            return;
        }
        if (at..at + count).all(|index| self.page(index).is_none()) {
            let cost = UNCLEAR + u32::from(count > width + 1) * JOINED;
            let label = self.label_cost(row, at, count);
            let adds = |step: &Step| matches!(step.way, Way::Joining(_)) && step.figures == count && step.broken == 0;
            let told = if !self.shape.sums.is_empty() && steps.iter().any(adds) { TOLD_BY_SUM } else { 0 };
            steps.push(self.step(row, at, 1, count, Way::Empty(Taken::Unclear), label + cost + told));
        }
    }
}
