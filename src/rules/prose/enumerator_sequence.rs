//! # “一是、二是”序号错乱
//!
//! ## 检查什么
//! “一是”“二是”“三是”等序号应从一开始依次递增，不跳号、不重号。
//!
//! ## 为什么
//! 跳号说明漏了一项或删改后没有调整，重号说明复制后没有改。
//!
//! ## 依据
//! 《党政机关公文格式》（GB/T 9704—2012）和公文写作的通行要求。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 一是及时更新主动公开目录；三是规范依申请公开答复；四是组织业务培训。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 一是及时更新主动公开目录；二是规范依申请公开答复；三是组织业务培训。
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 二是规范依申请公开答复；三是组织业务培训。
//! ```
//!
//! ## 例外
//! 又从“一是”开始的是新的一组。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 一是及时更新主动公开目录，具体有两点，一是按月核对，二是专人报送；二是规范依申请公开答复。
//! 存在的问题：一是解读不多；二是更新不快。
//! ```
//!
//! ## 局限
//! 重新从“一是”开始的作为新的一组；同一段里嵌套的一组单独计数；开头不是“一是”的（可能换页时丢失）不核对。

use crate::document::{BlockKind, Document};
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::words::is_damaged;
use crate::rules::{Context, Rule, Sink};
use crate::text::{FoldedSpan, numeral};
use rust_decimal::prelude::ToPrimitive;

/// The rule.
pub const RULE: Rule = Rule {
    id: "enumerator-sequence",
    name: crate::rules::documented("“一是、二是”序号错乱"),
    severity: Severity::Warning,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("“一是”“二是”“三是”等序号应从一开始依次递增，不跳号、不重号。"),
    check,
};

/// A list has not more points than this.
const MOST: u32 = 20;
/// Before `一是`, these make another word of `一`; any other may be the end of a heading that lost its line.
const PART_OF_A_WORD: &str = "统同之唯第专单万划归其某每逐另不合";

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    let mut lists = Lists::default();
    let mut looked = false;
    for block in &document.blocks {
        match block.kind {
            BlockKind::Heading(_) | BlockKind::Grid(_) => lists = Lists::default(),
            BlockKind::Noise => {}
            BlockKind::Paragraph => lists.begin_paragraph(),
        }
        if matches!(block.kind, BlockKind::Heading(_) | BlockKind::Paragraph) {
            for (place, number) in enumerators(document.flow.slice(block.span), block.span.start) {
                looked = true;
                sink.findings.extend(lists.take(document, place, number));
            }
        }
    }
    if !looked {
        sink.not_applicable();
    }
}

/// The lists that are open, the innermost last: the last number of each, and where it stands.
#[derive(Debug, Default)]
struct Lists {
    open: Vec<(u32, FoldedSpan)>,
    /// Whether a list has begun in the paragraph.
    inside: bool,
    /// Whether the list was found to be wrong, which is told once.
    told: bool,
}

impl Lists {
    fn begin_paragraph(&mut self) {
        self.inside = false;
    }

    fn take(&mut self, document: &Document, place: FoldedSpan, number: u32) -> Option<Finding> {
        if number == 1 {
            if !std::mem::replace(&mut self.inside, true) {
                self.open.clear();
                self.told = false;
            }
            self.open.push((1, place));
            return None;
        }
        self.inside = true;
        if let Some(depth) = self.open.iter().rposition(|(last, _)| last + 1 == number) {
            self.open.truncate(depth);
            self.open.push((number, place));
            return None;
        }
        let before = self.open.pop()?;
        self.open.push((number, place));
        let damaged = is_damaged(document, place) || std::mem::replace(&mut self.told, true);
        (!damaged).then(|| finding(document, before, place, number))
    }
}

fn finding(document: &Document, (last, before): (u32, FoldedSpan), place: FoldedSpan, number: u32) -> Finding {
    let words = document.flow.slice(place);
    let wrong = if number <= last { "重复或倒退" } else { "跳号" };
    let message = format!("“{}”之后是“{words}”，序号{wrong}。", document.flow.slice(before));
    let finding = Finding::at(document.flow.origin(place), message, "核对是否漏了一项，再依次改正序号。");
    let finding = finding.related("前一项", Some(document.flow.origin(before)), None);
    finding.with(|details| details.severity = RULE.severity)
}

/// `一是`, `二是` where a clause begins, with their numbers.
fn enumerators(text: &str, start: u32) -> impl Iterator<Item = (FoldedSpan, u32)> + '_ {
    text.match_indices('是').filter_map(move |(at, word)| {
        let before = text.get(..at)?;
        let first = before.trim_end_matches(numeral::is_chinese_numeral).len();
        let digits = before.get(first..).filter(|digits| !digits.is_empty())?;
        let clause = before.get(..first)?.trim_end();
        let begins = clause.is_empty() || clause.ends_with(['。', ';', ':', ',', '!', '?', '(', ')', '\n', '”', '、']);
        let glued = digits == "一" && !clause.ends_with(|last| PART_OF_A_WORD.contains(last));
        let number = numeral::at(digits).filter(|read| read.length == digits.len())?.value?.to_u32()?;
        let place = FoldedSpan::new(start as usize + first, start as usize + at + word.len());
        ((begins || glued) && (1..=MOST).contains(&number)).then_some((place, number))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Input, Options};

    fn messages(text: &str) -> usize {
        let text = format!(
            "望楚区水务局2023年政府信息公开工作年度报告\n一、总体情况\n本报告说明主动公开和依申请公开。\n{text}"
        );
        let options = Options { only: vec![RULE.id.to_owned()], ..Options::default() };
        crate::check(Input::Text(&text), &options).findings.len()
    }

    #[test]
    fn a_wrong_list_is_told_once() {
        assert_eq!(messages("一是甲；三是乙；三是丙。"), 1);
        assert_eq!(messages("一是甲；二是乙；二是丙；三是丁。"), 1);
        assert_eq!(messages("一是甲；三是乙。\n一是丙；三是丁。"), 2);
    }

    #[test]
    fn numbers_within_words_are_none() {
        assert_eq!(messages("一是甲；二是乙，统一是前提；三是丙。"), 0);
        assert_eq!(messages("一是甲；二是乙。（二）管理情况 一是丙；二是丁；三是戊。"), 0);
        assert_eq!(messages("一是甲。\n二是乙。\n三是丙。\n（二）其他\n一是丁；二是戊。"), 0);
    }
}
