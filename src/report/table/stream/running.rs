//! Figures in running text: those that stand alone between gaps, not those of a sentence or a numbering.

use super::{Figure, PageLikeness, Stream, blank};
use crate::document::{BlockKind, Document};
use crate::input::Span;
use crate::report::CellValue;
use crate::report::table::figure::{self, Content, UNITS};
use crate::report::table::label::{Hit, Labels, Strength, squeeze};
use crate::text::FoldedSpan;
use std::cell::OnceCell;

/// The words of a part of the flow, as gaps in the original part them; the end of a line within a paragraph parts none.
pub fn words(document: &Document, part: FoldedSpan) -> Vec<&str> {
    let blocks = document.blocks.iter().filter(|block| block.span.touches(part));
    let spans = blocks.flat_map(|block| match &block.kind {
        BlockKind::Grid(grid) => grid.cells.iter().map(|cell| cell.span).collect(),
        BlockKind::Noise => Vec::new(),
        BlockKind::Heading(_) | BlockKind::Paragraph => vec![block.span],
    });
    let inside = spans.filter(|span| span.touches(part)).map(|span| span.within(part));
    inside.flat_map(|span| unbroken(document, pieces(document, span))).collect()
}

/// Pieces as words, those joined between which a line ends and nothing else stands.
fn unbroken<'a>(document: &'a Document, pieces: Vec<Piece<'a>>) -> Vec<&'a str> {
    let goes_on =
        |one: &Piece<'_>, next: &Piece<'_>| one.span.end == next.span.start && only_line_ends(document, one, next);
    let lines = pieces.chunk_by(goes_on).filter_map(|words| words.first().zip(words.last()));
    lines.map(|(first, last)| document.flow.slice(FoldedSpan { start: first.span.start, end: last.span.end })).collect()
}

/// Whether a line ends between two pieces, and nothing else stands there.
pub fn only_line_ends(document: &Document, one: &Piece<'_>, next: &Piece<'_>) -> bool {
    let gap = document.flow.origin(one.span).end..document.flow.origin(next.span).start;
    let range = usize::try_from(gap.start).ok().zip(usize::try_from(gap.end).ok());
    let between = range.and_then(|(start, end)| document.source.text.get(start..end)).unwrap_or_default();
    !between.is_empty() && between.chars().all(|character| matches!(character, '\n' | '\r'))
}

/// More figures than this stand in no part of a label.
const LONGEST_ROW: usize = 16;

/// A piece of text between gaps, in the flow.
#[derive(Debug, Clone, Copy)]
pub struct Piece<'a> {
    /// What it says.
    pub text: &'a str,
    /// Where it stands.
    pub span: FoldedSpan,
}

/// Adds the figures and words of parts of the flow that follow each other. `lone_dashes` is whether dashes stand anywhere in the
/// document other than around a number, `single` whether every row has one value.
pub fn collect(
    document: &Document,
    parts: &[FoldedSpan],
    labels: &Labels,
    lone_dashes: &LoneDashes<'_>,
    single: bool,
    stream: &mut Stream,
) {
    let (Some(first), Some(last)) = (parts.first(), parts.last()) else { return };
    let pieces: Vec<Piece<'_>> = parts.iter().flat_map(|part| pieces(document, *part)).collect();
    let inside = |at: u32| (first.start..=last.end).contains(&at);
    let mut pages = document.page_numbers.iter().filter(|page| inside(page.at)).peekable();
    let marks = Marks::of(&pieces, lone_dashes);
    let lost = if single { blank::lost(document, &pieces, labels) } else { Vec::new() };
    let mut index = 0;
    while let Some(piece) = pieces.get(index) {
        while let Some(page) = pages.next_if(|page| page.at <= piece.span.start) {
            stream.figures.push(page_number(page.value, page.origin));
        }
        index += if let Some(dashed) = dashed_number(document, pieces.get(index..index + 3)).filter(|_| !marks.dashes) {
            stream.figures.push(dashed);
            3
        } else if let Some(whole) = broken(document, pieces.get(index..index + 2), marks) {
            stream.figures.push(whole);
            2
        } else {
            one(document, &pieces, index, labels, stream);
            stream.figures.extend(lost.contains(&index).then(|| blank::behind(document, *piece)));
            1
        };
    }
    stream.figures.extend(pages.map(|page| page_number(page.value, page.origin)));
}

