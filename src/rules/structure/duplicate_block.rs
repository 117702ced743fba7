//! # 正文整段重复
//!
//! ## 检查什么
//! 同一段文字不应在正文中出现两次。
//!
//! ## 为什么
//! 多半是粘贴时重复，也可能漏了本该写的内容。
//!
//! ## 依据
//! 公文的一般要求。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年围绕供水、防汛和河湖管理推进公开，政策文件印发后三个工作日内上网，工程招标、施工和验收信息按月更新，并在村务公开栏张贴，方便不上网的群众了解情况。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 五、存在的主要问题及改进情况
//! 全年围绕供水、防汛和河湖管理推进公开，政策文件印发后三个工作日内上网，工程招标、施工和验收信息按月更新，并在村务公开栏张贴，方便不上网的群众了解情况。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年围绕供水、防汛和河湖管理推进公开，政策文件印发后三个工作日内上网，工程招标、施工和验收信息按月更新，并在村务公开栏张贴，方便不上网的群众了解情况。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 五、存在的主要问题及改进情况
//! 解读形式单一。
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 五、存在的主要问题及改进情况
//! 全年公开信息12条。
//! ```
//!
//! ## 例外
//! 网页把全文放了两遍的不提示。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年围绕供水、防汛和河湖管理推进公开，政策文件印发后三个工作日内上网，工程招标、施工和验收信息按月更新，并在村务公开栏张贴，方便不上网的群众了解情况。
//! （二）依申请公开
//! 全年围绕节水、水费和用水户协会推进公开，政策文件印发后三个工作日内上网，工程招标、施工和验收信息按月更新，并在村务公开栏张贴，方便不上网的群众了解情况。
//! （三）监督保障
//! 全年围绕水库、灌区和农村饮水推进公开，政策文件印发后三个工作日内上网，工程招标、施工和验收信息按月更新，并在村务公开栏张贴，方便不上网的群众了解情况。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年围绕供水、防汛和河湖管理推进公开，政策文件印发后三个工作日内上网，工程招标、施工和验收信息按月更新，并在村务公开栏张贴，方便不上网的群众了解情况。
//! （二）依申请公开
//! 全年围绕节水、水费和用水户协会推进公开，政策文件印发后三个工作日内上网，工程招标、施工和验收信息按月更新，并在村务公开栏张贴，方便不上网的群众了解情况。
//! （三）监督保障
//! 全年围绕水库、灌区和农村饮水推进公开，政策文件印发后三个工作日内上网，工程招标、施工和验收信息按月更新，并在村务公开栏张贴，方便不上网的群众了解情况。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 局限
//! 只看不少于六十个汉字的段落，表格除外。网页把全文放了两遍的，不提示。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::passage::han;
use crate::rules::words::running_text;
use crate::rules::{Context, Rule, Sink};
use crate::text::FoldedSpan;
use std::collections::BTreeMap;

/// The rule.
pub const RULE: Rule = Rule {
    id: "duplicate-block",
    name: crate::rules::documented("正文整段重复"),
    severity: Severity::Warning,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("同一段文字不应在正文中出现两次。"),
    check,
};

/// Shorter paragraphs recur for good reasons.
const SHORTEST: usize = 60;

/// When so many paragraphs recur, and they are most of them, the page holds its text twice.
const OF_A_PAGE: usize = 3;

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    let long: Vec<FoldedSpan> =
        running_text(document).filter(|span| han(document.flow.slice(*span)) >= SHORTEST).collect();
    let mut first: BTreeMap<String, u32> = BTreeMap::new();
    let mut again = Vec::new();
    for (index, span) in (0..).zip(&long) {
        let earlier = *first.entry(document.flow.slice(*span).to_owned()).or_insert(index);
        if earlier < index {
            again.push((earlier, *span));
        }
    }
    if again.len() >= OF_A_PAGE && again.len() * 2 >= first.len() {
        return sink.unchecked("大部分段落都出现两次，可能是网页把全文放了两遍，未核对整段重复。");
    }
    for (earlier, span) in again {
        let finding =
            Finding::at(document.flow.origin(span), "这一段与前文完全相同。", "请删去重复的一段，或补上本该写的内容。");
        let place = long.get(earlier as usize).map(|span| document.flow.origin(*span));
        sink.report(RULE.severity, finding.related("前一次出现", place, None));
    }
}

#[cfg(test)]
mod tests {
    use crate::{Input, Options, check};

    fn found(paragraphs: &[&str]) -> usize {
        let text = format!(
            "望楚区水务局2023年政府信息公开工作年度报告\n一、总体情况\n{}\n三、收到和处理政府信息公开申请情况",
            paragraphs.join("\n\n")
        );
        let options = Options { only: vec!["duplicate-block".to_owned()], ..Options::default() };
        check(Input::Text(&text), &options).findings.len()
    }

    #[test]
    fn a_page_that_holds_its_text_twice_is_not_spoken_of() {
        let long = |word: &str| format!("{}。", word.repeat(20));
        let (one, two, three) = (long("供水信息"), long("防汛信息"), long("河湖信息"));
        assert_eq!(found(&[&one, &two, &one, &three]), 1);
        assert_eq!(found(&[&one, &two, &three, &one, &two, &three]), 0);
    }
}
