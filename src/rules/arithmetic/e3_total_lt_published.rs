//! # 对外公开总数量<本年新公开数量
//!
//! ## 检查什么
//! 2019版表二“对外公开总数量”不应小于“本年新公开数量”。
//!
//! ## 为什么
//! 本年新公开的文件也在对外公开总数之内。
//!
//! ## 依据
//! 2019版格式（国办公开办函〔2019〕60号）表二各栏的含义。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2020年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量
//! 规章 | 0 | 0 | 0
//! 规范性文件 | 5 | 5 | 3
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2020年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量
//! 规章 | 0 | 0 | 0
//! 规范性文件 | 5 | 5 | 9
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 有空白格的不核对。
//! ```text right exception
//! 望楚区水务局2020年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量
//! 规章 | 0 | 0 | 0
//! 规范性文件 | 5 | 5 |
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 局限
//! 任何一格空白时不核对。

use super::report_failures;
use crate::finding::Severity;
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "e3-total-lt-published",
    name: crate::rules::documented("对外公开总数量<本年新公开数量"),
    severity: Severity::Error,
    eras: &[Era::E3],
    default: true,
    summary: crate::rules::documented("2019版表二“对外公开总数量”不应小于“本年新公开数量”。"),
    check,
};

const HELP: &str = "请核对本年新公开数量与对外公开总数量。";

fn check(context: &Context<'_>, sink: &mut Sink) {
    report_failures(context, sink, RULE.id, RULE.severity, HELP);
}
