//! The labels of indicators.

use crate::document::marked;
use crate::form::{Era, Form, RowSpec};
use crate::report::table::figure::UNITS;
use crate::report::table::label::squeeze;

/// Words of which one stands in most labels of such tables.
const TOPICS: [&str; 12] =
    ["公开", "信息", "申请", "答复", "复议", "诉讼", "申诉", "咨询", "规范性文件", "查阅", "举报", "政务"];

/// Words that count what the others name.
const COUNTS: [&str; 6] = ["总件数", "总数", "件数", "数量", "人次", "数"];

/// Whether a label speaks of disclosure.
pub fn is_topical(label: &str) -> bool {
    TOPICS.iter().any(|topic| label.contains(topic))
}

/// Whether words are a field of a form, such as `联系电话:`, and no indicator.
pub fn is_field(words: &str) -> bool {
    const FIELDS: [&str; 7] = ["电话", "日期", "邮编", "负责人", "审核人", "填报人", "填表人"];
    let bare = words.trim_end_matches(':');
    bare.len() < words.len() && !is_topical(bare) || FIELDS.iter().any(|field| bare.ends_with(field))
}

/// The indicator that a label names.
pub fn known(label: &str) -> Option<&'static RowSpec> {
    let wanted = key(label);
    let blocks = Form::of(Era::E1).tables.iter().flat_map(|table| table.blocks);
    let mut rows = blocks.flat_map(|block| block.rows);
    rows.find(|row| row.label == wanted || row.aliases.contains(&wanted.as_str()))
}

/// A label without number, explanation, year and the words that count.
fn key(label: &str) -> String {
    let words = squeeze(without_explanation(without_number(label))).replace("其它", "其他");
    let before = ["本年度", "本年", "全年", "属于"].iter().find_map(|word| words.strip_prefix(word));
    let words = before.unwrap_or(&words);
    let count = COUNTS.iter().find_map(|count| words.strip_suffix(count));
    count.filter(|bare| !bare.is_empty()).unwrap_or(words).to_owned()
}

/// A label behind its numbers and `其中`.
pub fn without_number(label: &str) -> &str {
    let mut rest = label.trim_start();
    loop {
        let number = marked(rest).map_or(0, |numbering| numbering.length);
        let among = ["其中:", "其中"].iter().find(|word| rest.starts_with(**word)).map_or(0, |word| word.len());
        match rest.get(number.max(among)..) {
            Some(behind) if behind.len() < rest.len() => rest = behind.trim_start(),
            _ => return rest,
        }
    }
}

/// A bracket with one character belongs to the name: `免予公开范围(1)`.
fn without_explanation(label: &str) -> &str {
    const SHORTEST: usize = 2;
    let Some((name, inside)) = label.split_once('(') else { return label };
    if name.is_empty() || inside.trim_end_matches(')').chars().count() < SHORTEST { label } else { name }
}

/// The unit in brackets behind a label or heading.
pub fn unit_in_brackets(words: &str) -> Option<&str> {
    let (_, inside) = words.trim_end().strip_suffix(')')?.rsplit_once('(')?;
    let inside = inside.strip_prefix("单位:").unwrap_or(inside);
    is_unit(inside).then_some(inside)
}

/// Whether a word is a unit.
pub fn is_unit(word: &str) -> bool {
    UNITS.contains(&word) || ["%", "页", "场", "批", "小时", "户", "名", "处", "起", "类", "期"].contains(&word)
}
