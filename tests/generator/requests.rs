//! The tables of requests and of disputes, in every shape.

use super::feature::Feature;
use super::figures::{Figures, request_rows, result_rows};
use super::labels::{COLUMNS, DISPUTE_BLOCKS, DISPUTE_LEAVES, NOTE, OTHER_CURRENT, OTHER_TRIAL, RESULTS};
use super::random::Random;
use super::table::{Kind, Printed, Table, label, span};
use super::tables::{cells, labels};
use super::{Form, Report};

const DISPUTE_NAMES: [&str; 3] = ["行政复议", "未经复议直接起诉", "复议后起诉"];

/// The requests table in one piece or two.
pub fn requests(report: &Report) -> Vec<Table> {
    let mut tables = if report.has(Feature::Continued) { continued(report) } else { vec![whole(report)] };
    if report.has(Feature::NoteInHeader) {
        tables.iter_mut().for_each(with_note_in_header);
    }
    if report.has(Feature::BrokenHeader) {
        tables.iter_mut().for_each(with_broken_header);
    }
    if report.has(Feature::OrdinalsApart) {
        tables.iter_mut().for_each(|table| set_ordinals_apart(table, report.seed));
    }
    tables
}

/// The columns of figures, in printed order.
fn columns(report: &Report) -> Vec<&'static str> {
    let mut columns = COLUMNS.to_vec();
    if report.has(Feature::Entities) {
        columns.insert(if report.seed.is_multiple_of(3) { 1 } else { 6 }, "entities");
    }
    columns
}

fn column_label(column: &str) -> &'static str {
    match column {
        "natural" => "自然人",
        "business" => "商业企业",
        "research" => "科研机构",
        "ngo" => "社会公益组织",
        "legal" => "法律服务机构",
        "other" => "其他",
        "entities" => "法人小计",
        _ => "总计",
    }
}

fn header(columns: &[&str]) -> Vec<Vec<Printed>> {
    let leaves: Vec<&str> = columns[1..columns.len() - 1].iter().map(|column| column_label(column)).collect();
    vec![
        vec![span(NOTE, 3, 3), span("申请人情况", 1, columns.len())],
        vec![span("自然人", 2, 1), span("法人或其他组织", 1, leaves.len()), span("总计", 2, 1)],
        labels(&leaves),
    ]
}

fn whole(report: &Report) -> Table {
    let columns = columns(report);
    let (form, figures) = (report.form, &report.figures);
    let stub = |lead, row| stub(figures, lead, row, &columns);
    let mut rows = header(&columns);
    rows.push(stub(vec![span("一、本年新收政府信息公开申请数量", 1, 3)], "r1"));
    rows.push(stub(vec![span("二、上年结转政府信息公开申请数量", 1, 3)], "r2"));
    let first_result = rows.len();
    let other = if form == Form::Trial { &OTHER_TRIAL } else { &OTHER_CURRENT };
    for group in RESULTS.iter().chain([other]) {
        for (n, (id, text)) in group.rows.iter().enumerate() {
            let lead = match (group.label, n) {
                ("", _) => vec![span(text, 1, 2)],
                (name, 0) => vec![span(name, group.rows.len(), 1), label(text)],
                _ => vec![label(text)],
            };
            rows.push(stub(lead, id));
        }
    }
    rows.push(stub(vec![span("（七）总计", 1, 2)], "r3.7"));
    let covered = rows.len() - first_result;
    rows[first_result].insert(0, span("三、本年度办理结果", covered, 1));
    rows.push(stub(vec![span("四、结转下年度继续办理", 1, 3)], "r4"));
    debug_assert_eq!(rows.len(), 3 + request_rows(form).len());
    debug_assert_eq!(covered, result_rows(form).len() + 1);
    Table { rows, kind: Kind::Requests }
}

fn stub(figures: &Figures, mut lead: Vec<Printed>, row: &str, columns: &[&str]) -> Vec<Printed> {
    let ids: Vec<String> = columns.iter().map(|column| format!("T3.{row}.{column}")).collect();
    lead.extend(cells(figures, &ids));
    lead
}

/// The same table without merged rows, on two pages.
fn continued(report: &Report) -> Vec<Table> {
    let mut random = Random::new(report.seed ^ 0x9a6e);
    let columns = columns(report);
    let mut rows: Vec<Vec<Printed>> = whole(report).rows.split_off(3).into_iter().map(unmerged).collect();
    let second = rows.split_off(random.between(4, 20) as usize);
    let again = match random.below(3) {
        0 => header(&columns),
        1 => vec![
            [
                vec![span("项目", 1, 3), label("本年新收件数")],
                labels(&["上年结转件数", "办结件数", "公开", "部分公开", "不公开", "合计"]),
            ]
            .concat(),
        ],
        _ => vec![
            [vec![span("项目", 1, 3)], labels(&["数据1", "数据2", "数据3", "数据4", "数据5", "数据6", "数据7"])]
                .concat(),
        ],
    };
    let pages = [[header(&columns), rows].concat(), [again, second].concat()];
    let one_table = random.one_in(2);
    let tables = if one_table { vec![pages.concat()] } else { pages.to_vec() };
    tables.into_iter().map(|rows| Table { rows, kind: Kind::Requests }).collect()
}

