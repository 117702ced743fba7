//! # 缺报告标题
//!
//! ## 检查什么
//! 报告应有标题。
//!
//! ## 为什么
//! 没有标题，读者不知道是哪个机关哪一年的报告。
//!
//! ## 依据
//! 公文格式的一般要求。
//!
//! ## 错误示例
//! ```text wrong
//! 一、总体情况
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 粘贴的正文常常没有标题，所以只作提示。
//! ```text right exception info
//! 一、总体情况
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 局限
//! 只粘贴正文时通常没有标题，可以不理会。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "title-missing",
    name: crate::rules::documented("缺报告标题"),
    severity: Severity::Info,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("报告应有标题。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    if context.report.header.title.is_none() {
        let help = "标题一般写作“〈机关全称〉〈年度〉年政府信息公开工作年度报告”；只粘贴了正文的，可以不理会。";
        sink.report(RULE.severity, Finding::about("没有找到报告标题。", help));
    }
}
