//! Generated reports of the years before 2014 in every layout: their indicator tables are read as printed, whatever their rows,
//! and a wrong figure is found where it stands.

#![allow(missing_docs, clippy::expect_used, clippy::indexing_slicing)]

mod generator;
mod result;

use generator::{Form, Layout, Random, Report, Style, Value as Truth};
use result::{Checked, line, names};

const SEEDS: u64 = 36;

/// Layouts that cut words or figures are left to tables whose rows are known: here the half of a heading is another column, and
/// a row with a figure too many is unread.
const LAYOUTS: [Layout; 9] = [
    Layout::Pipe,
    Layout::PipeHoles,
    Layout::PipeShort,
    Layout::Tabs,
    Layout::Lines,
    Layout::Flat,
    Layout::OneLine,
    Layout::Markdown,
    Layout::Html,
];

#[derive(Default)]
struct Tally {
    cells: usize,
    read: usize,
    complaints: Vec<String>,
}

impl Tally {
    fn assert(&self, least: f64, what: &str) {
        let share = self.read as f64 / self.cells as f64;
        println!("{what}: {}/{} cells read ({:.2}%)", self.read, self.cells, share * 100.0);
        let first = self.complaints.iter().take(20).cloned().collect::<Vec<_>>().join("\n");
        assert!(self.complaints.is_empty(), "{what}: {} complaints:\n{first}", self.complaints.len());
        assert!(share >= least, "{what}: only {share:.4} of the cells are read");
    }
}

struct Run {
    layout: Layout,
    seed: u64,
    style: Style,
    report: Report,
}

impl Run {
    fn new(layout: Layout, seed: u64) -> Self {
        let style = Style { narrow: seed % 2 == 1, ..Style::default() };
        Self { layout, seed, style, report: Report::new(Form::Local, seed) }
    }

    fn check(&self) -> Checked {
        let text = self.report.render(self.layout, self.style);
        if self.layout.is_html() { Checked::html(&text) } else { Checked::text(&text) }
    }

    fn complain(&self, tally: &mut Tally, what: String) {
        tally.complaints.push(format!("{:?} seed {}: {what}", self.layout, self.seed));
    }

    fn compare(&self, checked: &Checked, tally: &mut Tally) {
        let report = &checked.0["report"];
        if report["era"] != "E1" || report["form"] != "E1" || report["year"] != self.report.year {
            let facts = [&report["era"], &report["form"], &report["year"]];
            self.complain(tally, format!("read as {facts:?} instead of E1 and {}", self.report.year));
        }
        let sections: Vec<&str> =
            report["sections"].as_array().into_iter().flatten().filter_map(|s| s["id"].as_str()).collect();
        // On one line the shortest title, of two characters, is no heading.
        let shortest = usize::from(self.layout == Layout::OneLine);
        let titles = ["overview", "active", "on-request", "fees", "review", "problems", "other"];
        if sections != titles[shortest..] {
            self.complain(tally, format!("sections {sections:?}"));
        }
        for figure in self.report.truth() {
            tally.cells += 1;
            let cell = checked.cell(&figure.id);
            let state = cell["state"].as_str().unwrap_or("absent");
            let same = match &figure.value {
                Truth::Number(text) => state == "number" && cell["value"].as_f64() == text.parse().ok(),
                Truth::Blank => state == "blank",
                Truth::Mark => state == "mark",
            };
            tally.read += usize::from(same);
            if !same && !["absent", "unreadable"].contains(&state) {
                self.complain(
                    tally,
                    format!("{} printed {:?}, read {state} {}", figure.id, figure.printed, cell["value"]),
                );
            }
        }
        let prints = |id: &serde_json::Value| self.report.truth().any(|figure| *id == figure.id.as_str());
        for cell in checked.cells().iter().filter(|cell| cell["state"] == "number" && !prints(&cell["id"])) {
            self.complain(tally, format!("{} is not printed, yet read as {}", cell["id"], cell["value"]));
        }
    }

    fn assert_no_errors(&self, checked: &Checked, tally: &mut Tally) {
        for finding in checked.of("error").into_iter().chain(checked.of("warning")) {
            self.complain(tally, format!("false: {} {}", line(finding), finding["message"]));
        }
    }
}

#[test]
fn clean_reports_are_read() {
    for layout in LAYOUTS {
        let mut tally = Tally::default();
        for seed in 0..SEEDS {
            let run = Run::new(layout, seed);
            let checked = run.check();
            run.compare(&checked, &mut tally);
            run.assert_no_errors(&checked, &mut tally);
        }
        tally.assert(0.998, &format!("{layout:?}"));
    }
}

