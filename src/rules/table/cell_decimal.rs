//! # 件数为小数
//!
//! ## 检查什么
//! 件数、次数、人数应是整数。
//!
//! ## 为什么
//! 数量不会有零头，小数点多半是录入错误，或者把金额、比例填进了数量格。
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
//! 行政许可 | 12.5
//! 行政处罚 | 3
//! 行政强制 | 0
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
//! 行政事业性收费 | 12
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 收费金额可以是小数。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
//! 规章 | 0 | 0 | 0
//! 行政规范性文件 | 1 | 0 | 5
//! 行政许可 | 12
//! 行政处罚 | 3
//! 行政强制 | 0
//! 行政事业性收费 | 12.5
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 局限
//! 收费金额、采购总金额、费用和经费可以是小数。12.0这样的整数值不提出。

use super::cells;
use crate::finding::Severity;
use crate::form::Era;
use crate::report::How;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "cell-decimal",
    name: crate::rules::documented("件数为小数"),
    severity: Severity::Error,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("件数、次数、人数应是整数。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    if context.report.form.is_none() {
        return sink.not_applicable();
    }
    for (table, cells) in cells::tables(context) {
        let decimal: Vec<_> = cells.into_iter().filter(is_decimal).collect();
        if !decimal.is_empty() {
            let name = |(cell, spec): &cells::Named<'_>| format!("{}（{}）", spec.name_in_table(), cell.raw);
            let help = "请改为整数；如是金额或比例，请填到相应的格。";
            sink.report(RULE.severity, cells::finding(context, table, &decimal, name, "为小数", help));
        }
    }
}

fn is_decimal((cell, spec): &cells::Named<'_>) -> bool {
    let decimal = cell.number().is_some_and(|number| !number.fract().is_zero());
    let money = spec.row.decimals && spec.column.id != "projects";
    decimal && !money && cell.how == Some(How::Read)
}
