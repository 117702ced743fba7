//! Generated reports in every layout: what is printed is what is read, and a wrong figure is found where it stands.

#![allow(missing_docs, clippy::expect_used, clippy::indexing_slicing)]

mod generator;
mod result;

use generator::{Form, Layout, Random, Report, Style, Value as Truth};
use result::{Checked, line, names};

const SEEDS: u64 = 10;

/// What one run over many reports found.
#[derive(Default)]
struct Tally {
    cells: usize,
    read: usize,
    complaints: Vec<String>,
}

impl Tally {
    fn complain(&mut self, run: &Run, what: String) {
        self.complaints.push(format!("{:?} {:?} seed {}: {what}", run.form, run.layout, run.seed));
    }

    fn assert(&self, least: f64, what: &str) {
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
struct Run {
    form: Form,
    layout: Layout,
    seed: u64,
    style: Style,
    report: Report,
}

impl Run {
    fn new(form: Form, layout: Layout, seed: u64) -> Self {
        let style = Style { narrow: seed % 2 == 1, ..Style::default() };
        Self { form, layout, seed, style, report: Report::new(form, seed) }
    }

    fn check(&self) -> Checked {
        let text = self.report.render(self.layout, self.style);
        if self.layout == Layout::Html { Checked::html(&text) } else { Checked::text(&text) }
    }

    fn compare(&self, checked: &Checked, tally: &mut Tally) {
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

    fn assert_no_errors(&self, checked: &Checked, tally: &mut Tally) {
        for finding in checked.of("error") {
            tally.complain(self, format!("false error: {} {}", line(finding), finding["message"]));
        }
    }
}

enum Reading {
    True,
    Not,
    Wrong(String),
}

/// A figure that was not read is a gap; one that was read as anything else is a mistake.
fn read_as(cell: &serde_json::Value, truth: &Truth) -> Reading {
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

/// A torn table can have several readings that all add up; those cells stay unread.
fn least_share(layout: Layout) -> f64 {
    if layout == Layout::Columns { 0.97 } else { 0.998 }
}

fn clean(form: Form) {
    for layout in Layout::ALL {
        let mut tally = Tally::default();
        for seed in 0..SEEDS {
            let run = Run::new(form, layout, seed);
            let checked = run.check();
            run.compare(&checked, &mut tally);
            run.assert_no_errors(&checked, &mut tally);
        }
        tally.assert(least_share(layout), &format!("{form:?} {layout:?}"));
    }
}

#[test]
fn clean_statistics_reports_are_read() {
    clean(Form::Statistics);
}

#[test]
fn clean_trial_reports_are_read() {
    clean(Form::Trial);
}

#[test]
fn clean_current_reports_are_read() {
    clean(Form::Current);
}

/// Prints a wrong figure in a cell that at least one sum covers; gives its id.
fn plant(report: &mut Report, random: &mut Random) -> String {
    let relations = report.relations();
    let relation = random.pick(&relations);
    let cells: Vec<String> = relation.left.iter().chain(&relation.right).cloned().collect();
    let id = random.pick(&cells).clone();
    let wrong = report.number(&id) + random.between(1, 9);
    report.plant(&id, wrong);
    id
}

/// Errors, and the two sums of the statistics table that some offices lawfully count in another way.
fn is_judged(finding: &serde_json::Value) -> bool {
    let lenient = ["s-replied-sum", "s-refused-sum"].iter().any(|rule| finding["rule"] == *rule);
    lenient || finding["severity"] == "error"
}

fn planted(form: Form) {
    for layout in Layout::ALL {
        let mut tally = Tally::default();
        for seed in 0..SEEDS {
            let mut run = Run::new(form, layout, seed);
            let id = plant(&mut run.report, &mut Random::new(seed + 77));
            let checked = run.check();
            run.compare(&checked, &mut tally);
            let unreadable = checked.cell(&id)["state"] == "unreadable";
            if !unreadable && !checked.findings().iter().any(|finding| names(finding, &id) && is_judged(finding)) {
                tally.complain(&run, format!("no error names {id}, printed as {}", run.report.number(&id)));
            }
        }
        tally.assert(least_share(layout) - 0.01, &format!("{form:?} {layout:?} with a wrong figure"));
    }
}

#[test]
fn wrong_figures_in_statistics_reports_are_found() {
    planted(Form::Statistics);
}

#[test]
fn wrong_figures_in_trial_reports_are_found() {
    planted(Form::Trial);
}

#[test]
fn wrong_figures_in_current_reports_are_found() {
    planted(Form::Current);
}

#[test]
fn styles_change_nothing() {
    let plain = Style::default();
    let styles = [
        Style { traditional: true, ..plain },
        Style { full_width: true, ..plain },
        Style { thousands: true, ..plain },
        Style { traditional: true, full_width: true, thousands: true, narrow: true },
    ];
    let mut tally = Tally::default();
    for style in styles {
        for (form, layout) in Form::ALL.into_iter().flat_map(|form| Layout::ALL.map(|layout| (form, layout))) {
            for seed in 40..43 {
                let run = Run { style, ..Run::new(form, layout, seed) };
                let checked = run.check();
                run.compare(&checked, &mut tally);
                run.assert_no_errors(&checked, &mut tally);
            }
        }
    }
    tally.assert(0.995, "styles");
}

/// Cells that hold 0 and are no sum of others, so that an empty cell breaks no relation.
fn zero_parts(report: &Report) -> Vec<String> {
    let totals: Vec<String> = report.relations().into_iter().flat_map(|relation| relation.left).collect();
    let parts = report.relations().into_iter().flat_map(|relation| relation.right);
    parts.filter(|id| !totals.contains(id) && report.number(id) == 0).collect()
}

#[test]
fn empty_cells_and_signs_for_nothing_stay_what_they_are() {
    let mut tally = Tally::default();
    for (form, layout) in Form::ALL.into_iter().flat_map(|form| Layout::WITH_CELLS.map(|layout| (form, layout))) {
        for (seed, sign) in (60..).zip(["/", "-", "—", "无", "／", "--"]) {
            let mut run = Run::new(form, layout, seed);
            let mut random = Random::new(seed);
            let parts = zero_parts(&run.report);
            let (blank, mark) = (random.pick(&parts), random.pick(&parts));
            run.report.blank(blank);
            run.report.mark(mark, sign);
            let checked = run.check();
            run.compare(&checked, &mut tally);
            run.assert_no_errors(&checked, &mut tally);
            let told =
                checked.of("warning").iter().any(|finding| finding["rule"] == "cell-blank" && names(finding, blank));
            if blank != mark && !told {
                tally.complain(&run, format!("nothing says that {blank} is empty"));
            }
        }
    }
    tally.assert(0.998, "blanks and marks");
}

#[test]
fn every_generated_report_is_consistent() {
    for (form, seed) in Form::ALL.into_iter().flat_map(|form| (0..200).map(move |seed| (form, seed))) {
        let report = Report::new(form, seed);
        for relation in report.relations() {
            let sum = |ids: &[String]| ids.iter().map(|id| report.number(id)).sum::<i64>();
            assert_eq!(sum(&relation.left), sum(&relation.right), "{form:?} seed {seed}: {relation:?}");
        }
        assert!(report.truth().all(|figure| !figure.printed.is_empty()));
    }
}

#[test]
fn the_same_seed_gives_the_same_report() {
    for layout in Layout::ALL {
        let write = || Report::new(Form::Current, 5).render(layout, Style::default());
        assert_eq!(write(), write());
    }
    let long = generator::text_of_size(Form::Current, 1, 60_000);
    assert!((60_000..66_000).contains(&long.len()), "asked for 60,000 bytes, got {}", long.len());
}