#[test]
fn styles_change_nothing() {
    let plain = Style::default();
    let styles = [
        Style { traditional: true, ..plain },
        Style { full_width: true, ..plain },
        Style { thousands: true, ..plain },
        Style { chinese: true, ..plain },
        Style { traditional: true, full_width: true, thousands: true, narrow: true, ..plain },
    ];
    let mut tally = Tally::default();
    for style in styles {
        let layouts: &[Layout] = if style.chinese { &Layout::WITH_CELLS } else { &LAYOUTS };
        let layouts = layouts.iter().filter(|layout| **layout != Layout::HtmlBroken);
        for (layout, seed) in layouts.flat_map(|layout| (40..46).map(move |seed| (*layout, seed))) {
            let run = Run { style, ..Run::new(layout, seed) };
            run.compare(&run.check(), &mut tally);
        }
    }
    tally.assert(0.998, "styles");
}

/// Whether two lines of digits are one figure, no sum tells; the row keeps its place.
#[test]
fn figures_in_two_lines_are_unread_and_their_rows_counted() {
    let mut tally = Tally::default();
    for seed in 0..SEEDS {
        let run = Run::new(Layout::HtmlBroken, seed);
        run.compare(&run.check(), &mut tally);
    }
    tally.assert(0.95, "figures in two lines");
}

#[test]
fn wrong_figures_are_found_and_kept() {
    for layout in LAYOUTS {
        let mut tally = Tally::default();
        for seed in 0..SEEDS {
            let mut run = Run::new(layout, seed);
            let mut random = Random::new(seed + 77);
            let relations = run.report.relations();
            let relation = random.pick(&relations);
            let cells: Vec<&String> = relation.left.iter().chain(&relation.right).collect();
            let id = (*random.pick(&cells)).clone();
            let wrong = run.report.number(&id) + random.between(1, 9);
            run.report.plant(&id, wrong);
            let checked = run.check();
            run.compare(&checked, &mut tally);
            let told = |finding: &&serde_json::Value| finding["rule"] == "l-indicator-sum" && names(finding, &id);
            if !checked.findings().iter().any(|finding| told(&finding)) {
                run.complain(&mut tally, format!("nothing names {id}, printed as {wrong}"));
            }
        }
        tally.assert(0.99, &format!("{layout:?} with a wrong figure"));
    }
}

#[test]
fn empty_cells_and_signs_for_nothing_stay_what_they_are() {
    let mut tally = Tally::default();
    for layout in Layout::WITH_CELLS {
        for (seed, sign) in (60..).zip(["/", "-", "—", "无", "／", "--"]) {
            let mut run = Run::new(layout, seed);
            let zeros: Vec<String> = zero_parts(&run.report);
            let random = &mut Random::new(seed);
            let (blank, mark) = (random.pick(&zeros), random.pick(&zeros));
            run.report.blank(blank);
            run.report.mark(mark, sign);
            let checked = run.check();
            run.compare(&checked, &mut tally);
            run.assert_no_errors(&checked, &mut tally);
        }
    }
    tally.assert(0.998, "blanks and marks");
}

/// Parts that are 0, so that an empty cell breaks no sum.
fn zero_parts(report: &Report) -> Vec<String> {
    let relations = report.relations();
    let totals: Vec<&String> = relations.iter().flat_map(|relation| &relation.left).collect();
    let parts = relations.iter().flat_map(|relation| &relation.right);
    parts.filter(|id| !totals.contains(id) && report.number(id) == 0).cloned().collect()
}

#[test]
fn every_generated_report_is_consistent() {
    for seed in 0..200 {
        let report = Report::new(Form::Local, seed);
        for relation in report.relations() {
            let sum = |ids: &[String]| ids.iter().map(|id| report.number(id)).sum::<i64>();
            assert_eq!(sum(&relation.left), sum(&relation.right), "seed {seed}: {relation:?}");
        }
    }
}

/// A table of which a part's row is missing is not judged, and says why.
#[test]
fn a_sum_without_all_its_parts_is_unchecked() {
    let run = Run::new(Layout::Pipe, 0);
    let text = run.report.render(run.layout, run.style);
    let without: Vec<&str> = text.lines().filter(|line| !line.contains("传真申请数")).collect();
    let checked = Checked::text(&without.join("\n"));
    let reasons: Vec<&str> = checked.0["unchecked"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|open| open["rule"] == "l-indicator-sum")
        .filter_map(|open| open["reason"].as_str())
        .collect();
    assert_eq!(reasons, ["指标表“申请总数”的分项中没有“传真申请”，合计未核对。"]);
    assert_eq!(checked.0["coverage"]["relations"]["unchecked"], 1);
}
