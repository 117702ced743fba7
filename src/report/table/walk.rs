//! Walks down the rows of a form and along the figures of a zone, and keeps the cheapest explanations.
//!
//! A step gives one row its figures in order, or gives several rows theirs column by column, or leaves a figure out, or
//! leaves a row without figures. Every step but the plain one costs; labels that disagree cost. Row totals are judged on
//! the way, because they lie inside one step; the other relations decide between the survivors afterwards.

use super::anchor::Anchors;
use super::stream::{PageLikeness, Stream};
use crate::order;
use rust_decimal::Decimal;
use std::rc::Rc;

/// What stands in a cell, by an explanation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// A figure of the stream, by index.
    Figure(usize),
    /// Two neighbouring figures that were one.
    Joined(usize),
    /// The row is printed, but nothing stands in this cell.
    Nothing,
    /// The row is not printed.
    NoRow,
}

/// An explanation of all rows.
#[derive(Debug, Clone)]
pub struct Reading {
    /// What it costs.
    pub cost: u32,
    /// What each cell took, row by row.
    pub cells: Vec<Taken>,
    /// For each cell, whether a plain step placed it.
    pub plain: Vec<bool>,
}

/// What the walk needs to know of the rows.
#[derive(Debug)]
pub struct Shape<'a> {
    /// The number of value columns of each row.
    pub widths: &'a [usize],
    /// Whether a row's last column is the sum of the others.
    pub has_total: bool,
}

/// The cost of a broken relation, in the same measure as a step's cost: a reading that differs from the printed order must
/// explain at least two.
pub const BROKEN: u32 = 3;

/// The cost of a block that goes column by column.
pub const COLUMN_MAJOR: u32 = 4;

/// A block that is only a part of the figures that stand together.
const PART_OF_GROUP: u32 = 5;
const LABEL_ELSEWHERE: u32 = 4;
const LABEL_UNKNOWN: u32 = 2;
const LABEL_OF_ANOTHER: u32 = 3;
const SKIPPED: u32 = 6;
const SKIPPED_DASHED: u32 = 2;
const DASHED_TAKEN: u32 = 4;
const PAGE_TAKEN: u32 = 8;
const MISSING: u32 = 6;
const JOINED: u32 = 7;
const ROW_EMPTY: u32 = 5;
const ROW_ABSENT: u32 = 4;
const LEFT_OVER: u32 = 3;
const LEFT_OVER_AT_MOST: u32 = 12;

/// Explanations that cost this much more than the cheapest at the same row are given up.
const WINDOW: u32 = 30;
/// Explanations kept for each place in the walk.
const BEAM: usize = 24;
/// Rows that one column-by-column block may have.
const BLOCK_ROWS: std::ops::RangeInclusive<usize> = 2..=8;
/// Steps after which the zone is given up as unreadable; about 50 ms.
const MAX_STEPS: usize = 400_000;

#[derive(Debug, Clone)]
struct Path {
    cost: u32,
    broken: u32,
    /// A hash of what the cells took, so that explanations with the same figures are kept once.
    values: u64,
    last: Option<Rc<Step>>,
}

#[derive(Debug)]
struct Step {
    cells: Vec<Taken>,
    plain: bool,
    before: Option<Rc<Step>>,
}

/// Walks a zone. Empty when it was given up.
pub fn walk(stream: &Stream, anchors: &Anchors, shape: &Shape<'_>) -> Vec<Reading> {
    let orderly = orderly(stream, anchors, shape).map(|reading| vec![reading]);
    orderly.unwrap_or_else(|| Walk { stream, anchors, shape, steps: 0 }.run())
}

/// The reading of a table in which every row's label stands directly before exactly its figures.
fn orderly(stream: &Stream, anchors: &Anchors, shape: &Shape<'_>) -> Option<Reading> {
    let mut at = 0;
    for (width, anchor) in shape.widths.iter().zip(&anchors.of_row) {
        let in_place = *anchor == Some(at) && (at..at + width).all(|index| is_plain(stream, index));
        at += width;
        in_place.then_some(())?;
    }
    let cells: Vec<Taken> = (0..at).map(Taken::Figure).collect();
    let plain = vec![true; cells.len()];
    (at == stream.figures.len()).then_some(Reading { cost: 0, cells, plain })
}

