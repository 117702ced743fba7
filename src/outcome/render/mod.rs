//! The outcome as bytes: one format a file.

mod coverage;
mod csv;
mod html;
mod identity;
mod json;
mod jsonl;
mod labels;
mod places;
mod rules;
mod sarif;
mod text;
mod text_of_cells;
pub(super) mod words;

pub use csv::{Csv, CsvOfCells};
pub use html::Html;
pub use json::Json;
pub use jsonl::JsonLines;
pub use rules::rules;
pub use sarif::Sarif;
pub use text::Text;
pub use text_of_cells::TextOfCells;

use super::Outcome;
use std::io::{Error, Result, Write};

/// Writes outcomes one after the other, so that thousands of reports need no more memory than one.
pub trait Renderer {
    /// Writes what comes before the first outcome.
    ///
    /// # Errors
    /// Those of the writer.
    fn start(&mut self, _out: &mut dyn Write) -> Result<()> {
        Ok(())
    }

    /// Writes one outcome.
    ///
    /// # Errors
    /// Those of the writer.
    fn outcome(&mut self, outcome: &Outcome, out: &mut dyn Write) -> Result<()>;

    /// Writes what comes after the last outcome.
    ///
    /// # Errors
    /// Those of the writer.
    fn finish(&mut self, _out: &mut dyn Write) -> Result<()> {
        Ok(())
    }
}

/// A few outcomes as one text.
///
/// # Errors
/// None that can occur: every format is text, and memory takes it all.
pub fn text_of(renderer: &mut dyn Renderer, outcomes: &[Outcome]) -> Result<String> {
    let mut out = Vec::new();
    renderer.start(&mut out)?;
    outcomes.iter().try_for_each(|outcome| renderer.outcome(outcome, &mut out))?;
    renderer.finish(&mut out)?;
    String::from_utf8(out).map_err(Error::other)
}
