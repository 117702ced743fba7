//! The form of 2019 (国办公开办函〔2019〕60号, 试行), for the report years 2019 and 2020.

use super::requests::{AFTER_SUM, DIRECT_SUM, IDENTITY, RESULT_SUM_2019, REVIEW_SUM, ROW_SUMS, TABLE_3_2019, TABLE_4};
use super::sections::SIX_SECTIONS;
use super::spec::{column, row};
use super::{BlockSpec, ColumnSpec, Comparison, Era, Form, RelationSpec, RowSpec, TableSpec};

const DOCUMENTS: &[ColumnSpec] =
    &[column("made", "本年新制作数量"), column("published", "本年新公开数量"), column("total", "对外公开总数量")];
const ITEMS: &[ColumnSpec] =
    &[column("prev", "上一年项目数量"), column("delta", "本年增/减"), column("decisions", "处理决定数量")];

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
            rows: &[row("T2.1.reg", "规章"), row("T2.1.norm", "规范性文件").or(&["行政规范性文件"])],
        },
        BlockSpec {
            label: "第二十条第(五)项",
            columns: ITEMS,
            rows: &[row("T2.5.permit", "行政许可"), row("T2.5.service", "其他对外管理服务事项")],
        },
        BlockSpec {
            label: "第二十条第(六)项",
            columns: ITEMS,
            rows: &[row("T2.6.penalty", "行政处罚"), row("T2.6.coercion", "行政强制")],
        },
        BlockSpec {
            label: "第二十条第(八)项",
            columns: &[column("prev", "上一年项目数量"), column("delta", "本年增/减")],
            rows: &[row("T2.8.fee", "行政事业性收费")],
        },
        BlockSpec {
            label: "第二十条第(九)项",
            columns: &[column("projects", "采购项目数量"), column("amount", "采购总金额")],
            rows: &[RowSpec { decimals: true, ..row("T2.9.procure", "政府集中采购") }],
        },
    ],
};

const fn published(left: &'static [&'static str], right: &'static [&'static str]) -> RelationSpec {
    RelationSpec::Cells { rule: "e3-total-lt-published", comparison: Comparison::AtLeast, left, right }
}

/// The form.
pub static FORM: Form = Form {
    era: Era::E3,
    name: "2019版格式（试行）",
    basis: "国办公开办函〔2019〕60号",
    sections: SIX_SECTIONS,
    tables: &[TABLE_2, TABLE_3_2019, TABLE_4],
    relations: &[
        published(&["T2.1.reg.total"], &["T2.1.reg.published"]),
        published(&["T2.1.norm.total"], &["T2.1.norm.published"]),
        IDENTITY,
        RESULT_SUM_2019,
        ROW_SUMS,
        REVIEW_SUM,
        DIRECT_SUM,
        AFTER_SUM,
    ],
};
