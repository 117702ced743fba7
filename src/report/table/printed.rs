//! The rows of a table as a grid prints them, whatever the form says: labels, places, values.

use super::figure::{self, UNITS};
use super::label::squeeze;
use crate::document::{BlockKind, Document, Grid, GridCell};
use crate::form::RowSpec;
use crate::input::{Place, Span};
use crate::order;
use crate::report::CellValue;
use crate::text::FoldedSpan;

/// A row of a grid: words, then values.
#[derive(Debug, Clone)]
pub struct PrintedRow {
    /// The table, by id, in whose zone it stands.
    pub table: &'static str,
    /// Its label: the last words before the values, folded.
    pub label: String,
    /// Where the label stands in the original.
    pub span: Span,
    /// Where the label stands in its table.
    pub place: Place,
    /// What stands behind it, in order.
    pub values: Vec<CellValue>,
    /// The row of the form that it is.
    pub official: Option<Official>,
}

/// The row of the form that a printed row is.
#[derive(Debug, Clone, Copy)]
pub struct Official {
    /// The form's row.
    pub row: &'static RowSpec,
    /// Its position among the table's rows that have values.
    pub position: usize,
    /// Whether the label has other words than the form's.
    pub altered: bool,
}

/// More rows than this are not compared with the form's.
const MOST_ROWS: usize = 200;
/// A row without figures that has words in more cells than this is the head of a table.
const MOST_WORDS: usize = 3;
/// Longer labels are not compared letter by letter.
const LONGEST: usize = 60;

/// The rows of the grids in a zone that have values.
pub fn rows(document: &Document, zone: FoldedSpan, table: &'static str, form: &[&'static RowSpec]) -> Vec<PrintedRow> {
    let grids = document.blocks.iter().filter(|block| block.span.touches(zone)).filter_map(|block| match &block.kind {
        BlockKind::Grid(grid) => Some(grid),
        _ => None,
    });
    let names: Vec<Names> = form.iter().map(|row| Names::of(row)).collect();
    grids
        .flat_map(|grid| grid.cells.chunk_by(|one, other| one.row == other.row).map(move |row| (grid, row)))
        .filter(|(_, row)| row.iter().any(|cell| cell.span.start >= zone.start && cell.span.end <= zone.end))
        .take(MOST_ROWS)
        .filter_map(|(grid, row)| printed(document, grid, row, table, form, &names))
        .collect()
}

