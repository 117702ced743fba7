//! # 答复期限数值错误
//!
//! ## 检查什么
//! 条例规定的答复期限应写作20个工作日（2019年修订前为15个工作日），不应写成其他天数或不带“工作”的“日”“天”。
//!
//! ## 为什么
//! 期限写错会使申请人误解自己的权利。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》第三十三条。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2021年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条，收到的政府信息公开申请均在法定30日内答复。
//! ```
//!
//! ```text wrong
//! 望楚区水务局2021年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条，收到的申请均在《条例》规定的25个工作日内答复。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2021年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条，收到的政府信息公开申请均在法定20个工作日内答复，最快3个工作日答复。
//! ```
//!
//! ```text right
//! 望楚区水务局2021年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条，延期的申请均在法定40个工作日内答复，人大代表建议在法定30日内答复，均在法定期限内办结，用时5天内答复。
//! ```
//!
//! ## 例外
//! 40个工作日已含延长的20个工作日。
//! ```text right exception
//! 望楚区水务局2021年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条，延期办理的政府信息公开申请均在法定40个工作日内答复。
//! ```
//!
//! 2018年度及以前，含延长为30个工作日。
//! ```text right exception
//! 望楚区水务局2017年政府信息公开年度报告
//! 一、总体情况
//! 全年主动公开信息412条，延期办理的政府信息公开申请均在法定30个工作日内答复。
//! ```
//!
//! ## 局限
//! 含延期的40个工作日、2018年度及以前的30个工作日、补正的7个工作日不提示；只核对“法定”“条例”后面紧跟的期限。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::citation::{Subject, TimeLimit};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "time-limit-wrong",
    name: crate::rules::documented("答复期限数值错误"),
    severity: Severity::Warning,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented(
        "条例规定的答复期限应写作20个工作日（2019年修订前为15个工作日），不应写成其他天数或不带“工作”的“日”“天”。",
    ),
    check,
};

/// The limit of 2019 and of 2007, each with its extension, and that for a request to clarify.
const RIGHT: &[u32] = &[20, 15, 40, 30, 7];
const LAW: &[&str] = &["法定", "《条例》", "条例"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let flow = &report.document.flow;
    for limit in report.citations.limits.iter().filter(|limit| is_wrong(limit)) {
        let before = flow.text().get(limit.sentence.range().start..limit.span.range().start).unwrap_or_default();
        if !follows_the_law(before) {
            continue;
        }
        let printed = flow.slice(limit.span);
        let right = if report.year().is_some_and(|year| year <= 2018) { "15个工作日" } else { "20个工作日" };
        let message = format!("答复期限写作“{printed}”，条例规定的是{right}。");
        let help = "请改为条例规定的期限；写本单位承诺时限的，注明“承诺”。";
        sink.report(RULE.severity, Finding::at(flow.origin(limit.span), message, help).values(right, printed));
    }
}

fn is_wrong(limit: &TimeLimit) -> bool {
    let wrong = !limit.working || !RIGHT.contains(&limit.days);
    limit.subject == Subject::Reply && limit.statutory && wrong
}

/// Whether the law is named right before, in the same clause, and not for a time within its own limit: `法定期限内`.
fn follows_the_law(before: &str) -> bool {
    let last = LAW.iter().filter_map(|word| Some(before.rfind(word)? + word.len())).max();
    let between = last.and_then(|last| before.get(last..));
    between.is_some_and(|between| !between.contains([',', '、', '内', '用']) && between.chars().count() <= 12)
}
