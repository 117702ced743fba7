//! A table of the form that is not there, although its section is.

use crate::document::{Block, BlockKind};
use crate::finding::{Finding, Severity};
use crate::form::TableSpec;
use crate::report::{Cell, CellValue, Report, Section};
use crate::rules::{Context, Sink};
use crate::text::characters::is_letter_or_digit;

/// A longer text under the heading may speak of a table that was lost.
const SHORT: usize = 80;

/// What stands under the heading instead of the table.
enum Instead {
    /// Nothing at all.
    Nothing,
    /// A sentence that says that there was nothing to report.
    None,
    /// Words that may belong to a table elsewhere or to one that was lost.
    Other,
}

/// Reports a table that is missing. `denied` is the severity where the section says that there was nothing to report.
pub(super) fn check(context: &Context<'_>, id: &str, denied: Severity, sink: &mut Sink) {
    let report = context.report;
    let Some((table, section)) = place(report, id) else { return sink.not_applicable() };
    if !is_absent(report, section, id) {
        return;
    }
    let tables = report.form.map_or(0, |form| form.tables.len());
    if report.tables.missing.len() + report.tables.unreadable.len() >= tables {
        return sink.unchecked("表格未能读取（可能是图片，或复制时丢失），未核对是否缺表。");
    }
    match instead(report.document.flow.slice(section.body)) {
        Instead::Nothing => sink.report(Severity::Warning, finding(table, section, "标题下没有表格", IMAGE)),
        Instead::None => sink.report(denied, finding(table, section, "以文字代替了表格", KEEP)),
        Instead::Other => sink.unchecked(format!("没有读到{}，原文可能是图片或附件，未核对是否缺表。", table.name)),
    }
}

const IMAGE: &str = "请补上格式规定的表格，没有发生的填0；如原文是图片，应改为可复制的文字表格。";
const KEEP: &str = "请保留格式规定的表格，没有发生的填0。";

/// Whether there is no table: none of its labels, or labels in a sentence alone.
fn is_absent(report: &Report, section: &Section, id: &str) -> bool {
    let own = |cell: &&Cell| cell.id.split('.').next() == Some(id);
    let unread = |cell: &Cell| matches!(cell.value, CellValue::Blank | CellValue::Absent) && cell.place.is_none();
    let drawn = |block: &Block| block.span.touches(section.body) && matches!(block.kind, BlockKind::Grid(_));
    let nothing = || report.tables.cells.iter().filter(own).all(unread);
    report.tables.missing.contains(&id) || (nothing() && !report.document.blocks.iter().any(drawn))
}

fn place<'a>(report: &'a Report, id: &str) -> Option<(&'static TableSpec, &'a Section)> {
    let table = report.form?.tables.iter().find(|table| table.id == id)?;
    Some((table, report.section(table.section?)?))
}

fn finding(table: &TableSpec, section: &Section, what: &str, help: &str) -> Finding {
    Finding::at(section.span, format!("“{}”{what}，缺{}。", section.title, table.name), help)
}

fn instead(body: &str) -> Instead {
    const ELSEWHERE: [&str; 8] = ["表", "附", "图", "如下", "详见", "见下", "单位", "点击"];
    const DENIALS: [&str; 5] = ["无", "未", "没有", "零", "不涉及"];
    let said = |words: &[&str]| words.iter().any(|word| body.contains(word));
    let letters = body.chars().filter(|character| is_letter_or_digit(*character)).count();
    let figures = body.contains(|character: char| character.is_ascii_digit() && character != '0');
    match letters {
        0 => Instead::Nothing,
        ..=SHORT if said(&DENIALS) && !said(&ELSEWHERE) && !figures => Instead::None,
        _ => Instead::Other,
    }
}
