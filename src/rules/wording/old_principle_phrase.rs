//! # 使用旧提法“公开为原则”
//!
//! ## 检查什么
//! 2020年度及以后的报告应写“以公开为常态、不公开为例外”，不再写“以公开为原则、不公开为例外”。
//!
//! ## 为什么
//! 2019年修订的条例把“公开为原则”改成了“公开为常态”，旧提法多是沿用往年文字。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》（国务院令第711号）第五条。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 坚持以公开为原则、不公开为例外，主动公开信息12条。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 坚持以公开为常态、不公开为例外，主动公开信息12条。从“以公开为原则、不公开为例外”转变为“以公开为常态、不公开为例外”。
//! ```
//!
//! ```text right
//! 望楚区水务局2019年政府信息公开工作年度报告
//! 一、总体情况
//! 坚持以公开为原则、不公开为例外，主动公开信息12条。
//! ```
//!
//! ## 例外
//! 没有例外。
//!
//! ## 局限
//! 2019年度新旧条例并用，不核对；说明提法变化的句子不提示。

use crate::finding::{Applicability, Severity};
use crate::form::Era;
use crate::rules::words::{Phrase, correction, find};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "old-principle-phrase",
    name: crate::rules::documented("使用旧提法“公开为原则”"),
    severity: Severity::Info,
    eras: &[Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented(
        "2020年度及以后的报告应写“以公开为常态、不公开为例外”，不再写“以公开为原则、不公开为例外”。",
    ),
    check,
};

const FIRST_YEAR: u16 = 2020;
const OLD: &[Phrase] = &[Phrase::new("公开为原则")
    .instead("公开为常态")
    .unless_preceded(&["不"])
    .with(&["不公开为例外"])
    .without(CHANGES)];
/// Words of a sentence that tells how the phrase changed.
const CHANGES: &[&str] = &["为常态", "转变", "改为", "原条例", "旧条例"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    if report.year().is_none_or(|year| year < FIRST_YEAR) {
        return sink.not_applicable();
    }
    let help = "按现行条例第五条，写“以公开为常态、不公开为例外”。";
    for hit in find(&report.document, OLD) {
        let right = hit.phrase.right.unwrap_or_default();
        sink.report(RULE.severity, correction(&report.document, hit.span, right, Applicability::Suggested, help));
    }
}
