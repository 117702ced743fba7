//! # 缺《政府信息公开情况统计表》
//!
//! ## 检查什么
//! 2014至2018年度的报告应附政府信息公开情况统计表。
//!
//! ## 为什么
//! 国务院办公厅要求逐级统计报送，各项数据以统计表为准。
//!
//! ## 依据
//! 国办发〔2014〕32号。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2017年政府信息公开年度报告
//! 本报告根据《中华人民共和国政府信息公开条例》编制。
//! 一、概述
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 主动公开12条。
//! 三、依申请公开政府信息情况
//! 收到申请3件。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2017年政府信息公开年度报告
//! 本报告根据《中华人民共和国政府信息公开条例》编制。
//! 一、概述
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 主动公开12条。
//! 三、依申请公开政府信息情况
//! 收到申请3件。
//! 四、附表
//! 主动公开规范性文件数 | 件 | 1
//! 制发规范性文件总数 | 件 | 1
//! 申请办结数 | 件 | 3
//! 按时办结数 | 件 | 3
//! 延期办结数 | 件 | 0
//! ```
//!
//! ```text right
//! 望楚区水务局2012年政府信息公开年度报告
//! 本报告根据《中华人民共和国政府信息公开条例》编制。
//! 一、概述
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 主动公开12条。
//! 三、依申请公开政府信息情况
//! 收到申请3件。
//! ```
//!
//! ## 例外
//! 前言写明附表的，由“声明附表但无附表”提示。
//! ```text right exception
//! 望楚区水务局2017年政府信息公开年度报告
//! 本报告根据《中华人民共和国政府信息公开条例》编制，并附指标统计表。
//! 一、概述
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 主动公开12条。
//! 三、依申请公开政府信息情况
//! 收到申请3件。
//! ```
//!
//! ## 局限
//! 统计表常作为单独的附件发布，文本中没有不等于没有编制。前言已写明附表的，由“声明附表但无附表”提示。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::passage::is_extract;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "statistics-table-missing",
    name: crate::rules::documented("缺《政府信息公开情况统计表》"),
    severity: Severity::Warning,
    eras: &[Era::E2],
    default: true,
    summary: crate::rules::documented("2014至2018年度的报告应附政府信息公开情况统计表。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let prescribed = report.year().is_some_and(|year| Era::of(year) == Era::E2);
    let announced = report.declared.as_ref().is_some_and(|declared| declared.appendix.is_some());
    if !prescribed || announced {
        return sink.not_applicable();
    }
    if is_extract(report) {
        return sink.unchecked("只读到报告的一部分，未核对有无统计表。");
    }
    if report.form_label.is_none() && report.form.is_none_or(|form| form.era != Era::E2) {
        let message = "未能在文本中找到政府信息公开情况统计表。";
        let help = "统计表是单独附件的，请连同附件一起检查；没有编制的，请补上。";
        let span = report.sections.last().map(|section| section.span);
        sink.report(RULE.severity, Finding::about(message, help).with(|details| details.span = span));
    }
}
