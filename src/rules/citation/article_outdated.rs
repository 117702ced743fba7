//! # 引用旧条例条款号
//!
//! ## 检查什么
//! 2020年度及以后的报告引用条例时不应使用2019年修订前的条款号。
//!
//! ## 为什么
//! 条例修订后条款号全部变动，旧条款号在现行条例中是别的内容。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》（国务院令第711号）。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条。依据《条例》第二十一条对申请作出答复。
//! ```
//!
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 根据《条例》第三十一条规定，编制本年度报告。
//! 一、总体情况
//! 全年主动公开信息412条。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条。依据《条例》第三十六条对申请作出答复，按照《条例》第二十一条主动公开重点信息。
//! ```
//!
//! ## 例外
//! 表二印有的第二十条各项和主动公开的第二十一条是现行条款。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 根据《条例》第五十条规定，编制本年度报告。第二十条第（一）项、第二十条第（五）项见表二。
//! 一、总体情况
//! 全年主动公开信息412条。
//! ```
//!
//! ## 局限
//! 只核对条款号与事项都写明、且一句话只引用一个条款的情形；2019年度不核对。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::citation::{Article, Law};
use crate::rules::citation::{only_article_of_its_sentence, tells_history};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "article-outdated",
    name: crate::rules::documented("引用旧条例条款号"),
    severity: Severity::Warning,
    eras: &[Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("2020年度及以后的报告引用条例时不应使用2019年修订前的条款号。"),
    check,
};

const FIRST_YEAR: u16 = 2020;

/// A matter, the articles about it in the regulation of 2007, and in that of 2019.
struct Moved {
    matter: &'static str,
    words: &'static [&'static str],
    /// Words by which the sentence is about something else.
    unless: &'static [&'static str],
    old: &'static [u32],
    new: &'static str,
}

const MOVED: &[Moved] = &[
    Moved {
        matter: "答复情形",
        words: &["作出答复", "分别答复", "予以答复", "进行答复", "分类答复", "不予公开"],
        unless: &["主动公开", "重点"],
        old: &[21],
        new: "第三十六条",
    },
    Moved { matter: "区分处理", words: &["区分处理"], unless: &[], old: &[22], new: "第三十七条" },
    Moved {
        matter: "答复期限",
        words: &["答复期限", "答复时限", "个工作日内答复", "个工作日内予以答复", "期限内答复", "时限内答复"],
        unless: &[],
        old: &[24],
        new: "第三十三条",
    },
    Moved {
        matter: "征求第三方意见",
        words: &["征求第三方", "第三方意见", "第三方权益", "第三方合法权益", "第三方同意"],
        unless: &[],
        old: &[23],
        new: "第三十二条",
    },
    Moved {
        matter: "年度报告",
        words: &["年度报告", "年报"],
        unless: &["第三方", "收到申请"],
        old: &[31, 32],
        new: "第四十九条、第五十条",
    },
    Moved {
        matter: "主动公开范围",
        words: &["主动公开范围", "主动公开的范围", "应当主动公开", "主动公开的内容"],
        unless: &[],
        old: &[9, 10, 11, 12],
        new: "第十九条至第二十一条",
    },
    Moved {
        matter: "收费", words: &["收费", "收取费用", "成本费"], unless: &[], old: &[27, 28], new: "第四十二条"
    },
    Moved {
        matter: "考核评议和责任追究",
        words: &["考核", "社会评议", "责任追究"],
        unless: &[],
        old: &[29],
        new: "第四十六条",
    },
];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    if report.year().is_none_or(|year| year < FIRST_YEAR) {
        return sink.not_applicable();
    }
    let flow = &report.document.flow;
    for article in report.citations.articles.iter().filter(|article| article.law == Law::Disclosure) {
        let sentence = flow.slice(article.sentence);
        if !only_article_of_its_sentence(report, article) || tells_history(sentence) {
            continue;
        }
        let Some(moved) = moved(article, sentence) else { continue };
        let printed = flow.slice(article.span);
        let message = format!("“{printed}”是2019年修订前条例关于{}的条款号，现行条例为{}。", moved.matter, moved.new);
        let finding = Finding::at(flow.origin(article.span), message, "请按现行条例改正条款号。");
        sink.report(RULE.severity, finding.values(moved.new, printed));
    }
}

/// The matter of a sentence when it cites the old article about it.
fn moved(article: &Article, sentence: &str) -> Option<&'static Moved> {
    let has = |words: &[&str]| words.iter().any(|word| sentence.contains(word));
    MOVED.iter().find(|moved| moved.old.contains(&article.number) && has(moved.words) && !has(moved.unless))
}

/// Whether an article is cited by its old number, so that the rule on matters need not speak of it too.
pub(super) fn is_outdated(article: &Article, sentence: &str) -> bool {
    moved(article, sentence).is_some()
}
