//! # 未说明信息处理费收取情况
//!
//! ## 检查什么
//! 第六部分应说明信息处理费的收取情况，没有收取也要写明。
//!
//! ## 为什么
//! 《政府信息公开信息处理费管理办法》规定，收取情况要纳入政府信息公开工作年度报告。
//!
//! ## 依据
//! 国办函〔2020〕109号（2021年1月1日起施行）。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 五、存在的主要问题及改进情况
//! 政策解读形式不够多样。
//! 六、其他需要报告的事项
//! 全年办理人大代表建议3件，均按期办结。
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 五、存在的主要问题及改进情况
//! 政策解读形式不够多样。
//! 六、其他需要报告的事项
//! 本年度没有收取信息处理费。
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 在总体情况里说过费用的，只作提示。
//! ```text right exception info
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年收到政府信息公开申请3件，均未收取费用。
//! 五、存在的主要问题及改进情况
//! 政策解读形式不够多样。
//! 六、其他需要报告的事项
//! 全年办理人大代表建议3件，均按期办结。
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! 第六部分写“无”的，只作提示。
//! ```text right exception info
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 五、存在的主要问题及改进情况
//! 政策解读形式不够多样。
//! 六、其他需要报告的事项
//! 无。
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 局限
//! 在其他部分已说明费用情况，或第六部分只写“无”时，只作提示。第六部分未找到时不核对。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "s6-fee-statement-missing",
    name: crate::rules::documented("未说明信息处理费收取情况"),
    severity: Severity::Warning,
    eras: &[Era::E4],
    default: true,
    summary: crate::rules::documented("第六部分应说明信息处理费的收取情况，没有收取也要写明。"),
    check,
};

/// Words that speak of the fee itself.
const FEE: &[&str] = &["信息处理费", "信息公开处理费", "收费通知", "处理费"];
/// Words by which reports say that no fee was charged.
const CHARGES: &[&str] = &["收费", "收取", "费用", "免费", "缴费"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let Some(section) = report.section("S6") else { return sink.not_applicable() };
    let own = report.document.flow.slice(section.body);
    let says = |text: &str, words: &[&str]| words.iter().any(|word| text.contains(word));
    if says(own, FEE) || says(own, CHARGES) {
        return;
    }
    let elsewhere = report.document.prose().any(|text| says(text, FEE) || charges(text));
    let nothing = own.trim().trim_end_matches('。') == "无";
    let severity = if elsewhere || nothing { Severity::Info } else { RULE.severity };
    let message = if elsewhere {
        "信息处理费的收取情况没有写在第六部分。"
    } else {
        "第六部分没有说明信息处理费的收取情况。"
    };
    sink.report(
        severity,
        Finding::at(
            section.span,
            message,
            "请在第六部分写明收费通知件数、金额和实际收取金额；没有收取的，写“未收取信息处理费”。",
        ),
    );
}

/// A sentence that says of requests that nothing was charged.
fn charges(text: &str) -> bool {
    text.split(['。', ';']).any(|sentence| {
        let about_requests = sentence.contains("申请") || sentence.contains("答复");
        about_requests && CHARGES.iter().any(|word| sentence.contains(word))
    })
}
