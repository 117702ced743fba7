//! The lines and tables of a source, folded.

use super::{heading, markdown, noise, page_number, spam};
use crate::input::{Block, Content, Kind, Source, Span};
use crate::order;
use crate::text::{Folded, Skip, Survey, characters, fold_part};
use std::collections::BTreeMap;

/// A block of the source on its way into the flow.
#[derive(Debug)]
pub struct Piece {
    /// Its index in [`Source::blocks`].
    pub block: usize,
    /// Its place in the original.
    pub span: Span,
    /// Its words; empty for a table, whose cells are folded one by one.
    pub folded: Folded,
    /// The level when markup makes it a heading.
    pub markup: Option<u8>,
    /// Whether it is a table.
    pub is_grid: bool,
    /// Why it is not part of the report, if it is not.
    pub noise: Option<Noise>,
    /// Whether the line begins with an indent.
    pub indented: bool,
    /// Whether only one line break, or page numbers, stand between it and the piece before.
    pub follows_directly: bool,
    /// Its width in columns of half a Chinese character.
    pub width: usize,
}

/// The kinds of noise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Noise {
    /// Marked by the markup.
    Markup,
    /// A site's line.
    Site,
    /// A title printed again.
    Title,
    /// Put there by others than the publisher.
    Spam,
}

impl Piece {
    /// Whether it is running text of the report.
    pub fn is_text(&self) -> bool {
        !self.is_grid && self.noise.is_none() && self.markup.is_none()
    }
}

/// Folds the blocks of a source; page numbers are left out, and so are lines with nothing else.
pub fn pieces(source: &Source, survey: &Survey, pages: &[page_number::Found]) -> Vec<Piece> {
    let mut last_end = 0;
    let mut pieces: Vec<Piece> = Vec::new();
    for (index, block) in source.blocks.iter().enumerate() {
        let skips = skips(source, block, pages);
        let mut piece = piece(source, survey, index, block, &skips);
        if !piece.is_grid && piece.folded.text().is_empty() {
            continue;
        }
        piece.follows_directly = lines_between(&source.text, last_end, block.span.range().start, pages) <= 1;
        last_end = block.span.range().end;
        pieces.push(piece);
    }
    mark_lists_of_links(&mut pieces);
    mark_repeated_titles(&mut pieces);
    pieces
}

fn piece(source: &Source, survey: &Survey, index: usize, block: &Block, skips: &[Skip]) -> Piece {
    let (is_grid, markup) = match &block.content {
        Content::Grid(_) => (true, None),
        Content::Paragraph { heading } => (false, *heading),
    };
    let words = source.text.get(block.span.range()).unwrap_or_default();
    let folded = if is_grid { Folded::default() } else { fold_part(&source.text, block.span, skips, survey) };
    let noise = if block.noise { Some(Noise::Markup) } else { noise_of(folded.text()).filter(|_| !is_grid) };
    let indented = is_indented(&source.text, block.span.range().start);
    let width = if is_grid { 0 } else { width(words) };
    Piece { block: index, span: block.span, folded, markup, is_grid, noise, indented, follows_directly: false, width }
}

fn noise_of(line: &str) -> Option<Noise> {
    let site = noise::is_site_line(line).then_some(Noise::Site);
    site.or_else(|| spam::is_spam(line).then_some(Noise::Spam))
}

/// What is left out of a paragraph: marks of Markdown and page numbers.
fn skips(source: &Source, block: &Block, pages: &[page_number::Found]) -> Vec<Skip> {
    if matches!(block.content, Content::Grid(_)) {
        return Vec::new();
    }
    let mut skips = marks(source, block.span);
    let first = pages.partition_point(|page| page.span.end <= block.span.start);
    let inside = pages.iter().skip(first).take_while(|page| page.span.start < block.span.end);
    skips.extend(inside.map(|page| Skip { span: page.span, separates: true }));
    order::by_key(&mut skips, |skip| (skip.span.start.into(), 0));
    skips
}

/// The marks of Markdown in a part of a source, if it is Markdown.
pub fn marks(source: &Source, span: Span) -> Vec<Skip> {
    if source.kind == Some(Kind::Markdown) { markdown::marks(&source.text, span) } else { Vec::new() }
}

/// Under `相关文章` and the like stand the titles of other articles.
fn mark_lists_of_links(pieces: &mut [Piece]) {
    let mut in_list = false;
    for piece in pieces.iter_mut() {
        let text = piece.folded.text();
        let link = !piece.is_grid && noise::may_be_link(text) && heading::numbering(&piece.folded).is_none();
        in_list = noise::heads_links(text) || in_list && link;
        if in_list && piece.noise.is_none() {
            piece.noise = Some(Noise::Site);
        }
    }
}

/// A title that stands on several lines is kept where it stands first.
fn mark_repeated_titles(pieces: &mut [Piece]) {
    let mut titles: BTreeMap<String, u32> = BTreeMap::new();
    for piece in pieces.iter_mut().filter(|piece| !piece.is_grid && piece.noise.is_none()) {
        let Some(title) = noise::title(&piece.folded) else { continue };
        if titles.contains_key(&title) || noise::repeats_itself(&piece.folded) {
            piece.noise = Some(Noise::Title);
        }
        titles.insert(title, 0);
    }
}

/// Whether two spaces or an ideographic one stand before `start` on its line.
fn is_indented(text: &str, start: usize) -> bool {
    let before = text.get(..start).unwrap_or_default();
    let spaces = before.chars().rev().take_while(|character| characters::is_space(*character) && *character != '\n');
    spaces.map(|space| if space == '\u{3000}' || space == '\t' { 2 } else { 1 }).sum::<usize>() >= 2
}

/// Line breaks between two places, those around page numbers not counted.
fn lines_between(text: &str, start: usize, end: usize, pages: &[page_number::Found]) -> usize {
    let first = pages.partition_point(|page| page.span.range().start < start);
    let passed_page = pages.get(first).is_some_and(|page| page.span.range().end <= end);
    let between = text.get(start..end).unwrap_or_default();
    if passed_page { 1 } else { between.matches('\n').count() }
}

fn width(words: &str) -> usize {
    words.chars().map(|character| if u32::from(character) < 0x2000 { 1 } else { 2 }).sum()
}
