//! Everything that may be a top-level heading.

use super::title;
use crate::document::{Block, BlockKind, Document};
use crate::form::{Era, Form, SectionSpec};
use crate::text::FoldedSpan;
use crate::text::keyword::Keywords;

/// What may be a heading.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Its number as printed, folded; empty when there is none.
    pub ordinal: String,
    /// Number and title in the flow.
    pub heading: FoldedSpan,
    /// The title in the flow.
    pub title: FoldedSpan,
    /// The section that it names.
    pub spec: Option<&'static SectionSpec>,
    /// Whether its number is that of a lower level: `1.主动公开政府信息的情况`.
    pub lower: bool,
}

const NUMERALS: &str = "一二三四五六七八九十";

/// Rows of table three and of the statistics table that look like top-level headings.
const ROW_LABELS: &[&str] = &["本年新收", "上年结转", "本年度办理结果", "结转下年度", "结转下年"];

/// All candidates in order.
pub fn find(
    document: &Document,
    form: Option<&'static Form>,
    specs: &'static [SectionSpec],
    tables: &[FoldedSpan],
) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = document.blocks.iter().flat_map(|block| in_block(document, block, specs)).collect();
    if found.iter().any(|candidate| !candidate.ordinal.is_empty() && candidate.spec.is_some()) {
        found.retain(|candidate| !candidate.lower);
    }
    if form.is_some_and(|form| form.era == Era::E2) {
        let table = statistics_start(document);
        found.retain(|candidate| candidate.heading.start < table);
    }
    found.retain(|candidate| !tables.iter().any(|table| candidate.heading.touches(*table)));
    found
}

fn in_block(document: &Document, block: &Block, specs: &'static [SectionSpec]) -> Vec<Candidate> {
    match &block.kind {
        BlockKind::Heading(heading) => {
            let ordinal = ordinal_before(document, block.span, heading.title);
            line(document, block.span, heading.title, ordinal, heading.level, specs).into_iter().collect()
        }
        BlockKind::Paragraph => in_stream(document, block.span, specs),
        BlockKind::Grid(_) | BlockKind::Noise => Vec::new(),
    }
}

fn ordinal_before(document: &Document, block: FoldedSpan, title: FoldedSpan) -> String {
    let before = document.flow.slice(FoldedSpan { start: block.start, end: title.start });
    before.chars().filter(|character| NUMERALS.contains(*character)).collect()
}

/// A heading on a line of its own.
fn line(
    document: &Document,
    heading: FoldedSpan,
    title: FoldedSpan,
    ordinal: String,
    level: u8,
    specs: &'static [SectionSpec],
) -> Option<Candidate> {
    let words = document.flow.slice(title);
    if ROW_LABELS.iter().any(|label| words.starts_with(label)) {
        return None;
    }
    let numbered = level == 1 && !ordinal.is_empty();
    let spec = match (numbered, ordinal.is_empty()) {
        (true, _) => title::about(words, specs),
        (false, true) => title::named(words, specs),
        (false, false) => return None,
    };
    let title = named_before_colon(document, title, specs);
    let lower = level > 1 && document.flow.slice(FoldedSpan { end: title.start, ..heading }).contains(char::is_numeric);
    let heading = if title.end < heading.end { FoldedSpan { end: title.end, ..heading } } else { heading };
    (numbered || spec.is_some()).then_some(Candidate { ordinal, heading, title, spec, lower })
}

/// The title alone where its text follows on the same line: `六、其他需要报告的事项:无`.
fn named_before_colon(document: &Document, title: FoldedSpan, specs: &'static [SectionSpec]) -> FoldedSpan {
    let words = document.flow.slice(title);
    let colon = words.find(':').filter(|at| words.get(..*at).is_some_and(|name| title::named(name, specs).is_some()));
    let length = colon.and_then(|at| u32::try_from(at).ok());
    length.map_or(title, |length| FoldedSpan { end: title.start + length, ..title })
}

/// Titles inside running text: a paragraph that is nothing but a title, or a stream that lost its lines.
fn in_stream(document: &Document, block: FoldedSpan, specs: &'static [SectionSpec]) -> Vec<Candidate> {
    let text = document.flow.slice(block);
    if let Some(spec) = title::named(text, specs) {
        return vec![Candidate {
            ordinal: String::new(),
            heading: block,
            title: block,
            spec: Some(spec),
            lower: false,
        }];
    }
    let marks = text.match_indices('、').map(|(at, _)| at);
    let mut found: Vec<Candidate> = marks.filter_map(|at| numbered_title(document, block, text, at, specs)).collect();
    found.dedup_by_key(|candidate| candidate.heading.start);
    found
}

/// A title behind the `、` at `at`, when a numeral and a border stand before it.
fn numbered_title(
    document: &Document,
    block: FoldedSpan,
    text: &str,
    at: usize,
    specs: &'static [SectionSpec],
) -> Option<Candidate> {
    let before = text.get(..at)?;
    let start = before.trim_end_matches(|character| NUMERALS.contains(character)).len();
    let ordinal = before.get(start..)?.to_owned();
    let title_start = at + '、'.len_utf8();
    let (spec, length) = longest_title(text.get(title_start..)?, specs)?;
    let offset = |at: usize| block.start + u32::try_from(at).unwrap_or(u32::MAX);
    let heading = FoldedSpan { start: offset(start), end: offset(title_start + length) };
    let title = FoldedSpan { start: offset(title_start), end: heading.end };
    let alone = !ordinal.is_empty() && border_before(document, block, before.get(..start)?, heading.start);
    alone.then_some(Candidate { ordinal, heading, title, spec: Some(spec), lower: false })
}

fn longest_title(rest: &str, specs: &'static [SectionSpec]) -> Option<(&'static SectionSpec, usize)> {
    let names =
        specs.iter().flat_map(|spec| std::iter::once(&spec.title).chain(spec.aliases).map(move |name| (spec, name)));
    names
        .filter(|(_, name)| name.chars().count() > 3 && rest.starts_with(**name))
        .map(|(spec, name)| (spec, name.len()))
        .max_by_key(|found| found.1)
}

/// Whether a heading may begin here: at the block's start, behind the end of a sentence, or behind a gap.
fn border_before(document: &Document, block: FoldedSpan, before: &str, at: u32) -> bool {
    let Some(last) = before.chars().next_back() else { return true };
    if "。!?".contains(last) {
        return true;
    }
    if last.is_whitespace() {
        return !before.trim_end().ends_with([',', '、', ':', ';']);
    }
    let last_start = at.saturating_sub(u32::try_from(last.len_utf8()).unwrap_or(0)).max(block.start);
    let previous = document.flow.origin(FoldedSpan { start: last_start, end: at });
    let own = document.flow.origin(FoldedSpan { start: at, end: at + 1 });
    previous.end < own.start && !",、:;".contains(last)
}

/// Where the statistics table begins.
fn statistics_start(document: &Document) -> u32 {
    let words = Keywords::new(["统计指标", "(一)主动公开政府信息数", "主动公开政府信息数(不同渠道"]);
    let first = words.find(document.flow.text()).next();
    first.map_or(u32::MAX, |hit| u32::try_from(hit.start).unwrap_or(u32::MAX))
}
