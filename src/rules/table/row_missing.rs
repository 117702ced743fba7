//! # 表格缺行
//!
//! ## 检查什么
//! 格式规定的行应当齐全，没有发生的保留该行并填0。
//!
//! ## 为什么
//! 少一行，各行之和与总计就无从核对，汇总时也会错位。
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
//! ## 例外
//! 2019、2020年度的表格行数不同，“其他处理”只有一行。
//! ```text right exception
//! 望楚区水务局2020年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量
//! 规章 | 0 | 0 | 0
//! 规范性文件 | 1 | 1 | 5
//! 行政许可 | 12 | 0 | 30
//! 其他对外管理服务事项 | 5 | 0 | 8
//! 行政处罚 | 8 | +1 | 3
//! 行政强制 | 2 | 0 | 0
//! 行政事业性收费 | 1 | 0
//! 政府集中采购 | 12 | 251000元
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 局限
//! 读到六成以上的行才核对；行名略有改动的按原行读取。2018年及以前各地统计表不尽相同，只作警告；没有行列线的文本中也只作警告。

use super::cells::{self, Named};
use super::rows;
use crate::finding::{Finding, Severity};
use crate::form::{Era, RowSpec, TableSpec};
use crate::report::{Cell, CellValue, How};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "row-missing",
    name: crate::rules::documented("表格缺行"),
    severity: Severity::Error,
    eras: &[Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("格式规定的行应当齐全，没有发生的保留该行并填0。"),
    check,
};

/// More rows than this are not missing from a text without lines: it was read badly.
const MOST_IN_TEXT: usize = 3;

fn check(context: &Context<'_>, sink: &mut Sink) {
    if context.report.form.is_none() {
        return sink.not_applicable();
    }
    let drawn: Vec<_> = rows::printed(context).collect();
    for (table, cells) in cells::tables(context).filter(|(table, _)| table.id != "T4") {
        match drawn.iter().find(|(other, _)| other.id == table.id) {
            Some((_, printed)) if rows::is_recognised(table, printed) => {
                let absent = |row: &&RowSpec| !printed.iter().any(|printed| rows::is(printed, row));
                let missing: Vec<_> = candidates(table).filter(absent).filter(|row| is_empty(&cells, row)).collect();
                let local = table.id == "S";
                report(context, table, &missing, if local { Severity::Warning } else { RULE.severity }, sink);
            }
            Some(_) => {}
            None => report(context, table, &missing_in_text(table, &cells), Severity::Warning, sink),
        }
    }
}

/// The rows that must be there and whose label tells which they are.
fn candidates(table: &'static TableSpec) -> impl Iterator<Item = &'static RowSpec> {
    rows::of_form(table).into_iter().filter(move |row| !rows::is_local(row) && !rows::is_ambiguous(table, row))
}

/// Whether nothing was read for a row from any place.
fn is_empty(cells: &[Named<'_>], row: &RowSpec) -> bool {
    let unread = |cell: &Cell| matches!(cell.value, CellValue::Absent | CellValue::Blank) && cell.place.is_none();
    cells.iter().filter(|(_, spec)| spec.row.id == row.id).all(|(cell, _)| unread(cell))
}

/// In a text without lines, rows of which nothing is there, while every other figure stands in its plain place.
fn missing_in_text(table: &'static TableSpec, cells: &[Named<'_>]) -> Vec<&'static RowSpec> {
    let of_row = |row: &RowSpec| cells.iter().filter(|(_, spec)| spec.row.id == row.id).collect::<Vec<_>>();
    let absent = |row: &RowSpec| of_row(row).iter().all(|(cell, _)| cell.value == CellValue::Absent);
    let missing: Vec<_> = rows::of_form(table).into_iter().filter(|row| absent(row)).collect();
    let plain = |(cell, spec): &Named<'_>| {
        missing.iter().any(|row| row.id == spec.row.id) || (cell.number().is_some() && cell.how == Some(How::Read))
    };
    let sure = missing.len() <= MOST_IN_TEXT && table.id != "S" && cells.iter().all(plain);
    if sure { missing } else { Vec::new() }
}

fn report(context: &Context<'_>, table: &TableSpec, missing: &[&RowSpec], severity: Severity, sink: &mut Sink) {
    if missing.is_empty() {
        return;
    }
    let names: Vec<String> = missing.iter().map(|row| row.quoted()).collect();
    let section = table.section.and_then(|id| context.report.section(id)).map(|section| section.span);
    let first = context.report.tables.printed.iter().find(|row| row.table == table.id);
    let finding = Finding::about(format!("{}缺少{}行。", table.name, names.join("、")), "请补上，没有发生的填0。")
        .with(|details| {
            details.span = section.or(first.map(|row| row.span));
            details.place = first.map(|row| row.place.clone());
        });
    sink.report(severity, finding);
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::{Input, Options};

    const ROWS: [&str; 25] = [
        "一、本年新收政府信息公开申请数量",
        "二、上年结转政府信息公开申请数量",
        "（一）予以公开",
        "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
        "1.属于国家秘密",
        "2.其他法律行政法规禁止公开",
        "3.危及“三安全一稳定”",
        "4.保护第三方合法权益",
        "5.属于三类内部事务信息",
        "6.属于四类过程性信息",
        "7.属于行政执法案卷",
        "8.属于行政查询事项",
        "1.本机关不掌握相关政府信息",
        "2.没有现成信息需要另行制作",
        "3.补正后申请内容仍不明确",
        "1.信访举报投诉类申请",
        "2.重复申请",
        "3.要求提供公开出版物",
        "4.无正当理由大量反复申请",
        "5.要求行政机关确认或重新出具已获取信息",
        "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
        "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
        "3.其他",
        "（七）总计",
        "四、结转下年度继续办理",
    ];

    fn messages(rows: &[&str], separator: &str) -> Vec<String> {
        let header = ["申请人情况", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
        let line = |label: &str| [&[label][..], &["0"; 7]].concat().join(separator);
        let table: Vec<String> =
            std::iter::once(header.join(separator)).chain(rows.iter().map(|row| line(row))).collect();
        let text = format!(
            "望楚区水务局2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n{}\n\
             四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n",
            table.join("\n")
        );
        let options = Options { only: vec![RULE.id.to_owned()], ..Options::default() };
        crate::check(Input::Text(&text), &options).findings.into_iter().map(|finding| finding.message).collect()
    }

    fn without(index: usize) -> Vec<&'static str> {
        ROWS.iter().enumerate().filter(|(at, _)| *at != index).map(|(_, row)| *row).collect()
    }

    #[test]
    fn each_row_of_table_three_is_missed() {
        for separator in [" | ", " "] {
            assert_eq!(messages(&ROWS, separator), Vec::<String>::new());
            for (index, label) in ROWS.iter().enumerate() {
                let found = messages(&without(index), separator);
                let name = label.replace('“', "‘").replace('”', "’");
                let name = name.split('（').find(|part| !part.is_empty()).unwrap_or_default();
                assert_eq!(found.len(), 1, "{name:?} {separator:?}: {found:?}");
                assert!(found[0].contains(name), "{name}: {found:?}");
            }
        }
    }

    #[test]
    fn an_extract_lacks_no_row() {
        assert_eq!(messages(&ROWS[..10], " | "), Vec::<String>::new());
    }
}
