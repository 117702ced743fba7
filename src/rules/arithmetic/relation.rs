//! How the relations of the form fare in a report.

use crate::form::{CellSpec, Comparison, Relation};
use crate::report::table::LocalRow;
use crate::report::{Cell, CellValue, Report};
use crate::rules::RelationCount;
use rust_decimal::Decimal;

/// A relation of the form, judged.
#[derive(Debug)]
pub struct Checked<'a> {
    /// The relation.
    pub relation: &'a Relation,
    /// How it fares.
    pub state: State,
}

/// How a relation fares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It holds.
    Held,
    /// It was needed to choose between readings of a damaged table, so it verifies nothing.
    Used,
    /// It does not hold.
    Failed(Sums),
    /// Why it could not be judged.
    Unchecked(Reason),
    /// The report does not print these rows, and need not.
    Absent,
}

/// Of rows that a locality added behind one sum's parts, at most so many are tried.
const MOST_ADDED: usize = 6;

/// The sums of both sides.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sums {
    /// Of the stated side.
    pub left: Decimal,
    /// Of the parts.
    pub right: Decimal,
    /// Whether a blank or mark among the parts counted as zero.
    pub blanks: bool,
}

/// Why a relation could not be judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The table's text was not found, or its figures could not be placed.
    Unreadable,
    /// A row that it needs is not printed.
    RowAbsent,
    /// The total, or a figure that is compared, is blank or a mark.
    Blank,
    /// A sum is too large to be computed.
    Overflow,
}

impl Reason {
    /// All of them.
    pub const ALL: &[Self] = &[Self::Unreadable, Self::RowAbsent, Self::Blank, Self::Overflow];

    /// The sentence for the user.
    pub fn message(self) -> &'static str {
        match self {
            Self::Unreadable => "表格未能读取（可能是图片，或复制时丢失），相关勾稽关系未核对。",
            Self::RowAbsent => "表中缺少需要的行，相关勾稽关系未核对。",
            Self::Blank => "合计格或被比较的格未填数字，相关勾稽关系未核对。",
            Self::Overflow => "数字过大，未能计算。",
        }
    }
}

/// Judges every relation of the report's form.
pub fn evaluate(report: &Report) -> Vec<Checked<'_>> {
    let relations = report.layout().map_or(&[][..], |layout| &layout.relations);
    let of = |(index, relation)| Checked { relation, state: state(report, index, relation) };
    relations.iter().enumerate().map(of).collect()
}

