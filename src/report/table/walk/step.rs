//! The steps of a walk: which figures one or several rows may take from here.

use super::cost::{
    BROKEN, COLUMN_MAJOR, COLUMN_MAJOR_TOO, LABEL_BEHIND_BLOCK, LABEL_BEHIND_TOO, MARKED_SUM, PART_OF_GROUP,
    ROW_ABSENT, ROW_EMPTY,
};
use super::short::Sparse;
use super::{Taken, Walk};
use crate::report::table::stream::PageLikeness;

/// How the figures of a step fill its cells.
#[derive(Debug, Clone, Copy)]
pub enum Way {
    /// One after the other, row by row.
    InOrder,
    /// Column by column over several rows.
    ColumnByColumn,
    /// The same, but this figure is no cell.
    ColumnByColumnAround(usize),
    /// In order, but nothing stands in the last cell.
    WithoutLast,
    /// In order, but nothing stands in some cells.
    Sparse(Sparse),
    /// In order, but this figure is no cell.
    LeavingOut(usize),
    /// In order, but the cells whose bits are set take two figures each that were one.
    Joining(u32),
    /// No figures: every cell is this.
    Empty(Taken),
}

impl Way {
    /// Whether figures are taken as they come.
    pub fn is_in_order(self) -> bool {
        matches!(self, Self::InOrder)
    }

    /// Whether several rows take theirs column by column.
    pub fn is_by_column(self) -> bool {
        matches!(self, Self::ColumnByColumn | Self::ColumnByColumnAround(_))
    }

    /// Whether figures are not taken as they come, or not at all.
    pub fn is_odd(self) -> bool {
        !matches!(self, Self::InOrder | Self::Empty(Taken::Nothing | Taken::NoRow))
    }

    /// What a cell of the step takes; cells are counted row by row from the step's first.
    pub fn taken(self, at: usize, width: usize, rows: usize, cell: usize) -> Taken {
        match self {
            Self::InOrder => Taken::Figure(at + cell),
            Self::ColumnByColumn => Taken::Figure(at + down(cell, width, rows)),
            Self::ColumnByColumnAround(odd) => {
                let place = down(cell, width, rows);
                Taken::Figure(at + place + usize::from(place >= odd))
            }
            Self::WithoutLast if cell + 1 == width => Taken::Nothing,
            Self::WithoutLast => Taken::Figure(at + cell),
            Self::Sparse(sparse) => sparse.taken(at, cell),
            Self::Joining(cells) if cells >> cell & 1 == 1 => Taken::Joined(at + cell + joined_before(cells, cell)),
            Self::Joining(cells) => Taken::Figure(at + cell + joined_before(cells, cell)),
            Self::LeavingOut(odd) => Taken::Figure(at + cell + usize::from(cell >= odd)),
            Self::Empty(taken) => taken,
        }
    }
}

/// The place of a cell in a block that goes column by column.
fn down(cell: usize, width: usize, rows: usize) -> usize {
    (cell % width) * rows + cell / width
}

/// How many cells before this one take two figures.
fn joined_before(cells: u32, cell: usize) -> usize {
    (cells & ((1 << cell) - 1)).count_ones() as usize
}

/// A step from a place, the same for all paths that came there.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    /// How many rows it goes down; 0 when it only leaves a figure out.
    pub rows: usize,
    /// How many figures it goes on.
    pub figures: usize,
    /// Which cells take which figures.
    pub way: Way,
    /// What it costs.
    pub cost: u32,
    /// How many sums within its rows it breaks.
    pub broken: u32,
    /// What it adds to the fingerprint of what the cells took.
    pub values: u64,
}

impl Step {
    /// A step that only the sums of its rows can speak for, dearer where they do not.
    pub fn unproven(self) -> Self {
        Self { cost: self.cost + self.broken * BROKEN, ..self }
    }
}

/// A step as part of an explanation.
#[derive(Debug)]
pub struct Made {
    /// Its first row.
    pub row: usize,
    /// Its first figure.
    pub at: usize,
    /// How many rows.
    pub rows: usize,
    /// Which cells take which figures.
    pub way: Way,
    /// What it costs.
    pub cost: u32,
    /// How many sums within its rows it breaks.
    pub broken: u32,
    /// The step before it.
    pub before: Option<usize>,
}

impl Made {
    /// Whether it gives a row its figures, or leaves it without any.
    pub fn is_in_place(&self) -> bool {
        match self.way {
            Way::InOrder => self.cost == 0,
            Way::Empty(_) => self.cost <= ROW_EMPTY,
            _ => false,
        }
    }
}

/// Rows that one column-by-column block may have.
const BLOCK_ROWS: std::ops::RangeInclusive<usize> = 2..=8;

