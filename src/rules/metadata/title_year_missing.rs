//! # 标题缺年度
//!
//! ## 检查什么
//! 报告标题应写明年度。
//!
//! ## 为什么
//! 没有年度，读者和检索系统分不清是哪一年的报告。
//!
//! ## 依据
//! 年度报告命名的通行做法：〈机关〉〈年度〉年政府信息公开工作年度报告。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ```text right
//! 政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 封面上年度写在下一行。
//! ```text right exception
//! 望楚区水务局政府信息公开工作年度报告
//! （2023年度）
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 局限
//! 年度写在标题上一行或下一行的不提示。标题里没有机关名称的，可能只是栏目名称，不核对。

use super::agency;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "title-year-missing",
    name: crate::rules::documented("标题缺年度"),
    severity: Severity::Warning,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("报告标题应写明年度。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let header = &context.report.header;
    let Some(title) = header.title.as_ref().filter(|_| agency::of_title(header).is_some()) else {
        return sink.not_applicable();
    };
    if header.title_year.is_none() {
        let message = format!("标题“{}”没有写年度。", title.value);
        sink.report(RULE.severity, Finding::at(title.span, message, "请在机关名称后写上年度，例如“2023年”。"));
    }
}
