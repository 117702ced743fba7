//! # 条款与事项不符
//!
//! ## 检查什么
//! 引用条例的条款应与所说的事项相符。
//!
//! ## 为什么
//! 条款与事项不符，读者按条款查不到所说的内容。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》（国务院令第711号）。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 本报告按照《条例》第四十九条规定的年度报告内容编制。
//! 一、总体情况
//! 全年主动公开信息412条。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 本报告按照《条例》第五十条规定的年度报告内容编制。
//! 一、总体情况
//! 全年主动公开信息412条。
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条。按照《条例》第四十九条规定的时间公布年度报告。
//! ```
//!
//! ## 例外
//! 默认不检查。
//! ```text right exception default
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 本报告按照《条例》第四十九条规定的年度报告内容编制。
//! 一、总体情况
//! 全年主动公开信息412条。
//! ```
//!
//! ## 局限
//! 默认不开启。只核对一句话只引用一个条款、只说一件事的情形；旧条例的条款号由另一条规则提示。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::citation::Law;
use crate::rules::citation::{article_outdated::is_outdated, only_article_of_its_sentence, tells_history};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "article-topic-mismatch",
    name: crate::rules::documented("条款与事项不符"),
    severity: Severity::Info,
    eras: &[Era::E3, Era::E4],
    default: false,
    summary: crate::rules::documented("引用条例的条款应与所说的事项相符。"),
    check,
};

const FIRST_YEAR: u16 = 2020;

/// Matters by their words, and the articles about them.
const MATTERS: &[(&str, &[&str], &[u32])] = &[
    ("年度报告的内容", &["年度报告内容", "年度报告的内容", "年报内容", "年报的内容", "年度报告应当包括"], &[50]),
    ("年度报告的公布时间", &["1月31日", "3月31日"], &[49]),
    ("答复期限", &["答复期限", "答复时限", "个工作日内答复", "个工作日内予以答复"], &[33]),
    ("征求第三方意见", &["征求第三方", "第三方意见"], &[15, 32]),
    ("补正", &["一次性告知", "补正"], &[30]),
    ("收费", &["信息处理费"], &[42]),
    ("考核评议和责任追究", &["社会评议", "责任追究"], &[46, 47, 51, 53]),
    ("主动公开的期限", &["形成或者变更之日", "形成或变更之日"], &[26]),
];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    if report.year().is_none_or(|year| year < FIRST_YEAR) {
        return sink.not_applicable();
    }
    let flow = &report.document.flow;
    for article in report.citations.articles.iter().filter(|article| article.law == Law::Disclosure) {
        let sentence = flow.slice(article.sentence);
        let alone = only_article_of_its_sentence(report, article) && !tells_history(sentence);
        let Some((matter, _, right)) = Some(sentence).filter(|_| alone).and_then(matter) else { continue };
        if !right.contains(&article.number) && !is_outdated(article, sentence) {
            let printed = flow.slice(article.span);
            let numbers: Vec<String> = right.iter().map(|number| format!("第{number}条")).collect();
            let message = format!("这里说的是{matter}，引用的却是条例{printed}。");
            let help = format!("条例关于{matter}的规定在{}，请核对。", numbers.join("、"));
            sink.report(RULE.severity, Finding::at(flow.origin(article.span), message, help));
        }
    }
}

/// The one matter that a sentence is about.
fn matter(sentence: &str) -> Option<&'static (&'static str, &'static [&'static str], &'static [u32])> {
    let mut found = MATTERS.iter().filter(|(_, words, _)| words.iter().any(|word| sentence.contains(word)));
    found.next().filter(|_| found.next().is_none())
}
