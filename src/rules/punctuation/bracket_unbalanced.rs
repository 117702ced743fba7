//! # 括号不配对
//!
//! ## 检查什么
//! 括号、书名号、六角括号和引号应当成对出现。
//!
//! ## 为什么
//! 少了一半括号，读者不知道注释到哪里为止，文号和文件名也会残缺。
//!
//! ## 依据
//! 《标点符号用法》（GB/T 15834—2011）：引号、括号、书名号都由左右两个部分组成。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 根据《中华人民共和国政府信息公开条例》（以下简称《条例》要求编制本报告。
//! ```
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 落实三审三校”制度，全年主动公开信息12条。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息12条。在查阅点（区档案馆、区图书馆、
//!
//! 区政务服务中心）摆放公报，方便群众查阅。
//! ```
//!
//! ## 例外
//! 全角、半角混用的一对括号算成对。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 根据《中华人民共和国政府信息公开条例》(以下简称《条例》）要求编制本报告。包括：1）机构职能；2）政策文件。
//! ```
//!
//! 数字、括号在转换中丢失的报告不核对。
//! ```text right exception
//! 望楚区水务局2017年政府信息公开年度报告
//! 一、主动公开情况
//! 统计期限自201711日起至20171231日止。全年主动公开信息12条（网站10条。
//! ```
//!
//! ## 局限
//! 全角半角混用的一对括号算成对；一段被分页或换行切断时，与下一段合起来看。表格、乱码处和有数字、括号丢失的文本不核对。

use super::brackets::{self, Lonely, PAIRS};
use super::printed::{self, Passage, Places, times};
use crate::document::Document;
use crate::finding::Severity;
use crate::form::Era;
use crate::order;
use crate::rules::{Context, Rule, Sink};
use crate::text::FoldedSpan;

/// The rule.
pub const RULE: Rule = Rule {
    id: "bracket-unbalanced",
    name: crate::rules::documented("括号不配对"),
    severity: Severity::Info,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("括号、书名号、六角括号和引号应当成对出现。"),
    check,
};

/// A pair that a page or line broke apart is closed within so many blocks.
const FARTHEST: usize = 3;

/// As much of the text as shows where the mark stands, in characters.
const SHOWN: usize = 12;

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    if printed::lost_marks(document) {
        return sink.unchecked("有的括号或“年”“月”在转换中丢失，未核对括号是否成对。");
    }
    let passages = printed::passages(context.report);
    for (pair, (open, close)) in NAMES.iter().enumerate() {
        let mut places = Places::default();
        for (passage, mark) in lonely_marks(document, &passages, pair) {
            places.add(document, around(passage, mark));
        }
        let message = |count| format!("{}“{open}”与“{close}”不成对。", times(count));
        let finding = places.finding(message, "补上缺少的一半，或删去多余的一半。", None);
        finding.into_iter().for_each(|finding| sink.report(RULE.severity, finding));
    }
}

/// The pairs as they are printed.
const NAMES: [(&str, &str); 5] = [("（", "）"), ("《", "》"), ("〔", "〕"), ("【", "】"), ("左引号", "右引号")];

/// The marks of one kind without partner, also not in a neighbouring block.
fn lonely_marks<'a>(document: &Document, passages: &'a [Passage<'a>], pair: usize) -> Vec<(&'a Passage<'a>, Lonely)> {
    let mut openers: Vec<(usize, Lonely)> = Vec::new();
    let mut found: Vec<(usize, Lonely)> = Vec::new();
    for (index, passage) in passages.iter().enumerate() {
        for mark in lonely(document, passage, pair) {
            if mark.opens {
                openers.push((index, mark));
            } else if openers.pop_if(|(block, _)| index - *block <= FARTHEST).is_none() {
                found.push((index, mark));
            }
        }
    }
    found.extend(openers);
    order::by_key(&mut found, |(index, mark)| (*index as u64, mark.at as u64));
    let is_cut = |index: usize| passages.get(index + 1).is_none() && !passages.last().is_some_and(ends_sentence);
    found.retain(|(index, mark)| !mark.opens || !is_cut(*index));
    found.into_iter().filter_map(|(index, mark)| Some((passages.get(index)?, mark))).collect()
}

fn ends_sentence(passage: &Passage<'_>) -> bool {
    passage.text.ends_with(['。', '!', '?'])
}

/// The marks without partner in one passage; quotes that are even in number point the wrong way, which is another matter.
fn lonely(document: &Document, passage: &Passage<'_>, pair: usize) -> Vec<Lonely> {
    let damaged = document.damaged.iter().any(|damaged| damaged.touches(passage.span));
    if damaged || !passage.is_whole {
        return Vec::new();
    }
    let quotes = passage.text.matches(['“', '”']).count();
    let turned = PAIRS.get(pair).is_some_and(|pair| pair.0 == '“') && quotes.is_multiple_of(2);
    if turned { Vec::new() } else { brackets::lonely(passage.text, pair) }
}

fn around(passage: &Passage<'_>, mark: Lonely) -> FoldedSpan {
    let length = |text: &str| text.chars().next().map_or(0, char::len_utf8);
    let (before, rest) = passage.text.split_at_checked(mark.at).unwrap_or_default();
    let clause = |text: &str| text.find(['。', ';', '\n']).unwrap_or(text.len());
    if mark.opens {
        let end: usize = rest.chars().take(SHOWN).map(char::len_utf8).sum();
        return passage.part(mark.at, mark.at + end.min(clause(rest)).max(length(rest)));
    }
    let back: usize = before.chars().rev().take(SHOWN).take_while(|c| !"。;\n".contains(*c)).map(char::len_utf8).sum();
    passage.part(mark.at - back, mark.at + length(rest))
}
