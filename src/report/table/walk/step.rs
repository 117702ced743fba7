//! The steps of a walk: which figures one or several rows may take from here.

use super::cost::{COLUMN_MAJOR, JOINED, PART_OF_GROUP, ROW_ABSENT, ROW_EMPTY, UNCLEAR};
use super::{Taken, Walk};

/// How the figures of a step fill its cells.
#[derive(Debug, Clone, Copy)]
pub enum Way {
    /// One after the other.
    InOrder,
    /// Column by column over several rows.
    ColumnByColumn,
    /// In order, but nothing stands in this cell.
    Without(usize),
    /// In order, but this figure is no cell.
    LeavingOut(usize),
    /// In order, but the figure at this place continues the one before it.
    Joining(usize),
    /// In order, but the figures at these two places continue those before them.
    JoiningTwice(usize, usize),
    /// No figures: every cell is this.
    Empty(Taken),
}

impl Way {
    /// What a cell of the step takes; cells are counted row by row from the step's first.
    pub fn taken(self, at: usize, width: usize, rows: usize, cell: usize) -> Taken {
        match self {
            Self::InOrder => Taken::Figure(at + cell),
            Self::ColumnByColumn => Taken::Figure(at + (cell % width) * rows + cell / width),
            Self::Without(missing) if cell == missing => Taken::Nothing,
            Self::Without(missing) => Taken::Figure(at + cell - usize::from(cell > missing)),
            Self::Joining(odd) if cell + 1 == odd => Taken::Joined(at + cell),
            Self::JoiningTwice(one, other) => joined_twice(at, one, other, cell),
            Self::LeavingOut(odd) | Self::Joining(odd) => Taken::Figure(at + cell + usize::from(cell >= odd)),
            Self::Empty(taken) => taken,
        }
    }
}

/// Of two joined pairs that begin at the figures before `one` and `other`, counted from the step's first figure.
fn joined_twice(at: usize, one: usize, other: usize, cell: usize) -> Taken {
    let figure = cell + usize::from(cell >= one) + usize::from(cell + 1 >= other);
    let joined = figure + 1 == one || figure + 1 == other;
    if joined { Taken::Joined(at + figure) } else { Taken::Figure(at + figure) }
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
    /// The step before it.
    pub before: Option<usize>,
}

/// Rows that one column-by-column block may have.
const BLOCK_ROWS: std::ops::RangeInclusive<usize> = 2..=8;

