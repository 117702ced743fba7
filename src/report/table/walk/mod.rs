//! Walks down the rows of a form and along the figures of a zone, and keeps the cheapest explanations.
//!
//! A step ([`step`]) gives one row its figures in order, or gives several rows theirs column by column, or leaves a figure
//! out, or leaves a row without figures. Every step but the plain one costs ([`cost`]); labels that disagree cost. Row
//! totals are judged on the way, because they lie inside one step; the other relations decide between the survivors
//! afterwards. Rows at the top and the bottom whose labels stand directly before exactly their figures are not walked.

mod cost;
mod front;
mod short;
mod step;

use super::anchor::Anchors;
use super::stream::{PageLikeness, Stream};
use crate::report::CellValue;
use front::{Front, Path};
use rust_decimal::Decimal;
use step::{Made, Step, Way};

/// What stands in a cell, by an explanation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// A figure of the stream, by index.
    Figure(usize),
    /// Two neighbouring figures that were one.
    Joined(usize),
    /// The row is printed, but nothing stands in this cell.
    Nothing,
    /// Nothing or a zero: an empty cell of the row left no trace, and it may be this one.
    Naught,
    /// The row is not printed.
    NoRow,
    /// More figures stand there than cells, and nothing says which belong.
    Unclear,
}

/// How a cell was placed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Placing {
    /// Its own row's label stands before exactly the row's figures.
    Sure,
    /// By order and labels.
    Plain,
    /// By a step that is not plain.
    Moved,
    /// As well as others that were given up for want of room.
    Doubtful,
}

/// An explanation of all rows.
#[derive(Debug, Clone)]
pub struct Reading {
    /// What it costs.
    pub cost: u32,
    /// What each cell took, row by row.
    pub cells: Vec<Taken>,
    /// How each cell was placed.
    pub placings: Vec<Placing>,
    /// Whether any rows are read column by column.
    pub by_column: bool,
}

/// What the walk needs to know of the rows.
#[derive(Debug)]
pub struct Shape<'a> {
    /// The number of printed value columns of each row.
    pub widths: &'a [usize],
    /// The sums that hold within every row.
    pub sums: &'a [RowSum],
    /// For each row, whether a relation of equality has a cell in it.
    pub related: &'a [bool],
    /// Whether figures that no relation covers may be broken: nothing else would stand behind them.
    pub whole: bool,
    /// Whether empty cells of the tables before this one left no trace.
    pub loses_blanks: bool,
    /// Whether all rows stand in one printed row, so that none of them goes column by column.
    pub abreast: bool,
}

/// A column that is the sum of others in the same row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowSum {
    /// The column of the sum.
    pub total: usize,
    /// The columns that add up to it.
    pub parts: Vec<usize>,
}

pub use cost::{BROKEN, COLUMN_MAJOR, PART_OF_GROUP};

/// In a stream whose labels stand right before their figures, one row in so many may have none.
const MOST_EMPTY: usize = 5;

/// Steps after which the zone is given up as unreadable; about 50 ms.
const MAX_STEPS: usize = 400_000;

/// Walks a zone. Empty when it was given up.
pub fn walk(stream: &Stream, anchors: &Anchors, shape: &Shape<'_>) -> Vec<Reading> {
    let top = orderly_top(stream, anchors, shape);
    let bottom = orderly_bottom(stream, anchors, shape, &top);
    Walk::new(stream, anchors, shape, top, bottom).run()
}

/// The reading of a table in which every row's label stands directly before exactly its figures.
pub fn orderly(stream: &Stream, anchors: &Anchors, shape: &Shape<'_>) -> bool {
    let top = orderly_top(stream, anchors, shape);
    top.row == shape.widths.len() && top.at == stream.figures.len()
}

/// A place between two rows of the form and between two figures.
#[derive(Debug, Clone, Copy)]
struct Border {
    row: usize,
    at: usize,
}

/// How far down every row's label stands directly before exactly its figures.
fn orderly_top(stream: &Stream, anchors: &Anchors, shape: &Shape<'_>) -> Border {
    let mut top = Border { row: 0, at: 0 };
    for (row, width) in shape.widths.iter().enumerate() {
        if !in_place(stream, anchors, row, top.at, *width) || !ends_group(anchors, top.at + width) {
            break;
        }
        top = Border { row: row + 1, at: top.at + width };
    }
    top
}

/// The same from the last row up, not above `top`.
fn orderly_bottom(stream: &Stream, anchors: &Anchors, shape: &Shape<'_>, top: &Border) -> Border {
    let mut bottom = Border { row: shape.widths.len(), at: stream.figures.len() };
    for (row, width) in shape.widths.iter().enumerate().skip(top.row).rev() {
        let above = bottom.at.checked_sub(*width).filter(|at| *at >= top.at);
        match above.filter(|at| in_place(stream, anchors, row, *at, *width)) {
            Some(at) => bottom = Border { row, at },
            None => break,
        }
    }
    bottom
}

