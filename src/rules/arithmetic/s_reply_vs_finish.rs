//! # 答复数与办结数差异
//!
//! ## 检查什么
//! 统计表“申请答复数”一般等于“申请办结数”。
//!
//! ## 为什么
//! 办结的申请通常都有答复。
//!
//! ## 依据
//! 《政府信息公开情况统计表》（国办发〔2014〕32号）的行列结构。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2017年政府信息公开年度报告
//! 附表：政府信息公开情况统计表
//! 统计指标 | 单位 | 统计数
//! （二）申请办结数 | 件 | 14
//! 1.按时办结数 | 件 | 10
//! 2.延期办结数 | 件 | 4
//! （三）申请答复数 | 件 | 13
//! 1.属于已主动公开范围数 | 件 | 4
//! 2.同意公开答复数 | 件 | 2
//! 3.同意部分公开答复数 | 件 | 3
//! 4.不同意公开答复数 | 件 | 1
//! 5.不属于本行政机关公开数 | 件 | 0
//! 6.申请信息不存在数 | 件 | 2
//! 7.告知作出更改补充数 | 件 | 1
//! 8.告知通过其他途径办理数 | 件 | 0
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2017年政府信息公开年度报告
//! 附表：政府信息公开情况统计表
//! 统计指标 | 单位 | 统计数
//! （二）申请办结数 | 件 | 14
//! 1.按时办结数 | 件 | 10
//! 2.延期办结数 | 件 | 4
//! （三）申请答复数 | 件 | 14
//! 1.属于已主动公开范围数 | 件 | 4
//! 2.同意公开答复数 | 件 | 2
//! 3.同意部分公开答复数 | 件 | 3
//! 4.不同意公开答复数 | 件 | 1
//! 5.不属于本行政机关公开数 | 件 | 0
//! 6.申请信息不存在数 | 件 | 3
//! 7.告知作出更改补充数 | 件 | 1
//! 8.告知通过其他途径办理数 | 件 | 0
//! ```
//!
//! ## 局限
//! 申请人撤回、几件合并答复时可以不等，所以只作提示。

use super::wording::plain;
use super::{at_cell, number};
use crate::finding::Severity;
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "s-reply-vs-finish",
    name: crate::rules::documented("答复数与办结数差异"),
    severity: Severity::Info,
    eras: &[Era::E2],
    default: true,
    summary: crate::rules::documented("统计表“申请答复数”一般等于“申请办结数”。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let (Some(replied), Some(finished)) = (number(context, "S.3.3"), number(context, "S.3.2")) else {
        return sink.not_applicable();
    };
    if replied != finished {
        let message = format!("统计表申请答复数为{}，申请办结数为{}。", plain(replied), plain(finished));
        let finding = at_cell(context, &["S.3.3", "S.3.2"], message, "有撤回或并案时可以不等；否则请核对。");
        sink.report(RULE.severity, finding);
    }
}
