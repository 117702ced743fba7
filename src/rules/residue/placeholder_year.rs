//! # 年份占位
//!
//! ## 检查什么
//! 文中不应留有“20XX年”“20__年”等没有填写的年份。
//!
//! ## 为什么
//! 年份没有填写，读者不知道数据是哪一年的。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》第六条要求及时、准确公开政府信息。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 20XX年主动公开信息412条。
//! ```
//!
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条。本单位20年度公开情况见附表。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2023年主动公开信息412条。
//! ```
//!
//! ## 例外
//! “近20年”“20年来”不是缺字的年份。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2023年主动公开信息412条，近20年度数据、20年来的档案均已整理，2019-20年度报告已归档。
//! ```
//!
//! ## 局限
//! 只认“20”后面缺一位或两位数字的年份；文字丢失数字的文件不核对缺位的年份。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::residue::lost_digits;
use crate::rules::words::{is_damaged, parts_and_cells};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "placeholder-year",
    name: crate::rules::documented("年份占位"),
    severity: Severity::Error,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("文中不应留有“20XX年”“20__年”等没有填写的年份。"),
    check,
};

/// What stands before twenty years, and before the second half of a range.
const BEFORE: [char; 15] = ['近', '这', '第', '过', '前', '后', '满', '逾', '约', '-', '—', '~', '/', '.', '至'];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    let lost = lost_digits(document);
    for part in parts_and_cells(document) {
        for (start, _) in part.text.match_indices("20") {
            let Some(end) = placeholder(part.before(start), part.after(start), lost) else { continue };
            let place = part.span(start, start + end);
            if !is_damaged(document, place) {
                let message = format!("年份“{}”没有填写完整。", document.flow.slice(place));
                sink.report(RULE.severity, Finding::at(document.flow.origin(place), message, "请填写四位年份。"));
            }
        }
    }
}

/// The length of an unfinished year.
fn placeholder(before: &str, from: &str, lost: bool) -> Option<usize> {
    let part_of_number = |c: char| c.is_ascii_alphanumeric() || BEFORE.contains(&c);
    if before.trim_end().ends_with(part_of_number) {
        return None;
    }
    let rest = from.strip_prefix("20")?;
    let marks: usize = rest.chars().take(3).take_while(|c| "X×x*_○".contains(*c)).map(char::len_utf8).sum();
    let count = rest.get(..marks)?.chars().count();
    let after = rest.get(marks..)?;
    let year = after.starts_with('年') && (1..=2).contains(&count);
    let gap = !lost && count == 0 && (after.starts_with("年度") || after.starts_with("年政府信息"));
    (year || gap).then_some("20".len() + marks + "年".len())
}

#[cfg(test)]
mod tests {
    use super::placeholder;

    #[test]
    fn unfinished_years() {
        assert_eq!(placeholder("", "20XX年政府", false), Some(7));
        assert_eq!(placeholder("望楚区", "20_年", false), Some(6));
        assert_eq!(placeholder("望楚区", "20年度公开", true), None);
        assert_eq!(placeholder("20", "20年度", false), None);
        assert_eq!(placeholder("", "20年来", false), None);
        assert_eq!(placeholder("", "20个", false), None);
    }
}
