//! The registry as published.

use super::ids;
use crate::rules::{RULES, Rule};
use serde::Serialize;

/// What callers may know of a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RuleFacts {
    /// Its id.
    pub id: &'static str,
    /// Its name in Chinese.
    pub name: &'static str,
    /// The severity of its findings unless one says otherwise.
    pub severity: &'static str,
    /// The eras that it applies to.
    pub eras: Vec<&'static str>,
    /// Whether it runs without being asked for.
    pub default: bool,
    /// What it checks, in one sentence.
    pub summary: &'static str,
}

impl RuleFacts {
    fn of(rule: &Rule) -> Self {
        Self {
            id: rule.id,
            name: rule.name,
            severity: ids::severity(rule.severity),
            eras: rule.eras.iter().map(|era| era.id()).collect(),
            default: rule.default,
            summary: rule.summary,
        }
    }
}

/// All rules in the order of the catalogue.
pub fn published() -> Vec<RuleFacts> {
    RULES.iter().map(|rule| RuleFacts::of(rule)).collect()
}

/// The name of a rule by its id.
pub fn name(id: &str) -> Option<&'static str> {
    RULES.iter().find(|rule| rule.id == id).map(|rule| rule.name)
}
