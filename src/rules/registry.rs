//! The one list of all rules.

use super::Rule;

/// All rules, in the order of the catalogue.
pub const RULES: &[&Rule] = &[];
