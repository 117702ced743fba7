//! # 待补充字样
//!
//! ## 检查什么
//! 报告中不应留有“待补充”“待定”“待核实”“此处填写”“（略）”等代替内容的字样。
//!
//! ## 为什么
//! 这些字样说明有内容没有填写，报告不完整。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》第六条要求及时、准确公开政府信息；第五十条规定了年度报告应有的内容。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条，收到政府信息公开申请（待核实）件。
//! ```
//!
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条。
//! （六）其他处理    待补充
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条。在线申请的，请填写申请表；附填写说明。
//! ```
//!
//! ## 例外
//! “有待补充”“待定事项”是一般说法。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条，部分栏目内容有待补充，对待定事项和待核实线索逐项登记，等待定期检查。
//! ```
//!
//! ## 局限
//! 只认括号中的、单独成行或成格的、冒号之后或计量单位之前的字样；“有待补充”一类说法不提示。

use crate::document::Document;
use crate::document::part::Part;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::words::{is_damaged, parts_and_cells};
use crate::rules::{Context, Rule, Sink};
use crate::text::keyword::Keywords;

/// The rule.
pub const RULE: Rule = Rule {
    id: "placeholder-todo",
    name: crate::rules::documented("待补充字样"),
    severity: Severity::Error,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("报告中不应留有“待补充”“待定”“待核实”“此处填写”“（略）”等代替内容的字样。"),
    check,
};

const WORDS: &[&str] =
    &["待补充", "待定", "待核实", "待核", "待填写", "待填", "待统计", "此处填写", "请填写", "TODO", "略"];
const UNITS: &[&str] = &["件", "条", "次", "万元", "元", "个", "项", "人"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    let words = Keywords::new(WORDS.iter().copied());
    for part in parts_and_cells(document) {
        let mut last = 0;
        for found in words.find(part.text).filter(|found| is_value(document, part, found.start, found.end)) {
            let place = part.span(found.start, found.end);
            if found.start >= last && !is_damaged(document, place) {
                let message = format!("文中留有“{}”，应有的内容没有填写。", document.flow.slice(place));
                sink.report(RULE.severity, Finding::at(document.flow.origin(place), message, "请补充实际内容。"));
                last = found.end;
            }
        }
    }
}

/// Whether the word stands where a value should.
fn is_value(document: &Document, part: Part<'_>, start: usize, end: usize) -> bool {
    let (before, after) = (part.before(start), part.after(end));
    let before = before.strip_suffix("此处").unwrap_or(before);
    let ends = after.is_empty() || after.starts_with(['。', ';', ',', '\n']);
    let whole = before.is_empty() && (after.is_empty() || after == "。");
    let bracketed = before.ends_with(['(', '【', '[']) && after.starts_with([')', '】', ']']);
    let outside = before.strip_suffix(['(', '【', '[']).unwrap_or(before);
    if part.text.get(start..end) == Some("略") {
        return whole || bracketed && (outside.is_empty() || outside.ends_with(':'));
    }
    whole
        || bracketed
        || before.ends_with(':') && ends
        || before.ends_with(['共', '计']) && UNITS.iter().any(|unit| after.starts_with(unit))
        || ends && stands_apart(document, part, start)
}

/// Whether a tab, a bar or a wide gap stands before it in the original, as between the cells of a table.
fn stands_apart(document: &Document, part: Part<'_>, start: usize) -> bool {
    let Some(previous) = part.before(start).chars().next_back() else { return false };
    let before = document.flow.origin(part.span(start - previous.len_utf8(), start));
    let own = document.flow.origin(part.span(start, start + 1));
    let gap = document.source.text.get(before.end as usize..own.start as usize).unwrap_or_default();
    gap.contains(['\t', '|', '\u{3000}']) || gap.contains("  ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample::document;

    fn found(text: &str) -> usize {
        let document = document(&[text]);
        let words = Keywords::new(WORDS.iter().copied());
        let parts = parts_and_cells(&document);
        parts
            .flat_map(|part| words.find(part.text).map(move |hit| (part, hit)).collect::<Vec<_>>())
            .filter(|(part, hit)| is_value(&document, *part, hit.start, hit.end))
            .count()
    }

    #[test]
    fn only_what_stands_for_a_value_counts() {
        assert!(
            found("收费金额:待定。") > 0
                && found("收到申请共待核实件") > 0
                && found("(略)") > 0
                && found("全年培训3期(此处待核实)。") > 0
                && found("待补充") > 0
        );
        assert_eq!(found("对待核实的线索逐条核查,目录内容待补充。附表(略)"), 0);
    }
}
