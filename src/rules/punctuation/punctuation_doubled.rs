//! # 标点重复
//!
//! ## 检查什么
//! 两个点号不应连用，顿号后面不再加“和”“及”“与”。
//!
//! ## 为什么
//! 多半是修改后没有删净；“、及”“、和”是重复的并列标记。
//!
//! ## 依据
//! 《标点符号用法》（GB/T 15834—2011）关于句号、逗号、顿号的规定。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息12条。。未收到申请。
//! ```
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 主动公开信息12条。设置“社会保险”、及“就业创业”两个栏目，公开政策、和办事指南8条，，更新及时。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息12条，
//! ，未收到申请。
//! ```
//!
//! ## 例外
//! 省略号不是重复的标点。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息12条……在新庄镇、和平镇、和桥镇公开，做到准确、及时、与时俱进。设置“水价”、“水质”和“停水”栏目。
//! ```
//!
//! ## 局限
//! 省略号不算；“和平”“及时”“与会”等词和以“和”开头的地名不算；分在两行的标点、有数字或括号丢失的文本不核对。

use super::printed::{self, Passage, Places, times};
use crate::document::{Document, marked};
use crate::finding::{Applicability, Severity};
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "punctuation-doubled",
    name: crate::rules::documented("标点重复"),
    severity: Severity::Info,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("两个点号不应连用，顿号后面不再加“和”“及”“与”。"),
    check,
};

/// Marks that never follow one another.
const MARKS: &str = ",。、;:";

/// The words that join the last item of a list, and the characters that, following them, make other words of them.
const JOINING: [(char, &str); 3] = [
    ('和', "平谐睦美田县顺龙林政静硕布解善缓气好盘声音约乐蔼煦弦亲合衷风服易颜悦"),
    ('及', "时格早至第物"),
    ('与', "会时众其世日人此"),
];

/// Names of places that begin with `和` end within so many characters behind it.
const LONGEST_NAME: usize = 3;
const PLACES: [char; 16] =
    ['镇', '乡', '村', '路', '街', '区', '县', '市', '苑', '园', '桥', '庄', '里', '湾', '山', '寨'];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    if printed::lost_marks(document) {
        return sink.unchecked("有的数字或括号在转换中丢失，未核对标点是否重复。");
    }
    let (mut doubled, mut joined) = (Places::default(), Places::default());
    for passage in printed::passages(context.report).iter().filter(|passage| passage.text.contains('。')) {
        collect(document, passage, &mut doubled, &mut joined);
    }
    let message = |count| format!("{}标点重复，两个点号连在一起。", times(count));
    let finding = doubled.finding(message, "只保留一个。", None);
    finding.into_iter().for_each(|finding| sink.report(RULE.severity, finding));
    let message = |count| format!("{}顿号后面又用了“和”“及”或“与”。", times(count));
    let fix = Some(("删去顿号", Applicability::Suggested));
    let finding = joined.finding(message, "删去连词前的顿号，或删去连词。", fix);
    finding.into_iter().for_each(|finding| sink.report(RULE.severity, finding));
}

fn collect(document: &Document, passage: &Passage<'_>, doubled: &mut Places, joined: &mut Places) {
    let mut last = ('\n', 0);
    for (at, character) in passage.text.char_indices() {
        let rest = passage.text.get(at..).unwrap_or_default();
        let place = passage.part(last.1, at + character.len_utf8());
        if is_doubled(last.0, rest, passage.text.get(..last.1)) && printed::is_contiguous(document, place) {
            doubled.add(document, place);
        } else if last.0 == '、' && joins(rest) && printed::is_contiguous(document, place) {
            joined.replace_part(document, place, passage.part(last.1, at), "");
        }
        last = (character, at);
    }
}

/// Whether two marks stand side by side, not in a row of dots, an empty list or a list of headings.
fn is_doubled(last: char, rest: &str, before: Option<&str>) -> bool {
    let mut characters = rest.chars();
    let both = MARKS.contains(last) && characters.next().is_some_and(|character| MARKS.contains(character));
    let word = |character: char| !MARKS.contains(character);
    let after = characters.as_str();
    let heading = || after.starts_with('(') || marked(after).is_some();
    let alone = || before.and_then(|before| before.chars().next_back()).is_some_and(word);
    both && characters.next().is_none_or(word) && alone() && !heading()
}

fn joins(rest: &str) -> bool {
    let mut characters = rest.chars();
    let Some(word) = characters.next() else { return false };
    let Some((_, other)) = JOINING.iter().find(|(joining, _)| *joining == word) else { return false };
    let next = characters.next();
    let place = word == '和' && rest.chars().skip(1).take(LONGEST_NAME).any(|c| PLACES.contains(&c));
    next.is_some_and(|next| !other.contains(next) && (crate::text::characters::is_han(next) || "“《".contains(next)))
        && !place
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_begin_alike_join_nothing() {
        assert!(joins("及“就业创业”两大模块") && joins("和办事指南12条") && joins("与《办法》") && joins("及其他"));
        for text in ["和平区", "及时公开", "与会人员", "和桥镇、新庄镇", "和谐社会", "或其他"]
        {
            assert!(!joins(text), "{text}");
        }
    }

    #[test]
    fn a_row_of_marks_is_no_doubled_mark() {
        assert!(is_doubled('。', "。未", Some("条")));
        assert!(is_doubled(',', "。", Some("条")));
        assert!(!is_doubled('。', "。。未", Some("条")));
        assert!(!is_doubled(',', ",0", Some("规章,")));
        assert!(!is_doubled('。', ",(二)创新", Some("内容")));
        assert!(!is_doubled('。', ",二、主动公开", Some("内容")));
    }
}
