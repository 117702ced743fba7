//! Which explanation of a zone is taken, and what is said of each cell.

use super::stream::Stream;
use super::walk::{BROKEN, COLUMN_MAJOR, PART_OF_GROUP, Placing, Reading, Taken};
use crate::form::{Comparison, Layout, Relation};
use crate::report::How;
use rust_decimal::Decimal;

/// What a reading must be better by, wherever its figures do not stand in their plain places.
const NEAR: u32 = 4;

/// The explanation taken.
#[derive(Debug)]
pub struct Choice {
    /// What each cell of the table took; `None` when the best explanations disagree about it.
    pub cells: Vec<Option<(Taken, How)>>,
    /// Relations of the layout, by index, that were needed to choose.
    pub used: Vec<usize>,
    /// What each cell of an added column took, row by row.
    pub added: Vec<Option<(Taken, How)>>,
    /// Whether relations tell that rows were printed column by column, and leave no doubt.
    pub by_column: bool,
    /// Whether an empty cell, other than the last, left no trace.
    pub loses_blanks: bool,
}

/// A table's relations, with cells counted from the table's first.
struct Relations<'a> {
    /// Index in the layout, and the relation.
    equalities: Vec<(usize, &'a Relation)>,
    first: usize,
}

/// Chooses among readings of the table whose cells begin at `first` in the layout.
/// `added` has, for each reading, what the cells of added columns took.
pub fn choose(
    readings: &[Reading],
    added: Vec<Vec<Taken>>,
    stream: &Stream,
    layout: &Layout,
    first: usize,
    count: usize,
) -> Option<Choice> {
    let relations = Relations::of(layout, first, count);
    let judged: Vec<Judged<'_>> = readings.iter().map(|reading| relations.judge(reading, stream)).collect();
    let best = judged.iter().min_by_key(|judged| (judged.score(), judged.reading.cost))?;
    let ordinary = judged.iter().min_by_key(|judged| judged.reading.cost)?;
    let rivals: Vec<Rival<'_>> = judged.iter().filter_map(|other| relations.rival(best, other)).collect();
    let chosen = !same_figures(best.reading, ordinary.reading, stream);
    let used = if chosen { needed(&ordinary.broken, &best.broken) } else { Vec::new() };
    let cells: Vec<_> = (0..count).map(|cell| state(best.reading, &rivals, stream, cell, chosen)).collect();
    let by_column = chosen && best.reading.placings.contains(&Placing::ByColumn) && cells.iter().all(Option::is_some);
    let index = readings.iter().position(|reading| std::ptr::eq(reading, best.reading))?;
    let agreed = |place: usize, taken: Taken| {
        let agrees = |(reading, own): (&Reading, &Vec<Taken>)| {
            let rival = rivals.iter().any(|rival| rival.equal && std::ptr::eq(rival.reading, reading));
            !rival || own.get(place).is_some_and(|other| same(*other, taken, stream))
        };
        readings.iter().zip(&added).all(agrees).then_some((taken, How::Read))
    };
    let added_cells = added.get(index)?.iter().enumerate().map(|(place, taken)| agreed(place, *taken)).collect();
    let loses_blanks = loses_blanks(best.reading);
    Some(Choice { cells, used, added: added_cells, by_column, loses_blanks })
}

fn loses_blanks(reading: &Reading) -> bool {
    let is_lost = |(taken, placing): (&Taken, &Placing)| match taken {
        Taken::Naught => true,
        Taken::Nothing => *placing == Placing::Moved,
        _ => false,
    };
    reading.cells.iter().zip(&reading.placings).rev().skip(1).any(is_lost)
}

/// A reading with the relations that it breaks.
struct Judged<'a> {
    reading: &'a Reading,
    broken: Vec<usize>,
}

impl Judged<'_> {
    fn score(&self) -> u32 {
        self.reading.cost + BROKEN * u32::try_from(self.broken.len()).unwrap_or(u32::MAX / 4)
    }
}

/// A reading that another does not exclude.
struct Rival<'a> {
    reading: &'a Reading,
    /// Whether it is as good, not only nearly: then it is heard of cells too whose place is plain.
    equal: bool,
}

