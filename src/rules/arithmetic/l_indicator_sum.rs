//! # 指标表合计≠各分项之和
//!
//! ## 检查什么
//! 2013年度以前的指标表中，含义确定的合计应等于其分项之和。各地的表不同，核对三组关系：申请总数=当面+传真+电子邮件+网上+信函+其他形式；答复总数=同意公开+同意部分公开+否决公开；否决公开总数=十一种原因之和。
//!
//! ## 为什么
//! 分项合起来就是全部，合计与分项不符说明至少有一格填错。
//!
//! ## 依据
//! 各地2008至2013年度政府信息公开统计指标的行列结构（如山西、甘肃、福建等地的统计报表）。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2010年政府信息公开工作年度报告
//! 附表：政府信息公开情况统计表
//! 指标名称 | 单位 | 本年累计
//! 申请总数 | 件 | 14
//! 1.当面申请数 | 件 | 8
//! 2.传真申请数 | 件 | 0
//! 3.电子邮件申请数 | 件 | 2
//! 4.网上申请数 | 件 | 1
//! 5.信函申请数 | 件 | 2
//! 6.其他形式申请数 | 件 | 0
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2010年政府信息公开工作年度报告
//! 附表：政府信息公开情况统计表
//! 指标名称 | 单位 | 本年累计
//! 申请总数 | 件 | 14
//! 1.当面申请数 | 件 | 8
//! 2.传真申请数 | 件 | 0
//! 3.电子邮件申请数 | 件 | 2
//! 4.网上申请数 | 件 | 1
//! 5.信函申请数 | 件 | 2
//! 6.其他形式申请数 | 件 | 1
//! ```
//!
//! ```text right
//! 望楚区水务局2010年政府信息公开工作年度报告
//! 附表：政府信息公开情况统计表
//! 指标名称 | 单位 | 本年累计
//! 申请总数 | 件 | 14
//! 1.当面申请数 | 件 | 8
//! 2.网上申请数 | 件 | 1
//! 3.信函申请数 | 件 | 2
//! ```
//!
//! ## 局限
//! 只按行名认出上述三组关系，分项一行不少、单位和栏目相同才核对；少一行的列入“未能检查”。各地另加的分项正好等于差额时视为成立。一件否决可以有两种原因，所以原因之和只多1至2件时降为警告。空白格或“/”“—”在各分项中按0计，并在提示中说明；合计格空白时不核对。

use super::report_failures_by;
use crate::finding::Severity;
use crate::form::Era;
use crate::report::indicators::{OpenSum, Why};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "l-indicator-sum",
    name: crate::rules::documented("指标表合计≠各分项之和"),
    severity: Severity::Error,
    eras: &[Era::E1],
    default: true,
    summary: crate::rules::documented("2013年度以前的指标表中，含义确定的合计应等于其分项之和。"),
    check,
};

const HELP: &str = "请核对各分项与合计；本地另有分项的，请以当地表格为准。";

/// One refusal may rest on two grounds.
const GROUNDS_BEYOND: u8 = 2;

fn check(context: &Context<'_>, sink: &mut Sink) {
    report_failures_by(context, sink, RULE.id, HELP, |checked, sums| {
        let total = checked.relation.left.first().and_then(|cell| context.report.spec(*cell));
        let grounds = total.is_some_and(|total| total.row.id == "refused");
        let two = sums.right > sums.left && sums.right - sums.left <= GROUNDS_BEYOND.into();
        if grounds && two { Severity::Warning } else { RULE.severity }
    });
    let open = &context.report.tables.open_sums;
    if !open.is_empty() {
        sink.not_applicable = false;
        open.iter().map(reason).for_each(|reason| sink.unchecked(reason));
    }
}

fn reason(sum: &OpenSum) -> String {
    let total = &sum.total;
    match &sum.why {
        Why::Missing(parts) => {
            format!("指标表“{total}”的分项中没有“{}”，合计未核对。", parts.join("”、“"))
        }
        Why::Units => format!("指标表“{total}”与其分项的单位不同，合计未核对。"),
    }
}
