//! # 不同意公开≠六种理由之和
//!
//! ## 检查什么
//! 统计表“不同意公开答复数”应等于六种理由之和。
//!
//! ## 为什么
//! 每一件不同意公开的答复都应归入一种理由。
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
//! 4.不同意公开答复数 | 件 | 5
//! 其中：涉及国家秘密 | 件 | 1
//! 涉及商业秘密 | 件 | 1
//! 涉及个人隐私 | 件 | 1
//! 危及国家安全、公共安全、经济安全和社会稳定 | 件 | 0
//! 不是《条例》所指政府信息 | 件 | 1
//! 法律法规规定的其他情形 | 件 | 0
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
//! 4.不同意公开答复数 | 件 | 4
//! 其中：涉及国家秘密 | 件 | 1
//! 涉及商业秘密 | 件 | 1
//! 涉及个人隐私 | 件 | 1
//! 危及国家安全、公共安全、经济安全和社会稳定 | 件 | 0
//! 不是《条例》所指政府信息 | 件 | 1
//! 法律法规规定的其他情形 | 件 | 0
//! ```
//!
//! ## 局限
//! 一件答复可以有两种理由，所以理由之和只多1至2件时降为警告。空白格或“/”“—”在各分项中按0计，并在提示中说明；合计格空白时不核对。表格是图片或未能读取时不核对。

use super::report_failures_by;
use crate::finding::Severity;
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "s-refused-sum",
    name: crate::rules::documented("不同意公开≠六种理由之和"),
    severity: Severity::Error,
    eras: &[Era::E2],
    default: true,
    summary: crate::rules::documented("统计表“不同意公开答复数”应等于六种理由之和。"),
    check,
};

const HELP: &str = "请核对六种理由与不同意公开答复数；一件有两种理由的，请只计主要理由。";

/// One refusal may rest on two grounds.
const GROUNDS_BEYOND: u8 = 2;

fn check(context: &Context<'_>, sink: &mut Sink) {
    report_failures_by(context, sink, RULE.id, HELP, |_, sums| {
        let two_grounds = sums.right > sums.left && sums.right - sums.left <= GROUNDS_BEYOND.into();
        if two_grounds { Severity::Warning } else { RULE.severity }
    });
}
