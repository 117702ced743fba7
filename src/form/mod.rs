//! The official forms as constant data: sections, tables, rows, columns, labels and relations, one file per era.

mod e1;
mod e2;
mod e3;
mod e4;
mod layout;
mod requests;
mod sections;
mod spec;

pub use layout::{CellSpec, Comparison, Layout, Relation, Words, printed};

/// The four periods of the form, by report year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Era {
    /// 2008 to 2013: free form.
    E1,
    /// 2014 to 2018: free narrative and the statistics table of 国办发〔2014〕32号.
    E2,
    /// 2019 and 2020: six sections, 国办公开办函〔2019〕60号.
    E3,
    /// From 2021: six sections, 国办公开办函〔2021〕30号.
    E4,
}

impl Era {
    /// All eras in order.
    pub const ALL: [Self; 4] = [Self::E1, Self::E2, Self::E3, Self::E4];

    /// The era of a report year.
    pub fn of(year: u16) -> Self {
        match year {
            ..=2013 => Self::E1,
            2014..=2018 => Self::E2,
            2019..=2020 => Self::E3,
            _ => Self::E4,
        }
    }

    /// Its id, as in results.
    pub fn id(self) -> &'static str {
        match self {
            Self::E1 => "E1",
            Self::E2 => "E2",
            Self::E3 => "E3",
            Self::E4 => "E4",
        }
    }

    /// The era of an id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|era| era.id() == id)
    }
}

/// An official form.
#[derive(Debug)]
pub struct Form {
    /// The era that it belongs to; its id is the form's id.
    pub era: Era,
    /// What users call it, such as `2021版格式`.
    pub name: &'static str,
    /// The document that prescribes it.
    pub basis: &'static str,
    /// The sections in their order.
    pub sections: &'static [SectionSpec],
    /// The tables in their order.
    pub tables: &'static [TableSpec],
    /// The relations, as families; [`Form::layout`] has them cell by cell.
    pub relations: &'static [RelationSpec],
}

/// A section that a form prescribes or that reports of its era have.
#[derive(Debug)]
pub struct SectionSpec {
    /// Its id, as in results: `S1`, `overview`.
    pub id: &'static str,
    /// Its official title, without number.
    pub title: &'static str,
    /// Other titles seen in print; folded, without number.
    pub aliases: &'static [&'static str],
}

/// A table of a form.
#[derive(Debug)]
pub struct TableSpec {
    /// Its id: `T2`, `T3`, `T4`, `S`, `L`.
    pub id: &'static str,
    /// What messages call it: `表二`, `统计表`, `指标表`.
    pub name: &'static str,
    /// The section that it stands in, if the form says so.
    pub section: Option<&'static str>,
    /// Its blocks, each with columns of its own.
    pub blocks: &'static [BlockSpec],
    /// A column that some localities add.
    pub subtotal: Option<&'static SubtotalSpec>,
    /// The word at the head of the row labels, where localities may print several columns of figures; empty otherwise.
    pub header: &'static str,
}

/// A column that some localities add: the sum of columns that stand together.
#[derive(Debug)]
pub struct SubtotalSpec {
    /// The last part of the cell id.
    pub id: &'static str,
    /// Its label as printed.
    pub label: &'static str,
    /// The columns that add up to it.
    pub parts: &'static [&'static str],
}

/// A part of a table whose rows share columns.
#[derive(Debug)]
pub struct BlockSpec {
    /// The label above or beside it, such as `第二十条第(一)项` or `行政复议`; empty when there is none.
    pub label: &'static str,
    /// Its value columns.
    pub columns: &'static [ColumnSpec],
    /// Its rows.
    pub rows: &'static [RowSpec],
}

/// A value column.
#[derive(Debug)]
pub struct ColumnSpec {
    /// The last part of the cell id; empty where a row has one value and no column.
    pub id: &'static str,
    /// The official label, folded.
    pub label: &'static str,
}

/// A row of a table.
#[derive(Debug)]
pub struct RowSpec {
    /// The first part of the cell id: `T3.r3.3.1`.
    pub id: &'static str,
    /// The official label as printed, folded, with its number.
    pub label: &'static str,
    /// Other labels seen in print.
    pub aliases: &'static [&'static str],
    /// The label of the group that it stands under, such as `(三)不予公开`; empty when none.
    pub group: &'static str,
    /// The unit of its figures when the form prints one; empty otherwise.
    pub unit: &'static str,
    /// False for a row that only carries a heading.
    pub has_values: bool,
    /// Whether figures may have decimals (money).
    pub decimals: bool,
}

/// A family of relations between cells.
#[derive(Debug)]
pub enum RelationSpec {
    /// In each listed row of a block, the `total` column equals the sum of all other columns.
    RowTotals {
        /// The rule that reports it.
        rule: &'static str,
        /// The table.
        table: &'static str,
        /// The rows, by id; empty means all rows of the table with that column.
        rows: &'static [&'static str],
        /// The column of totals.
        total: &'static str,
        /// The columns that add up to it.
        parts: &'static [&'static str],
    },
    /// In each column, the sum of the `left` rows equals the sum of the `right` rows.
    Rows {
        /// The rule that reports it.
        rule: &'static str,
        /// How the two sides compare.
        comparison: Comparison,
        /// The columns in which it holds; empty string for tables without columns.
        columns: &'static [&'static str],
        /// Row ids of the left side.
        left: &'static [&'static str],
        /// Row ids of the right side.
        right: &'static [&'static str],
    },
    /// The sum of the `left` cells compares with the sum of the `right` cells.
    Cells {
        /// The rule that reports it.
        rule: &'static str,
        /// How the two sides compare.
        comparison: Comparison,
        /// Cell ids of the left side.
        left: &'static [&'static str],
        /// Cell ids of the right side.
        right: &'static [&'static str],
    },
}
