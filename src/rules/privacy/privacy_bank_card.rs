//! # 银行卡号
//!
//! ## 检查什么
//! 报告中不应出现个人银行卡号。
//!
//! ## 为什么
//! 银行卡号属于个人金融信息，公开后有被冒用的风险。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》第十五条；《中华人民共和国个人信息保护法》第二十八条。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条。信息处理费退回申请人账号6222020200112233446。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条。信息处理费缴入财政专户，账号6222020200112233441，工单编号6222020200112233446。
//! ```
//!
//! ## 例外
//! 没有例外。
//!
//! ## 局限
//! 只认写明“账号”“卡号”“账户”、以4、5、6开头且通过校验的16至19位号码。

use super::{digits, leak, near};
use crate::finding::Severity;
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "privacy-bank-card",
    name: crate::rules::documented("银行卡号"),
    severity: Severity::Error,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("报告中不应出现个人银行卡号。"),
    check,
};

const CUES: &[&str] = &["账号", "帐号", "卡号", "账户", "帐户"];
/// How many characters before a number such a word may stand.
const NEAR: usize = 12;
const HELP: &str = "请删除或隐去中间数字。";

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    for found in digits(document).filter(|found| near(found.before, CUES, NEAR) && is_card(found.text)) {
        sink.report(RULE.severity, leak(document, found.span, "银行卡号", HELP));
    }
}

/// Sixteen to nineteen digits of a bank card that pass the Luhn check (ISO/IEC 7812).
fn is_card(text: &str) -> bool {
    (16..=19).contains(&text.len()) && text.starts_with(['4', '5', '6']) && passes(text)
}

fn passes(text: &str) -> bool {
    let digits = text.chars().rev().map(|c| c.to_digit(10));
    let counted = digits.enumerate().map(|(at, digit)| {
        let doubled = digit? * if at % 2 == 1 { 2 } else { 1 };
        Some(if doubled > 9 { doubled - 9 } else { doubled })
    });
    counted.sum::<Option<u32>>().is_some_and(|sum| sum % 10 == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_digit_decides() {
        assert!(is_card("4111111111111111"));
        assert!(!is_card("4111111111111112") && !is_card("411111111111111") && !is_card("622202020011223344X"));
    }
}
