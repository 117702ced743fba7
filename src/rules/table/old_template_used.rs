//! # 使用旧版格式（2019版）
//!
//! ## 检查什么
//! 2021年度及以后的报告不应再使用2019版表格。
//!
//! ## 为什么
//! 国办公开办函〔2021〕30号自2021年度报告起替代2019年试行格式，两版表二的栏目不同。
//!
//! ## 依据
//! 国办公开办函〔2021〕30号。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2022年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量
//! 行政许可 | 12 | +1 | 340
//! 其他对外管理服务事项 | 3 | 0 | 0
//! 信息内容 | 采购项目数量 | 采购总金额
//! 政府集中采购 | 2 | 30万元
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2022年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年处理决定数量
//! 行政许可 | 340
//! 信息内容 | 本年收费金额（单位：万元）
//! 行政事业性收费 | 0
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 2021年度的报告也应当用2021年的格式，早发布也不例外；2020年度的不核对。
//! ```text right exception
//! 望楚区水务局2020年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量
//! 行政许可 | 12 | +1 | 340
//! 其他对外管理服务事项 | 3 | 0 | 0
//! 信息内容 | 采购项目数量 | 采购总金额
//! 政府集中采购 | 2 | 30万元
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 局限
//! 只看表格的栏目名称；正文引用旧文件由其他规则核对。表格未能读取时不核对。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "old-template-used",
    name: crate::rules::documented("使用旧版格式（2019版）"),
    severity: Severity::Error,
    eras: &[Era::E4],
    default: true,
    summary: crate::rules::documented("2021年度及以后的报告不应再使用2019版表格。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let Some(year) = report.year().filter(|year| Era::of(*year) == Era::E4) else { return sink.not_applicable() };
    if report.form.is_some_and(|form| form.era == Era::E3) {
        let message = format!("{year}年度报告用的是2019版表格，应使用2021版格式。");
        let help = "请改用国办公开办函〔2021〕30号所附格式：表二改为制发、废止、现行有效件数和处理决定数量，表三“（六）其他处理”分为三项。";
        let finding = Finding::about(message, help).with(|details| details.span = report.form_label);
        sink.report(RULE.severity, finding.values("2021版格式", "2019版格式"));
    }
}
