//! # 联系电话格式异常
//!
//! ## 检查什么
//! 联系电话应为七至八位号码、区号加号码、手机号码或服务热线。
//!
//! ## 为什么
//! 多一位、少一位或丢了区号后的短横，读者打不通。
//!
//! ## 依据
//! 电话号码的一般编排。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 联系电话：089955501234。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 联系电话：555012。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 联系电话：0899-5550123、5550124，服务热线电话12345。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 电话：（0899）5550123，接听电话8634人次。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 电话：400-555-0123，传真电话：010-55501234-801。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 数字、标点在转换中丢失的报告不核对。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 统计期限自202311日起，至20231231日止。联系电话：089955501234。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 局限
//! 数字在转换中丢失的报告不核对；带星号的号码不核对。

use super::year;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "contact-phone-format",
    name: crate::rules::documented("联系电话格式异常"),
    severity: Severity::Info,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("联系电话应为七至八位号码、区号加号码、手机号码或服务热线。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let telephones = &context.report.header.contact.telephones;
    if telephones.is_empty() || year::lost_digits(context.report) {
        return sink.not_applicable();
    }
    for telephone in telephones.iter().filter(|telephone| !is_usual(&telephone.value)) {
        let message = format!("联系电话“{}”的位数或写法不对。", telephone.value);
        sink.report(RULE.severity, Finding::at(telephone.span, message, "请核对号码；区号与号码之间用短横连接。"));
    }
}

/// Whether a number can be dialled: local, with area code, mobile, of a service; with an extension or without.
fn is_usual(printed: &str) -> bool {
    if printed.contains(['*', 'x', 'X']) {
        return true;
    }
    let groups: Vec<&str> =
        printed.split(|character: char| !character.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
    let local = |group: &str| (7..=8).contains(&group.len()) && !group.starts_with('0');
    let area = |group: &str| (3..=4).contains(&group.len()) && group.starts_with('0');
    match groups.as_slice() {
        [one] => {
            local(one)
                || (one.len() == 11 && one.starts_with('1'))
                || one.len() <= 5
                || (one.len() == 10 && one.starts_with('4'))
        }
        [first, rest @ ..] if *first == "86" || *first == "086" => !rest.is_empty(),
        [first, second, ..] if area(first) => local(second) || second.len() < 7 && groups.len() > 2,
        [first, ..] if local(first) => true,
        [first, ..] => {
            ["400", "800", "95", "96", "1"].iter().any(|start| first.starts_with(start))
                || groups.concat().len() == 11
                || first.len() <= 4 && groups.concat().len() <= 8
        }
        [] => true,
    }
}

#[cfg(test)]
mod tests {
    use super::is_usual;

    #[test]
    fn numbers_that_can_be_dialled() {
        for number in [
            "5550123",
            "0899-5550123",
            "010—55501234",
            "(0899)5550123",
            "13855501234",
            "138 5550 1234",
            "400-555-0123",
            "12345",
            "0899-5550123-801",
            "138****1234",
        ] {
            assert!(is_usual(number), "{number}");
        }
        for number in ["089955501234", "0899-555012", "555012", "99-5550123", "08995550123"] {
            assert!(!is_usual(number), "{number}");
        }
    }
}
