//! What local indicator tables count, for the report years 2008 to 2013, when there was no official form.
//!
//! Each place made its own table, so the rows are no layout: an indicator is known by its words alone, wherever it stands.
//! `group` names the indicator that a row is a part of.

use super::sections::FREE_SECTIONS;
use super::spec::{column, grouped, row};
use super::{BlockSpec, Comparison, Era, Form, RelationSpec, RowSpec, TableSpec};

const fn part(id: &'static str, label: &'static str, of: &'static str, aliases: &'static [&'static str]) -> RowSpec {
    grouped(id, label, of).or(aliases)
}

/// The indicators whose sums are known. Labels stand without number, brackets and the words for `count`.
const INDICATORS: &[RowSpec] = &[
    row("received", "申请").or(&[
        "收到申请",
        "受理申请",
        "依申请公开申请",
        "依申请公开信息申请",
        "依申请公开政府信息申请",
        "信息公开申请",
        "政府信息公开申请",
        "收到政府信息公开申请",
    ]),
    part("in-person", "当面申请", "received", &["当面"]),
    part("fax", "传真申请", "received", &["传真"]),
    part("e-mail", "电子邮件申请", "received", &["电子邮件"]),
    part("web", "网上申请", "received", &["网上", "网络申请"]),
    part("letter", "信函申请", "received", &["信函"]),
    part("other-way", "其他形式申请", "received", &["其他形式", "其他方式", "其他方式申请", "其他申请"]),
    row("replied", "答复").or(&["对申请的答复", "对申请答复", "申请答复", "申请的答复", "答复申请", "对申请人的答复"]),
    part("granted", "同意公开", "replied", &["同意公开答复", "同意公开的答复"]),
    part("partial", "同意部分公开", "replied", &["同意部分公开答复", "部分公开", "部分公开答复", "同意部分公开的答复"]),
    part("refused", "否决公开", "replied", &["否决公开答复", "否决公开的答复", "否决", "不予公开", "不予公开答复"]),
    part("no-information", "非规定所指政府信息", "refused", &["非条例所指政府信息", "非政府信息"]),
    part("not-existing", "信息不存在", "refused", &["政府信息不存在"]),
    part("not-held", "非本部门掌握", "refused", &["非本机关掌握", "非本单位掌握", "非本部门掌握的信息"]),
    part("unclear", "申请内容不明确", "refused", &["内容不明确"]),
    part("exempt-1", "免予公开范围1", "refused", &["免予公开范围一"]),
    part("exempt-2", "免予公开范围2", "refused", &["免予公开范围二"]),
    part("exempt-3", "免予公开范围3", "refused", &["免予公开范围三"]),
    part("exempt-4", "免予公开范围4", "refused", &["免予公开范围四"]),
    part("exempt-5", "免予公开范围5", "refused", &["免予公开范围五"]),
    part("exempt-6", "免予公开范围6", "refused", &["免予公开范围六"]),
    part("other-reason", "其他原因", "refused", &[]),
];

/// The local table. Its cells are `L.1`, `L.2`, … in the printed order, those of a further column of figures `L.1@<header>`.
const TABLE: TableSpec = TableSpec {
    id: "L",
    name: "指标表",
    section: None,
    subtotal: None,
    header: "指标",
    blocks: &[BlockSpec { label: "", columns: &[column("", "")], rows: INDICATORS }],
};

const fn sum(total: &'static [&'static str], parts: &'static [&'static str]) -> RelationSpec {
    RelationSpec::Cells { rule: "l-indicator-sum", comparison: Comparison::Equal, left: total, right: parts }
}

/// The form: none was prescribed, so it has neither rows nor relations of its own before a table is read.
pub static FORM: Form = Form {
    era: Era::E1,
    name: "地方指标表",
    basis: "国务院令第492号",
    sections: FREE_SECTIONS,
    tables: &[TABLE],
    relations: &[
        sum(&["received"], &["in-person", "fax", "e-mail", "web", "letter", "other-way"]),
        sum(&["replied"], &["granted", "partial", "refused"]),
        sum(
            &["refused"],
            &[
                "no-information",
                "not-existing",
                "not-held",
                "unclear",
                "exempt-1",
                "exempt-2",
                "exempt-3",
                "exempt-4",
                "exempt-5",
                "exempt-6",
                "other-reason",
            ],
        ),
    ],
};
