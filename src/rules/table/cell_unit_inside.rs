//! # 单元格内带单位
//!
//! ## 检查什么
//! 数字格内只填数字，单位写在表头或单位栏。
//!
//! ## 为什么
//! 格内带单位不便于汇总；与表头的单位不同时，还会让人弄不清实际数额。
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
//! 行政规范性文件 | 1 | 0 | 5
//! 行政许可 | 12
//! 行政处罚 | 3
//! 行政强制 | 0
//! 行政事业性收费 | 12.5万元
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
//! 行政事业性收费 | 12.5
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ```text right
//! 望楚区水务局2020年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 规章 | 0 | 0 | 0
//! 规范性文件 | 1 | 1 | 5
//! 政府集中采购 | 12 | 251000元
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 数值照读，所以只作提示。
//! ```text right exception info
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
//! 规章 | 0 | 0 | 0
//! 行政规范性文件 | 1 | 0 | 5
//! 行政许可 | 12
//! 行政处罚 | 3
//! 行政强制 | 0
//! 行政事业性收费 | 12.5万元
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 局限
//! 数值照常读取并参与核对。2019年、2020年的“采购总金额”没有规定单位，应当写明，不在此列。2013年度以前的指标表没有规定单位写在哪里，也不在此列。

use super::cells;
use crate::finding::Severity;
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};
use crate::text::characters::is_letter;

/// The rule.
pub const RULE: Rule = Rule {
    id: "cell-unit-inside",
    name: crate::rules::documented("单元格内带单位"),
    severity: Severity::Info,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("数字格内只填数字，单位写在表头或单位栏。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    if context.report.form.is_none() {
        return sink.not_applicable();
    }
    for (table, cells) in cells::tables(context) {
        let marked: Vec<_> = cells.into_iter().filter(has_unit).collect();
        if !marked.is_empty() {
            let name = |(cell, spec): &cells::Named<'_>| format!("{}（{}）", spec.name_in_table(), cell.raw);
            let help = "请只保留数字，并按表头的单位换算。";
            sink.report(RULE.severity, cells::finding(context, table, &marked, name, "带有单位", help));
        }
    }
}

fn has_unit((cell, spec): &cells::Named<'_>) -> bool {
    let unit = cell.raw.trim_end().ends_with(is_letter);
    unit && cell.number().is_some()
        && spec.words.is_none()
        && !(spec.row.id == "T2.9.procure" && spec.column.id == "amount")
}
