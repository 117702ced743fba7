//! The registry as JSON.

use super::json;
use crate::outcome::rules;
use std::io::{Result, Write};

/// Writes the list of all rules.
///
/// # Errors
/// Those of the writer.
pub fn rules(out: &mut dyn Write) -> Result<()> {
    json::write(&rules::published(), out)?;
    out.write_all(b"\n")
}