fn is_plain(stream: &Stream, index: usize) -> bool {
    stream.figures.get(index).is_some_and(|figure| figure.page.is_none())
}

struct Walk<'a> {
    stream: &'a Stream,
    anchors: &'a Anchors,
    shape: &'a Shape<'a>,
    steps: usize,
}

/// The explanations that have come to a figure, one row after the other.
type Front = Vec<Vec<Path>>;

impl Walk<'_> {
    fn run(mut self) -> Vec<Reading> {
        let figures = self.stream.figures.len();
        let rows = self.shape.widths.len();
        let mut fronts: Vec<Front> = (0..=rows).map(|_| vec![Vec::new(); figures + 1]).collect();
        put(&mut fronts, 0, 0, Path { cost: 0, broken: 0, values: 0, last: None });
        for row in 0..rows {
            let cheapest = fronts.get(row).map_or(0, cheapest);
            for at in 0..=figures {
                let paths =
                    fronts.get_mut(row).and_then(|front| front.get_mut(at)).map(std::mem::take).unwrap_or_default();
                for path in best_of(paths) {
                    if path.cost + path.broken * BROKEN <= cheapest + WINDOW {
                        self.go_on(&mut fronts, row, at, &path);
                    }
                }
                if self.steps > MAX_STEPS {
                    return Vec::new();
                }
            }
        }
        self.finish(fronts.pop().unwrap_or_default())
    }

    fn go_on(&mut self, fronts: &mut [Front], row: usize, at: usize, path: &Path) {
        let width = self.shape.widths.get(row).copied().unwrap_or(0);
        self.skip(fronts, row, at, path);
        self.leave_empty(fronts, row, at, width, path);
        self.take_in_order(fronts, row, at, width, path);
        if !self.fits(at, width) {
            self.take_one_less(fronts, row, at, width, path);
            self.take_one_more(fronts, row, at, width, path);
        }
        if width > 1 {
            self.take_column_by_column(fronts, row, at, width, path);
        }
    }

    /// Whether the rest of the figure's group is a whole number of rows.
    fn fits(&self, at: usize, width: usize) -> bool {
        let group = self.anchors.group.get(at);
        let rest = self.anchors.group.iter().skip(at).take_while(|other| Some(*other) == group).count();
        let pages = (at..at + rest).any(|index| self.page(index).is_some());
        !pages && rest > 0 && rest % width == 0
    }

    fn page(&self, at: usize) -> Option<PageLikeness> {
        self.stream.figures.get(at).and_then(|figure| figure.page)
    }

    fn skip(&mut self, fronts: &mut [Front], row: usize, at: usize, path: &Path) {
        if at < self.stream.figures.len() {
            let next = Path { cost: path.cost + self.skip_cost(at), ..path.clone() };
            self.put(fronts, row, at + 1, next);
        }
    }

    fn skip_cost(&self, at: usize) -> u32 {
        match self.page(at) {
            Some(PageLikeness::Sequence) => 0,
            Some(PageLikeness::Dashes) => SKIPPED_DASHED,
            None => SKIPPED,
        }
    }

    fn leave_empty(&mut self, fronts: &mut [Front], row: usize, at: usize, width: usize, path: &Path) {
        let labelled = self.anchors.of_row.get(row).copied().flatten().is_some();
        let (taken, cost) = if labelled { (Taken::Nothing, ROW_EMPTY) } else { (Taken::NoRow, ROW_ABSENT) };
        self.step(fronts, row + 1, at, path, vec![taken; width], cost, true);
    }

    fn take_in_order(&mut self, fronts: &mut [Front], row: usize, at: usize, width: usize, path: &Path) {
        if at + width <= self.stream.figures.len() {
            let cells = (at..at + width).map(Taken::Figure).collect();
            let cost = self.label_cost(row, at) + self.taking_cost(at, width);
            self.step(fronts, row + 1, at + width, path, cells, cost, true);
        }
    }

    fn take_one_less(&mut self, fronts: &mut [Front], row: usize, at: usize, width: usize, path: &Path) {
        if width < 2 || at + width - 1 > self.stream.figures.len() || !self.together(at, width - 1) {
            return;
        }
        for missing in 0..width {
            let taken = |cell: usize| match cell.cmp(&missing) {
                std::cmp::Ordering::Less => Taken::Figure(at + cell),
                std::cmp::Ordering::Equal => Taken::Nothing,
                std::cmp::Ordering::Greater => Taken::Figure(at + cell - 1),
            };
            let cells = (0..width).map(taken).collect();
            let cost = self.label_cost(row, at) + MISSING + self.taking_cost(at, width - 1);
            self.step(fronts, row + 1, at + width - 1, path, cells, cost, false);
        }
    }

    fn take_one_more(&mut self, fronts: &mut [Front], row: usize, at: usize, width: usize, path: &Path) {
        if at + width + 1 > self.stream.figures.len() || !self.together(at, width + 1) {
            return;
        }
        for odd in 1..=width {
            let shifted = |cell: usize| at + cell + usize::from(cell >= odd);
            let left_out = (0..width).map(|cell| Taken::Figure(shifted(cell))).collect();
            let cost = self.label_cost(row, at) + self.skip_cost(at + odd);
            self.step(fronts, row + 1, at + width + 1, path, left_out, cost, self.page(at + odd).is_some());
            let whole =
                |cell: usize| if cell + 1 == odd { Taken::Joined(at + cell) } else { Taken::Figure(shifted(cell)) };
            let joined = (0..width).map(whole).collect();
            self.step(fronts, row + 1, at + width + 1, path, joined, self.label_cost(row, at) + JOINED, false);
        }
    }

    fn take_column_by_column(&mut self, fronts: &mut [Front], row: usize, at: usize, width: usize, path: &Path) {
        for rows in BLOCK_ROWS {
            let same_width =
                self.shape.widths.get(row..row + rows).is_some_and(|of| of.iter().all(|one| *one == width));
            if !same_width || at + rows * width > self.stream.figures.len() || !self.together(at, rows * width) {
                return;
            }
            let figure = |cell: usize| Taken::Figure(at + (cell % width) * rows + cell / width);
            let cells = (0..rows * width).map(figure).collect();
            let labels: u32 = (row..row + rows).map(|row| self.label_cost(row, at).min(LABEL_ELSEWHERE)).sum();
            let part = if self.fills_group(at, rows * width) { 0 } else { PART_OF_GROUP };
            self.step(fronts, row + rows, at + rows * width, path, cells, COLUMN_MAJOR + part + labels, false);
        }
    }

    fn fills_group(&self, at: usize, count: usize) -> bool {
        let group = |index: Option<usize>| index.and_then(|index| self.anchors.group.get(index));
        let own = group(Some(at));
        group(at.checked_sub(1)) != own && group(Some(at + count)) != own
    }

    /// Whether figures stand together, with no label and no border of a grid row between them.
    fn together(&self, at: usize, count: usize) -> bool {
        let grid = self.stream.figures.get(at).and_then(|figure| figure.grid_row);
        let group = self.anchors.group.get(at);
        let row_alone = grid.is_none() || count <= 9;
        row_alone && self.anchors.group.iter().skip(at).take(count).all(|other| Some(other) == group)
    }

    fn label_cost(&self, row: usize, at: usize) -> u32 {
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

    fn taking_cost(&self, at: usize, count: usize) -> u32 {
        let cost = |index: usize| match self.page(index) {
            Some(PageLikeness::Sequence) => PAGE_TAKEN,
            Some(PageLikeness::Dashes) => DASHED_TAKEN,
            None => 0,
        };
        (at..at + count).map(cost).sum()
    }

    #[expect(clippy::too_many_arguments, reason = "one place where a step is made")]
    fn step(
        &mut self,
        fronts: &mut [Front],
        row: usize,
        at: usize,
        path: &Path,
        cells: Vec<Taken>,
        cost: u32,
        plain: bool,
    ) {
        let width = self.shape.widths.get(row.saturating_sub(1)).copied().unwrap_or(1).max(1);
        let broken = cells.chunks(width).filter(|row| !self.total_holds(row)).count();
        let values = cells.iter().fold(path.values, |hash, taken| mix(hash, self.fingerprint(*taken)));
        let last = Some(Rc::new(Step { cells, plain, before: path.last.clone() }));
        let broken = path.broken + u32::try_from(broken).unwrap_or(u32::MAX);
        self.put(fronts, row, at, Path { cost: path.cost + cost, broken, values, last });
    }

    fn put(&mut self, fronts: &mut [Front], row: usize, at: usize, path: Path) {
        self.steps += 1;
        put(fronts, row, at, path);
    }

    /// Whether the last figure of a row is the sum of the others; a missing total is not judged.
    fn total_holds(&self, row: &[Taken]) -> bool {
        let Some((total, parts)) = row.split_last().filter(|_| self.shape.has_total) else { return true };
        let Some(total) = self.stream.number(*total) else { return true };
        let sum: Decimal = parts.iter().filter_map(|part| self.stream.number(*part)).sum();
        sum == total
    }

    fn fingerprint(&self, taken: Taken) -> u64 {
        match (taken, self.stream.number(taken)) {
            (_, Some(number)) => u64::try_from(number.mantissa().unsigned_abs()).unwrap_or(u64::MAX) + 3,
            (Taken::NoRow, None) => 1,
            (_, None) => 2,
        }
    }

    fn finish(&self, last: Front) -> Vec<Reading> {
        let figures = self.stream.figures.len();
        let left_over = |at: usize| {
            let odd = (at..figures).filter(|index| self.page(*index) != Some(PageLikeness::Sequence)).count();
            LEFT_OVER_AT_MOST.min(LEFT_OVER * u32::try_from(odd).unwrap_or(u32::MAX / LEFT_OVER))
        };
        let ended = last.into_iter().enumerate().flat_map(|(at, paths)| {
            let cost = left_over(at);
            paths.into_iter().map(move |path| Path { cost: path.cost + cost, ..path })
        });
        best_of(ended.collect()).iter().map(reading).collect()
    }
}

