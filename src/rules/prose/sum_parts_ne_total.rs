//! # 分项之和不等于总数
//!
//! ## 检查什么
//! 正文写出总数又逐项列出分项时，各分项之和应等于总数。
//!
//! ## 为什么
//! 总数和分项一般在不同时间、由不同的人填写，改了一处忘了另一处，是年度报告最常见的数据错误。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》第五十条；粤办函〔2010〕249号通报的“数据失准、错漏”。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2023年，全年主动公开政府信息60条，其中：机构职能类10条；政策文件类20条；其他信息31条。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2023年，全年主动公开政府信息61条，其中：机构职能类10条；政策文件类20条；其他信息31条。
//! ```
//!
//! ## 例外
//! 带“等”字、“主要”的没有列全。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2023年，全年主动公开政府信息60条，其中主要是机构职能类10条、政策文件类20条、财政类29条等。
//! ```
//!
//! 同一信息可以在几个渠道公开。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2023年，全年主动公开政府信息60条，其中政府网站公开58条、微信公众号公开31条、政务微博公开9条。
//! ```
//!
//! 有约数的不核对。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2023年，全年主动公开政府信息约60条，其中：机构职能类10条；政策文件类20条；其他信息31条。
//! ```
//!
//! 只说其中一项。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2023年，全年主动公开政府信息60条，其中政策文件类20条。
//! ```
//!
//! 括号里的分项属于括号前的一项。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2023年，全年主动公开政府信息61条，其中：机构职能类10条；政策文件类20条（市级文件5条、区级文件15条）；其他信息31条。
//! ```
//!
//! ## 局限
//! 只核对能判断为“列全”的列举：有“其中”“分别为”等词，或申请渠道、申请人类型、办理结果、复议诉讼结果等固定分类。
//! 带“等”字的、用“包括”引出的、含约数的、各渠道可以重复计算的列举不核对；分项之和比总数小得多时视为没有列全。

use super::{claims, plain, total_in_words};
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::{Claim, ClaimKind, Part, Report};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "sum-parts-ne-total",
    name: crate::rules::documented("分项之和不等于总数"),
    severity: Severity::Error,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("正文写出总数又逐项列出分项时，各分项之和应等于总数。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let mut sums = claims(context.report, ClaimKind::Enumeration).peekable();
    if sums.peek().is_none() {
        return sink.not_applicable();
    }
    let wrong = sums.filter(|claim| claim.exhaustive && claim.holds == Some(false));
    for finding in wrong.filter_map(|claim| finding(context.report, claim)) {
        sink.report(RULE.severity, finding);
    }
}

fn finding(report: &Report, claim: &Claim) -> Option<Finding> {
    let total = claim.total.as_ref()?;
    let sum = claim.sum()?;
    let terms: Vec<String> = claim.parts.iter().map(|part| plain(part.amount.value)).collect();
    let message = format!(
        "{}的分项之和与总数不符：{}={}，文中为{}。",
        total_in_words(report, claim, total),
        terms.join("+"),
        plain(sum),
        plain(total.value)
    );
    let help = "对照台账核实总数和各分项，改正其中填错的数字。";
    let finding = Finding::at(claim.span, message, help).values(plain(sum), plain(total.value));
    let with_total = finding.related(format!("总数{}", plain(total.value)), Some(total.span), None);
    Some(claim.parts.iter().fold(with_total, |finding, part| finding.related(label(part), Some(part.span), None)))
}

fn label(part: &Part) -> String {
    format!("分项 {}{}{}", part.label, plain(part.amount.value), part.amount.unit)
}