/// Whether a label or the border of a grid row stands before this figure, or nothing is left.
fn ends_group(anchors: &Anchors, at: usize) -> bool {
    anchors.group.get(at).is_none_or(|group| at.checked_sub(1).and_then(|last| anchors.group.get(last)) != Some(group))
}

fn in_place(stream: &Stream, anchors: &Anchors, row: usize, at: usize, width: usize) -> bool {
    let plain = |index: usize| stream.figures.get(index).is_some_and(|figure| figure.page.is_none());
    let own = anchors.label_before.get(at).copied().flatten() == Some(row);
    let together = anchors.group.get(at) == anchors.group.get(at + width - 1);
    own && together && anchors.of_row.get(row).copied().flatten() == Some(at) && (at..at + width).all(plain)
}

struct Walk<'a> {
    stream: &'a Stream,
    anchors: &'a Anchors,
    shape: &'a Shape<'a>,
    /// The figures as whole numbers of the smallest unit printed.
    numbers: Vec<Option<i128>>,
    /// For each figure, how many from it on belong to its group.
    rest_of_group: Vec<usize>,
    /// For each figure, whether words stand before it.
    has_words: Vec<bool>,
    /// For each row, the index of its first cell.
    first_cell: Vec<usize>,
    top: Border,
    bottom: Border,
    made: Vec<Made>,
    steps: usize,
}

impl<'a> Walk<'a> {
    fn new(stream: &'a Stream, anchors: &'a Anchors, shape: &'a Shape<'a>, top: Border, bottom: Border) -> Self {
        let before = |cells: &mut usize, width: &usize| Some(std::mem::replace(cells, *cells + width));
        let first_cell = shape.widths.iter().scan(0, before).collect();
        let rest_of_group = rest_of_group(&anchors.group);
        let numbers = if top.row < bottom.row { stream.whole_numbers() } else { Vec::new() };
        let mut has_words = vec![false; stream.figures.len()];
        for run in &stream.runs {
            has_words.get_mut(run.before).into_iter().for_each(|flag| *flag = true);
        }
        let made = Vec::new();
        Self { stream, anchors, shape, numbers, rest_of_group, has_words, first_cell, top, bottom, made, steps: 0 }
    }

    fn run(mut self) -> Vec<Reading> {
        let places = self.bottom.at - self.top.at + 1;
        let mut fronts: Vec<Front> = (self.top.row..=self.bottom.row).map(|_| Front::new(places)).collect();
        if let Some(first) = fronts.first_mut() {
            first.put(0, Path::default());
        }
        for row in self.top.row..self.bottom.row {
            for place in 0..places {
                self.go_on(&mut fronts, row, place);
                if self.steps > MAX_STEPS {
                    return Vec::new();
                }
            }
        }
        self.finish(fronts.pop())
    }

    fn go_on(&mut self, fronts: &mut [Front], row: usize, place: usize) {
        let paths = fronts.get_mut(row - self.top.row).map(|front| front.take(place)).unwrap_or_default();
        if paths.is_empty() {
            return;
        }
        for step in self.steps_from(row, self.top.at + place) {
            let Some(front) = fronts.get_mut(row - self.top.row + step.rows) else { continue };
            self.steps += paths.len();
            for path in &paths {
                let next = path.after(&step);
                if front.accepts(place + step.figures, &next) {
                    let last = step.rows.checked_sub(1).map_or(path.last, |_| Some(self.make(row, place, &step, path)));
                    front.put(place + step.figures, Path { last, ..next });
                }
            }
        }
    }

    /// Keeps a step for the reading that it may become part of.
    fn make(&mut self, row: usize, place: usize, step: &Step, path: &Path) -> usize {
        self.made.push(Made {
            row,
            at: self.top.at + place,
            rows: step.rows,
            way: step.way,
            cost: step.cost,
            broken: step.broken,
            before: path.last,
        });
        self.made.len() - 1
    }

    fn finish(&self, last: Option<Front>) -> Vec<Reading> {
        let mut ended = Front::new(1);
        for (place, paths) in last.into_iter().flat_map(Front::into_places).enumerate() {
            let cost = self.left_over_cost(self.top.at + place);
            paths.iter().for_each(|path| ended.put(0, Path { cost: path.cost + cost, ..*path }));
        }
        ended.take(0).iter().map(|path| self.reading(path)).collect()
    }

