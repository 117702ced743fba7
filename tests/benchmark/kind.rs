//! A kind of fault, and how it is planted.

use crate::generator::{Form, Layout, Random, Report, Style};

/// A kind of fault.
pub struct Kind {
    /// What it is, in Chinese.
    pub name: &'static str,
    /// The rules of which one must report it, the plainest first.
    pub rules: &'static [&'static str],
    /// Rules that see the same figure from another side and may report it too; no other error or warning may appear.
    pub also: &'static [&'static str],
    /// The forms in which it can be.
    pub forms: &'static [Form],
    /// How it is planted.
    pub fault: Fault,
}

/// How a fault is planted.
pub enum Fault {
    /// Other figures are printed in a table; `false` when this report has no room for it.
    Figures(fn(&mut Report, &mut Random) -> bool),
    /// A paragraph is added to the first section: as it should be, and with the fault.
    Sentence(fn(&Report, &mut Random) -> (String, String)),
    /// The whole text with the fault; `None` when this report has no place for it.
    Words(fn(&str, &Report) -> Option<String>),
}

/// A report with and without the fault.
pub struct Draft {
    /// Which one it is.
    pub name: String,
    /// Without.
    pub right: String,
    /// With.
    pub wrong: String,
}

/// The form of today.
pub const CURRENT: &[Form] = &[Form::Current];
/// Both forms with six sections.
pub const SIX_SECTIONS: &[Form] = &[Form::Trial, Form::Current];
/// The statistics table.
pub const STATISTICS: &[Form] = &[Form::Statistics];
/// All forms.
pub const ALL: &[Form] = &Form::ALL;

impl Kind {
    /// Plants the fault in a report of this form.
    pub fn draft(&self, form: Form, seed: u64) -> Option<Draft> {
        let mut report = Report::new(form, seed).entitled();
        let mut random = Random::new(seed ^ 0xfa17);
        let print = |report: &Report| report.render(Layout::Tabs, Style::default());
        let name = format!("{}，{form:?} {seed}", self.name);
        let right = print(&report);
        let (right, wrong) = match self.fault {
            Fault::Figures(plant) => plant(&mut report, &mut random).then(|| (right, print(&report)))?,
            Fault::Words(change) => change(&right, &report).map(|wrong| (right, wrong))?,
            Fault::Sentence(write) => {
                let (good, bad) = write(&report, &mut random);
                (with_sentence(&right, &good)?, with_sentence(&right, &bad)?)
            }
        };
        Some(Draft { name, right, wrong })
    }

    /// Whether a rule may speak of it.
    pub fn allows(&self, rule: &str) -> bool {
        self.rules.contains(&rule) || self.also.contains(&rule)
    }
}

/// Adds a paragraph to the end of the first section.
fn with_sentence(text: &str, sentence: &str) -> Option<String> {
    let (before, after) = text.split_once("\n二、")?;
    Some(format!("{before}\n{sentence}\n二、{after}"))
}
