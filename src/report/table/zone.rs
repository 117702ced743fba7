//! Where a table stands in the flow.

use super::figure::{self, UNITS};
use super::label::{Labels, Strength, carries_meaning};
use crate::document::Document;
use crate::report::Section;
use crate::text::FoldedSpan;

/// Where a table's zone is, and whether any of its labels is in it.
#[derive(Debug, Clone, Copy)]
pub struct Zone {
    /// The part of the flow.
    pub span: FoldedSpan,
    /// How many different rows have their label in it.
    pub rows: usize,
}

/// A label may stand this far behind the last one and still belong to the same table, in squeezed bytes.
const LARGEST_GAP: usize = 1_500;

/// The zone of a table: its section when the labels are there, else wherever most of them stand together.
pub fn find(
    document: &Document,
    sections: &[Section],
    section: Option<&str>,
    labels: &Labels,
    rows: usize,
) -> Option<Zone> {
    let own = section.and_then(|id| sections.iter().find(|section| section.id == Some(id))).map(|section| section.body);
    let in_section = own.map(|span| Zone { span, rows: distinct_rows(document, span, labels, rows) });
    in_section.filter(|zone| zone.rows >= enough(rows)).or_else(|| densest(document, labels, rows)).or(in_section)
}

fn distinct_rows(document: &Document, span: FoldedSpan, labels: &Labels, rows: usize) -> usize {
    let squeezed = crate::report::table::label::squeeze(document.flow.slice(span));
    let hits = labels.find(&squeezed);
    (0..rows).filter(|row| hits.iter().any(|hit| hit.row == *row && hit.strength > Strength::Beginning)).count()
}

/// The part of the flow where most different labels stand close together.
fn densest(document: &Document, labels: &Labels, rows: usize) -> Option<Zone> {
    let text = document.flow.text();
    let squeezed: String = text.chars().filter(|character| carries_meaning(*character)).collect();
    let hits: Vec<_> = labels.find(&squeezed).into_iter().filter(|hit| hit.strength == Strength::Full).collect();
    let clusters = hits.chunk_by(|one, next| next.start.saturating_sub(one.end) <= LARGEST_GAP);
    let count =
        |cluster: &[super::label::Hit]| (0..rows).filter(|row| cluster.iter().any(|hit| hit.row == *row)).count();
    let best = clusters.max_by_key(|cluster| count(cluster)).filter(|cluster| count(cluster) >= enough(rows))?;
    let start = unsqueezed(text, best.first()?.start);
    let end = end_of_split(text, unsqueezed(text, best.last()?.end), labels);
    let span = FoldedSpan::new(start_of_table(text, start), end_of_table(text, end));
    Some(Zone { span, rows: count(best) })
}

/// How many different labels make a table.
fn enough(rows: usize) -> usize {
    rows.div_ceil(2).min(6)
}

/// The offset in the text of an offset in its squeezed form.
fn unsqueezed(text: &str, offset: usize) -> usize {
    let mut seen = 0;
    for (at, character) in text.char_indices() {
        if seen >= offset && carries_meaning(character) {
            return at;
        }
        if carries_meaning(character) {
            seen += character.len_utf8();
        }
    }
    text.len()
}

/// The longest figure that is looked for before a label, in characters.
const LONGEST_FIGURE: usize = 14;

/// The first label's figures may stand before it, alone or behind their unit.
fn start_of_table(text: &str, start: usize) -> usize {
    let mut start = start;
    while let Some(figure) = figure_before(text.get(..start).unwrap_or_default()) {
        let before = text.get(..figure).unwrap_or_default();
        let unit = UNITS.iter().find(|unit| before.ends_with(**unit)).map_or(0, |unit| unit.len());
        start = figure - unit;
    }
    start
}

/// Where a figure begins that a text ends with, a bracket behind it aside.
fn figure_before(text: &str) -> Option<usize> {
    let text = text.trim_end_matches('(').trim_end();
    let starts = text.char_indices().rev().map(|(at, _)| at).take(LONGEST_FIGURE);
    starts.filter(|at| text.get(*at..).is_some_and(|word| figure::read(word).is_some())).last()
}

/// How far behind the last whole label one is looked for that its figure cuts in two, in characters.
const LONGEST_SPLIT: usize = 60;

/// Where such a label ends.
fn end_of_split(text: &str, end: usize, labels: &Labels) -> usize {
    let rest = text.get(end..).unwrap_or_default().char_indices().take(LONGEST_SPLIT);
    let words = rest.filter(|(_, character)| carries_meaning(*character) && !character.is_ascii_digit());
    let (offsets, squeezed): (Vec<usize>, String) = words.unzip();
    let found = labels.find(&squeezed).into_iter().rev().find(|hit| hit.strength == Strength::Full);
    let last = found.and_then(|hit| squeezed.get(..hit.end)).map(|label| label.chars().count() - 1);
    last.and_then(|last| offsets.get(last)).map_or(end, |offset| end + offset)
}

/// The last label's figures stand on its line, or behind it.
fn end_of_table(text: &str, end: usize) -> usize {
    let rest = text.get(end..).unwrap_or_default();
    let words = |character: char| carries_meaning(character) && !character.is_ascii_digit();
    let next_sentence = rest.char_indices().skip(12).find(|(_, character)| words(*character));
    end + next_sentence.map_or(rest.len(), |(at, _)| at)
}
