//! One outcome a line.

use super::{Renderer, json};
use crate::outcome::Outcome;
use std::io::{Result, Write};

/// Each outcome as JSON on a line of its own.
#[derive(Debug)]
pub struct JsonLines;

impl Renderer for JsonLines {
    fn outcome(&mut self, outcome: &Outcome, out: &mut dyn Write) -> Result<()> {
        json::write(outcome, out)?;
        out.write_all(b"\n")
    }
}
