//! The words at the head of a table of indicators.

use crate::report::table::label::squeeze;

/// What a column holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Role {
    /// Numbers or codes of rows.
    Code,
    /// The indicators.
    Label,
    /// Their units.
    Unit,
    /// Figures, with the heading of the column.
    Value(String),
    /// Anything else, such as remarks.
    Other,
}

const CODES: [&str; 5] = ["序号", "代码", "指标代码", "编号", "行次"];
const LABELS: [&str; 7] = ["项目", "统计项目", "项目名称", "内容", "统计内容", "事项", "统计事项"];
const OTHERS: [&str; 3] = ["备注", "说明", "备注说明"];

/// What a word at the head of a column says; figures where it says nothing else.
pub fn role(word: &str) -> Role {
    let bare = squeeze(word);
    match bare.as_str() {
        "单位" | "计量单位" => Role::Unit,
        code if CODES.contains(&code) => Role::Code,
        other if OTHERS.contains(&other) => Role::Other,
        label if is_indicator(label) || LABELS.contains(&label) => Role::Label,
        _ => Role::Value(name(word)),
    }
}

/// Whether a heading of labels says that these are indicators.
pub fn is_indicator(word: &str) -> bool {
    const LONGEST: usize = 8;
    word.contains("指标") && word.chars().count() <= LONGEST && !CODES.contains(&squeeze(word).as_str())
}

/// A heading without spaces and without the unit in brackets behind it.
fn name(word: &str) -> String {
    let bare = word.split('(').next().filter(|bare| !bare.trim().is_empty()).unwrap_or(word);
    bare.chars().filter(|character| !character.is_whitespace()).collect()
}

/// Whether a word in running text can only be the heading of a column of figures.
pub fn is_column(word: &str) -> bool {
    const LONGEST: usize = 10;
    const WORDS: [&str; 14] = [
        "统计数",
        "数量",
        "数值",
        "数据",
        "实际",
        "累计",
        "合计",
        "总计",
        "本期",
        "本年",
        "年度",
        "上年",
        "历年",
        "件数",
    ];
    let year = word.strip_suffix('年').is_some_and(|year| year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()));
    year || word.chars().count() <= LONGEST && WORDS.iter().any(|known| word.contains(known))
}

/// Whether a column is of an earlier year.
pub fn is_earlier(name: &str) -> bool {
    ["上年", "去年", "上一年", "历年"].iter().any(|word| name.contains(word))
}

/// Whether a column stands for the whole, where there are several.
pub fn is_whole(name: &str) -> bool {
    ["合计", "总计", "统计数", "总数"].contains(&name)
}
