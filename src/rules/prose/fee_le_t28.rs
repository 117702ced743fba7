//! # 信息处理费大于行政事业性收费总额
//!
//! ## 检查什么
//! 收取的信息处理费不应大于表二的行政事业性收费金额。
//!
//! ## 为什么
//! 信息处理费是行政事业性收费中的一项，单独一项不会比总额还大，多是表二漏填或者单位用错。
//!
//! ## 依据
//! 《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）；2021版格式表二。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
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
//! 行政事业性收费 | 0
//! 三、收到和处理政府信息公开申请情况
//! 四、政府信息公开行政复议、行政诉讼情况
//! 六、其他需要报告的事项
//! 2023年，我局共收取信息处理费1000元。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
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
//! 行政事业性收费 | 0.1
//! 三、收到和处理政府信息公开申请情况
//! 四、政府信息公开行政复议、行政诉讼情况
//! 六、其他需要报告的事项
//! 2023年，我局共收取信息处理费1000元。
//! ```
//!
//! ## 例外
//! 表二以万元为单位，几十元会四舍五入为0。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
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
//! 行政事业性收费 | 0
//! 三、收到和处理政府信息公开申请情况
//! 四、政府信息公开行政复议、行政诉讼情况
//! 六、其他需要报告的事项
//! 2023年，我局共收取信息处理费40元。
//! ```
//!
//! ## 局限
//! 表二因四舍五入填作0的，不足500元的不核对。通知的金额不核对，只核对收取的。

use super::quoted;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::fee::single;
use crate::report::{Cell, FeeRole};
use crate::rules::arithmetic::wording::plain;
use crate::rules::{Context, Rule, Sink};
use rust_decimal::Decimal;

/// The rule.
pub const RULE: Rule = Rule {
    id: "fee-le-t28",
    name: crate::rules::documented("信息处理费大于行政事业性收费总额"),
    severity: Severity::Warning,
    eras: &[Era::E4],
    default: true,
    summary: crate::rules::documented("收取的信息处理费不应大于表二的行政事业性收费金额。"),
    check,
};

const CELL: &str = "T2.8.fee.amount";
/// Yuan in the unit of the table.
const UNIT: Decimal = Decimal::from_parts(10_000, 0, 0, false, 0);

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let Some(fee) = single(&report.fees, FeeRole::Received).filter(|fee| !fee.amount.value.is_zero()) else {
        return sink.not_applicable();
    };
    let cell = report.cell(CELL);
    let Some(table) = cell.and_then(Cell::number) else {
        return sink.unchecked("表二“行政事业性收费”未能读取，未与信息处理费比较。");
    };
    if fee.amount.value.checked_div(UNIT).is_some_and(|stated| stated > most(table)) {
        let words = quoted(report, fee.amount.span);
        let message = format!("收取信息处理费{words}，表二行政事业性收费只有{}万元。", plain(table));
        let help = "请核对表二的收费金额是否漏填、单位是否为万元。";
        let finding = Finding::at(fee.amount.span, message, help);
        let (span, place) = cell.map_or((None, None), |cell| (cell.span, cell.place.clone()));
        sink.report(RULE.severity, finding.related(format!("行政事业性收费{}", plain(table)), span, place));
    }
}

/// The largest amount that may have been rounded to what is printed. A printed nothing may have been any below 500 yuan.
fn most(table: Decimal) -> Decimal {
    let decimals = if table.is_zero() { table.scale().max(1) } else { table.scale() };
    table.saturating_add(Decimal::new(5, decimals.saturating_add(1)))
}
