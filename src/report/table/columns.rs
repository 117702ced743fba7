//! The value columns of a table as they are printed: those of the form, and those that a locality added.

use super::label::squeeze;
use super::walk::{Reading, RowSum, Taken};
use crate::document::Document;
use crate::form::{BlockSpec, SubtotalSpec, TableSpec};
use crate::text::FoldedSpan;

/// The columns of a table as printed.
#[derive(Debug, Clone, Default)]
pub struct Columns {
    /// Columns that the form does not have.
    pub added: Vec<AddedColumn>,
    /// The sums within a row, by printed columns.
    pub sums: Vec<RowSum>,
}

/// A column that the form does not have.
#[derive(Debug, Clone)]
pub struct AddedColumn {
    /// Where it stands in a row.
    pub place: usize,
    /// What follows the row in its cells' ids.
    pub id: String,
    /// Its label as printed.
    pub label: String,
}

/// Words in the header that are no column of figures.
const NO_VALUES: &[&str] = &["单位", "计量单位", "序号", "代码", "指标代码", "编号"];

/// Columns of figures that stand for the whole, where there are several.
const WHOLE: &[&str] = &["合计", "总计", "统计数", "总数"];

/// The header stands at most this far before the first row, in bytes of the flow.
const FARTHEST_HEADER: usize = 400;

/// More columns of figures than this are no header.
const MOST_COLUMNS: usize = 8;

impl Columns {
    /// The columns of the form.
    pub fn of_form(table: &TableSpec) -> Self {
        Self { added: Vec::new(), sums: row_sums(table) }
    }

    /// The columns by the words of the table's header.
    pub fn printed(document: &Document, table: &TableSpec, zone: FoldedSpan) -> Self {
        let with_subtotal = table.subtotal.and_then(|subtotal| Self::with_subtotal(document, table, subtotal, zone));
        with_subtotal.or_else(|| Self::named(document, table, zone)).unwrap_or_else(|| Self::of_form(table))
    }

    fn with_subtotal(
        document: &Document,
        table: &TableSpec,
        subtotal: &SubtotalSpec,
        zone: FoldedSpan,
    ) -> Option<Self> {
        let words = squeeze(document.flow.slice(zone));
        let columns = table.blocks.first()?.columns;
        let first = columns.iter().position(|column| subtotal.parts.contains(&column.id))?;
        let at = words.find(subtotal.label)?;
        let behind = words.find(columns.get(first)?.label).is_some_and(|part| part < at);
        let place = if behind { first + subtotal.parts.len() } else { first };
        let shifted = |column: usize| column + usize::from(column >= place);
        let sums = row_sums(table).into_iter();
        let mut sums: Vec<RowSum> = sums
            .map(|sum| RowSum { total: shifted(sum.total), parts: sum.parts.into_iter().map(shifted).collect() })
            .collect();
        sums.push(RowSum { total: place, parts: (first..first + subtotal.parts.len()).map(shifted).collect() });
        let printed = super::stream::words(document, zone).into_iter().find(|word| word.contains(subtotal.label));
        let label = printed.unwrap_or(subtotal.label).to_owned();
        Some(Self { added: vec![AddedColumn { place, id: format!(".{}", subtotal.id), label }], sums })
    }

    /// Several columns of figures with names of their own.
    fn named(document: &Document, table: &TableSpec, zone: FoldedSpan) -> Option<Self> {
        let text = document.flow.text();
        let zone_start = usize::try_from(zone.start).ok()?;
        let header = (!table.header.is_empty()).then(|| text.get(..zone_start)?.rfind(table.header))??;
        let header = header + table.header.len();
        let words = super::stream::words(document, FoldedSpan::new(header, zone_start.min(header + FARTHEST_HEADER)));
        let mut names: Vec<String> = Vec::new();
        for word in words.into_iter().take_while(|word| !word.starts_with("一、")) {
            let known = NO_VALUES.contains(&word) || names.iter().any(|name| name == word);
            match names.last_mut() {
                _ if known => {}
                Some(last) if word.chars().count() == 1 => last.push_str(word),
                _ => names.push(word.to_owned()),
            }
        }
        let whole = names.iter().position(|name| WHOLE.contains(&name.as_str())).unwrap_or(0);
        let added = names.iter().enumerate().filter(|(place, _)| *place != whole);
        let column =
            |(place, label): (usize, &String)| AddedColumn { place, id: format!("@{label}"), label: label.clone() };
        let added: Vec<AddedColumn> = added.map(column).collect();
        (1..MOST_COLUMNS).contains(&added.len()).then_some(Self { added, sums: Vec::new() })
    }

    /// Columns whose header could not be read, where every row has the same number of figures: the first is the form's.
    pub fn numbered(table: &TableSpec, count: usize) -> Option<Self> {
        let several = !table.header.is_empty() && (2..=MOST_COLUMNS).contains(&count);
        let column = |place: usize| AddedColumn { place, id: format!("@{}", place + 1), label: String::new() };
        let added = (1..count).map(column).collect();
        several.then_some(Self { added, sums: Vec::new() })
    }

    /// How many columns are printed of a row that has `width` in the form.
    pub fn width(&self, width: usize) -> usize {
        width + self.added.len()
    }

    /// Takes the cells of added columns out of a reading; gives them row by row.
    pub fn split(&self, reading: &mut Reading, widths: &[usize]) -> Vec<Taken> {
        let mut added = Vec::new();
        let (mut cells, mut placings) = (Vec::new(), Vec::new());
        let mut read = reading.cells.iter().zip(&reading.placings);
        for width in widths {
            for (column, (taken, placing)) in read.by_ref().take(*width).enumerate() {
                if self.added.iter().any(|added| added.place == column) {
                    added.push(*taken);
                } else {
                    cells.push(*taken);
                    placings.push(*placing);
                }
            }
        }
        (reading.cells, reading.placings) = (cells, placings);
        added
    }
}

/// The total of a table whose blocks all end with one.
fn row_sums(table: &TableSpec) -> Vec<RowSum> {
    let total = |block: &BlockSpec| block.columns.iter().position(|column| column.id == "total");
    let totals: Option<Vec<usize>> = table.blocks.iter().map(total).collect();
    let total = totals.and_then(|totals| totals.first().copied());
    total.map(|total| RowSum { total, parts: (0..total).collect() }).into_iter().collect()
}
