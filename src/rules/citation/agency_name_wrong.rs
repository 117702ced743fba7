//! # 国办公开办名称错误
//!
//! ## 检查什么
//! “国务院办公厅政府信息与政务公开办公室”的名称应写准确。
//!
//! ## 为什么
//! 机构名称写错，读者查不到所引文件的制发机关。
//!
//! ## 依据
//! 国办公开办函〔2019〕60号、〔2021〕30号的制发机关。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 按照国务院办公厅政务信息与政务公开办公室要求，全年主动公开信息412条。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 按照国务院办公厅政府信息与政务公开办公室要求，全年主动公开信息412条。
//! ```
//!
//! ## 例外
//! 2015年以前的名称“国务院办公厅政府信息公开办公室”不是写错。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2014年国务院办公厅政府信息公开办公室印发通知，安澜省人民政府办公厅政务公开办公室转发，全年主动公开信息412条。
//! ```
//!
//! ## 局限
//! 2015年以前的旧名称“国务院办公厅政府信息公开办公室”不提示；与正式名称相差较多的不核对。

use crate::finding::{Applicability, Severity};
use crate::form::Era;
use crate::rules::words::{correction, is_damaged, parts};
use crate::rules::{Context, Rule, Sink};
use crate::text::distance::distance;

/// The rule.
pub const RULE: Rule = Rule {
    id: "agency-name-wrong",
    name: crate::rules::documented("国办公开办名称错误"),
    severity: Severity::Info,
    eras: &[Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("“国务院办公厅政府信息与政务公开办公室”的名称应写准确。"),
    check,
};

const NAME: &str = "国务院办公厅政府信息与政务公开办公室";
const BEGINNING: &str = "国务院办公厅";
const END: &str = "公开办公室";
/// The name in characters, with those that a slip may add.
const LONGEST: usize = 20;

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    for part in parts(document) {
        for (start, _) in part.text.match_indices(BEGINNING) {
            let Some(length) = name_length(part.after(start)) else { continue };
            let place = part.span(start, start + length);
            if (1..=2).contains(&distance(document.flow.slice(place), NAME, 3)) && !is_damaged(document, place) {
                let help = "请改为机构的正式名称。";
                sink.report(RULE.severity, correction(document, place, NAME, Applicability::Suggested, help));
            }
        }
    }
}

/// How far a name reaches that ends like this one.
fn name_length(text: &str) -> Option<usize> {
    let length: usize = text.chars().take(LONGEST).map(char::len_utf8).sum();
    text.get(..length)?.find(END).map(|at| at + END.len())
}
