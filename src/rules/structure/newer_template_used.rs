//! # 年度早于格式施行
//!
//! ## 检查什么
//! 报告所用的表格格式不应晚于报告年度。
//!
//! ## 为什么
//! 多半是补编、重新发布，或年度写错。
//!
//! ## 依据
//! 国办公开办函〔2019〕60号（2019年度起）、〔2021〕30号（2021年度起）。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2020年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
//! 规章 | 0 | 0 | 0
//! 行政规范性文件 | 1 | 0 | 3
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
//! 规章 | 0 | 0 | 0
//! 行政规范性文件 | 1 | 0 | 3
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ```text right
//! 望楚区水务局2020年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量
//! 行政许可 | 12 | +1 | 340
//! 信息内容 | 采购项目数量 | 采购总金额
//! 政府集中采购 | 2 | 30万元
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 补编的旧年度报告可以用新格式，所以只作提示。
//! ```text right exception info
//! 望楚区水务局2020年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
//! 规章 | 0 | 0 | 0
//! 行政规范性文件 | 1 | 0 | 3
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 局限
//! 补编或重新发布的旧年度报告可以使用新格式，只作提示。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "newer-template-used",
    name: crate::rules::documented("年度早于格式施行"),
    severity: Severity::Info,
    eras: &[Era::E2, Era::E3],
    default: true,
    summary: crate::rules::documented("报告所用的表格格式不应晚于报告年度。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let (Some(year), Some(form)) = (report.year(), report.form) else { return sink.not_applicable() };
    let Some(label) = report.form_label.filter(|_| form.era >= Era::E3) else { return sink.not_applicable() };
    if form.era > Era::of(year) {
        let message = format!("{year}年度报告用的是{}，当时还没有这一格式。", form.name);
        sink.report(RULE.severity, Finding::at(label, message, "请核对报告年度；补编的旧年度报告可以不改。"));
    }
}
