//! What a report says it consists of: `全文包括概述、主动公开政府信息情况……等六个部分`.

use super::section::{Section, about};
use super::{Fact, section};
use crate::document::Document;
use crate::form::SectionSpec;
use crate::input::Span;
use crate::text::FoldedSpan;

/// The declared parts of a report.
#[derive(Debug, Clone, PartialEq)]
pub struct Declared {
    /// The parts that are listed; none where only their number is given.
    pub parts: Vec<Part>,
    /// How many parts there are said to be.
    pub count: Option<Fact<u32>>,
    /// Whether `等` leaves the list open.
    pub open: bool,
    /// The declaration.
    pub span: Span,
    /// A table that is said to be attached.
    pub appendix: Option<Span>,
}

/// One declared part.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Its name, folded.
    pub name: String,
    /// The section that it names.
    pub id: Option<&'static str>,
    /// Where it stands.
    pub span: Span,
}

/// A preface is at most this long, in bytes of folded text.
const LONGEST_PREFACE: usize = 6_000;
const NUMERALS: &str = "一二三四五六七八九十两0123456789";
const UNITS: [&str; 5] = ["大部分", "部分", "方面", "项内容", "章节"];

/// Reads what the text before the first section declares.
pub fn read(document: &Document, sections: &[Section], specs: &'static [SectionSpec]) -> Option<Declared> {
    let end = sections.iter().map(|section| section.heading.range().start).min()?.min(LONGEST_PREFACE);
    let text = document.flow.text();
    let preface = text.get(..text.floor_char_boundary(end))?;
    let reader = Reader { document, specs };
    let mut start = 0;
    let mut found = None;
    for sentence in preface.split_inclusive(['。', '\n']) {
        found = found.or_else(|| reader.sentence(start, sentence));
        start += sentence.len();
    }
    let appendix = reader.appendix(preface);
    match found {
        Some(declared) => Some(Declared { appendix, ..declared }),
        None => appendix.map(|span| Declared { parts: Vec::new(), count: None, open: true, span, appendix }),
    }
}

#[derive(Debug, Clone, Copy)]
struct Reader<'a> {
    document: &'a Document,
    specs: &'static [SectionSpec],
}

impl Reader<'_> {
    fn origin(&self, start: usize, end: usize) -> Span {
        self.document.flow.origin(FoldedSpan::new(start, end))
    }

    /// A declaration in a sentence that starts at `start` of the flow.
    fn sentence(&self, start: usize, sentence: &str) -> Option<Declared> {
        let (from, to) = list(sentence)?;
        let words = sentence.get(from..to)?;
        let before = count(words, 0).map(|(count, used)| (count, from, from + used));
        let (from, at_front) = match before {
            Some((_, _, end)) => (end, true),
            None => (from, false),
        };
        let rest = sentence.get(from..to)?;
        let behind = if at_front { None } else { last_count(rest) };
        let names = rest.get(..behind.map_or(rest.len(), |(at, ..)| at))?;
        let counted = before.or_else(|| behind.map(|(at, value, end)| (value, from + at, from + end)));
        let open = names.ends_with('等') || rest.contains("等部分") || rest.contains("等内容");
        let names = names.trim_end_matches(['等', '共', '这', ',']);
        let parts = self.parts(start + from, names);
        let count = counted.map(|(value, at, end)| Fact { value, span: self.origin(start + at, start + end) });
        let span = self.origin(start + from.min(to), start + to);
        let known = parts.iter().filter(|part| part.id.is_some()).count() >= 2;
        let of_parts = known || !sentence.contains("方面");
        (of_parts && (parts.len() >= 2 || count.is_some())).then_some(Declared {
            parts,
            count,
            open,
            span,
            appendix: None,
        })
    }

    fn parts(&self, start: usize, names: &str) -> Vec<Part> {
        let places = merged(names, pieces(names));
        let part = |(from, to): (usize, usize)| {
            let name = names.get(from..to)?.to_owned();
            let id = about(&name, self.specs).map(|spec| spec.id);
            Some(Part { name, id, span: self.origin(start + from, start + to) })
        };
        places.into_iter().filter_map(part).collect()
    }

    /// `并附相关的说明和指标统计表`.
    fn appendix(&self, preface: &str) -> Option<Span> {
        preface.match_indices('附').find_map(|(at, _)| {
            let rest = preface.get(at..)?;
            let clause = rest.get(..rest.find(['。', ',', ';', '\n']).unwrap_or(rest.len()))?;
            let near = clause.chars().count() <= 24;
            let table = ["统计表", "附表", "指标"].iter().any(|word| clause.contains(word));
            (near && table).then(|| self.origin(at, at + clause.len()))
        })
    }
}

