//! # 个人邮箱
//!
//! ## 检查什么
//! 联系邮箱不应使用以个人手机号为名的邮箱。
//!
//! ## 为什么
//! 这样的邮箱等于公开了个人手机号，人员变动后也会失效。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》第十五条。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 如有疑问，请联系望楚区水务局办公室，电子邮箱：13812345678@163.com。
//! 一、总体情况
//! 全年主动公开信息412条。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 如有疑问，请联系望楚区水务局办公室，电子邮箱：08995550123@wangchu.gov.cn。
//! 一、总体情况
//! 全年主动公开信息412条。
//! ```
//!
//! ## 例外
//! 单位在公共邮箱注册的信箱很常见。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 如有疑问，请联系望楚区水务局办公室，电子邮箱：wcqswj@163.com。
//! 一、总体情况
//! 全年主动公开信息412条。
//! ```
//!
//! ## 局限
//! 单位在公共邮箱注册的信箱很常见，不提示。

use super::masked;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::words::{is_damaged, parts_and_cells};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "privacy-personal-email",
    name: crate::rules::documented("个人邮箱"),
    severity: Severity::Info,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("联系邮箱不应使用以个人手机号为名的邮箱。"),
    check,
};

/// Public mail services.
const HOSTS: &[&str] = &["qq.com", "163.com", "126.com", "139.com", "189.cn", "sina.com"];
const MOBILE: usize = 11;

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    for part in parts_and_cells(document) {
        for (at, _) in part.text.match_indices('@').filter(|(at, _)| is_public(part.after(at + 1))) {
            let Some(start) = mobile_start(part.before(at)) else { continue };
            let place = part.span(start, at);
            if !is_damaged(document, place) {
                let shown = masked(document.flow.slice(place));
                let message = format!("邮箱名是手机号码（{shown}）。");
                let help = "建议换用单位的公务邮箱。";
                sink.report(RULE.severity, Finding::at(document.flow.origin(place), message, help));
            }
        }
    }
}

fn is_public(host: &str) -> bool {
    HOSTS.iter().any(|public| host.starts_with(public))
}

/// Where a mobile number begins that is all that stands before the `@`.
fn mobile_start(before: &str) -> Option<usize> {
    let digits = before.bytes().rev().take_while(u8::is_ascii_digit).count();
    let start = before.len() - digits;
    let number = before.get(start..)?;
    let alone = !before.get(..start)?.ends_with(|c: char| c.is_ascii_alphanumeric() || "._-".contains(c));
    let mobile = number.starts_with('1') && number.chars().nth(1).is_some_and(|second| second >= '3');
    (digits == MOBILE && mobile && alone).then_some(start)
}
