//! # 固定提法缺字
//!
//! ## 检查什么
//! “公开为常态、不公开为例外”“以人民为中心”“三审三校”等固定提法不应有错字、漏字。
//!
//! ## 为什么
//! 固定提法写错一个字，意思就变了，也是网站检查的严重错误。
//!
//! ## 依据
//! 《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）对严重表述错误的要求；条例第五条。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 坚持以公开为常态、不公开为列外，主动公开信息12条。
//! ```
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 以习近平新时代中国特社会主义思想为指导，主动公开信息12条。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 学习习近平新时代中国特色社会主义经济思想，主动公开信息12条。
//! ```
//!
//! ## 例外
//! 只差标点或“是”“为”的不算错。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 以习近平新时代中国特色社会主义思想为指导，坚持“公开是常态、不公开是例外”，坚持以人民为中心，以市民为中心设置栏目，落实三审三校，让权力在阳光下运行，主动公开信息12条。
//! ```
//!
//! 2020年以前的“以公开为原则、不公开为例外”是当时条例的提法。
//! ```text right exception
//! 望楚区水务局2016年政府信息公开年度报告
//! 一、概述
//! 坚持以公开为原则、不公开为例外，主动公开信息12条。
//! ```
//!
//! ## 局限
//! 只认词表里的提法和错误；标点、“是”“为”的差别不算错。

use super::lists;
use super::lists::fixed::{FIXED, LONG};
use crate::finding::{Applicability, Severity};
use crate::form::Era;
use crate::rules::punctuation::printed::is_contiguous;
use crate::rules::words::{Part, correction, is_damaged, parts};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "political-fixed-phrase",
    name: crate::rules::documented("固定提法缺字"),
    severity: Severity::Info,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("“公开为常态、不公开为例外”“以人民为中心”“三审三校”等固定提法不应有错字、漏字。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    let help = "按规范提法改正。";
    for finding in lists::corrections(document, FIXED, help, Applicability::Suggested) {
        sink.report(RULE.severity, finding);
    }
    for part in parts(document) {
        for (start, end, right) in near_misses(part) {
            let span = part.span(start, end);
            if is_contiguous(document, span) && !is_damaged(document, span) {
                sink.report(RULE.severity, correction(document, span, right, Applicability::Suggested, help));
            }
        }
    }
}

/// The long phrases that are printed with one character wrong or missing: where, and how they should read.
fn near_misses(part: Part<'_>) -> Vec<(usize, usize, &'static str)> {
    let mut found = Vec::new();
    for phrase in LONG {
        let opening: String = phrase.chars().take(OPENING).collect();
        for (start, _) in part.text.match_indices(&opening) {
            found.extend(near_miss(part.after(start), phrase).map(|length| (start, start + length, *phrase)));
        }
    }
    found
}

/// A phrase is known by so many characters at its beginning.
const OPENING: usize = 5;

/// How long the text is that stands for the phrase with one character replaced or left out.
fn near_miss(text: &str, phrase: &str) -> Option<usize> {
    let same: usize = text.chars().zip(phrase.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    let wanted = phrase.get(same..)?;
    let after = wanted.get(wanted.chars().next()?.len_utf8()..)?;
    let rest = text.get(same..)?;
    let enough = after.chars().count() >= 2;
    let behind_wrong = rest.get(rest.chars().next()?.len_utf8()..)?;
    if enough && behind_wrong.starts_with(after) {
        return Some(text.len() - behind_wrong.len() + after.len());
    }
    (enough && rest.starts_with(after)).then_some(same + after.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        let words = |(start, end, _)| text.get(start..end).unwrap_or_default();
        near_misses(Part { text, start: 0 }).into_iter().map(words).collect()
    }

    #[test]
    fn one_character_wrong_or_missing() {
        assert_eq!(found("以习近平新时代中国特设社会主义思想为指导"), ["习近平新时代中国特设社会主义思想"]);
        assert_eq!(found("以习近平新时代中国特色社会主思想为指导"), ["习近平新时代中国特色社会主思想"]);
    }

    #[test]
    fn other_phrases_are_right() {
        for text in [
            "习近平新时代中国特色社会主义思想",
            "习近平新时代中国特色社会主义经济思想",
            "习近平新时代",
            "习近平新时代中国特色社会主义",
        ] {
            assert!(found(text).is_empty(), "{text}");
        }
    }
}
