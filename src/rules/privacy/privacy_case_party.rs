//! # 案件当事人/案号
//!
//! ## 检查什么
//! 报告中写出行政诉讼案号或当事人姓名的，请确认确有必要。
//!
//! ## 为什么
//! 案号可以查到当事人，年度报告只需要说明件数和结果。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》第十五条。裁判文书依法公开，因此只作提示。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条，应诉1件，案号为（2021）鲁08行初12号。
//! ```
//!
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条。张建国诉望楚区水务局一案已审结。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条，应诉1件，已审结，群众投诉望楚区水务局2件，张某诉望楚区水务局一案维持。
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 根据安政办函（2021）12号，全年主动公开信息412条。
//! ```
//!
//! ## 例外
//! 裁判文书依法公开，所以只作提示。
//! ```text right exception info
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条，应诉1件，案号为（2021）鲁08行初12号。
//! ```
//!
//! ## 局限
//! 只认行政案件的案号和“某某诉某机关”的说法。

use super::{leak_of_name, name_before};
use crate::document::part::Part;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::words::{is_damaged, parts, sentences};
use crate::rules::{Context, Rule, Sink};
use crate::text::FoldedSpan;

/// The rule.
pub const RULE: Rule = Rule {
    id: "privacy-case-party",
    name: crate::rules::documented("案件当事人/案号"),
    severity: Severity::Info,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("报告中写出行政诉讼案号或当事人姓名的，请确认确有必要。"),
    check,
};

/// The courts' marks of administrative cases.
const CASES: &[&str] = &["行初", "行终", "行申", "行再", "行赔初", "行赔终", "行审"];
/// The most characters of a case number behind its year.
const LONGEST: usize = 20;
/// What may stand before a party's name.
const BEFORE: [char; 8] = [',', '、', ':', '“', '《', '(', '。', '\n'];
const AGENCIES: &[&str] = &["政府", "局", "委", "厅", "办事处", "我办", "中心"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    for place in parts(document).flat_map(case_numbers).filter(|place| !is_damaged(document, *place)) {
        let message = "文中写出了行政案件的案号，可以查到当事人。";
        let help = "没有必要的请删除，只写件数和结果。";
        sink.report(RULE.severity, Finding::at(document.flow.origin(place), message, help));
    }
    for sentence in sentences(document) {
        if let Some(place) = party(sentence).filter(|place| !is_damaged(document, *place)) {
            let help = "请删除姓名，或写作“张某”一类的隐名。";
            sink.report(RULE.severity, leak_of_name(document, place, "案件当事人姓名", help));
        }
    }
}

/// `(2021)鲁08行初12号`.
fn case_numbers(part: Part<'_>) -> Vec<FoldedSpan> {
    let brackets = part.text.match_indices(['(', '〔']);
    brackets.filter_map(|(start, open)| Some(part.span(start, start + case_length(part.after(start), open)?))).collect()
}

fn case_length(text: &str, open: &str) -> Option<usize> {
    let year = text.get(open.len()..open.len() + 4)?;
    let rest = text.get(open.len() + 4..)?;
    let close = rest.chars().next().filter(|close| ")〕".contains(*close))?;
    let length: usize = rest.chars().take(LONGEST).map(char::len_utf8).sum();
    let number = rest.get(close.len_utf8()..length)?;
    let end = number.find('号')?;
    let case = number.get(..end)?;
    let is_case = CASES.iter().any(|mark| case.contains(mark)) && case.ends_with(|c: char| c.is_ascii_digit());
    let plain =
        year.starts_with("20") && year.bytes().all(|byte| byte.is_ascii_digit()) && !case.contains([',', '。', '(']);
    (is_case && plain).then_some(open.len() + 4 + close.len_utf8() + end + '号'.len_utf8())
}

/// The name of who sues an agency, where one stands at the beginning of a clause.
fn party(sentence: Part<'_>) -> Option<FoldedSpan> {
    let starts = sentence.text.char_indices().filter(|(_, c)| BEFORE.contains(c)).map(|(at, c)| at + c.len_utf8());
    let cue = sentence.text.find("原告").map(|at| at + "原告".len());
    std::iter::once(0).chain(starts).chain(cue).find_map(|start| {
        let length = name_before(sentence.after(start), &["诉"])?;
        let rest = sentence.after(start + length + '诉'.len_utf8());
        let defendant: usize = rest.chars().take(14).map(char::len_utf8).sum();
        let defendant = rest.get(..defendant)?;
        let sued = AGENCIES.iter().any(|word| defendant.contains(word)) && !defendant.starts_with(['讼', '求', '至']);
        sued.then(|| sentence.span(start, start + length))
    })
}