/// The row's own label over all three stub columns.
fn unmerged(row: Vec<Printed>) -> Vec<Printed> {
    let first = row.iter().position(|cell| cell.figure).expect("a row of figures");
    let own = row[first - 1].text.clone();
    [vec![span(&own, 1, 3)], row[first..].to_vec()].concat()
}

/// The words of the header, all rows above the first figure, with spaces between their characters.
pub fn with_broken_header(table: &mut Table) {
    let above = table.rows.iter().take_while(|row| row.iter().all(|cell| !cell.figure)).count();
    let of_columns = |row: &&mut Vec<Printed>| row.len() > 1 && row.iter().all(|cell| !cell.text.is_empty());
    let header = table.rows[..above].iter_mut().filter(of_columns);
    for cell in header.flatten().filter(|cell| !NOTE.contains(&cell.text)) {
        let characters: Vec<String> = cell.text.chars().map(String::from).collect();
        cell.text = characters.join(" ");
    }
}

/// The note in the corner as one piece in each row of the header.
fn with_note_in_header(table: &mut Table) {
    let Some(corner) = table.rows[0].iter().position(|cell| cell.text == NOTE) else { return };
    let pieces: Vec<String> =
        NOTE.chars().collect::<Vec<char>>().chunks(12).map(|piece| piece.iter().collect()).collect();
    table.rows[0].remove(corner);
    for (row, piece) in table.rows.iter_mut().zip(pieces.iter().take(2).cloned().chain([pieces[2..].concat()])) {
        row.insert(0, span(&piece, 1, 3));
    }
}

/// The numbers of labels with a gap behind them, or without their dot.
pub fn set_ordinals_apart(table: &mut Table, seed: u64) {
    let apart = if seed.is_multiple_of(2) { ". " } else { " " };
    for cell in table.rows.iter_mut().flatten().filter(|cell| !cell.figure) {
        if let Some((number, words)) = cell.text.split_once('.')
            && number.len() == 1
        {
            cell.text = format!("{number}{apart}{words}");
        }
    }
}

/// The disputes table, in one piece or three.
pub fn disputes(report: &Report) -> Vec<Table> {
    let figures = &report.figures;
    let shape = report.features.iter().find_map(|feature| match feature {
        Feature::Picture => Some(Vec::new()),
        Feature::DisputeBlocks => Some(dispute_blocks(figures)),
        Feature::DisputeRows => Some(vec![dispute_rows(figures)]),
        Feature::DisputesTurned => Some(vec![disputes_turned(figures)]),
        _ => None,
    });
    let tables = shape.unwrap_or_else(|| vec![one_row(figures)]);
    tables.into_iter().map(|rows| Table { rows, kind: Kind::Other }).collect()
}

fn ids(block: &str) -> Vec<String> {
    DISPUTE_LEAVES.iter().map(|leaf| format!("T4.{block}.{}", leaf.0)).collect()
}

fn leaves() -> [&'static str; 5] {
    DISPUTE_LEAVES.map(|leaf| leaf.1)
}

/// Three blocks of five, one row of figures.
fn one_row(figures: &Figures) -> Vec<Vec<Printed>> {
    let mut second: Vec<Printed> = leaves().iter().map(|leaf| span(leaf, 2, 1)).collect();
    second.extend([span("未经复议直接起诉", 1, 5), span("复议后起诉", 1, 5)]);
    vec![
        vec![span("行政复议", 1, 5), span("行政诉讼", 1, 10)],
        second,
        labels(&[leaves(), leaves()].concat()),
        DISPUTE_BLOCKS.iter().flat_map(|block| cells(figures, &ids(block))).collect(),
    ]
}

fn dispute_blocks(figures: &Figures) -> Vec<Vec<Vec<Printed>>> {
    let block =
        |(block, name): (&str, &str)| vec![vec![span(name, 1, 5)], labels(&leaves()), cells(figures, &ids(block))];
    DISPUTE_BLOCKS.into_iter().zip(DISPUTE_NAMES).map(block).collect()
}

fn dispute_rows(figures: &Figures) -> Vec<Vec<Printed>> {
    let header = [vec![label("类别")], labels(&leaves())].concat();
    let row = |(block, name): (&str, &str)| [vec![label(name)], cells(figures, &ids(block))].concat();
    std::iter::once(header).chain(DISPUTE_BLOCKS.into_iter().zip(DISPUTE_NAMES).map(row)).collect()
}

fn disputes_turned(figures: &Figures) -> Vec<Vec<Printed>> {
    let header = [vec![label("结果")], labels(&DISPUTE_NAMES)].concat();
    let row = |(leaf, name): (&str, &str)| {
        let ids = DISPUTE_BLOCKS.map(|block| format!("T4.{block}.{leaf}"));
        [vec![label(name)], cells(figures, &ids)].concat()
    };
    std::iter::once(header).chain(DISPUTE_LEAVES.into_iter().map(|(leaf, name)| row((leaf, name)))).collect()
}
