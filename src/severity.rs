//! How grave a finding is, and the policy behind it: the one place that says when a rule may call something wrong.
//!
//! 1. An **error** breaks an official form or regulation with certainty: all its operands are exact and were read from an
//!    undamaged place, or recovered with a single best reading; they speak of the same scope and time; no listed exception
//!    applies. One doubt makes it a warning or nothing.
//! 2. A **warning** is suspicious: likely wrong, or wrong unless something holds that the report does not say.
//! 3. **Information** is style, or worth a look.
//! 4. What could not be read or decided is none of these. It is listed as unchecked, with its reason, and is never a defect of
//!    the report.
//! 5. One cause is one leading finding. Every failed relation is a finding; those that another explains name it, are folded
//!    under it, and do not count.
//! 6. A rule that speaks of most honest reports, or only of habits, is off until it is asked for.
//! 7. A rule's own severity is its registry's. A rule may call one case lighter, where an exception makes it less certain; a
//!    profile may change the severity of a rule, which never makes such a lighter case graver.

/// How certain and how grave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// An official form or regulation is broken with certainty.
    Error,
    /// Suspicious.
    Warning,
    /// Style, or worth a look.
    Info,
}

impl Severity {
    /// All severities, the gravest first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Info];

    /// Its id, as in results.
    pub fn id(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }

    /// The severity of an id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|severity| severity.id() == id)
    }

    /// What a finding of this severity becomes when its rule, whose own severity is `own`, is set to `wanted`.
    pub fn overridden(self, own: Self, wanted: Self) -> Self {
        if self > own { self.max(wanted) } else { wanted }
    }
}

#[cfg(test)]
mod tests {
    use super::Severity::{Error, Info, Warning};

    #[test]
    fn an_override_leaves_lighter_cases_light() {
        assert_eq!(Warning.overridden(Warning, Error), Error);
        assert_eq!(Error.overridden(Warning, Info), Info);
        assert_eq!(Info.overridden(Error, Warning), Info);
        assert_eq!(Warning.overridden(Error, Info), Info);
        assert_eq!(Info.overridden(Warning, Error), Info);
    }
}
