//! # 未写改进情况
//!
//! ## 检查什么
//! 写了存在的问题，还应写改进情况或下一步措施。
//!
//! ## 为什么
//! 条例要求同时报告存在的主要问题和改进情况。
//!
//! ## 依据
//! 条例第五十条；2008年条例第三十二条第五项。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 五、存在的主要问题及改进情况
//! 一是政策解读形式不够多样。二是栏目更新不够及时。
//! 六、其他需要报告的事项
//! 无。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 五、存在的主要问题及改进情况
//! 一是政策解读形式不够多样。二是栏目更新不够及时。下一步将增加图解，按月检查栏目。
//! 六、其他需要报告的事项
//! 无。
//! ```
//!
//! ## 例外
//! 改进措施可以另写一部分。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 五、存在的主要问题
//! 一是政策解读形式不够多样。二是栏目更新不够及时。
//! 六、下一步打算
//! 增加图解，按月检查栏目。
//! 七、其他需要报告的事项
//! 无。
//! ```
//!
//! ## 局限
//! 改进措施写在另一部分（如“下一步打算”）的，不提示。

use super::problems;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::passage::{has, text_of};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "improvement-missing",
    name: crate::rules::documented("未写改进情况"),
    severity: Severity::Warning,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("写了存在的问题，还应写改进情况或下一步措施。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let Some(section) = problems::section(report) else { return sink.not_applicable() };
    let text = text_of(report, section);
    let elsewhere = report.outline.iter().any(|heading| {
        heading.place != section.heading
            && has(&heading.title, &["下一步", "打算", "改进", "措施", "安排", "计划", "今后"])
    });
    if problems::is_specific(&text) && !problems::names_measures(&text) && !elsewhere {
        let message = "写了存在的问题，没有写改进情况。";
        sink.report(RULE.severity, Finding::at(section.span, message, "请逐条写明已采取的改进措施或下一步打算。"));
    }
}
