//! # 复议诉讼用语混淆
//!
//! ## 检查什么
//! 行政复议的结果不应写“败诉”“胜诉”，行政诉讼的结果不应写“被复议机关纠正”。
//!
//! ## 为什么
//! 复议的结果是维持、纠正或其他，诉讼才有胜诉、败诉；用语混淆会使读者分不清是复议还是诉讼案件。
//!
//! ## 依据
//! 国办公开办函〔2021〕30号格式第四部分的栏目：结果维持、结果纠正、其他结果、尚未审结。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年被申请行政复议3件，均无败诉。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年被申请行政复议3件，均维持；被提起行政诉讼2件，均胜诉。行政复议、行政诉讼均未败诉。
//! ```
//!
//! ## 例外
//! “复议诉讼没有败诉”是合起来说的。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条，发生复议诉讼案件5件，没有败诉。
//! ```
//!
//! ## 局限
//! 同一句话里既说复议又说诉讼的不核对。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::words::{Part, is_damaged, sentences};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "term-review-litigation-mix",
    name: crate::rules::documented("复议诉讼用语混淆"),
    severity: Severity::Info,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("行政复议的结果不应写“败诉”“胜诉”，行政诉讼的结果不应写“被复议机关纠正”。"),
    check,
};

const VERDICTS: &[&str] = &["败诉", "胜诉"];
const COURT: &[&str] = &["诉讼", "起诉", "应诉", "上诉", "法院", "一审", "二审", "判决", "裁定"];
const CORRECTED: &[&str] = &["被复议机关纠正", "被复议机关撤销", "被复议机关维持"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    for sentence in sentences(document) {
        let Some((start, word)) = mixed(sentence) else { continue };
        let place = sentence.span(start, start + word.len());
        if !is_damaged(document, place) {
            let (kind, right) = kinds(word);
            let message = format!("这里说的是{kind}，用了“{word}”。");
            let help = format!("{kind}的结果请写{right}。");
            sink.report(RULE.severity, Finding::at(document.flow.origin(place), message, help));
        }
    }
}

/// The word that belongs to the other procedure, and where it stands.
fn mixed(sentence: Part<'_>) -> Option<(usize, &'static str)> {
    let of = |words: &[&'static str]| words.iter().find_map(|word| Some((sentence.text.find(word)?, *word)));
    if sentence.has(&["行政复议"]) && !sentence.has(COURT) {
        of(VERDICTS)
    } else if sentence.has(&["行政诉讼"]) && !sentence.has(&["行政复议", "经复议", "复议后"]) {
        of(CORRECTED)
    } else {
        None
    }
}

fn kinds(word: &str) -> (&'static str, &'static str) {
    if VERDICTS.contains(&word) {
        ("行政复议", "“维持”“纠正”或“其他”")
    } else {
        ("行政诉讼", "“结果维持”“结果纠正”等法院的裁判结果")
    }
}
