//! Items: a label with its quantity and, where one is stated, its share.

use super::passage::Passage;
use super::piece::{Cue, Level, Piece};
use super::shared;
use crate::text::FoldedSpan;
use crate::text::quantity::{Measure, Quantity};

/// A label with its quantity.
#[derive(Debug, Clone)]
pub struct Item {
    /// What is counted, without brackets; may be empty.
    pub label: String,
    /// The quantities that stand together, by index: one, or several as in `10人14件次`.
    pub quantities: Vec<usize>,
    /// The share stated with it, by index.
    pub percent: Option<usize>,
    /// What stands between the quantity and its share, as `占总数的`.
    pub percent_words: String,
    /// From the beginning of the label to the end of quantity or share, in the flow.
    pub span: FoldedSpan,
    /// Where the quantity stands in its clause.
    pub shape: Shape,
    /// The words that open a list before it.
    pub cue: Option<Cue>,
    /// Which sentence it stands in, counted within its level.
    pub sentence: usize,
    /// Which part of a sentence between semicolons it stands in.
    pub segment: usize,
    /// Whether it is the first item of its sentence.
    pub first: bool,
    /// Whether a colon stands before it.
    pub after_colon: bool,
    /// Whether it begins with `另有`, `此外` or the like: no part of what stands before.
    pub apart: bool,
    /// Whether `等` follows: the list is not complete.
    pub and_others: bool,
    /// Whether it only says what stands before it adds up to: `合计60件`.
    pub sums: bool,
}

/// Words that say that a figure is the sum of what stands before it.
const SUMS: &[&str] = &["共计", "合计", "总计", "共", "一共", "总共", "两项合计", "三项合计", "以上合计", "以上共计"];

/// Beginnings of what is no part of a list before it.
const APART: &[&str] = &["另", "此外", "还", "同时", "其余"];

/// Where the quantity stands in its clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// At its end: `网上申请3件`.
    Closing,
    /// At its beginning: `1件败诉`.
    Leading,
    /// Within it: `对54件建议全部作了答复`. Never a part.
    Within,
    /// Within it, before `中`: `255件提案中`. What follows are its parts.
    Opening,
}

/// Reads the items of a level. `shares` are shares in brackets behind a quantity: both by index.
pub fn items(passage: &Passage<'_>, level: &Level, shares: &[(usize, usize)]) -> Vec<Item> {
    let mut reader = Reader {
        passage,
        shares,
        items: Vec::new(),
        sentence: 0,
        segment: 0,
        label_start: None,
        cue: None,
        colon: false,
    };
    for piece in &level.pieces {
        reader.take(piece);
    }
    shared::name(&mut reader.items);
    reader.items
}

/// The share that a bracket holds and nothing else: `(占75%)`, by index.
pub fn share_of(passage: &Passage<'_>, level: &Level) -> Option<(usize, usize)> {
    let [piece] = level.pieces.as_slice() else { return None };
    let [index] = piece.quantities.as_slice() else { return None };
    let quantity = passage.quantities.get(*index)?;
    let words = passage.text(piece.span.start as usize, quantity.span.start as usize);
    let is_share = quantity.measure == Measure::Percent && (words.is_empty() || is_share_word(words));
    is_share.then_some((level.opener?, *index))
}

struct Reader<'a> {
    passage: &'a Passage<'a>,
    shares: &'a [(usize, usize)],
    items: Vec<Item>,
    sentence: usize,
    segment: usize,
    /// Where a label began that an enumeration comma cut: `撤销、变更的0件`.
    label_start: Option<u32>,
    cue: Option<Cue>,
    colon: bool,
}

