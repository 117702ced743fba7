//! The sums of known indicators in a table.

use super::{Entry, label};
use crate::document::marked;
use crate::form::{Comparison, Era, Form, Relation, RelationSpec, RowSpec};
use crate::report::Tables;
use crate::report::table::LocalRow;

/// A sum of which a table does not print enough to check it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenSum {
    /// The total's label as printed.
    pub total: String,
    /// Why.
    pub why: Why,
}

/// Why a sum cannot be checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// These parts have no row.
    Missing(Vec<&'static str>),
    /// The rows have different units.
    Units,
}

/// A table's rows, where each of them has `width` cells from `first` on.
struct Rows<'a> {
    entries: &'a [Entry],
    known: Vec<Option<&'static RowSpec>>,
    first: usize,
    width: usize,
}

/// Adds the relations between the rows of one table.
pub fn relate(tables: &mut Tables, entries: &[Entry], first: usize, width: usize) {
    let known = entries.iter().map(|entry| label::known(&entry.label)).collect();
    let rows = Rows { entries, known, first, width };
    for spec in Form::of(Era::E1).relations {
        let RelationSpec::Cells { rule, left: [total], right, .. } = spec else { continue };
        for at in (0..entries.len()).filter(|at| rows.id(*at) == *total) {
            rows.relate(tables, rule, at, right);
        }
    }
}

impl Rows<'_> {
    fn id(&self, row: usize) -> &'static str {
        self.known.get(row).copied().flatten().map_or("", |known| known.id)
    }

    fn cell(&self, row: usize, column: usize) -> usize {
        self.first + row * self.width + column
    }

    /// The rows below a total up to the next known one that is no part of it, nor of a part.
    fn below(&self, total: usize, parts: &[&str]) -> std::ops::Range<usize> {
        let belongs =
            |row: &Option<&RowSpec>| row.is_none_or(|row| parts.iter().any(|p| *p == row.id || *p == row.group));
        let rows = self.known.iter().skip(total + 1).take_while(|row| belongs(row)).count();
        total + 1..total + 1 + rows
    }

    fn relate(&self, tables: &mut Tables, rule: &'static str, total: usize, parts: &'static [&'static str]) {
        let below = self.below(total, parts);
        let place = |part: &&'static str| below.clone().find(|row| self.id(*row) == *part);
        let rows: Vec<usize> = parts.iter().filter_map(place).collect();
        let missing: Vec<&'static str> = parts.iter().filter(|part| place(part).is_none()).copied().collect();
        let Some(last) = rows.iter().max().copied() else { return };
        if !missing.is_empty() || !self.one_unit(total, &rows) {
            let why = if missing.is_empty() { Why::Units } else { Why::Missing(names(&missing)) };
            let label = self.entries.get(total).map_or(String::new(), |entry| entry.label.clone());
            tables.open_sums.push(OpenSum { total: label, why });
            return;
        }
        for column in 0..self.width {
            let right = rows.iter().map(|row| self.cell(*row, column)).collect();
            let left = vec![self.cell(total, column)];
            tables.layout.relations.push(Relation { rule, comparison: Comparison::Equal, left, right });
        }
        self.add_strangers(tables, below, last, parts);
    }

    /// Rows among the parts that are none of them may belong to the sum, as may parts of a part that are not all there, and one
    /// that goes on numbering behind the last.
    fn add_strangers(&self, tables: &mut Tables, below: std::ops::Range<usize>, last: usize, parts: &[&str]) {
        let mut after = "";
        for row in below.clone() {
            let known = self.known.get(row).copied().flatten();
            let loose = known.is_some_and(|known| !parts.contains(&known.id) && !self.is_whole(&below, known.group));
            match known {
                Some(part) if parts.contains(&part.id) => after = part.id,
                Some(_) if !loose => {}
                _ if row < last || loose || self.goes_on(last, row) => {
                    let figures = |column: usize| {
                        let id = super::COLUMNS.get(column).map_or("", |column| column.id);
                        (id, tables.cells.get(self.cell(row, column)).and_then(|cell| cell.number()))
                    };
                    let figures = (0..self.width).map(figures).collect();
                    tables.added_rows.push(LocalRow { after, figures });
                }
                _ => {}
            }
        }
    }

    /// Whether all parts of a part have their row, so that they make up a sum of their own.
    fn is_whole(&self, below: &std::ops::Range<usize>, part: &str) -> bool {
        let mut parts = indicators().filter(|row| row.group == part);
        parts.all(|row| below.clone().any(|own| self.id(own) == row.id))
    }

    fn goes_on(&self, last: usize, row: usize) -> bool {
        let number = |row: usize| marked(&self.entries.get(row)?.label).map(|own| (own.level, own.ordinal));
        let next = number(last).map(|(level, ordinal)| (level, ordinal + 1));
        row == last + 1 && next.is_some() && number(row) == next
    }

    fn one_unit(&self, total: usize, parts: &[usize]) -> bool {
        let units = parts.iter().chain([&total]).filter_map(|row| Some(self.entries.get(*row)?.unit.as_str()));
        let mut printed = units.filter(|unit| !unit.is_empty());
        let first = printed.next();
        printed.all(|unit| Some(unit) == first)
    }
}

/// What the parts are called.
fn names(ids: &[&str]) -> Vec<&'static str> {
    indicators().filter(|row| ids.contains(&row.id)).map(|row| row.label).collect()
}

fn indicators() -> impl Iterator<Item = &'static RowSpec> {
    Form::of(Era::E1).tables.iter().flat_map(|table| table.blocks).flat_map(|block| block.rows)
}
