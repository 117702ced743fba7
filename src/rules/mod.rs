//! Judgements: one rule a file, `registry.rs` the one list of them.
//!
//! A rule's file starts with its page, in Chinese: what it checks, why, the clause or source, a wrong and a right example,
//! its limits.

pub mod agreement;
pub mod arithmetic;
pub mod citation;
mod family;
pub mod metadata;
mod passage;
pub mod privacy;
pub mod prose;
pub mod punctuation;
mod registry;
pub mod residue;
pub mod structure;
pub mod table;
pub mod wording;
mod words;

pub use family::{families, family_of, family_title};
pub use registry::RULES;

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::input::Span;
use crate::options::{Limits, Names, Options};
use crate::report::{CellId, Report};
use arithmetic::relation::Checked;
use rust_decimal::Decimal;

/// A rule of the catalogue.
#[derive(Debug)]
pub struct Rule {
    /// Its id: lower case with hyphens, never reused.
    pub id: &'static str,
    /// Its name in Chinese; empty in the smaller WebAssembly, see [`documented`].
    pub name: &'static str,
    /// The severity of its findings unless one says otherwise.
    pub severity: Severity,
    /// The eras that it applies to.
    pub eras: &'static [Era],
    /// Whether it runs without being asked for.
    pub default: bool,
    /// What it checks: the first sentence of its page; empty in the smaller WebAssembly, see [`documented`].
    pub summary: &'static str,
    /// Looks for what it knows.
    pub check: fn(&Context<'_>, &mut Sink),
}

/// A text that is documentation: it is not compiled into the smaller WebAssembly, whose JavaScript has names and
/// summaries beside it.
pub const fn documented(text: &'static str) -> &'static str {
    if cfg!(all(target_os = "unknown", not(feature = "office"))) { "" } else { text }
}

/// What a rule may look at.
#[derive(Debug)]
pub struct Context<'a> {
    /// The report.
    pub report: &'a Report,
    /// What the caller set.
    pub options: &'a Options,
    /// The relations of the report's form, judged.
    pub relations: &'a [Checked<'a>],
}

impl Context<'_> {
    /// The deadlines and lengths for this report.
    pub fn limits(&self) -> Limits {
        self.options.profile.limits
    }
}

/// Where a rule puts what it has to say.
#[derive(Debug, Default)]
pub struct Sink {
    /// What it found.
    pub findings: Vec<Finding>,
    /// What it could not check, and why, in Chinese.
    pub unchecked: Vec<String>,
    /// Set when the report has nothing for the rule to look at.
    pub not_applicable: bool,
    /// What prose and tables say alike; empty in the smaller module, which does not publish it.
    pub supports: Vec<Support>,
}

/// A figure of prose that the tables have too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Support {
    /// The words that state it.
    pub span: Span,
    /// What it is in the tables: `表三本年新收总计`.
    pub words: String,
    /// The figure.
    pub value: Decimal,
    /// The cells that have it, or add up to it.
    pub cells: Vec<CellId>,
}

/// What all rules together have to say.
#[derive(Debug, Default)]
pub struct Judgement {
    /// The findings, with rule and severity filled in.
    pub findings: Vec<Finding>,
    /// What could not be checked: rule and reason.
    pub unchecked: Vec<(&'static str, String)>,
    /// How the form's relations fared.
    pub relations: RelationCount,
    /// How many rules ran, did not apply, were off.
    pub rules: RuleCount,
    /// The rules that ran.
    pub ran: Vec<&'static str>,
    /// How the relations of each rule that reports some fared.
    pub relations_of: Vec<(&'static str, RelationCount)>,
    /// What prose and tables say alike.
    pub supports: Vec<Support>,
}

/// How the form's relations fared.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct RelationCount {
    /// They hold.
    pub held: usize,
    /// They were needed to choose between readings of a damaged table, so they verify nothing.
    pub used: usize,
    /// They do not hold.
    pub failed: usize,
    /// A cell that they need is missing, blank where a total is needed, or unreadable.
    pub unchecked: usize,
}

/// How many rules ran.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct RuleCount {
    /// They ran.
    pub run: usize,
    /// Another era's, or nothing to look at.
    pub not_applicable: usize,
    /// Off by default or by the caller.
    pub off: usize,
}

