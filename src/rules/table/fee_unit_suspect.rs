//! # 收费金额单位疑似错(元/万元)
//!
//! ## 检查什么
//! 表二“行政事业性收费”以万元为单位，数额明显过大时应核对是否误按元填写。
//!
//! ## 为什么
//! 把元当作万元填写，会使金额放大一万倍。
//!
//! ## 依据
//! 2021版格式表二：本年收费金额（单位：万元）。
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
//! 行政强制 | 0
//! 行政事业性收费 | 1250000
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
//! 行政事业性收费 | 125
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 设区的市政府可以达到几十亿元。
//! ```text right exception
//! 临沅市人民政府2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
//! 规章 | 0 | 0 | 0
//! 行政规范性文件 | 1 | 0 | 5
//! 行政许可 | 12
//! 行政处罚 | 3
//! 行政强制 | 0
//! 行政事业性收费 | 316441
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 局限
//! 只看数额大小：乡镇、街道和县级部门达到10万万元，其他省级以下机关达到500万万元时提出。

use super::cells;
use crate::finding::Severity;
use crate::form::Era;
use crate::report::{Header, IssuerKind, Level};
use crate::rules::arithmetic::wording::plain;
use crate::rules::{Context, Rule, Sink};
use rust_decimal::Decimal;

/// The rule.
pub const RULE: Rule = Rule {
    id: "fee-unit-suspect",
    name: crate::rules::documented("收费金额单位疑似错(元/万元)"),
    severity: Severity::Warning,
    eras: &[Era::E4],
    default: true,
    summary: crate::rules::documented("表二“行政事业性收费”以万元为单位，数额明显过大时应核对是否误按元填写。"),
    check,
};

/// In 万元: a billion for a county's department, fifty billions for any agency below the province.
const SMALL_AGENCY: u32 = 100_000;
const ANY_AGENCY: u32 = 5_000_000;
/// 元 in a 万元.
const MYRIAD: u32 = 10_000;

fn check(context: &Context<'_>, sink: &mut Sink) {
    let Some(limit) = limit(&context.report.header) else { return sink.not_applicable() };
    for (table, cells) in cells::tables(context).filter(|(table, _)| table.id == "T2") {
        let large = |(cell, spec): &cells::Named<'_>| {
            spec.row.id == "T2.8.fee" && cell.unit != "元" && cell.number().is_some_and(|number| number >= limit)
        };
        for named in cells.into_iter().filter(large) {
            let amount = named.0.number().unwrap_or_default();
            let name = |(_, spec): &cells::Named<'_>| spec.name_in_table();
            let verb = format!("填{}，单位为万元，即{}元", plain(amount), plain(amount * Decimal::from(MYRIAD)));
            let help = "请核对是否把元填成了万元。";
            sink.report(RULE.severity, cells::finding(context, table, &[named], name, &verb, help));
        }
    }
}

/// From which amount on a fee is suspicious; none where any amount may be right.
fn limit(header: &Header) -> Option<Decimal> {
    header.issuer.as_ref()?;
    let limit = match (header.issuer_kind?, header.issuer_level) {
        (_, Some(Level::State | Level::Province)) => return None,
        (IssuerKind::Township, _) | (IssuerKind::Department, Some(Level::County)) => SMALL_AGENCY,
        _ => ANY_AGENCY,
    };
    Some(Decimal::from(limit))
}