/// So many figures more than a row has cells may be pieces of them, or as many as it has cells.
const MOST_UNCLEAR: usize = 4;

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
        if !self.fits(at, width) {
            self.take_one_less(row, at, width, &mut steps);
            self.take_one_more(row, at, width, &mut steps);
            self.take_two_more(row, at, width, &mut steps);
            self.leave_unclear(row, at, width, &mut steps);
        }
        if width > 1 {
            self.take_column_by_column(row, at, width, &mut steps);
        }
        steps
    }

    /// Whether so many figures are left.
    fn has(&self, at: usize, count: usize) -> bool {
        at + count <= self.bottom.at
    }

    /// Whether the rest of the figure's group is a whole number of rows.
    fn fits(&self, at: usize, width: usize) -> bool {
        let rest = self.rest_of_group.get(at).copied().unwrap_or(0);
        let pages = (at..at + rest).any(|index| self.page(index).is_some());
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
            true if self.is_in_grid(at) => (Taken::Nothing, ROW_EMPTY),
            true => (Taken::Unclear, ROW_EMPTY),
            false => (Taken::NoRow, ROW_ABSENT),
        };
        steps.push(self.step(row, at, 1, 0, Way::Empty(taken), cost));
    }

    /// Whether a figure before or behind this place stands in a grid, where an empty cell can be seen.
    fn is_in_grid(&self, at: usize) -> bool {
        let around = [at.checked_sub(1), Some(at)].into_iter().flatten();
        self.stream.figures.is_empty()
            || around.filter_map(|index| self.stream.figures.get(index)).any(|figure| figure.grid_row.is_some())
    }

    fn take_one_less(&self, row: usize, at: usize, width: usize, steps: &mut Vec<Step>) {
        if width < 2 || !self.has(at, width - 1) || !self.together(at, width - 1) {
            return;
        }
        let cost = self.label_cost(row, at, width - 1) + self.taking_cost(at, width - 1);
        let missing = |cell| cost + self.missing_cost(row, cell, width);
        steps.extend((0..width).map(|cell| self.step(row, at, 1, width - 1, Way::Without(cell), missing(cell))));
    }

    fn take_one_more(&self, row: usize, at: usize, width: usize, steps: &mut Vec<Step>) {
        if !self.has(at, width + 1) || !self.together(at, width + 1) {
            return;
        }
        let label = self.label_cost(row, at, width + 1);
        for odd in 1..=width {
            let page = self.page(at + odd).is_some();
            if page || self.is_related(row) {
                let cost = if page { self.skip_cost(at + odd) } else { JOINED };
                if page || width > 1 {
                    steps.push(self.step(row, at, 1, width + 1, Way::LeavingOut(odd), label + cost));
                }
                steps.push(self.step(row, at, 1, width + 1, Way::Joining(odd), label + JOINED));
            }
        }
    }

    /// A row of several cells with two broken figures.
    fn take_two_more(&self, row: usize, at: usize, width: usize, steps: &mut Vec<Step>) {
        if width < 2 || !self.has(at, width + 2) || !self.is_group(at, width + 2) || !self.is_related(row) {
            return;
        }
        let label = self.label_cost(row, at, width + 2);
        let pairs = (1..width + 1).flat_map(|one| (one + 2..width + 2).map(move |other| (one, other)));
        for (one, other) in pairs {
            steps.push(self.step(row, at, 1, width + 2, Way::JoiningTwice(one, other), label + 2 * JOINED));
        }
    }

    /// A group of more figures than a row has cells, and nothing that says which belong.
    fn leave_unclear(&self, row: usize, at: usize, width: usize, steps: &mut Vec<Step>) {
        let count = self.rest_of_group.get(at).copied().unwrap_or(0);
        let most = MOST_UNCLEAR.max(width);
        let more = count.checked_sub(width).filter(|more| (1..=most).contains(more));
        let Some(more) = more.filter(|_| self.has(at, count) && self.is_group(at, count)) else { return };
        if (at..at + count).all(|index| self.page(index).is_none()) {
            let cost = UNCLEAR + u32::from(more > 1) * JOINED;
            let label = self.label_cost(row, at, count);
            steps.push(self.step(row, at, 1, count, Way::Empty(Taken::Unclear), label + cost));
        }
    }

    fn is_related(&self, row: usize) -> bool {
        self.shape.related.get(row).copied().unwrap_or(false)
    }

    /// Whether exactly these figures make a group.
    fn is_group(&self, at: usize, count: usize) -> bool {
        let group = |index: Option<usize>| index.and_then(|index| self.anchors.group.get(index));
        group(at.checked_sub(1)) != group(Some(at)) && self.rest_of_group.get(at) == Some(&count)
    }

    fn take_column_by_column(&self, row: usize, at: usize, width: usize, steps: &mut Vec<Step>) {
        for rows in BLOCK_ROWS {
            let same_width =
                self.shape.widths.get(row..row + rows).is_some_and(|of| of.iter().all(|one| *one == width));
            if !same_width || !self.has(at, rows * width) || !self.together(at, rows * width) {
                return;
            }
            let labels = self.block_label_cost(row, rows, at, rows * width);
            let part = if self.is_group(at, rows * width) { 0 } else { PART_OF_GROUP };
            steps.push(self.step(row, at, rows, rows * width, Way::ColumnByColumn, COLUMN_MAJOR + part + labels));
        }
    }

    /// Whether figures stand together, with no label and no border of a grid row between them.
    fn together(&self, at: usize, count: usize) -> bool {
        let in_grid = self.stream.figures.get(at).is_some_and(|figure| figure.grid_row.is_some());
        (!in_grid || count <= 9) && self.rest_of_group.get(at).is_some_and(|rest| *rest >= count)
    }

    fn step(&self, row: usize, at: usize, rows: usize, figures: usize, way: Way, cost: u32) -> Step {
        let width = self.width(row);
        let taken = |cell: usize| way.taken(at, width, rows, cell);
        let first = self.first_cell.get(row).copied().unwrap_or(0);
        let values =
            (0..width * rows).fold(0, |sum: u64, cell| sum.wrapping_add(self.fingerprint(first + cell, taken(cell))));
        let broken = (0..rows).map(|row| self.broken_sums(|column| taken(row * width + column))).sum();
        Step { rows, figures, way, cost, broken, values }
    }

    /// How many sums within a row fail; a missing total is not judged.
    fn broken_sums(&self, taken: impl Fn(usize) -> Taken) -> u32 {
        let fails = |sum: &&super::RowSum| {
            if sum.parts.iter().any(|part| taken(*part) == Taken::Unclear) {
                return false;
            }
            let parts = || sum.parts.iter().filter_map(|part| self.number(taken(*part))).sum::<i128>();
            self.number(taken(sum.total)).is_some_and(|total| total != parts())
        };
        u32::try_from(self.shape.sums.iter().filter(fails).count()).unwrap_or(u32::MAX)
    }

    fn number(&self, taken: Taken) -> Option<i128> {
        match taken {
            Taken::Figure(index) => self.numbers.get(index).copied().flatten(),
            Taken::Joined(index) => self.joined(index),
            Taken::Nothing | Taken::NoRow | Taken::Unclear => None,
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
            Way::ColumnByColumn | Way::Without(_) | Way::Joining(_) | Way::JoiningTwice(..) => false,
        }
    }
}
