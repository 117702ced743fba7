//! # “减少/下降…倍”
//!
//! ## 检查什么
//! 减少、下降、缩短不用倍数表示。
//!
//! ## 为什么
//! 减少一倍就成了零，“减少2倍”没有意义；应写百分数或分数。
//!
//! ## 依据
//! 《出版物上数字用法》（GB/T 15835—2011）；汉语中倍数只用于增加。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 主动公开信息12条，申请数量比上年减少了2倍，办理时间缩短一倍。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 主动公开信息12条，申请数量比上年减少50%，办理时间缩短一半，解读数量增加2倍，减少到上年的三分之一，咨询量是上年的2倍。
//! ```
//!
//! ## 例外
//! 没有例外。
//!
//! ## 局限
//! 只认紧挨着“倍”的说法。

use crate::finding::Severity;
use crate::form::Era;
use crate::rules::punctuation::printed::{Places, times};
use crate::rules::words::parts;
use crate::rules::{Context, Rule, Sink};
use crate::text::keyword::Keywords;
use crate::text::numeral;

/// The rule.
pub const RULE: Rule = Rule {
    id: "multiple-decrease",
    name: crate::rules::documented("“减少/下降…倍”"),
    severity: Severity::Info,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("减少、下降、缩短不用倍数表示。"),
    check,
};

const DECREASES: &[&str] = &["减少", "下降", "降低", "缩短", "缩小", "压缩", "压减", "减低"];
const BETWEEN: &[&str] = &["了", "近", "约", "将近", "超过", "达", "逾", "数", "几"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    let words = Keywords::new(DECREASES.iter().copied());
    let mut places = Places::default();
    for part in parts(document) {
        for found in words.find(part.text) {
            if let Some(length) = multiple(part.after(found.end)) {
                places.add(document, part.span(found.start, found.end + length));
            }
        }
    }
    let message = |count| format!("{}减少、下降用了“倍”。", times(count));
    let help = "改为百分数或分数，如“减少50%”“减少到上年的三分之一”。";
    places.finding(message, help, None).into_iter().for_each(|finding| sink.report(RULE.severity, finding));
}

/// The length of `了2倍` at the beginning of a text.
fn multiple(text: &str) -> Option<usize> {
    let mut rest = text;
    while let Some(after) = BETWEEN.iter().find_map(|word| rest.strip_prefix(word)) {
        rest = after;
    }
    let figure = numeral::at(rest).map_or(0, |numeral| numeral.length);
    let after = rest.get(figure..)?.strip_prefix(['多', '余']).unwrap_or(rest.get(figure..)?).strip_prefix('倍')?;
    let counted = figure > 0 || text.get(..text.len() - rest.len())?.ends_with(['数', '几']);
    (counted && !after.starts_with('增')).then_some(text.len() - after.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_multiple_follows_at_once() {
        for text in ["了2倍", "一倍", "近三倍", "2倍多", "数倍", "了1.5倍"] {
            assert!(multiple(text).is_some(), "{text}");
        }
        for text in ["到上年的2倍", "50%", "倍增", "一半", ""] {
            assert_eq!(multiple(text), None, "{text}");
        }
    }
}
