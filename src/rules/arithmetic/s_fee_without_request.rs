//! # 无申请却有收费
//!
//! ## 检查什么
//! 统计表“收到申请数”为0时，“依申请公开信息收取的费用”一般也应为0。
//!
//! ## 为什么
//! 没有申请就没有依申请公开的收费。
//!
//! ## 依据
//! 《政府信息公开情况统计表》（国办发〔2014〕32号）的行列结构。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2017年政府信息公开年度报告
//! 附表：政府信息公开情况统计表
//! 统计指标 | 单位 | 统计数
//! （一）收到申请数 | 件 | 0
//! 1.当面申请数 | 件 | 0
//! 2.传真申请数 | 件 | 0
//! 3.网络申请数 | 件 | 0
//! 4.信函申请数 | 件 | 0
//! （二）申请办结数 | 件 | 0
//! 1.按时办结数 | 件 | 0
//! 2.延期办结数 | 件 | 0
//! 七、依申请公开信息收取的费用 | 元 | 120
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2017年政府信息公开年度报告
//! 附表：政府信息公开情况统计表
//! 统计指标 | 单位 | 统计数
//! （一）收到申请数 | 件 | 0
//! 1.当面申请数 | 件 | 0
//! 2.传真申请数 | 件 | 0
//! 3.网络申请数 | 件 | 0
//! 4.信函申请数 | 件 | 0
//! （二）申请办结数 | 件 | 0
//! 1.按时办结数 | 件 | 0
//! 2.延期办结数 | 件 | 0
//! 七、依申请公开信息收取的费用 | 元 | 0
//! ```
//!
//! ## 例外
//! 正文说明收取的是上年申请的费用的，不提示。
//! ```text right exception
//! 望楚区水务局2017年政府信息公开年度报告
//! 三、依申请公开情况
//! 全年未收到申请。本年收取的120元是2016年所收申请的费用。
//! 附表：政府信息公开情况统计表
//! 统计指标 | 单位 | 统计数
//! （一）收到申请数 | 件 | 0
//! 1.当面申请数 | 件 | 0
//! 2.传真申请数 | 件 | 0
//! 3.网络申请数 | 件 | 0
//! 4.信函申请数 | 件 | 0
//! （二）申请办结数 | 件 | 0
//! 1.按时办结数 | 件 | 0
//! 2.延期办结数 | 件 | 0
//! 七、依申请公开信息收取的费用 | 元 | 120
//! ```
//!
//! ## 局限
//! 正文没有说明是上年申请的费用时，请核对后再定。

use super::wording::plain;
use super::{at_cell, is_said, number};
use crate::finding::Severity;
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "s-fee-without-request",
    name: crate::rules::documented("无申请却有收费"),
    severity: Severity::Warning,
    eras: &[Era::E2],
    default: true,
    summary: crate::rules::documented("统计表“收到申请数”为0时，“依申请公开信息收取的费用”一般也应为0。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let (Some(fee), Some(received)) = (number(context, "S.7"), number(context, "S.3.1")) else {
        return sink.not_applicable();
    };
    if received.is_zero() && fee > received && !is_of_earlier_requests(context) {
        let message = format!("统计表收到申请数为0，收取的费用为{}。", plain(fee));
        let finding =
            at_cell(context, &["S.7", "S.3.1"], message, "请核对费用与收到申请数；如为上年申请的费用，可以不改。");
        sink.report(RULE.severity, finding);
    }
}

/// Whether the text says that the fee is for requests of the year before.
fn is_of_earlier_requests(context: &Context<'_>) -> bool {
    let named = context.report.year().map(|year| format!("{}年", year.saturating_sub(1)));
    let before = named.as_deref().unwrap_or("上年");
    is_said(context, &[&["上年", "去年", "上一年", before], &["申请"], &["费用", "收费", "收取"]])
}
