//! # 行序错误
//!
//! ## 检查什么
//! 表格各行应按格式规定的顺序排列。
//!
//! ## 为什么
//! 行序变动容易填错、看错，汇总时也会错位。
//!
//! ## 依据
//! 国办公开办函〔2021〕30号、〔2019〕60号格式。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
//! 规章 | 0 | 0 | 0
//! 行政规范性文件 | 1 | 0 | 5
//! 行政许可 | 12
//! 行政强制 | 0
//! 行政处罚 | 3
//! 行政事业性收费 | 0
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
//! 规章 | 0 | 0 | 0
//! 行政规范性文件 | 1 | 0 | 5
//! 行政许可 | 12
//! 行政处罚 | 3
//! 行政强制 | 0
//! 行政事业性收费 | 0
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
//! 规章 | 0 | 0 | 0
//! 行政规范性文件 | 1 | 0 | 5
//! 行政许可 | 12
//! 行政处罚 | 3
//! 行政处罚 | 3
//! 行政强制 | 0
//! 行政事业性收费 | 0
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 没有行列线的文本，行序在复制时可能变动，不核对。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容　本年制发件数　本年废止件数　现行有效件数
//! 规章　0　0　0
//! 行政规范性文件　1　0　5
//! 行政许可　12
//! 行政强制　0
//! 行政处罚　3
//! 行政事业性收费　0
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 局限
//! 没有行列线的文本在复制时行序可能变动，不核对。每张表只提出第一处。

use super::rows;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::table::PrintedRow;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "row-order",
    name: crate::rules::documented("行序错误"),
    severity: Severity::Info,
    eras: &[Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("表格各行应按格式规定的顺序排列。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let mut looked = false;
    for (table, rows) in rows::printed(context).filter(|(table, rows)| rows::is_recognised(table, rows)) {
        looked = true;
        let known: Vec<(&PrintedRow, usize)> = rows
            .into_iter()
            .filter_map(|row| Some((row, row.official?)))
            .filter(|(_, official)| !rows::is_ambiguous(table, official.row))
            .map(|(row, official)| (row, official.position))
            .collect();
        let turn = known.windows(2).find_map(|pair| match pair {
            [(before, first), (row, second)] if second < first => Some((*before, *row)),
            _ => None,
        });
        if let Some((before, row)) = turn {
            let message = format!("{}“{}”行排在“{}”行之后，与格式的顺序不同。", table.name, row.label, before.label);
            let finding = Finding::at(row.span, message, "请按格式的顺序排列各行，数字随行移动。");
            let finding = finding.with(|details| details.place = Some(row.place.clone()));
            sink.report(RULE.severity, finding.related("前一行", Some(before.span), Some(before.place.clone())));
        }
    }
    if !looked {
        sink.not_applicable();
    }
}
