//! # 千分位使用不一致
//!
//! ## 检查什么
//! 四位以上的数字，千分位逗号应当都用或都不用。
//!
//! ## 为什么
//! 时有时无，容易看错位数，也不便检索。
//!
//! ## 依据
//! 《出版物上数字用法》（GB/T 15835—2011）关于多位数分节的规定。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息1,234条，浏览量5678次，培训46人次。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息1,234条，浏览量5,678次，培训46人次，浏览2.6万次，2023年。
//! ```
//!
//! ## 例外
//! 默认不检查。
//! ```text right exception default
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息1,234条，浏览量5678次，培训46人次。
//! ```
//!
//! ## 局限
//! 只看正文里带单位的数字；默认不检查。

use crate::finding::Severity;
use crate::form::Era;
use crate::rules::punctuation::printed::{Places, times};
use crate::rules::words::parts;
use crate::rules::{Context, Rule, Sink};
use crate::text::quantity;

/// The rule.
pub const RULE: Rule = Rule {
    id: "number-thousand-sep",
    name: crate::rules::documented("千分位使用不一致"),
    severity: Severity::Info,
    eras: &Era::ALL,
    default: false,
    summary: crate::rules::documented("四位以上的数字，千分位逗号应当都用或都不用。"),
    check,
};

/// From so many digits on, a figure may be parted into groups.
const LONG: usize = 4;

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    let (mut parted, mut plain) = (0, Places::default());
    for part in parts(document) {
        for quantity in quantity::scan(part.text) {
            let (start, end) = (quantity.span.start as usize, quantity.span.end as usize);
            let printed = part.text.get(start..end).unwrap_or_default();
            let digits = printed.bytes().take_while(u8::is_ascii_digit).count();
            if printed.get(digits..).is_some_and(|rest| rest.starts_with(',')) {
                parted += 1;
            } else if digits >= LONG {
                plain.add(document, part.span(start, end));
            }
        }
    }
    if parted == 0 {
        return;
    }
    let message = |count| format!("{}四位以上的数字没有千分位逗号，别处却有。", times(count));
    let finding = plain.finding(message, "全文统一，都用或都不用。", None);
    finding.into_iter().for_each(|finding| sink.report(RULE.severity, finding));
}
