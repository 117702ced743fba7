//! # 一级序号重号
//!
//! ## 检查什么
//! 两个部分不应使用同一个序号。
//!
//! ## 为什么
//! 插入或移动部分后常忘记改后面的序号。
//!
//! ## 依据
//! 公文结构层次序数的一般规则。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 五、存在的主要问题及改进情况
//! 解读形式单一。
//! 五、其他需要报告的事项
//! 无。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 五、存在的主要问题及改进情况
//! 解读形式单一。
//! 六、其他需要报告的事项
//! 无。
//! ```
//!
//! ## 例外
//! 标题相同的是重复复制。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 五、存在的主要问题及改进情况
//! 解读形式单一。
//! 五、存在的主要问题及改进情况
//! 解读形式单一。
//! 六、其他需要报告的事项
//! 无。
//! ```
//!
//! ## 局限
//! 只比较相邻的两个部分；标题相同的是重复复制，不提示。一个部分内部又用“一、二、”编号的，不核对。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::section::is_same;
use crate::rules::structure::numeral;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "section-number-duplicate",
    name: crate::rules::documented("一级序号重号"),
    severity: Severity::Warning,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("两个部分不应使用同一个序号。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let outline = &context.report.outline;
    let rises = outline.iter().zip(outline.iter().skip(1)).all(|(one, next)| one.ordinal <= next.ordinal);
    if outline.len() < 2 || !rises {
        return sink.not_applicable();
    }
    for (one, next) in outline.iter().zip(outline.iter().skip(1)) {
        if one.ordinal == next.ordinal && !is_same(one, next) {
            let number = numeral(one.ordinal);
            let message = format!("“{}”与“{}”的序号都是“{number}”。", one.title, next.title);
            let finding = Finding::at(next.span, message, "请把后一个部分及其后的序号依次改正。");
            let finding = finding.values(numeral(one.ordinal + 1), number);
            sink.report(RULE.severity, finding.related(one.title.clone(), Some(one.span), None));
        }
    }
}
