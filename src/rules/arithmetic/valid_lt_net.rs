//! # 现行有效<制发−废止
//!
//! ## 检查什么
//! 表二规章、行政规范性文件的“现行有效件数”加“本年废止件数”不应小于“本年制发件数”。
//!
//! ## 为什么
//! 现行有效件数等于上年有效件数加本年制发减本年废止，上年有效件数不会是负数。
//!
//! ## 依据
//! 2021版格式表二各栏的含义。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
//! 规章 | 0 | 0 | 0
//! 行政规范性文件 | 12 | 1 | 8
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
//! 规章 | 0 | 0 | 0
//! 行政规范性文件 | 12 | 1 | 30
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 当年制发、当年到期失效的计入废止，就不再矛盾。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
//! 规章 | 0 | 0 | 0
//! 行政规范性文件 | 12 | 4 | 8
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 局限
//! 当年制发、当年到期失效的文件应计入废止；如另有口径，请在报告中说明。任何一格空白时不核对；现行有效为0的由“有制发但现行有效为0”提出。

use super::report_failures;
use crate::finding::Severity;
use crate::form::Era;
use crate::rules::table::valid_zero_issued;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "valid-lt-net",
    name: crate::rules::documented("现行有效<制发−废止"),
    severity: Severity::Warning,
    eras: &[Era::E4],
    default: true,
    summary: crate::rules::documented(
        "表二规章、行政规范性文件的“现行有效件数”加“本年废止件数”不应小于“本年制发件数”。",
    ),
    check,
};

const HELP: &str = "请核对制发、废止、现行有效三格；当年失效的文件应计入废止。";

fn check(context: &Context<'_>, sink: &mut Sink) {
    report_failures(context, sink, RULE.id, RULE.severity, HELP);
    sink.findings.retain(|finding| !valid_zero_issued::tells(context, &finding.cells));
}
