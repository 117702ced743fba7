//! # 身份证号泄露
//!
//! ## 检查什么
//! 报告中不应出现公民身份号码。
//!
//! ## 为什么
//! 身份证号是个人隐私，公开后无法收回。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》第十五条；政府信息公开前应当去标识化处理。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条。申请人身份证号11010519491231002X已核对。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条。项目编号110105194912310021，索引号370811194912310029。
//! ```
//!
//! ## 例外
//! 统一社会信用代码、用星号隐去的号码不提示。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条。统一社会信用代码110105194912310020，申请人身份证号110105********002X已核对。
//! ```
//!
//! ## 局限
//! 校验码不符的18位数字不提示；15位旧号码只在写明“身份证”时警告。

use super::{Digits, digits, leak, near};
use crate::finding::Severity;
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};
use crate::text::date::Date;

/// The rule.
pub const RULE: Rule = Rule {
    id: "privacy-id-card",
    name: crate::rules::documented("身份证号泄露"),
    severity: Severity::Error,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("报告中不应出现公民身份号码。"),
    check,
};

const CUES: &[&str] = &["身份证", "证件号", "公民身份"];
/// Codes of organisations and funds, of which one in eleven passes the check.
const OTHER_CODES: &[&str] = &["信用代码", "机构代码", "账号", "编号", "索引号"];
/// The first two digits of the provinces.
const PROVINCES: &[u32] = &[
    11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63,
    64, 65, 71, 81, 82,
];
const HELP: &str = "请删除或隐去中间数字，并检查是否还有其他个人信息。";

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    for found in digits(document) {
        if is_identity(found.text) && !near(found.before, OTHER_CODES, 12) {
            sink.report(RULE.severity, leak(document, found.span, "公民身份号码", HELP));
        } else if is_old(&found) {
            sink.report(Severity::Warning, leak(document, found.span, "15位身份证号", HELP));
        }
    }
}

/// Eighteen digits with a province, a birthday and the right check digit (GB 11643, ISO 7064 MOD 11-2).
fn is_identity(text: &str) -> bool {
    let number = |range: std::ops::Range<usize>| text.get(range).and_then(|part| part.parse::<u32>().ok());
    let born = || date(number(6..10)?, number(10..12)?, number(12..14)?);
    let century = number(6..8).is_some_and(|century| matches!(century, 19 | 20));
    text.len() == 18
        && number(0..2).is_some_and(|province| PROVINCES.contains(&province))
        && century
        && born().is_some()
        && check_character(text).is_some_and(|right| text.to_ascii_uppercase().ends_with(right))
}

fn date(year: u32, month: u32, day: u32) -> Option<Date> {
    Date::new(u16::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
}

fn check_character(text: &str) -> Option<char> {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const CHARACTERS: &str = "10X98765432";
    let digits: Vec<u32> = text.chars().take(17).filter_map(|c| c.to_digit(10)).collect();
    let sum: u32 = digits.iter().zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    let index = usize::try_from(sum % 11).ok().filter(|_| digits.len() == 17)?;
    CHARACTERS.chars().nth(index)
}

/// Fifteen digits with a province and a birthday of the last century, called an identity number.
fn is_old(found: &Digits<'_>) -> bool {
    let number = |range: std::ops::Range<usize>| found.text.get(range).and_then(|part| part.parse::<u32>().ok());
    let born = || date(1900 + number(6..8)?, number(8..10)?, number(10..12)?);
    found.text.len() == 15
        && near(found.before, CUES, 20)
        && number(0..2).is_some_and(|province| PROVINCES.contains(&province))
        && born().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_digit_decides() {
        assert!(is_identity("11010519491231002X") && is_identity("11010519491231002x"));
        assert!(!is_identity("110105194912310020"));
        assert!(!is_identity("110105194913310021"));
        assert!(!is_identity("11010519491231002"));
    }
}
