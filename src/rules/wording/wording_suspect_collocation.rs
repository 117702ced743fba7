//! # 疑似用词/搭配错误(词表)
//!
//! ## 检查什么
//! 常见的搭配不当应改正，例如“维持答辩决定”“为有效对网站管理”“防止不再发生”。
//!
//! ## 为什么
//! 搭配不当往往是修改时漏删、漏写，使句子不通或意思相反。
//!
//! ## 依据
//! 《中华人民共和国国家通用语言文字法》第九条；公文语言应当准确、简明。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 未发生行政复议，发生行政诉讼2件，法院维持我局答辩决定。
//! ```
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 主动公开信息12条，防止类似问题不再发生，答复率达100%以上。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 未发生行政复议，发生行政诉讼2件，法院维持我局答复决定。主动公开信息12条。
//! ```
//!
//! ## 例外
//! 词表之外的搭配不猜。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 未发生行政复议，发生行政诉讼2件，法院维持我局答复决定。切实加强领导，切实落实责任，主动公开信息12条。
//! ```
//!
//! ## 局限
//! 只认词表里的搭配，不作推断；结果供参考。

use super::lists::collocations::{COLLOCATIONS, Collocation};
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::words::{is_damaged, parts};
use crate::rules::{Context, Rule, Sink};
use crate::text::keyword::Keywords;

/// The rule.
pub const RULE: Rule = Rule {
    id: "wording-suspect-collocation",
    name: crate::rules::documented("疑似用词/搭配错误(词表)"),
    severity: Severity::Info,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("常见的搭配不当应改正，例如“维持答辩决定”“为有效对网站管理”“防止不再发生”。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    let words = Keywords::new(COLLOCATIONS.iter().map(|entry| entry.first));
    for part in parts(document) {
        for found in words.find(part.text) {
            let entry = COLLOCATIONS.get(found.word);
            let length = entry.and_then(|entry| Some((entry, entry.length(part.after(found.start))?)));
            let Some((entry, length)) = length else { continue };
            let span = part.span(found.start, found.start + length);
            if !is_damaged(document, span) {
                sink.report(RULE.severity, finding(document.flow.slice(span), document.flow.origin(span), entry));
            }
        }
    }
}

fn finding(printed: &str, span: crate::input::Span, entry: &Collocation) -> Finding {
    let message = format!("“{printed}”搭配可疑：{}。", entry.advice);
    Finding::at(span, message, "核对这一句，确有不妥的改正。")
}
