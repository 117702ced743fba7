//! A table of one block whose columns are printed as rows.

use super::anchor::Anchors;
use super::label::Labels;
use super::stream::Stream;
use super::walk::{self, Placing, Reading, Shape, Taken};
use crate::form::TableSpec;

/// The reading of a table in which every column's label stands before exactly one figure of each row.
pub fn read(stream: &Stream, table: &TableSpec) -> Option<Vec<Reading>> {
    let [block] = table.blocks else { return None };
    let (rows, columns) = (block.rows.len(), block.columns.len());
    if rows >= columns || columns == 1 || stream.figures.len() != rows * columns {
        return None;
    }
    let labels = Labels::of_columns(block.columns);
    let anchors = Anchors::of(stream, &labels, columns);
    let shape = Shape {
        widths: &vec![rows; columns],
        units: &[],
        sums: &[],
        related: &[],
        whole: false,
        loses_blanks: false,
        abreast: false,
    };
    let figure = |cell: usize| Taken::Figure((cell % columns) * rows + cell / columns);
    let cells: Vec<Taken> = (0..rows * columns).map(figure).collect();
    let placings = vec![Placing::Sure; cells.len()];
    walk::orderly(stream, &anchors, &shape).then(|| vec![Reading { cost: 0, cells, placings }])
}
