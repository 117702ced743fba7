//! Labels that a program printed elsewhere than before their figures.

use super::super::Block;
use super::super::random::Random;
use super::super::table::Printed;
use super::stream::words;

/// Tables as one line each; one label in four stands around its figures or behind them.
pub fn write(blocks: &[Block], seed: u64) -> String {
    let mut random = Random::new(seed ^ 0x1abe1);
    let lines: Vec<String> = blocks
        .iter()
        .map(|block| match block {
            Block::Table(table) => {
                table.rows.iter().flat_map(|row| torn(row, &mut random)).collect::<Vec<_>>().join(" ")
            }
            text => words(text).join(" "),
        })
        .collect();
    lines.join("\n") + "\n"
}

fn torn(row: &[Printed], random: &mut Random) -> Vec<String> {
    let printed = |cell: &&Printed| !cell.text.is_empty();
    let figures: Vec<String> =
        row.iter().filter(printed).filter(|cell| cell.figure).map(|cell| cell.text.clone()).collect();
    let mut labels: Vec<String> =
        row.iter().filter(printed).filter(|cell| !cell.figure).map(|cell| cell.text.clone()).collect();
    let Some(at) = labels.iter().rposition(|label| label.chars().count() >= 6) else {
        return [labels, figures].concat();
    };
    if figures.is_empty() || !random.one_in(4) {
        return [labels, figures].concat();
    }
    let own = labels.remove(at);
    let middle = own.chars().count() / 2;
    let (first, second): (String, String) = (own.chars().take(middle).collect(), own.chars().skip(middle).collect());
    match random.below(3) {
        0 => [labels, vec![first], figures, vec![second]].concat(),
        1 => {
            let (before, behind) = figures.split_at(figures.len() / 2);
            [labels, vec![first], before.to_vec(), vec![second], behind.to_vec()].concat()
        }
        _ => [labels, figures, vec![own]].concat(),
    }
}
