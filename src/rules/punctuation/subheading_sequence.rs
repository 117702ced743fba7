//! # 二级序号错乱
//!
//! ## 检查什么
//! 同一部分里的“（一）（二）（三）”应当连续，不跳号，不重号。
//!
//! ## 为什么
//! 跳号或重号说明增删内容后没有改序号，也可能漏掉了一段。
//!
//! ## 依据
//! 《党政机关公文格式》（GB/T 9704—2012）7.3.3：层次序数依次标注。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! （一）主动公开情况
//! 全年主动公开信息12条。
//! （二）依申请公开情况
//! 未收到申请。
//! （四）政府信息公开平台建设情况
//! 网站栏目运行正常。
//! ```
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! （一）主动公开情况
//! 全年主动公开信息12条。
//! （二）依申请公开情况
//! 未收到申请。
//! （二）政府信息管理情况
//! 建立了审核制度。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! （一）主动公开情况
//! 全年主动公开信息12条。（二）依申请公开情况
//! （三）政府信息管理情况
//! 建立了审核制度。
//! 五、存在的主要问题及改进情况
//! （一）存在的主要问题
//! 更新不够及时。
//! ```
//!
//! ## 例外
//! 表格里的“（一）”至“（七）”不看。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 三、收到和处理政府信息公开申请情况
//! （一）予以公开
//! （二）部分公开
//! （四）无法提供
//! （七）总计
//! ```
//!
//! ## 局限
//! 表格里的“（一）”至“（七）”不看；两个标题之间如能找到所缺的序号（例如标题与上一段连在一起），不提示。

use super::outline::{self, Break};
use crate::document::Document;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};
use crate::text::FoldedSpan;

/// The rule.
pub const RULE: Rule = Rule {
    id: "subheading-sequence",
    name: crate::rules::documented("二级序号错乱"),
    severity: Severity::Warning,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("同一部分里的“（一）（二）（三）”应当连续，不跳号，不重号。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    let items = outline::items(context.report);
    for broken in outline::breaks(document, &items, 2) {
        sink.report(RULE.severity, finding(document, &broken));
    }
}

/// What is said about a break in any numbering.
pub(super) fn finding(document: &Document, broken: &Break) -> Finding {
    let mark = |span: FoldedSpan| document.flow.slice(span).replace('(', "（").replace(')', "）");
    let (before, after) = (mark(broken.before.mark), mark(broken.after.mark));
    let message = if before == after {
        format!("序号“{after}”重复出现。")
    } else {
        format!("序号“{before}”之后是“{after}”，中间缺号。")
    };
    let help = "核对是否漏了内容；没有遗漏的，把后面的序号依次改正。";
    let line = |item: &outline::Item| FoldedSpan { start: item.mark.start, end: item.words.end };
    Finding::at(document.flow.origin(line(&broken.after)), message, help).related(
        "前一个序号",
        Some(document.flow.origin(line(&broken.before))),
        None,
    )
}
