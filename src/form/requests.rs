//! 表三 (requests) and 表四 (reviews and litigation), which the forms of 2019 and 2021 share but for one block of rows.

use super::spec::{column, grouped, row};
use super::{BlockSpec, ColumnSpec, Comparison, RelationSpec, RowSpec, SubtotalSpec, TableSpec};

const APPLICANTS: &[ColumnSpec] = &[
    column("natural", "自然人"),
    column("business", "商业企业"),
    column("research", "科研机构"),
    column("ngo", "社会公益组织"),
    column("legal", "法律服务机构"),
    column("other", "其他"),
    column("total", "总计"),
];

const APPLICANT_IDS: &[&str] = &["natural", "business", "research", "ngo", "legal", "other", "total"];
const APPLICANT_PARTS: &[&str] = &["natural", "business", "research", "ngo", "legal", "other"];

/// Organisations together, as some localities print them.
const ENTITIES: SubtotalSpec =
    SubtotalSpec { id: "entities", label: "小计", parts: &["business", "research", "ngo", "legal", "other"] };

const REFUSED: &str = "(三)不予公开";
const UNABLE: &str = "(四)无法提供";
const NOT_PROCESSED: &str = "(五)不予处理";
const OTHER: &str = "(六)其他处理";

const RECEIVED: RowSpec = row("T3.r1", "一、本年新收政府信息公开申请数量");
const CARRIED_IN: RowSpec = row("T3.r2", "二、上年结转政府信息公开申请数量");
const GRANTED: RowSpec = row("T3.r3.1", "(一)予以公开");
const PARTIAL: RowSpec = row("T3.r3.2", "(二)部分公开(区分处理的,只计这一情形,不计其他情形)");
const REFUSED_1: RowSpec = grouped("T3.r3.3.1", "1.属于国家秘密", REFUSED);
const REFUSED_2: RowSpec = grouped("T3.r3.3.2", "2.其他法律行政法规禁止公开", REFUSED);
const REFUSED_3: RowSpec = grouped("T3.r3.3.3", "3.危及“三安全一稳定”", REFUSED);
const REFUSED_4: RowSpec = grouped("T3.r3.3.4", "4.保护第三方合法权益", REFUSED);
const REFUSED_5: RowSpec = grouped("T3.r3.3.5", "5.属于三类内部事务信息", REFUSED);
const REFUSED_6: RowSpec = grouped("T3.r3.3.6", "6.属于四类过程性信息", REFUSED);
const REFUSED_7: RowSpec = grouped("T3.r3.3.7", "7.属于行政执法案卷", REFUSED);
const REFUSED_8: RowSpec = grouped("T3.r3.3.8", "8.属于行政查询事项", REFUSED);
const UNABLE_1: RowSpec = grouped("T3.r3.4.1", "1.本机关不掌握相关政府信息", UNABLE);
const UNABLE_2: RowSpec = grouped("T3.r3.4.2", "2.没有现成信息需要另行制作", UNABLE);
const UNABLE_3: RowSpec = grouped("T3.r3.4.3", "3.补正后申请内容仍不明确", UNABLE);
const NOT_PROCESSED_1: RowSpec = grouped("T3.r3.5.1", "1.信访举报投诉类申请", NOT_PROCESSED);
const NOT_PROCESSED_2: RowSpec = grouped("T3.r3.5.2", "2.重复申请", NOT_PROCESSED);
const NOT_PROCESSED_3: RowSpec = grouped("T3.r3.5.3", "3.要求提供公开出版物", NOT_PROCESSED);
const NOT_PROCESSED_4: RowSpec = grouped("T3.r3.5.4", "4.无正当理由大量反复申请", NOT_PROCESSED);
const NOT_PROCESSED_5: RowSpec = grouped("T3.r3.5.5", "5.要求行政机关确认或重新出具已获取信息", NOT_PROCESSED);
const OTHER_ALL: RowSpec = row("T3.r3.6", "(六)其他处理");
const OTHER_1: RowSpec =
    grouped("T3.r3.6.1", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", OTHER);
const OTHER_2: RowSpec =
    grouped("T3.r3.6.2", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", OTHER);
const OTHER_3: RowSpec = grouped("T3.r3.6.3", "3.其他", OTHER);
const FINISHED: RowSpec = row("T3.r3.7", "(七)总计");
const CARRIED_OUT: RowSpec = row("T3.r4", "四、结转下年度继续办理");

const ROWS_2019: &[RowSpec] = &[
    RECEIVED,
    CARRIED_IN,
    GRANTED,
    PARTIAL,
    REFUSED_1,
    REFUSED_2,
    REFUSED_3,
    REFUSED_4,
    REFUSED_5,
    REFUSED_6,
    REFUSED_7,
    REFUSED_8,
    UNABLE_1,
    UNABLE_2,
    UNABLE_3,
    NOT_PROCESSED_1,
    NOT_PROCESSED_2,
    NOT_PROCESSED_3,
    NOT_PROCESSED_4,
    NOT_PROCESSED_5,
    OTHER_ALL,
    FINISHED,
    CARRIED_OUT,
];

const ROWS_2021: &[RowSpec] = &[
    RECEIVED,
    CARRIED_IN,
    GRANTED,
    PARTIAL,
    REFUSED_1,
    REFUSED_2,
    REFUSED_3,
    REFUSED_4,
    REFUSED_5,
    REFUSED_6,
    REFUSED_7,
    REFUSED_8,
    UNABLE_1,
    UNABLE_2,
    UNABLE_3,
    NOT_PROCESSED_1,
    NOT_PROCESSED_2,
    NOT_PROCESSED_3,
    NOT_PROCESSED_4,
    NOT_PROCESSED_5,
    OTHER_1,
    OTHER_2,
    OTHER_3,
    FINISHED,
    CARRIED_OUT,
];

/// 表三 of the 2019 form: one row 其他处理.
pub(super) const TABLE_3_2019: TableSpec = TableSpec {
    id: "T3",
    name: "表三",
    section: Some("S3"),
    subtotal: Some(&ENTITIES),
    header: "",
    blocks: &[BlockSpec { label: "", columns: APPLICANTS, rows: ROWS_2019 }],
};

/// 表三 of the 2021 form: three rows under 其他处理.
pub(super) const TABLE_3_2021: TableSpec = TableSpec {
    id: "T3",
    name: "表三",
    section: Some("S3"),
    subtotal: Some(&ENTITIES),
    header: "",
    blocks: &[BlockSpec { label: "", columns: APPLICANTS, rows: ROWS_2021 }],
};

const OUTCOMES: &[ColumnSpec] = &[
    column("uphold", "结果维持"),
    column("correct", "结果纠正"),
    column("other", "其他结果"),
    column("pending", "尚未审结"),
    column("total", "总计"),
];

const OUTCOME_PARTS: &[&str] = &["uphold", "correct", "other", "pending"];

/// 表四, the same in both forms.
pub(super) const TABLE_4: TableSpec = TableSpec {
    id: "T4",
    name: "表四",
    section: Some("S4"),
    subtotal: None,
    header: "",
    blocks: &[BlockSpec {
        label: "",
        columns: OUTCOMES,
        rows: &[row("T4.review", "行政复议"), row("T4.direct", "未经复议直接起诉"), row("T4.after", "复议后起诉")],
    }],
};

/// In every column: received + carried in = finished + carried out (printed in the form itself).
pub(super) const IDENTITY: RelationSpec = RelationSpec::Rows {
    rule: "t3-identity",
    comparison: Comparison::Equal,
    columns: APPLICANT_IDS,
    left: &["T3.r3.7", "T3.r4"],
    right: &["T3.r1", "T3.r2"],
};

/// In every row: the total is the sum of the six kinds of applicants.
pub(super) const ROW_SUMS: RelationSpec =
    RelationSpec::RowTotals { rule: "t3-row-sum", table: "T3", rows: &[], total: "total", parts: APPLICANT_PARTS };

/// In every column of the 2019 form: the results add up.
pub(super) const RESULT_SUM_2019: RelationSpec = result_sum(&[
    "T3.r3.1",
    "T3.r3.2",
    "T3.r3.3.1",
    "T3.r3.3.2",
    "T3.r3.3.3",
    "T3.r3.3.4",
    "T3.r3.3.5",
    "T3.r3.3.6",
    "T3.r3.3.7",
    "T3.r3.3.8",
    "T3.r3.4.1",
    "T3.r3.4.2",
    "T3.r3.4.3",
    "T3.r3.5.1",
    "T3.r3.5.2",
    "T3.r3.5.3",
    "T3.r3.5.4",
    "T3.r3.5.5",
    "T3.r3.6",
]);

/// In every column of the 2021 form: the results add up.
pub(super) const RESULT_SUM_2021: RelationSpec = result_sum(&[
    "T3.r3.1",
    "T3.r3.2",
    "T3.r3.3.1",
    "T3.r3.3.2",
    "T3.r3.3.3",
    "T3.r3.3.4",
    "T3.r3.3.5",
    "T3.r3.3.6",
    "T3.r3.3.7",
    "T3.r3.3.8",
    "T3.r3.4.1",
    "T3.r3.4.2",
    "T3.r3.4.3",
    "T3.r3.5.1",
    "T3.r3.5.2",
    "T3.r3.5.3",
    "T3.r3.5.4",
    "T3.r3.5.5",
    "T3.r3.6.1",
    "T3.r3.6.2",
    "T3.r3.6.3",
]);

const fn result_sum(parts: &'static [&'static str]) -> RelationSpec {
    RelationSpec::Rows {
        rule: "t3-result-sum",
        comparison: Comparison::Equal,
        columns: APPLICANT_IDS,
        left: &["T3.r3.7"],
        right: parts,
    }
}

/// 行政复议: the total is the sum of the four outcomes.
pub(super) const REVIEW_SUM: RelationSpec = outcome_sum("t4-review-sum", &["T4.review"]);
/// 未经复议直接起诉: the same.
pub(super) const DIRECT_SUM: RelationSpec = outcome_sum("t4-direct-sum", &["T4.direct"]);
/// 复议后起诉: the same.
pub(super) const AFTER_SUM: RelationSpec = outcome_sum("t4-after-sum", &["T4.after"]);

const fn outcome_sum(rule: &'static str, rows: &'static [&'static str]) -> RelationSpec {
    RelationSpec::RowTotals { rule, table: "T4", rows, total: "total", parts: OUTCOME_PARTS }
}
