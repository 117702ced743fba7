//! # 缺2008年条例第三十二条必备内容
//!
//! ## 检查什么
//! 2018年度以前的报告应写到主动公开、依申请公开、收费、复议诉讼和存在问题。
//!
//! ## 为什么
//! 2008年施行的条例列出了年度报告必须包括的内容，没有发生的也要说明。
//!
//! ## 依据
//! 2008年条例（国务院令第492号）第三十二条。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2017年政府信息公开年度报告
//! 一、概述
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 主动公开12条。
//! 三、依申请公开政府信息情况
//! 收到申请3件。
//! 四、行政复议、诉讼情况
//! 未发生行政复议和诉讼。
//! 五、存在的不足
//! 解读不够。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2017年政府信息公开年度报告
//! 一、概述
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 主动公开12条。
//! 三、依申请公开政府信息情况
//! 收到申请3件。
//! 四、收费及减免情况
//! 未收取费用。
//! 五、行政复议、诉讼情况
//! 未发生行政复议和诉讼。
//! 六、存在的不足
//! 解读不够。
//! ```
//!
//! ```text right
//! 望楚区水务局2017年政府信息公开年度报告
//! 一、概述
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 主动公开12条。
//! 三、依申请公开政府信息情况
//! 收到申请3件。
//! 四、其他
//! 申请均免费办理。没有行政复议、诉讼。解读有待加强。
//! ```
//!
//! ## 例外
//! “没有其他需要报告的事项”也是写到了。
//! ```text right exception
//! 望楚区水务局2017年政府信息公开年度报告
//! 一、概述
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 主动公开12条。
//! 三、依申请公开政府信息情况
//! 收到申请3件。
//! 四、收费及减免情况
//! 未收取费用。
//! 五、行政复议、诉讼情况
//! 未发生行政复议和诉讼。
//! 六、存在的不足
//! 解读不够。也无其他需要报告的事项。
//! ```
//!
//! ## 局限
//! 按关键词查找，写到即可，不要求单独成为一个部分。只有报告的一部分时不核对。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::passage::{has, is_extract};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "e1e2-part-missing",
    name: crate::rules::documented("缺2008年条例第三十二条必备内容"),
    severity: Severity::Warning,
    eras: &[Era::E1, Era::E2],
    default: true,
    summary: crate::rules::documented("2018年度以前的报告应写到主动公开、依申请公开、收费、复议诉讼和存在问题。"),
    check,
};

/// A required content with the words that speak of it.
const CONTENTS: [(&str, &[&str]); 5] = [
    ("主动公开政府信息", &["主动公开", "公开信息", "公开政府信息"]),
    ("依申请公开和不予公开", &["依申请", "申请公开", "公开申请", "不予公开"]),
    ("收费及减免", &["收费", "减免", "费用", "收取", "免费"]),
    ("行政复议、行政诉讼", &["复议", "诉讼"]),
    ("存在的主要问题及改进", &["问题", "不足", "差距", "薄弱", "有待", "不够"]),
];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    if report.era.is_none_or(|era| era > Era::E2) {
        return sink.not_applicable();
    }
    if is_extract(report) {
        return sink.unchecked("只读到报告的一部分，未核对必备内容。");
    }
    let text = report.document.prose().collect::<Vec<_>>().join("\n");
    let missing: Vec<&str> = CONTENTS.iter().filter(|(_, words)| !has(&text, words)).map(|(name, _)| *name).collect();
    if !missing.is_empty() {
        let message = format!("全文没有写到{}情况。", missing.join("情况、"));
        let help = "请补写这方面的情况；没有发生的也要说明，例如“未收取费用”。";
        let span = report.sections.last().map(|section| section.span);
        sink.report(RULE.severity, Finding::about(message, help).with(|details| details.span = span));
    }
}
