//! # 第六部分内容泛化
//!
//! ## 检查什么
//! 第六部分不宜写与政府信息公开无关的业务数据。
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
//! 五、存在的主要问题及改进情况
//! 解读形式单一。
//! 六、其他需要报告的事项
//! 全年处理信访案件295宗，接听热线8634次。
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 六、其他需要报告的事项
//! 通过12345热线答复政府信息公开咨询12件。
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 建议提案办理、要点落实等是地方要求写的。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 五、存在的主要问题及改进情况
//! 解读形式单一。
//! 六、其他需要报告的事项
//! 未收取信息处理费。办理人大代表建议3件，落实政务公开要点任务12项。
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 局限
//! 只看信访、接访、锦旗、招商、热线等少数用语并带有数字的句子。建议提案办理、要点落实、创新情况等地方要求的内容不提示。

use super::off_topic;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "s6-off-topic",
    name: crate::rules::documented("第六部分内容泛化"),
    severity: Severity::Info,
    eras: &[Era::E4],
    default: true,
    summary: crate::rules::documented("第六部分不宜写与政府信息公开无关的业务数据。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let Some(section) = context.report.section("S6") else { return sink.not_applicable() };
    for (place, word) in off_topic::sentences_about(context.report, section, off_topic::ELSEWHERE) {
        let message = format!("第六部分写有“{word}”的数据，与政府信息公开工作没有直接关系。");
        let finding = Finding::at(
            context.report.document.flow.origin(place),
            message,
            "请删去，或改写为与政府信息公开有关的内容。",
        );
        sink.report(RULE.severity, finding);
    }
}
