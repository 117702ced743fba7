//! # 概数词与列举数不符
//!
//! ## 检查什么
//! 写明“几个方面”“几大类”的，列举的项数应与所写的数一致。
//!
//! ## 为什么
//! 数与列举不一致，多是增删内容后忘了改数，或者漏列了一项。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》第五十条。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 五、存在的主要问题及改进情况
//! 今后，从组织领导、制度建设三个方面改进。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 五、存在的主要问题及改进情况
//! 今后，从组织领导、制度建设、人员保障三个方面改进。
//! ```
//!
//! ## 例外
//! 有“等”的可以少列，引号里的口号不数。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 五、存在的主要问题及改进情况
//! 今后，从组织领导、制度建设等三个方面改进，形成“三统一”工作体制。
//! ```
//!
//! ## 局限
//! 只核对以“从”“围绕”“包括”“分为”等开头、用顿号隔开的列举；有“和”“及”或引号的，一项可能是两项，不核对；有“等”的可以少列。

use super::{claims, quoted};
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::ClaimKind;
use crate::rules::arithmetic::wording::plain;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "named-list-count",
    name: crate::rules::documented("概数词与列举数不符"),
    severity: Severity::Info,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("写明“几个方面”“几大类”的，列举的项数应与所写的数一致。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let mut lists = claims(context.report, ClaimKind::ListCount).peekable();
    if lists.peek().is_none() {
        return sink.not_applicable();
    }
    for claim in lists.filter(|claim| claim.holds == Some(false)) {
        let listed = claim.parts.len();
        let message = format!("{}列举了{listed}项，与所写的数不符。", quoted(context.report, claim.span));
        let stated = claim.total.as_ref().map(|total| plain(total.value)).unwrap_or_default();
        let finding = Finding::at(claim.span, message, "请核对是漏列了还是数没有改。");
        sink.report(RULE.severity, finding.values(listed.to_string(), stated));
    }
}
