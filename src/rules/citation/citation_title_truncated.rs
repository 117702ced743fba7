//! # 文件名引用不完整
//!
//! ## 检查什么
//! 书名号中的通知、意见、函的名称应写全，一般带有“关于”“印发”或“转发”。
//!
//! ## 为什么
//! 《2021年政务公开工作要点的通知》少了“关于印发”，不是文件的完整名称。
//!
//! ## 依据
//! 《党政机关公文处理工作条例》第九条：标题由发文机关名称、事由和文种组成。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2021年政府信息公开工作年度报告
//! 一、总体情况
//! 按照《2021年政务公开工作要点的通知》要求，全年主动公开信息412条。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2021年政府信息公开工作年度报告
//! 一、总体情况
//! 按照《关于印发2021年政务公开工作要点的通知》要求，全年主动公开信息412条。
//! ```
//!
//! ## 例外
//! 《……要点》本身就是完整的名称。
//! ```text right exception
//! 望楚区水务局2021年政府信息公开工作年度报告
//! 一、总体情况
//! 按照《2021年政务公开工作要点》和《安澜省人民政府批转省水务厅供水规划的通知》，全年主动公开信息412条。
//! ```
//!
//! ## 局限
//! 只核对以“的通知”“的意见”“的函”结尾的名称。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::citation::Title;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "citation-title-truncated",
    name: crate::rules::documented("文件名引用不完整"),
    severity: Severity::Info,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("书名号中的通知、意见、函的名称应写全，一般带有“关于”“印发”或“转发”。"),
    check,
};

const KINDS: &[&str] = &["的通知", "的意见", "的函"];
/// Words that begin what a document is about.
const VERBS: &[&str] = &["关于", "印发", "转发", "批转", "下发", "颁发", "发布", "公布", "召开", "废止", "报送"];
/// A shorter name is spoken of in general: `《……的通知》`.
const SHORTEST: usize = 8;

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    for title in report.citations.titles.iter().filter(|title| is_truncated(title)) {
        let message = format!("“《{}》”不像完整的文件名称，缺少“关于”或“印发”。", title.name);
        let help = "请按原文件写全名称，如“关于印发……的通知”；只指附件的，去掉“的通知”。";
        sink.report(RULE.severity, Finding::at(report.document.flow.origin(title.span), message, help));
    }
}

fn is_truncated(title: &Title) -> bool {
    let name = title.name.split('(').next().unwrap_or_default();
    let complete = VERBS.iter().any(|word| name.contains(word));
    let general = name.contains(['…', 'X', '×']) || name.chars().count() < SHORTEST;
    KINDS.iter().any(|kind| name.ends_with(kind)) && !complete && !general && !title.nested
}
