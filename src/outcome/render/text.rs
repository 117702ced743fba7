//! For people: what was read, what does not hold and what to do, what was checked.

use super::{Renderer, coverage, identity, places, words};
use crate::outcome::{Finding, Outcome, ReportFacts};
use std::io::{Result, Write};

/// A page of text for each outcome, and a closing line when there are several.
#[derive(Debug, Default)]
pub struct Text {
    seen: usize,
    unreadable: usize,
    with_errors: usize,
}

impl Renderer for Text {
    fn outcome(&mut self, outcome: &Outcome, out: &mut dyn Write) -> Result<()> {
        if self.seen > 0 {
            writeln!(out)?;
        }
        self.count(outcome);
        writeln!(out, "{}", outcome.source.name)?;
        match &outcome.report {
            Some(report) => page(outcome, report, out),
            None => identity::unread(outcome, out),
        }
    }

    fn finish(&mut self, out: &mut dyn Write) -> Result<()> {
        if self.seen < 2 {
            return Ok(());
        }
        let clean = self.seen - self.with_errors - self.unreadable;
        writeln!(
            out,
            "\n共 {} 份：{clean} 份未发现错误，{} 份有错误，{} 份未能读取。",
            self.seen, self.with_errors, self.unreadable
        )
    }
}

impl Text {
    fn count(&mut self, outcome: &Outcome) {
        self.seen += 1;
        self.unreadable += usize::from(outcome.error.is_some());
        self.with_errors += usize::from(outcome.summary.errors > 0);
    }
}

fn page(outcome: &Outcome, report: &ReportFacts, out: &mut dyn Write) -> Result<()> {
    writeln!(out, "{}", identity::line(report))?;
    let consequences = words::Consequences::of(outcome);
    for finding in outcome.findings.iter().filter(|finding| finding.leads()) {
        writeln!(out)?;
        leading(outcome, finding, &consequences, out)?;
    }
    unchecked(outcome, out)?;
    if !outcome.diagnostics.is_empty() {
        writeln!(out, "\n读取时注意到：")?;
        outcome.diagnostics.iter().try_for_each(|item| writeln!(out, "  {}", item.message))?;
    }
    writeln!(out, "\n核对了：")?;
    coverage::lines(outcome).iter().try_for_each(|(what, sentence)| writeln!(out, "  {what}：{sentence}"))?;
    writeln!(out, "\n{}", words::verdict(outcome.summary))
}

fn leading(
    outcome: &Outcome,
    finding: &Finding,
    consequences: &words::Consequences<'_>,
    out: &mut dyn Write,
) -> Result<()> {
    let place = places::words(outcome, finding.span, finding.place.as_ref());
    writeln!(out, "{} {}", words::severity(finding.severity), words::spaced(&place, &finding.message))?;
    let quote = words::quote(finding);
    if !quote.is_empty() {
        writeln!(out, "     “{quote}”")?;
    }
    words::elsewhere(outcome, finding, &place).iter().try_for_each(|line| writeln!(out, "     另见 {line}"))?;
    writeln!(out, "     {}（{}）", finding.help, finding.rule)?;
    fixes(finding, out)?;
    explained(consequences.explained_by(finding), out)
}

/// The one change that settles it, or several that would, of which at most one is right.
fn fixes(finding: &Finding, out: &mut dyn Write) -> Result<()> {
    let several = finding.fixes.len() > 1;
    if several {
        writeln!(out, "     下面任何一种改法都能使它成立，请对照台账确认：")?;
    }
    let lead = if several { "  或 " } else { "改法：" };
    finding.fixes.iter().try_for_each(|fix| writeln!(out, "     {lead}{}", fix.title))
}

fn unchecked(outcome: &Outcome, out: &mut dyn Write) -> Result<()> {
    let reasons = words::unchecked(outcome);
    if !reasons.is_empty() {
        writeln!(out, "\n未能检查：")?;
    }
    reasons.iter().try_for_each(|(reason, names)| writeln!(out, "  {reason}（{names}）"))
}

fn explained(explained: &[&Finding], out: &mut dyn Write) -> Result<()> {
    if explained.is_empty() {
        return Ok(());
    }
    writeln!(out, "     另有 {} 处由此引起：", explained.len())?;
    explained.iter().try_for_each(|finding| writeln!(out, "       {}", finding.message))
}
