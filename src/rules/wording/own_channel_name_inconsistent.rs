//! # 本单位新媒体/网站名称前后不一
//!
//! ## 检查什么
//! 本单位的公众号、微博等名称，前后应当一致。
//!
//! ## 为什么
//! 名称不一致，群众找不到账号，检查时也会认为是两个账号。
//!
//! ## 依据
//! 《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）对政务新媒体的要求。
//!
//! ## 错误示例
//! ```text wrong
//! 江州市望楚区人民政府2023年政府信息公开工作年度报告
//! 一、总体情况
//! 以“望楚发布”为主的政务微信公众号定期主动公开信息。通过“江州望楚区发布”微信公众号发布信息120条。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 江州市望楚区人民政府2023年政府信息公开工作年度报告
//! 一、总体情况
//! 主动公开信息，“江州发布”“江州望楚区发布”微信公众号同步转载。
//! ```
//!
//! ## 例外
//! 不同平台的账号、下属单位的账号各有名称。
//! ```text right exception
//! 江州市望楚区人民政府2023年政府信息公开工作年度报告
//! 一、总体情况
//! 通过“望楚发布”微信公众号主动公开信息120条，“望楚水务”微信公众号发布信息20条，“望楚发布”微博发布30条。
//! ```
//!
//! ## 局限
//! 只比较同一平台、同一结尾而只差地名的名称；同一句里并列的是不同账号，不提示。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::Report;
use crate::rules::words::{Part, is_damaged, sentences};
use crate::rules::{Context, Rule, Sink};
use crate::text::FoldedSpan;

/// The rule.
pub const RULE: Rule = Rule {
    id: "own-channel-name-inconsistent",
    name: crate::rules::documented("本单位新媒体/网站名称前后不一"),
    severity: Severity::Info,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("本单位的公众号、微博等名称，前后应当一致。"),
    check,
};

/// The platforms, each by its words.
const PLATFORMS: &[(&str, &[&str])] =
    &[("微信", &["微信", "公众号"]), ("微博", &["微博"]), ("抖音", &["抖音"]), ("头条", &["头条号"])];

/// No report has more accounts; more names are not compared.
const MOST: usize = 200;

/// A name in quotes with the platforms that are named right behind it.
#[derive(Debug, Clone, Copy)]
struct Name<'a> {
    words: &'a str,
    span: FoldedSpan,
    sentence: usize,
    platforms: [bool; 4],
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let names = names(report);
    let region = region(report);
    for (index, name) in names.iter().enumerate() {
        let earlier = names.iter().take(index).find(|other| differ(other, name, &region));
        let again = names.iter().take(index).any(|other| other.words == name.words);
        if let Some(other) = earlier.filter(|_| !again) {
            sink.report(RULE.severity, finding(report, name, other));
        }
    }
}

fn finding(report: &Report, name: &Name<'_>, other: &Name<'_>) -> Finding {
    let flow = &report.document.flow;
    let message = format!("账号名称前后不一：前面是“{}”，这里是“{}”。", other.words, name.words);
    let help = "核对是否同一账号；是同一账号的，统一用注册名称。";
    Finding::at(flow.origin(name.span), message, help).related("前面的名称", Some(flow.origin(other.span)), None)
}

/// The names in quotes behind which a platform is named, in order.
fn names(report: &Report) -> Vec<Name<'_>> {
    let document = &report.document;
    let mut names = Vec::new();
    for (number, sentence) in sentences(document).enumerate() {
        for (start, _) in sentence.text.match_indices('“') {
            if names.len() >= MOST {
                return names;
            }
            names.extend(name(sentence, start, number).filter(|name| !is_damaged(document, name.span)));
        }
    }
    names
}

fn name(sentence: Part<'_>, start: usize, number: usize) -> Option<Name<'_>> {
    const BEHIND: usize = 14;
    const LONGEST: usize = 12;
    let quoted = sentence.after(start).strip_prefix('“')?;
    let length: usize = quoted.chars().take(LONGEST + 1).take_while(|c| *c != '”').map(char::len_utf8).sum();
    let words = quoted.get(..length).filter(|_| quoted.get(length..).is_some_and(|rest| rest.starts_with('”')))?;
    let end = start + '“'.len_utf8() + words.len() + '”'.len_utf8();
    let behind: String = sentence.after(end).chars().take(BEHIND).take_while(|c| !",。;“".contains(*c)).collect();
    let mut platforms = [false; 4];
    for (flag, (_, cues)) in platforms.iter_mut().zip(PLATFORMS) {
        *flag = cues.iter().any(|cue| behind.contains(cue));
    }
    let length = words.chars().count();
    (platforms.contains(&true) && (3..=LONGEST).contains(&length)).then_some(Name {
        words,
        span: sentence.span(start, end),
        sentence: number,
        platforms,
    })
}

/// Whether two names of one platform end alike and differ in words for the region alone.
fn differ(one: &Name<'_>, other: &Name<'_>, region: &str) -> bool {
    let platform = one.platforms.iter().zip(other.platforms).any(|(one, other)| *one && other);
    let (shorter, longer) =
        if one.words.len() < other.words.len() { (one.words, other.words) } else { (other.words, one.words) };
    platform && one.sentence != other.sentence && shorter != longer && adds_region(shorter, longer, region)
}

/// Whether the longer name is the shorter one with characters of the region between.
fn adds_region(shorter: &str, longer: &str, region: &str) -> bool {
    let mut rest = shorter.chars().peekable();
    let mut added = longer.chars().filter(|character| rest.next_if_eq(character).is_none()).collect::<Vec<_>>();
    added.retain(|character| !region.contains(*character) && !"省市县区镇乡".contains(*character));
    rest.peek().is_none() && added.is_empty()
}

/// The issuer's name up to the last word for a region.
fn region(report: &Report) -> String {
    let issuer = report.header.issuer.as_ref().map(|issuer| issuer.value.as_str()).unwrap_or_default();
    let end = issuer.rfind(['省', '市', '县', '区', '旗', '镇', '乡', '州']).unwrap_or(0);
    issuer.get(..end).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_for_the_region_may_be_added() {
        assert!(adds_region("望楚发布", "江州望楚区发布", "江州市望楚"));
        assert!(adds_region("望楚发布", "望楚区发布", ""));
        assert!(!adds_region("望楚发布", "望楚水务发布", "江州市望楚"));
        assert!(!adds_region("望楚发布", "望楚政务", "江州市望楚"));
    }
}
