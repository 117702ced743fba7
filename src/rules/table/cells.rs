//! Findings about several cells of one table.

use crate::finding::Finding;
use crate::form::{CellSpec, TableSpec};
use crate::input::Span;
use crate::report::{Cell, IssuerKind, Level};
use crate::rules::Context;

/// Cells named in a message; the rest is counted.
const NAMED: usize = 6;

/// A cell and what the form says of it.
pub(super) type Named<'a> = (&'a Cell, &'a CellSpec);

/// The form's tables with their cells.
pub(super) fn tables<'a>(context: &Context<'a>) -> impl Iterator<Item = (&'static TableSpec, Vec<Named<'a>>)> {
    let report = context.report;
    let specs = report.layout().map_or(&[][..], |layout| &layout.cells);
    report.form.into_iter().flat_map(move |form| {
        form.tables.iter().map(move |table| {
            let cells = report.tables.cells.iter().zip(specs);
            (table, cells.filter(|(_, spec)| spec.table.id == table.id).collect())
        })
    })
}

/// `表二“规章”本年制发件数、…留空。`, at the first of the cells.
pub(super) fn finding(
    context: &Context<'_>,
    table: &TableSpec,
    cells: &[Named<'_>],
    said: impl Fn(&Named<'_>) -> String,
    verb: &str,
    help: &str,
) -> Finding {
    let names: Vec<String> = cells.iter().take(NAMED).map(said).collect();
    let more = if cells.len() > NAMED { format!("等{}格", cells.len()) } else { String::new() };
    let message = format!("{}{}{more}{verb}。", table.name, names.join("、"));
    let first = cells.first().map(|(cell, _)| *cell);
    let finding = Finding::about(message, help).with(|details| {
        details.span = first.and_then(|cell| span(context, cell));
        details.place = first.and_then(|cell| cell.place.clone());
        details.cells = cells.iter().map(|(cell, _)| cell.id.clone()).collect();
    });
    cells.iter().skip(1).fold(finding, |finding, (cell, spec)| {
        finding.related(spec.name_in_table(), span(context, cell), cell.place.clone())
    })
}

/// A blank has no text to point at: its row has.
fn span(context: &Context<'_>, cell: &Cell) -> Option<Span> {
    if !cell.raw.is_empty() {
        return cell.span;
    }
    let row = cell.place.as_ref().and_then(|place| context.report.document.row_span(place));
    row.map(|row| cell.span.map_or(row, |own| row.cover(own))).or(cell.span)
}

/// Whether the agency may certainly not make 规章: townships, counties, departments of cities and counties.
///
/// Offices and bureaus of justice often report those of their government.
pub(super) fn lacks_rule_power(context: &Context<'_>) -> bool {
    const FOR_ALL: [&str; 3] = ["办公室", "办公厅", "司法局"];
    let header = &context.report.header;
    let name = header.issuer.as_ref().map_or("", |issuer| issuer.value.as_str());
    let local = matches!(header.issuer_level, Some(Level::County | Level::Township));
    match header.issuer_kind {
        Some(IssuerKind::Township) => true,
        Some(IssuerKind::Government) => local,
        Some(IssuerKind::Department) => {
            let municipal = header.issuer_level.is_none() && name.chars().skip(1).any(|end| end == '市');
            (local || municipal) && !FOR_ALL.iter().any(|ending| name.ends_with(ending))
        }
        _ => false,
    }
}
