//! Walks down the rows of a form and along the figures of a zone, and keeps the cheapest explanations.
//!
//! A step ([`step`]) gives one row its figures in order, or gives several rows theirs column by column, or leaves a figure
//! out, or leaves a row without figures. Every step but the plain one costs ([`cost`]); labels that disagree cost. Row
//! totals are judged on the way, because they lie inside one step; the other relations decide between the survivors
//! afterwards. Rows at the top and the bottom whose labels stand directly before exactly their figures are not walked.

mod broken;
mod cost;
mod front;
mod habits;
mod reading;
mod short;
mod step;

use super::anchor::Anchors;
use super::stream::{PageLikeness, Stream};
use front::{Front, Path};
use habits::Habits;
use step::{Made, Step};

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
    /// In one of several rows that are read column by column.
    ByColumn,
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
}

/// What the walk needs to know of the rows.
#[derive(Debug)]
pub struct Shape<'a> {
    /// The number of printed value columns of each row.
    pub widths: &'a [usize],
    /// The units of the rows; empty where the values of a row have several.
    pub units: &'a [&'static str],
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
pub use short::MOST_MISSING;

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
    let plain = |index: usize| stream.figures.get(index).is_some_and(|of| of.page.is_none() && of.content.zeros == 0);
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
    habits: Habits,
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
        let habits = Habits::of(stream, anchors, shape, &rest_of_group);
        Self {
            stream,
            anchors,
            shape,
            numbers,
            rest_of_group,
            has_words,
            first_cell,
            habits,
            top,
            bottom,
            made,
            steps: 0,
        }
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
