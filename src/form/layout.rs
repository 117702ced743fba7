//! A form's cells and relations, one by one.

use super::{ColumnSpec, Era, Form, RelationSpec, RowSpec, TableSpec};
use std::sync::OnceLock;

/// A cell of a form.
#[derive(Debug, Clone)]
pub struct CellSpec {
    /// Its id, such as `T3.r1.total`.
    pub id: String,
    /// The table that it belongs to.
    pub table: &'static TableSpec,
    /// The index of its block in the table.
    pub block: usize,
    /// Its row.
    pub row: &'static RowSpec,
    /// Its column.
    pub column: &'static ColumnSpec,
    /// Its labels as printed, where the form has none of its own.
    pub words: Option<Words>,
}

/// The labels of a cell of a local table, folded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// Of its row.
    pub row: String,
    /// Of its column; empty where there is one column of figures without a heading.
    pub column: String,
}

impl CellSpec {
    /// What messages call it: `表三“1.信访举报投诉类申请”自然人`.
    pub fn name(&self) -> String {
        format!("{}{}", self.table.name, self.name_in_table())
    }

    /// The same without the table: `“1.信访举报投诉类申请”自然人`.
    pub fn name_in_table(&self) -> String {
        let column = if self.column.id.is_empty() { String::new() } else { self.column_label() };
        format!("{}{column}", self.quoted())
    }

    /// The label of its row, as printed.
    pub fn row_label(&self) -> String {
        printed(self.words.as_ref().map_or(self.row.label, |words| &words.row))
    }

    /// The label of its column, as printed.
    pub fn column_label(&self) -> String {
        printed(self.words.as_ref().map_or(self.column.label, |words| &words.column))
    }

    /// The short label of its row in quotation marks; those inside it become single.
    pub fn quoted(&self) -> String {
        self.words.as_ref().map_or_else(|| self.row.quoted(), |words| quoted(short(&words.row)))
    }
}

/// A label without its explanation in brackets.
fn short(label: &str) -> &str {
    let explanation = label.char_indices().skip(3).find(|(_, character)| *character == '(');
    explanation.and_then(|(at, _)| label.get(..at)).unwrap_or(label)
}

fn quoted(label: &str) -> String {
    format!("“{}”", printed(label).replace('“', "‘").replace('”', "’"))
}

impl RowSpec {
    /// The label without its explanation in brackets.
    pub fn short_label(&self) -> &'static str {
        short(self.label)
    }

    /// The short label as printed, in quotation marks; those inside it become single.
    pub fn quoted(&self) -> String {
        quoted(self.short_label())
    }
}

/// A folded label as it is printed in Chinese: wide brackets and marks, but for those of figures (`1,265`).
pub fn printed(label: &str) -> String {
    let digit = |character: Option<char>| character.is_some_and(|character| character.is_ascii_digit());
    let mut before = None;
    let mut characters = label.chars().peekable();
    let mut widened = String::with_capacity(label.len());
    while let Some(character) = characters.next() {
        widened.push(match character {
            '(' => '（',
            ')' => '）',
            ',' if !(digit(before) && digit(characters.peek().copied())) => '，',
            ':' => '：',
            ';' => '；',
            other => other,
        });
        before = Some(character);
    }
    widened
}

/// How the sums of a relation's sides compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// Left equals right.
    Equal,
    /// Left is not less than right.
    AtLeast,
}

/// A relation between sums of cells of one form; cells are indexes into [`Layout::cells`].
#[derive(Debug, Clone)]
pub struct Relation {
    /// The rule that reports it.
    pub rule: &'static str,
    /// How the sides compare.
    pub comparison: Comparison,
    /// The cells of the left side: the stated total, or the side that must not be less.
    pub left: Vec<usize>,
    /// The cells of the right side: the parts.
    pub right: Vec<usize>,
}

/// All cells and relations of a form, in its order.
#[derive(Debug, Clone, Default)]
pub struct Layout {
    /// The cells.
    pub cells: Vec<CellSpec>,
    /// The relations.
    pub relations: Vec<Relation>,
}

impl Layout {
    /// The index of a cell by its id.
    pub fn index(&self, id: &str) -> Option<usize> {
        self.cells.iter().position(|cell| cell.id == id)
    }

    /// For each row of the table whose cells begin at `first`, whether a relation of equality within the table has a cell in it.
    pub fn related_rows(&self, first: usize, count: usize, widths: impl Iterator<Item = usize>) -> Vec<bool> {
        let rows: Vec<usize> = widths.enumerate().flat_map(|(row, width)| std::iter::repeat_n(row, width)).collect();
        let mut related = vec![false; rows.last().map_or(0, |last| last + 1)];
        let equalities = self.relations.iter().filter(|relation| relation.comparison == Comparison::Equal);
        for cell in equalities.flat_map(|relation| relation.left.iter().chain(&relation.right)) {
            let row = cell.checked_sub(first).filter(|cell| *cell < count).and_then(|cell| rows.get(cell));
            if let Some(flag) = row.and_then(|row| related.get_mut(*row)) {
                *flag = true;
            }
        }
        related
    }

