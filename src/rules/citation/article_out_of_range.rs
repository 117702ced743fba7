//! # 条款号超出条例条数
//!
//! ## 检查什么
//! 引用《政府信息公开条例》的条款号不应超出条例的条数。
//!
//! ## 为什么
//! 现行条例共56条，2019年修订前的条例共38条，超出的条款不存在。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》（国务院令第711号，共56条；国务院令第492号，共38条）。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 根据《条例》第六十条规定，全年主动公开信息412条。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 根据《条例》第五十六条规定，全年主动公开信息412条。
//! ```
//!
//! ## 例外
//! 《条例》另有所指的不核对。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 根据《安澜省供水条例》（以下简称《条例》）管理供水。依据《条例》第六十条，全年主动公开信息412条。
//! ```
//!
//! ## 局限
//! “《条例》”另有所指的不核对；2018年度及以前的报告引用第三十九条至第五十六条的，可能引用了修订后的条例，只作警告。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::Report;
use crate::report::citation::{Article, Law};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "article-out-of-range",
    name: crate::rules::documented("条款号超出条例条数"),
    severity: Severity::Error,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("引用《政府信息公开条例》的条款号不应超出条例的条数。"),
    check,
};

/// How many articles the regulation has, and had until 2019.
const ARTICLES: u32 = 56;
const ARTICLES_BEFORE: u32 = 38;
/// The last year of which all requests were under the old one.
const LAST_YEAR_BEFORE: u16 = 2018;

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let Some(year) = report.year() else { return sink.not_applicable() };
    for article in report.citations.articles.iter().filter(|article| article.law == Law::Disclosure) {
        if let Some(severity) = severity(report, year, article) {
            let printed = report.document.flow.slice(article.span);
            let (count, which) =
                if year <= LAST_YEAR_BEFORE { (ARTICLES_BEFORE, "当时的") } else { (ARTICLES, "现行") };
            let message = format!("{which}《政府信息公开条例》共{count}条，没有“{printed}”。");
            let help = "请核对条款号；如果引用的是另一部条例，请写明名称。";
            sink.report(severity, Finding::at(report.document.flow.origin(article.span), message, help));
        }
    }
}

fn severity(report: &Report, year: u16, article: &Article) -> Option<Severity> {
    if article.number > ARTICLES {
        Some(RULE.severity)
    } else if article.number > ARTICLES_BEFORE && year <= LAST_YEAR_BEFORE && !knows_the_revision(report) {
        Some(Severity::Warning)
    } else {
        None
    }
}

/// Whether the report speaks of the revised regulation.
fn knows_the_revision(report: &Report) -> bool {
    let revised = |text: &str| ["修订", "新条例", "新《条例》"].iter().any(|word| text.contains(word));
    report.citations.orders.iter().any(|order| order.number == 711) || report.document.prose().any(revised)
}
