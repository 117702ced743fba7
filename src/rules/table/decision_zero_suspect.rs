//! # 执法部门处理决定为0
//!
//! ## 检查什么
//! 有执法职能的部门，表二行政许可、行政处罚、行政强制的处理决定数量全为0时提示核对。
//!
//! ## 为什么
//! 处理决定数量包括已公开和未公开的全部处理决定，执法部门全年一件没有的很少。
//!
//! ## 依据
//! 2021版格式表二：本年处理决定数量。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区市场监督管理局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
//! 规章 | 0 | 0 | 0
//! 行政规范性文件 | 1 | 0 | 5
//! 行政许可 | 0
//! 行政处罚 | 0
//! 行政强制 | 0
//! 行政事业性收费 | 0
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区市场监督管理局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
//! 规章 | 0 | 0 | 0
//! 行政规范性文件 | 1 | 0 | 5
//! 行政许可 | 0
//! 行政处罚 | 8
//! 行政强制 | 0
//! 行政事业性收费 | 0
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
//! 规章 | 0 | 0 | 0
//! 行政规范性文件 | 1 | 0 | 5
//! 行政许可 | 0
//! 行政处罚 | 0
//! 行政强制 | 0
//! 行政事业性收费 | 0
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 写明执法权已划转的不提示。
//! ```text right exception
//! 望楚区城市管理局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
//! 规章 | 0 | 0 | 0
//! 行政规范性文件 | 1 | 0 | 5
//! 行政许可 | 0
//! 行政处罚 | 0
//! 行政强制 | 0
//! 行政事业性收费 | 0
//! 三、收到和处理政府信息公开申请情况
//! 一、总体情况
//! 行政处罚权已划转至区综合行政执法局。
//! ```
//!
//! ## 局限
//! 只看机关名称。执法权已划转、集中行使，并在正文中说明的，不提出。

use super::cells;
use crate::finding::Severity;
use crate::form::Era;
use crate::report::IssuerKind;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "decision-zero-suspect",
    name: crate::rules::documented("执法部门处理决定为0"),
    severity: Severity::Info,
    eras: &[Era::E4],
    default: true,
    summary: crate::rules::documented(
        "有执法职能的部门，表二行政许可、行政处罚、行政强制的处理决定数量全为0时提示核对。",
    ),
    check,
};

/// Names of agencies that decide every year.
const ENFORCERS: [&str; 10] =
    ["市场监督", "公安", "交通", "城管", "城市管理", "综合行政执法", "卫生健康", "应急", "生态环境", "市场监管"];
/// Words that say that others decide.
const HANDED_OVER: [&str; 4] = ["划转", "集中行使", "相对集中", "由综合行政执法"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let header = &context.report.header;
    let name = header.issuer.as_ref().map_or("", |issuer| issuer.value.as_str());
    let enforces = ENFORCERS.iter().any(|word| name.contains(word));
    let handed_over = || HANDED_OVER.iter().any(|word| context.report.document.flow.text().contains(word));
    if header.issuer_kind != Some(IssuerKind::Department) || !enforces || handed_over() {
        return sink.not_applicable();
    }
    for (table, cells) in cells::tables(context).filter(|(table, _)| table.id == "T2") {
        let decisions: Vec<_> = cells.into_iter().filter(|(_, spec)| spec.column.id == "decisions").collect();
        let zero = |(cell, _): &cells::Named<'_>| cell.number().is_some_and(|number| number.is_zero());
        if !decisions.is_empty() && decisions.iter().all(zero) {
            let said = |(_, spec): &cells::Named<'_>| spec.name_in_table();
            let help = "处理决定数量包括已公开和未公开的全部处理决定，请核对；确实没有的可以不改。";
            sink.report(RULE.severity, cells::finding(context, table, &decisions, said, "全为0", help));
        }
    }
}
