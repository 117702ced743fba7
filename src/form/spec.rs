//! Short ways to write the constants of a form.

use super::{ColumnSpec, RowSpec};

/// A column.
pub(super) const fn column(id: &'static str, label: &'static str) -> ColumnSpec {
    ColumnSpec { id, label }
}

/// A row of counts that stands under no group.
pub(super) const fn row(id: &'static str, label: &'static str) -> RowSpec {
    RowSpec { id, label, aliases: &[], group: "", unit: "", has_values: true, decimals: false }
}

/// A row of counts with its printed unit.
pub(super) const fn counted(id: &'static str, label: &'static str, unit: &'static str) -> RowSpec {
    RowSpec { unit, ..row(id, label) }
}

/// A row that only carries a heading.
pub(super) const fn heading(id: &'static str, label: &'static str) -> RowSpec {
    RowSpec { has_values: false, ..row(id, label) }
}

/// A row under a group label.
pub(super) const fn grouped(id: &'static str, label: &'static str, group: &'static str) -> RowSpec {
    RowSpec { group, ..row(id, label) }
}

/// A row of money.
pub(super) const fn money(id: &'static str, label: &'static str, unit: &'static str) -> RowSpec {
    RowSpec { decimals: true, ..counted(id, label, unit) }
}

impl RowSpec {
    /// The same row with other labels seen in print.
    pub(super) const fn or(self, aliases: &'static [&'static str]) -> Self {
        Self { aliases, ..self }
    }
}
