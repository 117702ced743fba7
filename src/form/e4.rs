//! The form of 2021 (国办公开办函〔2021〕30号), for report years from 2021.

use super::requests::{AFTER_SUM, DIRECT_SUM, IDENTITY, RESULT_SUM_2021, REVIEW_SUM, ROW_SUMS, TABLE_3_2021, TABLE_4};
use super::sections::SIX_SECTIONS;
use super::spec::{column, counted, money, row};
use super::{BlockSpec, ColumnSpec, Comparison, Era, Form, RelationSpec, TableSpec};

const DOCUMENTS: &[ColumnSpec] =
    &[column("issued", "本年制发件数"), column("repealed", "本年废止件数"), column("valid", "现行有效件数")];
const DECISIONS: &[ColumnSpec] = &[column("decisions", "本年处理决定数量")];

const TABLE_2: TableSpec = TableSpec {
    id: "T2",
    name: "表二",
    section: Some("S2"),
    subtotal: None,
    header: "",
    blocks: &[
        BlockSpec {
            label: "第二十条第(一)项",
            columns: DOCUMENTS,
            rows: &[row("T2.1.reg", "规章"), row("T2.1.norm", "行政规范性文件").or(&["规范性文件"])],
        },
        BlockSpec {
            label: "第二十条第(五)项", columns: DECISIONS, rows: &[counted("T2.5.permit", "行政许可", "")]
        },
        BlockSpec {
            label: "第二十条第(六)项",
            columns: DECISIONS,
            rows: &[row("T2.6.penalty", "行政处罚"), row("T2.6.coercion", "行政强制")],
        },
        BlockSpec {
            label: "第二十条第(八)项",
            columns: &[column("amount", "本年收费金额(单位:万元)")],
            rows: &[money("T2.8.fee", "行政事业性收费", "万元")],
        },
    ],
};

const fn net(left: &'static [&'static str], right: &'static [&'static str]) -> RelationSpec {
    RelationSpec::Cells { rule: "valid-lt-net", comparison: Comparison::AtLeast, left, right }
}

/// The form.
pub static FORM: Form = Form {
    era: Era::E4,
    name: "2021版格式",
    basis: "国办公开办函〔2021〕30号",
    sections: SIX_SECTIONS,
    tables: &[TABLE_2, TABLE_3_2021, TABLE_4],
    relations: &[
        net(&["T2.1.reg.valid", "T2.1.reg.repealed"], &["T2.1.reg.issued"]),
        net(&["T2.1.norm.valid", "T2.1.norm.repealed"], &["T2.1.norm.issued"]),
        IDENTITY,
        RESULT_SUM_2021,
        ROW_SUMS,
        REVIEW_SUM,
        DIRECT_SUM,
        AFTER_SUM,
    ],
};
