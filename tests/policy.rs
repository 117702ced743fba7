//! The severity policy of `src/severity.rs`: the registry against the catalogue of the domain, where that is at hand.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use gouji::rules::{RULES, Rule};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// Rules that speak of most honest reports, or only of habits: off until asked for.
const OFF: [&str; 9] = [
    "s1-too-long",
    "problem-measure-count",
    "article-topic-mismatch",
    "width-mixed",
    "punctuation-ascii",
    "number-thousand-sep",
    "sentence-too-long",
    "period-wording",
    "enumeration-comma-conj",
];

/// Where the registry leaves the catalogue on purpose: rule, key, reason.
const DEVIATIONS: &[(&str, &str, &str)] = &[
    ("problems-not-specific", "name", "reads more easily"),
    ("e1e2-part-missing", "name", "names the year in which the regulation took force"),
    ("foreign-agency-name", "name", "a word in place of a slash"),
    ("comment-residue", "name", "a word in place of a slash"),
    ("five-aspect-missing", "eras", "its row asks for a remark in the trial form"),
];

/// The catalogue beside the working copy.
fn catalogue() -> Option<Vec<Value>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/domain/rules.json");
    let catalogue: Value = serde_json::from_str(&fs::read_to_string(path).ok()?).unwrap();
    catalogue.get("rules")?.as_array().cloned()
}

/// The keys in which a rule differs from its entry.
fn differences(rule: &Rule, entry: &Value) -> Vec<&'static str> {
    let eras: Vec<&str> = rule.eras.iter().map(|era| era.id()).collect();
    let own = [
        ("severity", json!(rule.severity.id())),
        ("eras", json!(eras)),
        ("default", json!(if rule.default { "on" } else { "off" })),
    ];
    let name = entry.get("name").and_then(Value::as_str).is_none_or(|name| words(name) != words(rule.name));
    let others = own.into_iter().filter(|(key, value)| entry.get(*key) != Some(value)).map(|(key, _)| key);
    name.then_some("name").into_iter().chain(others).collect()
}

/// A name without punctuation, which is set here as in all Chinese text.
fn words(name: &str) -> String {
    name.chars().filter(|character| !"()（）/、".contains(*character)).collect()
}

/// Rules that the catalogue does not have, and why.
const OWN: &[(&str, &str)] = &[(
    "l-indicator-sum",
    "the catalogue says in prose that the sums of local tables are checked when every child row is there, and names no rule",
)];

#[test]
fn only_rules_of_habit_are_off() {
    for rule in RULES {
        assert_eq!(rule.default, !OFF.contains(&rule.id), "{}", rule.id);
    }
}

#[test]
fn the_registry_is_the_catalogue_but_for_what_is_listed() {
    let Some(catalogue) = catalogue() else {
        println!("skipped: the catalogue is not beside this working copy");
        return;
    };
    let mut complaints = Vec::new();
    for rule in RULES {
        let Some(entry) = catalogue.iter().find(|entry| entry.get("id").is_some_and(|id| id == rule.id)) else {
            if !OWN.iter().any(|(id, _)| *id == rule.id) {
                complaints.push(format!("{} is not in the catalogue", rule.id));
            }
            continue;
        };
        let listed = |key: &str| DEVIATIONS.iter().any(|(id, other, _)| *id == rule.id && *other == key);
        let differing = differences(rule, entry);
        let unlisted = differing.iter().filter(|key| !listed(key));
        complaints.extend(unlisted.map(|key| format!("{}: another {key}; list it with its reason", rule.id)));
        let settled = DEVIATIONS.iter().filter(|(id, key, _)| *id == rule.id && !differing.contains(key));
        complaints.extend(settled.map(|(id, key, _)| format!("{id}: the same {key}; it need not be listed")));
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[test]
fn every_deviation_has_a_reason_and_a_rule() {
    for (rule, key, reason) in DEVIATIONS {
        assert!(RULES.iter().any(|known| known.id == *rule), "{rule} is no rule");
        assert!(["name", "severity", "eras", "default"].contains(key) && !reason.is_empty(), "{rule}");
    }
}
