//! What the caller may set.

mod limits;
mod profile;
mod setting;

pub use limits::{LIMIT_RANGE, Limits, limit_keys};
pub use profile::{KEYS, Names, Profile};
pub use setting::{Entry, Refusal, Setting};

use crate::form::Era;
use crate::text::date::Date;

/// The report years that an option may name: from the first reports under the regulation.
pub const REPORT_YEARS: std::ops::RangeInclusive<u16> = 2008..=2099;

/// Options of one check. The same input with the same options gives the same bytes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// The report year, where the reader knows better than the text.
    pub year: Option<u16>,
    /// The era whose rules apply, where the reader knows better than the text.
    pub era: Option<Era>,
    /// Today, for the rules about deadlines. Without it they do not run; the clock is never read.
    pub today: Option<Date>,
    /// How the caller wants reports checked.
    pub profile: Profile,
    /// Only these rules run; empty means all that the profile or their default switches on.
    pub only: Vec<String>,
    /// These rules do not run.
    pub skip: Vec<String>,
    /// Put the text as read into the outcome.
    pub text: bool,
}
