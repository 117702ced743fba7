//! Names before `分别为` for the figures behind it: `当面申请、网上申请分别为3件、2件`.

use super::item::{Item, bare, clean};
use super::passage::Passage;
use super::piece::{Cue, Level, Piece};
use std::iter::zip;

/// Words that join two names.
const JOINTS: [char; 3] = ['和', '及', '与'];

/// Gives the figures behind `分别为` the names before it, where there are as many of them.
pub fn name(passage: &Passage<'_>, level: &Level, items: &mut [Item]) {
    let opened = level.pieces.iter().enumerate().filter(|(_, piece)| piece.cue == Some(Cue::Respectively));
    for (index, piece) in opened {
        let names = names_before(passage, level.pieces.get(..index).unwrap_or_default());
        let first = items.partition_point(|item| item.span.start < piece.span.start);
        give(&names, items.get_mut(first..).unwrap_or_default());
    }
}

/// The texts between enumeration commas right before a place, in order.
fn names_before(passage: &Passage<'_>, before: &[Piece]) -> Vec<String> {
    let is_name = |piece: &&Piece| piece.quantities.is_empty() && matches!(piece.separator, '、' | '\0');
    let mut names: Vec<String> = Vec::new();
    for piece in before.iter().rev().take_while(is_name) {
        names.push(bare(passage.text(piece.span.start as usize, piece.span.end as usize)));
        if piece.cue.is_some() {
            break;
        }
    }
    names.reverse();
    names
}

fn give(names: &[String], items: &mut [Item]) {
    let Some((sentence, segment)) = items.first().map(|item| (item.sentence, item.segment)) else { return };
    let unnamed = |item: &&Item| item.label.is_empty() && (item.sentence, item.segment) == (sentence, segment);
    let figures = items.iter().take_while(unnamed).count();
    let parted: Vec<&str> = names.iter().flat_map(|name| name.split(JOINTS)).collect();
    let whole: Vec<&str> = names.iter().map(String::as_str).collect();
    let labels = [whole, parted].into_iter().find(|labels| labels.len() == figures && figures > 1);
    zip(items, labels.unwrap_or_default()).for_each(|(item, label)| item.label = clean(label));
}
