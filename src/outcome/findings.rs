//! Findings in their published order, with quotes and fingerprints.

use super::positions::{Positions, place};
use super::shape::{CellChanges, Edit, Finding, Fix, Place, Related};
use super::{Number, fingerprints, ids};
use crate::finding;
use crate::input::{self, Source, Span};
use crate::order;
use crate::report::Report;

/// The findings as published: sorted by span, then place, then rule; those without either come last.
pub fn published(report: &Report, found: Vec<finding::Finding>, positions: &Positions<'_>) -> Vec<Finding> {
    let mut found: Vec<(usize, finding::Finding)> = found.into_iter().enumerate().collect();
    order::by_key(&mut found, |(_, finding)| alphabetical(finding.rule));
    order::by_key(&mut found, |(_, finding)| finding.place.as_ref().map_or((0, 0), position));
    order::by_key(&mut found, |(_, finding)| (rank(finding), finding.span.map_or(0, extent)));
    let names = fingerprints::of(&report.document.flow, &found);
    let source = &report.document.source;
    found.into_iter().map(|(own, finding)| publish(own, finding, &names, (source, positions))).collect()
}

/// The place of a rule's id in the alphabet, by its first sixteen characters.
fn alphabetical(rule: &str) -> (u64, u64) {
    let word = |from: usize| {
        (from..from + 8).fold(0, |word, at| word << 8 | rule.as_bytes().get(at).map_or(0, |byte| u64::from(*byte)))
    };
    (word(0), word(8))
}

fn position(place: &input::Place) -> (u64, u64) {
    match *place {
        input::Place::Paragraph(paragraph) => (1, paragraph.into()),
        input::Place::Table { table, row, column } => (u64::from(table) + 2, u64::from(row) << 32 | u64::from(column)),
        // Only a span leads to these two, and it has sorted them already.
        input::Place::Page { .. } | input::Place::Sheet { .. } => (0, 0),
    }
}

fn extent(span: Span) -> u64 {
    u64::from(span.start) << 32 | u64::from(span.end)
}

/// What has a span comes first, then what has a place only.
fn rank(finding: &finding::Finding) -> u64 {
    match (&finding.span, &finding.place) {
        (Some(_), _) => 0,
        (None, Some(_)) => 1,
        (None, None) => 2,
    }
}

fn publish(
    own: usize,
    finding: finding::Finding,
    names: &[String],
    (source, positions): (&Source, &Positions<'_>),
) -> Finding {
    let finding = finding.into_details();
    Finding {
        fingerprint: names.get(own).cloned().unwrap_or_default(),
        rule: finding.rule,
        severity: finding.severity.id(),
        span: finding.span.map(|span| positions.span(span)),
        place: place(source, finding.span, finding.place.as_ref()),
        quote: finding.span.map(|span| positions.quote(span).to_owned()).unwrap_or_default(),
        related: finding.related.into_iter().map(|other| related(other, source, positions)).collect(),
        fixes: finding.fixes.into_iter().map(|change| fix(change, positions)).collect(),
        message: finding.message,
        help: finding.help,
        cells: finding.cells,
        expected: finding.expected,
        actual: finding.actual,
        explained_by: finding.explained_by.and_then(|leading| names.get(leading).cloned()),
    }
}

fn related(related: finding::Related, source: &Source, positions: &Positions<'_>) -> Related {
    let at: Option<Place> = place(source, related.span, related.place.as_ref());
    Related { label: related.label, span: related.span.map(|span| positions.span(span)), place: at }
}

fn fix(fix: finding::Fix, positions: &Positions<'_>) -> Fix {
    let edit = |edit: finding::Edit| Edit { span: positions.span(edit.span), text: edit.text };
    Fix {
        title: fix.title,
        applicability: ids::applicability(fix.applicability),
        cells: CellChanges(fix.cells.into_iter().map(|(id, value)| (id, Number(value))).collect()),
        edits: fix.edits.into_iter().map(edit).collect(),
    }
}
