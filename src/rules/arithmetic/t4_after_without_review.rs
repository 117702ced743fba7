//! # 有复议后起诉而无复议
//!
//! ## 检查什么
//! 表四“复议后起诉”总计大于0时，“行政复议”总计一般也大于0。
//!
//! ## 为什么
//! 复议后起诉的案件先经过了行政复议。
//!
//! ## 依据
//! 条例第五十条和2021版格式（国办公开办函〔2021〕30号）、2019版格式（国办公开办函〔2019〕60号）的表格结构。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 四、政府信息公开行政复议、行政诉讼情况
//! | 行政复议 |  |  |  |  | 行政诉讼 |  |  |  |  |  |  |  |  |  |
//! |  |  |  |  |  | 未经复议直接起诉 |  |  |  |  | 复议后起诉 |  |  |  |  |
//! | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
//! | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 1 |
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 四、政府信息公开行政复议、行政诉讼情况
//! | 行政复议 |  |  |  |  | 行政诉讼 |  |  |  |  |  |  |  |  |  |
//! |  |  |  |  |  | 未经复议直接起诉 |  |  |  |  | 复议后起诉 |  |  |  |  |
//! | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
//! | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 1 |
//! ```
//!
//! ## 局限
//! 复议在往年审结的，本年可以没有复议，所以只作提示。

use super::wording::plain;
use super::{at_cell, number};
use crate::finding::Severity;
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "t4-after-without-review",
    name: crate::rules::documented("有复议后起诉而无复议"),
    severity: Severity::Info,
    eras: &[Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("表四“复议后起诉”总计大于0时，“行政复议”总计一般也大于0。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let (Some(after), Some(review)) = (number(context, "T4.after.total"), number(context, "T4.review.total")) else {
        return sink.not_applicable();
    };
    if !after.is_zero() && review.is_zero() {
        let message = format!("表四复议后起诉{}件，而行政复议总计为0。", plain(after));
        let finding = at_cell(
            context,
            &["T4.after.total", "T4.review.total"],
            message,
            "如复议在往年审结，可以不改；否则请核对。",
        );
        sink.report(RULE.severity, finding);
    }
}
