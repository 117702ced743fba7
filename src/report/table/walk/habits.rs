//! What the rows whose figures stand plainly behind their labels show of how a table is filled in.

use super::{Shape, Taken};
use crate::report::table::anchor::Anchors;
use crate::report::table::stream::Stream;

/// So many printed units tell whether they are the form's.
const FEWEST_UNITS: usize = 10;

/// How a table is filled in.
#[derive(Debug)]
pub struct Habits {
    /// Whether a mark may stand in the place of a sum: one does, or no row tells.
    pub marks_sums: bool,
    /// Whether nearly every unit printed before a figure is that of the form.
    pub keeps_units: bool,
}

impl Habits {
    /// Of the rows whose label stands right before exactly their figures.
    pub fn of(stream: &Stream, anchors: &Anchors, shape: &Shape<'_>, rest_of_group: &[usize]) -> Self {
        let plain = |(at, width): (&Option<usize>, &usize)| at.filter(|at| rest_of_group.get(*at) == Some(width));
        let rows: Vec<usize> = anchors.of_row.iter().zip(shape.widths).filter_map(plain).collect();
        let marked = |at: &usize| shape.sums.iter().any(|sum| stream.is_mark(Taken::Figure(at + sum.total)));
        Self {
            marks_sums: rows.is_empty() || rows.iter().any(marked),
            keeps_units: keeps_units(stream, anchors, shape),
        }
    }
}

fn keeps_units(stream: &Stream, anchors: &Anchors, shape: &Shape<'_>) -> bool {
    let same = |(at, unit): (&Option<usize>, &&str)| Some(stream.unit_before(Taken::Figure((*at)?))? == *unit);
    let printed: Vec<bool> = anchors.of_row.iter().zip(shape.units).filter_map(same).collect();
    printed.len() >= FEWEST_UNITS && printed.iter().filter(|same| **same).count() * 5 >= printed.len() * 4
}