    fn of(form: &'static Form) -> Self {
        let mut layout = Self { cells: cells(form), relations: Vec::new() };
        let relations = form.relations.iter().flat_map(|family| layout.expand(family)).collect();
        layout.relations = relations;
        layout
    }

    fn expand(&self, family: &RelationSpec) -> Vec<Relation> {
        match *family {
            RelationSpec::RowTotals { rule, table, rows, total, parts } => self
                .rows_of(table, rows)
                .map(|row| self.relation(rule, Comparison::Equal, &join(&[row], total), &join_columns(row, parts)))
                .collect(),
            RelationSpec::Rows { rule, comparison, columns, left, right } => columns
                .iter()
                .map(|column| self.relation(rule, comparison, &join(left, column), &join(right, column)))
                .collect(),
            RelationSpec::Cells { rule, comparison, left, right } => {
                vec![self.relation(rule, comparison, &join(left, ""), &join(right, ""))]
            }
        }
    }

    fn relation(&self, rule: &'static str, comparison: Comparison, left: &[String], right: &[String]) -> Relation {
        let find = |ids: &[String]| ids.iter().filter_map(|id| self.index(id)).collect();
        Relation { rule, comparison, left: find(left), right: find(right) }
    }

    fn rows_of<'a>(&'a self, table: &'a str, rows: &'a [&'a str]) -> impl Iterator<Item = &'static str> + 'a {
        let mut last = "";
        self.cells.iter().filter_map(move |cell| {
            let row = cell.row.id;
            let wanted = cell.table.id == table && row != last && (rows.is_empty() || rows.contains(&row));
            last = row;
            wanted.then_some(row)
        })
    }
}

fn cells(form: &'static Form) -> Vec<CellSpec> {
    let mut cells = Vec::new();
    for table in form.tables {
        for (block, spec) in table.blocks.iter().enumerate() {
            for row in spec.rows.iter().filter(|row| row.has_values) {
                let of = |column| CellSpec { id: cell_id(row, column), table, block, row, column, words: None };
                cells.extend(spec.columns.iter().map(of));
            }
        }
    }
    cells
}

fn cell_id(row: &RowSpec, column: &ColumnSpec) -> String {
    if column.id.is_empty() { row.id.to_owned() } else { format!("{}.{}", row.id, column.id) }
}

fn join(rows: &[&str], column: &str) -> Vec<String> {
    rows.iter().map(|row| if column.is_empty() { (*row).to_owned() } else { format!("{row}.{column}") }).collect()
}

fn join_columns(row: &str, columns: &[&str]) -> Vec<String> {
    columns.iter().map(|column| format!("{row}.{column}")).collect()
}

impl Form {
    /// The form of an era; that of the time before 2014 is what its local tables have in common.
    pub fn of(era: Era) -> &'static Self {
        match era {
            Era::E1 => &super::e1::FORM,
            Era::E2 => &super::e2::FORM,
            Era::E3 => &super::e3::FORM,
            Era::E4 => &super::e4::FORM,
        }
    }

    /// The form cell by cell; built once. Local tables have no cells before they are read.
    pub fn layout(&self) -> &'static Layout {
        static E1: Layout = Layout { cells: Vec::new(), relations: Vec::new() };
        static E2: OnceLock<Layout> = OnceLock::new();
        static E3: OnceLock<Layout> = OnceLock::new();
        static E4: OnceLock<Layout> = OnceLock::new();
        match self.era {
            Era::E1 => &E1,
            Era::E2 => E2.get_or_init(|| Layout::of(&super::e2::FORM)),
            Era::E3 => E3.get_or_init(|| Layout::of(&super::e3::FORM)),
            Era::E4 => E4.get_or_init(|| Layout::of(&super::e4::FORM)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(era: Era) -> (usize, usize) {
        let layout = Form::of(era).layout();
        (layout.cells.len(), layout.relations.len())
    }

    #[test]
    fn every_cell_and_relation_of_the_forms_is_there() {
        assert_eq!(count(Era::E4), (10 + 25 * 7 + 15, 2 + 39 + 3));
        assert_eq!(count(Era::E3), (6 + 6 + 6 + 2 + 2 + 23 * 7 + 15, 2 + 37 + 3));
        assert_eq!(count(Era::E2).0, 71);
    }

    #[test]
    fn every_relation_names_existing_cells() {
        for era in [Era::E2, Era::E3, Era::E4] {
            let form = Form::of(era);
            let named = |family: &RelationSpec| match *family {
                RelationSpec::RowTotals { .. } => 0,
                RelationSpec::Rows { columns, left, right, .. } => columns.len() * (left.len() + right.len()),
                RelationSpec::Cells { left, right, .. } => left.len() + right.len(),
            };
            let wanted: usize = form.relations.iter().map(named).sum();
            let totals = form
                .layout()
                .relations
                .iter()
                .filter(|relation| relation.rule.ends_with("-row-sum") || relation.rule.starts_with("t4-"));
            let in_totals: usize = totals.map(|relation| relation.left.len() + relation.right.len()).sum();
            let found: usize = form.layout().relations.iter().map(|r| r.left.len() + r.right.len()).sum();
            assert_eq!(found, wanted + in_totals, "{}", form.name);
            assert!(form.layout().relations.iter().all(|r| !r.left.is_empty() && !r.right.is_empty()));
        }
    }
}
