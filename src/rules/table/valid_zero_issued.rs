//! # 有制发但现行有效为0
//!
//! ## 检查什么
//! 表二本年制发件数大于本年废止件数的，现行有效件数不应为0。
//!
//! ## 为什么
//! 当年制发而没有废止的文件年末仍然有效，现行有效件数至少有这么多；填0多半是漏填。
//!
//! ## 依据
//! 2021版格式表二各栏的含义。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
//! 规章 | 0 | 0 | 0
//! 行政规范性文件 | 4 | 1 | 0
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
//! 行政规范性文件 | 4 | 1 | 3
//! 行政许可 | 12
//! 行政处罚 | 3
//! 行政强制 | 0
//! 行政事业性收费 | 0
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 制发的都已废止的，现行有效可以为0。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
//! 规章 | 0 | 0 | 0
//! 行政规范性文件 | 4 | 4 | 0
//! 行政许可 | 12
//! 行政处罚 | 3
//! 行政强制 | 0
//! 行政事业性收费 | 0
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 局限
//! 当年制发、当年到期失效的文件应计入废止；如另有口径，请在报告中说明。任何一格空白时不核对。

use super::cells;
use crate::finding::Severity;
use crate::form::{CellSpec, Era};
use crate::report::{Cell, CellId};
use crate::rules::arithmetic::wording::plain;
use crate::rules::{Context, Rule, Sink};
use rust_decimal::Decimal;

/// The rule.
pub const RULE: Rule = Rule {
    id: "valid-zero-issued",
    name: crate::rules::documented("有制发但现行有效为0"),
    severity: Severity::Warning,
    eras: &[Era::E4],
    default: true,
    summary: crate::rules::documented("表二本年制发件数大于本年废止件数的，现行有效件数不应为0。"),
    check,
};

/// The rows of the table that count documents.
const ROWS: [&str; 2] = ["T2.1.reg", "T2.1.norm"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let mut looked = false;
    for (table, cells) in cells::tables(context).filter(|(table, _)| table.id == "T2") {
        for row in ROWS {
            let of_row: Vec<cells::Named<'_>> = cells.iter().filter(|(_, spec)| spec.row.id == row).copied().collect();
            let Some((issued, repealed)) = in_force(&of_row) else { continue };
            looked = true;
            if let Some((cell, spec)) = of_row.last().filter(|(valid, _)| is_broken(valid, issued, repealed)) {
                let said = |(_, spec): &(&Cell, &CellSpec)| spec.name_in_table();
                let verb = format!("为0，而本年制发{}件、废止{}件", plain(issued), plain(repealed));
                let help = "请核对现行有效件数；当年失效的文件应计入废止。";
                let finding = cells::finding(context, table, &[(*cell, *spec)], said, &verb, help);
                let finding = finding.with(|details| details.relation = relation(context, &cell.id));
                sink.report(RULE.severity, finding.values(format!("≥{}", plain(issued - repealed)), "0"));
            }
        }
    }
    if !looked {
        sink.not_applicable();
    }
}

/// How many documents of a row were issued and repealed, when all three figures are there.
fn in_force(row: &[cells::Named<'_>]) -> Option<(Decimal, Decimal)> {
    let [(issued, _), (repealed, _), (valid, _)] = row else { return None };
    valid.number()?;
    Some((issued.number()?, repealed.number()?))
}

fn is_broken(valid: &Cell, issued: Decimal, repealed: Decimal) -> bool {
    valid.number().is_some_and(|valid| valid.is_zero()) && repealed < issued
}

/// The relation of the form that a row breaks, by its index.
fn relation(context: &Context<'_>, id: &str) -> Option<usize> {
    let index = context.report.form?.layout().index(id)?;
    context.relations.iter().position(|checked| checked.relation.left.contains(&index))
}

/// Whether what another rule says of these cells is said here.
pub(in crate::rules) fn tells(context: &Context<'_>, cells: &[CellId]) -> bool {
    let zero = |id: &CellId| context.report.cell(id).and_then(Cell::number).is_some_and(|number| number.is_zero());
    RULE.is_on(context.options) && cells.iter().any(|id| id.ends_with(".valid") && zero(id))
}
