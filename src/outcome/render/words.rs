//! What the renderers for people say alike.

use super::places;
use crate::outcome::{Finding, Outcome, Related, Summary, rules};
use std::collections::BTreeMap;

/// Longer quotes are cut: the place says where the rest is.
const LONGEST_QUOTE: usize = 60;

/// More related places than this are listed without their labels.
const MOST_LABELS: usize = 4;

/// A severity by its id.
pub fn severity(id: &str) -> &'static str {
    match id {
        "error" => "错误",
        "warning" => "警告",
        _ => "提示",
    }
}

/// How many findings of each severity, or that there are none.
pub fn verdict(summary: Summary) -> String {
    let counts = [(summary.errors, "处错误"), (summary.warnings, "处警告"), (summary.infos, "条提示")];
    let found: Vec<String> =
        counts.iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} {what}")).collect();
    match (summary.errors, found.is_empty()) {
        (_, true) => "未发现问题。".to_owned(),
        (0, _) => format!("未发现错误，有 {}。", found.join("、")),
        _ => format!("发现 {}。", found.join("、")),
    }
}

/// The quote of a finding on one line, its middle left out when it is long; empty when the message says as much.
pub fn quote(finding: &Finding) -> String {
    let quote = shortened(&finding.quote);
    if finding.actual.as_ref() == Some(&quote) { String::new() } else { quote }
}

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

/// The other places of a finding: each with its label, or, when there are many, the places alone.
pub fn elsewhere(outcome: &Outcome, finding: &Finding, own: &str) -> Vec<String> {
    let place = |other: &Related| places::words(outcome, other.span, other.place.as_ref());
    let others = finding.related.iter().map(|other| (place(other), &other.label));
    let mut others: Vec<(String, &String)> = others.filter(|(place, _)| place != own).collect();
    if others.len() <= MOST_LABELS {
        return others.iter().map(|(place, label)| spaced(place, label)).collect();
    }
    others.dedup_by(|one, before| one.0 == before.0);
    vec![others.into_iter().map(|(place, _)| place).collect::<Vec<_>>().join("、")]
}

/// A sentence after its place.
pub fn spaced(place: &str, sentence: &str) -> String {
    if place.is_empty() { sentence.to_owned() } else { format!("{place} {sentence}") }
}

/// The findings that others explain, by the leading one; collected once, since there may be thousands.
#[derive(Debug)]
pub struct Consequences<'a>(BTreeMap<&'a str, Vec<&'a Finding>>);

impl<'a> Consequences<'a> {
    /// Those of an outcome.
    pub fn of(outcome: &'a Outcome) -> Self {
        let mut explained = BTreeMap::<&str, Vec<&Finding>>::new();
        for finding in &outcome.findings {
            if let Some(leading) = &finding.explained_by {
                explained.entry(leading).or_default().push(finding);
            }
        }
        Self(explained)
    }

    /// The findings that a leading one explains, in order.
    pub fn explained_by(&self, leading: &Finding) -> &[&'a Finding] {
        self.0.get(leading.fingerprint.as_str()).map_or(&[], Vec::as_slice)
    }
}

/// What could not be checked, by reason, with the names of the rules.
pub fn unchecked(outcome: &Outcome) -> Vec<(&str, String)> {
    let mut reasons: Vec<(&str, Vec<&str>)> = Vec::new();
    for item in &outcome.unchecked {
        let name = rules::name(item.rule).unwrap_or(item.rule);
        match reasons.iter_mut().find(|(reason, _)| *reason == item.reason) {
            Some((_, names)) if names.contains(&name) => {}
            Some((_, names)) => names.push(name),
            None => reasons.push((&item.reason, vec![name])),
        }
    }
    reasons.into_iter().map(|(reason, names)| (reason, names.join("、"))).collect()
}
