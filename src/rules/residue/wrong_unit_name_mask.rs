//! # 机关名称未替换
//!
//! ## 检查什么
//! 报告中不应留有模板里的“（单位名称）”“（机关名称）”“本机关全称”等字样。
//!
//! ## 为什么
//! 这是套用模板时没有换成本机关名称，发布后一眼可见。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》第六条要求及时、准确公开政府信息。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2023年，（单位名称）认真贯彻落实政务公开各项要求，主动公开信息412条。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2023年，望楚区水务局主动公开信息412条，统一规范各科室文件中的单位名称。
//! ```
//!
//! ```text right
//! 望楚区水务局2016年政府信息公开工作年度报告
//! 一、总体情况
//! 主动公开信息412条。附表由本单位（盖章）后报送，单位名称（全称）须与印章一致。
//! ```
//!
//! ## 例外
//! 没有例外。
//!
//! ## 局限
//! 只认括号中的“单位名称”一类字样和“本机关全称”“本单位全称”。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::words::{Phrase, find_in, parts_and_cells};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "wrong-unit-name-mask",
    name: crate::rules::documented("机关名称未替换"),
    severity: Severity::Error,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("报告中不应留有模板里的“（单位名称）”“（机关名称）”“本机关全称”等字样。"),
    check,
};

/// Around a full name that a text asks for, the words are a request and no placeholder.
const ASKED_FOR: &[&str] = &["须", "应", "使用", "填写", "注明", "写明", "一致"];

const MASKS: &[Phrase] = &[
    Phrase::new("(单位名称)").without(ASKED_FOR),
    Phrase::new("(机关名称)").without(ASKED_FOR),
    Phrase::new("(部门名称)").without(ASKED_FOR),
    Phrase::new("【单位名称】").without(ASKED_FOR),
    Phrase::new("【机关名称】").without(ASKED_FOR),
    Phrase::new("【部门名称】").without(ASKED_FOR),
    Phrase::new("[单位名称]").without(ASKED_FOR),
    Phrase::new("[机关名称]").without(ASKED_FOR),
    Phrase::new("[部门名称]").without(ASKED_FOR),
    Phrase::new("本单位全称").without(ASKED_FOR),
    Phrase::new("本机关全称").without(ASKED_FOR),
];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    for hit in find_in(document, parts_and_cells(document), MASKS) {
        let message = format!("文中留有模板字样“{}”，没有换成机关名称。", document.flow.slice(hit.span));
        sink.report(RULE.severity, Finding::at(document.flow.origin(hit.span), message, "请改为本机关的规范名称。"));
    }
}
