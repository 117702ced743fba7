//! # 收费通知件数与金额矛盾
//!
//! ## 检查什么
//! 收费通知的件数、通知的金额和实际收取的金额应互相对得上。
//!
//! ## 为什么
//! 没有发出收费通知就不会有通知金额，发出了就应有金额，实际收取的也不会多于通知的。
//!
//! ## 依据
//! 《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 六、其他需要报告的事项
//! 2023年，我局发出收费通知0件，通知金额380元。
//! ```
//!
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 六、其他需要报告的事项
//! 2023年，我局发出收费通知2件，通知金额0元，实际收取0元。
//! ```
//!
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 六、其他需要报告的事项
//! 2023年，我局发出收费通知2件，通知金额380元，实际收取信息处理费830元。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 六、其他需要报告的事项
//! 2023年，我局发出收费通知2件，通知金额380元，实际收取信息处理费200元。
//! ```
//!
//! ## 例外
//! 上年通知的费用可以在本年缴纳。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 六、其他需要报告的事项
//! 2023年，我局发出收费通知0件，收到去年通知的申请人缴纳的信息处理费380元。
//! ```
//!
//! ## 局限
//! 说到上年通知、本年缴纳的不核对；同一个数写了几次又不相同的不核对。

use super::quoted;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::fee::single;
use crate::report::{Fee, FeeRole, Report};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "fee-notice-consistency",
    name: crate::rules::documented("收费通知件数与金额矛盾"),
    severity: Severity::Warning,
    eras: &[Era::E4],
    default: true,
    summary: crate::rules::documented("收费通知的件数、通知的金额和实际收取的金额应互相对得上。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let fees = &context.report.fees;
    let [notices, notified, received] =
        [FeeRole::Notices, FeeRole::Notified, FeeRole::Received].map(|role| single(fees, role));
    let known = [notices, notified, received].into_iter().flatten().count();
    if known < 2 || fees.iter().any(|fee| fee.with_earlier) {
        return sink.not_applicable();
    }
    let conflicts = [
        conflict(notices, notified, |notices, notified| notices == notified),
        conflict(notices, received.filter(|_| notified.is_none()), |notices, received| notices || !received),
        conflict_of_amounts(notified, received),
    ];
    for (first, second) in conflicts.into_iter().flatten().take(1) {
        sink.report(RULE.severity, finding(context.report, first, second));
    }
}

/// Two figures whose being something or nothing does not go together.
fn conflict<'a>(
    first: Option<&'a Fee>,
    second: Option<&'a Fee>,
    agree: fn(bool, bool) -> bool,
) -> Option<(&'a Fee, &'a Fee)> {
    let (first, second) = (first?, second?);
    (!agree(!first.amount.value.is_zero(), !second.amount.value.is_zero())).then_some((first, second))
}

fn conflict_of_amounts<'a>(notified: Option<&'a Fee>, received: Option<&'a Fee>) -> Option<(&'a Fee, &'a Fee)> {
    let (notified, received) = (notified?, received?);
    (received.amount.value > notified.amount.value).then_some((notified, received))
}

fn finding(report: &Report, first: &Fee, second: &Fee) -> Finding {
    let words = |fee: &Fee| format!("{}{}", noun(fee.role), quoted(report, fee.amount.span));
    let message = format!("{}，{}，两者矛盾。", words(first), words(second));
    let help = "请核对收费台账；如含上年通知、本年缴纳的费用，请写明。";
    Finding::at(second.amount.span, message, help).related(words(first), Some(first.amount.span), None)
}

fn noun(role: FeeRole) -> &'static str {
    match role {
        FeeRole::Notices => "收费通知",
        FeeRole::Notified => "通知的金额",
        FeeRole::Received => "实际收取的金额",
        FeeRole::Unsaid => "金额",
    }
}
