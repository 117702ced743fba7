//! # 无规章制定权却填规章
//!
//! ## 检查什么
//! 没有规章制定权的机关，表二“规章”一行应为0。
//!
//! ## 为什么
//! 规章只能由国务院部门、省级政府和设区的市、自治州政府制定；县级以下政府和市县部门填了数字，多半是把规范性文件填错了行。
//!
//! ## 依据
//! 《中华人民共和国立法法》第九十一条、第九十三条。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
//! 规章 | 1 | 0 | 3
//! 行政规范性文件 | 1 | 0 | 5
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
//! ```text right
//! 临沅市司法局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
//! 规章 | 1 | 0 | 3
//! 行政规范性文件 | 1 | 0 | 5
//! 行政许可 | 12
//! 行政处罚 | 3
//! 行政强制 | 0
//! 行政事业性收费 | 0
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 设区的市政府有规章制定权。
//! ```text right exception
//! 临沅市人民政府2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
//! 规章 | 1 | 0 | 30
//! 行政规范性文件 | 1 | 0 | 5
//! 行政许可 | 12
//! 行政处罚 | 3
//! 行政强制 | 0
//! 行政事业性收费 | 0
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! 国务院部门有规章制定权。
//! ```text right exception
//! 水利部2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
//! 规章 | 1 | 0 | 3
//! 行政规范性文件 | 1 | 0 | 5
//! 行政许可 | 12
//! 行政处罚 | 3
//! 行政强制 | 0
//! 行政事业性收费 | 0
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 局限
//! 只在机关名称能看出级别时核对。市级政府、国务院部门，以及代政府汇总的办公室（厅）、司法局不核对。

use super::cells;
use crate::finding::Severity;
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "rule-power",
    name: crate::rules::documented("无规章制定权却填规章"),
    severity: Severity::Warning,
    eras: &[Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("没有规章制定权的机关，表二“规章”一行应为0。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    if !cells::lacks_rule_power(context) {
        return sink.not_applicable();
    }
    for (table, cells) in cells::tables(context).filter(|(table, _)| table.id == "T2") {
        let filled: Vec<_> = cells.into_iter().filter(is_filled).collect();
        if !filled.is_empty() {
            let name = |(cell, spec): &cells::Named<'_>| format!("{}（{}）", spec.name_in_table(), cell.raw);
            let help = "如所填是规范性文件，请移到“行政规范性文件”一行；本机关没有制定规章的，填0。";
            let verb = "有数字，而本机关没有规章制定权";
            sink.report(RULE.severity, cells::finding(context, table, &filled, name, verb, help));
        }
    }
}

fn is_filled((cell, spec): &cells::Named<'_>) -> bool {
    let counts = ["issued", "valid", "made", "total"].contains(&spec.column.id);
    spec.row.id == "T2.1.reg" && counts && cell.number().is_some_and(|number| !number.is_zero())
}
