//! Reads a generated report and compares every cell with the truth.

// Each program that includes this module uses another part of it.
#![allow(dead_code)]

use super::generator::{Feature, Form, Layout, Report, Style, Value as Truth};
use super::result::{Checked, line};

/// What one run over many reports found.
#[derive(Default)]
pub struct Tally {
    /// Cells that are printed.
    pub cells: usize,
    /// Cells that are read as printed.
    pub read: usize,
    complaints: Vec<String>,
}

impl Tally {
    /// Notes a mistake.
    pub fn complain(&mut self, run: &Run, what: String) {
        let Run { form, layout, seed, style, report } = run;
        let what = format!("{form:?} {layout:?} {:?} {style:?} seed {seed}: {what}", report.features);
        self.complaints.push(what);
    }

    /// No mistake, and at least this share of the cells read.
    pub fn assert(&self, least: f64, what: &str) {
        let share = self.read as f64 / self.cells as f64;
        println!("{what}: {}/{} cells read ({:.2}%)", self.read, self.cells, share * 100.0);
        assert!(self.complaints.is_empty(), "{} complaints:\n{}", self.complaints.len(), self.first_complaints());
        assert!(share >= least, "{what}: only {share:.4} of the cells are read");
    }

    fn first_complaints(&self) -> String {
        self.complaints.iter().take(20).cloned().collect::<Vec<_>>().join("\n")
    }
}

/// One report in one layout.
#[derive(Clone)]
pub struct Run {
    /// The report's form.
    pub form: Form,
    /// How it is written down.
    pub layout: Layout,
    /// What it follows from.
    pub seed: u64,
    /// How its characters are printed.
    pub style: Style,
    /// What it says.
    pub report: Report,
}

impl Run {
    /// A usual report.
    pub fn new(form: Form, layout: Layout, seed: u64) -> Self {
        Self::with(form, layout, seed, &[])
    }

    /// A report with something unusual about it.
    pub fn with(form: Form, layout: Layout, seed: u64, features: &[Feature]) -> Self {
        let style = Style { narrow: seed % 2 == 1, ..Style::default() };
        Self { form, layout, seed, style, report: Report::with_all(form, seed, features) }
    }

    /// The report as text or page.
    pub fn text(&self) -> String {
        self.report.render(self.layout, self.style)
    }

    /// What is said of the report.
    pub fn check(&self) -> Checked {
        self.check_as(&self.text())
    }

    /// What is said of a text in the report's layout.
    pub fn check_as(&self, text: &str) -> Checked {
        if self.layout.is_html() { Checked::html(text) } else { Checked::text(text) }
    }

    /// Compares what was read with the truth.
    pub fn compare(&self, checked: &Checked, tally: &mut Tally) {
        self.compare_header(checked, tally);
        for figure in self.report.truth() {
            tally.cells += 1;
            match read_as(checked.cell(&figure.id), &figure.value) {
                Reading::True => tally.read += 1,
                Reading::Not => {}
                Reading::Wrong(found) => {
                    tally.complain(self, format!("{} printed {:?}, read {found}", figure.id, figure.printed))
                }
            }
        }
        let invented = checked.cells().iter().filter(|cell| cell["state"] == "number" && !self.prints(&cell["id"]));
        for cell in invented {
            tally.complain(self, format!("{} is not in the form, yet read as {}", cell["id"], cell["value"]));
        }
    }

    fn prints(&self, id: &serde_json::Value) -> bool {
        self.report.truth().any(|figure| *id == figure.id.as_str())
    }

    fn compare_header(&self, checked: &Checked, tally: &mut Tally) {
        let report = &checked.0["report"];
        let wanted =
            [("era", self.form.era().into()), ("form", self.form.era().into()), ("year", self.report.year.into())];
        for (key, value) in wanted {
            let value: serde_json::Value = value;
            if report[key] != value {
                tally.complain(self, format!("{key} is {value}, read {}", report[key]));
            }
        }
        if !self.style.traditional && report["issuer"] != self.report.issuer {
            tally.complain(self, format!("issuer is {}, read {}", self.report.issuer, report["issuer"]));
        }
    }

    /// A consistent report has no errors in its tables.
    pub fn assert_no_errors(&self, checked: &Checked, tally: &mut Tally) {
        let of_cells =
            |finding: &&serde_json::Value| finding["cells"].as_array().is_some_and(|cells| !cells.is_empty());
        for finding in checked.of("error").into_iter().filter(of_cells) {
            tally.complain(self, format!("false error: {} {}", line(finding), finding["message"]));
        }
    }
}

/// How a cell was read.
pub enum Reading {
    /// As printed.
    True,
    /// Not at all.
    Not,
    /// As this.
    Wrong(String),
}

/// A figure that was not read is a gap; one that was read as anything else is a mistake.
pub fn read_as(cell: &serde_json::Value, truth: &Truth) -> Reading {
    let state = cell["state"].as_str().unwrap_or("absent");
    let same = match truth {
        Truth::Number(text) => state == "number" && cell["value"].as_f64() == text.parse().ok(),
        Truth::Blank => state == "blank",
        Truth::Mark => state == "mark",
    };
    match state {
        _ if same => Reading::True,
        "absent" | "unreadable" => Reading::Not,
        _ => Reading::Wrong(format!("{state} {}", cell["value"])),
    }
}
