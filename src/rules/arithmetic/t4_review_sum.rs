//! # 行政复议合计错误
//!
//! ## 检查什么
//! 表四行政复议的“总计”应等于结果维持、结果纠正、其他结果、尚未审结四格之和。
//!
//! ## 为什么
//! “总计”是四种结果的合计。
//!
//! ## 依据
//! 条例第五十条和2021版格式（国办公开办函〔2021〕30号）、2019版格式（国办公开办函〔2019〕60号）的表格结构。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 三、收到和处理政府信息公开申请情况
//! 四、政府信息公开行政复议、行政诉讼情况
//! 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计
//! 1 | 0 | 0 | 1 | 3 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 三、收到和处理政府信息公开申请情况
//! 四、政府信息公开行政复议、行政诉讼情况
//! 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计
//! 1 | 0 | 0 | 1 | 2 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! ```
//!
//! ## 局限
//! 空白格或“/”“—”在各分项中按0计，并在提示中说明；合计格空白时不核对。表格是图片或未能读取时不核对。

use super::report_failures;
use crate::finding::Severity;
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "t4-review-sum",
    name: "行政复议合计错误",
    severity: Severity::Error,
    eras: &[Era::E3, Era::E4],
    default: true,
    summary: "表四行政复议的“总计”应等于结果维持、结果纠正、其他结果、尚未审结四格之和。",
    check,
};

const HELP: &str = "请核对行政复议的四种结果与总计。";

fn check(context: &Context<'_>, sink: &mut Sink) {
    report_failures(context, sink, RULE.id, RULE.severity, HELP);
}