/// Counts how they fared.
pub fn count(checked: &[Checked<'_>]) -> RelationCount {
    checked.iter().fold(RelationCount::default(), |count, one| count.and(one.state))
}

/// The same for the relations of each rule, in the order of the form.
pub fn count_by_rule(checked: &[Checked<'_>]) -> Vec<(&'static str, RelationCount)> {
    let mut counts: Vec<(&'static str, RelationCount)> = Vec::new();
    for one in checked {
        let rule = one.relation.rule;
        match counts.iter_mut().find(|(known, _)| *known == rule) {
            Some((_, count)) => *count = count.and(one.state),
            None => counts.push((rule, RelationCount::default().and(one.state))),
        }
    }
    counts
}

impl RelationCount {
    /// The count with one more relation.
    fn and(mut self, state: State) -> Self {
        match state {
            State::Held => self.held += 1,
            State::Used => self.used += 1,
            State::Failed(_) => self.failed += 1,
            State::Unchecked(_) => self.unchecked += 1,
            State::Absent => {}
        }
        self
    }
}

fn state(report: &Report, index: usize, relation: &Relation) -> State {
    let cells =
        |side: &[usize]| -> Vec<&Cell> { side.iter().filter_map(|cell| report.tables.cells.get(*cell)).collect() };
    let (left, right) = (cells(&relation.left), cells(&relation.right));
    if let Some(state) = not_judged(report, relation, &left, &right) {
        return state;
    }
    let Some(sums) = sums(report, relation) else { return State::Unchecked(Reason::Overflow) };
    let holds = match relation.comparison {
        Comparison::Equal => sums.left == sums.right || some_add_up(&added(report, relation), sums.left - sums.right),
        Comparison::AtLeast => sums.left >= sums.right,
    };
    match holds {
        true if report.tables.used.contains(&index) => State::Used,
        true => State::Held,
        false => State::Failed(sums),
    }
}

/// The sums of both sides of a relation; `None` when one is too large.
pub fn sums(report: &Report, relation: &Relation) -> Option<Sums> {
    let cells =
        |side: &[usize]| -> Vec<&Cell> { side.iter().filter_map(|cell| report.tables.cells.get(*cell)).collect() };
    let (left, right) = (cells(&relation.left), cells(&relation.right));
    let blanks = left.iter().chain(&right).any(|cell| cell.number().is_none());
    Some(Sums { left: sum(&left)?, right: sum(&right)?, blanks })
}

/// Figures of rows that a locality added behind the parts of a sum.
fn added(report: &Report, relation: &Relation) -> Vec<Decimal> {
    let behind = |row: &LocalRow| relation.right.iter().find_map(|part| figure_behind(row, report.spec(*part)?));
    report.tables.added_rows.iter().filter_map(behind).collect()
}

fn figure_behind(row: &LocalRow, part: &CellSpec) -> Option<Decimal> {
    let in_column = row.figures.iter().find(|(column, _)| *column == part.column.id);
    in_column.filter(|_| row.after == part.row.id)?.1
}

/// Whether some of the figures, at least one, add up to a difference; added rows may be parts or explain parts.
fn some_add_up(figures: &[Decimal], difference: Decimal) -> bool {
    let few = figures.get(..figures.len().min(MOST_ADDED)).unwrap_or_default();
    let sum = |choice: usize| few.iter().enumerate().filter(|(n, _)| choice & (1 << n) != 0).map(|(_, one)| *one).sum();
    (1..1_usize << few.len()).any(|choice| difference == sum(choice))
}

fn not_judged(report: &Report, relation: &Relation, left: &[&Cell], right: &[&Cell]) -> Option<State> {
    let is = |value: CellValue| move |cell: &&Cell| cell.value == value;
    let all = || left.iter().chain(right).copied();
    let missing = all().any(|cell| report.tables.missing.iter().any(|table| is_of(cell, table)));
    let side_absent = [left, right].into_iter().any(|side| side.iter().all(is(CellValue::Absent)));
    let no_number = |side: &[&Cell]| side.iter().all(|cell| cell.number().is_none());
    let stated_blank = match relation.comparison {
        Comparison::Equal => {
            left.first().is_none_or(|total| total.number().is_none()) || no_number(right) || all().any(is_blank_total)
        }
        Comparison::AtLeast => all().any(|cell| cell.number().is_none()),
    };
    match () {
        () if missing || all().any(|cell| cell.value == CellValue::Unreadable) => {
            Some(State::Unchecked(Reason::Unreadable))
        }
        () if side_absent => Some(State::Absent),
        () if all().any(|cell| cell.value == CellValue::Absent) => Some(State::Unchecked(Reason::RowAbsent)),
        () if stated_blank => Some(State::Unchecked(Reason::Blank)),
        () => None,
    }
}

/// A total that is not filled in is not zero.
fn is_blank_total(cell: &Cell) -> bool {
    cell.id.ends_with(".total") && cell.number().is_none()
}

fn is_of(cell: &Cell, table: &str) -> bool {
    cell.id.strip_prefix(table).is_some_and(|rest| rest.starts_with('.'))
}

fn sum(cells: &[&Cell]) -> Option<Decimal> {
    cells.iter().filter_map(|cell| cell.number()).try_fold(Decimal::ZERO, Decimal::checked_add)
}
