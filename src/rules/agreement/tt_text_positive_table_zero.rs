//! # 文字有而表格为0
//!
//! ## 检查什么
//! 正文写收到了申请、发生了行政复议或行政诉讼时，表格中相应的总数不应为0。
//!
//! ## 为什么
//! 文字写有而表格为0，多是填表时漏填，或者文字沿用了其他年度。
//!
//! ## 依据
//! 条例第五十条；2018年及以前为国办发〔2014〕32号统计表。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2023年，我局因政府信息公开被申请行政复议1件。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 四、政府信息公开行政复议、行政诉讼情况
//! | 行政复议 |  |  |  |  | 行政诉讼 |  |  |  |  |  |  |  |  |  |
//! |  |  |  |  |  | 未经复议直接起诉 |  |  |  |  | 复议后起诉 |  |  |  |  |
//! | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
//! | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
//! ```
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2023年收到政府信息公开申请3件。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计
//! 一、本年新收政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 四、政府信息公开行政复议、行政诉讼情况
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2023年，我局因政府信息公开被申请行政复议1件。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 四、政府信息公开行政复议、行政诉讼情况
//! | 行政复议 |  |  |  |  | 行政诉讼 |  |  |  |  |  |  |  |  |  |
//! |  |  |  |  |  | 未经复议直接起诉 |  |  |  |  | 复议后起诉 |  |  |  |  |
//! | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
//! | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2023年受理政府信息公开申请1件。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计
//! 一、本年新收政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1
//! 四、政府信息公开行政复议、行政诉讼情况
//! ```
//!
//! ## 例外
//! 往年的件数和办公室等一部分的件数，不与表格核对。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2022年，我局因政府信息公开被申请行政复议1件，2023年没有发生。区政府办公室收到政府信息公开申请3件。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 四、政府信息公开行政复议、行政诉讼情况
//! | 行政复议 |  |  |  |  | 行政诉讼 |  |  |  |  |  |  |  |  |  |
//! |  |  |  |  |  | 未经复议直接起诉 |  |  |  |  | 复议后起诉 |  |  |  |  |
//! | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
//! | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
//! ```
//!
//! ## 局限
//! 只核对收到申请、行政复议、行政诉讼的总数；败诉、纠正等另有规则。部分单位、往年数不核对；同一事项在别处写明没有的，也不在这里提出。

use super::{Figure, TOTALS, figure, finding, quoted, totals, unchecked, whole};
use crate::finding::Severity;
use crate::form::Era;
use crate::report::{Report, Statement};
use crate::rules::arithmetic::wording::plain;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "tt-text-positive-table-zero",
    name: crate::rules::documented("文字有而表格为0"),
    severity: Severity::Error,
    eras: &[Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("正文写收到了申请、发生了行政复议或行政诉讼时，表格中相应的总数不应为0。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let mut looked = false;
    for (metric, _, _) in TOTALS {
        let denied =
            whole(report, *metric).any(|found| found.amount.as_ref().is_none_or(|amount| amount.value.is_zero()));
        let Some(cells) = totals(report, *metric).filter(|_| !denied) else { continue };
        for statement in whole(report, *metric) {
            looked = true;
            compare(report, statement, cells, sink);
        }
    }
    if !looked {
        sink.not_applicable();
    }
}

fn compare(report: &Report, statement: &Statement, cells: &[&str], sink: &mut Sink) {
    let Some(stated) = statement.amount.as_ref().map(|amount| amount.value) else { return };
    match figure(report, cells) {
        Figure::Known(value) if value.is_zero() => {
            let table = super::table_name(report, cells);
            let message = format!("文中{}，{table}中为0。", quoted(report, statement));
            let help = "核实实际情况：确有的填入表格，没有的改正文字；如文字只说一部分或其他年度，写明范围。";
            sink.report(RULE.severity, finding(report, statement, cells, message, help).values("0", plain(stated)));
        }
        Figure::Known(_) => {}
        Figure::Unknown(reason) => {
            unchecked(report, sink, format!("{reason}，未与正文{}核对。", quoted(report, statement)));
        }
    }
}
