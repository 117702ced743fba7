//! Drawn tables: a grid with its words.

use super::grid::{Area, Grid, SNAP};
use super::line::{self, Line, is_figure};
use super::{Run, Turn, place, word};
use crate::input::Place;
use crate::input::draft::{self, Item, Paragraph};

/// A word belongs to two cells when it reaches so far into each, in heights.
const INTO: f32 = 0.3;

/// A cell with more lines holds an article: its lines stay apart.
const MOST_LINES: usize = 40;

/// A table of one or more pages.
#[derive(Debug, Clone)]
pub struct Ruled {
    /// The edges of its columns.
    pub xs: Vec<f32>,
    /// How many rows it has.
    pub rows: usize,
    /// Its cells.
    pub cells: Vec<Cell>,
    /// The page on which it ends.
    pub page: u32,
    top: f32,
}

/// A cell with what stands in it.
#[derive(Debug, Clone)]
pub struct Cell {
    /// Its rows and columns.
    pub area: Area,
    /// Its lines.
    pub lines: Vec<String>,
    /// Where it stands.
    pub place: Place,
}

impl Cell {
    /// Its words.
    pub fn text(&self) -> String {
        self.lines.concat()
    }

    /// Whether it holds a figure or what stands for none.
    pub fn is_figure(&self) -> bool {
        is_figure(&self.text())
    }
}

impl Ruled {
    /// Takes the words that stand in a grid; none when it is a frame around text rather than a table.
    pub fn of(page: u32, grid: &Grid, words: &mut Vec<Run>) -> Option<Self> {
        let owners = Owners::of(grid);
        let (inside, outside): (Vec<Run>, Vec<Run>) =
            words.drain(..).partition(|word| owners.row(word).is_some() && owners.column(center(word)).is_some());
        let mut content: Vec<Vec<Run>> = vec![Vec::new(); grid.cells.len()];
        for word in inside.iter().flat_map(|word| owners.pieces(word)) {
            if let Some(cell) = owners.cell(&word).and_then(|cell| content.get_mut(cell)) {
                cell.push(word);
            }
        }
        let cells: Vec<Cell> =
            grid.cells.iter().zip(content).map(|(area, words)| cell(page, grid, *area, words)).collect();
        let filled = cells.iter().filter(|cell| !cell.lines.is_empty()).count();
        if grid.xs.len() < 3 || filled < 2 || lacks_lines(&cells) {
            *words = [inside, outside].concat();
            return None;
        }
        *words = outside;
        let top = grid.ys.first().copied().unwrap_or_default();
        Some(Self { xs: grid.xs.clone(), rows: grid.ys.len() - 1, cells, page, top })
    }

    /// Its upper edge on its first page.
    pub fn top(&self) -> f32 {
        self.top
    }

    /// The cells that begin in a row.
    pub fn row(&self, row: usize) -> impl Iterator<Item = &Cell> {
        self.cells.iter().filter(move |cell| cell.area.row == row)
    }

    /// The cell of a column that covers the last row.
    pub fn at_end(&mut self, column: usize) -> Option<&mut Cell> {
        let end = self.rows;
        self.cells.iter_mut().find(|cell| cell.area.row + cell.area.rows == end && cell.area.column == column)
    }

    /// The table for the source.
    pub fn table(&self) -> draft::Table {
        let mut cells: Vec<draft::Cell> = self.cells.iter().map(drafted).collect();
        crate::order::by_key(&mut cells, |cell| (cell.row as u64, cell.column as u64));
        draft::Table { cells, is_data: false }
    }
}

/// Whether the lines between rows are not drawn: cells beside each other hold several figures one under another.
fn lacks_lines(cells: &[Cell]) -> bool {
    let holds_rows = |cell: &&Cell| cell.lines.len() > 1 && cell.lines.iter().all(|line| is_figure(line.trim()));
    let mut rows: Vec<usize> = cells.iter().filter(holds_rows).map(|cell| cell.area.row).collect();
    rows.sort_unstable();
    rows.windows(2).any(|pair| pair.first() == pair.last())
}

