//! How much was checked, and what in particular.

use crate::rules::{RelationCount, RuleCount};
use serde::Serialize;

/// How much was checked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Coverage {
    /// The form's relations.
    pub relations: Relations,
    /// The rules.
    pub rules: RuleRuns,
}

/// How the form's relations fared.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Relations {
    /// They hold.
    pub held: usize,
    /// They chose between readings of a damaged table.
    pub used: usize,
    /// They do not hold.
    pub failed: usize,
    /// They could not be checked.
    pub unchecked: usize,
}

/// How many rules ran.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct RuleRuns {
    /// They ran.
    pub run: usize,
    /// They do not apply to this report.
    pub not_applicable: usize,
    /// They are off.
    pub off: usize,
}

/// What was checked in particular.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Checked {
    /// What the profile is called by which it was checked.
    pub profile: Option<String>,
    /// The rules that ran.
    pub rules: Vec<&'static str>,
    /// How the relations of each rule that reports some fared.
    pub relations: Vec<(&'static str, Relations)>,
}

impl Coverage {
    /// The published counts.
    pub fn of(relations: RelationCount, rules: RuleCount) -> Self {
        let RuleCount { run, not_applicable, off } = rules;
        Self { relations: relations.into(), rules: RuleRuns { run, not_applicable, off } }
    }
}

impl From<RelationCount> for Relations {
    fn from(count: RelationCount) -> Self {
        let RelationCount { held, used, failed, unchecked } = count;
        Self { held, used, failed, unchecked }
    }
}
