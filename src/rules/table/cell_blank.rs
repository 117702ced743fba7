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
//! ## 局限
//! 整张表都空白时由其他规则提示。没有行列线的文本看不出空格，不核对。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::form::{CellSpec, TableSpec};
use crate::input::Span;
use crate::report::{Cell, CellValue};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "cell-blank",
    name: "单元格留空",
    severity: Severity::Warning,
    eras: &[Era::E2, Era::E3, Era::E4],
    default: true,
    summary: "表中有数字的情况下，其他数字格不应留空。",
    check,
};

/// Cells named in the message; the rest is counted.
const NAMED: usize = 6;

fn check(context: &Context<'_>, sink: &mut Sink) {
    let Some(form) = context.report.form else { return sink.not_applicable() };
    for table in form.tables {
        let cells = cells_of(context, table);
        let blank: Vec<_> = cells.iter().filter(|(cell, _)| cell.value == CellValue::Blank).collect();
        let filled = cells.iter().any(|(cell, _)| cell.number().is_some());
        if filled && !blank.is_empty() {
            sink.report(RULE.severity, finding(context, table, &blank));
        }
    }
}

fn cells_of<'a>(context: &Context<'a>, table: &TableSpec) -> Vec<(&'a Cell, &'static CellSpec)> {
    let layout = context.report.form.map(|form| form.layout());
    let specs = layout.into_iter().flat_map(|layout| &layout.cells);
    context.report.tables.cells.iter().zip(specs).filter(|(_, spec)| spec.table.id == table.id).collect()
}

fn finding(context: &Context<'_>, table: &TableSpec, blank: &[&(&Cell, &'static CellSpec)]) -> Finding {
    let names: Vec<String> = blank.iter().take(NAMED).map(|(_, spec)| spec.name_in_table()).collect();
    let more = if blank.len() > NAMED { format!("等{}格", blank.len()) } else { String::new() };
    let message = format!("{}{}{more}留空。", table.name, names.join("、"));
    let first = blank.first().map(|(cell, _)| *cell);
    let row = first.and_then(|cell| row_span(context, cell));
    let finding = Finding {
        span: row,
        place: first.and_then(|cell| cell.place.clone()),
        cells: blank.iter().map(|(cell, _)| cell.id.clone()).collect(),
        ..Finding::about(message, "没有发生的请填0；不适用的请与主管部门确认填法。")
    };
    let later = blank.iter().skip(1);
    later.fold(finding, |finding, (cell, spec)| {
        finding.related(spec.name_in_table(), row_span(context, cell), cell.place.clone())
    })
}

/// A blank has no text to point at: its row has.
fn row_span(context: &Context<'_>, cell: &Cell) -> Option<Span> {
    let row = cell.place.as_ref().and_then(|place| context.report.document.row_span(place));
    row.map(|row| cell.span.map_or(row, |own| row.cover(own))).or(cell.span)
}
