use super::*;
use crate::report::sample::of_text;

/// Id, label, unit and print of each cell.
fn cells(text: &str) -> Vec<(String, String, String, String)> {
    let Some(read) = read(&of_text(text), Some(2009)) else { return Vec::new() };
    let specs = &read.tables.layout.cells;
    let label = |spec: &CellSpec| spec.words.as_ref().map(|words| words.row.clone()).unwrap_or_default();
    read.tables.cells.iter().zip(specs).map(|(c, s)| (c.id.clone(), label(s), c.unit.clone(), c.raw.clone())).collect()
}

fn told(text: &str) -> String {
    let line = |(id, label, unit, raw): (String, String, String, String)| format!("{id} {label} {unit} {raw}");
    cells(text).into_iter().map(line).collect::<Vec<_>>().join("\n")
}

const PIPES: &str = "指标名称 | 单位 | 2009年度 | 历年累计
一、主动公开情况 | | |
主动公开信息数 | 条 | 1,204 | 2036
其中：全文电子化的信息数 | 条 | 1198 |
二、依申请公开情况 | —— | —— | ——
申请总数 | 件 | 5 | 无";

#[test]
fn a_grid_is_read_in_the_printed_order_with_its_units_and_further_columns() {
    let read = "L.1 主动公开信息数 条 1,204
L.1@历年累计 主动公开信息数 条 2036
L.2 其中:全文电子化的信息数 条 1198
L.2@历年累计 其中:全文电子化的信息数 条 
L.3 申请总数 件 5
L.3@历年累计 申请总数 件 无";
    assert_eq!(told(PIPES), read);
}

#[test]
fn a_stream_of_words_is_read_like_a_grid() {
    let stream = "指标名称 单位 2009年度 历年累计 一、主动公开情况 主动公开信息数 条 1,204 2036 \
                  其中：全文电子化的信息数 条 1198 1200 二、依申请公开情况 申请总数 件 5 9\n\
                  以上数据由各科室报送，经核对。";
    let read = "L.1 主动公开信息数 条 1,204
L.1@历年累计 主动公开信息数 条 2036
L.2 其中:全文电子化的信息数 条 1198
L.2@历年累计 其中:全文电子化的信息数 条 1200
L.3 申请总数 件 5
L.3@历年累计 申请总数 件 9";
    assert_eq!(told(stream), read);
    assert_eq!(told(&stream.replace(' ', "\n")), read);
}

#[test]
fn numbers_of_rows_are_no_figures() {
    let stream = "序号 指标名称 单位 数量 1 主动公开信息数 条 2 2 申请总数 件 3 3 答复总数 件 0";
    let read = "L.1 主动公开信息数 条 2\nL.2 申请总数 件 3\nL.3 答复总数 件 0";
    assert_eq!(told(stream), read);
    assert_eq!(told(&stream.replace("序号 ", "")), read);
    let grid = "序号\t指标名称\t单位\t数量\n1\t主动公开信息数\t条\t2\n2\t申请总数\t件\t3\n3\t答复总数\t件\t0";
    assert_eq!(told(grid), read);
}

#[test]
fn a_row_with_more_figures_than_columns_is_unread() {
    let read = read(&of_text("指标名称 单位 数量 主动公开信息数 条 2 7 申请总数 件 3 答复总数 件 0"), None).unwrap();
    let states: Vec<CellValue> = read.tables.cells.iter().map(|cell| cell.value).collect();
    assert_eq!(states, [CellValue::Unreadable, CellValue::Number(3.into()), CellValue::Number(0.into())]);
}

