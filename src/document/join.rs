//! Which lines are one paragraph that a page or a screen broke.

use super::heading;
use super::piece::Piece;
use crate::order;

/// Lines of at least this width, in columns of half a Chinese character, may be broken by a fixed width.
const NARROWEST: usize = 40;
/// Wider ones are paragraphs that no screen broke.
const WIDEST: usize = 130;
/// A line that was broken ends at most this far from the right edge: a word of letters or a closing bracket moved on.
const RAGGED: usize = 8;
/// So many lines make a width.
const FEWEST: usize = 4;

/// How a text is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Layout {
    /// The width at which lines were broken, if they were.
    pub width: Option<usize>,
    /// Whether paragraphs begin with an indent.
    pub indents: bool,
    /// Whether paragraphs end with a full stop as a rule, so that one without was cut.
    pub closes: bool,
}

impl Layout {
    /// The layout of the lines of a text.
    pub fn of(pieces: &[Piece]) -> Self {
        let lines: Vec<&Piece> = pieces.iter().filter(|piece| piece.is_text()).collect();
        let indented = lines.iter().filter(|piece| piece.indented).count();
        let sentences: Vec<&&Piece> = lines.iter().filter(|piece| has_clauses(piece)).collect();
        let closed = sentences.iter().filter(|piece| ends_sentence(piece)).count();
        Self {
            width: width(&lines),
            indents: indented >= 3 && indented * 10 >= lines.len(),
            closes: closed * 3 >= sentences.len() * 2,
        }
    }

    /// Whether `next` goes on where `last` broke off. `paragraph` is what was joined so far, ending with `last`.
    pub fn continues(&self, paragraph: &Paragraph, last: &Piece, next: &Piece) -> bool {
        if !last.is_text() || !next.is_text() || starts_paragraph(next) || is_row(last) || is_row(next) {
            return false;
        }
        let cut = self.closes || goes_on(last.folded.text(), next.folded.text());
        let open = !paragraph.is_heading && !ends_sentence(last) && paragraph.has_clauses && cut;
        (open && !is_signature(next)) || self.broken_by_width(last, next)
    }

    fn broken_by_width(&self, last: &Piece, next: &Piece) -> bool {
        let full = self.width.is_some_and(|width| last.width + RAGGED >= width);
        let between_sentences = last.folded.text().ends_with(['。', '!', '?', '；', ';']);
        full && (next.follows_directly || !ends_sentence(last)) && (!between_sentences || self.indents)
    }
}

/// What is known of the lines joined so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paragraph {
    /// Whether the first line is a heading by itself.
    pub is_heading: bool,
    /// Whether there is punctuation inside: a title or a signature has none.
    pub has_clauses: bool,
}

impl Paragraph {
    /// A paragraph of one line.
    pub fn of(piece: &Piece) -> Self {
        Self { is_heading: heading::heading(&piece.folded).is_some(), has_clauses: has_clauses(piece) }
    }

    /// The same with one more line.
    pub fn with(self, piece: &Piece) -> Self {
        Self { has_clauses: self.has_clauses || has_clauses(piece), ..self }
    }
}

/// Whether the words at the border of two lines cannot end or begin a sentence.
fn goes_on(last: &str, next: &str) -> bool {
    last.ends_with([',', '、', '的', '和', '及', '与', '或'])
        || next.starts_with([',', '、', '。', ';', ')', '》', '”', '%'])
}

fn has_clauses(piece: &Piece) -> bool {
    piece.folded.text().contains([',', '。', ';'])
}

fn ends_sentence(piece: &Piece) -> bool {
    piece.folded.text().ends_with(['。', '!', '?', ';', '；', ':', '…', '”', ')', '》', '】'])
}

fn starts_paragraph(piece: &Piece) -> bool {
    let text = piece.folded.text();
    let marks = ["附表", "附件", "附:", "注:", "备注", "●", "◆", "■", "★", "※", "▲", "·", "【"];
    piece.indented
        || piece.markup.is_some()
        || heading::numbering(&piece.folded)
            .is_some_and(|numbering| numbering.level != 1 || !is_continuation(text, numbering.length))
        || marks.iter().any(|mark| text.starts_with(mark))
}

/// `三、四季度…`: what looks like a number is the end of an enumeration.
fn is_continuation(text: &str, length: usize) -> bool {
    let after = text.get(length..).unwrap_or_default();
    after.starts_with(|character| "一二三四五六七八九十".contains(character))
}

/// A line of figures or marks alone, or with figures side by side.
fn is_row(piece: &Piece) -> bool {
    let text = piece.folded.text();
    let figure = |character: char| character.is_ascii_digit() || " .,/-—–无%".contains(character);
    text.chars().all(figure) || heading::has_figures_in_columns(text)
}

/// An agency's name or a date alone on a line.
fn is_signature(piece: &Piece) -> bool {
    const LONGEST: usize = 35;
    const AGENCIES: [&str; 24] = [
        "局",
        "政府",
        "委员会",
        "办公室",
        "办事处",
        "中心",
        "厅",
        "院",
        "委",
        "部",
        "镇",
        "乡",
        "街道",
        "公司",
        "大学",
        "学院",
        "学校",
        "队",
        "所",
        "站",
        "会",
        "处",
        "署",
        "办",
    ];
    let text = piece.folded.text();
    let name = AGENCIES.iter().any(|agency| text.ends_with(agency));
    let date = text.contains('年') && text.ends_with(['日', '月']);
    !text.contains([',', '。', ';', '、']) && text.chars().count() <= LONGEST && (name || date)
}

/// The width at which most lines that are not the last of their paragraph break.
fn width(lines: &[&Piece]) -> Option<usize> {
    let mut widths: Vec<usize> = lines.iter().map(|piece| piece.width).filter(|width| *width >= NARROWEST).collect();
    order::by_key(&mut widths, |value| (*value as u64, 0));
    let edge = *widths.get(widths.len() * 95 / 100)?;
    let broken: Vec<usize> = lines
        .windows(2)
        .filter_map(|pair| pair.first().zip(pair.last()))
        .filter(|(line, next)| line.width >= NARROWEST && next.follows_directly && !ends_sentence(line))
        .map(|(line, _)| line.width)
        .collect();
    let at_edge = broken.iter().filter(|width| **width + RAGGED >= edge).count();
    (edge <= WIDEST && at_edge >= FEWEST && at_edge * 2 >= broken.len()).then_some(edge)
}
