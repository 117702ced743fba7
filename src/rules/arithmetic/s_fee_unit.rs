//! # 费用/经费单位与数值可疑
//!
//! ## 检查什么
//! 统计表以“万元”为单位的费用、经费达到一亿元（10000万元）时，提示核对单位。
//!
//! ## 为什么
//! 国办统一表以万元为单位，误按元填写会放大一万倍。
//!
//! ## 依据
//! 《政府信息公开情况统计表》（国办发〔2014〕32号）的行列结构。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2017年政府信息公开年度报告
//! 附表：政府信息公开情况统计表
//! 统计指标 | 单位 | 统计数
//! （一）收到申请数 | 件 | 14
//! 1.当面申请数 | 件 | 11
//! 2.传真申请数 | 件 | 0
//! 3.网络申请数 | 件 | 0
//! 4.信函申请数 | 件 | 3
//! （二）申请办结数 | 件 | 14
//! 1.按时办结数 | 件 | 10
//! 2.延期办结数 | 件 | 4
//! 七、依申请公开信息收取的费用 | 万元 | 12000
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2017年政府信息公开年度报告
//! 附表：政府信息公开情况统计表
//! 统计指标 | 单位 | 统计数
//! （一）收到申请数 | 件 | 14
//! 1.当面申请数 | 件 | 11
//! 2.传真申请数 | 件 | 0
//! 3.网络申请数 | 件 | 0
//! 4.信函申请数 | 件 | 3
//! （二）申请办结数 | 件 | 14
//! 1.按时办结数 | 件 | 10
//! 2.延期办结数 | 件 | 4
//! 七、依申请公开信息收取的费用 | 元 | 12000
//! ```
//!
//! ## 例外
//! 没有例外。
//!
//! ## 局限
//! 只看数值大小，不判断对错。省级以上汇总表可能确有此数。

use super::at_cell;
use super::wording::plain;
use crate::finding::Severity;
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};
use rust_decimal::Decimal;

/// The rule.
pub const RULE: Rule = Rule {
    id: "s-fee-unit",
    name: crate::rules::documented("费用/经费单位与数值可疑"),
    severity: Severity::Info,
    eras: &[Era::E2],
    default: true,
    summary: crate::rules::documented("统计表以“万元”为单位的费用、经费达到一亿元（10000万元）时，提示核对单位。"),
    check,
};

/// In 万元: a hundred million 元.
const SUSPICIOUS: u32 = 10_000;

fn check(context: &Context<'_>, sink: &mut Sink) {
    for id in ["S.7", "S.8.4"] {
        let cell = context.report.cell(id).filter(|cell| cell.unit == "万元");
        let Some(amount) = cell.and_then(|cell| cell.number()).filter(|amount| *amount >= SUSPICIOUS.into()) else {
            continue;
        };
        let message =
            format!("统计表此格填{}，单位为万元，即{}元。", plain(amount), plain(amount * Decimal::from(SUSPICIOUS)));
        sink.report(RULE.severity, at_cell(context, &[id], message, "请核对是否把元填成了万元。"));
    }
}
