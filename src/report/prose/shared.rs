//! Names before `分别为` for the figures behind it: `当面申请、网上申请分别为3件、2件`.

use super::item::Item;
use std::iter::zip;

/// What a label ends with that names several figures.
const RESPECTIVELY: &str = "分别";
/// What stands between two names.
const JOINTS: [char; 4] = ['、', '和', '及', '与'];

/// Gives figures that share a label each its own name, where the label has as many names as there are figures.
pub fn name(items: &mut [Item]) {
    for first in 0..items.len() {
        give(items.get_mut(first..).unwrap_or_default());
    }
}

fn give(items: &mut [Item]) {
    let Some((first, others)) = items.split_first() else { return };
    let Some(shared) = first.label.strip_suffix(RESPECTIVELY).map(str::to_owned) else { return };
    let place = (first.sentence, first.segment);
    let unnamed = |item: &&Item| item.label.is_empty() && (item.sentence, item.segment) == place;
    let figures = 1 + others.iter().take_while(unnamed).count();
    let whole: Vec<&str> = shared.split('、').collect();
    let parted: Vec<&str> = shared.split(JOINTS).collect();
    let names = [whole, parted].into_iter().find(|names| names.len() == figures && figures > 1);
    zip(items, names.unwrap_or_default()).for_each(|(item, name)| item.label = name.to_owned());
}
