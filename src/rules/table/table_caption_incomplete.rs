//! # 统计表标题不完整
//!
//! ## 检查什么
//! 附表的标题应写作“政府信息公开情况统计表”，并注明年度，年度应与报告年度一致。
//!
//! ## 为什么
//! 统计表常单独汇总、转存，标题缺字或年度不对，就分不清是哪一年的数据。
//!
//! ## 依据
//! 《国务院办公厅关于加强和规范政府信息公开情况统计报送工作的通知》（国办发〔2014〕32号）所附统计表。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2018年政府信息公开年度报告
//! 附表：政府信息公开情况统计
//! （2018年度）
//! 统计指标 | 单位 | 统计数
//! （一）收到申请数 | 件 | 14
//! 1.当面申请数 | 件 | 11
//! 2.传真申请数 | 件 | 0
//! 3.网络申请数 | 件 | 1
//! 4.信函申请数 | 件 | 2
//! （二）申请办结数 | 件 | 14
//! 1.按时办结数 | 件 | 10
//! 2.延期办结数 | 件 | 4
//! ```
//! ```text wrong
//! 望楚区水务局2018年政府信息公开年度报告
//! 政府信息公开情况统计表
//! （2017年度）
//! 统计指标 | 单位 | 统计数
//! （一）收到申请数 | 件 | 14
//! 1.当面申请数 | 件 | 11
//! 2.传真申请数 | 件 | 0
//! 3.网络申请数 | 件 | 1
//! 4.信函申请数 | 件 | 2
//! （二）申请办结数 | 件 | 14
//! 1.按时办结数 | 件 | 10
//! 2.延期办结数 | 件 | 4
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2018年政府信息公开年度报告
//! 我局按要求填报政府信息公开情况统计数据。
//! 附表：政府信息公开情况统计表
//! （2018年度）
//! 统计指标 | 单位 | 统计数
//! （一）收到申请数 | 件 | 14
//! 1.当面申请数 | 件 | 11
//! 2.传真申请数 | 件 | 0
//! 3.网络申请数 | 件 | 1
//! 4.信函申请数 | 件 | 2
//! （二）申请办结数 | 件 | 14
//! 1.按时办结数 | 件 | 10
//! 2.延期办结数 | 件 | 4
//! ```
//!
//! ```text right
//! 望楚区水务局2018年政府信息公开年度报告
//! 统计指标 | 单位 | 统计数
//! （一）收到申请数 | 件 | 14
//! 1.当面申请数 | 件 | 11
//! 2.传真申请数 | 件 | 0
//! 3.网络申请数 | 件 | 1
//! 4.信函申请数 | 件 | 2
//! （二）申请办结数 | 件 | 14
//! 1.按时办结数 | 件 | 10
//! 2.延期办结数 | 件 | 4
//! ```
//!
//! ## 例外
//! 没有例外。
//!
//! ## 局限
//! 没有读到标题的不提出，标题可能在复制时丢失；只看单独成行的标题。标题和年度之间隔了别的文字时，年度不核对。

use crate::document::part::{Part, parts_and_cells};
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "table-caption-incomplete",
    name: crate::rules::documented("统计表标题不完整"),
    severity: Severity::Info,
    eras: &[Era::E2],
    default: true,
    summary: crate::rules::documented("附表的标题应写作“政府信息公开情况统计表”，并注明年度，年度应与报告年度一致。"),
    check,
};

/// The caption without the word that is often left out.
const CAPTION: &str = "政府信息公开情况统计";
/// A longer line is a sentence about the table, in characters.
const LONGEST: usize = 40;

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    let has_rows = context.report.tables.cells.iter().any(|cell| cell.number().is_some());
    let parts: Vec<Part<'_>> = parts_and_cells(document).collect();
    let Some(at) = parts.iter().position(is_caption).filter(|_| has_rows) else { return sink.not_applicable() };
    let (Some(caption), next) = (parts.get(at), parts.get(at + 1)) else { return };
    let place = document.flow.origin(caption.span(0, caption.text.len()));
    if !caption.text.contains("统计表") {
        let finding = Finding::at(place, "统计表的标题缺“表”字。", "把标题写成“政府信息公开情况统计表”。");
        sink.report(RULE.severity, finding.values("政府信息公开情况统计表", caption.text));
    }
    match (year_of(caption.text).or_else(|| next.and_then(|next| year_of(next.text))), context.report.year()) {
        (None, _) if next.is_none_or(|next| !next.text.contains("年度")) => {
            let finding = Finding::at(place, "统计表的标题没有注明年度。", "在标题下写明“（YYYY年度）”。");
            sink.report(RULE.severity, finding);
        }
        (Some(stated), Some(year)) if stated != year => {
            let message = format!("统计表的标题写“{stated}年度”，报告年度是{year}年。");
            let finding = Finding::at(place, message, "核对附表是否用了往年的表，改正年度。");
            sink.report(Severity::Error, finding.values(year.to_string(), stated.to_string()));
        }
        _ => {}
    }
}

/// A line of its own that is the caption, perhaps after `附表:`, and no sentence.
fn is_caption(part: &Part<'_>) -> bool {
    let is_short = part.text.chars().count() <= LONGEST;
    let after = part.text.split_once(CAPTION).map(|(_, after)| after.trim_start_matches('表').trim_start());
    is_short
        && after.is_some_and(|after| after.is_empty() || after.starts_with(['(', '2']))
        && !part.text.contains('。')
}

/// The year of `(2018年度)`, also without brackets.
fn year_of(text: &str) -> Option<u16> {
    let (before, _) = text.split_once("年度")?;
    let digits = before.get(before.len().checked_sub(4)?..)?;
    digits.parse().ok().filter(|year| (2000..2100).contains(year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_year_of_a_caption() {
        assert_eq!(year_of("(2018年度)"), Some(2018));
        assert_eq!(year_of("政府信息公开情况统计表(2017年度)"), Some(2017));
        assert_eq!(year_of("本年度"), None);
    }

    #[test]
    fn a_sentence_is_no_caption() {
        let is = |text| is_caption(&Part { text, start: 0 });
        assert!(is("附表:政府信息公开情况统计表"));
        assert!(is("政府信息公开情况统计(2018年度)"));
        assert!(!is("政府信息公开情况统计表见附件"));
        assert!(!is("按要求填报政府信息公开情况统计数据"));
    }
}
