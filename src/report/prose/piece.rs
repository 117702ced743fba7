//! Pieces: what stands between two separators, outside of brackets or inside of one pair.

use super::passage::Passage;
use crate::order;
use crate::text::FoldedSpan;

/// A quotation that does not close within so many bytes is none.
const LONGEST_QUOTATION: usize = 300;

/// The text outside of brackets, or inside of one pair.
#[derive(Debug, Default)]
pub struct Level {
    /// The quantity that stands directly before the bracket, by index.
    pub opener: Option<usize>,
    /// Its pieces in order.
    pub pieces: Vec<Piece>,
}

/// What stands between two separators.
#[derive(Debug, Clone)]
pub struct Piece {
    /// Its place in the flow, without cue and separator.
    pub span: FoldedSpan,
    /// The separator behind it; `\0` when a cue follows at once.
    pub separator: char,
    /// The words that open a list at its beginning.
    pub cue: Option<Cue>,
    /// The quantities in it, brackets aside, by index.
    pub quantities: Vec<usize>,
}

/// Words that open a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cue {
    /// `其中`.
    Among,
    /// `分别为`, `分为`.
    Respectively,
    /// `包括`, `含`, `涉及`: what follows need not be all.
    Including,
}

/// The levels of a passage, the outermost first.
pub fn levels(passage: &Passage<'_>) -> Vec<Level> {
    let mut splitter = Splitter {
        passage,
        closers: closers(passage),
        levels: vec![Level::default()],
        open: vec![Open::new(0, passage.span.start as usize)],
        next_quantity: 0,
    };
    let mut position = passage.span.start as usize;
    while position < passage.span.end as usize {
        position = splitter.step(position).max(position + 1);
    }
    splitter.finish(position)
}

struct Splitter<'a> {
    passage: &'a Passage<'a>,
    /// The places of brackets that have a partner.
    closers: Vec<usize>,
    levels: Vec<Level>,
    open: Vec<Open>,
    next_quantity: usize,
}

/// A piece that is being read.
struct Open {
    level: usize,
    start: usize,
    cue: Option<Cue>,
    quantities: Vec<usize>,
}

impl Open {
    fn new(level: usize, start: usize) -> Self {
        Self { level, start, cue: None, quantities: Vec::new() }
    }
}

