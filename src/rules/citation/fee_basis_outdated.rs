//! # 收费依据过时
//!
//! ## 检查什么
//! 2020年度及以后的报告不应再写收取检索、复制、邮寄等成本费用。
//!
//! ## 为什么
//! 现行条例取消了检索、复制、邮寄等成本费，只对数量、频次明显超过合理范围的申请收取信息处理费。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》第四十二条；国办函〔2020〕109号。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2022年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条，对申请人收取检索、复制、邮寄等成本费用120元。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2022年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条，对申请人未收取任何费用，符合条件的收取信息处理费。
//! ```
//!
//! ```text right
//! 望楚区水务局2022年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条，按照规定不再收取检索费、复制费、邮寄费。
//! ```
//!
//! ## 例外
//! “未收取检索、复制等费用”没有错，只作提示。
//! ```text right exception info
//! 望楚区水务局2022年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条，未向申请人收取检索、复制、邮寄等成本费用。
//! ```
//!
//! ## 局限
//! “未收取检索、复制等费用”的说法没有错，但这些项目已经取消，只作提示；“不再收取”“取消”等说法不提示。

use crate::document::part::Part;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::words::{is_damaged, sentences};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "fee-basis-outdated",
    name: crate::rules::documented("收费依据过时"),
    severity: Severity::Warning,
    eras: &[Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("2020年度及以后的报告不应再写收取检索、复制、邮寄等成本费用。"),
    check,
};

const FIRST_YEAR: u16 = 2020;
const OLD_FEES: &[&str] = &["检索费", "复制费", "邮寄费", "成本费", "检索、复制", "复制、邮寄"];
/// The fees are said not to exist any more, which is right.
const ABOLISHED: &[&str] =
    &["不收", "不再", "取消", "停止", "不得", "免收", "旧条例", "原条例", "修订前", "不需", "无需"];
const NOT_CHARGED: &[&str] = &["未", "没有", "零", "免费", "减免", "无"];
const CHARGED: &[&str] = &["收取", "缴纳", "交纳", "收费", "收到", "共计", "按标准"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    if report.year().is_none_or(|year| year < FIRST_YEAR) {
        return sink.not_applicable();
    }
    for sentence in sentences(&report.document) {
        let Some((severity, start, word)) = outdated(sentence) else { continue };
        let place = sentence.span(start, start + word.len());
        if !is_damaged(&report.document, place) {
            let message = match severity {
                Severity::Info => format!("文中提到的“{word}”等成本费用已经取消。"),
                _ => format!("文中写收取“{word}”等成本费用，现行条例已取消这类收费。"),
            };
            let help = "现行收费项目只有信息处理费，请按实际情况改写。";
            sink.report(severity, Finding::at(report.document.flow.origin(place), message, help));
        }
    }
}

/// The first old fee of a sentence, and whether it was charged.
fn outdated(sentence: Part<'_>) -> Option<(Severity, usize, &'static str)> {
    let (start, word) = OLD_FEES.iter().filter_map(|word| Some((sentence.text.find(word)?, *word))).min()?;
    let of_fees = word.ends_with('费') || sentence.after(start).contains('费');
    if !of_fees || sentence.has(ABOLISHED) || !sentence.has(CHARGED) {
        return None;
    }
    let severity =
        if sentence.has(NOT_CHARGED) || says_nothing_came_in(sentence) { Severity::Info } else { RULE.severity };
    Some((severity, start, word))
}

/// `0元`, which is no end of `120元`.
fn says_nothing_came_in(sentence: Part<'_>) -> bool {
    let digit = |c: char| c.is_ascii_digit() || c == '.';
    ["0元", "0万元"]
        .iter()
        .any(|zero| sentence.text.match_indices(zero).any(|(at, _)| !sentence.before(at).ends_with(digit)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_round_sum_is_no_zero() {
        let severity = |text| outdated(Part { text, start: 0 }).map(|(severity, ..)| severity);
        assert_eq!(severity("收取检索费、复制费共计120元。"), Some(Severity::Warning));
        assert_eq!(severity("收取检索、复制等成本费用0元。"), Some(Severity::Info));
        assert_eq!(severity("未收取检索费。"), Some(Severity::Info));
        assert_eq!(severity("依法不收取检索费。证照邮寄费由财政承担。"), None);
    }
}
