//! # “截止/截至”误用
//!
//! ## 检查什么
//! “到某个时间为止”应写“截至”，不写“截止”。
//!
//! ## 为什么
//! “截止”表示停止，后面不带时间；“截至”才表示到某个时间。
//!
//! ## 依据
//! 《现代汉语词典》对“截止”“截至”的释义。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 截止2023年12月31日，主动公开信息12条。
//! ```
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 截止目前，主动公开信息12条。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 截至2023年12月31日，主动公开信息12条。
//! ```
//!
//! ## 例外
//! “截止到”已经通行，“报名截止”是正确用法。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 截至2023年12月31日，主动公开信息12条。报名截止2023年6月1日，申请截止日期为6月30日，截止到年底共公开12条。
//! ```
//!
//! ## 局限
//! “截止到”已通行，不提示；“报名截止”“截止日期”是正确用法。

use crate::finding::{Applicability, Severity};
use crate::form::Era;
use crate::rules::punctuation::printed::{Places, times};
use crate::rules::words::{Part, parts};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "cutoff-word",
    name: crate::rules::documented("“截止/截至”误用"),
    severity: Severity::Info,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("“到某个时间为止”应写“截至”，不写“截止”。"),
    check,
};

/// What ends at a time, so that the time may follow.
const ENDING: &[&str] = &[
    "报名", "申报", "申请", "征集", "投标", "报送", "提交", "缴费", "受理", "反馈", "公示", "投稿", "填报", "时间",
    "日期",
];

/// What makes a time of the words that follow, besides figures.
const TIMES: &[&str] = &["目前", "今年", "本年", "去年", "上年", "年底", "年末", "当前", "现在", "统计"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    let mut places = Places::default();
    for part in parts(document) {
        for (at, word) in part.text.match_indices("截止") {
            let end = at + word.len();
            if is_misused(part, at, end) {
                places.replace(document, part.span(at, end), "截至");
            }
        }
    }
    let message = |count| format!("{}“截止”后面跟着时间，应为“截至”。", times(count));
    let finding = places.finding(message, "改为“截至”。", Some(("改为“截至”", Applicability::Suggested)));
    finding.into_iter().for_each(|finding| sink.report(RULE.severity, finding.values("截至", "截止")));
}

fn is_misused(part: Part<'_>, at: usize, end: usize) -> bool {
    let (before, after) = (part.before(at), part.after(end));
    let figure = after.bytes().take_while(u8::is_ascii_digit).count();
    let dated = figure > 0 && after.get(figure..).is_some_and(|rest| rest.starts_with(['年', '月', '日', '.', '-']));
    (dated || TIMES.iter().any(|time| after.starts_with(time))) && !ENDING.iter().any(|word| before.ends_with(word))
}
