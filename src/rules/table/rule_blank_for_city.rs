//! # 设区市政府规章全为0
//!
//! ## 检查什么
//! 省级政府和设区的市政府有规章制定权，表二规章现行有效件数为0时提示核对。
//!
//! ## 为什么
//! 多数省、设区的市有现行有效的规章，全为0多半是漏填，或者只填了本年数。
//!
//! ## 依据
//! 《中华人民共和国立法法》第九十三条。
//!
//! ## 错误示例
//! ```text wrong
//! 湖南省人民政府2023年政府信息公开工作年度报告
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
//! ## 正确示例
//! ```text right
//! 湖南省人民政府2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
//! 规章 | 2 | 0 | 60
//! 行政规范性文件 | 1 | 0 | 5
//! 行政许可 | 12
//! 行政处罚 | 3
//! 行政强制 | 0
//! 行政事业性收费 | 0
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ```text right
//! 望楚区人民政府2023年政府信息公开工作年度报告
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
//! 新获得制定权的市州可能确实为0，所以只作提示。
//! ```text right exception info
//! 湖南省人民政府2023年政府信息公开工作年度报告
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
//! ## 局限
//! 设区的市只在正文提到“各区县”“县（市、区）”等下级政府时才能认出。新获得制定权的市州可能确实为0。

use super::cells;
use crate::finding::Severity;
use crate::form::Era;
use crate::report::{IssuerKind, Level};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "rule-blank-for-city",
    name: crate::rules::documented("设区市政府规章全为0"),
    severity: Severity::Info,
    eras: &[Era::E4],
    default: true,
    summary: crate::rules::documented("省级政府和设区的市政府有规章制定权，表二规章现行有效件数为0时提示核对。"),
    check,
};

/// Words for the governments below that only a city with districts has.
const DISTRICTS: [&str; 7] =
    ["各县(市、区)", "各县(区、市)", "各区县", "各县区", "各县市区", "县(市、区)", "县(市、区、"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    if !has_rule_power(context) {
        return sink.not_applicable();
    }
    for (table, cells) in cells::tables(context).filter(|(table, _)| table.id == "T2") {
        let nothing = |(cell, spec): &cells::Named<'_>| {
            let valid = spec.row.id == "T2.1.reg" && spec.column.id == "valid";
            valid && cell.number().is_some_and(|number| number.is_zero())
        };
        for named in cells.into_iter().filter(nothing) {
            let said = |(_, spec): &cells::Named<'_>| spec.name_in_table();
            let help = "请核对本级政府现行有效的规章件数；确实没有的可以不改。";
            sink.report(RULE.severity, cells::finding(context, table, &[named], said, "为0", help));
        }
    }
}

/// Whether the issuer is certainly the government of a province or of a city with districts.
fn has_rule_power(context: &Context<'_>) -> bool {
    let header = &context.report.header;
    let government = header.issuer_kind == Some(IssuerKind::Government);
    let city =
        header.issuer_level.is_none() && header.issuer.as_ref().is_some_and(|issuer| issuer.value.contains('市'));
    let text = || context.report.document.flow.text();
    let high = matches!(header.issuer_level, Some(Level::Province | Level::Prefecture));
    government && (high || (city && DISTRICTS.iter().any(|word| text().contains(word))))
}
