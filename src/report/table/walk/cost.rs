//! What an explanation costs.

use super::{Taken, Walk};
use crate::report::table::stream::PageLikeness;

/// The cost of a broken relation, in the same measure as a step's cost: a reading that differs from the printed order must
/// explain at least two.
pub const BROKEN: u32 = 3;

/// The cost of a block that goes column by column.
pub const COLUMN_MAJOR: u32 = 4;

/// Of the rows whose labels stand together, some go row by row and some column by column. There are such tables: two broken
/// relations outweigh it.
pub const MIXED: u32 = 2 * COLUMN_MAJOR + 1;
/// A block that goes column by column, its labels all on one side: the first of a table costs as any other.
pub const COLUMN_MAJOR_TOO: u32 = 1;
/// A mark in the place of a row's sum, where the sums of other rows are numbers.
pub const MARKED_SUM: u32 = 4;

/// A block that is only a part of the figures that stand together.
pub const PART_OF_GROUP: u32 = 5;
/// A row's label stands elsewhere.
const LABEL_ELSEWHERE: u32 = 4;
/// More figures than cells, and nothing says which belong.
pub const UNCLEAR: u32 = 8;
/// The same, though a sum tells which were one.
pub const TOLD_BY_SUM: u32 = 6;
/// Two figures were one.
pub const JOINED: u32 = 7;
/// Two lines of a cell are one figure.
pub const JOINED_IN_CELL: u32 = 3;
/// Several figures of a row were broken, and its sum tells which.
pub const JOINED_SEVERAL: u32 = 2 * JOINED;
/// A row is printed, but without figures.
pub const ROW_EMPTY: u32 = 5;
/// A row is not printed.
pub const ROW_ABSENT: u32 = 4;

/// An empty cell left no trace.
pub const MISSING: u32 = 6;
/// The last cell of a table, which a page or a screen cuts off.
pub const LAST_MISSING: u32 = 2;
/// The unit before a row's only figure is another row's.
const OTHER_UNIT: u32 = 3;
const LABEL_UNKNOWN: u32 = 3;
/// A row's label stands directly behind its figures.
const LABEL_BEHIND: u32 = 3;
/// The same, as for the row above.
pub const LABEL_BEHIND_TOO: u32 = 1;
/// Of a row whose figures are in a block, the label stands behind it.
pub const LABEL_BEHIND_BLOCK: u32 = 1;
/// Some labels of a block stand before it, others behind.
const LABELS_AROUND: u32 = 5;
/// Words stand between the figures of a block.
const WORDS_INSIDE: u32 = 3;
const LABEL_OF_ANOTHER: u32 = 3;
/// A row whose label is nowhere takes figures behind another row's; of a single figure, that is as likely a broken one's rest.
const OWNED_BY_ANOTHER: u32 = 12;
const LABEL_INSIDE: u32 = 8;
const SKIPPED: u32 = 6;
/// A figure that stands behind a label, among others.
const SKIPPED_INSIDE: u32 = 12;
const SKIPPED_DASHED: u32 = 2;
const DASHED_TAKEN: u32 = 6;
/// The number of the next label, if it were none of this row's figures.
const SKIPPED_ORDINAL: u32 = 1;
/// In a report without such numbers, the last figure of a row may be the same by chance.
const ORDINAL_TAKEN: u32 = 1;
/// A figure that begins with zero is the end of one that was broken.
const ZEROS_TAKEN: u32 = 8;
const PAGE_TAKEN: u32 = 8;
const LEFT_OVER: u32 = 3;
const LEFT_OVER_AT_MOST: u32 = 12;

