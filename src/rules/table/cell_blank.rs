//! # 单元格留空
//!
//! ## 检查什么
//! 表中有数字的情况下，其他数字格不应留空。
//!
//! ## 为什么
//! 没有发生的应填0；留空让人分不清是没有还是漏填，也会影响汇总。
//!
//! ## 依据
//! 格式要求各栏如实填写；没有的填0是各地填报的通行做法。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2017年政府信息公开年度报告
//! 附表：政府信息公开情况统计表
//! 统计指标 | 单位 | 统计数
//! （一）收到申请数 | 件 | 14
//! 1.当面申请数 | 件 | 11
//! 2.传真申请数 | 件 | 0
//! 3.网络申请数 | 件 | 0
//! 4.信函申请数 | 件 | 3
//! （二）申请办结数 | 件 | 14
//! 1.按时办结数 | 件 | 10
//! 2.延期办结数 | 件 | 4
//! 七、依申请公开信息收取的费用 | 元 |
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2017年政府信息公开年度报告
//! 附表：政府信息公开情况统计表
//! 统计指标 | 单位 | 统计数
//! （一）收到申请数 | 件 | 14
//! 1.当面申请数 | 件 | 11
//! 2.传真申请数 | 件 | 0
//! 3.网络申请数 | 件 | 0
//! 4.信函申请数 | 件 | 3
//! （二）申请办结数 | 件 | 14
//! 1.按时办结数 | 件 | 10
//! 2.延期办结数 | 件 | 4
//! 七、依申请公开信息收取的费用 | 元 | 0
//! ```
//!
//! ## 例外
//! 整张表都空白的由“整表未填”提示。
//! ```text right exception
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
//! ## 局限
//! 整张表都空白时由其他规则提示。没有行列线的文本看不出空格，不核对。

use super::cells;
use crate::finding::Severity;
use crate::form::Era;
use crate::report::CellValue;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "cell-blank",
    name: crate::rules::documented("单元格留空"),
    severity: Severity::Warning,
    eras: &[Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("表中有数字的情况下，其他数字格不应留空。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    if context.report.form.is_none() {
        return sink.not_applicable();
    }
    for (table, cells) in cells::tables(context) {
        let filled = cells.iter().any(|(cell, _)| cell.number().is_some());
        let blank: Vec<_> = cells.into_iter().filter(|(cell, _)| cell.value == CellValue::Blank).collect();
        if filled && !blank.is_empty() {
            let name = |(_, spec): &cells::Named<'_>| spec.name_in_table();
            let help = "没有发生的请填0；不适用的请与主管部门确认填法。";
            sink.report(RULE.severity, cells::finding(context, table, &blank, name, "留空", help));
        }
    }
}
