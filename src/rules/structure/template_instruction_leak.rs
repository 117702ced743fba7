//! # 填报说明残留在正文
//!
//! ## 检查什么
//! 正文不应保留格式中的填报说明。
//!
//! ## 为什么
//! 把格式文件的说明文字一起复制进报告，读者会看到不属于报告的内容。
//!
//! ## 依据
//! 国办公开办函〔2021〕30号、〔2019〕60号格式的说明文字。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 主动公开、依申请公开、监督保障情况（含《中华人民共和国政府信息公开条例》第五十条第四项规定的内容）如下。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 按照《中华人民共和国政府信息公开条例》第五十条的规定报告如下。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 表格里印有的三处说明是格式的一部分。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 按照《中华人民共和国政府信息公开条例》第五十条的规定报告如下。
//! 二、主动公开政府信息情况
//! 行政事业性收费 | 本年收费金额（单位：万元） | 0
//! 三、收到和处理政府信息公开申请情况
//! （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 申请人情况
//! ```
//!
//! ## 局限
//! 格式表格中印有的三处说明（勾稽关系、区分处理、单位万元）属于表格本身，不提示。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::words::running_text;
use crate::rules::{Context, Rule, Sink};
use crate::text::FoldedSpan;
use crate::text::keyword::Keywords;

/// The rule.
pub const RULE: Rule = Rule {
    id: "template-instruction-leak",
    name: crate::rules::documented("填报说明残留在正文"),
    severity: Severity::Warning,
    eras: &[Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("正文不应保留格式中的填报说明。"),
    check,
};

/// Words of the instructions to the form.
const INSTRUCTIONS: [&str; 4] =
    ["含《中华人民共和国政府信息公开条例》第五十条第四项规定", "这一项报告", "减用负值表示", "应提供相关数据"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    let instructions = Keywords::new(INSTRUCTIONS);
    for block in running_text(document) {
        for found in instructions.find(document.flow.slice(block)) {
            let place = FoldedSpan::new(block.range().start + found.start, block.range().start + found.end);
            let message = format!("“{}”是格式的填报说明，不是报告内容。", document.flow.slice(place));
            let finding = Finding::at(document.flow.origin(place), message, "请删去说明文字，写上本机关的实际情况。");
            sink.report(RULE.severity, finding);
        }
    }
}
