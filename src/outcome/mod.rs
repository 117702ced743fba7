//! What the caller gets: findings sorted and counted, with coverage, in the shape of the published result.

use crate::input::{Error, Source};
use crate::options::Options;
use crate::report::Report;
use crate::rules::Judgement;
use serde::Serialize;

/// The result for one input; the element of `documents` in the published JSON.
#[derive(Debug, Clone, Serialize)]
pub struct Outcome {}

/// The outcome for an input that cannot be used.
pub fn unreadable(_source: Source, _error: Error, _options: &Options) -> Outcome {
    Outcome {}
}

/// The outcome for a report and what the rules say of it.
pub fn conclude(_report: Report, _judgement: Judgement, _options: &Options) -> Outcome {
    Outcome {}
}
