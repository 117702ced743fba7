//! # 采购总金额无单位
//!
//! ## 检查什么
//! 表二“采购总金额”应写明单位。
//!
//! ## 为什么
//! 格式没有规定采购总金额的单位，只写数字，读者分不清是元还是万元。
//!
//! ## 依据
//! 2019版格式（试行）表二。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2020年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量
//! 规章 | 0 | 0 | 0
//! 规范性文件 | 1 | 1 | 5
//! 行政许可 | 12 | 0 | 30
//! 其他对外管理服务事项 | 5 | 0 | 8
//! 政府集中采购 | 12 | 11.876
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2020年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量
//! 规章 | 0 | 0 | 0
//! 规范性文件 | 1 | 1 | 5
//! 行政许可 | 12 | 0 | 30
//! 其他对外管理服务事项 | 5 | 0 | 8
//! 政府集中采购 | 12 | 251000元
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ```text right
//! 望楚区水务局2020年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量
//! 规章 | 0 | 0 | 0
//! 规范性文件 | 1 | 1 | 5
//! 行政许可 | 12 | 0 | 30
//! 其他对外管理服务事项 | 5 | 0 | 8
//! 政府集中采购 | 0 | 0
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ```text right
//! 望楚区水务局2020年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量
//! 规章 | 0 | 0 | 0
//! 规范性文件 | 1 | 1 | 5
//! 行政许可 | 12 | 0 | 30
//! 其他对外管理服务事项 | 5 | 0 | 8
//! 采购总金额（万元）
//! 政府集中采购 | 12 | 11.876
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 没有例外。
//!
//! ## 局限
//! 金额为0的不需要单位；表头写明单位的不提出。

use super::cells;
use crate::finding::Severity;
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};
use crate::text::characters::is_letter;

/// The rule.
pub const RULE: Rule = Rule {
    id: "procurement-unit-missing",
    name: crate::rules::documented("采购总金额无单位"),
    severity: Severity::Info,
    eras: &[Era::E3],
    default: true,
    summary: crate::rules::documented("表二“采购总金额”应写明单位。"),
    check,
};

/// So many bytes behind the column's title its unit may stand.
const BEHIND_TITLE: usize = 40;

fn check(context: &Context<'_>, sink: &mut Sink) {
    if says_unit(context.report.document.flow.text()) {
        return;
    }
    for (table, cells) in cells::tables(context).filter(|(table, _)| table.id == "T2") {
        let bare = |(cell, spec): &cells::Named<'_>| {
            let amount = spec.row.id == "T2.9.procure" && spec.column.id == "amount";
            let figure = cell.number().is_some_and(|number| !number.is_zero());
            amount && figure && cell.unit.is_empty() && !cell.raw.ends_with(is_letter)
        };
        for named in cells.into_iter().filter(bare) {
            let said = |(cell, spec): &cells::Named<'_>| format!("{}（{}）", spec.name_in_table(), cell.raw);
            let help = "请写明“元”或“万元”。";
            sink.report(RULE.severity, cells::finding(context, table, &[named], said, "没有写明单位", help));
        }
    }
}

/// Whether the title of the column has a unit: `采购总金额(万元)`.
fn says_unit(text: &str) -> bool {
    text.match_indices("采购总金额").any(|(at, title)| {
        let behind = text.get(at + title.len()..).unwrap_or_default();
        let near = behind.char_indices().take_while(|(at, _)| *at < BEHIND_TITLE).map(|(_, c)| c);
        near.take_while(|c| !c.is_ascii_digit() && *c != '政').any(|c| c == '元')
    })
}
