//! The order in which PDF programs print the cells of a table.

use super::super::Block;
use super::super::random::Random;
use super::super::table::{Kind, Printed, Table};
use super::stream::words;

const MOST_BLOCKS: usize = 3;

/// Where a block's labels stand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Labels {
    Before,
    After,
    /// Before the figures, which by chance follow row by row.
    BeforeRows,
}

/// Tables as one line each; some runs of rows come column by column with all their labels before or behind them.
pub fn write(blocks: &[Block], seed: u64, labels: Labels) -> String {
    lines(blocks, seed, labels).join("\n") + "\n"
}

/// The same line by line.
pub fn lines(blocks: &[Block], seed: u64, labels: Labels) -> Vec<String> {
    let mut random = Random::new(seed ^ 0xc01);
    blocks
        .iter()
        .map(|block| match block {
            Block::Table(table) => shuffled(table, labels, &mut random).join(" "),
            text => words(text).join(" "),
        })
        .collect()
}

fn shuffled(table: &Table, labels: Labels, random: &mut Random) -> Vec<String> {
    let mut out = Vec::new();
    let mut blocks = 0;
    let mut y = 0;
    while y < table.rows.len() {
        let length = run_length(table, y).min(random.between(2, 8) as usize);
        if length >= 2 && blocks < MOST_BLOCKS && random.one_in(6) {
            let by_row = labels == Labels::BeforeRows && random.one_in(2);
            out.extend(block(&table.rows[y..y + length], labels, by_row));
            blocks += 1;
            y += length;
        } else {
            out.extend(row_texts(&table.rows[y]));
            y += 1;
        }
    }
    out
}

/// Rows from `y` on without an empty cell: the requests table, and the statistics table with one column of figures.
fn run_length(table: &Table, y: usize) -> usize {
    let figures = |row: &Vec<Printed>| row.iter().filter(|cell| cell.figure && !cell.text.is_empty()).count();
    let whole = |row: &&Vec<Printed>| match table.kind {
        Kind::Requests => figures(row) >= 7,
        Kind::Statistics => figures(row) == 1,
        Kind::Other => false,
    };
    table.rows[y..].iter().take_while(whole).count()
}

fn row_texts(row: &[Printed]) -> impl Iterator<Item = String> {
    row.iter().filter(|cell| !cell.text.is_empty()).map(|cell| cell.text.clone())
}

fn block(rows: &[Vec<Printed>], order: Labels, by_row: bool) -> Vec<String> {
    let labels = rows.iter().flatten().filter(|cell| !cell.figure).map(|cell| cell.text.clone());
    let figures: Vec<Vec<&Printed>> = rows.iter().map(|row| row.iter().filter(|cell| cell.figure).collect()).collect();
    let (height, width) = (figures.len(), figures[0].len());
    let place = |at: usize| if by_row { (at / width, at % width) } else { (at % height, at / height) };
    let figures = (0..height * width).map(place).map(|(y, x)| figures[y][x].text.clone());
    match order {
        Labels::Before | Labels::BeforeRows => labels.chain(figures).collect(),
        Labels::After => figures.chain(labels).collect(),
    }
}
