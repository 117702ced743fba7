//! # 行名称被改动
//!
//! ## 检查什么
//! 表格的行名应与格式一致。
//!
//! ## 为什么
//! 行名改动一两个字，含义就可能不同，也会影响汇总。
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
//! 行政事业收费 | 0
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
//! 2、行政强制 | 0
//! 行政事业性收费 | 0
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! “规范性文件”是通行的写法。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
//! 规章 | 0 | 0 | 0
//! 规范性文件 | 1 | 0 | 5
//! 行政许可 | 12
//! 行政处罚 | 3
//! 行政强制 | 0
//! 行政事业性收费 | 0
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 局限
//! 标点、括号、空格、序号不同不提出；常见的通行写法（如“规范性文件”）不提出。没有行列线的文本不核对。

use super::rows;
use crate::finding::{Applicability, Edit, Finding, Fix, Severity};
use crate::form::{Era, printed};
use crate::report::table::PrintedRow;
use crate::rules::words::is_damaged;
use crate::rules::{Context, Rule, Sink};
use crate::text::FoldedSpan;

/// The rule.
pub const RULE: Rule = Rule {
    id: "row-label-altered",
    name: crate::rules::documented("行名称被改动"),
    severity: Severity::Info,
    eras: &[Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("表格的行名应与格式一致。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let Some(form) = context.report.form else { return sink.not_applicable() };
    let document = &context.report.document;
    let sound = |row: &PrintedRow| {
        let place = FoldedSpan { start: document.flow.locate(row.span.start), end: document.flow.locate(row.span.end) };
        !is_damaged(document, place)
    };
    let mut looked = false;
    for (table, rows) in rows::printed(context).filter(|(table, rows)| rows::is_recognised(table, rows)) {
        looked = true;
        for row in rows.into_iter().filter(|row| sound(row) && !rows::is_of_another_form(form, &row.label)) {
            if let Some(official) = row.official.filter(|official| official.altered) {
                let wanted = printed(official.row.short_label());
                sink.report(RULE.severity, finding(table.name, row, &wanted));
            }
        }
    }
    if !looked {
        sink.not_applicable();
    }
}

fn finding(table: &str, row: &PrintedRow, wanted: &str) -> Finding {
    let message = format!("{table}行名“{}”与格式的“{wanted}”不同。", printed(&row.label));
    let fix = Fix {
        title: format!("改为“{wanted}”"),
        applicability: Applicability::Suggested,
        cells: Vec::new(),
        edits: vec![Edit { span: row.span, text: wanted.to_owned() }],
    };
    let finding = Finding::at(row.span, message, "请改回格式的行名。").values(wanted, printed(&row.label)).fix(fix);
    finding.with(|details| details.place = Some(row.place.clone()))
}
