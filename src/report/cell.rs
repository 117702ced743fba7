//! The cells of a form as read.

use crate::input::{Place, Span};
use rust_decimal::Decimal;

/// A cell's id, such as `T3.r1.total`.
pub type CellId = String;

/// A cell of the form as read from the report.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// Its id.
    pub id: CellId,
    /// What stands in it.
    pub value: CellValue,
    /// The unit printed with it or in its row or column; empty when none is.
    pub unit: String,
    /// Exactly what is printed; empty when nothing is.
    pub raw: String,
    /// How its place in the form was found; `None` for absent and unreadable cells.
    pub how: Option<How>,
    /// Where it stands in the text.
    pub span: Option<Span>,
    /// Where it stands in a table.
    pub place: Option<Place>,
}

/// The five states of a cell. None of them but a printed zero is zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellValue {
    /// A figure: signed, without separators and unit.
    Number(Decimal),
    /// Printed empty.
    Blank,
    /// A dash, slash or word in place of a figure.
    Mark,
    /// The report's table does not have this cell.
    Absent,
    /// The report has it, but it could not be read.
    Unreadable,
}

/// How a figure was assigned to its cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// Labels and order alone place it.
    Read,
    /// Relations chose between several readings.
    Recovered,
}

impl Cell {
    /// A cell that the report does not have.
    pub fn absent(id: CellId) -> Self {
        Self {
            id,
            value: CellValue::Absent,
            unit: String::new(),
            raw: String::new(),
            how: None,
            span: None,
            place: None,
        }
    }

    /// Its figure.
    pub fn number(&self) -> Option<Decimal> {
        match self.value {
            CellValue::Number(number) => Some(number),
            _ => None,
        }
    }
}
