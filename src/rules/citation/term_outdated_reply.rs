//! # 使用旧答复类型名称
//!
//! ## 检查什么
//! 办理结果不应再用“同意公开”“不同意公开”“同意部分公开”“非本机关政府信息”“告知作出更改补充”等旧类型名称。
//!
//! ## 为什么
//! 这些是2014年统计表的栏目；现行格式的办理结果是予以公开、部分公开、不予公开、无法提供、不予处理和其他处理，与第三部分的表格不能对应。
//!
//! ## 依据
//! 国办公开办函〔2021〕30号格式第三部分。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 答复政府信息公开申请4件，其中同意公开3件，不同意公开1件。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 答复政府信息公开申请4件，其中予以公开3件，不予公开1件。
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 答复政府信息公开申请4件，其中1件征求第三方意见，第三方不同意公开2件材料，决定不予公开。
//! ```
//!
//! ## 例外
//! 没有例外。
//!
//! ## 局限
//! 只在名称后面紧跟件数时提示；第三方、权利人是否同意公开的表述不提示。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::words::{Hit, Phrase, find, with_places};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "term-outdated-reply",
    name: crate::rules::documented("使用旧答复类型名称"),
    severity: Severity::Info,
    eras: &[Era::E4],
    default: true,
    summary: crate::rules::documented(
        "办理结果不应再用“同意公开”“不同意公开”“同意部分公开”“非本机关政府信息”“告知作出更改补充”等旧类型名称。",
    ),
    check,
};

/// Those who agree or not, when it is not the agency.
const OTHERS: &[&str] = &["第三方", "第三人", "权利人", "征得", "当事人", "对方", "其", "均", "书面", "机关", "不"];

const OLD: &[Phrase] = &[
    Phrase::new("不同意公开").instead("不予公开").unless_preceded(OTHERS),
    Phrase::new("同意部分公开").instead("部分公开").unless_preceded(OTHERS),
    Phrase::new("同意公开").instead("予以公开").unless_preceded(OTHERS),
    Phrase::new("非本机关政府信息").instead("无法提供"),
    Phrase::new("告知作出更改补充").instead("其他处理"),
];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    let hits: Vec<Hit<'_>> = find(document, OLD).into_iter().filter(is_counted).collect();
    let Some(first) = hits.first() else { return };
    let mut terms: Vec<&str> = Vec::new();
    for hit in &hits {
        if !terms.contains(&hit.phrase.word) {
            terms.push(hit.phrase.word);
        }
    }
    let names = terms.join("”“");
    let message = format!("“{names}”是旧统计表的答复类型，现行表格没有这一栏。");
    let rights: Vec<&str> = hits.iter().filter_map(|hit| hit.phrase.right).collect();
    let help = format!("请按第三部分表格的栏目改写，如“{}”。", rights.first().unwrap_or(&"予以公开"));
    let finding = Finding::at(document.flow.origin(first.span), message, help);
    let others = hits.iter().skip(1).map(|hit| hit.span);
    sink.report(RULE.severity, with_places(finding, document, "另一处旧类型名称", others));
}

/// Whether a number of cases follows: the words are the name of an outcome.
fn is_counted(hit: &Hit<'_>) -> bool {
    let after = hit.sentence.after(hit.span.end as usize - hit.sentence.start);
    let after = after.trim_start_matches(['”', '的', '数', ':', '答', '复', '决', '定', '有', '为', '共', ' ']);
    let figure: usize = after.bytes().take_while(u8::is_ascii_digit).count();
    let unit = after.get(figure..).unwrap_or_default();
    figure > 0 && unit.starts_with(['件', '宗', '例', '条', '项', '份'])
}