#[test]
fn other_tables_are_left_alone() {
    let contacts = "单位\t联系人\t电话\n信息公开办公室\t王主任\t3265011\n申请受理点\t李科长\t3265012";
    let catalogue = "序号 | 文件名称 | 文号 | 日期\n1 | 关于信息公开的通知 | 3 | 2009\n2 | 公开指南 | 5 | 2009";
    let agencies = "部门 | 公开信息条数 | 受理申请数\n教育局 | 120 | 3\n水务局 | 40 | 0\n民政局 | 12 | 1";
    let targets = "考核指标 | 分值 | 得分\n组织领导 | 20 | 18\n制度建设 | 30 | 27\n队伍建设 | 10 | 9";
    let prose = "全年共收到申请 12 件，其中当面申请 3 件，传真申请 4 件，网上申请 5 件。";
    for text in [contacts, catalogue, agencies, targets, prose] {
        assert_eq!(told(text), "", "{text}");
    }
}

#[test]
fn a_table_without_head_is_known_by_its_rows() {
    let grid = "申请总数\t5\n当面申请数\t3\n网上申请数\t2\n行政复议数\t0";
    assert_eq!(told(grid), "L.1 申请总数  5\nL.2 当面申请数  3\nL.3 网上申请数  2\nL.4 行政复议数  0");
}

#[test]
fn the_main_column_is_that_of_the_year_and_remarks_are_none() {
    let grid = "指标\t单位\t2008年\t2009年\t备注\n申请总数\t件\t7\t5\t含邮寄\n答复总数\t件\t6\t4\t";
    let read = "L.1 申请总数 件 5\nL.1@2008年 申请总数 件 7\nL.2 答复总数 件 4\nL.2@2008年 答复总数 件 6";
    assert_eq!(told(grid), read);
}

#[test]
fn labels_may_end_with_a_colon_but_fields_are_no_rows() {
    let grid = "指标\t数量\n申请总数：\t5件\n答复总数：\t4件\n联系电话：\t6235118\n填表人：\t2";
    assert_eq!(told(grid), "L.1 申请总数: 件 5件\nL.2 答复总数: 件 4件");
}

#[test]
fn holes_and_shorter_rows_of_merged_cells_are_understood() {
    let rows = |hole: &str, row: &str| {
        format!(
            "指标名称{hole} | 单位 | 数量\n主动公开信息数{hole} | 条 | 9\n申请 | 申请总数 | 件 | 5\n{row}当面申请数 | 件 | 3\n\
             行政复议数{hole} | 件 | 0"
        )
    };
    let read = "L.1 主动公开信息数 条 9\nL.2 申请总数 件 5\nL.3 当面申请数 件 3\nL.4 行政复议数 件 0";
    assert_eq!(told(&rows(" | ", " | ")), read);
    assert_eq!(told(&rows("", "")), read);
    let below = "指标 | 单位 | 数量 | \n | | 本期实际 | 本年累计\n申请总数 | 件 | 5 | 7\n答复总数 | 件 | 4 | 6";
    let read = "L.1 申请总数 件 5\nL.1@本年累计 申请总数 件 7\nL.2 答复总数 件 4\nL.2@本年累计 答复总数 件 6";
    assert_eq!(told(below), read);
}

#[test]
fn a_table_printed_twice_is_read_once() {
    assert_eq!(told(&format!("{PIPES}\n\n以上为电脑版。\n\n{PIPES}")), told(PIPES));
}

#[test]
fn sums_need_every_part() {
    let parts = "1.当面申请数 | 件 | 3\n2.传真申请数 | 件 | 0\n3.电子邮件申请数 | 件 | 1\n4.网上申请数 | 件 | 1\n5.信函申请数 | 件 | 0\n";
    let table = |last: &str| format!("指标 | 单位 | 数量\n申请总数 | 件 | 5\n{parts}{last}");
    let relations = |text: &str| {
        let tables = read(&of_text(text), Some(2009)).unwrap().tables;
        (tables.layout.relations.len(), tables.open_sums.into_iter().map(|sum| sum.why).collect::<Vec<_>>())
    };
    assert_eq!(relations(&table("6.其他形式申请数 | 件 | 0")), (1, vec![]));
    assert_eq!(relations(&table("行政复议数 | 件 | 0")), (0, vec![Why::Missing(vec!["其他形式申请"])]));
    assert_eq!(relations(&table("6.其他形式申请数 | 条 | 0")), (0, vec![Why::Units]));
}
