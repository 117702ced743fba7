//! Tables of indicators that lost their lines: label, unit, figure, label, unit, figure.

use super::head::{self, Role};
use super::{Entry, Figure, Found, MOST_COLUMNS, label};
use crate::document::{Document, marked};
use crate::report::CellValue;
use crate::report::table::figure::{self, Content};
use crate::report::table::{Piece, pieces};
use crate::text::FoldedSpan;
use crate::text::characters::is_han;
use rust_decimal::Decimal;

/// Longer pieces are sentences; in characters.
const LONGEST_LABEL: usize = 50;
/// A label may have been cut into so many pieces.
const MOST_PIECES: usize = 4;

/// Adds the tables in parts of the flow that follow each other.
pub fn collect(document: &Document, parts: &[FoldedSpan], found: &mut Vec<Found>) {
    let mut reader = Reader {
        document,
        found,
        table: Found::default(),
        row: Row::default(),
        next_code: None,
        coded: false,
        heads: false,
    };
    for part in parts {
        pieces(document, *part).into_iter().for_each(|piece| reader.take(piece));
    }
    reader.end();
}

struct Reader<'a, 'b> {
    document: &'a Document,
    found: &'b mut Vec<Found>,
    table: Found,
    row: Row<'a>,
    /// The number that stands before the next label, where labels have some.
    next_code: Option<Decimal>,
    /// Whether the head says that there are such numbers.
    coded: bool,
    /// Whether the words may still be headings of columns.
    heads: bool,
}

/// A row that is being read.
#[derive(Default)]
struct Row<'a> {
    words: Vec<Piece<'a>>,
    unit: String,
    figures: Vec<(Content, FoldedSpan)>,
}

impl<'a> Reader<'a, '_> {
    fn take(&mut self, piece: Piece<'a>) {
        let text = piece.text;
        let content = figure::read(text).filter(|content| content.value != CellValue::Blank);
        match content {
            _ if self.is_head(text) => self.head(piece),
            Some(content) => self.figure(content, piece),
            None if label::is_unit(text) => self.unit(text),
            None if is_label(text) => self.words(piece),
            None if !text.contains(is_han) => {}
            None => self.end(),
        }
    }

    fn is_head(&self, text: &str) -> bool {
        let behind = self.heads && (head::is_column(text) || matches!(head::role(text), Role::Unit | Role::Other));
        head::is_indicator(text) || behind || head::role(text) == Role::Code
    }

    fn head(&mut self, piece: Piece<'a>) {
        let opened = self.heads || self.table.entries.is_empty() && self.table.columns.is_empty();
        if !opened || (self.table.headed && head::is_indicator(piece.text)) {
            self.end();
        }
        self.heads = true;
        self.row = Row::default();
        self.table.reach(piece.span);
        match head::role(piece.text) {
            Role::Value(name) if self.table.columns.len() <= MOST_COLUMNS => self.add_column(name),
            Role::Label => self.table.headed = true,
            Role::Code => self.coded = true,
            _ => {}
        }
    }

    fn add_column(&mut self, name: String) {
        if !self.table.columns.contains(&name) {
            self.table.columns.push(name);
        }
    }

    fn figure(&mut self, content: Content, piece: Piece<'a>) {
        self.heads = false;
        match content.value {
            _ if !self.row.words.is_empty() => self.row.figures.push((content, piece.span)),
            CellValue::Number(code) if self.coded || code == Decimal::ONE => self.next_code = Some(code + Decimal::ONE),
            _ => {}
        }
    }

    fn unit(&mut self, unit: &str) {
        if self.row.unit.is_empty() {
            self.row.unit = unit.to_owned();
        }
    }

    fn words(&mut self, piece: Piece<'a>) {
        self.heads = false;
        if !self.row.figures.is_empty() {
            self.close();
        }
        self.row.words.push(piece);
    }

    /// Ends a row; behind its figures may stand the number of the next one.
    fn close(&mut self) {
        let mut row = std::mem::take(&mut self.row);
        let last = row.figures.last().map(|(content, _)| content.value);
        if let Some(code) = self.next_code.filter(|code| last == Some(CellValue::Number(*code))) {
            self.next_code = Some(code + Decimal::ONE);
            row.figures.pop();
        }
        let marks = row.figures.iter().all(|(content, _)| content.value == CellValue::Mark);
        let label = label(&row.words);
        let unit = if row.unit.is_empty() { label::unit_in_brackets(&label).unwrap_or_default() } else { &row.unit };
        if row.figures.is_empty() || label::is_field(&label) || marks && unit.is_empty() {
            return;
        }
        if self.table.columns.is_empty() {
            let numbered = (1..=row.figures.len()).map(|n| if n == 1 { String::new() } else { n.to_string() });
            self.table.columns = numbered.collect();
        }
        row.words.last().into_iter().for_each(|words| self.table.reach(words.span));
        row.figures.iter().for_each(|(_, figure)| self.table.reach(*figure));
        let unit = unit.to_owned();
        let figures = self.placed(row.figures);
        self.table.entries.push(Entry { label, unit, figures });
    }

    /// The figures of a row by columns, when there are as many.
    fn placed(&self, figures: Vec<(Content, FoldedSpan)>) -> Vec<Figure> {
        let columns = self.table.columns.len();
        if figures.len() != columns {
            return vec![Figure::Unclear; columns];
        }
        let printed = |(content, span)| Figure::Printed(content, self.document.flow.origin(span), None);
        figures.into_iter().map(printed).collect()
    }

    fn end(&mut self) {
        self.close();
        let table = std::mem::take(&mut self.table);
        if !table.entries.is_empty() {
            self.found.push(table);
        }
        (self.next_code, self.coded, self.heads) = (None, false, false);
    }
}

/// Whether a piece may be a label, and not a part of a sentence.
fn is_label(text: &str) -> bool {
    let name = text.split('(').next().unwrap_or_default();
    let short = text.chars().count() <= LONGEST_LABEL && text.chars().any(is_han);
    short && !name.contains(['。', ';', ',', '!', '?'])
}

/// The label at the end of the words before a figure: one that is known, else from the last number on, unless that is a
/// heading of several rows, else the last piece.
fn label(words: &[Piece<'_>]) -> String {
    let tails = (1..=words.len().min(MOST_PIECES)).filter_map(|count| words.get(words.len() - count..));
    let joined = |tail: &[Piece<'_>]| tail.iter().map(|piece| piece.text).collect::<String>();
    let begins = |piece: &Piece<'_>| marked(piece.text).is_some() && !piece.text.ends_with("情况");
    let numbered = |tail: &&[Piece<'_>]| tail.first().is_some_and(begins);
    let known = tails.clone().map(joined).find(|label| label::known(label).is_some());
    let from_number = || tails.clone().find(numbered).map(joined);
    known.or_else(from_number).or_else(|| words.last().map(|piece| piece.text.to_owned())).unwrap_or_default()
}
