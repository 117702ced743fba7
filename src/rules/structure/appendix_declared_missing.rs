//! # 声明附表但无附表
//!
//! ## 检查什么
//! 前言写明附有统计表的，正文之后应有统计表。
//!
//! ## 为什么
//! 复制或发布时漏了附表，读者看不到数据。
//!
//! ## 依据
//! 国办发〔2014〕32号；公文附件说明的一般要求。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2017年政府信息公开年度报告
//! 全文包括概述、主动公开政府信息情况，并附相关的说明和指标统计表。
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
//! 全文包括概述、主动公开政府信息情况，并附指标统计表。
//! 一、概述
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 主动公开12条。
//! 三、依申请公开政府信息情况
//! 收到申请3件。
//! 主动公开规范性文件数 | 件 | 1
//! 制发规范性文件总数 | 件 | 1
//! 申请办结数 | 件 | 3
//! 按时办结数 | 件 | 3
//! 延期办结数 | 件 | 0
//! ```
//!
//! ```text right
//! 望楚区水务局2017年政府信息公开年度报告
//! 全文包括概述、主动公开政府信息情况。
//! 一、概述
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 主动公开12条。
//! 三、依申请公开政府信息情况
//! 收到申请3件。
//! ```
//!
//! ## 例外
//! 附表可能没有一起复制，只说在文本中没有找到。
//! ```text right exception warning
//! 望楚区水务局2017年政府信息公开年度报告
//! 全文包括概述、主动公开政府信息情况，并附相关的说明和指标统计表。
//! 一、概述
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 主动公开12条。
//! 三、依申请公开政府信息情况
//! 收到申请3件。
//! ```
//!
//! ## 局限
//! 附表可能是单独的附件，只能说在所给文本中没有找到。

use crate::document::BlockKind;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "appendix-declared-missing",
    name: crate::rules::documented("声明附表但无附表"),
    severity: Severity::Warning,
    eras: &[Era::E1, Era::E2],
    default: true,
    summary: crate::rules::documented("前言写明附有统计表的，正文之后应有统计表。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let Some(span) = report.declared.as_ref().and_then(|declared| declared.appendix) else {
        return sink.not_applicable();
    };
    let has_grid = report
        .document
        .blocks
        .iter()
        .any(|block| matches!(&block.kind, BlockKind::Grid(grid) if grid.rows >= ROWS_NEEDED));
    if report.form.is_none() && !has_grid {
        let message = "前言说附有统计表，未能在文本中找到。";
        sink.report(
            RULE.severity,
            Finding::at(span, message, "附表是单独附件的，请连同附件一起检查；漏附的，请补上。"),
        );
    }
}

/// A grid with fewer rows is no appendix.
const ROWS_NEEDED: u32 = 3;
