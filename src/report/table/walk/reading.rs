//! From an explanation to what every cell took, and how sure that is.

use super::cost::{BROKEN, COLUMN_MAJOR, COLUMN_MAJOR_TOO, MIXED};
use super::front::Path;
use super::step::{Made, Way};
use super::{Placing, Reading, Taken, Walk};

/// In a stream whose labels stand right before their figures, one row in so many may have none.
const MOST_EMPTY: usize = 5;

impl Walk<'_> {
    /// All cells by an explanation.
    pub(super) fn reading(&self, path: &Path) -> Reading {
        let mut made: Vec<&Made> =
            std::iter::successors(self.made_at(path.last), |made| self.made_at(made.before)).collect();
        made.reverse();
        let top: usize = self.shape.widths.iter().take(self.top.row).sum();
        let bottom: usize = self.shape.widths.iter().skip(self.bottom.row).sum();
        let mut cells: Vec<Taken> = (0..top).map(Taken::Figure).collect();
        let mut placings = vec![Placing::Sure; top];
        let orderly = self.is_orderly(path, &made);
        let by_column = made.iter().any(|step| step.way.is_by_column());
        let mut doubts = 0;
        for (index, step) in made.iter().enumerate() {
            let width = self.width(step.row);
            let taken = |cell| match step.way.taken(step.at, width, step.rows, cell) {
                Taken::Unclear if orderly => Taken::Nothing,
                taken => taken,
            };
            cells.extend((0..width * step.rows).map(taken));
            let unproven = self.is_unproven(&made, index);
            doubts += u32::from(unproven);
            placings.resize(cells.len(), if unproven { Placing::Doubtful } else { self.placing(step, path) });
        }
        cells.extend((self.bottom.at..self.bottom.at + bottom).map(Taken::Figure));
        placings.resize(cells.len(), Placing::Sure);
        let by_row = made.windows(2).any(|pair| self.is_by_row(pair));
        let manner = match (by_column, by_row) {
            (true, true) => MIXED,
            (false, false) => 0,
            _ => COLUMN_MAJOR - COLUMN_MAJOR_TOO,
        };
        Reading { cost: path.cost + manner + doubts * BROKEN, cells, placings }
    }

    /// Whether two rows whose labels stand together, before or behind the figures of both, take them row by row.
    fn is_by_row(&self, pair: &[&Made]) -> bool {
        let [one, other] = pair else { return false };
        let label = |made: &Made| self.anchors.of_row.get(made.row).copied().flatten();
        let group = |at: usize| self.anchors.group.get(at);
        let width = self.width(one.row);
        let before = |at: usize| at <= one.at && group(at) == group(other.at);
        let content = |at: usize| self.stream.figures.get(at).map(|figure| figure.content.value);
        let alike = (one.at..other.at + width).all(|at| content(at) == content(one.at));
        let side = |at: usize| before(at) || at >= other.at + width;
        let together = width > 1 && other.at == one.at + width && label(one) == label(other);
        one.way.is_in_order() && other.way.is_in_order() && together && label(one).is_some_and(side) && !alike
    }

    fn placing(&self, made: &Made, path: &Path) -> Placing {
        match made.way {
            Way::Sparse(_) | Way::LeavingOut(_) if path.is_crowded && !self.is_plain(made) => Placing::Doubtful,
            way if way.is_by_column() => Placing::ByColumn,
            _ if !self.is_plain(made) => Placing::Moved,
            _ if made.cost == 0 && self.is_whole(made.at, self.width(made.row)) => Placing::Sure,
            _ => Placing::Plain,
        }
    }

    /// Whether a step that is not plain, or one beside it among the same figures, breaks the sums that should speak for it.
    fn is_unproven(&self, made: &[&Made], index: usize) -> bool {
        let Some(step) = made.get(index) else { return false };
        let rows = u32::try_from(step.rows).unwrap_or(u32::MAX);
        let group = |step: &Made| self.anchors.group.get(step.at);
        let beside = [index.checked_sub(1), Some(index + 1)].into_iter().flatten().filter_map(|index| made.get(index));
        let is_odd = |other: &Made| group(other) == group(step) && other.way.is_odd();
        let is_astray = step.way.is_in_order() && !self.is_anchored(step.row, step.at);
        step.broken * 2 > rows && !self.is_plain(step) || step.broken > 0 && is_astray && beside.copied().any(is_odd)
    }

    /// Whether nearly every row has its figures in their place, and the others have none.
    fn is_orderly(&self, path: &Path, made: &[&Made]) -> bool {
        let in_place = path.cost == made.iter().filter(|step| step.is_in_place()).map(|step| step.cost).sum::<u32>();
        let rows = self.shape.widths.len();
        let empty = made.iter().filter(|step| matches!(step.way, Way::Empty(Taken::Unclear))).count();
        in_place && empty * MOST_EMPTY <= rows
    }

    /// Whether a figure's group has exactly the figures of the rows whose labels stand before it.
    fn is_whole(&self, at: usize, width: usize) -> bool {
        let group = self.anchors.group.get(at);
        let first = self.anchors.group.partition_point(|other| Some(other) < group);
        let rows = self.anchors.of_row.iter().filter(|own| **own == Some(first)).count();
        self.rest_of_group.get(first) == Some(&(rows * width))
    }
}
