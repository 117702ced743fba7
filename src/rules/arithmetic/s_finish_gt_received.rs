//! # 办结数大于收到数
//!
//! ## 检查什么
//! 统计表“申请办结数”一般不大于“收到申请数”。
//!
//! ## 为什么
//! 办结的通常是本年收到的申请。
//!
//! ## 依据
//! 《政府信息公开情况统计表》（国办发〔2014〕32号）的行列结构。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2017年政府信息公开年度报告
//! 附表：政府信息公开情况统计表
//! 统计指标 | 单位 | 统计数
//! （一）收到申请数 | 件 | 12
//! 1.当面申请数 | 件 | 9
//! 2.传真申请数 | 件 | 0
//! 3.网络申请数 | 件 | 0
//! 4.信函申请数 | 件 | 3
//! （二）申请办结数 | 件 | 14
//! 1.按时办结数 | 件 | 10
//! 2.延期办结数 | 件 | 4
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
//! ```
//!
//! ## 例外
//! 没有例外。
//!
//! ## 局限
//! 上年结转到本年办结的申请不在收到数之内，所以只作提示。

use super::wording::plain;
use super::{at_cell, number};
use crate::finding::Severity;
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "s-finish-gt-received",
    name: crate::rules::documented("办结数大于收到数"),
    severity: Severity::Info,
    eras: &[Era::E2],
    default: true,
    summary: crate::rules::documented("统计表“申请办结数”一般不大于“收到申请数”。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let (Some(finished), Some(received)) = (number(context, "S.3.2"), number(context, "S.3.1")) else {
        return sink.not_applicable();
    };
    if finished > received {
        let message = format!("统计表申请办结数{}，大于收到申请数{}。", plain(finished), plain(received));
        let finding = at_cell(context, &["S.3.2", "S.3.1"], message, "如办结了上年结转的申请，可以不改；否则请核对。");
        sink.report(RULE.severity, finding);
    }
}
