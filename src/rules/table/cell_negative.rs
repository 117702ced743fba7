//! # 出现负数
//!
//! ## 检查什么
//! 件数、次数、人数、金额不应是负数。
//!
//! ## 为什么
//! 数量不会小于零，负号多半是录入时误加，或者把增减数填进了数量格。
//!
//! ## 依据
//! 国办公开办函〔2021〕30号、〔2019〕60号格式，2018年及以前为国办发〔2014〕32号统计表。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
//! 规章 | 0 | 0 | 0
//! 行政规范性文件 | -1 | 0 | 5
//! 行政许可 | 12
//! 行政处罚 | 3
//! 行政强制 | 0
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
//! ## 例外
//! “本年增/减”可以是负数。
//! ```text right exception
//! 望楚区水务局2020年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量
//! 行政许可 | 12 | -2 | 30
//! 其他对外管理服务事项 | 5 | 0 | 8
//! 行政处罚 | 8 | +1 | 3
//! 行政强制 | 2 | 0 | 0
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 局限
//! 2019年、2020年表二的“本年增/减”可以是负数，不在此列。由勾稽关系辨认出的格不核对。

use super::cells;
use crate::finding::Severity;
use crate::form::Era;
use crate::report::How;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "cell-negative",
    name: crate::rules::documented("出现负数"),
    severity: Severity::Error,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("件数、次数、人数、金额不应是负数。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    if context.report.form.is_none() {
        return sink.not_applicable();
    }
    for (table, cells) in cells::tables(context) {
        let negative: Vec<_> = cells.into_iter().filter(is_negative).collect();
        if !negative.is_empty() {
            let name = |(cell, spec): &cells::Named<'_>| format!("{}（{}）", spec.name_in_table(), cell.raw);
            let help = "请核对原始台账，改为实际数量；没有发生的填0。";
            sink.report(RULE.severity, cells::finding(context, table, &negative, name, "为负数", help));
        }
    }
}

fn is_negative((cell, spec): &cells::Named<'_>) -> bool {
    let negative = cell.number().is_some_and(|number| number.is_sign_negative() && !number.is_zero());
    negative && spec.column.id != "delta" && cell.how == Some(How::Read)
}
