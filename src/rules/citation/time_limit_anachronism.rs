//! # 2018年前写20个工作日
//!
//! ## 检查什么
//! 2018年度及以前的报告中，条例规定的答复期限是15个工作日，不是20个工作日。
//!
//! ## 为什么
//! 20个工作日是2019年5月15日起施行的规定，写在以前年度的报告里，说明文字套用了以后年度的报告。
//!
//! ## 依据
//! 2007年公布的《中华人民共和国政府信息公开条例》（国务院令第492号）第二十四条。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2017年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条，收到的申请均在法定20个工作日内答复。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2017年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条，收到的申请均在法定15个工作日内答复。
//! ```
//!
//! ## 例外
//! 主动公开的期限在新旧条例中都是20个工作日。
//! ```text right exception
//! 望楚区水务局2017年政府信息公开工作年度报告
//! 一、总体情况
//! 按照条例规定，信息形成之日起20个工作日内主动公开，全年主动公开信息412条。
//! ```
//!
//! ## 局限
//! 主动公开的期限在新旧条例中都是20个工作日，不提示；说到新条例、修订的不提示。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::citation::{Subject, TimeLimit};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "time-limit-anachronism",
    name: crate::rules::documented("2018年前写20个工作日"),
    severity: Severity::Info,
    eras: &[Era::E1, Era::E2],
    default: true,
    summary: crate::rules::documented("2018年度及以前的报告中，条例规定的答复期限是15个工作日，不是20个工作日。"),
    check,
};

const LAST_YEAR: u16 = 2018;
const REVISION: &[&str] = &["新条例", "新《条例》", "修订", "2019"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    if report.year().is_none_or(|year| year > LAST_YEAR) {
        return sink.not_applicable();
    }
    let flow = &report.document.flow;
    let new =
        |limit: &&TimeLimit| limit.days == 20 && limit.working && limit.subject == Subject::Reply && limit.statutory;
    for limit in report.citations.limits.iter().filter(new) {
        let sentence = flow.slice(limit.sentence);
        if !REVISION.iter().any(|word| sentence.contains(word)) {
            let printed = flow.slice(limit.span);
            let message = format!("答复期限写作“{printed}”，当时的条例规定是15个工作日。");
            let finding = Finding::at(flow.origin(limit.span), message, "请核对是否套用了以后年度的文字。");
            sink.report(RULE.severity, finding.values("15个工作日", printed));
        }
    }
}
