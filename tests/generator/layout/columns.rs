//! The order in which PDF programs print the cells of a table.

use super::super::Block;
use super::super::random::Random;
use super::super::table::{Printed, Table};
use super::stream::words;

const MOST_BLOCKS: usize = 3;

/// Tables as one line each; some runs of rows come with their labels first, then column by column.
pub fn write(blocks: &[Block], seed: u64) -> String {
    let mut random = Random::new(seed ^ 0xc01);
    let lines: Vec<String> = blocks
        .iter()
        .map(|block| match block {
            Block::Table(table) => shuffled(table, &mut random).join(" "),
            text => words(text).join(" "),
        })
        .collect();
    lines.join("\n") + "\n"
}

fn shuffled(table: &Table, random: &mut Random) -> Vec<String> {
    let mut out = Vec::new();
    let mut blocks = 0;
    let mut y = 0;
    while y < table.rows.len() {
        let length = run_length(table, y).min(random.between(2, 8) as usize);
        if length >= 2 && blocks < MOST_BLOCKS && random.one_in(6) {
            out.extend(by_column(&table.rows[y..y + length]));
            blocks += 1;
            y += length;
        } else {
            out.extend(row_texts(&table.rows[y]));
            y += 1;
        }
    }
    out
}

/// Rows from `y` on that hold seven figures each: only the requests table is wide and long enough to be torn.
fn run_length(table: &Table, y: usize) -> usize {
    let whole = |row: &&Vec<Printed>| row.iter().filter(|cell| cell.figure).count() == 7;
    table.rows[y..].iter().take_while(whole).count()
}

fn row_texts(row: &[Printed]) -> impl Iterator<Item = String> {
    row.iter().filter(|cell| !cell.text.is_empty()).map(|cell| cell.text.clone())
}

fn by_column(rows: &[Vec<Printed>]) -> Vec<String> {
    let labels = rows.iter().flatten().filter(|cell| !cell.figure).map(|cell| cell.text.clone());
    let figures: Vec<Vec<&Printed>> = rows.iter().map(|row| row.iter().filter(|cell| cell.figure).collect()).collect();
    let columns = (0..7).flat_map(|x| figures.iter().map(move |row| row[x].text.clone()));
    labels.chain(columns).collect()
}
