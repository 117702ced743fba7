//! Where the tables of the form stand in the flow.

use super::{Report, Section, Tables};
use crate::document::Document;
use crate::form::{Era, Form};
use crate::input::Span;
use crate::order;
use crate::text::FoldedSpan;

/// The sections that hold nothing but tables.
const SECTIONS: [&str; 3] = ["S2", "S3", "S4"];

impl Report {
    /// Where the tables of the form stand in the flow, in order: their sections, and wherever their cells were found.
    pub fn table_zones(&self) -> Vec<FoldedSpan> {
        zones(&self.document, self.form, &self.sections, &self.tables)
    }
}

/// The same before there is a report.
pub(super) fn zones(
    document: &Document,
    form: Option<&'static Form>,
    sections: &[Section],
    tables: &Tables,
) -> Vec<FoldedSpan> {
    let six = form.is_none_or(|form| form.era >= Era::E3);
    let own = sections.iter().filter(|section| six && section.id.is_some_and(|id| SECTIONS.contains(&id)));
    let mut zones: Vec<FoldedSpan> = own.map(|section| section.body).collect();
    let cells = tables.cells.iter().filter_map(|cell| cell.span).reduce(Span::cover);
    zones.extend(cells.filter(|_| !six || zones.is_empty()).map(|cells| zone(document, cells)));
    order::by_key(&mut zones, |zone| (zone.start.into(), zone.end.into()));
    zones
}

/// The cells of the form with the head of the statistics table, which stands before the first of them.
fn zone(document: &Document, cells: Span) -> FoldedSpan {
    let flow = &document.flow;
    let (start, end) = (flow.locate(cells.start), flow.locate(cells.end));
    let head = flow.text().find("统计指标").and_then(|at| u32::try_from(at).ok());
    FoldedSpan { start: head.map_or(start, |head| head.min(start)), end }
}
