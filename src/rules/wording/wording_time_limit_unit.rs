//! # 期限单位错字
//!
//! ## 检查什么
//! “N个工作日”不应错写成“N年工作日”“N个工作曰”“N个工作目”“N个工日”等。
//!
//! ## 为什么
//! 这是期限表述的典型错字，会使读者误解答复期限，也容易被网站错别字检查通报。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》第三十条、第三十二条、第三十三条中的期限均以“工作日”计。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2021年政府信息公开工作年度报告
//! 一、总体情况
//! 全部政府信息公开申请平均7个工作日办结，比规定的20年工作日缩短一半以上。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2021年政府信息公开工作年度报告
//! 一、总体情况
//! 全部政府信息公开申请平均7个工作日办结，比规定的20个工作日缩短一半以上。
//! ```
//!
//! ## 例外
//! “20个工作目标”“20个工作组”不是期限。
//! ```text right exception
//! 望楚区水务局2021年政府信息公开工作年度报告
//! 一、总体情况
//! 全年成立20个工作组，围绕20个工作目标推进政府信息公开，收到的政府信息公开申请均已办结。
//! ```
//!
//! ## 局限
//! 只认固定的几种错写；附近有乱码的文字不核对。

use crate::finding::{Applicability, Edit, Finding, Fix, Severity};
use crate::form::Era;
use crate::input::Span;
use crate::report::Report;
use crate::rules::words::{is_damaged, running_text};
use crate::rules::{Context, Rule, Sink};
use crate::text::FoldedSpan;
use crate::text::keyword::Keywords;
use crate::text::numeral::is_chinese_numeral;

/// The rule.
pub const RULE: Rule = Rule {
    id: "wording-time-limit-unit",
    name: crate::rules::documented("期限单位错字"),
    severity: Severity::Error,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("“N个工作日”不应错写成“N年工作日”“N个工作曰”“N个工作目”“N个工日”等。"),
    check,
};

/// What stands for `个工作日`, and the characters that, following it, make other words of it: `个工作目标`, `年工作日志`.
const MISTAKES: &[(&str, &str)] = &[
    ("年工作日", "志程记常报"),
    ("个工作曰", ""),
    ("个工作目", "标的录前次"),
    ("个工日", "志程记常报"),
    ("工作个日", ""),
    ("个个工作日", "志程记常报"),
];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    let words = Keywords::new(MISTAKES.iter().map(|(word, _)| *word));
    for block in running_text(document) {
        let text = document.flow.slice(block);
        for found in words.find(text) {
            let start = text.get(..found.start).and_then(limit_before);
            let next = text.get(found.end..).and_then(|rest| rest.chars().next());
            let other_word = |(_, not_before): &(&str, &str)| next.is_some_and(|next| not_before.contains(next));
            let Some(start) = start.filter(|_| !MISTAKES.get(found.word).is_some_and(other_word)) else { continue };
            let offset = block.start as usize;
            let place = FoldedSpan::new(offset + start, offset + found.end);
            if !is_damaged(document, place) && is_about_time(text, found.end, MISTAKES.get(found.word)) {
                sink.report(RULE.severity, finding(context.report, place, text.get(start..found.start)));
            }
        }
    }
}

/// Where a limit of at most three digits begins that ends this text: `20`, `二十`, not a year.
fn limit_before(text: &str) -> Option<usize> {
    let is_numeral = |c: &char| c.is_ascii_digit() || is_chinese_numeral(*c);
    let length: usize = text.chars().rev().take_while(is_numeral).take(4).map(char::len_utf8).sum();
    let number = text.get(text.len() - length..)?;
    (1..=3).contains(&number.chars().count()).then_some(text.len() - length)
}

/// `个工日` is also a unit of building work: it counts here only before `内` or in a sentence about answers.
fn is_about_time(text: &str, end: usize, mistake: Option<&(&str, &str)>) -> bool {
    let rest = text.get(end..).unwrap_or_default();
    let sentence = rest.split(['。', ';']).next().unwrap_or_default();
    let limits = ["内", "答复", "办结", "办理", "时限", "期限", "反馈"];
    mistake.is_none_or(|(word, _)| *word != "个工日") || limits.iter().any(|word| sentence.contains(word))
}

fn finding(report: &Report, place: FoldedSpan, number: Option<&str>) -> Finding {
    let flow = &report.document.flow;
    let (printed, right) = (flow.slice(place), format!("{}个工作日", number.unwrap_or_default()));
    let span: Span = flow.origin(place);
    let fix = Fix {
        title: format!("改为“{right}”"),
        applicability: Applicability::Safe,
        cells: Vec::new(),
        edits: vec![Edit { span, text: right.clone() }],
    };
    Finding::at(span, format!("“{printed}”应为“{right}”。"), "改正错字。").values(right, printed).fix(fix)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_is_short() {
        let limit = |text: &str| limit_before(text).map(|start| text.get(start..).unwrap().to_owned());
        assert_eq!(limit("规定的20"), Some("20".to_owned()));
        assert_eq!(limit("规定的二十"), Some("二十".to_owned()));
        assert_eq!(limit("2021"), None);
        assert_eq!(limit("全"), None);
    }
}