/// So many characters before the verb its subject stands at most.
const NEAR: usize = 40;

/// Where in a sentence a list of parts stands.
fn list(sentence: &str) -> Option<(usize, usize)> {
    let subject = |at: usize| {
        let before = sentence.get(..at).unwrap_or_default();
        let start = before.char_indices().rev().take(NEAR).last().map_or(0, |(start, _)| start);
        let words = before.get(start..).unwrap_or_default();
        ["全文", "报告", "年报", "内容"].iter().any(|word| words.contains(word))
    };
    let open =
        ["包括", "包含", "分为", "共分"].iter().filter_map(|cue| sentence.find(cue).map(|at| (at, at + cue.len())));
    let (_, from) = open.filter(|(at, _)| subject(*at)).min().or_else(|| composed(sentence, subject))?;
    let rest = sentence.get(from..)?;
    let start = from + rest.len() - rest.trim_start_matches([':', '了', ',', '以', '下']).len();
    let ends = ["组成", "构成", "。", "\n", "并附", ",附", "并附有"];
    let end =
        ends.iter().filter_map(|end| sentence.get(start..)?.find(end)).min().map_or(sentence.len(), |end| start + end);
    (start < end).then_some((start, end))
}

/// `由概述、……六部分组成`.
fn composed(sentence: &str, subject: impl Fn(usize) -> bool) -> Option<(usize, usize)> {
    let at = sentence.find('由').filter(|at| subject(*at))?;
    let end = ["组成", "构成"].iter().filter_map(|word| sentence.get(at..)?.find(word)).min()?;
    let listed = sentence.get(at..at + end)?;
    (listed.contains('、') || UNITS.iter().any(|unit| listed.contains(unit))).then_some((at, at + '由'.len_utf8()))
}

/// A number of parts at a place, and where it ends: `六个部分:`.
fn count(text: &str, at: usize) -> Option<(u32, usize)> {
    let rest = text.get(at..)?;
    let length = rest.find(|character| !NUMERALS.contains(character)).unwrap_or(rest.len());
    let value = number(rest.get(..length)?)?;
    let after = rest.get(length..)?;
    let each = after.strip_prefix('个').unwrap_or(after);
    let unit = UNITS.iter().find(|unit| each.starts_with(**unit))?;
    let tail = each.get(unit.len()..)?.trim_start_matches(['内', '容', ':', ',', '组', '成']);
    Some((value, text.len() - tail.len()))
}

/// The last number of parts in a text: where it starts, its value, where it ends.
fn last_count(text: &str) -> Option<(usize, u32, usize)> {
    let starts = text.char_indices().filter(|(_, character)| NUMERALS.contains(*character)).map(|(at, _)| at);
    let begins = |at: &usize| !text.get(..*at).is_some_and(|before| before.ends_with(|last| NUMERALS.contains(last)));
    starts.filter(begins).filter_map(|at| count(text, at).map(|(value, end)| (at, value, end))).next_back()
}

fn number(text: &str) -> Option<u32> {
    if let Ok(value) = text.parse() {
        return Some(value);
    }
    let digit =
        |text: &str| "一二三四五六七八九".chars().zip(1..).find(|(digit, _)| text.starts_with(*digit)).map(|(_, n)| n);
    match text.split_once('十') {
        Some((tens, ones)) => Some(digit(tens).unwrap_or(1) * 10 + digit(ones).unwrap_or(0)),
        None if text == "两" => Some(2),
        None => digit(text),
    }
}

/// The listed names as ranges, without numbers before them.
fn pieces(names: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut start = 0;
    for piece in names.split_inclusive(['、', ',', ';', ':']) {
        let bare = piece.trim_end_matches(['、', ',', ';', ':']);
        let kept = ["以及", "以及对", "和", "及", "与", "(", " "]
            .iter()
            .find_map(|word| bare.strip_prefix(word))
            .unwrap_or(bare);
        let from = start + bare.len() - kept.len();
        let name =
            !kept.trim().is_empty() && !kept.chars().all(|character| NUMERALS.contains(character) || character == ')');
        found.extend(name.then_some((from, from + kept.len())));
        start += piece.len();
    }
    split_last(names, found)
}

/// `……的情况以及存在的问题` at the end are two parts.
fn split_last(names: &str, mut found: Vec<(usize, usize)>) -> Vec<(usize, usize)> {
    let Some((from, to)) = found.pop() else { return found };
    match names.get(from..to).and_then(|last| last.find("以及")) {
        Some(at) if at > 0 => found.extend([(from, from + at), (from + at + "以及".len(), to)]),
        _ => found.push((from, to)),
    }
    found
}

