//! # 文字称无而表格有
//!
//! ## 检查什么
//! 正文说没有收到申请、没有发生行政复议或行政诉讼时，表格中相应的总数应为0。
//!
//! ## 为什么
//! 文字说没有而表格里有，两者必有一错，常见于沿用上一年的文字。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》第五十条；2018年及以前为国办发〔2014〕32号统计表。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年未收到政府信息公开申请。
//! 三、收到和处理政府信息公开申请情况
//! 申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计
//! 一、本年新收政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2
//! 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! （一）予以公开 | 2 | 0 | 0 | 0 | 0 | 0 | 2
//! （二）部分公开（区分处理的，只计这一情形，不计其他情形） | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 2.其他法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 3.危及“三安全一稳定” | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 4.保护第三方合法权益 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 5.属于三类内部事务信息 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 6.属于四类过程性信息 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 7.属于行政执法案卷 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 8.属于行政查询事项 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 1.本机关不掌握相关政府信息 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 2.没有现成信息需要另行制作 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 3.补正后申请内容仍不明确 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 1.信访举报投诉类申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 3.要求提供公开出版物 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 4.无正当理由大量反复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 5.要求行政机关确认或重新出具已获取信息 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 3.其他 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! （七）总计 | 2 | 0 | 0 | 0 | 0 | 0 | 2
//! 四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 四、政府信息公开行政复议、行政诉讼情况
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年收到政府信息公开申请2件，未收到信函申请，未出现因答复不当引起的行政复议。
//! 三、收到和处理政府信息公开申请情况
//! 申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计
//! 一、本年新收政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2
//! 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! （一）予以公开 | 2 | 0 | 0 | 0 | 0 | 0 | 2
//! （二）部分公开（区分处理的，只计这一情形，不计其他情形） | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 2.其他法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 3.危及“三安全一稳定” | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 4.保护第三方合法权益 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 5.属于三类内部事务信息 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 6.属于四类过程性信息 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 7.属于行政执法案卷 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 8.属于行政查询事项 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 1.本机关不掌握相关政府信息 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 2.没有现成信息需要另行制作 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 3.补正后申请内容仍不明确 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 1.信访举报投诉类申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 3.要求提供公开出版物 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 4.无正当理由大量反复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 5.要求行政机关确认或重新出具已获取信息 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 3.其他 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! （七）总计 | 2 | 0 | 0 | 0 | 0 | 0 | 2
//! 四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 四、政府信息公开行政复议、行政诉讼情况
//! ```
//!
//! ## 例外
//! “未收到信函申请”“未引发”“未因答复不当引起”等说法比“没有收到”“未发生”窄。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年未收到信函申请，政府信息公开未引发行政复议，未因答复不当引起行政诉讼。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 四、政府信息公开行政复议、行政诉讼情况
//! | 行政复议 |  |  |  |  | 行政诉讼 |  |  |  |  |  |  |  |  |  |
//! |  |  |  |  |  | 未经复议直接起诉 |  |  |  |  | 复议后起诉 |  |  |  |  |
//! | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
//! | 1 | 1 | 0 | 0 | 2 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
//! ```
//!
//! ## 局限
//! “未引发”“未因答复不当引起”“未被纠错”等说法比“未发生”窄，不核对；收费只在2014—2018年统计表中核对，
//! 不与表二的行政事业性收费比较。

use super::{Figure, figure, finding, name, quoted, unchecked, whole};
use crate::finding::Severity;
use crate::form::Era;
use crate::report::{Metric, Report, Statement};
use crate::rules::arithmetic::wording::plain;
use crate::rules::{Context, Rule, Sink, Support};

/// The rule.
pub const RULE: Rule = Rule {
    id: "tt-none-claim",
    name: crate::rules::documented("文字称无而表格有"),
    severity: Severity::Error,
    eras: &[Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("正文说没有收到申请、没有发生行政复议或行政诉讼时，表格中相应的总数应为0。"),
    check,
};

/// A quantity, the cells that count it in the forms since 2019, and in that of 2014.
const CELLS: &[(Metric, &[&str], &[&str])] = &[
    (Metric::RequestsReceived, &["T3.r1.total"], &["S.3.1"]),
    (Metric::Reviews, &["T4.review.total"], &["S.4"]),
    (Metric::Litigation, &["T4.direct.total", "T4.after.total"], &["S.5"]),
    (Metric::RequestFees, &[], &["S.7"]),
];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let is_e2 = report.form.map(|form| form.era).or(report.era) == Some(Era::E2);
    let mut looked = false;
    for (metric, new, old) in CELLS {
        let cells = if is_e2 { old } else { new };
        for statement in whole(report, *metric).filter(|statement| denies(statement)).filter(|_| !cells.is_empty()) {
            looked = true;
            compare(report, statement, cells, sink);
        }
    }
    if !looked {
        sink.not_applicable();
    }
}

/// Whether a statement says that there was none; a zero of requests is compared with the table by other rules.
fn denies(statement: &Statement) -> bool {
    match &statement.amount {
        None => true,
        Some(amount) => statement.metric != Metric::RequestsReceived && amount.value.is_zero(),
    }
}

fn compare(report: &Report, statement: &Statement, cells: &[&str], sink: &mut Sink) {
    match figure(report, cells) {
        Figure::Known(value) if value.is_zero() => sink.supports(|| Support {
            span: statement.span,
            words: name(report, cells.first().unwrap_or(&"")),
            value,
            cells: cells.iter().map(|id| (*id).to_owned()).collect(),
        }),
        Figure::Known(value) => {
            let table = super::table_name(report, cells);
            let message = format!("文中说{}，{table}中为{}。", quoted(report, statement), plain(value));
            let help = "核实实际情况，改正文字或表格。";
            sink.report(RULE.severity, finding(report, statement, cells, message, help).values(plain(value), "0"));
        }
        Figure::Unknown(reason) => {
            unchecked(report, sink, format!("{reason}，未与正文{}核对。", quoted(report, statement)));
        }
    }
}