/// Cuts the flow where the original has a gap, and between words and figures.
pub fn pieces(document: &Document, part: FoldedSpan) -> Vec<Piece<'_>> {
    let text = document.flow.slice(part);
    let mut pieces: Vec<Piece<'_>> = Vec::new();
    let mut start = 0;
    let mut previous: Option<(char, u32)> = None;
    for (at, character) in text.char_indices() {
        let offset = part.start + u32::try_from(at).unwrap_or(u32::MAX);
        let origin = document.flow.origin(FoldedSpan { start: offset, end: offset + 1 });
        let gap = previous.is_some_and(|(last, end)| end < origin.start || last.is_whitespace());
        if gap || character.is_whitespace() {
            push(&mut pieces, text, part, start, at);
            start = at;
        }
        previous = Some((character, origin.end));
    }
    push(&mut pieces, text, part, start, text.len());
    pieces
}

fn push<'a>(pieces: &mut Vec<Piece<'a>>, text: &'a str, part: FoldedSpan, start: usize, end: usize) {
    let Some(piece) = text.get(start..end) else { return };
    let trimmed = piece.trim();
    let lead = piece.len() - piece.trim_start().len();
    if !trimmed.is_empty() {
        let offset = |at: usize| part.start + u32::try_from(at).unwrap_or(u32::MAX);
        let span = FoldedSpan { start: offset(start + lead), end: offset(start + lead + trimmed.len()) };
        pieces.push(Piece { text: trimmed, span });
    }
}

fn page_number(value: u32, origin: Span) -> Figure {
    let content = Content::without_figure(CellValue::Number(value.into()));
    Figure { content, span: origin, place: None, page: Some(PageLikeness::Sequence), grid_row: None }
}

fn is_dashes(text: &str) -> bool {
    text.chars().all(|character| matches!(character, '-' | '—' | '–'))
}

/// What stands in place of figures.
#[derive(Debug, Clone, Copy)]
struct Marks {
    /// Dashes do, so that they are not the ends of a page number.
    dashes: bool,
    /// Dashes of two characters do, which a line break may part.
    double: bool,
}

impl Marks {
    fn of(pieces: &[Piece<'_>], lone_dashes: &LoneDashes<'_>) -> Self {
        let double = pieces.iter().any(|piece| is_dashes(piece.text) && piece.text.chars().count() == 2);
        let together = pieces.windows(2).any(|pair| pair.iter().all(|piece| is_dashes(piece.text)));
        let any = pieces.iter().any(|piece| is_dashes(piece.text));
        Self { dashes: together || any && lone_dashes.tell(), double }
    }
}

/// Whether dashes stand anywhere in a document other than around a number; looked for once, when it is asked.
#[derive(Debug)]
pub struct LoneDashes<'a> {
    document: &'a Document,
    known: OnceCell<bool>,
}

impl<'a> LoneDashes<'a> {
    /// Of a document.
    pub fn of(document: &'a Document) -> Self {
        Self { document, known: OnceCell::new() }
    }

    fn tell(&self) -> bool {
        *self.known.get_or_init(|| {
            let words: Vec<&str> = self.document.flow.text().split_whitespace().collect();
            let dashes = words.iter().filter(|word| is_dashes(word)).count();
            dashes > 2 * words.windows(3).filter(|words| is_dashed_number(words)).count()
        })
    }
}

fn is_dashed_number(words: &[&str]) -> bool {
    matches!(words, [before, number, after] if is_dashes(before) && before == after && figure::read(number).is_some())
}