impl Splitter<'_> {
    /// Takes what stands at the position and returns the next one.
    fn step(&mut self, position: usize) -> usize {
        if let Some(end) = self.quantity(position) {
            return end;
        }
        let rest = self.passage.text(position, self.passage.span.end as usize);
        let Some(character) = rest.chars().next() else { return position + 1 };
        let next = position + character.len_utf8();
        match character {
            '(' if self.is_paired(position) => self.enter(position, next),
            ')' if self.is_paired(position) => self.leave(position, next),
            ',' | ';' | '。' | ':' | '、' | '!' | '?' | '\n' => self.close(position, character, next),
            '和' | '及' | '与' | '以' if self.is_joint(position, rest) => self.close(position, '、', next),
            '“' | '《' => return position + quotation(rest),
            _ => return self.cue(position, rest).unwrap_or(next),
        }
        next
    }

    fn quantity(&mut self, position: usize) -> Option<usize> {
        let skipped = self.passage.quantities.get(self.next_quantity..)?;
        self.next_quantity += skipped.iter().take_while(|quantity| (quantity.span.start as usize) < position).count();
        let quantity = self.passage.quantities.get(self.next_quantity)?;
        if quantity.span.start as usize != position {
            return None;
        }
        if let Some(open) = self.open.last_mut() {
            open.quantities.push(self.next_quantity);
        }
        self.next_quantity += 1;
        Some(quantity.span.end as usize)
    }

    /// Whether a word joins the figure before it with what follows: `3件和信函申请2件`, not `3件和解`.
    fn is_joint(&self, position: usize, rest: &str) -> bool {
        const OTHER_WORDS: [&str; 7] = ["和解", "和谐", "及时", "及以", "及格", "与会", "与时俱进"];
        let other = OTHER_WORDS.iter().any(|word| rest.starts_with(word));
        let joins = !rest.starts_with('以') || rest.starts_with("以及");
        joins && !other && self.last_quantity_ending_at(position).is_some()
    }

    fn is_paired(&self, position: usize) -> bool {
        self.closers.binary_search(&position).is_ok()
    }

    fn enter(&mut self, position: usize, next: usize) {
        let opener = self.last_quantity_ending_at(position);
        self.levels.push(Level { opener, pieces: Vec::new() });
        self.open.push(Open::new(self.levels.len() - 1, next));
    }

    fn leave(&mut self, position: usize, next: usize) {
        self.close(position, ')', next);
        if self.open.len() > 1 {
            self.open.pop();
        }
    }

    fn last_quantity_ending_at(&self, position: usize) -> Option<usize> {
        let last = self.open.last()?.quantities.last().copied()?;
        let ends = self.passage.quantities.get(last)?.span.end as usize == position;
        ends.then_some(last)
    }

    /// Ends the current piece and begins the next.
    fn close(&mut self, position: usize, separator: char, next: usize) {
        let Some(open) = self.open.last_mut() else { return };
        let piece = Piece {
            span: FoldedSpan::new(open.start.min(position), position),
            separator,
            cue: open.cue.take(),
            quantities: std::mem::take(&mut open.quantities),
        };
        open.start = next;
        if let Some(level) = self.levels.get_mut(open.level) {
            level.pieces.push(piece);
        }
    }

    /// Takes the words that open a list, when they stand here.
    fn cue(&mut self, position: usize, rest: &str) -> Option<usize> {
        let open = self.open.last()?;
        let nothing_before = open.start == position;
        let at_edge = nothing_before || self.last_quantity_ending_at(position).is_some();
        let (cue, length) = cue_at(rest, at_edge)?;
        let earlier = open.cue;
        if !nothing_before {
            self.close(position, '\0', position);
        }
        let open = self.open.last_mut()?;
        open.cue = if nothing_before { earlier.max(Some(cue)) } else { Some(cue) };
        open.start = position + length;
        Some(position + length)
    }

    fn finish(mut self, end: usize) -> Vec<Level> {
        while self.open.len() > 1 {
            self.leave(end, end);
        }
        self.close(end, '。', end);
        self.levels
    }
}

/// The cue at the beginning of a text; all but `其中` only where a piece begins or right after a quantity.
fn cue_at(rest: &str, at_edge: bool) -> Option<(Cue, usize)> {
    const EDGE: &[(&str, Cue)] = &[
        ("分别为", Cue::Respectively),
        ("分别是", Cue::Respectively),
        ("分别有", Cue::Respectively),
        ("分为", Cue::Respectively),
        ("包括", Cue::Including),
        ("包含", Cue::Including),
        ("涵盖", Cue::Including),
        ("涉及", Cue::Including),
        ("含", Cue::Including),
    ];
    if rest.starts_with("其中") {
        return Some((Cue::Among, "其中".len()));
    }
    EDGE.iter().find(|(word, _)| at_edge && rest.starts_with(word)).map(|(word, cue)| (*cue, word.len()))
}

/// The places of brackets that have a partner in the same line, in order.
fn closers(passage: &Passage<'_>) -> Vec<usize> {
    let base = passage.span.start as usize;
    let mut waiting = Vec::new();
    let mut paired = Vec::new();
    for (at, character) in passage.text(base, passage.span.end as usize).char_indices() {
        match character {
            '(' => waiting.push(base + at),
            ')' => paired.extend(waiting.pop().map(|opening| [opening, base + at]).into_iter().flatten()),
            '\n' => waiting.clear(),
            _ => {}
        }
    }
    order::by_key(&mut paired, |value| (*value as u64, 0));
    paired
}

/// How far a quotation reaches, or one character when it does not close.
fn quotation(rest: &str) -> usize {
    let close = if rest.starts_with('“') { '”' } else { '》' };
    let mut inside = rest.char_indices().take_while(|(at, c)| *at < LONGEST_QUOTATION && *c != '\n');
    inside.find(|(_, c)| *c == close).map_or('“'.len_utf8(), |(at, c)| at + c.len_utf8())
}
