//! Which figure each row's label stands before.

use super::label::{Labels, Strength};
use super::stream::{PlacedHit, Stream};
use crate::order;

/// Where labels cut a stream of figures.
#[derive(Debug)]
pub struct Anchors {
    /// For each row: the index of the figure that follows its label.
    pub of_row: Vec<Option<usize>>,
    /// For each figure: its group; within a group no label and no border of a grid row stands between figures.
    pub group: Vec<usize>,
    /// For each figure: the last row whose label stands directly before it.
    pub label_before: Vec<Option<usize>>,
}

impl Anchors {
    /// Assigns labels to rows and cuts the figures into groups.
    pub fn of(stream: &Stream, labels: &Labels, rows: usize) -> Self {
        let mut hits = assigned(&stream.hits(labels), labels, rows);
        if (0..rows).any(|row| hits.iter().all(|hit| hit.hit.row != row)) {
            add_split(&mut hits, stream.split_hits(labels));
        }
        let of_row = (0..rows).map(|row| best_anchor(&hits, row)).collect();
        let label_before: Vec<Option<usize>> = (0..stream.figures.len())
            .map(|figure| hits.iter().rev().find(|hit| hit.before == figure).map(|hit| hit.hit.row))
            .collect();
        Self { of_row, group: groups(stream, &label_before), label_before }
    }
}

impl Anchors {
    /// How many figures stand behind the label of the middle row when they are sorted by that number.
    pub fn usual_size(&self) -> usize {
        let size = |at: &usize| {
            let group = self.group.get(*at);
            self.group.iter().skip(*at).take_while(|other| Some(*other) == group).count()
        };
        let mut sizes: Vec<usize> = self.of_row.iter().flatten().map(size).collect();
        order::by_key(&mut sizes, |size| (*size as u64, 0));
        sizes.get(sizes.len() / 2).copied().unwrap_or(0)
    }

    /// Whether the labels of rows from this one on stand together before a figure, and no other row's.
    pub fn stand_together(&self, first: usize, figure: usize) -> bool {
        let last = self.label_before.get(figure).copied().flatten();
        let rows = last.and_then(|last| self.of_row.get(first..=last)).unwrap_or_default();
        !rows.is_empty() && rows.iter().all(|own| *own == Some(figure))
    }

    /// Whether most rows have as many figures behind their labels as these columns.
    pub fn agree(&self, widths: &[usize]) -> bool {
        let size = |at: usize| {
            let group = self.group.get(at);
            self.group.iter().skip(at).take_while(|other| Some(*other) == group).count()
        };
        let anchored = || self.of_row.iter().zip(widths).filter_map(|(anchor, width)| Some(((*anchor)?, *width)));
        let agreeing = anchored().filter(|(at, width)| size(*at).is_multiple_of(*width)).count();
        agreeing * 2 > anchored().count()
    }
}

/// Decides for labels that several rows share, and drops the beginnings of labels that stand whole elsewhere.
fn assigned(hits: &[PlacedHit], labels: &Labels, rows: usize) -> Vec<PlacedHit> {
    let whole = |row: usize| hits.iter().any(|hit| hit.hit.row == row && hit.hit.strength > Strength::Beginning);
    let mut last_certain: Option<usize> = None;
    let mut used = vec![false; rows];
    let mut assigned = Vec::new();
    let mut hits = hits.iter().filter(|hit| hit.hit.strength > Strength::Beginning || !whole(hit.hit.row)).peekable();
    while let Some(first) = hits.next() {
        let mut same = vec![*first];
        while let Some(next) = hits.next_if(|next| same_place(first, next)) {
            same.push(*next);
        }
        if let Some(chosen) = pick(&same, labels, last_certain, &used) {
            if let Some(flag) = used.get_mut(chosen.hit.row) {
                *flag = true;
            }
            if !labels.is_shared(chosen.hit.row) {
                last_certain = Some(chosen.hit.row);
            }
            assigned.push(chosen);
        }
    }
    assigned
}

/// Labels that stand around their figures, of rows whose label stands nowhere whole.
fn add_split(hits: &mut Vec<PlacedHit>, split: Vec<PlacedHit>) {
    let unknown = |hits: &[PlacedHit], row| hits.iter().all(|hit| hit.hit.row != row);
    let new: Vec<PlacedHit> = split.into_iter().filter(|hit| unknown(hits, hit.hit.row)).collect();
    hits.extend(new);
    order::by_key(hits, |hit| (hit.before as u64, hit.hit.start as u64));
}

fn same_place(one: &PlacedHit, other: &PlacedHit) -> bool {
    one.before == other.before && one.hit.start == other.hit.start
}

/// Of rows with the same label, the next one behind the last certain row; a weak label far from where it belongs is none.
fn pick(same: &[PlacedHit], labels: &Labels, last_certain: Option<usize>, used: &[bool]) -> Option<PlacedHit> {
    let distinct = same.first().filter(|first| same.iter().all(|hit| hit.hit.row == first.hit.row));
    let weak = |hit: &PlacedHit| hit.hit.strength == Strength::Words && hit.hit.end - hit.hit.start <= 6;
    if let Some(hit) = distinct.filter(|hit| !labels.is_shared(hit.hit.row)) {
        let near = last_certain.is_some_and(|last| (last + 1..=last + 3).contains(&hit.hit.row));
        return (!weak(hit) || near || last_certain.is_none() && hit.hit.row < 3).then_some(*hit);
    }
    let free = |hit: &&PlacedHit| !used.get(hit.hit.row).copied().unwrap_or(true);
    let behind = |hit: &&PlacedHit| last_certain.is_none_or(|last| hit.hit.row > last);
    same.iter().filter(free).find(behind).or_else(|| same.iter().find(free)).copied()
}

/// Of several places of a label, the one directly before a group; else the last.
fn best_anchor(hits: &[PlacedHit], row: usize) -> Option<usize> {
    let own = || hits.iter().enumerate().filter(|(_, hit)| hit.hit.row == row);
    let last_of_run =
        |&(index, hit): &(usize, &PlacedHit)| hits.get(index + 1).is_none_or(|next| next.before != hit.before);
    own().find(last_of_run).or_else(|| own().next_back()).map(|(_, hit)| hit.before)
}

fn groups(stream: &Stream, label_before: &[Option<usize>]) -> Vec<usize> {
    let mut group = 0;
    let mut row = None;
    let mut groups = Vec::with_capacity(stream.figures.len());
    for (index, figure) in stream.figures.iter().enumerate() {
        let cut = label_before.get(index).is_some_and(Option::is_some) || figure.grid_row != row;
        group += usize::from(cut && index > 0);
        row = figure.grid_row;
        groups.push(group);
    }
    groups
}
