//! # 样例名称残留
//!
//! ## 检查什么
//! 标题和正文不应留有“测试市”“示例局”“样表”“模板”等样例名称。
//!
//! ## 为什么
//! 样例名称说明发布的是模板或测试稿，不是本机关的报告。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》第六条要求及时、准确公开政府信息。
//!
//! ## 错误示例
//! ```text wrong
//! 测试市人民政府2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条。
//! ```
//!
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 示例区水务局全年主动公开信息412条。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条，其中答复文书示例3篇，对网站进行压力测试，在测试区域内试运行。
//! ```
//!
//! ## 例外
//! “测试”“示例”作一般词语用。
//! ```text right exception
//! 安澜市产品测试中心2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条。
//! ```
//!
//! ## 局限
//! “测试”“示例”作一般词语使用的不提示。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::words::{Phrase, find};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "example-name-residue",
    name: crate::rules::documented("样例名称残留"),
    severity: Severity::Error,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("标题和正文不应留有“测试市”“示例局”“样表”“模板”等样例名称。"),
    check,
};

const IN_TITLE: &[&str] = &["示例", "样表", "样本", "模板", "范本", "样例"];
/// What follows the name of a place in the name of an agency.
const AGENCIES: &[&str] = &[
    "人民政府",
    "政府",
    "水务",
    "财政",
    "教育",
    "卫生",
    "民政",
    "司法",
    "审计",
    "统计",
    "公安",
    "发展",
    "交通",
    "农业",
    "人力",
    "自然",
    "住房",
    "市场",
    "应急",
    "文化",
    "医疗",
    "生态",
    "局",
    "委",
];
const NAMES: &[&str] =
    &["测试市", "测试县", "测试区", "测试镇", "测试乡", "示例市", "示例县", "示例区", "示例镇", "示例乡"];
const WORDS: &[Phrase] = &[
    Phrase::new("示例局"),
    Phrase::new("示例单位"),
    Phrase::new("测试局").unless_followed(&["域", "部", "限"]).unless_preceded(&["检", "量", "行"]),
    Phrase::new("测试市"),
    Phrase::new("测试县"),
    Phrase::new("测试区"),
    Phrase::new("测试镇"),
    Phrase::new("测试乡"),
    Phrase::new("示例市"),
    Phrase::new("示例县"),
    Phrase::new("示例区"),
    Phrase::new("示例镇"),
    Phrase::new("示例乡"),
];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let document = &report.document;
    let title = report.header.title.as_ref();
    if let Some((title, word)) =
        title.and_then(|title| Some((title, IN_TITLE.iter().find(|word| title.value.contains(**word))?)))
    {
        let message = format!("标题中有“{word}”，不像正式报告的标题。");
        sink.report(RULE.severity, Finding::at(title.span, message, "请改为本机关正式的报告标题。"));
    }
    for hit in find(document, WORDS) {
        let after = document.flow.text().get(hit.span.end as usize..).unwrap_or_default();
        if !NAMES.contains(&hit.phrase.word) || AGENCIES.iter().any(|agency| after.starts_with(agency)) {
            let message = format!("文中留有样例名称“{}”。", hit.phrase.word);
            let help = "请改为本机关的规范名称。";
            sink.report(RULE.severity, Finding::at(document.flow.origin(hit.span), message, help));
        }
    }
}
