//! # 统计期限表述不当
//!
//! ## 检查什么
//! 统计期限宜写“自…起至…止”或“为…至…”，不写“为…至…止”“从…到…止”。
//!
//! ## 为什么
//! “为”与“止”搭配不当；“从”与“到”、“起”与“止”应成对。
//!
//! ## 依据
//! 国办公开办函〔2021〕30号格式对报告时段的要求；公文语言应当规范。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 主动公开及时，数据的统计期限为2023年1月1日至2023年12月31日止。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 主动公开及时，数据的统计期限自2023年1月1日起至2023年12月31日止。
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 主动公开及时，数据的统计期限为2023年1月1日至2023年12月31日。
//! ```
//!
//! ## 例外
//! 有的地区统一写“从…到…止”，默认不检查。
//! ```text right exception default
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 主动公开及时，数据的统计期限为2023年1月1日至2023年12月31日止。
//! ```
//!
//! ## 局限
//! 有的地区统一使用“从…到…止”，这条规则默认不检查。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::words::{Part, is_damaged, parts};
use crate::rules::{Context, Rule, Sink};
use crate::text::written::WrittenDate;

/// The rule.
pub const RULE: Rule = Rule {
    id: "period-wording",
    name: crate::rules::documented("统计期限表述不当"),
    severity: Severity::Info,
    eras: &Era::ALL,
    default: false,
    summary: crate::rules::documented("统计期限宜写“自…起至…止”或“为…至…”，不写“为…至…止”“从…到…止”。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    for part in parts(document) {
        for (start, end) in mismatched(part) {
            let span = part.span(start, end);
            if !is_damaged(document, span) {
                let help = "写作“自…起至…止”，或删去“止”。";
                let message = format!("“{}”搭配不当。", document.flow.slice(span));
                sink.report(RULE.severity, Finding::at(document.flow.origin(span), message, help));
            }
        }
    }
}

/// `为…至…止`, `从…到…止`, from the first word to the last.
fn mismatched(part: Part<'_>) -> Vec<(usize, usize)> {
    let dates = WrittenDate::all(part.text);
    let pairs = dates.iter().zip(dates.iter().skip(1)).filter_map(|(first, last)| {
        let between = part.text.get(first.span.range().end..last.span.range().start)?;
        let before = part.before(first.span.range().start);
        let word = before.chars().next_back().filter(|word| "为是从".contains(*word))?;
        let matched = if word == '从' { between == "到" } else { matches!(between, "至" | "到") };
        let end = last.span.range().end;
        let stop = part.after(end).starts_with('止');
        (matched && stop).then_some((before.len() - word.len_utf8(), end + '止'.len_utf8()))
    });
    pairs.collect()
}