impl Reader<'_> {
    fn take(&mut self, piece: &Piece) {
        self.cue = self.cue.max(piece.cue);
        if piece.cue.is_some() {
            self.label_start = None;
        }
        match self.run(piece) {
            Some(run) => self.item(piece, run),
            None if self.share(piece).is_some() => {}
            None => self.words(piece),
        }
        self.separator(piece.separator);
    }

    fn quantity(&self, index: usize) -> Option<&Quantity> {
        self.passage.quantities.get(index)
    }

    /// The last quantities of a piece that stand together, shares aside.
    fn run(&self, piece: &Piece) -> Option<Vec<usize>> {
        let counted = |index: &&usize| self.quantity(**index).is_some_and(|found| found.measure != Measure::Percent);
        let mut run: Vec<usize> = Vec::new();
        for index in piece.quantities.iter().rev().filter(counted) {
            let next = run.last().and_then(|next| self.quantity(*next)).map(|next| next.span.start);
            if next.is_some_and(|start| self.quantity(*index).is_none_or(|found| found.span.end != start)) {
                break;
            }
            run.push(*index);
        }
        run.reverse();
        (!run.is_empty()).then_some(run)
    }

    fn item(&mut self, piece: &Piece, run: Vec<usize>) {
        let (Some(first), Some(last)) = (self.edge(run.first()), self.edge(run.last())) else { return };
        let (percent, percent_words) = self.own_share(piece, last, &run);
        let share_end = percent.and_then(|index| self.quantity(index)).map(|share| share.span.end.max(last.end));
        let tail = bare(self.passage.text(last.end as usize, share_end.map_or(piece.span.end, |_| last.end) as usize));
        let start = self.label_start.take().filter(|_| piece.cue.is_none()).unwrap_or(piece.span.start);
        let words = bare(self.passage.text(start as usize, first.start as usize));
        let shape = shape(&words, &tail);
        let leading = shape == Shape::Leading;
        let end = if leading { piece.span.end } else { last.end };
        let item = Item {
            label: clean(if leading { &tail } else { &words }),
            quantities: run,
            percent,
            percent_words,
            span: FoldedSpan { start, end: share_end.unwrap_or(last.end).max(end) },
            shape,
            cue: self.cue.take(),
            sentence: self.sentence,
            segment: self.segment,
            first: self.items.last().is_none_or(|item| item.sentence != self.sentence),
            after_colon: std::mem::take(&mut self.colon),
            apart: APART.iter().any(|start| words.starts_with(start)),
            and_others: tail.starts_with('等'),
            sums: piece.cue.is_none() && SUMS.contains(&words.trim_start_matches(['和', '及'])),
        };
        self.items.push(item);
    }

    fn edge(&self, index: Option<&usize>) -> Option<FoldedSpan> {
        index.and_then(|index| self.quantity(*index)).map(|found| found.span)
    }

    /// A share in the same piece or in a bracket behind the quantity.
    fn own_share(&self, piece: &Piece, last: FoldedSpan, run: &[usize]) -> (Option<usize>, String) {
        let bracketed = self.shares.iter().find(|(opener, _)| run.contains(opener)).map(|(_, share)| *share);
        if bracketed.is_some() {
            return (bracketed, String::new());
        }
        let is_percent = |index: &&usize| {
            self.quantity(**index)
                .is_some_and(|found| found.measure == Measure::Percent && found.span.start >= last.end)
        };
        let Some(index) = piece.quantities.iter().find(is_percent) else { return (None, String::new()) };
        let start = self.quantity(*index).map_or(last.end, |found| found.span.start);
        let words = bare(self.passage.text(last.end as usize, start as usize));
        if is_share_word(&words) { (Some(*index), words) } else { (None, String::new()) }
    }

    /// `占75%`: the share of the item before.
    fn share(&mut self, piece: &Piece) -> Option<()> {
        let index = *piece.quantities.first()?;
        let quantity = *self.quantity(index).filter(|found| found.measure == Measure::Percent)?;
        let words = bare(self.passage.text(piece.span.start as usize, quantity.span.start as usize));
        let (sentence, segment) = (self.sentence, self.segment);
        let item = self.items.last_mut().filter(|item| item.sentence == sentence && item.segment == segment)?;
        if item.percent.is_some() || words.is_empty() || !is_share_word(&words) || item.span.end > quantity.span.start {
            return None;
        }
        item.percent = Some(index);
        item.percent_words = words;
        item.span.end = quantity.span.end;
        Some(())
    }

    /// A piece without quantity: the beginning of a label, or words between.
    fn words(&mut self, piece: &Piece) {
        if piece.separator == '、' {
            self.label_start = self.label_start.or(Some(piece.span.start));
        } else {
            self.label_start = None;
        }
        let said = !bare(self.passage.text(piece.span.start as usize, piece.span.end as usize)).trim().is_empty();
        if said && !matches!(piece.separator, '、' | ':' | '\0') {
            self.cue = None;
        }
    }

    fn separator(&mut self, separator: char) {
        match separator {
            '。' | '!' | '?' => {
                self.sentence += 1;
                self.segment += 1;
                self.cue = None;
                self.label_start = None;
            }
            ';' | '\n' => {
                self.segment += 1;
                self.label_start = None;
            }
            ':' => self.colon = true,
            _ => {}
        }
    }
}

fn shape(words: &str, tail: &str) -> Shape {
    let settled = tail.is_empty() || ["占", "等", "的", "整"].iter().any(|end| tail.starts_with(end));
    if tail.ends_with('中') {
        Shape::Opening
    } else if settled && !words.is_empty() {
        Shape::Closing
    } else if matches!(words, "" | "有" | "共" | "共有" | "为" | "另有") {
        Shape::Leading
    } else {
        Shape::Within
    }
}

/// `占`, `占比`, `占总数的`, `所占比例为`.
fn is_share_word(words: &str) -> bool {
    let compared = ["较", "比上", "同比", "提高", "下降", "增", "减", "分别"].iter().any(|word| words.contains(word));
    words.is_empty() || !compared && ["占", "所占", "约占", "比例", "比重"].iter().any(|start| words.starts_with(start))
}

/// The text without what stands in brackets.
pub fn bare(text: &str) -> String {
    let mut depth = 0_u32;
    let mut kept = String::new();
    for character in text.chars() {
        match character {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            '\n' => {}
            _ if depth == 0 => kept.push(character),
            _ => {}
        }
    }
    kept
}

/// A label without marks of lists and words that only lead to the figure.
fn clean(label: &str) -> String {
    let label = without_mark(label.trim_start_matches(|c: char| ".、,:;和及以与①②③④⑤⑥⑦⑧⑨⑩".contains(c)));
    let mut label = label.strip_prefix("涉及").unwrap_or(label).trim();
    while let Some(shorter) =
        ["共计", "共有", "合计", "总计", "共", "计", "为", "是", "达", "有", "的", ":", "约", "近"]
            .iter()
            .find_map(|ending| label.strip_suffix(ending))
            .filter(|_| !label.ends_with("行为"))
    {
        label = shorter;
    }
    unquoted(label).to_owned()
}

/// A label that is nothing but a quotation, without its marks.
fn unquoted(label: &str) -> &str {
    let inside = label.strip_prefix('“').and_then(|label| label.strip_suffix('”'));
    inside.filter(|inside| !inside.contains(['“', '”'])).unwrap_or(label)
}

/// A label without `1.`, `1、` or `(1)` before it.
fn without_mark(label: &str) -> &str {
    let rest = label.trim_start_matches(|c: char| c.is_ascii_digit());
    if rest.len() < label.len() { rest.strip_prefix(['.', ')']).unwrap_or(label) } else { label }
}
