//! The tables of a form, filled with figures.

use super::feature::{EXTRA_STATISTICS, Feature, value_columns};
use super::figures::Figures;
use super::labels::{STATISTICS_ACTIVE, STATISTICS_FOCUS, STATISTICS_REST, StatisticsRow};
use super::requests::{set_ordinals_apart, with_broken_header};
use super::table::{Kind, Printed, Table, figure, label, span};
use super::{Form, Report};

/// A cell with a figure, by id.
pub fn cell(figures: &Figures, id: &str) -> Printed {
    figure(&figures[id].printed)
}

/// Cells with figures, by id.
pub fn cells(figures: &Figures, ids: &[String]) -> Vec<Printed> {
    ids.iter().map(|id| cell(figures, id)).collect()
}

/// Cells with words.
pub fn labels(texts: &[&str]) -> Vec<Printed> {
    texts.iter().map(|text| label(text)).collect()
}

/// The statistics table in one piece or two.
pub fn statistics(report: &Report) -> Vec<Table> {
    let mut tables = vec![whole_statistics(report)];
    if report.has(Feature::Continued) {
        let header = tables[0].rows[1].clone();
        let second = tables[0].rows.split_off(10 + report.seed as usize % 40);
        let rows = [vec![header], second].concat();
        tables.push(Table { rows, kind: Kind::Statistics });
    }
    if report.has(Feature::BrokenHeader) {
        tables.iter_mut().for_each(with_broken_header);
    }
    if report.has(Feature::OrdinalsApart) {
        tables.iter_mut().for_each(|table| set_ordinals_apart(table, report.seed));
    }
    tables
}

/// A local block moves the numbering of the next heading, and Beijing's units are yuan.
fn whole_statistics(report: &Report) -> Table {
    let figures = &report.figures;
    let focus = figures.contains_key("S.1.2");
    let columns = statistics_columns(report);
    let mut header = labels(&["统计指标", "单位"]);
    header.extend(labels(columns));
    let mut rows = vec![vec![span(&format!("填报单位（盖章）：{}", report.issuer), 1, header.len())], header];
    let focus_rows = if focus { STATISTICS_FOCUS } else { &[] };
    for row in STATISTICS_ACTIVE.iter().chain(focus_rows).chain(STATISTICS_REST) {
        rows.push(statistics_row(figures, row, focus, &columns[1..]));
        let extra = EXTRA_STATISTICS.iter().filter(|extra| extra.0 == row.id && figures.contains_key(extra.1));
        rows.extend(extra.map(|(_, id, text, unit)| vec![label(text), label(unit), cell(figures, id)]));
    }
    Table { rows, kind: Kind::Statistics }
}

fn statistics_columns(report: &Report) -> &'static [&'static str] {
    if report.has(Feature::ValueColumns) { value_columns(report.seed) } else { &["统计数"] }
}

fn statistics_row(figures: &Figures, row: &StatisticsRow, focus: bool, more: &[&str]) -> Vec<Printed> {
    let text = match (focus, row.label) {
        (true, "（二）通过不同渠道和方式公开政府信息的情况") => {
            "（三）通过不同渠道和方式公开政府信息的情况"
        }
        (_, text) => text,
    };
    if row.id.is_empty() {
        return labels(&[&[text, "", ""][..], &vec![""; more.len()]].concat());
    }
    let unit = if focus && row.unit == "万元" { "元" } else { row.unit };
    let mut printed = vec![label(text), label(unit), cell(figures, row.id)];
    printed.extend(more.iter().map(|column| cell(figures, &format!("{}@{column}", row.id))));
    printed
}

/// The row that some provinces added to the first block, when the report has it.
fn other_documents(figures: &Figures, columns: [&str; 3]) -> Option<Vec<Printed>> {
    let ids = columns.map(|column| format!("T2.1.x1.{column}"));
    let ids = ids.each_ref().map(String::as_str);
    figures.contains_key(ids[0]).then(|| named(figures, "其他主动公开文件", &ids))
}

/// The table of active disclosure.
pub fn active(form: Form, figures: &Figures) -> Table {
    match form {
        Form::Trial => active_trial(figures),
        _ => active_current(figures),
    }
}

fn heading(item: &str) -> Vec<Printed> {
    vec![span(&format!("第二十条第（{item}）项"), 1, 4)]
}

fn named(figures: &Figures, name: &str, ids: &[&str]) -> Vec<Printed> {
    let mut row = vec![label(name)];
    row.extend(ids.iter().map(|id| cell(figures, id)));
    row
}

fn wide(figures: &Figures, name: &str, id: &str) -> Vec<Printed> {
    let value = Printed { columns: 3, ..cell(figures, id) };
    vec![label(name), value]
}

fn active_current(figures: &Figures) -> Table {
    let decisions = || vec![label("信息内容"), span("本年处理决定数量", 1, 3)];
    let mut rows = vec![
        heading("一"),
        labels(&["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"]),
        named(figures, "规章", &["T2.1.reg.issued", "T2.1.reg.repealed", "T2.1.reg.valid"]),
        named(figures, "行政规范性文件", &["T2.1.norm.issued", "T2.1.norm.repealed", "T2.1.norm.valid"]),
        heading("五"),
        decisions(),
        wide(figures, "行政许可", "T2.5.permit.decisions"),
        heading("六"),
        decisions(),
        wide(figures, "行政处罚", "T2.6.penalty.decisions"),
        wide(figures, "行政强制", "T2.6.coercion.decisions"),
        heading("八"),
        vec![label("信息内容"), span("本年收费金额（单位：万元）", 1, 3)],
        wide(figures, "行政事业性收费", "T2.8.fee.amount"),
    ];
    other_documents(figures, ["issued", "repealed", "valid"]).into_iter().for_each(|row| rows.insert(4, row));
    Table { rows, ..Table::default() }
}

fn active_trial(figures: &Figures) -> Table {
    let projects = || labels(&["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"]);
    let changes = |name: &str, row: &str| {
        let ids = ["prev", "delta", "decisions"].map(|column| format!("T2.{row}.{column}"));
        [vec![label(name)], cells(figures, &ids)].concat()
    };
    let fee = Printed { columns: 2, ..cell(figures, "T2.8.fee.delta") };
    let amount = Printed { columns: 2, ..cell(figures, "T2.9.procure.amount") };
    let mut rows = vec![
        heading("一"),
        labels(&["信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"]),
        named(figures, "规章", &["T2.1.reg.made", "T2.1.reg.published", "T2.1.reg.total"]),
        named(figures, "规范性文件", &["T2.1.norm.made", "T2.1.norm.published", "T2.1.norm.total"]),
        heading("五"),
        projects(),
        changes("行政许可", "5.permit"),
        changes("其他对外管理服务事项", "5.service"),
        heading("六"),
        projects(),
        changes("行政处罚", "6.penalty"),
        changes("行政强制", "6.coercion"),
        heading("八"),
        vec![label("信息内容"), label("上一年项目数量"), span("本年增/减", 1, 2)],
        vec![label("行政事业性收费"), cell(figures, "T2.8.fee.prev"), fee],
        heading("九"),
        vec![label("信息内容"), label("采购项目数量"), span("采购总金额", 1, 2)],
        vec![label("政府集中采购"), cell(figures, "T2.9.procure.projects"), amount],
    ];
    other_documents(figures, ["made", "published", "total"]).into_iter().for_each(|row| rows.insert(4, row));
    Table { rows, ..Table::default() }
}
