//! The registry as published.

use crate::rules::{RULES, Rule, family_of, family_title};
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
    /// The family that it belongs to.
    pub family: &'static str,
    /// What users call the family.
    pub family_title: &'static str,
}

impl RuleFacts {
    fn of(rule: &Rule) -> Self {
        Self {
            id: rule.id,
            name: rule.name,
            severity: rule.severity.id(),
            eras: rule.eras.iter().map(|era| era.id()).collect(),
            default: rule.default,
            summary: rule.summary,
            family: family_of(rule.id),
            family_title: family_title(family_of(rule.id)),
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
