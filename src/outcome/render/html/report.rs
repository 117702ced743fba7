//! One report: the verdict, its findings, what was checked and what was not, its tables.

use super::escape::escaped;
use super::{tables, verdict};
use crate::outcome::render::{coverage, identity, places, words};
use crate::outcome::{Finding, Outcome, rules};
use std::io::{Result, Write};

/// Writes the section of one outcome, the n-th of the page.
pub fn write(outcome: &Outcome, number: usize, out: &mut dyn Write) -> Result<()> {
    let name = escaped(&outcome.source.name);
    let name = if name.is_empty() { "粘贴的文字" } else { &name };
    writeln!(out, "<article id=\"report-{number}\">\n<h2>{name}</h2>")?;
    match &outcome.report {
        Some(report) => {
            writeln!(out, "<p class=\"identity\">{}</p>", escaped(&identity::line(report)))?;
            content(outcome, number, out)?;
        }
        None => unread(outcome, out)?,
    }
    writeln!(out, "</article>")
}

fn unread(outcome: &Outcome, out: &mut dyn Write) -> Result<()> {
    let reason = outcome.error.as_ref().map_or("没有读到内容。", |failure| failure.message.as_str());
    writeln!(out, "<p class=\"verdict error\">未能读取</p>\n<p>{}</p>", escaped(reason))
}

fn content(outcome: &Outcome, number: usize, out: &mut dyn Write) -> Result<()> {
    let worst = outcome.findings.iter().filter(|finding| finding.leads()).map(|finding| rank(finding.severity)).min();
    let class = ["error", "warning", "info"].get(worst.unwrap_or(3)).copied().unwrap_or("clean");
    writeln!(out, "<p class=\"verdict {class}\">{}</p>", verdict(outcome))?;
    findings(outcome, number, out)?;
    unchecked(outcome, out)?;
    account(outcome, out)?;
    tables::write(outcome, number, out)
}

fn rank(severity: &str) -> usize {
    ["error", "warning"].iter().position(|id| *id == severity).unwrap_or(2)
}

/// The leading findings in the order of the text, each with what it explains folded under it.
fn findings(outcome: &Outcome, number: usize, out: &mut dyn Write) -> Result<()> {
    let leading: Vec<&Finding> = outcome.findings.iter().filter(|finding| finding.leads()).collect();
    if leading.is_empty() {
        return Ok(());
    }
    writeln!(out, "<ol class=\"findings\">")?;
    let consequences = words::Consequences::of(outcome);
    for found in leading {
        finding(outcome, found, number, out)?;
        explained(consequences.explained_by(found), out)?;
        named_rule(found, out)?;
    }
    writeln!(out, "</ol>")
}

fn finding(outcome: &Outcome, finding: &Finding, number: usize, out: &mut dyn Write) -> Result<()> {
    let place = places::words(outcome, finding.span, finding.place.as_ref());
    write!(
        out,
        "<li class=\"{severity}\" id=\"finding-{number}-{print}\">\n<p class=\"message\"><strong>{word}</strong> \
         <span class=\"place\">{place}</span> {message}</p>\n",
        severity = finding.severity,
        print = finding.fingerprint,
        word = words::severity(finding.severity),
        place = escaped(&place),
        message = escaped(&finding.message)
    )?;
    let quote = words::quote(finding);
    if !quote.is_empty() {
        writeln!(out, "<blockquote>{}</blockquote>", escaped(&quote))?;
    }
    writeln!(out, "<p class=\"help\">{}</p>", escaped(&finding.help))?;
    fixes(finding, out)?;
    let elsewhere = words::elsewhere(outcome, finding, &place);
    elsewhere.iter().try_for_each(|line| writeln!(out, "<p class=\"related\">另见 {}</p>", escaped(line)))
}

fn named_rule(finding: &Finding, out: &mut dyn Write) -> Result<()> {
    let rule = rules::name(finding.rule).unwrap_or(finding.rule);
    writeln!(out, "<p class=\"rule\">{} <code>{}</code></p>\n</li>", escaped(rule), finding.rule)
}

fn fixes(finding: &Finding, out: &mut dyn Write) -> Result<()> {
    match finding.fixes.as_slice() {
        [] => return Ok(()),
        [_] => writeln!(out, "<p class=\"fixes\">改法：</p>\n<ul>")?,
        _ => writeln!(out, "<p class=\"fixes\">下面任何一种改法都能使它成立，请对照台账确认：</p>\n<ul>")?,
    }
    finding.fixes.iter().try_for_each(|fix| writeln!(out, "<li>{}</li>", escaped(&fix.title)))?;
    writeln!(out, "</ul>")
}

fn explained(explained: &[&Finding], out: &mut dyn Write) -> Result<()> {
    if explained.is_empty() {
        return Ok(());
    }
    writeln!(out, "<details>\n<summary>另有 {} 处由此引起</summary>\n<ul>", explained.len())?;
    explained.iter().try_for_each(|finding| writeln!(out, "<li>{}</li>", escaped(&finding.message)))?;
    writeln!(out, "</ul>\n</details>")
}

/// What could not be checked and why, and what the reader noticed.
fn unchecked(outcome: &Outcome, out: &mut dyn Write) -> Result<()> {
    let reasons = words::unchecked(outcome);
    if !reasons.is_empty() {
        writeln!(out, "<section class=\"unchecked\">\n<h3>未能检查</h3>\n<ul>")?;
        let mut item = |(reason, names): &(&str, String)| {
            writeln!(out, "<li>{} <span class=\"rule\">{}</span></li>", escaped(reason), escaped(names))
        };
        reasons.iter().try_for_each(&mut item)?;
        writeln!(out, "</ul>\n</section>")?;
    }
    if outcome.diagnostics.is_empty() {
        return Ok(());
    }
    writeln!(out, "<section>\n<h3>读取时注意到</h3>\n<ul>")?;
    outcome.diagnostics.iter().try_for_each(|item| writeln!(out, "<li>{}</li>", escaped(&item.message)))?;
    writeln!(out, "</ul>\n</section>")
}

/// What was checked, in words.
fn account(outcome: &Outcome, out: &mut dyn Write) -> Result<()> {
    writeln!(out, "<section class=\"account\">\n<h3>核对了什么</h3>\n<dl>")?;
    let lines = coverage::lines(outcome);
    lines.iter().try_for_each(|(what, said)| writeln!(out, "<dt>{what}</dt><dd>{}</dd>", escaped(said)))?;
    writeln!(out, "</dl>\n</section>")
}
