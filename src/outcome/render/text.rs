//! For people: what was read, what does not hold and what to do, what was checked.

use super::{Renderer, identity, places};
use crate::outcome::{Claim, Finding, Outcome, Related, Relations, ReportFacts, Summary, rules};
use std::io::{Result, Write};

/// Longer quotes are cut: the place says where the rest is.
const LONGEST_QUOTE: usize = 60;

/// More related places than this are listed without their labels.
const MOST_LABELS: usize = 4;

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
    for finding in outcome.findings.iter().filter(|finding| finding.leads()) {
        writeln!(out)?;
        leading(outcome, finding, out)?;
    }
    unchecked(outcome, out)?;
    if !outcome.diagnostics.is_empty() {
        writeln!(out, "\n读取时注意到：")?;
        outcome.diagnostics.iter().try_for_each(|item| writeln!(out, "  {}", item.message))?;
    }
    writeln!(out, "\n{}{}", verdict(outcome.summary), coverage(outcome, report))
}

fn leading(outcome: &Outcome, finding: &Finding, out: &mut dyn Write) -> Result<()> {
    let place = places::words(outcome, finding.span, finding.place.as_ref());
    writeln!(out, "{} {}", severity(finding.severity), spaced(&place, &finding.message))?;
    let quote = shortened(&finding.quote);
    if !quote.is_empty() && finding.actual.as_ref() != Some(&quote) {
        writeln!(out, "     “{quote}”")?;
    }
    elsewhere(outcome, finding, &place).iter().try_for_each(|line| writeln!(out, "     另见 {line}"))?;
    writeln!(out, "     {}（{}）", finding.help, finding.rule)?;
    fixes(finding, out)?;
    consequences(outcome, finding, out)
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

/// The other places of a finding: each with its label, or, when there are many, the places alone.
fn elsewhere(outcome: &Outcome, finding: &Finding, own: &str) -> Vec<String> {
    let place = |other: &Related| places::words(outcome, other.span, other.place.as_ref());
    let others = finding.related.iter().map(|other| (place(other), &other.label));
    let mut others: Vec<(String, &String)> = others.filter(|(place, _)| place != own).collect();
    if others.len() <= MOST_LABELS {
        return others.iter().map(|(place, label)| spaced(place, label)).collect();
    }
    others.dedup_by(|one, before| one.0 == before.0);
    vec![others.into_iter().map(|(place, _)| place).collect::<Vec<_>>().join("、")]
}

/// What could not be checked, by reason, with the names of the rules.
fn unchecked(outcome: &Outcome, out: &mut dyn Write) -> Result<()> {
    let mut reasons: Vec<(&str, Vec<&str>)> = Vec::new();
    for item in &outcome.unchecked {
        let name = rules::name(item.rule).unwrap_or(item.rule);
        match reasons.iter_mut().find(|(reason, _)| *reason == item.reason) {
            Some((_, names)) => names.push(name),
            None => reasons.push((&item.reason, vec![name])),
        }
    }
    if !reasons.is_empty() {
        writeln!(out, "\n未能检查：")?;
    }
    reasons.iter().try_for_each(|(reason, names)| writeln!(out, "  {reason}（{}）", names.join("、")))
}

fn consequences(outcome: &Outcome, leading: &Finding, out: &mut dyn Write) -> Result<()> {
    let explains = |finding: &&Finding| finding.explained_by.as_ref() == Some(&leading.fingerprint);
    let explained: Vec<&Finding> = outcome.findings.iter().filter(explains).collect();
    if explained.is_empty() {
        return Ok(());
    }
    writeln!(out, "     另有 {} 处由此引起：", explained.len())?;
    explained.iter().try_for_each(|finding| writeln!(out, "       {}", finding.message))
}

fn severity(id: &str) -> &'static str {
    match id {
        "error" => "错误",
        "warning" => "警告",
        _ => "提示",
    }
}

fn spaced(place: &str, sentence: &str) -> String {
    if place.is_empty() { sentence.to_owned() } else { format!("{place} {sentence}") }
}

/// A quote on one line, its middle left out when it is long.
fn shortened(quote: &str) -> String {
    let words: Vec<&str> = quote.split_whitespace().collect();
    let line = words.join(" ");
    if line.chars().count() <= LONGEST_QUOTE {
        return line;
    }
    let start: String = line.chars().take(LONGEST_QUOTE / 2).collect();
    let kept = line.chars().count() - LONGEST_QUOTE / 2;
    format!("{start}……{}", line.chars().skip(kept).collect::<String>())
}

fn verdict(summary: Summary) -> String {
    let counts = [(summary.errors, "处错误"), (summary.warnings, "处警告"), (summary.infos, "条提示")];
    let found: Vec<String> =
        counts.iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} {what}")).collect();
    match (summary.errors, found.is_empty()) {
        (_, true) => "未发现问题。".to_owned(),
        (0, _) => format!("未发现错误，有 {}。", found.join("、")),
        _ => format!("发现 {}。", found.join("、")),
    }
}

fn coverage(outcome: &Outcome, report: &ReportFacts) -> String {
    let rules = outcome.coverage.rules.run;
    let unchecked = counted(outcome.unchecked.len(), "项未能检查。");
    let relations = relations(outcome.coverage.relations);
    format!("{relations}{}运行了 {rules} 条规则。{unchecked}", claims(&report.claims))
}

fn claims(claims: &[Claim]) -> String {
    let count = |holds| claims.iter().filter(|claim| claim.holds == holds).count();
    let (held, failed) = (count(Some(true)), count(Some(false)));
    match (held + failed, failed) {
        (0, _) => String::new(),
        (all, 0) => format!("核对了正文中 {all} 处数据，全部成立。"),
        (all, _) => format!("核对了正文中 {all} 处数据，成立 {held} 处，不成立 {failed} 处。"),
    }
}

fn relations(relations: Relations) -> String {
    let Relations { held, used, failed, unchecked } = relations;
    let checked = match (held + failed, failed) {
        (0, _) if used + unchecked == 0 => "没有可核对的勾稽关系。".to_owned(),
        (0, _) => String::new(),
        (all, 0) => format!("核对了 {all} 条勾稽关系，全部成立。"),
        (all, _) => format!("核对了 {all} 条勾稽关系，成立 {held} 条，不成立 {failed} 条。"),
    };
    let used = counted(used, "条勾稽关系用来辨认打乱的表格，不算核对。");
    let unchecked = counted(unchecked, "条勾稽关系未能核对。");
    format!("{checked}{used}{unchecked}")
}

fn counted(count: usize, what: &str) -> String {
    if count == 0 { String::new() } else { format!("{count} {what}") }
}
