//! # 总体情况内容泛化
//!
//! ## 检查什么
//! 总体情况不宜写与政府信息公开无关的业务数据。
//!
//! ## 为什么
//! 格式要求内容不能遗漏，也不宜泛化。
//!
//! ## 依据
//! 国办公开办函〔2021〕30号。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息12条。获得锦旗11面、感谢信47封。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 不予处理1件，属于信访类申请。信访部门转来政府信息公开申请2件。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 热线、留言的数字常见于总体情况。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息12条。网站留言办理23件，接听热线120次。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 局限
//! 只看锦旗、感谢信、招商、信访案件、生产总值等少数用语并带有数字的句子；留言、热线的数字常见于总体情况，不提示。

use super::off_topic;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "s1-off-topic",
    name: crate::rules::documented("总体情况内容泛化"),
    severity: Severity::Info,
    eras: &[Era::E4],
    default: true,
    summary: crate::rules::documented("总体情况不宜写与政府信息公开无关的业务数据。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let Some(section) = context.report.section("S1") else { return sink.not_applicable() };
    for (place, word) in off_topic::sentences_about(context.report, section, off_topic::OVERVIEW) {
        let message = format!("总体情况写有“{word}”的数据，与政府信息公开工作没有直接关系。");
        let finding = Finding::at(
            context.report.document.flow.origin(place),
            message,
            "请删去，或改写为与政府信息公开有关的内容。",
        );
        sink.report(RULE.severity, finding);
    }
}
