//! # 数量含糊
//!
//! ## 检查什么
//! 主动公开的数量不应只写“若干条”“多条”“大量”。
//!
//! ## 为什么
//! 没有数字，等于没有报告主动公开情况。
//!
//! ## 依据
//! 条例第五十条；国办公开办函〔2021〕30号格式。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年通过公开栏主动公开各类信息若干条。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年通过公开栏主动公开各类信息12条，发布解读若干篇。全年公开信息100多条。
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年收到政府信息公开申请3件，发放宣传资料若干份。
//! ```
//!
//! ## 例外
//! 没有例外。
//!
//! ## 局限
//! 只要有一处写了公开的条数，就不提示。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::words::{Hit, Part, Phrase, find, sentences};
use crate::rules::{Context, Rule, Sink};
use crate::text::quantity::{self, Measure};

/// The rule.
pub const RULE: Rule = Rule {
    id: "vague-count",
    name: crate::rules::documented("数量含糊"),
    severity: Severity::Warning,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("主动公开的数量不应只写“若干条”“多条”“大量”。"),
    check,
};

const FIGURES: &[&str] = &[
    "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "十", "百", "千", "万", "许", "众", "很", "更", "较", "其", "最",
];
const DISCLOSED: &[&str] =
    &["主动公开", "公开信息", "公开政府信息", "公开各类", "发布信息", "发布各类", "发布政府信息"];

const VAGUE: &[Phrase] = &[
    Phrase::new("若干条").with(DISCLOSED),
    Phrase::new("若干件").with(DISCLOSED),
    Phrase::new("若干篇").with(DISCLOSED),
    Phrase::new("若干项").with(DISCLOSED),
    Phrase::new("多条").with(DISCLOSED).unless_preceded(FIGURES).unless_followed(&["渠", "线", "途", "路"]),
    Phrase::new("许多条").with(DISCLOSED),
    Phrase::new("大量信息").with(DISCLOSED),
];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    if sentences(document).any(is_counted) {
        return;
    }
    for hit in find(document, VAGUE).iter().filter(|hit| follows_disclosure(hit)) {
        let message = format!("主动公开的数量只写了“{}”，没有数字。", hit.phrase.word);
        let finding = Finding::at(document.flow.origin(hit.span), message, "按台账写明条数。");
        sink.report(RULE.severity, finding);
    }
}

/// Whether a sentence says how many pieces were disclosed, exactly or about.
fn is_counted(sentence: Part<'_>) -> bool {
    let counts = ["条", "件", "篇", "份", "项"];
    let said = sentence.has(&["公开", "发布"]);
    said && quantity::scan(sentence.text)
        .iter()
        .any(|found| found.measure == Measure::Count && counts.contains(&found.unit))
}

/// Whether the words of disclosure stand before the number in the same clause.
fn follows_disclosure(hit: &Hit<'_>) -> bool {
    let before = hit.sentence.before(hit.span.start as usize - hit.sentence.start);
    let clause = before.rsplit([',', ':']).next().unwrap_or_default();
    DISCLOSED.iter().any(|word| clause.contains(word))
}
