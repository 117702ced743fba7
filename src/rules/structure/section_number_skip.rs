//! # 一级序号跳号
//!
//! ## 检查什么
//! 各部分的序号应从一开始连续编排。
//!
//! ## 为什么
//! 序号跳号多半是删减或合并部分时漏改，也可能是漏了一个部分。
//!
//! ## 依据
//! 公文结构层次序数的一般规则。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 规章 | 0 | 0 | 0
//! 行政规范性文件 | 1 | 0 | 3
//! 本年制发件数 | 现行有效件数
//! 四、存在的主要问题及改进情况
//! 解读形式单一。下一步将增加图解。
//! 五、其他需要报告的事项
//! 无。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 三、存在的主要问题及改进情况
//! 解读形式单一。下一步将增加图解。
//! 四、其他需要报告的事项
//! 无。
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年公开信息12条。二、重点工作。
//! 三、存在的主要问题及改进情况
//! 解读形式单一。
//! 四、其他需要报告的事项
//! 无。
//! ```
//!
//! ## 例外
//! 表格没有复制进来、缺的正好是第二至四部分的，只作提示。
//! ```text right exception info
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年公开信息12条。
//! 五、存在的主要问题及改进情况
//! 解读形式单一。下一步将增加图解。
//! 六、其他需要报告的事项
//! 无。
//! ```
//!
//! ## 局限
//! 表格没有复制进来、缺的正好是第二至四部分时，只作提示。两个序号之间的正文里能找到所缺序号的，不提示。序号重新从一编起的，不核对。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::{Report, TopHeading};
use crate::rules::structure::numeral;
use crate::rules::{Context, Rule, Sink};
use crate::text::FoldedSpan;
use std::ops::Range;

/// The rule.
pub const RULE: Rule = Rule {
    id: "section-number-skip",
    name: crate::rules::documented("一级序号跳号"),
    severity: Severity::Warning,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("各部分的序号应从一开始连续编排。"),
    check,
};

/// Fewer headings than this are no sequence.
const HEADINGS_NEEDED: usize = 3;

fn check(context: &Context<'_>, sink: &mut Sink) {
    let outline = &context.report.outline;
    let rises = outline.iter().zip(outline.iter().skip(1)).all(|(one, next)| one.ordinal <= next.ordinal);
    if outline.len() < HEADINGS_NEEDED || !rises {
        return sink.not_applicable();
    }
    for (before, after) in outline.iter().zip(outline.iter().skip(1)) {
        let missing = before.ordinal + 1..after.ordinal;
        if !missing.is_empty() && !stands_between(context.report, before, after) {
            let of_tables = missing.clone().all(|n| (2..=4).contains(&n));
            let severity = if of_tables && are_tables_lost(context.report) { Severity::Info } else { RULE.severity };
            sink.report(severity, finding(before, after, missing));
        }
    }
}

/// Whether some table of the six sections did not come along.
fn are_tables_lost(report: &Report) -> bool {
    let none = report.form.is_none() && report.era >= Some(Era::E3);
    none || !report.tables.missing.is_empty()
}

/// Whether a missing number stands in the text between two headings, run together with a paragraph.
fn stands_between(report: &Report, before: &TopHeading, after: &TopHeading) -> bool {
    let between = FoldedSpan { start: before.place.end, end: after.place.start };
    let text = report.document.flow.slice(between);
    (before.ordinal + 1..after.ordinal)
        .any(|n| ["、", "."].iter().any(|mark| text.contains(&format!("{}{mark}", numeral(n)))))
}

fn finding(before: &TopHeading, after: &TopHeading, missing: Range<u32>) -> Finding {
    let names: Vec<String> = missing.map(|n| format!("“{}”", numeral(n))).collect();
    let message =
        format!("序号从“{}”跳到“{}”，缺少{}。", numeral(before.ordinal), numeral(after.ordinal), names.join("、"));
    let help = "请补上缺少的部分；没有缺少内容的，把后面的序号依次改正。";
    let finding = Finding::at(after.span, message, help).values(numeral(before.ordinal + 1), numeral(after.ordinal));
    finding.related(before.title.clone(), Some(before.span), None)
}

#[cfg(test)]
mod tests {
    use crate::{Input, Options, check};

    fn severities(text: &str) -> Vec<&'static str> {
        let text = format!("望楚区水务局2023年政府信息公开工作年度报告\n{text}");
        let options = Options { only: vec!["section-number-skip".to_owned()], ..Options::default() };
        check(Input::Text(&text), &options).findings.iter().map(|finding| finding.severity).collect()
    }

    #[test]
    fn lost_tables_take_their_headings_with_them() {
        let text = "一、总体情况\n全年公开。\n五、存在的主要问题及改进情况\n解读单一。\n六、其他需要报告的事项\n无。\n主动公开政府信息情况\n收到和处理政府信息公开申请情况";
        assert_eq!(severities(text), ["info"]);
        assert_eq!(severities(&text.replace("六、", "七、")), ["info", "warning"]);
    }
}
