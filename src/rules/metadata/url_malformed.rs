//! # 网址格式错误
//!
//! ## 检查什么
//! 网址应使用半角符号，中间没有空格和句号。
//!
//! ## 为什么
//! 写错的网址点不开，读者找不到电子版。
//!
//! ## 依据
//! 网址的通用格式。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 电子版可在http：//www.wangchu.example下载。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 电子版可在wwww.wangchu.example下载。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 电子版可在www。wangchu。example下载。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 电子版可在http://www.wangchu.example下载。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 电子版可在<http://www.wangchu.example/gk/index.html>下载。网址为www.wangchu.example。Word版同时提供。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 网址外的尖括号不是网址的一部分。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 电子版可在<http://www.wangchu.example>下载。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 局限
//! 文字中有大量排版空格时，不看网址中的空格。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::input::Span;
use crate::rules::{Context, Rule, Sink};
use crate::text::keyword::Keywords;

/// The rule.
pub const RULE: Rule = Rule {
    id: "url-malformed",
    name: crate::rules::documented("网址格式错误"),
    severity: Severity::Info,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("网址应使用半角符号，中间没有空格和句号。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let source = &context.report.document.source;
    let broken_lines = source.notes.iter().any(|note| note.id == "noise-linewrap");
    let mut end = 0;
    let starts = Keywords::new(["http", "www", "Http", "HTTP", "WWW"]);
    for start in starts.find(&source.text).map(|found| found.start) {
        if start < end {
            continue;
        }
        let address = address(source.text.get(start..).unwrap_or_default());
        end = start + address.len();
        if let Some(fault) = fault(address, broken_lines) {
            let message = format!("网址“{address}”{fault}。");
            sink.report(RULE.severity, Finding::at(Span::new(start, end), message, "请改正网址，并点开核对。"));
        }
    }
}

/// What was meant as one address: letters, digits and signs, and the marks by mistake between them.
fn address(text: &str) -> &str {
    const LONGEST: usize = 200;
    const LABELS: [&str; 6] = ["cn", "com", "gov", "net", "org", "htm"];
    const SIGNS: &str = "-._~:/?#@!$&'*+=%";
    let mut end = 0;
    let mut characters = text.char_indices().take(LONGEST).peekable();
    while let Some((at, character)) = characters.next() {
        let next = characters.peek().map(|(_, next)| *next);
        let goes_on = next.is_some_and(|next| next.is_ascii_alphanumeric() || "/／".contains(next));
        let rest = text.get(at + character.len_utf8()..).unwrap_or_default();
        let before_label = LABELS.iter().any(|label| rest.starts_with(label))
            || text.get(..at).is_some_and(|before| before.ends_with("www"));
        let by_mistake = "：／".contains(character) && goes_on
            || "。．，".contains(character) && before_label && goes_on
            || character == ' ' && text.get(..at).is_some_and(|before| before.ends_with(['/', '.'])) && goes_on;
        if !(character.is_ascii_alphanumeric() || SIGNS.contains(character) || by_mistake) {
            break;
        }
        end = at + character.len_utf8();
    }
    text.get(..end).unwrap_or_default().trim_end_matches(['.', ':', '!', '?', '*'])
}

fn fault(address: &str, broken_lines: bool) -> Option<&'static str> {
    let lower = address.to_ascii_lowercase();
    if lower.starts_with("wwww") || lower.contains("/wwww") {
        Some("多写了一个“w”")
    } else if lower.contains(['：', '／', '。', '．', '，']) {
        Some("中有全角符号")
    } else if lower.contains(' ') && !broken_lines {
        Some("中有空格")
    } else {
        None
    }
}