    fn reading(&self, path: &Path) -> Reading {
        let mut made: Vec<&Made> =
            std::iter::successors(self.made_at(path.last), |made| self.made_at(made.before)).collect();
        made.reverse();
        let top: usize = self.shape.widths.iter().take(self.top.row).sum();
        let bottom: usize = self.shape.widths.iter().skip(self.bottom.row).sum();
        let mut cells: Vec<Taken> = (0..top).map(Taken::Figure).collect();
        let mut placings = vec![Placing::Sure; top];
        let orderly = self.is_orderly(path, &made);
        let by_column = made.iter().any(|step| matches!(step.way, Way::ColumnByColumn | Way::ColumnByColumnAround(_)));
        for (index, step) in made.iter().enumerate() {
            let width = self.width(step.row);
            let taken = |cell| match step.way.taken(step.at, width, step.rows, cell) {
                Taken::Unclear if orderly => Taken::Nothing,
                taken => taken,
            };
            cells.extend((0..width * step.rows).map(taken));
            let unproven = self.is_unproven(&made, index);
            placings.resize(cells.len(), if unproven { Placing::Doubtful } else { self.placing(step, path) });
        }
        cells.extend((self.bottom.at..self.bottom.at + bottom).map(Taken::Figure));
        placings.resize(cells.len(), Placing::Sure);
        Reading { cost: path.cost, cells, placings, by_column }
    }

    fn placing(&self, made: &Made, path: &Path) -> Placing {
        match made.way {
            Way::Sparse(_) | Way::LeavingOut(_) if path.is_crowded && !self.is_plain(made) => Placing::Doubtful,
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

    fn made_at(&self, index: Option<usize>) -> Option<&Made> {
        self.made.get(index?)
    }

    fn width(&self, row: usize) -> usize {
        self.shape.widths.get(row).copied().unwrap_or(1).max(1)
    }

    fn page(&self, at: usize) -> Option<PageLikeness> {
        self.stream.figures.get(at).and_then(|figure| figure.page)
    }
}

fn rest_of_group(group: &[usize]) -> Vec<usize> {
    let mut rest = vec![0; group.len()];
    let mut count = 0;
    let mut last = None;
    for (slot, group) in rest.iter_mut().zip(group).rev() {
        count = if last == Some(group) { count + 1 } else { 1 };
        last = Some(group);
        *slot = count;
    }
    rest
}

impl Stream {
    /// The number that a cell took, if it is one.
    pub fn number(&self, taken: Taken) -> Option<Decimal> {
        match taken {
            Taken::Figure(index) => self.number_at(index),
            Taken::Joined(index) => {
                let zeros = "0".repeat(self.figures.get(index + 1)?.content.zeros);
                format!("{}{zeros}{}", self.number_at(index)?, self.number_at(index + 1)?).parse().ok()
            }
            Taken::Nothing | Taken::Naught | Taken::NoRow | Taken::Unclear => None,
        }
    }

    /// Whether a figure stands there that is not known.
    pub fn is_unclear(&self, taken: Taken) -> bool {
        let unreadable =
            |index: usize| self.figures.get(index).is_some_and(|figure| figure.content.value == CellValue::Unreadable);
        match taken {
            Taken::Unclear => true,
            Taken::Figure(index) => unreadable(index),
            Taken::Joined(_) | Taken::Nothing | Taken::Naught | Taken::NoRow => false,
        }
    }

    /// Whether two neighbouring figures can be one: the first has no unit and does not begin with zero, the second no sign.
    fn is_torn(&self, first: usize) -> bool {
        let of = |index: usize| Some((self.figures.get(index)?, self.number_at(index)?));
        let (Some((one, start)), Some((other, end))) = (of(first), of(first + 1)) else { return false };
        let begins = start >= Decimal::ONE || start.scale() > 0;
        let goes_on = !other.content.signed && (start.scale() == 0 || end.scale() == 0);
        one.content.unit.is_empty() && begins && goes_on && one.grid_row == other.grid_row
    }

    fn number_at(&self, index: usize) -> Option<Decimal> {
        match self.figures.get(index)?.content.value {
            CellValue::Number(number) => Some(number),
            _ => None,
        }
    }

    /// All figures at the scale of the finest, so that sums are sums of whole numbers.
    fn whole_numbers(&self) -> Vec<Option<i128>> {
        let numbers: Vec<Option<Decimal>> = (0..self.figures.len()).map(|index| self.number_at(index)).collect();
        let scale = numbers.iter().flatten().map(Decimal::scale).max().unwrap_or(0);
        let whole = |number: Decimal| number.mantissa().checked_mul(10_i128.checked_pow(scale - number.scale())?);
        numbers.into_iter().map(|number| number.and_then(whole)).collect()
    }
}
