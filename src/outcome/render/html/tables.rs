//! The tables of the form with the figures that were read, cells of findings marked.

use super::escape::escaped;
use crate::form::{BlockSpec, RowSpec, TableSpec, printed};
use crate::outcome::{Cell, Finding, Outcome, ReportFacts};
use std::io::{Result, Write};

/// Writes every table of the form of which at least one cell was printed.
pub fn write(outcome: &Outcome, number: usize, out: &mut dyn Write) -> Result<()> {
    let Some((report, form)) = outcome.report.as_ref().and_then(|report| Some((report, report.labels?))) else {
        return Ok(());
    };
    let page = Page { outcome, report, number };
    let there = |table: &&TableSpec| report.cells.iter().any(|cell| is_of(cell, table) && cell.how.is_some());
    form.tables.iter().filter(there).try_for_each(|table| page.table(table, out))
}

fn is_of(cell: &Cell, table: &TableSpec) -> bool {
    cell.id.split('.').next() == Some(table.id)
}

/// A report on the page.
struct Page<'a> {
    outcome: &'a Outcome,
    report: &'a ReportFacts,
    number: usize,
}

impl Page<'_> {
    fn table(&self, table: &TableSpec, out: &mut dyn Write) -> Result<()> {
        if self.report.cells.iter().any(|cell| cell.label.is_some()) {
            return self.local(table, out);
        }
        let widest = table.blocks.iter().map(|block| block.columns.len()).max().unwrap_or(1);
        writeln!(out, "<table class=\"figures\">\n<caption>{}</caption>", escaped(table.name))?;
        table.blocks.iter().try_for_each(|block| self.block(block, widest, out))?;
        writeln!(out, "</table>")
    }

    /// A local table: label, unit, figures.
    fn local(&self, table: &TableSpec, out: &mut dyn Write) -> Result<()> {
        writeln!(out, "<table class=\"figures\">\n<caption>{}</caption>\n<tbody>", escaped(table.name))?;
        let row = |cell: &Cell| cell.id.split('@').next().map(str::to_owned);
        let mut rows = self.report.cells.chunk_by(|one, other| row(one) == row(other)).peekable();
        let first = rows.peek().copied().unwrap_or_default();
        let columns: String = first.iter().map(|cell| head(cell.column.as_deref().unwrap_or("数量"))).collect();
        writeln!(out, "<tr>{}{}{columns}</tr>", head("指标"), head("单位"))?;
        rows.try_for_each(|cells| self.local_row(cells, out))?;
        writeln!(out, "</tbody>\n</table>")
    }

    fn local_row(&self, cells: &[Cell], out: &mut dyn Write) -> Result<()> {
        let text = |text: Option<&String>| escaped(text.map_or("", String::as_str));
        let first = cells.first();
        let label = text(first.and_then(|cell| cell.label.as_ref()));
        let unit = text(first.and_then(|cell| cell.unit.as_ref()));
        let figures: String = cells.iter().map(|cell| self.cell(&cell.id)).collect();
        writeln!(out, "<tr><th scope=\"row\">{label}</th><td>{unit}</td>{figures}</tr>")
    }

    fn block(&self, block: &BlockSpec, widest: usize, out: &mut dyn Write) -> Result<()> {
        let heads: String = block.columns.iter().map(|column| head(column.label)).collect();
        writeln!(out, "<tbody>")?;
        if block.columns.iter().any(|column| !column.label.is_empty()) {
            let rest = widest.saturating_sub(block.columns.len());
            let filler = if rest == 0 { String::new() } else { format!("<td colspan=\"{rest}\"></td>") };
            writeln!(out, "<tr>{}{heads}{filler}</tr>", head(block.label))?;
        }
        let mut group = "";
        for row in block.rows {
            if std::mem::replace(&mut group, row.group) != row.group && !row.group.is_empty() {
                heading(row.group, widest, out)?;
            }
            self.row(block, row, widest, out)?;
        }
        writeln!(out, "</tbody>")
    }

    fn row(&self, block: &BlockSpec, row: &RowSpec, widest: usize, out: &mut dyn Write) -> Result<()> {
        if !row.has_values {
            return heading(row.label, widest, out);
        }
        let id = |column: &str| if column.is_empty() { row.id.to_owned() } else { format!("{}.{column}", row.id) };
        let cells: String = block.columns.iter().map(|column| self.cell(&id(column.id))).collect();
        writeln!(out, "<tr><th scope=\"row\">{}</th>{cells}</tr>", escaped(&printed(row.label)))
    }

    /// A cell with what is printed in it; one that was not read says so.
    fn cell(&self, id: &str) -> String {
        let Some(cell) = self.report.cells.iter().find(|cell| cell.id == id) else { return "<td></td>".to_owned() };
        let content = match cell.state {
            "number" | "mark" => escaped(&cell.raw),
            "blank" => "<i>空白</i>".to_owned(),
            "unreadable" => "<i>未能读取</i>".to_owned(),
            _ => String::new(),
        };
        let recovered = if cell.how == Some("recovered") { " recovered" } else { "" };
        match self.finding_at(id) {
            None if recovered.is_empty() => format!("<td>{content}</td>"),
            None => format!("<td class=\"{}\">{content}</td>", recovered.trim_start()),
            Some(finding) => format!(
                "<td class=\"{}{recovered}\"><a href=\"#finding-{}-{}\">{}</a></td>",
                finding.severity,
                self.number,
                finding.explained_by.as_ref().unwrap_or(&finding.fingerprint),
                if content.is_empty() { "没有这一格" } else { &content }
            ),
        }
    }

    /// The gravest finding that stands at a cell: the cell is the first of those that it is about.
    fn finding_at(&self, id: &str) -> Option<&Finding> {
        let here = self.outcome.findings.iter().filter(|finding| finding.cells.first().is_some_and(|cell| cell == id));
        here.min_by_key(|finding| ["error", "warning", "info"].iter().position(|known| *known == finding.severity))
    }
}

/// A row that only names those below it.
fn heading(label: &str, widest: usize, out: &mut dyn Write) -> Result<()> {
    let label = escaped(&printed(label));
    writeln!(out, "<tr><th scope=\"rowgroup\" colspan=\"{}\">{label}</th></tr>", widest + 1)
}

fn head(label: &str) -> String {
    match label {
        "" => "<td></td>".to_owned(),
        label => format!("<th scope=\"col\">{}</th>", escaped(&printed(label))),
    }
}