/// What is said of one cell: nothing when equally good readings disagree; recovered when relations, not order, placed it.
fn state(best: &Reading, rivals: &[Rival<'_>], stream: &Stream, cell: usize, chosen: bool) -> Option<(Taken, How)> {
    let taken = best.cells.get(cell).copied()?;
    let placing = best.placings.get(cell).copied().filter(|placing| *placing != Placing::Doubtful)?;
    let agrees = |rival: &Rival<'_>| {
        placing == Placing::Sure && !rival.equal
            || rival.reading.cells.get(cell).is_some_and(|other| same(*other, taken, stream))
    };
    let recovered = placing == Placing::ByColumn || chosen && placing == Placing::Moved;
    let how = if recovered { How::Recovered } else { How::Read };
    rivals.iter().all(agrees).then_some((taken, how))
}

fn same_figures(one: &Reading, other: &Reading, stream: &Stream) -> bool {
    one.cells.iter().zip(&other.cells).all(|(one, other)| same(*one, *other, stream))
}

fn same(one: Taken, other: Taken, stream: &Stream) -> bool {
    let unclear = one == Taken::Unclear || other == Taken::Unclear;
    unclear || one == other || stream.number(one).is_some_and(|number| stream.number(other) == Some(number))
}

/// Whether cells in which readings differ stand, in either, in rows that are read column by column.
fn differ_by_column(one: &Reading, other: &Reading) -> bool {
    let cells = one.cells.iter().zip(&other.cells).zip(one.placings.iter().zip(&other.placings));
    let by_column = |placings: (&Placing, &Placing)| [placings.0, placings.1].contains(&&Placing::ByColumn);
    cells.into_iter().any(|((one, other), placings)| one != other && by_column(placings))
}

/// Relations that the printed order would break and the chosen reading does not.
fn needed(ordinary: &[usize], best: &[usize]) -> Vec<usize> {
    ordinary.iter().filter(|relation| !best.contains(relation)).copied().collect()
}

impl<'a> Relations<'a> {
    fn of(layout: &'a Layout, first: usize, count: usize) -> Self {
        let inside = |relation: &Relation| relation.left.iter().all(|cell| (first..first + count).contains(cell));
        let equal = |relation: &Relation| relation.comparison == Comparison::Equal;
        let equalities =
            layout.relations.iter().enumerate().filter(|(_, relation)| equal(relation) && inside(relation)).collect();
        Self { equalities, first }
    }

    fn judge<'r>(&self, reading: &'r Reading, stream: &Stream) -> Judged<'r> {
        Judged { reading, broken: self.broken(reading, stream) }
    }

    /// Another reading as a rival of the best. It is as good when it is equally dear, or differs only in whether figures that
    /// stand together go by rows or by columns and breaks as many relations; where the best breaks some that the other
    /// does not, one more is no proof. It is nearly as good when little more speaks against it.
    fn rival<'r>(&self, best: &Judged<'_>, other: &Judged<'r>) -> Option<Rival<'r>> {
        let by_column = differ_by_column(best.reading, other.reading);
        let elsewhere = best.broken.iter().all(|relation| other.broken.contains(relation));
        let tolerated = best.broken.len() + usize::from(!elsewhere);
        let margin = if elsewhere { COLUMN_MAJOR } else { COLUMN_MAJOR + PART_OF_GROUP + BROKEN };
        let by_layout =
            by_column && other.broken.len() <= tolerated && other.reading.cost <= best.reading.cost + margin;
        let equal = other.score() == best.score() || (by_layout && !self.equalities.is_empty());
        let near = !by_column && other.score() < best.score() + NEAR;
        (equal || near).then_some(Rival { reading: other.reading, equal })
    }

    /// The relations that a reading breaks. A side without a figure in a stated total is not judged.
    fn broken(&self, reading: &Reading, stream: &Stream) -> Vec<usize> {
        let number = |cell: &usize| {
            let taken = reading.cells.get(cell.checked_sub(self.first)?)?;
            stream.number(*taken)
        };
        let sum = |cells: &[usize]| cells.iter().filter_map(number).sum::<Decimal>();
        let unclear = |cell: &usize| {
            let taken = cell.checked_sub(self.first).and_then(|cell| reading.cells.get(cell));
            taken.is_some_and(|taken| stream.is_unclear(*taken))
        };
        let judged = |relation: &Relation| {
            relation.left.iter().all(|cell| number(cell).is_some()) && !relation.right.iter().any(unclear)
        };
        let fails = |relation: &Relation| judged(relation) && sum(&relation.left) != sum(&relation.right);
        self.equalities.iter().filter(|(_, relation)| fails(relation)).map(|(index, _)| *index).collect()
    }
}