/// `行政复议、提起行政诉讼和投诉举报的情况` is one part.
fn merged(names: &str, pieces: Vec<(usize, usize)>) -> Vec<(usize, usize)> {
    let has = |(from, to): (usize, usize), words: &[&str]| {
        names.get(from..to).is_some_and(|name| words.iter().any(|word| name.contains(word)))
    };
    let mut found: Vec<(usize, usize)> = Vec::new();
    for piece in pieces {
        let goes_on = |last: &(usize, usize)| {
            let disputes = has(*last, &["复议"]) && !has(*last, &["情况"]) && has(piece, &["诉讼", "申诉", "投诉"]);
            let fees = has(*last, &["收费"]) && !has(*last, &["情况"]) && has(piece, &["减免"]);
            disputes || fees
        };
        match found.last_mut().filter(|last| goes_on(last)) {
            Some(last) => last.1 = piece.1,
            None => found.push(piece),
        }
    }
    found
}

/// Whether a declared part and a title may name the same thing: the same section, or half of their pairs of characters.
pub fn names(part: &Part, title: &str, id: Option<&'static str>) -> bool {
    if part.id.is_some() && part.id == id {
        return true;
    }
    let (one, other) = (section::key(&part.name), section::key(title));
    one.contains(&other) || other.contains(&one) || shared_pairs(&one, &other) * 2 >= pairs(&one).len().max(1)
}

fn pairs(text: &str) -> Vec<(char, char)> {
    const EMPTY: [&str; 3] = ["政府信息", "公开", "情况"];
    let bare = EMPTY.iter().fold(text.to_owned(), |text, word| text.replace(word, ""));
    bare.chars().zip(bare.chars().skip(1)).collect()
}

fn shared_pairs(one: &str, other: &str) -> usize {
    let others = pairs(other);
    pairs(one).iter().filter(|pair| others.contains(pair)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample::of_text;
    use crate::report::section::six_section_titles;

    fn declared(preface: &str) -> Option<Declared> {
        let specs = six_section_titles();
        let document = of_text(&format!("{preface}\n一、总体情况\n全年公开。\n二、主动公开政府信息情况"));
        read(&document, &section::read(&document, None, specs, &[]).0, specs)
    }

    fn shown(preface: &str) -> (Vec<String>, Option<u32>, bool) {
        let declared = declared(preface).unwrap();
        let names = declared.parts.into_iter().map(|part| part.name).collect();
        (names, declared.count.map(|count| count.value), declared.open)
    }

    fn names_of(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn disputes_are_one_part() {
        let text = "全文包括概述、主动公开情况、因政府信息公开申请行政复议、提起行政诉讼和投诉举报的情况,以及存在的主要问题和改进措施,并附相关的说明和指标统计表。";
        let names = [
            "概述",
            "主动公开情况",
            "因政府信息公开申请行政复议、提起行政诉讼和投诉举报的情况",
            "存在的主要问题和改进措施",
        ];
        assert_eq!(shown(text), (names_of(&names), None, false));
        assert!(declared(text).unwrap().appendix.is_some());
    }

    #[test]
    fn reads_the_number_behind_or_before_the_list() {
        let names = names_of(&["总体情况", "主动公开政府信息情况", "其他需要报告的事项"]);
        let text = "本报告内容包括总体情况、主动公开政府信息情况、其他需要报告的事项等六部分内容。";
        assert_eq!(shown(text), (names.clone(), Some(6), true));
        let text = "本报告由总体情况、主动公开政府信息情况、其他需要报告的事项三个部分组成。";
        assert_eq!(shown(text), (names.clone(), Some(3), false));
        let text = "本年报共分三个部分:一、总体情况;二、主动公开政府信息情况;三、其他需要报告的事项。";
        assert_eq!(shown(text), (names, Some(3), false));
    }

    #[test]
    fn other_sentences_declare_nothing() {
        assert_eq!(declared("本报告由望楚区水务局编制。电子版可在网站下载。"), None);
        assert_eq!(declared("为做好报告工作，采取的措施包括组织领导、宣传培训等三个方面。"), None);
    }

    #[test]
    fn parts_are_found_again_in_titles() {
        let part = |name: &str| Part { name: name.to_owned(), id: None, span: Span::default() };
        assert!(names(&part("政府信息公开工作存在不足及改进措施"), "存在不足及改进措施", None));
        assert!(!names(&part("人大代表建议和政协委员提案处理情况"), "依申请公开政府信息办理情况", None));
    }
}
