//! # 文字收到数与表三不一致
//!
//! ## 检查什么
//! 正文写的收到政府信息公开申请件数，应等于表三本年新收数，或者新收与上年结转之和。
//!
//! ## 为什么
//! 同一份报告里文字和表格对不上，读者无法判断哪个数字是真的。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》第五十条第一款第二项。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2023年，我局共收到政府信息公开申请2件。
//! 三、收到和处理政府信息公开申请情况
//! 一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3
//! 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! （一）予以公开 | 3 | 0 | 0 | 0 | 0 | 0 | 3
//! （七）总计 | 3 | 0 | 0 | 0 | 0 | 0 | 3
//! 四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2023年，我局共受理政府信息公开申请4件，其中上年结转1件。
//! 三、收到和处理政府信息公开申请情况
//! 一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3
//! 二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1
//! （一）予以公开 | 4 | 0 | 0 | 0 | 0 | 0 | 4
//! （七）总计 | 4 | 0 | 0 | 0 | 0 | 0 | 4
//! 四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! ```
//!
//! ## 局限
//! 只核对说全年、全机关情况的句子；办公室、部门、镇街等部分数，网上、信函等单一渠道，往年数和约数不核对。
//! 有一处文字与表格一致时，其他文字视为口径不同，不提出。

use super::{Figure, exact, figure, finding, quoted, unchecked, whole};
use crate::finding::Severity;
use crate::form::Era;
use crate::report::{Metric, Statement};
use crate::rules::arithmetic::wording::plain;
use crate::rules::{Context, Rule, Sink};
use rust_decimal::Decimal;

/// The rule.
pub const RULE: Rule = Rule {
    id: "tt-received",
    name: "文字收到数与表三不一致",
    severity: Severity::Error,
    eras: &[Era::E3, Era::E4],
    default: true,
    summary: "正文写的收到政府信息公开申请件数，应等于表三本年新收数，或者新收与上年结转之和。",
    check,
};

const NEW: &str = "T3.r1.total";
const CARRIED: &str = "T3.r2.total";

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let stated: Vec<(&Statement, Decimal)> = whole(report, Metric::RequestsReceived)
        .filter_map(|statement| exact(statement).map(|value| (statement, value)))
        .collect();
    if stated.is_empty() {
        return sink.not_applicable();
    }
    let (new, all) = match (figure(report, &[NEW]), figure(report, &[NEW, CARRIED])) {
        (Figure::Known(new), Figure::Known(all)) => (new, all),
        (Figure::Known(new), _) if stated.iter().any(|(_, value)| *value == new) => return,
        (Figure::Unknown(reason), _) | (_, Figure::Unknown(reason)) => {
            return unchecked(report, sink, format!("{reason}，正文的收到申请数未与表三核对。"));
        }
    };
    if stated.iter().any(|(_, value)| *value == new || *value == all) {
        return;
    }
    for (statement, value) in stated {
        let carried =
            if all == new { String::new() } else { format!("，加上年结转{}为{}", plain(all - new), plain(all)) };
        let message = format!("文中{}，表三本年新收总计为{}{carried}。", quoted(report, statement), plain(new));
        let help = "核对登记台账，把文字和表三改成一致；如文字只说一部分（某渠道、某部门），写明范围。";
        let finding = finding(report, statement, &[NEW, CARRIED], message, help).values(plain(new), plain(value));
        sink.report(RULE.severity, finding);
    }
}
