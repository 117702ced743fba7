//! Figures that a line break cut in two.

use super::super::Block;
use super::super::random::Random;
use super::super::table::{Printed, Table};
use super::stream;

/// Every cell on a line of its own; one figure in six, of those with three digits and more, goes on in the next line.
pub fn write(blocks: &[Block], seed: u64) -> String {
    let mut random = Random::new(seed ^ 0x5b117);
    let mut blocks = blocks.to_vec();
    for block in &mut blocks {
        if let Block::Table(table) = block {
            cut(table, &mut random);
        }
    }
    stream::lines(&blocks, "\n")
}

/// Every cell on a line of its own; a single figure of three digits or more goes on in the next line.
pub fn write_one(blocks: &[Block], seed: u64) -> String {
    let mut random = Random::new(seed ^ 0x5b118);
    let mut blocks = blocks.to_vec();
    let tables = blocks.iter_mut().filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None });
    let cells = tables.flat_map(|table| table.rows.iter_mut().flatten());
    let mut long: Vec<&mut Printed> = cells.filter(|cell| is_long(cell)).collect();
    let chosen = random.below(long.len() as u64) as usize;
    if let Some(cell) = long.get_mut(chosen) {
        break_up(cell, &mut random);
    }
    stream::lines(&blocks, "\n")
}

fn is_long(cell: &Printed) -> bool {
    cell.figure && cell.text.len() >= 3 && cell.text.chars().all(|character| character.is_ascii_digit())
}

fn break_up(cell: &mut Printed, random: &mut Random) {
    let at = 1 + random.below(cell.text.len() as u64 - 1) as usize;
    cell.text.insert(at, '\n');
}

/// The same blocks; one figure in four of those with four digits and more goes on in the next line of its cell.
pub fn broken(blocks: &[Block], seed: u64) -> Vec<Block> {
    let mut random = Random::new(seed ^ 0xb4);
    let mut blocks = blocks.to_vec();
    let tables = blocks.iter_mut().filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None });
    for cell in tables.flat_map(|table| table.rows.iter_mut().flatten()).filter(|cell| cell.figure) {
        let digits = cell.text.chars().all(|character| character.is_ascii_digit());
        if digits && cell.text.len() >= 4 && random.one_in(4) {
            cell.text.insert(cell.text.len() - 1, '\n');
        }
    }
    blocks
}

fn cut(table: &mut Table, random: &mut Random) {
    for cell in table.rows.iter_mut().flatten().filter(|cell| is_long(cell)) {
        if random.one_in(6) {
            break_up(cell, random);
        }
    }
}
