//! # 无申请却有复议诉讼
//!
//! ## 检查什么
//! 表三新收与结转都为0时，表四一般不应有复议、诉讼案件。
//!
//! ## 为什么
//! 复议、诉讼通常由申请的答复引起。
//!
//! ## 依据
//! 条例第五十条和2021版格式（国办公开办函〔2021〕30号）、2019版格式（国办公开办函〔2019〕60号）的表格结构。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计
//! 一、本年新收政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 四、政府信息公开行政复议、行政诉讼情况
//! | 行政复议 |  |  |  |  | 行政诉讼 |  |  |  |  |  |  |  |  |  |
//! |  |  |  |  |  | 未经复议直接起诉 |  |  |  |  | 复议后起诉 |  |  |  |  |
//! | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
//! | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计
//! 一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3
//! 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 四、政府信息公开行政复议、行政诉讼情况
//! | 行政复议 |  |  |  |  | 行政诉讼 |  |  |  |  |  |  |  |  |  |
//! |  |  |  |  |  | 未经复议直接起诉 |  |  |  |  | 复议后起诉 |  |  |  |  |
//! | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
//! | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
//! ```
//!
//! ## 局限
//! 往年的申请、主动公开引起的案件也会计入表四，所以只作提示。

use super::{at_cell, number};
use crate::finding::Severity;
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "t3-all-zero-but-t4",
    name: crate::rules::documented("无申请却有复议诉讼"),
    severity: Severity::Info,
    eras: &[Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("表三新收与结转都为0时，表四一般不应有复议、诉讼案件。"),
    check,
};

const TOTALS: [&str; 3] = ["T4.review.total", "T4.direct.total", "T4.after.total"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let requests = [number(context, "T3.r1.total"), number(context, "T3.r2.total")];
    if requests.iter().any(Option::is_none) {
        return sink.not_applicable();
    }
    let none = requests.iter().flatten().all(|count| count.is_zero());
    let cases: Vec<&str> =
        TOTALS.into_iter().filter(|id| number(context, id).is_some_and(|count| !count.is_zero())).collect();
    if none && !cases.is_empty() {
        let message = "表三新收、结转都为0，而表四有复议或诉讼案件。".to_owned();
        sink.report(RULE.severity, at_cell(context, &cases, message, "如案件由往年的申请引起，可以不改；否则请核对。"));
    }
}
