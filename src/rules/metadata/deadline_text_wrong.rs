//! # 引用的公布时限错误
//!
//! ## 检查什么
//! 引用条例写公布时限时，部门为1月31日，政府为3月31日。
//!
//! ## 为什么
//! 两个期限容易写反。
//!
//! ## 依据
//! 条例第四十九条。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 按照《中华人民共和国政府信息公开条例》规定，部门应当在每年3月31日前公布上一年度的年度报告。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 按照《中华人民共和国政府信息公开条例》规定，部门应当在每年1月31日前公布上一年度的年度报告。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 按照《条例》规定，政府信息公开工作主管部门在每年3月31日前公布本级政府年度报告。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 当地规定更早的日期是允许的。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 按照市里通知，各部门在1月15日前公布年度报告。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 局限
//! 只看引用条例的句子；当地规定更早的日期不提示。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::passage::{has, sentences};
use crate::rules::words::running_text;
use crate::rules::{Context, Rule, Sink};
use crate::text::FoldedSpan;

/// The rule.
pub const RULE: Rule = Rule {
    id: "deadline-text-wrong",
    name: crate::rules::documented("引用的公布时限错误"),
    severity: Severity::Warning,
    eras: &[Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("引用条例写公布时限时，部门为1月31日，政府为3月31日。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    for block in running_text(&report.document) {
        for (start, sentence) in sentences(report.document.flow.slice(block)) {
            let Some((printed, right)) = wrong_deadline(sentence) else { continue };
            let at = block.range().start + start + sentence.find(printed).unwrap_or(0);
            let place = FoldedSpan::new(at, at + printed.len());
            let message = format!("文中写期限为{printed}，条例规定的是{right}。");
            let finding = Finding::at(
                report.document.flow.origin(place),
                message,
                "部门为1月31日前，政府为3月31日前；请核对后改正。",
            );
            sink.report(RULE.severity, finding.values(right, printed));
        }
    }
}

/// The day that a sentence on article 49 gives to the wrong agencies, and the right one.
fn wrong_deadline(sentence: &str) -> Option<(&'static str, &'static str)> {
    let cites = has(sentence, &["条例", "第四十九条"]) && has(sentence, &["年度报告", "年报"]);
    let (january, march) =
        (sentence.contains("1月31日") && !sentence.contains("11月31日"), sentence.contains("3月31日"));
    let department = sentence.contains("部门") && !sentence.contains("主管部门");
    let government = sentence.contains("人民政府") && !sentence.contains("部门");
    match (january, march) {
        (false, true) if cites && department && !sentence.contains("人民政府的") => Some(("3月31日", "1月31日")),
        (true, false) if cites && government => Some(("1月31日", "3月31日")),
        _ => None,
    }
}
