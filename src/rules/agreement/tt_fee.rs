//! # 收费金额不一致
//!
//! ## 检查什么
//! 正文写的行政事业性收费金额，换算后应等于表二的本年收费金额。
//!
//! ## 为什么
//! 表二的单位是万元，正文常写元，换算容易出错；两处不一致时读者无法判断。
//!
//! ## 依据
//! 条例第二十条第八项；2021版格式表二。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2023年，我局收取行政事业性收费31.2万元。
//! 二、主动公开政府信息情况
//! 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
//! 规章 | 0 | 0 | 0
//! 行政规范性文件 | 5 | 1 | 17
//! 信息内容 | 本年处理决定数量
//! 行政许可 | 87
//! 信息内容 | 本年处理决定数量
//! 行政处罚 | 35
//! 行政强制 | 0
//! 信息内容 | 本年收费金额（单位：万元）
//! 行政事业性收费 | 28.64
//! 三、收到和处理政府信息公开申请情况
//! 四、政府信息公开行政复议、行政诉讼情况
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2023年，我局收取行政事业性收费286400元。
//! 二、主动公开政府信息情况
//! 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
//! 规章 | 0 | 0 | 0
//! 行政规范性文件 | 5 | 1 | 17
//! 信息内容 | 本年处理决定数量
//! 行政许可 | 87
//! 信息内容 | 本年处理决定数量
//! 行政处罚 | 35
//! 行政强制 | 0
//! 信息内容 | 本年收费金额（单位：万元）
//! 行政事业性收费 | 28.64
//! 三、收到和处理政府信息公开申请情况
//! 四、政府信息公开行政复议、行政诉讼情况
//! ```
//!
//! ## 例外
//! 信息处理费只是行政事业性收费中的一项，不与表二比较。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2023年，我局收取行政事业性收费28.6万元，收取信息处理费380元。
//! 二、主动公开政府信息情况
//! 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
//! 规章 | 0 | 0 | 0
//! 行政规范性文件 | 5 | 1 | 17
//! 信息内容 | 本年处理决定数量
//! 行政许可 | 87
//! 信息内容 | 本年处理决定数量
//! 行政处罚 | 35
//! 行政强制 | 0
//! 信息内容 | 本年收费金额（单位：万元）
//! 行政事业性收费 | 28.64
//! 三、收到和处理政府信息公开申请情况
//! 四、政府信息公开行政复议、行政诉讼情况
//! ```
//!
//! ## 局限
//! 信息处理费只是行政事业性收费中的一项，从不与表二比较。四舍五入到文中位数以内的差别视为一致。

use super::{Figure, exact, figure, finding, quoted, unchecked, whole};
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::{Metric, Report, Statement};
use crate::rules::arithmetic::wording::plain;
use crate::rules::{Context, Rule, Sink};
use crate::text::quantity;
use rust_decimal::Decimal;

/// The rule.
pub const RULE: Rule = Rule {
    id: "tt-fee",
    name: crate::rules::documented("收费金额不一致"),
    severity: Severity::Warning,
    eras: &[Era::E4],
    default: true,
    summary: crate::rules::documented("正文写的行政事业性收费金额，换算后应等于表二的本年收费金额。"),
    check,
};

const CELL: &str = "T2.8.fee.amount";

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let stated: Vec<&Statement> =
        whole(report, Metric::AdministrativeFees).filter(|statement| exact(statement).is_some()).collect();
    if stated.is_empty() {
        return sink.not_applicable();
    }
    let table = match figure(report, &[CELL]) {
        Figure::Known(table) => table,
        Figure::Unknown(reason) => {
            return unchecked(report, sink, format!("{reason}，正文的收费金额未与表二核对。"));
        }
    };
    if stated.iter().any(|statement| agrees(report, statement, table)) {
        return;
    }
    for statement in stated {
        sink.report(RULE.severity, difference(report, statement, table));
    }
}

/// Whether a stated amount, in yuan, is that of the table, in units of ten thousand, to the decimals of the coarser one.
fn agrees(report: &Report, statement: &Statement, table: Decimal) -> bool {
    let Some(stated) = exact(statement) else { return true };
    let Some(in_yuan) = table.checked_mul(TEN_THOUSAND) else { return false };
    let step = step(report, statement).max(Decimal::new(1, table.scale()) * TEN_THOUSAND);
    (stated - in_yuan).abs() < step
}

const TEN_THOUSAND: Decimal = Decimal::from_parts(10_000, 0, 0, false, 0);

/// What one in the last digit of a stated amount is worth, in yuan.
fn step(report: &Report, statement: &Statement) -> Decimal {
    let words = quoted(report, statement);
    quantity::scan(words.trim_matches(['“', '”'])).last().map_or(Decimal::ONE, |found| found.step)
}

fn difference(report: &Report, statement: &Statement, table: Decimal) -> Finding {
    let message = format!("文中{}，表二行政事业性收费本年收费金额为{}万元。", quoted(report, statement), plain(table));
    let help = "核对收费台账，注意单位是元还是万元；信息处理费只是其中一项，不能填在这里代替全部收费。";
    let stated = exact(statement).and_then(|stated| stated.checked_div(TEN_THOUSAND)).unwrap_or_default();
    let finding = finding(report, statement, &[CELL], message, help);
    finding.values(format!("{}万元", plain(table)), format!("{}万元", plain(stated)))
}
