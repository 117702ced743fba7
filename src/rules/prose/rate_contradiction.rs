//! # 办结率/答复率与件数矛盾
//!
//! ## 检查什么
//! 正文说申请全部办结，或办结率、答复率为100%时，不应还有结转下年度继续办理的申请。
//!
//! ## 为什么
//! 没有办完的申请要结转下年度，不能同时称全部办结；常见于沿用上一年的文字。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》第五十条。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年收到政府信息公开申请50件，办结申请47件，办结率100%。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年收到政府信息公开申请50件，办结申请50件，办结率100%。
//! ```
//!
//! ## 例外
//! 按时答复率100%与结转不矛盾。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年收到政府信息公开申请50件，办结申请47件，按时答复率100%。
//! ```
//!
//! ## 局限
//! 说的是在法定期限内答复、按时答复的，与结转并不矛盾，不核对；建议提案、信访等其他事项的办结率不核对。

use super::{claims, quoted};
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::{Cell, ClaimKind};
use crate::rules::arithmetic::wording::plain;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "rate-contradiction",
    name: crate::rules::documented("办结率/答复率与件数矛盾"),
    severity: Severity::Warning,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented(
        "正文说申请全部办结，或办结率、答复率为100%时，不应还有结转下年度继续办理的申请。",
    ),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let mut rates = claims(context.report, ClaimKind::Rate).peekable();
    if rates.peek().is_none() {
        return sink.not_applicable();
    }
    let left = context.report.cell("T3.r4.total").and_then(|cell| Some((cell, cell.number()?)));
    for claim in rates.filter(|claim| claim.holds == Some(false)) {
        let place = quoted(context.report, claim.span);
        let message = match left {
            Some((_, number)) => format!("文中{place}，而表三结转下年度继续办理{}件。", plain(number)),
            None => format!("文中{place}，而所写办结件数少于收到件数。"),
        };
        let help = "核实办理情况；如果说的是到期的申请都已答复，改为“均在法定期限内答复”。";
        let finding = Finding::at(claim.span, message, help);
        sink.report(RULE.severity, with_cell(finding, left.map(|(cell, _)| cell)));
    }
}

fn with_cell(finding: Finding, cell: Option<&Cell>) -> Finding {
    match cell {
        Some(cell) => finding.with(|details| details.cells = vec![cell.id.clone()]).related(
            "表三结转下年度继续办理",
            cell.span,
            cell.place.clone(),
        ),
        None => finding,
    }
}
