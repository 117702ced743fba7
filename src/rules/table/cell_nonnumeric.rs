//! # 单元格非数字
//!
//! ## 检查什么
//! 表中的数字格应填数字，不用“/”“—”“无”等代替。
//!
//! ## 为什么
//! 没有发生的应填0；用符号或文字代替，读者分不清是没有还是不适用，也无法汇总。
//!
//! ## 依据
//! 格式要求各栏如实填写；没有的填0是各地填报的通行做法。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
//! 规章 | 0 | 0 | 0
//! 行政规范性文件 | 1 | 0 | 5
//! 行政许可 | /
//! 行政处罚 | 3
//! 行政强制 | 0
//! 行政事业性收费 | 0
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
//! 规章 | 0 | 0 | 0
//! 行政规范性文件 | 1 | 0 | 5
//! 行政许可 | 12
//! 行政处罚 | 3
//! 行政强制 | 0
//! 行政事业性收费 | 0
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
//! 规章 | 0 | 0 | 0
//! 行政规范性文件 | 0 | 0 | 0
//! 行政许可 | 12
//! 行政处罚 | 3
//! 行政强制 | 0
//! 行政事业性收费 | 0
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 没有规章制定权的机关在“规章”一行用“/”，只作提示。
//! ```text right exception info
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
//! 规章 | / | / | /
//! 行政规范性文件 | 1 | 0 | 5
//! 行政许可 | 12
//! 行政处罚 | 3
//! 行政强制 | 0
//! 行政事业性收费 | 0
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 局限
//! 没有规章制定权的机关在“规章”一行用“/”“—”的，只作提示。没有行列线的文本中分不清的短横不核对。

use super::cells;
use crate::finding::Severity;
use crate::form::Era;
use crate::report::CellValue;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "cell-nonnumeric",
    name: crate::rules::documented("单元格非数字"),
    severity: Severity::Warning,
    eras: &[Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("表中的数字格应填数字，不用“/”“—”“无”等代替。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    if context.report.form.is_none() {
        return sink.not_applicable();
    }
    let excused = cells::lacks_rule_power(context);
    for (table, cells) in cells::tables(context) {
        let marked: Vec<_> = cells.into_iter().filter(|(cell, _)| cell.value == CellValue::Mark).collect();
        let rules = marked.iter().all(|(_, spec)| spec.row.id == "T2.1.reg");
        let severity = if rules && excused { Severity::Info } else { RULE.severity };
        if !marked.is_empty() {
            let name = |(cell, spec): &cells::Named<'_>| format!("{}（{}）", spec.name_in_table(), cell.raw);
            let help = "没有发生的请填0；不适用的请与主管部门确认填法。";
            sink.report(severity, cells::finding(context, table, &marked, name, "不是数字", help));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::{Input, Options};

    fn severity_of(issuer: &str) -> Vec<&'static str> {
        let text = format!(
            "{issuer}2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n\
             信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | / | / | /\n行政规范性文件 | 1 | 0 | 5\n行政许可 | 12\n三、收到和处理政府信息公开申请情况\n"
        );
        let options = Options { only: vec![RULE.id.to_owned()], ..Options::default() };
        crate::check(Input::Text(&text), &options).findings.iter().map(|finding| finding.severity).collect()
    }

    #[test]
    fn agencies_without_the_power_may_mark_the_row_of_rules() {
        assert_eq!(severity_of("云溪镇人民政府"), ["info"]);
        assert_eq!(severity_of("临沅市人民政府"), ["warning"]);
    }
}
