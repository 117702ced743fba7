//! How reports word each metric, as data (domain.md F.7). A new wording is a new word here.

mod disputes;
mod outcomes;
mod published;
mod requests;

use super::metric::{Metric, Topic};
use super::surface::Surface;
use crate::text::keyword::Keywords;
use std::sync::OnceLock;

/// All surfaces; of several that fit, the one with the most words counts, then the earlier one.
fn surfaces() -> impl Iterator<Item = &'static Surface> {
    [requests::SURFACES, outcomes::SURFACES, disputes::SURFACES, published::SURFACES].into_iter().flatten()
}

/// The surfaces of which each group has a word in one of the texts.
pub fn named_in(texts: [&str; 2]) -> impl Iterator<Item = &'static Surface> {
    static INDEX: OnceLock<Index> = OnceLock::new();
    let index = INDEX.get_or_init(Index::new);
    let mut seen: Vec<u32> = vec![0; index.surfaces];
    for hit in texts.iter().flat_map(|text| index.words.find(text)) {
        for (surface, group) in index.places.get(hit.word).into_iter().flatten() {
            if let Some(groups) = seen.get_mut(*surface) {
                *groups |= 1 << group;
            }
        }
    }
    surfaces().zip(seen).filter(|(surface, groups)| surface.is_complete(*groups)).map(|(surface, _)| surface)
}

/// The words that surfaces need, each with the surfaces and groups that need it.
struct Index {
    words: Keywords,
    places: Vec<Vec<(usize, usize)>>,
    surfaces: usize,
}

impl Index {
    fn new() -> Self {
        let mut words: Vec<&str> = Vec::new();
        let mut places: Vec<Vec<(usize, usize)>> = Vec::new();
        let groups =
            surfaces().enumerate().flat_map(|(at, surface)| surface.needs.iter().enumerate().map(move |of| (at, of)));
        for (surface, (group, list)) in groups {
            for word in *list {
                let known = words.iter().position(|known| known == word);
                let place = known.unwrap_or_else(|| {
                    words.push(word);
                    places.push(Vec::new());
                    words.len() - 1
                });
                places.get_mut(place).into_iter().for_each(|list| list.push((surface, group)));
            }
        }
        Self { words: Keywords::new(words), places, surfaces: surfaces().count() }
    }
}

/// Units of requests and cases.
const CASES: &[&str] = &["件", "件次", "宗", "例", "份", "次", "条", "个", "起", "单", "笔"];

/// Words around any count.
const COUNTING: &[&str] = &[
    "数量",
    "总数",
    "总量",
    "数",
    "件数",
    "总计",
    "共计",
    "合计",
    "一共",
    "共有",
    "共",
    "计",
    "为",
    "总",
    "有",
    "达",
    ":",
    "约",
    "近",
    "的",
    "了",
    "均",
    "已",
    "依法",
    "依规",
    "按规定",
    "分别",
    "是",
    "“",
    "”",
];

/// A surface that says it all by itself.
const fn whole(
    metric: Metric,
    needs: &'static [&'static [&'static str]],
    among: &'static [&'static [&'static str]],
) -> Surface {
    Surface { metric, needs, among, topic: Topic::Any, leading: false, units: CASES }
}

impl Surface {
    /// The same where the text before is about a topic.
    const fn about(self, topic: Topic) -> Self {
        Self { topic, ..self }
    }

    /// The same, also behind its figure.
    const fn also_behind(self) -> Self {
        Self { leading: true, ..self }
    }

    /// The same with other units.
    const fn in_units(self, units: &'static [&'static str]) -> Self {
        Self { units, ..self }
    }
}
