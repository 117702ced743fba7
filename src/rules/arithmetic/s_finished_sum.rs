//! # 办结数≠按时+延期
//!
//! ## 检查什么
//! 统计表“申请办结数”应等于按时办结数与延期办结数之和。
//!
//! ## 为什么
//! 办结的申请不是按时办结，就是延期办结。
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
//! 2.延期办结数 | 件 | 3
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
//! 空白格或“/”“—”在各分项中按0计，并在提示中说明；合计格空白时不核对。表格是图片或未能读取时不核对。

use super::report_failures;
use crate::finding::Severity;
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "s-finished-sum",
    name: crate::rules::documented("办结数≠按时+延期"),
    severity: Severity::Error,
    eras: &[Era::E2],
    default: true,
    summary: crate::rules::documented("统计表“申请办结数”应等于按时办结数与延期办结数之和。"),
    check,
};

const HELP: &str = "请核对按时办结数、延期办结数与申请办结数。";

fn check(context: &Context<'_>, sink: &mut Sink) {
    report_failures(context, sink, RULE.id, RULE.severity, HELP);
}
