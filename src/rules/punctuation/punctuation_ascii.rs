//! # 中文间使用半角标点
//!
//! ## 检查什么
//! 汉字之间应使用全角的逗号、分号、冒号。
//!
//! ## 为什么
//! 半角标点与汉字混排，间距忽宽忽窄，也容易与小数点、千分位混淆。
//!
//! ## 依据
//! 《标点符号用法》（GB/T 15834—2011）关于标点符号位置和书写形式的规定。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息12条。一是抓制度,明责任,强保障;二是抓平台,建栏目,勤更新;三是抓解读,重图解,多短片;四是抓培训,促交流,提能力。主要做法:听意见,改作风。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息12条。一是抓制度，明责任；二是抓平台，建栏目；网址http://www.example.gov.cn/a,b;c，数据1,234条。
//! ```
//!
//! ## 例外
//! 许多网站转载时把标点改成半角，默认不检查。
//! ```text right exception default
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息12条。一是抓制度,明责任,强保障;二是抓平台,建栏目,勤更新;三是抓解读,重图解,多短片;四是抓培训,促交流,提能力。主要做法:听意见,改作风。
//! ```
//!
//! ## 局限
//! 不足10处的不提示。许多网站在转载时把标点改成半角，这条规则默认不检查。

use super::printed::{self, Passage, Places};
use crate::document::Document;
use crate::finding::{Applicability, Severity};
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};
use crate::text::characters::is_han;

/// The rule.
pub const RULE: Rule = Rule {
    id: "punctuation-ascii",
    name: crate::rules::documented("中文间使用半角标点"),
    severity: Severity::Info,
    eras: &Era::ALL,
    default: false,
    summary: crate::rules::documented("汉字之间应使用全角的逗号、分号、冒号。"),
    check,
};

/// Fewer are slips that no reader minds.
const FEWEST: usize = 10;

const FULL: [(char, &str); 3] = [(',', "，"), (';', "；"), (':', "：")];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    let mut places = Places::default();
    for passage in printed::passages(context.report) {
        collect(document, &passage, &mut places);
    }
    if places.count() < FEWEST {
        return;
    }
    let message = |count| format!("有{count}处汉字之间用了半角的逗号、分号或冒号。");
    let fix = Some(("改为全角标点", Applicability::Suggested));
    let finding = places.finding(message, "用查找替换改为全角的“，”“；”“：”。", fix);
    finding.into_iter().for_each(|finding| sink.report(RULE.severity, finding));
}

fn collect(document: &Document, passage: &Passage<'_>, places: &mut Places) {
    for (at, mark) in passage.text.char_indices() {
        let Some((_, full)) = FULL.iter().find(|(half, _)| *half == mark) else { continue };
        let (before, after) = (passage.text.get(..at), passage.text.get(at + 1..));
        let between = before.and_then(|text| text.chars().next_back()).is_some_and(is_han)
            && after.and_then(|text| text.chars().next()).is_some_and(is_han);
        let place = passage.part(at, at + 1);
        if between && printed::original(document, place).is_ascii() {
            places.replace(document, place, *full);
        }
    }
}
