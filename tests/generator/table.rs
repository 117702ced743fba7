//! A printed table before it is written in any layout.

/// One printed cell with its span.
#[derive(Clone, Debug)]
pub struct Printed {
    /// What stands in the cell; empty for a blank.
    pub text: String,
    /// True when the cell holds (or should hold) a figure.
    pub figure: bool,
    /// Rows that the cell covers, from 1.
    pub rows: usize,
    /// Columns that the cell covers, from 1.
    pub columns: usize,
}

/// A label of one row and one column.
pub fn label(text: &str) -> Printed {
    span(text, 1, 1)
}

/// A label over several rows and columns.
pub fn span(text: &str, rows: usize, columns: usize) -> Printed {
    Printed { text: text.to_owned(), figure: false, rows, columns }
}

/// A cell with a figure.
pub fn figure(text: &str) -> Printed {
    Printed { figure: true, ..label(text) }
}

/// Which table it is, for layouts that tear only some.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// Rows of seven or eight figures.
    Requests,
    /// Rows of one figure.
    Statistics,
    /// Any other.
    #[default]
    Other,
}

/// A table as a list of rows; a covered position has no cell of its own.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// Which table it is.
    pub kind: Kind,
    /// The rows, from the top.
    pub rows: Vec<Vec<Printed>>,
}

/// What stands at one position of the grid once spans are resolved.
#[derive(Clone, Debug)]
pub enum Position {
    /// The cell that begins here.
    Origin(Printed),
    /// Covered by a cell that began above or to the left; its text.
    Covered(String),
}

impl Table {
    /// The grid with spans resolved; every row has the same length.
    pub fn grid(&self) -> Vec<Vec<Position>> {
        let width = self.rows[0].iter().map(|cell| cell.columns).sum();
        let mut grid: Vec<Vec<Option<Position>>> = vec![vec![None; width]; self.rows.len()];
        for (y, row) in self.rows.iter().enumerate() {
            for cell in row {
                let x = grid[y].iter().position(Option::is_none).expect("the row has room for its cells");
                place(&mut grid, cell, y, x);
            }
        }
        grid.into_iter()
            .map(|row| row.into_iter().map(|position| position.expect("no position is left open")).collect())
            .collect()
    }
}

fn place(grid: &mut [Vec<Option<Position>>], cell: &Printed, top: usize, left: usize) {
    for row in &mut grid[top..top + cell.rows] {
        row[left..left + cell.columns].fill(Some(Position::Covered(cell.text.clone())));
    }
    grid[top][left] = Some(Position::Origin(cell.clone()));
}
