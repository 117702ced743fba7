//! # 表格多出非规定行
//!
//! ## 检查什么
//! 表中不应有格式没有规定的行。
//!
//! ## 为什么
//! 自行增加的行不便于汇总；需要说明的情况可以写在文字部分。
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
//! 其他主动公开文件 | 3 | 0 | 12
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
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
//! 规章 | 0 | 0 | 0
//! 行政规范性文件 | 1 | 0 | 5
//! 第二十条第（五）项
//! 行政许可 | 12
//! 行政处罚 | 3
//! 行政强制 | 0
//! 行政事业性收费 | 0
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 写进口径 `extra-rows` 的行不算多出来的行。
//! ```text right exception extra-row=其他主动公开文件
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
//! 规章 | 0 | 0 | 0
//! 行政规范性文件 | 1 | 0 | 5
//! 其他主动公开文件 | 3 | 0 | 12
//! 行政许可 | 12
//! 行政处罚 | 3
//! 行政强制 | 0
//! 行政事业性收费 | 0
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 局限
//! 有的地方统一增加了行，属于当地要求的可以保留，把行名写进口径的 `extra-rows` 就不再提示。没有行列线的文本不核对。

// The option of an example holds Chinese words.
#![allow(rustdoc::invalid_codeblock_attributes)]

use super::rows;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::table::PrintedRow;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "row-extra",
    name: crate::rules::documented("表格多出非规定行"),
    severity: Severity::Info,
    eras: &[Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("表中不应有格式没有规定的行。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let Some(form) = context.report.form else { return sink.not_applicable() };
    let mut looked = false;
    for (table, rows) in rows::printed(context).filter(|(table, rows)| rows::is_recognised(table, rows)) {
        looked = true;
        let last = rows.iter().rposition(|row| row.official.is_some()).unwrap_or(0);
        let between = rows.iter().take(last).skip_while(|row| row.official.is_none());
        let unknown = |row: &&&PrintedRow| {
            row.official.is_none() && rows::has_figures(row) && !rows::is_of_another_form(form, &row.label)
        };
        for row in between.filter(unknown) {
            let message = format!("{}有格式没有规定的行“{}”。", table.name, row.label);
            let help = "如当地没有统一要求，请删去这一行，把情况写入文字部分。";
            let finding = Finding::at(row.span, message, help).with(|details| details.place = Some(row.place.clone()));
            sink.report(RULE.severity, finding);
        }
    }
    if !looked {
        sink.not_applicable();
    }
}