/// `— 14 —`, which the document did not take for a page number with certainty.
fn dashed_number(document: &Document, pieces: Option<&[Piece<'_>]>) -> Option<Figure> {
    let [before, number, after] = pieces? else { return None };
    let content = figure::read(number.text).filter(|content| matches!(content.value, CellValue::Number(_)))?;
    (is_dashes(before.text) && before.text == after.text).then(|| Figure {
        content,
        span: document.flow.origin(number.span),
        place: None,
        page: Some(PageLikeness::Dashes),
        grid_row: None,
    })
}

/// A figure or a mark that a line's end broke in two: a sign or a unit was cut off, or a mark was.
fn broken(document: &Document, pieces: Option<&[Piece<'_>]>, marks: Marks) -> Option<Figure> {
    let [first, second] = pieces? else { return None };
    let is_number = is_signed(first, second) || has_broken_unit(document, first, second);
    let possible = is_number || is_broken_mark(document, first, second, marks);
    let content = possible.then(|| figure::read(&format!("{}{}", first.text, second.text)))??;
    let span = document.flow.origin(FoldedSpan { start: first.span.start, end: second.span.end });
    let expected = is_number || content.value == CellValue::Mark;
    expected.then_some(Figure { content, span, place: None, page: None, grid_row: None })
}

/// `减` and `3`, or `减` and `少3`; a dash alone is a mark.
fn is_signed(sign: &Piece<'_>, number: &Piece<'_>) -> bool {
    const SIGNS: [&str; 6] = ["+", "增", "增加", "减", "减少", "−"];
    let rest = number.text.strip_prefix(['少', '加']).unwrap_or(number.text);
    SIGNS.contains(&sign.text) && rest.starts_with(|character: char| character.is_ascii_digit())
}

/// `12万` and `元`.
fn has_broken_unit(document: &Document, number: &Piece<'_>, rest: &Piece<'_>) -> bool {
    let within = number.text.ends_with(['万', '亿', '人', '件']) && ["元", "次"].contains(&rest.text);
    within && figure::read(number.text).is_none() && only_line_ends(document, number, rest)
}

/// `不` and `适用`, `N/` and `A`, or a dash and a dash where marks have two.
fn is_broken_mark(document: &Document, first: &Piece<'_>, second: &Piece<'_>, marks: Marks) -> bool {
    let is_dash = is_dashes(first.text) && first.text == second.text && first.text.chars().count() == 1;
    let gap = first.span.end..=second.span.start;
    let page = || document.page_numbers.iter().any(|page| gap.contains(&page.at));
    let dashes = marks.double && is_dash && (only_line_ends(document, first, second) || page());
    let together = || first.span.end == second.span.start || only_line_ends(document, first, second);
    dashes || first.text.starts_with(['不', '暂', 'N', 'n']) && together()
}

/// Whether the piece behind a figure makes a sentence of it (`99 件,其中`), and not a label of the words before it.
fn goes_on_as_sentence(pieces: &[Piece<'_>], at: usize, next: Piece<'_>, labels: &Labels) -> bool {
    let before = || pieces.get(..at).unwrap_or_default().iter().rev().take(LONGEST_ROW);
    let words = || before().find(|piece| figure::read(piece.text).is_none());
    continues_sentence(next.text) && !words().is_some_and(|words| splits_label(words.text, next.text, labels))
}

fn splits_label(before: &str, behind: &str, labels: &Labels) -> bool {
    let (first, second) = (squeeze(before), squeeze(behind));
    let hits = labels.find(&format!("{first}{second}"));
    let crosses = |hit: &Hit| hit.start < first.len() && hit.end > first.len() && hit.strength > Strength::Beginning;
    !first.is_empty() && !second.is_empty() && hits.iter().any(crosses)
}

fn one(document: &Document, pieces: &[Piece<'_>], at: usize, labels: &Labels, stream: &mut Stream) {
    let Some(piece) = pieces.get(at) else { return };
    match standing_alone(pieces, at, labels).or_else(|| behind_label(*piece, labels)) {
        Some((words, span, content)) => {
            stream.words(words);
            let span = document.flow.origin(span);
            stream.figures.push(Figure { content, span, place: None, page: None, grid_row: None });
        }
        None => stream.words(piece.text),
    }
}

/// A piece that is nothing but a figure, unless a sentence goes on behind it.
fn standing_alone<'a>(pieces: &[Piece<'a>], at: usize, labels: &Labels) -> Option<(&'a str, FoldedSpan, Content)> {
    let piece = pieces.get(at)?;
    let content = figure::read(piece.text)?;
    let next = pieces.get(at + 1);
    let is_number = matches!(content.value, CellValue::Number(_));
    let sentence = is_number && next.is_some_and(|next| goes_on_as_sentence(pieces, at, *next, labels));
    let label = piece.text == "无" && next.is_some_and(|next| next.text.starts_with("正当"));
    (!sentence && !label).then_some(("", piece.span, content))
}

fn continues_sentence(next: &str) -> bool {
    /// Labels that begin as units do.
    const WORDS: [&str; 7] = ["年度继续", "项目", "人员", "次数", "件数", "个人", "条例"];
    const TIME: [&str; 8] = ["年", "月", "日", "%", "余", "多", "号", "个工作日"];
    if WORDS.iter().any(|word| next.starts_with(word)) {
        return false;
    }
    let unit = UNITS.iter().chain(&TIME).find(|unit| next.starts_with(**unit));
    let rest = unit.and_then(|unit| next.strip_prefix(*unit));
    rest.is_some_and(|rest| !rest.is_empty() || unit.is_some_and(|unit| TIME.contains(unit)))
}

/// A figure glued to the label before it (`申请数量83`).
fn behind_label<'a>(piece: Piece<'a>, labels: &Labels) -> Option<(&'a str, FoldedSpan, Content)> {
    let words_end = piece
        .text
        .trim_end_matches(|character: char| character.is_ascii_digit() || matches!(character, '.' | ','))
        .len();
    let (words, figure) = (piece.text.get(..words_end)?, piece.text.get(words_end..)?);
    let content = figure::read(figure).filter(|content| matches!(content.value, CellValue::Number(_)))?;
    let squeezed = squeeze(words);
    let ends_label = labels.find(&squeezed).last().is_some_and(|hit| hit.end == squeezed.len());
    let start = piece.span.start + u32::try_from(words_end).ok()?;
    ends_label.then_some((words, FoldedSpan { start, end: piece.span.end }, content))
}
