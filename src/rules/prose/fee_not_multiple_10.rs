//! # 信息处理费金额不符合计费标准
//!
//! ## 检查什么
//! 信息处理费以元写出的，金额应是10元的整数倍。
//!
//! ## 为什么
//! 信息处理费按件计收的每件100元起，按页计收的每页10元、20元或40元，合计不会出现个位数和角分。
//!
//! ## 依据
//! 《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 六、其他需要报告的事项
//! 2023年，我局共收取信息处理费385元。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 六、其他需要报告的事项
//! 2023年，我局共收取信息处理费380元。
//! ```
//!
//! ## 例外
//! 以万元写出的合计数不核对。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 六、其他需要报告的事项
//! 2023年，全市共收取信息处理费1.2385万元。
//! ```
//!
//! 邮寄费等不是信息处理费。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 六、其他需要报告的事项
//! 申请人自付邮寄费35元，我局共收取信息处理费380元。
//! ```
//!
//! ## 局限
//! 以万元写出的、写作约数的金额不核对；邮寄费等其他费用不核对。

use super::quoted;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::{Fee, FeeRole, Report};
use crate::rules::{Context, Rule, Sink};
use rust_decimal::Decimal;

/// The rule.
pub const RULE: Rule = Rule {
    id: "fee-not-multiple-10",
    name: crate::rules::documented("信息处理费金额不符合计费标准"),
    severity: Severity::Info,
    eras: &[Era::E4],
    default: true,
    summary: crate::rules::documented("信息处理费以元写出的，金额应是10元的整数倍。"),
    check,
};

/// All tariffs, in yuan, are multiples of it.
const SMALLEST: Decimal = Decimal::TEN;

fn check(context: &Context<'_>, sink: &mut Sink) {
    let mut fees = context.report.fees.iter().filter(|fee| is_in_yuan(context.report, fee)).peekable();
    if fees.peek().is_none() {
        return sink.not_applicable();
    }
    let is_multiple = |amount: Decimal| amount.checked_div(SMALLEST).is_some_and(|times| times.fract().is_zero());
    for fee in fees.filter(|fee| !is_multiple(fee.amount.value)) {
        let message = format!("信息处理费{}不是10元的整数倍。", quoted(context.report, fee.amount.span));
        let help = "请核对收费台账，确认金额没有填错，也没有混入邮寄、复制等其他费用。";
        sink.report(RULE.severity, Finding::at(fee.amount.span, message, help));
    }
}

/// Whether an amount is exact and printed in yuan, not in units of ten thousand.
fn is_in_yuan(report: &Report, fee: &Fee) -> bool {
    let in_larger_units = quoted(report, fee.amount.span).contains(['万', '亿']);
    fee.role != FeeRole::Notices && !fee.amount.approximate && !in_larger_units
}
