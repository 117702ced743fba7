//! # 手机号码
//!
//! ## 检查什么
//! 报告中不应出现个人手机号码。
//!
//! ## 为什么
//! 个人手机号是隐私；确需公布联系方式的，应公布办公电话。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》第十五条；政府信息公开前应当去标识化处理。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条，申请人留下号码13812345678要求回访。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条，申请人留下号码138****5678要求回访，办公电话0899-5550123。
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条，索引号11370811-13812345678，页面地址为http://www.wcsw.gov.cn/t13812345678.html。
//! ```
//!
//! ## 例外
//! 写在联系电话后面的可能是对外公布的号码，只作提示。
//! ```text right exception info
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条，联系电话：13812345678。
//! ```
//!
//! ## 局限
//! 写在“联系电话”“咨询电话”等后面的，可能是对外公布的号码，只作提示。

use super::{digits, leak, near};
use crate::finding::Severity;
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "privacy-mobile",
    name: crate::rules::documented("手机号码"),
    severity: Severity::Warning,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("报告中不应出现个人手机号码。"),
    check,
};

/// Before a number that an office publishes as its own.
const CONTACTS: &[&str] = &["联系", "电话", "咨询", "热线", "传真", "手机"];
/// Before a number that is no telephone.
const CODES: &[&str] = &["索引号", "信用代码", "编号", "文号", "备案", "账号", "卡号", "帐号", "账户"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    for found in digits(document).filter(|found| is_mobile(found.text) && !near(found.before, CODES, 10)) {
        let (severity, help) = if near(found.before, CONTACTS, 20) {
            (Severity::Info, "对外联系建议使用办公电话。")
        } else {
            (RULE.severity, "请删除或隐去中间四位。")
        };
        sink.report(severity, leak(document, found.span, "手机号码", help));
    }
}

fn is_mobile(text: &str) -> bool {
    text.len() == 11 && text.starts_with('1') && text.chars().nth(1).is_some_and(|second| ('3'..='9').contains(&second))
}
