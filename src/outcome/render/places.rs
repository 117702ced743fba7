//! Places in words.

use crate::outcome::{Outcome, Place, Span};

/// Where something stands, as a person would look for it: the line of a text, the cell or paragraph of anything else.
pub fn words(outcome: &Outcome, span: Option<Span>, place: Option<&Place>) -> String {
    let is_text = matches!(outcome.source.kind, Some("text" | "markdown"));
    match (span, place) {
        (Some(span), _) if is_text => line(span),
        (_, Some(place)) => of(place),
        (Some(span), None) => line(span),
        (None, None) => String::new(),
    }
}

fn line(span: Span) -> String {
    format!("第{}行", span.line)
}

/// The same of a place alone.
pub fn of(place: &Place) -> String {
    match place {
        Place::Paragraph { paragraph } => format!("第{paragraph}段"),
        Place::Table { table, row, column } => format!("第{table}个表格第{row}行第{column}列"),
        Place::Page { page, .. } => format!("第{page}页"),
        Place::Sheet { sheet, cell } => format!("工作表“{sheet}”{cell}"),
    }
}