impl Walk<'_> {
    pub(super) fn skip_cost(&self, at: usize) -> u32 {
        match self.page(at) {
            Some(PageLikeness::Sequence) => 0,
            Some(PageLikeness::Dashes) => SKIPPED_DASHED,
            Some(PageLikeness::Ordinal) => SKIPPED_ORDINAL,
            None if self.is_labelled(at) => SKIPPED_INSIDE,
            None => SKIPPED,
        }
    }

    /// Whether the figure's group stands behind a label; of the last group, only what stands there without other words.
    fn is_labelled(&self, at: usize) -> bool {
        let group = self.anchors.group.get(at);
        let first = self.anchors.group.partition_point(|other| Some(other) < group);
        let last = self.anchors.group.last() == group;
        let words = |index: usize| self.stream.runs.iter().any(|run| run.before == index);
        self.owner(at).is_some() && !(last && (first + 1..=at).any(words))
    }

    /// What the labels say to a row that takes `count` figures from `at` on.
    pub(super) fn label_cost(&self, row: usize, at: usize, count: usize) -> u32 {
        let anchors = self.anchors;
        let group = |figure: usize| anchors.group.get(figure);
        let is_another = |label: Option<usize>| label.is_some_and(|label| label != row);
        let directly = is_another(anchors.label_before.get(at).copied().flatten());
        let extra = |another: bool, cost: u32| if another { cost } else { 0 };
        let own = match anchors.of_row.get(row).copied().flatten() {
            None => LABEL_UNKNOWN + extra(directly || count == 1 && is_another(self.owner(at)), OWNED_BY_ANOTHER),
            Some(anchor) if anchor == at => extra(!self.has_own_label(row, at, count), LABEL_OF_ANOTHER),
            Some(anchor) if anchor < at && group(anchor) == group(at) => 0,
            Some(anchor) if anchor == at + count => LABEL_BEHIND + extra(directly, LABEL_OF_ANOTHER),
            Some(anchor) if self.ends_block(row, at, anchor) => LABEL_BEHIND_BLOCK,
            Some(_) => LABEL_ELSEWHERE + extra(is_another(self.owner(at)), LABEL_OF_ANOTHER),
        };
        let behind = anchors.of_row.get(row).copied().flatten().is_some_and(|anchor| anchor > at);
        let other_unit = extra(count == 1 && !behind && self.has_other_unit(row, at), OTHER_UNIT);
        own + self.label_inside_cost(row, at, count) + other_unit
    }

    /// Whether figures stand before the labels of all their rows: as many rows' are left as labels, or one label more that has
    /// its own figures behind it.
    fn ends_block(&self, row: usize, at: usize, anchor: usize) -> bool {
        let rest = self.rest_of_group.get(at).copied().unwrap_or(0);
        let labels = self.anchors.of_row.iter().skip(row).take_while(|own| **own == Some(anchor)).count();
        let width = self.width(row);
        anchor == at + rest && labels > 0 && (rest == labels * width || rest == (labels - 1) * width)
    }

    /// The row whose label stands before a figure's group.
    fn owner(&self, at: usize) -> Option<usize> {
        let group = self.anchors.group.get(at);
        let first = self.anchors.group.partition_point(|other| Some(other) < group);
        self.anchors.label_before.get(first).copied().flatten()
    }

    /// Another row's label among the figures that a row takes.
    fn label_inside_cost(&self, row: usize, at: usize, count: usize) -> u32 {
        let inside = self.anchors.label_before.iter().skip(at + 1).take(count.saturating_sub(1));
        if inside.flatten().any(|other| *other != row) { LABEL_INSIDE } else { 0 }
    }

    /// The same for several rows that take a block of figures.
    pub(super) fn block_label_cost(&self, row: usize, rows: usize, at: usize, count: usize) -> u32 {
        let group = |figure: usize| self.anchors.group.get(figure);
        let own = |row: usize| match self.anchors.of_row.get(row).copied().flatten() {
            None => LABEL_UNKNOWN,
            Some(anchor) if anchor == at || anchor < at && group(anchor) == group(at) => 0,
            Some(anchor) if self.is_behind(anchor, at + count) => LABEL_BEHIND_BLOCK,
            Some(_) => LABEL_ELSEWHERE,
        };
        let anchors = || (row..row + rows).filter_map(|row| self.anchors.of_row.get(row).copied().flatten());
        let around = anchors().any(|anchor| anchor == at) && anchors().any(|anchor| self.is_behind(anchor, at + count));
        let cut = self.has_words.iter().skip(at + 1).take(count - 1).any(|words| *words);
        let extra = |odd: bool, cost: u32| if odd { cost } else { 0 };
        (row..row + rows).map(own).sum::<u32>() + extra(around, LABELS_AROUND) + extra(cut, WORDS_INSIDE)
    }

    /// Whether a label stands right behind figures that end here, its number aside.
    fn is_behind(&self, anchor: usize, end: usize) -> bool {
        anchor == end || anchor == end + 1 && self.page(end) == Some(PageLikeness::Ordinal)
    }

    /// Whether the labels of exactly these rows stand behind a block that ends here.
    pub(super) fn has_labels_behind(&self, row: usize, rows: usize, end: usize) -> bool {
        let behind =
            |row: usize| self.anchors.of_row.get(row).copied().flatten().is_some_and(|at| self.is_behind(at, end));
        (row..row + rows).all(behind) && row.checked_sub(1).is_none_or(|above| !behind(above))
    }

    /// Whether the row's label is the last before these figures, or one of several for all of their group.
    fn has_own_label(&self, row: usize, at: usize, count: usize) -> bool {
        let last = self.anchors.label_before.get(at).copied().flatten();
        last == Some(row) || self.rest_of_group.get(at).is_some_and(|rest| *rest > count)
    }

    pub(super) fn taking_cost(&self, at: usize, count: usize) -> u32 {
        let cost = |index: usize| match self.page(index) {
            Some(PageLikeness::Sequence) => PAGE_TAKEN,
            Some(PageLikeness::Dashes) => DASHED_TAKEN,
            Some(PageLikeness::Ordinal) => ORDINAL_TAKEN,
            None => u32::from(self.begins_with_zero(index)) * ZEROS_TAKEN,
        };
        (at..at + count).map(cost).sum()
    }

    /// Whether the unit before a figure is none of the row's.
    fn has_other_unit(&self, row: usize, at: usize) -> bool {
        let printed = || self.stream.unit_before(Taken::Figure(at));
        let other = |unit: &&str| printed().is_some_and(|printed| printed != *unit);
        self.habits.keeps_units && self.shape.units.get(row).is_some_and(other)
    }

    /// Whether a figure has more than one digit and begins with zero.
    pub(super) fn begins_with_zero(&self, at: usize) -> bool {
        self.stream.figures.get(at).is_some_and(|figure| figure.content.zeros > 0)
    }

    /// The figures behind the last row.
    pub(super) fn left_over_cost(&self, at: usize) -> u32 {
        let odd = || (at..self.bottom.at).filter(|index| self.page(*index) != Some(PageLikeness::Sequence));
        let inside = odd().take_while(|index| self.page(*index).is_none() && self.is_labelled(*index)).count();
        let cost = |each: u32, count: usize| each.saturating_mul(u32::try_from(count).unwrap_or(u32::MAX));
        let each = if self.shape.whole { SKIPPED_INSIDE } else { LEFT_OVER };
        cost(SKIPPED_INSIDE, inside) + LEFT_OVER_AT_MOST.min(cost(each, odd().count() - inside))
    }
}
