//! # 复议机关作共同被告案件计入
//!
//! ## 检查什么
//! 作为复议机关共同被告的案件不应计入本机关的行政诉讼件数。
//!
//! ## 为什么
//! 复议机关作共同被告的案件由原行为机关统计，重复计入会使各级汇总数字偏大。
//!
//! ## 依据
//! 国办公开办函〔2016〕201号。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条，发生行政诉讼12件，其中作为复议机关共同被告5件。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条，发生行政诉讼7件，其中败诉1件。作为共同被告出庭应诉。
//! ```
//!
//! ## 例外
//! 写明不含共同被告案件的不提示。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条，发生行政诉讼7件，不含作为复议机关共同被告的5件。
//! ```
//!
//! ## 局限
//! 只在同一句话写明“其中”“包括”共同被告案件时提示，是否计入请自行核对。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::words::{is_damaged, sentences};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "judicial-joint-defendant",
    name: crate::rules::documented("复议机关作共同被告案件计入"),
    severity: Severity::Info,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("作为复议机关共同被告的案件不应计入本机关的行政诉讼件数。"),
    check,
};

const DEFENDANT: &str = "共同被告";
const AMONG: &[&str] = &["其中", "包括", "包含", "含"];
const APART: &[&str] =
    &["不含", "不包", "除外", "未计", "不计", "剔除", "另有", "此外", "未列", "未纳入", "不纳入", "不列"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    for sentence in sentences(document) {
        let Some(start) = sentence.text.find(DEFENDANT) else { continue };
        let counted = sentence.text.contains(|c: char| c.is_ascii_digit());
        let among = AMONG.iter().any(|word| sentence.before(start).contains(word));
        let place = sentence.span(start, start + DEFENDANT.len());
        if counted && among && sentence.has(&["诉讼"]) && !sentence.has(APART) && !is_damaged(document, place) {
            let message = "行政诉讼件数中包含了作为共同被告的案件。";
            let help = "由原行为机关统计的案件请从诉讼件数中剔除，并核对第四部分的表格。";
            sink.report(RULE.severity, Finding::at(document.flow.origin(place), message, help));
        }
    }
}