fn drafted(cell: &Cell) -> draft::Cell {
    let Area { row, column, rows, columns } = cell.area;
    let items = match cell.lines.len() {
        0 => Vec::new(),
        1..=MOST_LINES => vec![Item::plain(cell.text())],
        _ => cell
            .lines
            .iter()
            .map(|line| {
                Item::Paragraph(Paragraph {
                    words: line.clone(),
                    place: Some(cell.place.clone()),
                    ..Paragraph::default()
                })
            })
            .collect(),
    };
    draft::Cell { row, column, row_span: rows, column_span: columns, items, place: Some(cell.place.clone()) }
}

/// Which cell covers which place.
struct Owners<'a> {
    grid: &'a Grid,
    owners: Vec<usize>,
}

impl<'a> Owners<'a> {
    fn of(grid: &'a Grid) -> Self {
        let columns = grid.xs.len().saturating_sub(1);
        let mut owners = vec![usize::MAX; columns * grid.ys.len().saturating_sub(1)];
        for (index, area) in grid.cells.iter().enumerate() {
            for row in area.row..area.row + area.rows {
                owners.iter_mut().skip(row * columns + area.column).take(area.columns).for_each(|slot| *slot = index);
            }
        }
        Self { grid, owners }
    }

    fn row(&self, word: &Run) -> Option<usize> {
        between(&self.grid.ys, word.y + word.height / 2.0)
    }

    fn column(&self, x: f32) -> Option<usize> {
        between(&self.grid.xs, x)
    }

    fn at(&self, row: usize, column: usize) -> Option<usize> {
        self.owners.get(row * (self.grid.xs.len() - 1) + column).copied().filter(|owner| *owner != usize::MAX)
    }

    fn cell(&self, word: &Run) -> Option<usize> {
        self.at(self.row(word)?, self.column(center(word))?)
    }

    /// A word cut where it reaches from one cell into the next.
    fn pieces(&self, word: &Run) -> Vec<Run> {
        let mut pieces = Vec::new();
        let mut rest = word.clone();
        let reach = INTO * word.height;
        let edges = (1..self.grid.xs.len().saturating_sub(1)).filter(|column| {
            let row = self.row(word).unwrap_or_default();
            self.at(row, *column) != self.at(row, column - 1)
        });
        for edge in edges.filter_map(|column| self.grid.xs.get(column).copied()) {
            let crosses = rest.x + reach < edge && edge < rest.x + rest.width - reach;
            let Some((before, after)) = (crosses && rest.turn == Turn::None).then(|| word::cut(&rest, edge)).flatten()
            else {
                continue;
            };
            pieces.push(before);
            rest = after;
        }
        pieces.push(rest);
        pieces
    }
}

fn center(word: &Run) -> f32 {
    word.x + word.width / 2.0
}

/// The interval that a value lies in.
fn between(edges: &[f32], value: f32) -> Option<usize> {
    edges.iter().zip(edges.iter().skip(1)).position(|(from, to)| (*from..*to).contains(&value))
}

fn cell(page: u32, grid: &Grid, area: Area, words: Vec<Run>) -> Cell {
    let edge = |edges: &[f32], index: usize| edges.get(index).copied().unwrap_or_default();
    let corner = || place(page, edge(&grid.xs, area.column) + SNAP, edge(&grid.ys, area.row) + SNAP);
    let first = words.iter().min_by(|one, other| one.y.total_cmp(&other.y));
    let place = first.map_or_else(corner, |word| place(page, word.x, word.y));
    let (level, turned): (Vec<Run>, Vec<Run>) = words.into_iter().partition(|word| word.turn == Turn::None);
    let mut lines = lines(&line::lines(level));
    lines.extend(upright_lines(turned));
    Cell { area, lines, place }
}

/// The lines of a cell. Letters and figures of two lines stay apart: whether they are one, the words around them tell.
fn lines(lines: &[Line]) -> Vec<String> {
    let is_western = |text: Option<char>| text.is_some_and(|character| character.is_ascii_alphanumeric());
    let mut found: Vec<String> = Vec::new();
    for text in lines.iter().map(Line::text) {
        let parted =
            found.last().is_some_and(|last| is_western(last.chars().last())) && is_western(text.chars().next());
        found.push(if parted { format!(" {text}") } else { text });
    }
    found
}

/// Words that run up or down, in their order.
fn upright_lines(mut words: Vec<Run>) -> Vec<String> {
    words.sort_by(|one, other| one.x.total_cmp(&other.x));
    words.into_iter().map(|word| word.text).collect()
}
