//! What an explanation costs.

use super::Walk;
use crate::report::table::stream::PageLikeness;

/// The cost of a broken relation, in the same measure as a step's cost: a reading that differs from the printed order must
/// explain at least two.
pub const BROKEN: u32 = 3;

/// The cost of a block that goes column by column.
pub const COLUMN_MAJOR: u32 = 4;

/// A block that is only a part of the figures that stand together.
pub const PART_OF_GROUP: u32 = 5;
/// A row's label stands elsewhere.
pub const LABEL_ELSEWHERE: u32 = 4;
/// A cell is missing.
pub const MISSING: u32 = 6;
/// Two figures were one.
pub const JOINED: u32 = 7;
/// A row is printed, but without figures.
pub const ROW_EMPTY: u32 = 5;
/// A row is not printed.
pub const ROW_ABSENT: u32 = 4;

const LABEL_UNKNOWN: u32 = 2;
const LABEL_OF_ANOTHER: u32 = 3;
const SKIPPED: u32 = 6;
const SKIPPED_DASHED: u32 = 2;
const DASHED_TAKEN: u32 = 4;
const PAGE_TAKEN: u32 = 8;
const LEFT_OVER: u32 = 3;
const LEFT_OVER_AT_MOST: u32 = 12;

impl Walk<'_> {
    pub(super) fn skip_cost(&self, at: usize) -> u32 {
        match self.page(at) {
            Some(PageLikeness::Sequence) => 0,
            Some(PageLikeness::Dashes) => SKIPPED_DASHED,
            None => SKIPPED,
        }
    }

    /// What the labels say to a row that takes `count` figures from `at` on.
    pub(super) fn label_cost(&self, row: usize, at: usize, _count: usize) -> u32 {
        let anchor = self.anchors.of_row.get(row).copied().flatten();
        let group = |figure: usize| self.anchors.group.get(figure);
        let own = match anchor {
            None => LABEL_UNKNOWN,
            Some(anchor) if anchor == at => return 0,
            Some(anchor) if anchor < at && group(anchor) == group(at) => 0,
            Some(_) => LABEL_ELSEWHERE,
        };
        let another = self.anchors.label_before.get(at).copied().flatten().is_some_and(|other| other != row);
        own + if another { LABEL_OF_ANOTHER } else { 0 }
    }

    pub(super) fn taking_cost(&self, at: usize, count: usize) -> u32 {
        let cost = |index: usize| match self.page(index) {
            Some(PageLikeness::Sequence) => PAGE_TAKEN,
            Some(PageLikeness::Dashes) => DASHED_TAKEN,
            None => 0,
        };
        (at..at + count).map(cost).sum()
    }

    /// The figures behind the last row.
    pub(super) fn left_over_cost(&self, at: usize) -> u32 {
        let odd = (at..self.bottom.at).filter(|index| self.page(*index) != Some(PageLikeness::Sequence)).count();
        LEFT_OVER_AT_MOST.min(LEFT_OVER * u32::try_from(odd).unwrap_or(u32::MAX / LEFT_OVER))
    }
}
