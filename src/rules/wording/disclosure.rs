//! How many pieces of information a report says were disclosed in the year.

use crate::input::Span;
use crate::report::Report;
use crate::rules::words::{Part, is_damaged, sentences};
use crate::text::quantity::{self, Measure};

/// A stated number of disclosed pieces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// Where it stands in the original.
    pub span: Span,
    /// Whether it is stated as about so many.
    pub is_vague: bool,
}

/// What is counted when information is.
const UNITS: &[&str] = &["条", "件", "篇", "份", "项", "条次"];

/// Channels and other parts, and other times: such a number is not that of the year.
const NARROWER: &[&str] = &[
    "微信",
    "微博",
    "公众号",
    "网站",
    "平台",
    "栏",
    "电视",
    "报纸",
    "客户端",
    "抖音",
    "头条",
    "公报",
    "其中",
    "累计",
    "历年",
    "去年",
    "上年",
    "近三年",
    "近五年",
    "视频",
    "解读",
    "应主动公开",
    "培训",
];

/// The stated numbers of all information disclosed by the agency itself.
pub fn counts(report: &Report) -> Vec<Count> {
    sentences(&report.document).flat_map(|sentence| in_sentence(report, sentence)).collect()
}

fn in_sentence(report: &Report, sentence: Part<'_>) -> Vec<Count> {
    const FARTHEST: usize = 20;
    let counted = quantity::scan(sentence.text).into_iter().filter_map(|quantity| {
        let (start, end) = (quantity.span.start as usize, quantity.span.end as usize);
        let before = end_of(sentence.before(start));
        let clause = before.rsplit([',', ':', '(']).next().unwrap_or_default();
        let (earlier, words) = clause.rsplit_once("主动公开")?;
        let own = quantity.measure == Measure::Count && UNITS.contains(&quantity.unit);
        let near = words.chars().count() <= FARTHEST && words.contains("信息");
        let whole = !NARROWER.iter().any(|word| earlier.contains(word) || words.contains(word));
        let span = sentence.span(start, end);
        let printed = sentence.text.get(start..end)?;
        (own && near && whole && !is_damaged(&report.document, span))
            .then(|| Count { span: report.document.flow.origin(span), is_vague: is_vague(before, printed) })
    });
    counted.collect()
}

/// The last characters of a text.
fn end_of(text: &str) -> &str {
    const MOST: usize = 80;
    text.char_indices().rev().nth(MOST).and_then(|(at, _)| text.get(at..)).unwrap_or(text)
}

/// Whether a number is said to be about so many, not merely reached or passed.
pub fn is_vague(before: &str, printed: &str) -> bool {
    const BEFORE: &[&str] = &["约", "近", "将近", "接近", "超过", "逾", "上", "数", "几"];
    const WITHIN: [char; 4] = ['余', '多', '几', '数'];
    let behind = ["左右", "上下", "以上"].iter().any(|word| printed.ends_with(word));
    behind || printed.contains(WITHIN) || BEFORE.iter().any(|word| before.ends_with(word))
}
