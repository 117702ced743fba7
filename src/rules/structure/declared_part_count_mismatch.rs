//! # 声明的部分数不符
//!
//! ## 检查什么
//! 前言所说的部分数应与所列部分和正文的部分数一致。
//!
//! ## 为什么
//! 增减部分后常忘记改前言。
//!
//! ## 依据
//! 公文前后一致的一般要求。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等七部分组成。
//! 一、总体情况
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 四、政府信息公开行政复议、行政诉讼情况
//! 五、存在的主要问题及改进情况
//! 解读形式单一。
//! 六、其他需要报告的事项
//! 无。
//! ```
//!
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 本报告包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况五部分内容。
//! 一、总体情况
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 四、政府信息公开行政复议、行政诉讼情况
//! 五、存在的主要问题及改进情况
//! 解读形式单一。
//! 六、其他需要报告的事项
//! 无。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六部分组成。
//! 一、总体情况
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 四、政府信息公开行政复议、行政诉讼情况
//! 五、存在的主要问题及改进情况
//! 解读形式单一。
//! 六、其他需要报告的事项
//! 无。
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 本报告由总体情况、存在的主要问题及改进情况和其他需要报告的事项三个部分组成。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 有“等”字的，所列可以少于所写的数。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 本报告包括总体情况、主动公开政府信息情况等六部分内容。
//! 一、总体情况
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 四、政府信息公开行政复议、行政诉讼情况
//! 五、存在的主要问题及改进情况
//! 解读形式单一。
//! 六、其他需要报告的事项
//! 无。
//! ```
//!
//! “行政复议、行政诉讼情况”是一个部分。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六部分组成。
//! 一、总体情况
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 四、政府信息公开行政复议、行政诉讼情况
//! 五、存在的主要问题及改进情况
//! 解读形式单一。
//! 六、其他需要报告的事项
//! 无。
//! ```
//!
//! ## 局限
//! “行政复议、行政诉讼情况”算一个部分。所列的部分认不全时，只与正文的部分数比较；正文的标题没有找全时不比较。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::{Declared, Report};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "declared-part-count-mismatch",
    name: crate::rules::documented("声明的部分数不符"),
    severity: Severity::Warning,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("前言所说的部分数应与所列部分和正文的部分数一致。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let Some((declared, count)) = report.declared.as_ref().and_then(|all| Some((all, all.count.as_ref()?))) else {
        return sink.not_applicable();
    };
    let open = declared.open || declared.parts.last().is_some_and(|part| part.name.contains('和'));
    let listed = listed(declared).filter(|listed| *listed > count.value || *listed < count.value && !open);
    let attached = declared.parts.iter().any(|part| part.name.starts_with('附'));
    let found = found(report, attached).filter(|found| *found != count.value && found + 1 >= count.value);
    let (what, actual) = match (found, listed) {
        (Some(found), _) => (format!("正文有{found}个部分"), found),
        (None, Some(listed)) => (format!("列出的是{listed}个部分"), listed),
        (None, None) => return,
    };
    let message = format!("前言说有{}个部分，{what}。", count.value);
    let finding = Finding::at(count.span, message, "请核对前言所列各部分和正文标题，改正不一致的一处。");
    sink.report(RULE.severity, finding.values(actual.to_string(), count.value.to_string()));
}

/// How many parts are listed, where each is known to be one.
fn listed(declared: &Declared) -> Option<u32> {
    let ids: Vec<&str> = declared.parts.iter().filter_map(|part| part.id).collect();
    let twice = ids.iter().enumerate().any(|(index, id)| ids.iter().skip(index + 1).any(|other| other == id));
    let known = !ids.is_empty() && ids.len() == declared.parts.len() && !twice;
    known.then(|| u32::try_from(ids.len()).unwrap_or(u32::MAX))
}

/// How many parts the report has, where their numbers have no gap; attachments aside, unless they are declared too.
fn found(report: &Report, attached: bool) -> Option<u32> {
    let own = report.outline.iter().filter(|heading| attached || !heading.title.starts_with('附'));
    let mut last = 0;
    for heading in own {
        if heading.ordinal != last + 1 {
            return None;
        }
        last = heading.ordinal;
    }
    (last > 0).then_some(last)
}
