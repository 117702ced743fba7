//! # 数字书写混用
//!
//! ## 检查什么
//! 一个数不应一半用阿拉伯数字、一半用汉字，例如“2万六千”。
//!
//! ## 为什么
//! 同一个数用两种写法，不易读也不易核对。
//!
//! ## 依据
//! 《出版物上数字用法》（GB/T 15835—2011）：同一数值不混用阿拉伯数字与汉字数字（万、亿除外）。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息2万六千余条。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息26000条，两万六千人次参与，2023年一季度公开30000条。
//! ```
//!
//! ## 例外
//! “5千余”“2.6万”已经通行。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息2.6万条，浏览5千余次，两万六千人次参与，2023年一季度公开3万条，2万一次性补贴。
//! ```
//!
//! ## 局限
//! “5千余”“2.6万”这类写法已通行，不提示。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::words::{is_damaged, parts};
use crate::rules::{Context, Rule, Sink};
use crate::text::numeral::{self, Numeral, Script};

/// The rule.
pub const RULE: Rule = Rule {
    id: "number-mixed-script",
    name: crate::rules::documented("数字书写混用"),
    severity: Severity::Info,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("一个数不应一半用阿拉伯数字、一半用汉字，例如“2万六千”。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    for part in parts(document) {
        for (start, numeral) in mixed(part.text) {
            let span = part.span(start, start + numeral.length);
            if !is_damaged(document, span) {
                let printed = document.flow.slice(span);
                let message = format!("“{printed}”混用了阿拉伯数字和汉字数字。");
                let value = numeral.value.map(|value| value.normalize().to_string()).unwrap_or_default();
                let help = format!("统一写法，如“{value}”，或全用汉字。");
                sink.report(RULE.severity, Finding::at(document.flow.origin(span), message, help));
            }
        }
    }
}

/// The figures with a tail of at least two Chinese numerals, so that `2万一次` is none.
fn mixed(text: &str) -> Vec<(usize, Numeral)> {
    let mut found = Vec::new();
    let mut skip_to = 0;
    for (start, character) in text.char_indices() {
        if start < skip_to || !character.is_ascii_digit() {
            continue;
        }
        let rest = text.get(start..).unwrap_or_default();
        let Some(numeral) = numeral::at(rest) else { continue };
        skip_to = start + numeral.length;
        let printed = rest.get(..numeral.length).unwrap_or_default();
        let tail = printed.trim_start_matches(|c: char| c.is_ascii() || "万亿千百".contains(c));
        if numeral.script == Script::Mixed && tail.chars().count() >= 2 {
            found.push((start, numeral));
        }
    }
    found
}
