//! How reports word each metric, as data (domain.md F.7). A new wording is a new word here.

mod disputes;
mod outcomes;
mod published;
mod requests;

use super::metric::{Metric, Topic};
use super::surface::Surface;

/// All surfaces; of several that fit, the one with the most words counts, then the earlier one.
pub fn surfaces() -> impl Iterator<Item = &'static Surface> {
    [requests::SURFACES, outcomes::SURFACES, disputes::SURFACES, published::SURFACES].into_iter().flatten()
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
