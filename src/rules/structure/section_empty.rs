//! # 部分内容为空
//!
//! ## 检查什么
//! 第一、第五、第六部分的标题下应有内容。
//!
//! ## 为什么
//! 格式要求各部分内容不能遗漏；没有需要报告的事项也要写“无”。
//!
//! ## 依据
//! 条例第五十条；国办公开办函〔2021〕30号格式。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 五、存在的主要问题及改进情况
//! 解读形式单一。
//! 六、其他需要报告的事项
//! ```
//!
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 五、存在的主要问题及改进情况
//! 六、其他需要报告的事项
//! 无。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 五、存在的主要问题及改进情况
//! 解读形式单一。
//! 六、其他需要报告的事项
//! 本年度未收取信息处理费。
//! ```
//!
//! ## 例外
//! 第六部分写“无”不是空白。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 五、存在的主要问题及改进情况
//! 解读形式单一。
//! 六、其他需要报告的事项
//! 无。
//! ```
//!
//! 第二至四部分没有内容的，由表格的规则提示。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 五、存在的主要问题及改进情况
//! 解读形式单一。
//! 四、政府信息公开行政复议、行政诉讼情况
//! 六、其他需要报告的事项
//! 无。
//! ```
//!
//! ## 局限
//! 第二至四部分由表格的规则核对。落款不算内容。第一部分和第五部分都只有标题时，可能只复制了目录，不作判断。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::section::{named, six_section_titles};
use crate::report::{Report, Section};
use crate::rules::passage::{blocks_of, han};
use crate::rules::{Context, Rule, Sink};
use crate::text::written::WrittenDate;

/// The rule.
pub const RULE: Rule = Rule {
    id: "section-empty",
    name: crate::rules::documented("部分内容为空"),
    severity: Severity::Error,
    eras: &[Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("第一、第五、第六部分的标题下应有内容。"),
    check,
};

const SECTIONS: [&str; 3] = ["S1", "S5", "S6"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let sections = || SECTIONS.iter().filter_map(|id| context.report.section(id));
    let empty: Vec<&Section> = sections().filter(|section| is_empty(context.report, section)).collect();
    if sections().count() == 0 {
        return sink.not_applicable();
    }
    if empty.len() >= 2 && empty.len() == sections().count() {
        return sink.unchecked("各部分只读到标题，可能只复制了目录，未核对各部分是否有内容。");
    }
    for section in empty {
        let message = format!("“{}”只有标题，没有内容。", section.title);
        sink.report(RULE.severity, Finding::at(section.span, message, "请补上内容；没有需要报告的事项，写“无”。"));
    }
}

/// Nothing but the signature under the heading; a longer title may have run together with the text.
fn is_empty(report: &Report, section: &Section) -> bool {
    named(&section.title, six_section_titles()).is_some()
        && blocks_of(report, section).all(|block| is_signature(report, block) || han(block) == 0)
}

fn is_signature(report: &Report, block: &str) -> bool {
    let is_issuer = |name: &str| report.header.issuer.as_ref().is_some_and(|issuer| issuer.value.contains(name));
    let date = WrittenDate::all(block).first().map_or(block.len(), |date| date.span.range().start);
    let before = block.get(..date).unwrap_or_default().trim();
    han(before) == 0 && date < block.len() || !before.is_empty() && is_issuer(before)
}

#[cfg(test)]
mod tests {
    use crate::{Input, Options, check};

    fn found(end: &str) -> usize {
        let text = format!(
            "望楚区水务局2023年政府信息公开工作年度报告\n一、总体情况\n全年公开。\n五、存在的主要问题及改进情况\n解读单一。\n六、其他需要报告的事项\n{end}"
        );
        let options = Options { only: vec!["section-empty".to_owned()], ..Options::default() };
        check(Input::Text(&text), &options).findings.len()
    }

    #[test]
    fn a_signature_is_no_content() {
        assert_eq!(found("望楚区水务局\n2024年1月20日"), 1);
        assert_eq!(found("无\n望楚区水务局\n2024年1月20日"), 0);
    }

    #[test]
    fn text_behind_a_colon_is_content() {
        assert_eq!(found("").min(1), 1);
        let glued = "一、总体情况：全年公开。\n三、收到和处理政府信息公开申请情况\n五、存在的主要问题及改进情况：解读单一。\n六、其他需要报告的事项：无";
        let options = Options { only: vec!["section-empty".to_owned()], ..Options::default() };
        assert_eq!(check(Input::Text(glued), &options).findings.len(), 0);
    }
}
