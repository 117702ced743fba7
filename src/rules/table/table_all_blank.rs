//! # 整表未填
//!
//! ## 检查什么
//! 表格有行名而没有一个数字的，应当填写。
//!
//! ## 为什么
//! 空表没有公开任何情况；没有发生的应填0。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》第五十条；国办公开办函〔2021〕30号、〔2019〕60号格式。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
//! 规章 |  |  |
//! 行政规范性文件 |  |  |
//! 行政许可 |
//! 行政处罚 |
//! 行政强制 |
//! 行政事业性收费 |
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
//! 规章 | 0 | 0 | 0
//! 行政规范性文件 | 0 | 0 | 0
//! 行政许可 | 0
//! 行政处罚 | 3
//! 行政强制 | 0
//! 行政事业性收费 | 0
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 没有行列线的文本，数字可能没有复制进来，只作警告。
//! ```text right exception warning
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 本年制发件数 本年废止件数 现行有效件数
//! 规章 行政规范性文件
//! 行政许可 行政处罚 行政强制 行政事业性收费
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 局限
//! 表格是图片、由网页脚本生成，或复制时丢失数字的，应以原文为准；没有行列线的文本中没有数字时只作警告。

use super::cells;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::{CellValue, Report};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "table-all-blank",
    name: crate::rules::documented("整表未填"),
    severity: Severity::Error,
    eras: &[Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("表格有行名而没有一个数字的，应当填写。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    if context.report.form.is_none() {
        return sink.not_applicable();
    }
    for (table, cells) in cells::tables(context) {
        let blank = |(cell, _): &cells::Named<'_>| cell.value == CellValue::Blank;
        let severity = severity(context.report, table.id);
        if let Some(severity) = severity.filter(|_| !cells.is_empty() && cells.iter().all(blank)) {
            let message = format!("{}只有行名，没有填写数字。", table.name);
            let help = "请按实际情况填写，没有发生的填0；如原文有数字，请检查复制或转换是否丢失。";
            let section = table.section.and_then(|id| context.report.section(id));
            let at = cells.iter().find_map(|(cell, _)| cell.place.clone());
            let finding = Finding::about(message, help).with(|details| {
                details.span = section.map(|section| section.span);
                details.place = at;
                details.cells = cells.iter().map(|(cell, _)| cell.id.clone()).collect();
            });
            sink.report(severity, finding);
        }
    }
}

/// In running text, figures may have been lost on the way, and sentences have the labels of table four too.
fn severity(report: &Report, table: &str) -> Option<Severity> {
    let drawn = report.tables.printed.iter().any(|row| row.table == table);
    if drawn { Some(RULE.severity) } else { Some(Severity::Warning).filter(|_| table != "T4") }
}
