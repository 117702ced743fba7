//! # 约数与准确数矛盾
//!
//! ## 检查什么
//! 同一项数据既有约数又有准确数时，约数应包含准确数。
//!
//! ## 为什么
//! “近500条”是不到500条，“500余条”是500多条，与准确数对不上时读者会疑惑。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》第五十条。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开政府信息近500条。
//! （一）主动公开
//! 全年共主动公开政府信息512条。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开政府信息500余条。
//! （一）主动公开
//! 全年共主动公开政府信息512条。
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开政府信息近500条。
//! （一）主动公开
//! 2022年主动公开政府信息512条。
//! ```
//!
//! ## 例外
//! 没有例外。
//!
//! ## 局限
//! 只比较说全年、全机关情况的同一项数据；“约”“左右”不核对。

use super::{plain, quoted};
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::statement::Scope;
use crate::report::{Amount, Report, Statement};
use crate::rules::{Context, Rule, Sink};
use crate::text::FoldedSpan;
use rust_decimal::Decimal;

/// The rule.
pub const RULE: Rule = Rule {
    id: "approx-conflict",
    name: crate::rules::documented("约数与准确数矛盾"),
    severity: Severity::Info,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("同一项数据既有约数又有准确数时，约数应包含准确数。"),
    check,
};

/// What an approximate figure says of the exact one.
enum Bound {
    /// Not more than the figure: `近500`.
    Below,
    /// From the figure to the next round one: `500余`.
    Above,
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let whole = || report.statements.iter().filter(|found| found.scope == Scope::Whole);
    let mut looked = false;
    for rough in whole() {
        let Some((amount, bound)) = rough.amount.as_ref().and_then(|amount| Some((amount, bound(report, amount)?)))
        else {
            continue;
        };
        looked = true;
        let exact = |found: &&Statement| {
            let own = found.amount.as_ref().filter(|own| !own.approximate && own.unit == amount.unit);
            found.metric == rough.metric && own.is_some_and(|own| contradicts(&bound, amount.value, own.value))
        };
        if let Some((found, own)) = whole().find(exact).and_then(|found| Some((found, found.amount.as_ref()?))) {
            let message = format!("{}与准确数{}{}不符。", quoted(report, rough.span), plain(own.value), own.unit);
            let finding = Finding::at(rough.span, message, "年度报告宜用准确数，请改为一致。");
            sink.report(RULE.severity, finding.related("准确数", Some(found.span), None));
        }
    }
    if !looked {
        sink.not_applicable();
    }
}

fn bound(report: &Report, amount: &Amount) -> Option<Bound> {
    let flow = &report.document.flow;
    let place = FoldedSpan { start: flow.locate(amount.span.start), end: flow.locate(amount.span.end) };
    let before = flow.text().get(..place.start as usize)?;
    let figure = flow.slice(place);
    if !amount.approximate {
        None
    } else if figure.contains(['余', '多']) {
        Some(Bound::Above)
    } else {
        (before.ends_with("将近") || before.ends_with("接近") || before.ends_with('近')).then_some(Bound::Below)
    }
}

fn contradicts(bound: &Bound, rough: Decimal, exact: Decimal) -> bool {
    match bound {
        Bound::Below => exact > rough,
        Bound::Above => exact < rough || exact >= rough + step(rough),
    }
}

fn is_whole(value: Decimal, unit: Decimal) -> bool {
    value.checked_div(unit).is_some_and(|times| times.fract().is_zero())
}

/// The unit of the last figure that is not zero: 100 of 500.
fn step(value: Decimal) -> Decimal {
    let mut step = Decimal::ONE;
    while !value.is_zero() && step < value && is_whole(value, step * Decimal::TEN) {
        step *= Decimal::TEN;
    }
    step
}
