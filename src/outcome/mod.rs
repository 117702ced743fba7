//! What the caller gets: findings sorted and counted, with coverage, in the shape of the published result.
//!
//! The structs here are the serialisable twins of the pipeline's own types: plain, with the published keys in the published
//! order, positions in UTF-16 code units as JavaScript counts them.

#[cfg(feature = "office")]
mod account;
#[cfg(feature = "office")]
pub mod annotated;
mod coverage;
mod findings;
mod fingerprints;
mod ids;
mod number;
mod positions;
#[cfg(feature = "office")]
pub mod render;
pub mod rules;
mod shape;
mod twins;

#[cfg(feature = "office")]
pub use account::{Account, Relation as RelationFacts, Rules as RulesFacts, Supported};
pub use coverage::{Checked, Coverage, Relations, RuleRuns};
pub use number::Number;
pub use shape::{
    Amount, Cell, CellChanges, Claim, Diagnostic, Edit, Failure, Finding, Fix, Outcome, Part, Period, Place, Related,
    ReportFacts, Section, SourceFacts, Span, Summary, Unchecked,
};

use crate::input::{Error, Source};
use crate::options::Options;
use crate::report::Report;
use crate::rules::Judgement;
use positions::Positions;

/// The id of the published shape.
pub const SCHEMA: &str = "gouji-result/1";

/// The version of the program, as in results.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The outcome for an input that cannot be used.
pub fn unreadable(source: Source, error: Error, options: &Options) -> Outcome {
    Outcome {
        error: Some(Failure { code: ids::error_code(error.code), message: error.message }),
        source: twins::source(&source, options),
        report: None,
        findings: Vec::new(),
        unchecked: Vec::new(),
        diagnostics: Vec::new(),
        coverage: Coverage::default(),
        summary: Summary::default(),
        checked: Checked::default(),
    }
}

/// What was checked in particular.
#[cfg(feature = "office")]
pub fn account(report: &Report, judgement: Judgement, options: &Options) -> Account {
    account::of(report, judgement, options)
}

/// The outcome for a report and what the rules say of it.
pub fn conclude(report: Report, judgement: Judgement, options: &Options) -> Outcome {
    let positions = Positions::of(&report.document.source.text);
    let findings = findings::published(&report, judgement.findings, &positions);
    Outcome {
        error: None,
        source: twins::source(&report.document.source, options),
        report: Some(twins::report(&report, &positions, options)),
        summary: Summary::of(&findings),
        findings,
        unchecked: judgement.unchecked.into_iter().map(|(rule, reason)| Unchecked { rule, reason }).collect(),
        diagnostics: twins::diagnostics(&report.document.source),
        coverage: Coverage::of(judgement.relations, judgement.rules),
        checked: Checked {
            profile: options.profile.name.clone(),
            rules: judgement.ran,
            relations: judgement.relations_of.into_iter().map(|(rule, count)| (rule, count.into())).collect(),
        },
    }
}
