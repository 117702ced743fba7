//! # 计量单位不当
//!
//! ## 检查什么
//! 行政规范性文件、规章以“件”计，政府信息公开申请以“件”计，不用“条”“篇”“次”。
//!
//! ## 为什么
//! 格式的表格都以件计，文字用别的单位，不便与表格核对。
//!
//! ## 依据
//! 国办公开办函〔2021〕30号格式第二部分、第三部分（“制发件数”等）。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年收到政府信息公开申请5条，均已答复。
//! ```
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年制发行政规范性文件3篇，主动公开及时。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年收到政府信息公开申请5件，制发行政规范性文件3件。主动公开规范性文件8条，收到申请人意见5条，依申请公开信息5条。
//! ```
//!
//! ## 例外
//! 各地有不同的习惯，所以只作提示。
//! ```text right exception info
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年收到政府信息公开申请5条，均已答复。
//! ```
//!
//! ## 局限
//! 各地有不同的习惯，只作提示；“主动公开规范性文件N条”是2014年统计表的单位，不提示。

use crate::finding::{Applicability, Severity};
use crate::form::Era;
use crate::rules::punctuation::printed::{Places, times};
use crate::rules::words::{Part, sentences};
use crate::rules::{Context, Rule, Sink};
use crate::text::quantity::{self, Measure, Quantity};

/// The rule.
pub const RULE: Rule = Rule {
    id: "unit-improper",
    name: crate::rules::documented("计量单位不当"),
    severity: Severity::Info,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("行政规范性文件、规章以“件”计，政府信息公开申请以“件”计，不用“条”“篇”“次”。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    let mut places = Places::default();
    for sentence in sentences(document) {
        for quantity in quantity::scan(sentence.text).iter().filter(|quantity| is_improper(sentence, quantity)) {
            let (start, end) = (quantity.span.start as usize, quantity.span.end as usize);
            let unit = end - quantity.unit.len();
            places.replace_part(document, sentence.span(start, end), sentence.span(unit, end), "件");
        }
    }
    let message = |count| format!("{}申请或规范性文件的单位宜用“件”。", times(count));
    let fix = Some(("改为“件”", Applicability::Suggested));
    let finding = places.finding(message, "与表格一致，改为“件”。", fix);
    finding.into_iter().for_each(|finding| sink.report(RULE.severity, finding));
}

fn is_improper(sentence: Part<'_>, quantity: &Quantity) -> bool {
    const FILLERS: [char; 10] = ['共', '计', '为', '有', '的', '数', '量', '达', '约', '总'];
    let (start, end) = (quantity.span.start as usize, quantity.span.end as usize);
    let before = sentence.before(start);
    let words = before.trim_end_matches(FILLERS);
    let ends_with_unit = sentence.before(end).ends_with(quantity.unit);
    let request = words.ends_with("公开申请") || words.ends_with("收到申请") || words.ends_with("受理申请");
    let made =
        ["制发", "制定", "印发", "出台", "废止"].iter().any(|verb| words.ends_with(&format!("{verb}行政规范性文件")));
    let wrong = request && ["条", "篇"].contains(&quantity.unit) || made && ["条", "篇", "次"].contains(&quantity.unit);
    wrong && ends_with_unit && quantity.measure == Measure::Count
}
