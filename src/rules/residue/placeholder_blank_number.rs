//! # 数字缺失
//!
//! ## 检查什么
//! “收到”“受理”“公开”“答复”等后面的件数不应空着。
//!
//! ## 为什么
//! 模板中的数字没有填写，读者不知道办理了多少件。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》第五十条规定了年度报告应有的数字。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条，共收到政府信息公开申请  件，均按时答复。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条，共收到政府信息公开申请 3 件，均按时答复。
//! ```
//!
//! ## 例外
//! 数字在转换中丢失的报告不核对。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 根据国办公开办函〔202130号，全年主动公开信息，共收到政府信息公开申请  件，均按时答复。
//! ```
//!
//! “每件”“逐件”本来就没有数。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条，共收到政府信息公开申请 3 件，均按时答复，收到申请件后逐件登记，每件答复均存档。
//! ```
//!
//! ## 局限
//! 文字丢失数字的文件不核对；“申请件”“每件”等说法不提示。

use crate::document::Document;
use crate::document::part::Part;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::residue::lost_digits;
use crate::rules::words::{is_damaged, parts};
use crate::rules::{Context, Rule, Sink};
use crate::text::FoldedSpan;
use crate::text::characters::is_han;

/// The rule.
pub const RULE: Rule = Rule {
    id: "placeholder-blank-number",
    name: crate::rules::documented("数字缺失"),
    severity: Severity::Warning,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("“收到”“受理”“公开”“答复”等后面的件数不应空着。"),
    check,
};

const VERBS: &[&str] = &["收到", "受理", "接收", "新收", "公开", "发布", "答复", "办结"];
const NOUNS: &[&str] = &["政府信息公开申请", "信息公开申请", "申请", "政府信息", "信息", "行政复议", "行政诉讼"];
const UNITS: [char; 5] = ['条', '件', '次', '宗', '份'];
const ENDS: [char; 4] = [',', '。', ';', '、'];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    let mut blanks: Vec<(FoldedSpan, FoldedSpan)> = Vec::new();
    for part in parts(document) {
        blanks.extend(part.text.char_indices().filter_map(|(at, unit)| blank(document, part, at, unit)));
    }
    if !blanks.is_empty() && lost_digits(document) {
        return sink.unchecked("文中有数字在转换时丢失，件数是否空缺未核对");
    }
    for (words, unit) in blanks.into_iter().filter(|(_, unit)| !is_damaged(document, *unit)) {
        let (words, unit_word) = (document.flow.slice(words), document.flow.slice(unit));
        let message = format!("“{words}”与“{unit_word}”之间没有数字。");
        sink.report(RULE.severity, Finding::at(document.flow.origin(unit), message, "请填写数字；没有的填“0”。"));
    }
}

/// The verb and the unit between which a number is missing.
fn blank(document: &Document, part: Part<'_>, at: usize, unit: char) -> Option<(FoldedSpan, FoldedSpan)> {
    let end = at + unit.len_utf8();
    let closed = UNITS.contains(&unit) && part.after(end).starts_with(ENDS);
    let before = Some(part.before(at)).filter(|_| closed)?;
    let verb_end = NOUNS.iter().find_map(|noun| before.strip_suffix(noun)).unwrap_or(before);
    let verb = VERBS.iter().find(|verb| verb_end.ends_with(**verb))?;
    let words = part.span(verb_end.len() - verb.len(), at);
    has_gap(document, part, at).then(|| (words, part.span(at, end)))
}

/// Whether the original leaves room where the number should stand: a wide gap, or the only space between two characters.
fn has_gap(document: &Document, part: Part<'_>, at: usize) -> bool {
    let Some(previous) = part.before(at).chars().next_back() else { return false };
    let text = &document.source.text;
    let start = document.flow.origin(part.span(at - previous.len_utf8(), at)).end as usize;
    let end = document.flow.origin(part.span(at, at + 1)).start as usize;
    let gap = text.get(start..end).unwrap_or_default();
    let wide = gap.chars().count() >= 2 || gap.contains('\u{3000}');
    !gap.contains('\n') && (wide || gap == " " && is_only_space(document, part))
}

/// Whether a single space stands between Chinese characters no more than once in the part.
fn is_only_space(document: &Document, part: Part<'_>) -> bool {
    let original = document.flow.origin(part.span(0, part.text.len()));
    let text = document.source.text.get(original.range()).unwrap_or_default();
    let mut spaces = 0;
    let mut last = [' ', ' '];
    for character in text.chars() {
        let [before, between] = last;
        spaces += usize::from(is_han(before) && between == ' ' && is_han(character));
        last = [between, character];
    }
    spaces == 1
}
