//! # 内容过于简略
//!
//! ## 检查什么
//! 除表格外，正文不宜少于两百字。
//!
//! ## 为什么
//! 内容过于简略会被认为敷衍，读者也得不到情况。
//!
//! ## 依据
//! 部分地方的考评要求；国家没有统一规定。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 四、政府信息公开行政复议、行政诉讼情况
//! 五、存在的主要问题及改进情况
//! 解读形式单一。
//! 六、其他需要报告的事项
//! 无。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年围绕供水、防汛和河湖管理推进公开，政策文件印发后三个工作日内上网，工程招标、施工和验收信息按月更新，并在村务公开栏张贴，方便不上网的群众了解情况。全年围绕供水、防汛和河湖管理推进公开，政策文件印发后三个工作日内上网，工程招标、施工和验收信息按月更新，并在村务公开栏张贴，方便不上网的群众了解情况。全年围绕供水、防汛和河湖管理推进公开，政策文件印发后三个工作日内上网，工程招标、施工和验收信息按月更新，并在村务公开栏张贴，方便不上网的群众了解情况。全年围绕供水、防汛和河湖管理推进公开，政策文件印发后三个工作日内上网，工程招标、施工和验收信息按月更新，并在村务公开栏张贴，方便不上网的群众了解情况。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 四、政府信息公开行政复议、行政诉讼情况
//! 五、存在的主要问题及改进情况
//! 解读形式单一。
//! 六、其他需要报告的事项
//! 无。
//! ```
//!
//! ## 例外
//! 表格没有复制进来、只读到一部分的不核对。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年公开信息12条。
//! 六、其他需要报告的事项
//! 无。
//! ```
//!
//! ## 局限
//! 只读到报告的一部分，或表格没有复制进来时不核对。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::passage::{han, is_extract};
use crate::rules::words::running_text;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "report-too-short",
    name: crate::rules::documented("内容过于简略"),
    severity: Severity::Info,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("除表格外，正文不宜少于两百字。"),
    check,
};

/// Fewer Chinese characters say too little.
const SHORTEST: usize = 200;

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    if is_extract(report) {
        return sink.unchecked("只读到报告的一部分，未核对篇幅。");
    }
    let length: usize = running_text(&report.document).map(|span| han(report.document.flow.slice(span))).sum();
    if length < SHORTEST {
        let message = format!("除表格外，正文只有{length}个汉字。");
        let span = report.sections.first().map(|section| section.span);
        let finding = Finding::about(message, "请按格式写明各方面情况；只复制了一部分的，请粘贴全文。")
            .with(|details| details.span = span);
        sink.report(RULE.severity, finding);
    }
}
