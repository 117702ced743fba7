//! A form's cells and relations, one by one.

use super::{ColumnSpec, Form, RowSpec, TableSpec};

/// A cell of a form.
#[derive(Debug)]
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
#[derive(Debug)]
pub struct Relation {
    /// The rule that reports it.
    pub rule: &'static str,
    /// How the sides compare.
    pub comparison: Comparison,
    /// The cells of the left side: the stated total, or the side named first in the form.
    pub left: Vec<usize>,
    /// The cells of the right side: the parts.
    pub right: Vec<usize>,
}

/// All cells and relations of a form, in its order.
#[derive(Debug, Default)]
pub struct Layout {
    /// The cells.
    pub cells: Vec<CellSpec>,
    /// The relations.
    pub relations: Vec<Relation>,
}

impl Form {
    /// The form cell by cell; built once.
    pub fn layout(&'static self) -> &'static Layout {
        static EMPTY: std::sync::OnceLock<Layout> = std::sync::OnceLock::new();
        EMPTY.get_or_init(Layout::default)
    }
}
