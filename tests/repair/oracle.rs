//! What could repair a report, found by trying every set of cells: slow, simple, and independent of the program.

use std::collections::BTreeMap;

use crate::generator::{Relation, Report};

/// New values by cell.
pub type Repair = BTreeMap<String, i64>;

/// The printed figures and the sums that must hold between them.
pub struct Oracle {
    relations: Vec<Relation>,
    values: BTreeMap<String, i64>,
}

impl Oracle {
    /// Of a report as it is printed now.
    pub fn of(report: &Report) -> Self {
        let relations = report.relations();
        let ids = relations.iter().flat_map(|relation| relation.left.iter().chain(&relation.right));
        let values = ids.map(|id| (id.clone(), report.number(id))).collect();
        Self { relations, values }
    }

    /// All cells that some relation has.
    pub fn cells(&self) -> Vec<String> {
        self.values.keys().cloned().collect()
    }

    /// Every change of one cell after which all relations hold.
    pub fn by_one(&self) -> Vec<Repair> {
        let cells = self.values.keys();
        let wanted = cells.flat_map(|cell| self.wanted(cell, &self.values).map(move |value| (cell, value)));
        let mut repairs: Vec<Repair> = wanted.map(|(cell, value)| Repair::from([(cell.clone(), value)])).collect();
        repairs.retain(|repair| self.holds(&self.with(repair)));
        repairs.sort();
        repairs.dedup();
        repairs
    }

    /// A repair with fewer cells that settles at least the relations that a given one does, and breaks none.
    pub fn smaller_than(&self, given: &Repair) -> Option<Repair> {
        let after = self.with(given);
        let settles: Vec<&Relation> = self
            .relations
            .iter()
            .filter(|relation| !holds(relation, &self.values) && holds(relation, &after))
            .collect();
        let good = |values: &BTreeMap<String, i64>| {
            let kept = |relation: &Relation| !holds(relation, &self.values) || holds(relation, values);
            settles.iter().all(|relation| holds(relation, values)) && self.relations.iter().all(kept)
        };
        match given.len() {
            0 | 1 => None,
            2 => self.single(&self.values).find(|repair| good(&self.with(repair))),
            _ => self.single(&self.values).find(|repair| good(&self.with(repair))).or_else(|| self.pair(&good)),
        }
    }

    /// Every two cells that no change of one of them alone replaces: two relations say by how much they must change.
    fn pair(&self, good: &dyn Fn(&BTreeMap<String, i64>) -> bool) -> Option<Repair> {
        let cells: Vec<&String> = self.values.keys().collect();
        let columns: Vec<Vec<i64>> = cells.iter().map(|cell| self.column(cell)).collect();
        let wanted: Vec<i64> = self.relations.iter().map(|relation| -difference(relation, &self.values)).collect();
        let pairs = (0..cells.len()).flat_map(|one| (one + 1..cells.len()).map(move |other| (one, other)));
        let repairs = pairs.filter_map(|(one, other)| {
            let (first, second) = changes(&columns[one], &columns[other], &wanted)?;
            let changed = |cell: usize, change: i64| (cells[cell].clone(), self.values[cells[cell]] + change);
            Some(Repair::from([changed(one, first), changed(other, second)]))
        });
        repairs.filter(|repair| repair.values().all(|value| *value >= 0)).find(|repair| good(&self.with(repair)))
    }

    /// How a cell counts in each relation: 1 on the left, -1 on the right.
    fn column(&self, cell: &str) -> Vec<i64> {
        let on = |ids: &[String]| i64::from(ids.iter().any(|id| id == cell));
        self.relations.iter().map(|relation| on(&relation.left) - on(&relation.right)).collect()
    }

    /// Every change of one cell after which one more relation holds.
    fn single<'a>(&'a self, values: &'a BTreeMap<String, i64>) -> impl Iterator<Item = Repair> + 'a {
        let wanted = values.keys().flat_map(move |cell| self.wanted(cell, values).map(move |value| (cell, value)));
        wanted.map(|(cell, value)| Repair::from([(cell.clone(), value)]))
    }

    /// The values of a cell that would make one of the failing relations hold.
    fn wanted<'a>(&'a self, cell: &'a str, values: &'a BTreeMap<String, i64>) -> impl Iterator<Item = i64> + 'a {
        let failing = self.relations.iter().filter(|relation| !holds(relation, values));
        failing.filter_map(move |relation| {
            let difference = difference(relation, values);
            let left = relation.left.iter().any(|id| id == cell);
            let right = relation.right.iter().any(|id| id == cell);
            let change = if left { -difference } else { difference };
            Some(values[cell] + change).filter(|value| (left || right) && *value >= 0)
        })
    }

    fn with(&self, repair: &Repair) -> BTreeMap<String, i64> {
        self.values.clone().into_iter().chain(repair.clone()).collect()
    }

    fn holds(&self, values: &BTreeMap<String, i64>) -> bool {
        self.relations.iter().all(|relation| holds(relation, values))
    }
}

fn holds(relation: &Relation, values: &BTreeMap<String, i64>) -> bool {
    difference(relation, values) == 0
}

fn difference(relation: &Relation, values: &BTreeMap<String, i64>) -> i64 {
    let sum = |ids: &[String]| ids.iter().map(|id| values[id]).sum::<i64>();
    sum(&relation.left) - sum(&relation.right)
}

/// By how much two cells must change for two relations that tell them apart; nothing where none do, or no whole number will do.
fn changes(one: &[i64], other: &[i64], wanted: &[i64]) -> Option<(i64, i64)> {
    let touched: Vec<usize> = (0..wanted.len()).filter(|row| one[*row] != 0 || other[*row] != 0).collect();
    let settled = (0..wanted.len()).filter(|row| wanted[*row] != 0).any(|row| touched.contains(&row));
    let first = *touched.first().filter(|_| settled)?;
    let second = *touched.iter().find(|row| one[first] * other[**row] != one[**row] * other[first])?;
    let determinant = one[first] * other[second] - one[second] * other[first];
    let change = wanted[first] * other[second] - wanted[second] * other[first];
    let counter = one[first] * wanted[second] - one[second] * wanted[first];
    let whole = change % determinant == 0 && counter % determinant == 0;
    whole.then(|| (change / determinant, counter / determinant))
}
