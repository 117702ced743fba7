//! For people: the figures that were read, in the form's own words.

use super::{Renderer, identity, labels, places};
use crate::outcome::{Cell, Claim, Outcome, ReportFacts};
use std::io::{Result, Write};

/// A list of the cells and claims of each outcome.
#[derive(Debug, Default)]
pub struct TextOfCells {
    any: bool,
}

impl Renderer for TextOfCells {
    fn outcome(&mut self, outcome: &Outcome, out: &mut dyn Write) -> Result<()> {
        if std::mem::replace(&mut self.any, true) {
            writeln!(out)?;
        }
        writeln!(out, "{}", outcome.source.name)?;
        match &outcome.report {
            Some(report) => page(outcome, report, out),
            None => identity::unread(outcome, out),
        }
    }
}

fn page(outcome: &Outcome, report: &ReportFacts, out: &mut dyn Write) -> Result<()> {
    writeln!(out, "{}", identity::line(report))?;
    let printed: Vec<&Cell> = report.cells.iter().filter(|cell| cell.how.is_some()).collect();
    if !printed.is_empty() {
        writeln!(out, "\n统计表")?;
        printed.iter().try_for_each(|cell| writeln!(out, "  {}：{}", labels::name(outcome, &cell.id), figure(cell)))?;
    }
    if !report.claims.is_empty() {
        writeln!(out, "\n正文中的数据")?;
        report.claims.iter().try_for_each(|claim| writeln!(out, "  {}", sentence(outcome, claim)))?;
    }
    writeln!(out, "\n{}", count(report, printed.len()))
}

fn figure(cell: &Cell) -> String {
    let recovered = if cell.how == Some("recovered") { "（由勾稽关系辨认）" } else { "" };
    match (cell.value, cell.state) {
        (Some(value), _) => format!("{value}{}{recovered}", cell.unit.as_deref().unwrap_or_default()),
        (None, "blank") => "空白".to_owned(),
        (None, _) => format!("“{}”", cell.raw),
    }
}

fn sentence(outcome: &Outcome, claim: &Claim) -> String {
    let place = places::words(outcome, Some(claim.span), None);
    let total = claim.total.as_ref().map(|total| format!("{}{}：", total.value, total.unit)).unwrap_or_default();
    let part = |part: &crate::outcome::Part| {
        let percent = part.percent.map(|percent| format!("（{percent}%）")).unwrap_or_default();
        format!("{} {}{}{percent}", part.label, part.value, part.unit)
    };
    let parts: Vec<String> = claim.parts.iter().map(part).collect();
    format!("{place} {total}{}", parts.join("，"))
}

fn count(report: &ReportFacts, printed: usize) -> String {
    if report.cells.is_empty() {
        return "没有读到统计表。".to_owned();
    }
    let recovered = report.cells.iter().filter(|cell| cell.how == Some("recovered")).count();
    let unreadable = report.cells.iter().filter(|cell| cell.state == "unreadable").count();
    let all = report.cells.len();
    format!("统计表共 {all} 格，读出 {printed} 格，其中 {recovered} 格由勾稽关系辨认；{unreadable} 格未能读取。")
}