fn printed(
    document: &Document,
    grid: &Grid,
    row: &[GridCell],
    table: &'static str,
    form: &[&'static RowSpec],
    names: &[Names],
) -> Option<PrintedRow> {
    let text = |cell: &GridCell| document.flow.slice(cell.span).trim();
    let is_words = |cell: &GridCell| figure::read(text(cell)).is_none();
    let words_end = row.iter().rposition(is_words)? + 1;
    let label = row.get(..words_end)?.iter().rfind(|cell| is_words(cell) && !UNITS.contains(&text(cell)))?;
    let values = row.get(words_end..)?.iter().filter_map(|cell| figure::read(text(cell)));
    let values: Vec<CellValue> = values.map(|content| content.value).collect();
    let official = official(text(label), form, names);
    let blank = values.iter().all(|value| *value == CellValue::Blank);
    let words = row.iter().filter(|cell| is_words(cell)).count();
    let is_head = blank && words > MOST_WORDS;
    (!values.is_empty() && !is_head).then(|| PrintedRow {
        table,
        label: text(label).to_owned(),
        span: label.origin,
        place: grid.place(label),
        values,
        official,
    })
}

/// The spellings of a form's row, squeezed: with its number and without.
struct Names(Vec<(String, String)>);

impl Names {
    fn of(row: &RowSpec) -> Self {
        let labels = std::iter::once(&row.label).chain(row.aliases);
        Self(labels.map(|label| (squeeze(bare(label)), squeeze(words(bare(label))))).collect())
    }
}

fn official(label: &str, form: &[&'static RowSpec], names: &[Names]) -> Option<Official> {
    let (whole, own) = (squeeze(bare(label)), squeeze(words(bare(label))));
    let at = |altered: bool, fits: &dyn Fn(&(String, String)) -> bool| {
        let position = names.iter().position(|names| names.0.iter().any(fits))?;
        Some(Official { row: form.get(position)?, position, altered })
    };
    at(false, &|(numbered, _)| *numbered == whole)
        .or_else(|| at(false, &|(_, plain)| *plain == own))
        .or_else(|| at(false, &|(_, plain)| is_extended(&own, plain)))
        .or_else(|| nearest(&own, form, names))
}

/// A label that only goes on behind the form's words, or breaks off within a long one.
fn is_extended(own: &str, plain: &str) -> bool {
    const LONG: usize = 7;
    let begins = |long: &str, short: &str| long.starts_with(short) && short.chars().count() >= LONG;
    begins(own, plain) || begins(plain, own)
}

/// The row whose words differ least, when four fifths agree and no other row is as near.
fn nearest(own: &str, form: &[&'static RowSpec], names: &[Names]) -> Option<Official> {
    let length = own.chars().count();
    let near = |(position, names): (usize, &Names)| {
        let least = names.0.iter().filter_map(|(_, plain)| {
            let longer = length.max(plain.chars().count());
            let apart = distance(own, plain)?;
            (apart * 5 <= longer && apart > 0).then_some(apart)
        });
        Some((least.min()?, position))
    };
    let mut found: Vec<(usize, usize)> = names.iter().enumerate().filter_map(near).collect();
    order::by_key(&mut found, |(apart, position)| (*apart as u64, *position as u64));
    let (apart, position) = *found.first()?;
    let alone = found.get(1).is_none_or(|(other, _)| *other > apart);
    Some(Official { row: form.get(position)?, position, altered: true }).filter(|_| alone)
}

/// How many characters must be put in, taken out or replaced to make one text of the other.
fn distance(one: &str, other: &str) -> Option<usize> {
    let other: Vec<char> = other.chars().collect();
    let length = one.chars().count();
    if length.max(other.len()) > LONGEST || length.abs_diff(other.len()) * 5 > length.max(other.len()) {
        return None;
    }
    let mut costs: Vec<usize> = (0..=other.len()).collect();
    for (row, character) in one.chars().enumerate() {
        let mut diagonal = std::mem::replace(costs.first_mut()?, row + 1);
        let mut left = row + 1;
        for (cost, against) in costs.iter_mut().skip(1).zip(&other) {
            let replaced = diagonal + usize::from(character != *against);
            diagonal = *cost;
            left = replaced.min(*cost + 1).min(left + 1);
            *cost = left;
        }
    }
    costs.last().copied()
}

/// A label without its explanation in brackets.
fn bare(label: &str) -> &str {
    let explanation = label.char_indices().skip(4).find(|(_, character)| *character == '(');
    explanation.and_then(|(at, _)| label.get(..at)).unwrap_or(label)
}

/// A label without its number.
fn words(label: &str) -> &str {
    let label = label.strip_prefix("其中:").unwrap_or(label);
    let number = label.trim_start_matches(|c: char| "一二三四五六七八九十0123456789(".contains(c));
    number.strip_prefix(['、', '.', ')', ',']).unwrap_or(label)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::{Era, Form};

    fn found(label: &str) -> Option<(&'static str, bool)> {
        let form: Vec<&'static RowSpec> = Form::of(Era::E4).tables[1].blocks[0].rows.iter().collect();
        let names: Vec<Names> = form.iter().map(|row| Names::of(row)).collect();
        official(label, &form, &names).map(|official| (official.row.id, official.altered))
    }

    #[test]
    fn labels_are_the_forms_or_near_to_it() {
        assert_eq!(found("7.属于行政执法案卷"), Some(("T3.r3.3.7", false)));
        assert_eq!(found("七、属于行政执法案卷"), Some(("T3.r3.3.7", false)));
        assert_eq!(found("7.属于行政执法案件"), Some(("T3.r3.3.7", true)));
        assert_eq!(found("3.其他"), Some(("T3.r3.6.3", false)));
        assert_eq!(found("(二)部分公开"), Some(("T3.r3.2", false)));
        assert_eq!(found("1.申请人无正当理由逾期不补正"), Some(("T3.r3.6.1", false)));
        assert_eq!(found("其他主动公开文件"), None);
        assert_eq!(found("自然人"), None);
    }

    #[test]
    fn distances() {
        assert_eq!(distance("行政执法案卷", "行政执法案件"), Some(1));
        assert_eq!(distance("属于行政案卷", "属于行政执法案卷"), None);
        assert_eq!(distance("", ""), Some(0));
    }
}
