//! # 只有改进没有具体问题
//!
//! ## 检查什么
//! 问题部分应写出具体问题，不能只写“存在差距”再列改进方向。
//!
//! ## 为什么
//! 考评中常见的意见是问题泛泛而谈，改进措施没有针对性。
//!
//! ## 依据
//! 条例第五十条；政府透明度评估的通行做法。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 五、存在的主要问题及改进情况
//! 我局工作取得一定成绩，但还存在差距。今后将从两个方面改进：一是加强宣传；二是充实信息内容。
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
//! 存在的问题：解读材料以文字为主，形式单一。今后将从两个方面改进：一是增加图解；二是制作短片。
//! 六、其他需要报告的事项
//! 无。
//! ```
//!
//! ## 例外
//! 没有例外。
//!
//! ## 局限
//! 按常见用语判断，只作提示。

use super::problems;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::passage::text_of;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "problems-not-specific",
    name: crate::rules::documented("只有改进没有具体问题"),
    severity: Severity::Info,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("问题部分应写出具体问题，不能只写“存在差距”再列改进方向。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let Some(section) = problems::section(report) else { return sink.not_applicable() };
    let text = text_of(report, section);
    let (before, after) = problems::split(&text);
    if problems::mentions(before) && !problems::is_specific(before) && problems::enumerated(after) >= 2 {
        let message = "问题部分没有写出具体问题，只列了改进方向。";
        sink.report(RULE.severity, Finding::at(section.span, message, "请先写明具体问题是什么，再逐条写改进措施。"));
    }
}
