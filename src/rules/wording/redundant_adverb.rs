//! # 副词叠用
//!
//! ## 检查什么
//! 意思相同的副词不叠用，约数的说法不重复，例如“过于较为”“约20余条”“近50件左右”。
//!
//! ## 为什么
//! 重复的副词和约数使句子别扭，也让人不清楚到底是多少。
//!
//! ## 依据
//! 《中华人民共和国国家通用语言文字法》第九条；公文语言应当准确、简明。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 主动公开信息12条，解读形式过于较为单一。
//! ```
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息约20余条，培训近50人左右。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息20余条，预约参观约50人，最近20余天更新栏目，比较单一、较为完整。
//! ```
//!
//! ## 例外
//! 没有例外。
//!
//! ## 局限
//! 只认词表里的叠用和紧挨着数字的约数词。

use super::lists;
use super::lists::redundant::REDUNDANT;
use crate::finding::{Applicability, Severity};
use crate::form::Era;
use crate::rules::punctuation::printed::{Places, times};
use crate::rules::words::{Part, parts};
use crate::rules::{Context, Rule, Sink};
use crate::text::quantity;

/// The rule.
pub const RULE: Rule = Rule {
    id: "redundant-adverb",
    name: crate::rules::documented("副词叠用"),
    severity: Severity::Info,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("意思相同的副词不叠用，约数的说法不重复，例如“过于较为”“约20余条”“近50件左右”。"),
    check,
};

/// Words before a figure that make it approximate, and words that only end alike.
const BEFORE: &[&str] = &["大约", "大概", "约", "将近", "接近", "近", "超过", "逾", "多达", "至少", "不少于"];
const OTHER: &[&str] =
    &["预约", "签约", "节约", "违约", "邀约", "履约", "续约", "解约", "制约", "特约", "最近", "附近", "临近", "靠近"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    for finding in lists::corrections(document, REDUNDANT, "留一个即可。", Applicability::Suggested) {
        sink.report(RULE.severity, finding);
    }
    let mut places = Places::default();
    for part in parts(document) {
        for (start, end) in twice_approximate(part) {
            places.add(document, part.span(start, end));
        }
    }
    let message = |count| format!("{}约数的说法重复。", times(count));
    let finding = places.finding(message, "“约”“近”等与“余”“多”“左右”“以上”只用一个。", None);
    finding.into_iter().for_each(|finding| sink.report(RULE.severity, finding));
}

/// The figures that are made approximate before and behind: `约20余条`, `近50人左右`.
fn twice_approximate(part: Part<'_>) -> Vec<(usize, usize)> {
    let quantities = quantity::scan(part.text);
    let doubled = quantities.iter().filter_map(|quantity| {
        let (start, end) = (quantity.span.start as usize, quantity.span.end as usize);
        let before = part.before(start);
        let word = BEFORE.iter().find(|word| before.ends_with(**word))?;
        let other = OTHER.iter().any(|other| before.ends_with(other));
        let printed = part.text.get(start..end)?;
        let behind = printed.contains(['余', '多', '几']) || AFTER.iter().any(|after| printed.ends_with(after));
        (behind && !other).then_some((start - word.len(), end))
    });
    doubled.collect()
}

const AFTER: &[&str] = &["左右", "上下", "以上"];

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        let words = |(start, end)| text.get(start..end).unwrap_or_default();
        twice_approximate(Part { text, start: 0 }).into_iter().map(words).collect()
    }

    #[test]
    fn a_figure_is_approximate_once() {
        assert_eq!(found("公开约20余条,培训近50人左右,至少10次以上"), ["约20余条", "近50人左右", "至少10次以上"]);
        assert!(found("公开20余条,预约20余人次,约50人,最近20余件,50人左右").is_empty());
    }
}
