//! # 常见错别字
//!
//! ## 检查什么
//! 公文里常见的形近、音近错字应改正，例如“公开条列”“撒销”“末收到”“台帐”。
//!
//! ## 为什么
//! 错别字影响文件的严肃性，也是网站检查通报的内容。
//!
//! ## 依据
//! 《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）对错别字的要求；《通用规范汉字表》。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 认真贯彻《政府信息公开条列》，主动公开信息12条。
//! ```
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 本机关末收到政府信息公开申请，主动公开信息12条。
//! ```
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 群众可登陆网站查询，所有申请均在法定期限内做出答复，主动公开信息12条。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 认真贯彻《政府信息公开条例》，2023年末收到申请1件，原告申请撤诉。既使群众满意，又使企业受益，主动公开信息12条。
//! ```
//!
//! ```text right
//! 望楚區水務局2023年政府信息公開工作年度報告
//! 一、總體情況
//! 建立公開工作臺帳，主動公開信息12條。
//! ```
//!
//! ## 例外
//! 乱码附近的文字不看。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 认真贯彻《政府信息公开条列��》，主动公开信息12条。
//! ```
//!
//! ## 局限
//! 只认词表里的错误，每条都有上下文条件；乱码附近、繁简转换造成的不同字形不提示。“做出/作出”“登陆/登录”只作提示。

use super::lists;
use super::lists::typos::{ALIKE, TYPOS};
use crate::finding::{Applicability, Severity};
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "typo-common",
    name: crate::rules::documented("常见错别字"),
    severity: Severity::Warning,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("公文里常见的形近、音近错字应改正，例如“公开条列”“撒销”“末收到”“台帐”。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    for finding in lists::corrections(document, TYPOS, "改正错字。", Applicability::Safe) {
        sink.report(RULE.severity, finding);
    }
    let help = "作决定、答复用“作出”，进入网站、系统用“登录”。";
    for finding in lists::corrections(document, ALIKE, help, Applicability::Suggested) {
        sink.report(Severity::Info, finding);
    }
}
