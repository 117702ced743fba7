//! # 全角半角混用
//!
//! ## 检查什么
//! 同一份报告里的数字和字母应统一用半角。
//!
//! ## 为什么
//! 全角数字与半角数字混用，间距不一，也不能检索和计算。
//!
//! ## 依据
//! 《出版物上数字用法》（GB/T 15835—2011）。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! ２０２３年主动公开信息12条，收到申请３件，2022年结转0件，培训46人次。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2023年主动公开信息12条，收到申请3件，培训46人次。
//! ```
//!
//! ```text right
//! 望楚区水务局２０２３年政府信息公开工作年度报告
//! 一、总体情况
//! 主动公开信息１２条，收到申请３件。
//! ```
//!
//! ## 例外
//! 默认不检查。
//! ```text right exception default
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! ２０２３年主动公开信息12条，收到申请３件，2022年结转0件，培训46人次。
//! ```
//!
//! ## 局限
//! 全文都用全角的不提示；默认不检查。

use crate::finding::{Applicability, Severity};
use crate::form::Era;
use crate::rules::punctuation::printed::{self, Places, times};
use crate::rules::words::parts;
use crate::rules::{Context, Rule, Sink};
use crate::text::FoldedSpan;

/// The rule.
pub const RULE: Rule = Rule {
    id: "width-mixed",
    name: crate::rules::documented("全角半角混用"),
    severity: Severity::Info,
    eras: &Era::ALL,
    default: false,
    summary: crate::rules::documented("同一份报告里的数字和字母应统一用半角。"),
    check,
};

/// Fewer of one width are a slip.
const FEWEST: usize = 3;

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    let mut places = Places::default();
    let mut half = 0;
    for part in parts(document) {
        let runs = part.text.char_indices().filter(|(_, c)| c.is_ascii_alphanumeric());
        for (at, character) in runs {
            let span: FoldedSpan = part.span(at, at + 1);
            if printed::original(document, span).is_ascii() {
                half += 1;
            } else {
                places.replace(document, span, character);
            }
        }
    }
    if places.count() < FEWEST || half < FEWEST {
        return;
    }
    let message = |count| format!("{}全角的数字或字母，其余用的是半角。", times(count));
    let fix = Some(("改为半角", Applicability::Suggested));
    let finding = places.finding(message, "统一改为半角。", fix);
    finding.into_iter().for_each(|finding| sink.report(RULE.severity, finding));
}
