//! # 申请/答复数与统计表不一致
//!
//! ## 检查什么
//! 正文写的收到申请数、各渠道申请数、办结数和各类答复数，应与《政府信息公开情况统计表》一致。
//!
//! ## 为什么
//! 统计表逐级汇总上报，文字与统计表不一致，说明至少有一处没有核对。
//!
//! ## 依据
//! 国办发〔2014〕32号。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2016年政府信息公开年度报告
//! 三、依申请公开情况
//! 2016年共收到政府信息公开申请14件，其中当面申请10件，信函申请4件。
//! 附表：政府信息公开情况统计表
//! 三、依申请公开情况 | |
//! （一）收到申请数 | 件 | 14
//! 1.当面申请数 | 件 | 11
//! 2.传真申请数 | 件 | 0
//! 3.网络申请数 | 件 | 0
//! 4.信函申请数 | 件 | 3
//! （二）申请办结数 | 件 | 14
//! 1.按时办结数 | 件 | 14
//! 2.延期办结数 | 件 | 0
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2016年政府信息公开年度报告
//! 三、依申请公开情况
//! 2016年共收到政府信息公开申请14件，其中当面申请11件，信函申请3件。
//! 附表：政府信息公开情况统计表
//! 三、依申请公开情况 | |
//! （一）收到申请数 | 件 | 14
//! 1.当面申请数 | 件 | 11
//! 2.传真申请数 | 件 | 0
//! 3.网络申请数 | 件 | 0
//! 4.信函申请数 | 件 | 3
//! （二）申请办结数 | 件 | 14
//! 1.按时办结数 | 件 | 14
//! 2.延期办结数 | 件 | 0
//! ```
//!
//! ## 局限
//! “公开答复”可以指已主动公开、同意公开或两者之和；“答复”可以不含告知补正。部分单位、往年数和约数不核对。

use super::{Figure, exact, figure, finding, name, quoted, unchecked, whole};
use crate::finding::Severity;
use crate::form::Era;
use crate::report::{Metric, Report, Statement};
use crate::rules::arithmetic::wording::plain;
use crate::rules::{Context, Rule, Sink};
use rust_decimal::Decimal;

/// The rule.
pub const RULE: Rule = Rule {
    id: "tt-e2-requests",
    name: "申请/答复数与统计表不一致",
    severity: Severity::Error,
    eras: &[Era::E2],
    default: true,
    summary: "正文写的收到申请数、各渠道申请数、办结数和各类答复数，应与《政府信息公开情况统计表》一致。",
    check,
};

/// A quantity and the readings of it that the table may have, the plainest first; each is a sum of cells.
const READINGS: &[(Metric, &[&[&str]])] = &[
    (Metric::RequestsReceived, &[&["S.3.1"]]),
    (Metric::ReceivedInPerson, &[&["S.3.1.1"]]),
    (Metric::ReceivedByFax, &[&["S.3.1.2"]]),
    (Metric::ReceivedOnline, &[&["S.3.1.3"]]),
    (Metric::ReceivedByLetter, &[&["S.3.1.4"]]),
    (Metric::RequestsFinished, &[&["S.3.2"], &["S.3.3"]]),
    (Metric::RequestsReplied, &[&["S.3.3"], &["S.3.2"]]),
    (Metric::Disclosed, &[&["S.3.3.1", "S.3.3.2"], &["S.3.3.2"], &["S.3.3.1"]]),
    (Metric::PartlyDisclosed, &[&["S.3.3.3"]]),
    (Metric::Refused, &[&["S.3.3.4"]]),
    (Metric::NonExistent, &[&["S.3.3.6"]]),
    (Metric::AskedToComplete, &[&["S.3.3.7"]]),
];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let mut looked = false;
    for (metric, readings) in READINGS {
        let stated: Vec<(&Statement, Decimal)> = whole(context.report, *metric)
            .filter_map(|statement| exact(statement).map(|value| (statement, value)))
            .collect();
        if !stated.is_empty() {
            looked = true;
            compare(context.report, *metric, &stated, readings, sink);
        }
    }
    if !looked {
        sink.not_applicable();
    }
}

fn compare(report: &Report, metric: Metric, stated: &[(&Statement, Decimal)], readings: &[&[&str]], sink: &mut Sink) {
    let mut known = Vec::new();
    for cells in readings {
        match figure(report, cells) {
            Figure::Known(value) => known.push(value),
            Figure::Unknown(reason) => {
                return unchecked(report, sink, format!("{reason}，正文的相应数字未与统计表核对。"));
            }
        }
    }
    known.extend(without_completions(report, metric));
    if stated.iter().any(|(_, value)| known.contains(value)) {
        return;
    }
    let (Some(cells), Some(expected)) = (readings.first(), known.first()) else { return };
    for (statement, value) in stated {
        let row = cells.first().map_or(String::new(), |cell| name(report, cell));
        let row = if cells.len() > 1 { format!("{row}等{}项合计", cells.len()) } else { row };
        let message = format!("文中{}，{row}为{}。", quoted(report, statement), plain(*expected));
        let help = "核对登记台账，把文字和统计表改成一致。";
        let finding = finding(report, statement, cells, message, help).values(plain(*expected), plain(*value));
        sink.report(RULE.severity, finding);
    }
}

/// Replies without those that only asked to complete the request.
fn without_completions(report: &Report, metric: Metric) -> Option<Decimal> {
    let number = |id: &str| report.cell(id)?.number();
    let all = number("S.3.3").filter(|_| metric == Metric::RequestsReplied)?;
    all.checked_sub(number("S.3.3.7")?)
}
