//! # 段末缺句号
//!
//! ## 检查什么
//! 正文段落的最后一句应以句号等标点结束。
//!
//! ## 为什么
//! 段末没有标点，可能是没有写完，也可能是修改时误删。
//!
//! ## 依据
//! 《标点符号用法》（GB/T 15834—2011）：句子末尾用句号、问号或叹号。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! （一）主动公开情况
//! 全年通过区政府门户网站主动公开政府信息12条。重点公开了供水水质和停水通知，方便群众安排生活
//! （二）依申请公开情况
//! 全年收到政府信息公开申请3件，均在法定期限内答复。没有发生因政府信息公开引起的行政复议和诉讼。
//! （三）政府信息管理情况
//! 建立信息发布审核制度，明确专人负责。发布前由起草科室、办公室和分管负责同志依次审核。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! （一）主动公开情况
//! 全年通过区政府门户网站主动公开政府信息12条。重点公开了供水水质和停水通知，方便群众安排生活。
//! （二）依申请公开情况
//! 全年收到政府信息公开申请3件，均在法定期限内答复。没有发生因政府信息公开引起的行政复议和诉讼。
//! （三）政府信息管理情况
//! 建立信息发布审核制度，明确专人负责。发布前由起草科室、办公室和分管负责同志依次审核。
//! ```
//!
//! ## 例外
//! 多数段落都没有句号的，是标点在转换中丢失。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! （一）主动公开情况
//! 全年通过区政府门户网站主动公开政府信息12条。重点公开了供水水质和停水通知，方便群众安排生活
//! （二）依申请公开情况
//! 全年收到政府信息公开申请3件，均在法定期限内答复。没有发生行政复议和诉讼，群众对答复表示满意
//! ```
//!
//! ## 局限
//! 只看后面紧接编号标题的段落；多数段落都没有句号的文本（标点在转换中丢失，或各行被硬性折断）不核对。

use super::outline;
use super::printed::{self, Passage, Places, times};
use crate::document::Document;
use crate::finding::{Applicability, Severity};
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};
use crate::text::characters::is_han;

/// The rule.
pub const RULE: Rule = Rule {
    id: "paragraph-no-terminator",
    name: crate::rules::documented("段末缺句号"),
    severity: Severity::Info,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("正文段落的最后一句应以句号等标点结束。"),
    check,
};

/// Shorter lines may be titles or signatures, in characters.
const SHORTEST: usize = 30;
/// As much of the end as shows the place, in characters.
const SHOWN: usize = 10;
/// Of so many paragraphs at most one may lack its full stop; where more do, the text lost them.
const MOST: usize = 3;

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    let passages = printed::passages(context.report);
    let paragraphs: Vec<&Passage<'_>> = passages.iter().filter(|passage| is_paragraph(passage)).collect();
    let open = paragraphs.iter().filter(|passage| !is_closed(passage)).count();
    if open == 0 {
        return;
    }
    if open * MOST > paragraphs.len() {
        return sink.unchecked("多数段落没有段末标点，可能在转换中丢失，未核对。");
    }
    let mut places = Places::default();
    let pairs = passages.iter().zip(passages.iter().skip(1));
    for (passage, _) in pairs.filter(|(passage, next)| ends_openly(document, passage, next)) {
        let shown: usize = passage.text.chars().rev().take(SHOWN).map(char::len_utf8).sum();
        let length = passage.text.len();
        let text = format!("{}。", passage.text.chars().next_back().unwrap_or(' '));
        let last = passage.text.chars().next_back().map_or(0, char::len_utf8);
        places.replace_part(
            document,
            passage.part(length - shown, length),
            passage.part(length - last, length),
            original_last(document, passage, last).unwrap_or(text),
        );
    }
    let message = |count| format!("{}段落末尾没有句号。", times(count));
    let fix = Some(("补上句号", Applicability::Suggested));
    let finding = places.finding(message, "核对这一段是否写完；写完的补上句号。", fix);
    finding.into_iter().for_each(|finding| sink.report(RULE.severity, finding));
}

/// The last character as printed, which may be a traditional one, with a full stop.
fn original_last(document: &Document, passage: &Passage<'_>, length: usize) -> Option<String> {
    let end = passage.text.len();
    let last = printed::original(document, passage.part(end.checked_sub(length)?, end));
    (!last.is_empty()).then(|| format!("{last}。"))
}

/// Sentences long enough, with a full stop inside.
fn is_paragraph(passage: &Passage<'_>) -> bool {
    let long = passage.text.chars().count() >= SHORTEST;
    passage.is_whole && !passage.is_heading && long && passage.text.contains('。')
}

fn is_closed(passage: &Passage<'_>) -> bool {
    !passage.text.chars().next_back().is_some_and(is_han)
}

/// Whether a paragraph ends without a mark right before a numbered line; elsewhere its end may have been cut off.
fn ends_openly(document: &Document, passage: &Passage<'_>, next: &Passage<'_>) -> bool {
    let neighbours =
        document.flow.slice(crate::text::FoldedSpan { start: passage.span.end, end: next.span.start }) == "\n";
    is_paragraph(passage) && !is_closed(passage) && neighbours && outline::is_numbered(next.text)
}