impl Sink {
    /// Reports a finding at the rule's own severity.
    pub fn report(&mut self, severity: Severity, finding: Finding) {
        self.findings.push(finding.with(|details| details.severity = severity));
    }

    /// Says what could not be checked.
    pub fn unchecked(&mut self, reason: impl Into<String>) {
        self.unchecked.push(reason.into());
    }

    /// Says what prose and tables have alike.
    pub fn supports(&mut self, support: impl FnOnce() -> Support) {
        if cfg!(feature = "office") {
            self.supports.push(support());
        }
    }

    /// Says that the rule does not apply to this report: another kind of agency, or nothing to look at.
    pub fn not_applicable(&mut self) {
        self.not_applicable = true;
    }
}

/// Runs every rule that is on and applies to the era of the report; without a known era, those of all eras.
pub fn judge(report: &Report, options: &Options) -> Judgement {
    let relations = arithmetic::relation::evaluate(report);
    let context = Context { report, options, relations: &relations };
    let mut counts = arithmetic::relation::count(&relations);
    counts.unchecked += report.tables.open_sums.len();
    let relations_of = arithmetic::relation::count_by_rule(&relations);
    let mut judgement = Judgement { relations: counts, relations_of, ..Judgement::default() };
    for rule in RULES {
        judgement.take(rule, &context);
    }
    arithmetic::cause::explain(report, &relations, &mut judgement.findings);
    agreement::explain(report, &mut judgement.findings);
    prose::cause::explain(report, &mut judgement.findings);
    judgement
}

/// What a profile may name.
pub fn names() -> Names {
    Names { rules: RULES.iter().map(|rule| rule.id).collect(), families: families() }
}

/// The ids in `only` and `skip` that no rule has.
pub fn unknown_ids(options: &Options) -> Vec<&str> {
    let named = options.only.iter().chain(&options.skip).map(String::as_str);
    named.filter(|id| RULES.iter().all(|rule| rule.id != *id)).collect()
}

impl Rule {
    /// Whether the caller wants it: named in `only`; without such a list, on by the profile or else by default; and not
    /// skipped.
    pub fn is_on(&self, options: &Options) -> bool {
        let named = |ids: &[String]| ids.iter().any(|id| id == self.id);
        let usual = || options.profile.is_on(self.id, family_of(self.id)).unwrap_or(self.default);
        let wanted = if options.only.is_empty() { usual() } else { named(&options.only) };
        wanted && !named(&options.skip)
    }

    /// Whether it applies to a report: to the era of its year, or to that of the form it uses.
    pub fn applies(&self, report: &Report) -> bool {
        let by_form = report.form.is_some_and(|form| self.eras.contains(&form.era));
        match report.era {
            Some(era) => by_form || self.eras.contains(&era),
            None => Era::ALL.iter().all(|era| self.eras.contains(era)),
        }
    }

    /// A finding with the rule's id and the severity that the caller gives it.
    fn own(&self, finding: Finding, options: &Options) -> Finding {
        let wanted = options.profile.severity_of(self.id);
        let severity = wanted.map_or(finding.severity, |wanted| finding.severity.overridden(self.severity, wanted));
        finding.with(|details| {
            details.rule = self.id;
            details.severity = severity;
        })
    }

    fn run(&self, context: &Context<'_>) -> Sink {
        let mut sink = Sink::default();
        if self.applies(context.report) {
            (self.check)(context, &mut sink);
        } else {
            sink.not_applicable();
        }
        sink
    }
}

impl Judgement {
    fn take(&mut self, rule: &Rule, context: &Context<'_>) {
        if !rule.is_on(context.options) {
            self.rules.off += 1;
            return;
        }
        let sink = rule.run(context);
        if sink.not_applicable {
            self.rules.not_applicable += 1;
        } else {
            self.rules.run += 1;
            self.ran.push(rule.id);
        }
        self.supports.extend(sink.supports);
        self.findings.extend(sink.findings.into_iter().map(|finding| rule.own(finding, context.options)));
        self.unchecked.extend(sink.unchecked.into_iter().map(|reason| (rule.id, reason)));
    }
}
