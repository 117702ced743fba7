//! The tables of a form, filled with figures.

use super::Form;
use super::figures::{Figures, request_rows, result_rows};
use super::labels::{
    COLUMNS, DISPUTE_BLOCKS, DISPUTE_LEAVES, NOTE, OTHER_CURRENT, OTHER_TRIAL, RESULTS, STATISTICS_ACTIVE,
    STATISTICS_FOCUS, STATISTICS_REST, StatisticsRow,
};
use super::table::{Printed, Table, figure, label, span};

fn cell(figures: &Figures, id: &str) -> Printed {
    figure(&figures[id].printed)
}

fn cells(figures: &Figures, ids: &[String]) -> Vec<Printed> {
    ids.iter().map(|id| cell(figures, id)).collect()
}

fn labels(texts: &[&str]) -> Vec<Printed> {
    texts.iter().map(|text| label(text)).collect()
}

/// The statistics table; a local block moves the numbering of the next heading, and Beijing's units are yuan.
pub fn statistics(figures: &Figures, issuer: &str) -> Table {
    let focus = figures.contains_key("S.1.2");
    let mut rows =
        vec![vec![span(&format!("填报单位（盖章）：{issuer}"), 1, 3)], labels(&["统计指标", "单位", "统计数"])];
    rows.extend(STATISTICS_ACTIVE.iter().map(|row| statistics_row(figures, row, focus)));
    if focus {
        rows.extend(STATISTICS_FOCUS.iter().map(|row| statistics_row(figures, row, focus)));
    }
    rows.extend(STATISTICS_REST.iter().map(|row| statistics_row(figures, row, focus)));
    Table { rows }
}

fn statistics_row(figures: &Figures, row: &StatisticsRow, focus: bool) -> Vec<Printed> {
    let text = match (focus, row.label) {
        (true, "（二）通过不同渠道和方式公开政府信息的情况") => {
            "（三）通过不同渠道和方式公开政府信息的情况"
        }
        (_, text) => text,
    };
    if row.id.is_empty() {
        return labels(&[text, "", ""]);
    }
    let unit = if focus && row.unit == "万元" { "元" } else { row.unit };
    vec![label(text), label(unit), cell(figures, row.id)]
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
    let rows = vec![
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
    Table { rows }
}

fn active_trial(figures: &Figures) -> Table {
    let projects = || labels(&["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"]);
    let changes = |name: &str, row: &str| {
        let ids = ["prev", "delta", "decisions"].map(|column| format!("T2.{row}.{column}"));
        [vec![label(name)], cells(figures, &ids)].concat()
    };
    let fee = Printed { columns: 2, ..cell(figures, "T2.8.fee.delta") };
    let amount = Printed { columns: 2, ..cell(figures, "T2.9.procure.amount") };
    let rows = vec![
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
    Table { rows }
}

/// The requests table: three stub columns, seven columns of figures.
pub fn requests(form: Form, figures: &Figures) -> Table {
    let mut rows = vec![
        vec![span(NOTE, 3, 3), span("申请人情况", 1, 7)],
        vec![span("自然人", 2, 1), span("法人或其他组织", 1, 5), span("总计", 2, 1)],
        labels(&["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"]),
        stub(figures, vec![span("一、本年新收政府信息公开申请数量", 1, 3)], "r1"),
        stub(figures, vec![span("二、上年结转政府信息公开申请数量", 1, 3)], "r2"),
    ];
    let first_result = rows.len();
    let other = if form == Form::Trial { &OTHER_TRIAL } else { &OTHER_CURRENT };
    for group in RESULTS.iter().chain([other]) {
        for (n, (id, text)) in group.rows.iter().enumerate() {
            let lead = match (group.label, n) {
                ("", _) => vec![span(text, 1, 2)],
                (name, 0) => vec![span(name, group.rows.len(), 1), label(text)],
                _ => vec![label(text)],
            };
            rows.push(stub(figures, lead, id));
        }
    }
    rows.push(stub(figures, vec![span("（七）总计", 1, 2)], "r3.7"));
    let covered = rows.len() - first_result;
    rows[first_result].insert(0, span("三、本年度办理结果", covered, 1));
    rows.push(stub(figures, vec![span("四、结转下年度继续办理", 1, 3)], "r4"));
    debug_assert_eq!(rows.len(), 3 + request_rows(form).len());
    debug_assert_eq!(covered, result_rows(form).len() + 1);
    Table { rows }
}

fn stub(figures: &Figures, mut lead: Vec<Printed>, row: &str) -> Vec<Printed> {
    lead.extend(COLUMNS.map(|column| cell(figures, &format!("T3.{row}.{column}"))));
    lead
}

/// The disputes table: three blocks of five, one row of figures.
pub fn disputes(figures: &Figures) -> Table {
    let leaves = DISPUTE_LEAVES.map(|leaf| leaf.1);
    let mut rows = vec![vec![span("行政复议", 1, 5), span("行政诉讼", 1, 10)]];
    let mut second: Vec<Printed> = leaves.iter().map(|leaf| span(leaf, 2, 1)).collect();
    second.extend([span("未经复议直接起诉", 1, 5), span("复议后起诉", 1, 5)]);
    rows.push(second);
    rows.push(labels(&[leaves, leaves].concat()));
    let ids: Vec<String> =
        DISPUTE_BLOCKS.iter().flat_map(|block| DISPUTE_LEAVES.map(|leaf| format!("T4.{block}.{}", leaf.0))).collect();
    rows.push(cells(figures, &ids));
    Table { rows }
}
