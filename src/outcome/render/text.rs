//! For people: what was read, what does not hold and what to do, what was checked.

use super::{Renderer, labels, places};
use crate::outcome::{Finding, Outcome, Relations, ReportFacts, Summary};
use std::io::{Result, Write};

/// Longer quotes are cut: the place says where the rest is.
const LONGEST_QUOTE: usize = 60;

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
        writeln!(out, "{}", outcome.source.name.as_deref().unwrap_or("（粘贴的文字）"))?;
        match (&outcome.error, &outcome.report) {
            (None, Some(report)) => page(outcome, report, out),
            (error, _) => {
                let reason = error.as_ref().map(|failure| failure.message.as_str());
                writeln!(out, "未能读取：{}", reason.unwrap_or("没有读到内容。"))
            }
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
    writeln!(out, "{}", identity(outcome, report))?;
    for finding in outcome.findings.iter().filter(|finding| finding.leads()) {
        writeln!(out)?;
        leading(outcome, finding, out)?;
    }
    if !outcome.unchecked.is_empty() {
        writeln!(out, "\n未能检查：")?;
        outcome.unchecked.iter().try_for_each(|item| writeln!(out, "  {}（{}）", item.reason, item.rule))?;
    }
    if !outcome.diagnostics.is_empty() {
        writeln!(out, "\n读取时注意到：")?;
        outcome.diagnostics.iter().try_for_each(|item| writeln!(out, "  {}", item.message))?;
    }
    writeln!(out, "\n{}{}", verdict(outcome.summary), coverage(outcome))
}

/// Who, which year, which form; what is not known says so.
fn identity(outcome: &Outcome, report: &ReportFacts) -> String {
    let issuer = report.issuer.clone().unwrap_or_else(|| "未认出报告机关".to_owned());
    let year = report.year.map_or_else(|| "未认出年度".to_owned(), |year| format!("{year}年度"));
    let form = labels::form(outcome).unwrap_or("未认出统计表");
    format!("{issuer}  {year}  {form}")
}

fn leading(outcome: &Outcome, finding: &Finding, out: &mut dyn Write) -> Result<()> {
    let place = places::words(outcome, finding.span, finding.place.as_ref());
    writeln!(out, "{} {}", severity(finding.severity), spaced(&place, &finding.message))?;
    let quote = shortened(&finding.quote);
    if !quote.is_empty() {
        writeln!(out, "     “{quote}”")?;
    }
    for other in &finding.related {
        let place = places::words(outcome, other.span, other.place.as_ref());
        writeln!(out, "     另见 {}", spaced(&place, &other.label))?;
    }
    writeln!(out, "     {}（{}）", finding.help, finding.rule)?;
    finding.fixes.iter().try_for_each(|fix| writeln!(out, "     改法：{}", fix.title))?;
    consequences(outcome, finding, out)
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

fn coverage(outcome: &Outcome) -> String {
    let relations = relations(outcome.coverage.relations);
    let unchecked = match outcome.unchecked.len() {
        0 => String::new(),
        count => format!("{count} 项未能检查。"),
    };
    format!("{relations}运行了 {} 条规则。{unchecked}", outcome.coverage.rules.run)
}

fn relations(relations: Relations) -> String {
    let checked = relations.held + relations.failed;
    let used = also(relations.used, "条用于辨认表格，不计入");
    let unchecked = also(relations.unchecked, "条未能核对");
    match (checked, relations.failed) {
        (0, _) if relations.used + relations.unchecked == 0 => "没有可核对的勾稽关系。".to_owned(),
        (_, 0) => format!("核对了 {checked} 条勾稽关系，全部成立{used}{unchecked}。"),
        (_, failed) => {
            format!("核对了 {checked} 条勾稽关系，成立 {} 条，不成立 {failed} 条{used}{unchecked}。", relations.held)
        }
    }
}

fn also(count: usize, what: &str) -> String {
    if count == 0 { String::new() } else { format!("，另有 {count} {what}") }
}
