//! The text as printed: running text outside of the form's tables, with the way back to the original characters.

use crate::document::{BlockKind, Document};
use crate::finding::{Applicability, Edit, Finding, Fix};
use crate::input::Span;
use crate::report::Report;
use crate::rules::words::is_damaged;
use crate::text::FoldedSpan;

/// So many further places are listed with a finding.
const MOST_RELATED: usize = 10;
/// So many places at most are changed by one fix.
const MOST_EDITS: usize = 50;

/// A block of running text, or what a table left of it.
#[derive(Debug, Clone, Copy)]
pub(in crate::rules) struct Passage<'a> {
    /// Its folded text.
    pub text: &'a str,
    /// Its place in the flow.
    pub span: FoldedSpan,
    /// Whether it is a heading.
    pub is_heading: bool,
    /// Whether it is the whole of its block, so that it begins and ends as printed.
    pub is_whole: bool,
}

impl Passage<'_> {
    /// A part of the passage, in the flow.
    pub fn part(&self, start: usize, end: usize) -> FoldedSpan {
        FoldedSpan::new(self.span.start as usize + start, self.span.start as usize + end)
    }
}

/// The running text outside of tables, in order.
pub(in crate::rules) fn passages(report: &Report) -> Vec<Passage<'_>> {
    let document = &report.document;
    let tables = report.table_zones();
    let mut passages = Vec::new();
    for block in &document.blocks {
        let is_heading = matches!(block.kind, BlockKind::Heading(_));
        if !is_heading && !matches!(block.kind, BlockKind::Paragraph) {
            continue;
        }
        for span in outside(block.span, &tables) {
            let text = document.flow.slice(span);
            passages.push(Passage { text, span, is_heading, is_whole: span == block.span });
        }
    }
    passages
}

/// What the tables leave of a span.
fn outside(span: FoldedSpan, tables: &[FoldedSpan]) -> Vec<FoldedSpan> {
    let mut parts = Vec::new();
    let mut start = span.start;
    for table in tables.iter().filter(|table| table.touches(span)) {
        parts.push(FoldedSpan { start, end: table.start.max(start) });
        start = start.max(table.end);
    }
    parts.push(FoldedSpan { start, end: span.end.max(start) });
    parts.retain(|part| part.start < part.end);
    parts
}

/// A part of the flow as it stands in the original.
pub(in crate::rules) fn original(document: &Document, span: FoldedSpan) -> &str {
    document.source.text.get(document.flow.origin(span).range()).unwrap_or_default()
}

/// Whether nothing but the characters of this part stands there in the original: no line break, page number or space.
pub(in crate::rules) fn is_contiguous(document: &Document, span: FoldedSpan) -> bool {
    original(document, span).chars().count() == document.flow.slice(span).chars().count()
}

/// Whether marks between digits were lost, so that nothing is certain about brackets and separators.
pub(in crate::rules) fn lost_marks(document: &Document) -> bool {
    document.source.notes.iter().any(|note| note.id == "noise-digit-loss")
}

/// Places of one kind, told as one finding.
#[derive(Debug, Default)]
pub(in crate::rules) struct Places {
    spans: Vec<Span>,
    edits: Vec<Edit>,
}

impl Places {
    /// Adds a place unless its text is damaged.
    pub fn add(&mut self, document: &Document, span: FoldedSpan) {
        if !is_damaged(document, span) {
            self.spans.push(document.flow.origin(span));
        }
    }

    /// Adds a place with the text that should stand there.
    pub fn replace(&mut self, document: &Document, span: FoldedSpan, text: impl Into<String>) {
        self.replace_part(document, span, span, text);
    }

    /// Adds a place of which a part should read otherwise.
    pub fn replace_part(&mut self, document: &Document, place: FoldedSpan, part: FoldedSpan, text: impl Into<String>) {
        if !is_damaged(document, place) {
            self.spans.push(document.flow.origin(place));
            self.edits.push(Edit { span: document.flow.origin(part), text: text.into() });
        }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.spans.len()
    }

    /// One finding at the first place, the others related; none without a place. The message says `N处` itself.
    pub fn finding(
        self,
        message: impl FnOnce(usize) -> String,
        help: &str,
        fix: Option<(&str, Applicability)>,
    ) -> Option<Finding> {
        let (first, others) = self.spans.split_first()?;
        let mut finding = Finding::at(*first, message(self.spans.len()), help);
        for other in others.iter().take(MOST_RELATED) {
            finding = finding.related("同样情形", Some(*other), None);
        }
        match fix.filter(|_| !self.edits.is_empty()) {
            Some((title, applicability)) => Some(finding.fix(Fix {
                title: title.to_owned(),
                applicability,
                cells: Vec::new(),
                edits: self.edits.into_iter().take(MOST_EDITS).collect(),
            })),
            None => Some(finding),
        }
    }
}

/// `有3处`, or nothing when there is one place.
pub(in crate::rules) fn times(count: usize) -> String {
    if count > 1 { format!("有{count}处") } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_cut_out_of_running_text() {
        let span = |start, end| FoldedSpan { start, end };
        assert_eq!(outside(span(0, 10), &[span(2, 4), span(3, 6)]), [span(0, 2), span(6, 10)]);
        assert_eq!(outside(span(0, 10), &[span(20, 30)]), [span(0, 10)]);
        assert!(outside(span(2, 4), &[span(0, 10)]).is_empty());
    }
}