impl Walk<'_> {
    /// All steps from a place.
    pub(super) fn steps_from(&self, row: usize, at: usize) -> Vec<Step> {
        let width = self.width(row);
        let mut steps = Vec::with_capacity(8);
        self.skip(at, &mut steps);
        self.leave_empty(row, at, &mut steps);
        if self.has(at, width) {
            let cost = self.label_cost(row, at, width) + self.taking_cost(at, width);
            steps.push(self.step(row, at, 1, width, Way::InOrder, cost));
        }
        self.take_labels_behind(row, at, width, &mut steps);
        if !self.fits(at, width) {
            self.take_all_but_last(row, at, width, &mut steps);
            self.take_fewer(row, at, width, &mut steps);
            self.leave_one_out(row, at, width, &mut steps);
            self.take_broken(row, at, width, &mut steps);
            self.leave_unclear(row, at, width, &mut steps);
        }
        if width > 1 && !self.shape.abreast {
            self.take_column_by_column(row, at, width, &mut steps);
        }
        steps
    }

    /// Rows that follow each other, each with its label directly behind its figures.
    fn take_labels_behind(&self, row: usize, at: usize, width: usize, steps: &mut Vec<Step>) {
        let mut cost = self.label_cost(row, at, width);
        for rows in BLOCK_ROWS {
            let count = rows * width;
            let last = row + rows - 1;
            let same_width = self.shape.widths.get(last) == Some(&width);
            let behind = (1..=rows).all(|of| self.is_anchored(row + of - 1, at + of * width));
            if !same_width || !behind || !self.has(at, count) {
                return;
            }
            cost += LABEL_BEHIND_TOO;
            steps.push(self.step(row, at, rows, count, Way::InOrder, cost + self.taking_cost(at, count)));
        }
    }

    /// Whether so many figures are left.
    pub(super) fn has(&self, at: usize, count: usize) -> bool {
        at + count <= self.bottom.at
    }

    /// Whether the rest of the figure's group is a whole number of rows.
    fn fits(&self, at: usize, width: usize) -> bool {
        let rest = self.rest_of_group.get(at).copied().unwrap_or(0);
        let pages = (at..at + rest).any(|index| self.page(index).is_some() || self.begins_with_zero(index));
        let whole = if width == 1 { rest == 1 } else { rest > 0 && rest % width == 0 };
        !pages && whole
    }

    fn skip(&self, at: usize, steps: &mut Vec<Step>) {
        if self.has(at, 1) {
            let cost = self.skip_cost(at);
            steps.push(Step { rows: 0, figures: 1, way: Way::Empty(Taken::Nothing), cost, broken: 0, values: 0 });
        }
    }

    fn leave_empty(&self, row: usize, at: usize, steps: &mut Vec<Step>) {
        let labelled = self.anchors.of_row.get(row).copied().flatten().is_some();
        let (taken, cost) = match labelled {
            true if self.is_in_grid(at) || self.is_cut_off(row, at) => (Taken::Nothing, ROW_EMPTY),
            true => (Taken::Unclear, ROW_EMPTY),
            false => (Taken::NoRow, ROW_ABSENT),
        };
        steps.push(self.step(row, at, 1, 0, Way::Empty(taken), cost));
    }

    /// Whether nothing is left for the only cell of the last row.
    fn is_cut_off(&self, row: usize, at: usize) -> bool {
        row + 1 == self.shape.widths.len() && self.width(row) == 1 && self.left_over_cost(at) == 0
    }

    /// Whether a figure before or behind this place stands in a grid, where an empty cell can be seen.
    fn is_in_grid(&self, at: usize) -> bool {
        let around = [at.checked_sub(1), Some(at)].into_iter().flatten();
        self.stream.figures.is_empty()
            || around.filter_map(|index| self.stream.figures.get(index)).any(|figure| figure.grid_row.is_some())
    }

    pub(super) fn is_related(&self, row: usize) -> bool {
        self.shape.related.get(row).copied().unwrap_or(false)
    }

    /// Whether exactly these figures make a group, page numbers behind them aside.
    pub(super) fn is_group(&self, at: usize, count: usize) -> bool {
        let group = |index: Option<usize>| index.and_then(|index| self.anchors.group.get(index));
        let rest = self.rest_of_group.get(at).copied().unwrap_or(0);
        let pages = || {
            (at + count..at + rest)
                .all(|index| matches!(self.page(index), Some(PageLikeness::Sequence | PageLikeness::Ordinal)))
        };
        group(at.checked_sub(1)) != group(Some(at)) && rest >= count && pages()
    }

    fn take_column_by_column(&self, row: usize, at: usize, width: usize, steps: &mut Vec<Step>) {
        for rows in BLOCK_ROWS {
            let same_width =
                self.shape.widths.get(row..row + rows).is_some_and(|of| of.iter().all(|one| *one == width));
            if !same_width || !self.has(at, rows * width) || !self.together(at, rows * width) {
                return;
            }
            let block = |figures: usize| {
                let whole = self.is_group(at, figures) || self.has_labels_behind(row, rows, at + figures);
                let labels = self.block_label_cost(row, rows, at, figures);
                let part = if whole { 0 } else { PART_OF_GROUP };
                let manner =
                    if whole && labels <= LABEL_BEHIND_BLOCK * rows as u32 { COLUMN_MAJOR_TOO } else { COLUMN_MAJOR };
                manner + part + labels
            };
            let count = rows * width;
            steps.push(self.step(row, at, rows, count, Way::ColumnByColumn, block(count)));
            let mut pages = (1..count).filter(|odd| self.page(at + odd).is_some());
            if let (Some(odd), None) = (pages.next(), pages.next())
                && self.together(at, count + 1)
            {
                let cost = block(count + 1) + self.skip_cost(at + odd);
                steps.push(self.step(row, at, rows, count + 1, Way::ColumnByColumnAround(odd), cost));
            }
        }
    }

    /// Whether figures stand together, with no label and no border of a grid row between them.
    pub(super) fn together(&self, at: usize, count: usize) -> bool {
        let in_grid = self.stream.figures.get(at).is_some_and(|figure| figure.grid_row.is_some());
        (!in_grid || count <= 9) && self.rest_of_group.get(at).is_some_and(|rest| *rest >= count)
    }

    pub(super) fn step(&self, row: usize, at: usize, rows: usize, figures: usize, way: Way, cost: u32) -> Step {
        let width = self.width(row);
        let taken = |cell: usize| way.taken(at, width, rows, cell);
        let first = self.first_cell.get(row).copied().unwrap_or(0);
        let values =
            (0..width * rows).fold(0, |sum: u64, cell| sum.wrapping_add(self.fingerprint(first + cell, taken(cell))));
        let broken = (0..rows).map(|row| self.broken_sums(|column| taken(row * width + column))).sum();
        let marked: u32 = (0..rows).map(|row| self.marked_sums(|column| taken(row * width + column))).sum();
        Step { rows, figures, way, cost: cost + marked * MARKED_SUM, broken, values }
    }

    /// How many sums within a row fail; a missing total is not judged.
    fn broken_sums(&self, taken: impl Fn(usize) -> Taken) -> u32 {
        let fails = |sum: &&super::RowSum| {
            if sum.parts.iter().any(|part| self.stream.is_unclear(taken(*part))) {
                return false;
            }
            let parts = || sum.parts.iter().filter_map(|part| self.number(taken(*part))).sum::<i128>();
            let total = taken(sum.total);
            self.number(total).map_or_else(|| self.stream.is_mark(total) && parts() != 0, |total| total != parts())
        };
        u32::try_from(self.shape.sums.iter().filter(fails).count()).unwrap_or(u32::MAX)
    }

    /// How many sums of a row are marks, in a table that prints them as numbers.
    fn marked_sums(&self, taken: impl Fn(usize) -> Taken) -> u32 {
        let is_marked = |sum: &&super::RowSum| !self.habits.marks_sums && self.stream.is_mark(taken(sum.total));
        u32::try_from(self.shape.sums.iter().filter(is_marked).count()).unwrap_or(u32::MAX)
    }

    pub(super) fn number(&self, taken: Taken) -> Option<i128> {
        match taken {
            Taken::Figure(index) => self.numbers.get(index).copied().flatten(),
            Taken::Joined(index) => self.joined(index),
            Taken::Nothing | Taken::Naught | Taken::NoRow | Taken::Unclear => None,
        }
    }

    /// Two whole numbers written behind each other, in tables of whole numbers.
    fn joined(&self, index: usize) -> Option<i128> {
        let number = self.stream.number(Taken::Joined(index))?;
        let same_scale =
            self.numbers.get(index).copied().flatten() == self.stream.number_at(index).map(|own| own.mantissa());
        same_scale.then(|| number.mantissa())
    }

    fn fingerprint(&self, cell: usize, taken: Taken) -> u64 {
        let value = match (taken, self.number(taken)) {
            (_, Some(number)) => u64::try_from(number.unsigned_abs()).unwrap_or(u64::MAX).wrapping_add(3),
            (Taken::NoRow, None) => 1,
            (Taken::Unclear, None) => 0,
            (_, None) => 2,
        };
        let mixed = (value ^ (cell as u64).rotate_left(40)).wrapping_mul(0x517c_c1b7_2722_0a95);
        (mixed ^ (mixed >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9)
    }

    /// Whether a step that was made placed its cells by order and labels alone.
    pub(super) fn is_plain(&self, made: &Made) -> bool {
        match made.way {
            Way::InOrder | Way::Empty(_) => true,
            Way::LeavingOut(odd) => self.page(made.at + odd).is_some(),
            Way::ColumnByColumn
            | Way::ColumnByColumnAround(_)
            | Way::WithoutLast
            | Way::Sparse(_)
            | Way::Joining(_) => false,
        }
    }
}
