//! # 句子过长
//!
//! ## 检查什么
//! 一句话不宜超过220字。
//!
//! ## 为什么
//! 句子太长，读者抓不住要点，数字也容易看错。
//!
//! ## 依据
//! 公文语言应当简明。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 主动公开信息，围绕供水防汛河湖管理节约用水水土保持工程建设行政许可行政处罚财政资金招标采购应急管理信用监督等方面，围绕供水防汛河湖管理节约用水水土保持工程建设行政许可行政处罚财政资金招标采购应急管理信用监督等方面，围绕供水防汛河湖管理节约用水水土保持工程建设行政许可行政处罚财政资金招标采购应急管理信用监督等方面，围绕供水防汛河湖管理节约用水水土保持工程建设行政许可行政处罚财政资金招标采购应急管理信用监督等方面，围绕供水防汛河湖管理节约用水水土保持工程建设行政许可行政处罚财政资金招标采购应急管理信用监督等方面，取得实效。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 主动公开信息，围绕供水防汛河湖管理节约用水水土保持工程建设行政许可行政处罚财政资金招标采购应急管理信用监督等方面。围绕供水防汛河湖管理节约用水水土保持工程建设行政许可行政处罚财政资金招标采购应急管理信用监督等方面。围绕供水防汛河湖管理节约用水水土保持工程建设行政许可行政处罚财政资金招标采购应急管理信用监督等方面。围绕供水防汛河湖管理节约用水水土保持工程建设行政许可行政处罚财政资金招标采购应急管理信用监督等方面。围绕供水防汛河湖管理节约用水水土保持工程建设行政许可行政处罚财政资金招标采购应急管理信用监督等方面。取得实效。
//! ```
//!
//! ## 例外
//! 默认不检查。
//! ```text right exception default
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 主动公开信息，围绕供水防汛河湖管理节约用水水土保持工程建设行政许可行政处罚财政资金招标采购应急管理信用监督等方面，围绕供水防汛河湖管理节约用水水土保持工程建设行政许可行政处罚财政资金招标采购应急管理信用监督等方面，围绕供水防汛河湖管理节约用水水土保持工程建设行政许可行政处罚财政资金招标采购应急管理信用监督等方面，围绕供水防汛河湖管理节约用水水土保持工程建设行政许可行政处罚财政资金招标采购应急管理信用监督等方面，围绕供水防汛河湖管理节约用水水土保持工程建设行政许可行政处罚财政资金招标采购应急管理信用监督等方面，取得实效。
//! ```
//!
//! ## 局限
//! 分号也算断句；默认不检查，字数可在口径中用 `sentence-length` 另定。

use crate::finding::Severity;
use crate::form::Era;
use crate::rules::punctuation::printed::{self, Places, times};
use crate::rules::words::Part;
use crate::rules::{Context, Rule, Sink};
use crate::text::characters::is_han;

/// The rule.
pub const RULE: Rule = Rule {
    id: "sentence-too-long",
    name: crate::rules::documented("句子过长"),
    severity: Severity::Info,
    eras: &Era::ALL,
    default: false,
    summary: crate::rules::documented("一句话不宜超过220字。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    let longest = context.limits().sentence;
    let mut places = Places::default();
    for passage in printed::passages(context.report) {
        for sentence in Part::of(document, passage.span).sentences() {
            if sentence.text.chars().filter(|c| is_han(*c)).count() > longest {
                places.add(document, sentence.span(0, sentence.text.len()));
            }
        }
    }
    let message = |count| format!("{}句子超过{longest}字。", times(count));
    let finding = places.finding(message, "分成几句，或用分号断开。", None);
    finding.into_iter().for_each(|finding| sink.report(RULE.severity, finding));
}