impl Stream {
    /// The number that a cell took, if it is one.
    pub fn number(&self, taken: Taken) -> Option<Decimal> {
        let of = |index: usize| match self.figures.get(index)?.content.value {
            crate::report::CellValue::Number(number) => Some(number),
            _ => None,
        };
        match taken {
            Taken::Figure(index) => of(index),
            Taken::Joined(index) => format!("{}{}", of(index)?, of(index + 1)?).parse().ok(),
            Taken::Nothing | Taken::NoRow => None,
        }
    }
}

fn mix(hash: u64, value: u64) -> u64 {
    (hash.rotate_left(5) ^ value).wrapping_mul(0x517c_c1b7_2722_0a95)
}

fn put(fronts: &mut [Front], row: usize, at: usize, path: Path) {
    if let Some(paths) = fronts.get_mut(row).and_then(|front| front.get_mut(at)) {
        paths.push(path);
        if paths.len() > BEAM * 4 {
            *paths = best_of(std::mem::take(paths));
        }
    }
}

fn cheapest(front: &Front) -> u32 {
    front.iter().flatten().map(|path| path.cost + path.broken * BROKEN).min().unwrap_or(0)
}

/// The cheapest explanations, each set of figures once.
fn best_of(mut paths: Vec<Path>) -> Vec<Path> {
    order::by_key(&mut paths, |path| ((path.cost + path.broken * BROKEN).into(), path.cost.into()));
    let mut seen: Vec<u64> = Vec::new();
    paths.retain(|path| {
        seen.len() < BEAM && !seen.contains(&path.values) && {
            seen.push(path.values);
            true
        }
    });
    paths
}

fn reading(path: &Path) -> Reading {
    let mut steps = Vec::new();
    let mut step = path.last.as_ref();
    while let Some(current) = step {
        steps.push(current);
        step = current.before.as_ref();
    }
    let cells = steps.iter().rev().flat_map(|step| step.cells.iter().copied()).collect();
    let plain = steps.iter().rev().flat_map(|step| step.cells.iter().map(|_| step.plain)).collect();
    Reading { cost: path.cost, cells, plain }
}
