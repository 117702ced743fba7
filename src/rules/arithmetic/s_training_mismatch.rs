//! # 培训班与培训人次矛盾
//!
//! ## 检查什么
//! 统计表“举办各类培训班数”为0时，“接受培训人员数”一般也应为0。
//!
//! ## 为什么
//! 没有举办培训班，通常就没有人接受培训。
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
//! （二）举办各类培训班数 | 次 | 0
//! （三）接受培训人员数 | 人次 | 50
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
//! （二）举办各类培训班数 | 次 | 2
//! （三）接受培训人员数 | 人次 | 50
//! ```
//!
//! ## 例外
//! 正文说明参加的是其他单位举办的培训的，只作提示。
//! ```text right exception info
//! 望楚区水务局2017年政府信息公开年度报告
//! 一、概述
//! 全年组织人员参加区政府办公室举办的政府信息公开培训班，接受培训50人次。
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
//! （二）举办各类培训班数 | 次 | 0
//! （三）接受培训人员数 | 人次 | 50
//! ```
//!
//! ## 局限
//! 正文没有说参加培训的，作为警告；参加其他单位举办的培训时可以不改。

use super::wording::plain;
use super::{at_cell, is_said, number};
use crate::finding::Severity;
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "s-training-mismatch",
    name: crate::rules::documented("培训班与培训人次矛盾"),
    severity: Severity::Warning,
    eras: &[Era::E2],
    default: true,
    summary: crate::rules::documented("统计表“举办各类培训班数”为0时，“接受培训人员数”一般也应为0。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let (Some(classes), Some(people)) = (number(context, "S.9.2"), number(context, "S.9.3")) else {
        return sink.not_applicable();
    };
    if classes.is_zero() && people > classes {
        let message = format!("统计表举办培训班数为0，接受培训人员数为{}。", plain(people));
        let finding = at_cell(context, &["S.9.2", "S.9.3"], message, "请核对两格；如为参加外单位的培训，可以不改。");
        let elsewhere = is_said(context, &[&["参加", "参训"], &["培训"]]);
        sink.report(if elsewhere { Severity::Info } else { RULE.severity }, finding);
    }
}
