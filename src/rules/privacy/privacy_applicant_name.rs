//! # 申请人姓名
//!
//! ## 检查什么
//! 报告中不应写出申请人的姓名。
//!
//! ## 为什么
//! 谁申请了公开属于个人信息，报告只需要说明件数和办理情况。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》第十五条。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条。申请人张建国申请公开征地补偿方案，已予以公开。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条。申请人需要补正的一次告知，申请人方便查阅，申请人曾向我局咨询，申请人应向受理机关提出。
//! ```
//!
//! ## 例外
//! “申请人”后面是动词、姓名已隐去的不提示。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条。申请人张某申请公开征地补偿方案，已予以公开。
//! ```
//!
//! ## 局限
//! 只认“申请人”后面紧跟常见姓氏、名字和“申请”“向”“要求”“不服”等动词的说法。

use super::{leak_of_name, name_before};
use crate::finding::Severity;
use crate::form::Era;
use crate::rules::words::{is_damaged, sentences};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "privacy-applicant-name",
    name: crate::rules::documented("申请人姓名"),
    severity: Severity::Warning,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("报告中不应写出申请人的姓名。"),
    check,
};

const APPLICANT: &str = "申请人";
/// What may follow the name.
const VERBS: &[&str] = &["申请", "向", "要求", "诉", "不服", "提出", "提交"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    for sentence in sentences(document) {
        for (at, word) in sentence.text.match_indices(APPLICANT) {
            let start = at + word.len();
            let Some(length) = name_before(sentence.after(start), VERBS) else { continue };
            let place = sentence.span(start, start + length);
            if !is_damaged(document, place) {
                let help = "请删除姓名，或写作“申请人张某”一类的隐名。";
                sink.report(RULE.severity, leak_of_name(document, place, "申请人姓名", help));
            }
        }
    }
}
