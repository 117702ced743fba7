//! # 政府年报缺考核、评议、追责结果
//!
//! ## 检查什么
//! 人民政府的年度报告应写明工作考核、社会评议和责任追究结果情况。
//!
//! ## 为什么
//! 条例要求各级人民政府的年度报告包括这三项结果，没有发生的也要写明。
//!
//! ## 依据
//! 条例第五十条第一款第四项、第四十六条。
//!
//! ## 错误示例
//! ```text wrong
//! 澜阳县人民政府2023年政府信息公开工作年度报告
//! 一、总体情况
//! （五）监督保障
//! 将政务公开纳入年度考核。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 正确示例
//! ```text right
//! 澜阳县人民政府2023年政府信息公开工作年度报告
//! 一、总体情况
//! （五）监督保障
//! 将政务公开纳入年度考核，开展社会评议，未发生责任追究情形。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 将政务公开纳入年度考核。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 政府办公室和街道办事处只作提示。
//! ```text right exception info
//! 澜阳县人民政府办公室2023年政府信息公开工作年度报告
//! 一、总体情况
//! （五）监督保障
//! 将政务公开纳入年度考核。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 局限
//! 按关键词查找，写法特别的可能误报。部门不要求这一项；政府办公室和街道办事处只作提示。只有报告的一部分时不核对。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::{IssuerKind, Report};
use crate::rules::passage::{has, is_extract};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "gov-assessment-missing",
    name: crate::rules::documented("政府年报缺考核、评议、追责结果"),
    severity: Severity::Warning,
    eras: &[Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("人民政府的年度报告应写明工作考核、社会评议和责任追究结果情况。"),
    check,
};

/// A result that governments report, with the words that speak of it.
const RESULTS: [(&str, &[&str]); 3] = [
    ("工作考核", &["考核", "考评"]),
    ("社会评议", &["评议", "评估", "满意度", "测评"]),
    ("责任追究", &["追究", "追责", "问责"]),
];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let Some(severity) = severity(report) else { return sink.not_applicable() };
    if is_extract(report) {
        return sink.unchecked("只读到报告的一部分，未核对考核、评议和追责结果。");
    }
    let text = report.document.flow.text();
    let missing: Vec<&str> = RESULTS.iter().filter(|(_, words)| !has(text, words)).map(|(name, _)| *name).collect();
    if !missing.is_empty() {
        let message = format!("全文没有写到{}结果情况。", missing.join("、"));
        let help = "请在“监督保障”中写明工作考核、社会评议和责任追究的结果；没有发生的，写“未发生责任追究情形”等。";
        let span = report.section("S1").map(|section| section.span);
        sink.report(severity, Finding::about(message, help).with(|details| details.span = span));
    }
}

/// How much the omission weighs; `None` for agencies that need not report these results.
fn severity(report: &Report) -> Option<Severity> {
    let name = report.header.issuer.as_ref()?.value.as_str();
    let office = ["政府办公室", "政府办公厅", "政府办"].iter().any(|ending| name.ends_with(ending));
    match report.header.issuer_kind? {
        IssuerKind::Government => Some(RULE.severity),
        IssuerKind::Township if name.contains("街道") || name.ends_with("办事处") => Some(Severity::Info),
        IssuerKind::Township => Some(RULE.severity),
        IssuerKind::Department if office => Some(Severity::Info),
        IssuerKind::Department | IssuerKind::Other => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::{Input, Options, check};

    fn severities(issuer: &str) -> Vec<&'static str> {
        let text = format!(
            "{issuer}2023年政府信息公开工作年度报告\n一、总体情况\n全年公开。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况"
        );
        let options = Options { only: vec!["gov-assessment-missing".to_owned()], ..Options::default() };
        check(Input::Text(&text), &options).findings.iter().map(|finding| finding.severity).collect()
    }

    #[test]
    fn offices_and_streets_are_only_told() {
        assert_eq!(severities("云溪镇人民政府"), ["warning"]);
        assert_eq!(severities("渡口街道办事处"), ["info"]);
        assert_eq!(severities("澜阳县人民政府办公室"), ["info"]);
        assert_eq!(severities("望楚区水务局"), Vec::<&str>::new());
    }
}
