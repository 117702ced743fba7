//! Generated reports in every layout: what is printed is what is read, and a wrong figure is found where it stands.

#![allow(missing_docs, clippy::expect_used, clippy::indexing_slicing)]

mod generator;
mod result;
#[path = "layouts/run.rs"]
mod run;

use generator::{Feature, Form, Layout, Random, Report, Style};
use result::names;
use run::{Run, Tally};

/// Reports of one form in one layout.
const SEEDS: u64 = 30;

/// The share of cells that must be read of a report without faults.
const CLEAN: f64 = 0.998;

/// The same with a wrong figure.
const PLANTED: f64 = 0.99;

/// Of the wrong figures of thirty reports, so many may be left unread: where figures or labels have left their places, another
/// place may explain one as well.
fn most_unread(layout: Layout) -> usize {
    if layout.is_torn() { 4 } else { 1 }
}

/// All layouts with all forms.
fn everywhere() -> impl Iterator<Item = (Form, Layout)> {
    Form::ALL.into_iter().flat_map(|form| Layout::ALL.map(|layout| (form, layout)))
}

/// What is unusual about reports of a form, one thing at a time.
fn features(form: Form) -> Vec<Feature> {
    Feature::ALL.into_iter().filter(|feature| feature.is_of(form)).collect()
}

/// Reads consistent reports.
fn clean(runs: impl Iterator<Item = Run>, least: f64, what: &str) {
    let mut tally = Tally::default();
    for run in runs {
        let checked = run.check();
        run.compare(&checked, &mut tally);
        run.assert_no_errors(&checked, &mut tally);
    }
    tally.assert(least, what);
}

/// Reads the same reports with one wrong figure each; of so many of these, the figure or another of its sum may be left unread.
fn planted(runs: impl Iterator<Item = Run>, least: f64, most_unread: usize, what: &str) {
    let mut tally = Tally::default();
    let mut unread = 0;
    for mut run in runs {
        let (id, sum) = plant(&mut run.report, &mut Random::new(run.seed + 77));
        let checked = run.check();
        run.compare(&checked, &mut tally);
        let is_unread = |id: &String| checked.cell(id)["state"] == "unreadable";
        let is_found = checked.findings().iter().any(|finding| names(finding, &id) && is_judged(finding));
        if is_unread(&id) || !is_found && sum.iter().any(is_unread) {
            unread += 1;
        } else if !is_found {
            tally.complain(&run, format!("no error names {id}, printed as {}", run.report.number(&id)));
        }
    }
    assert!(unread <= most_unread, "{what}: {unread} wrong figures are not read");
    tally.assert(least, &format!("{what} with a wrong figure"));
}

/// Prints a wrong figure in a cell that at least one sum covers; gives its id and the sum's.
fn plant(report: &mut Report, random: &mut Random) -> (String, Vec<String>) {
    let relations = report.relations();
    let relation = random.pick(&relations);
    let of_form = |id: &&String| !id.contains(".x");
    let cells: Vec<String> = relation.left.iter().chain(&relation.right).filter(of_form).cloned().collect();
    let id = random.pick(&cells).clone();
    let wrong = report.number(&id) + random.between(1, 9);
    report.plant(&id, wrong);
    (id, [relation.left.clone(), relation.right.clone()].concat())
}

/// Errors, and the two sums of the statistics table that some offices lawfully count in another way.
fn is_judged(finding: &serde_json::Value) -> bool {
    let lenient = ["s-replied-sum", "s-refused-sum"].iter().any(|rule| finding["rule"] == *rule);
    lenient || finding["severity"] == "error"
}

fn usual(form: Form) {
    for layout in Layout::ALL {
        let runs = (0..SEEDS).map(|seed| Run::new(form, layout, seed));
        clean(runs.clone(), CLEAN, &format!("{form:?} {layout:?}"));
        planted(runs, PLANTED, most_unread(layout), &format!("{form:?} {layout:?}"));
    }
}

#[test]
fn statistics_reports_are_read_in_every_layout() {
    usual(Form::Statistics);
}

#[test]
fn trial_reports_are_read_in_every_layout() {
    usual(Form::Trial);
}

#[test]
fn current_reports_are_read_in_every_layout() {
    usual(Form::Current);
}

/// Behind labels that stand together, figures go row by row in one part of a table and column by column in another.
#[test]
fn figures_behind_labels_that_stand_together_are_read_either_way() {
    for form in Form::ALL {
        let runs = (0..SEEDS).map(|seed| Run::new(form, Layout::Together, seed));
        clean(runs.clone(), CLEAN, &format!("{form:?} together"));
        planted(runs, PLANTED, most_unread(Layout::Together), &format!("{form:?} together"));
    }
}

/// Every unusual thing in turn in every layout.
fn unusual(form: Form) {
    for feature in features(form) {
        let layouts = Layout::ALL.into_iter().filter(|layout| !layout.is_torn()).cycle();
        let runs = (0..2 * SEEDS).zip(layouts).map(|(seed, layout)| Run::with(form, layout, seed, &[feature]));
        clean(runs.clone(), CLEAN, &format!("{form:?} {feature:?}"));
        planted(runs, PLANTED, 1, &format!("{form:?} {feature:?}"));
    }
    // Two unusual things at once are rare; where figures or labels have left their places too, a little more may stay unread.
    for layout in Layout::ALL {
        let all = features(form);
        let pairs = all.iter().cycle().zip(all.iter().cycle().skip(3));
        let runs =
            (100..100 + SEEDS).zip(pairs).map(|(seed, (one, other))| Run::with(form, layout, seed, &[*one, *other]));
        let least = if layout.is_torn() { PLANTED } else { CLEAN - 0.002 };
        clean(runs, least, &format!("{form:?} {layout:?} twice unusual"));
    }
}

#[test]
fn unusual_statistics_reports_are_read() {
    unusual(Form::Statistics);
}

#[test]
fn unusual_trial_reports_are_read() {
    unusual(Form::Trial);
}

#[test]
fn unusual_current_reports_are_read() {
    unusual(Form::Current);
}

/// What was never there as text is not zero and not absent.
#[test]
fn a_table_that_is_a_picture_is_unreadable() {
    for (form, layout) in everywhere().filter(|(form, layout)| *form != Form::Statistics && !layout.is_torn()) {
        let checked = Run::with(form, layout, 3, &[Feature::Picture]).check();
        let of_disputes = |id: &serde_json::Value| id.as_str().is_some_and(|id| id.starts_with("T4."));
        let lost: Vec<_> = checked.cells().iter().filter(|cell| of_disputes(&cell["id"])).collect();
        assert_eq!(lost.len(), 15);
        let unreadable = |cell: &&serde_json::Value| cell["state"] == "unreadable" && cell["value"].is_null();
        assert!(lost.iter().all(unreadable), "{form:?} {layout:?}");
    }
}

/// Ways to print the same characters.
fn styles() -> [Style; 7] {
    let plain = Style::default();
    [
        Style { traditional: true, ..plain },
        Style { full_width: true, ..plain },
        Style { thousands: true, ..plain },
        Style { units: true, ..plain },
        Style { full_width: true, thousands: true, units: true, ..plain },
        Style { traditional: true, full_width: true, thousands: true, narrow: true, ..plain },
        Style { chinese: true, ..plain },
    ]
}

#[test]
fn styles_change_nothing() {
    for (form, layout) in everywhere() {
        let styles = styles().into_iter().filter(|style| !style.chinese || !layout.hides_blanks()).cycle();
        let runs = (200..200 + SEEDS).zip(styles).map(|(seed, style)| Run { style, ..Run::new(form, layout, seed) });
        clean(runs, CLEAN, &format!("{form:?} {layout:?} in other characters"));
    }
}

/// Signs for nothing; the last is none at all.
const SIGNS: [&str; 12] = ["/", "-", "—", "无", "／", "--", "——", "－－", "不涉及", "不适用", "N/A", ""];

/// Zeros that are a sign, or nothing: all of them, one in three or few.
fn with_signs(form: Form, layout: Layout) -> impl Iterator<Item = Run> + Clone {
    let seen = move |sign: &&&str| !sign.is_empty() || !layout.hides_blanks();
    (300..300 + SEEDS).zip(SIGNS.iter().filter(seen).cycle()).map(move |(seed, sign)| {
        let mut run = Run::new(form, layout, seed);
        let share = [1, 3, 40][seed as usize % 3];
        run.report.nothing(sign, share, &mut Random::new(seed));
        run
    })
}

#[test]
fn signs_for_nothing_stay_what_they_are() {
    for (form, layout) in everywhere() {
        clean(with_signs(form, layout), CLEAN, &format!("{form:?} {layout:?} with signs for nothing"));
        let what = format!("{form:?} {layout:?} with signs for nothing");
        planted(with_signs(form, layout), PLANTED, 1 + most_unread(layout), &what);
    }
}

/// An empty cell that leaves no trace: which of a row's cells it was is known only where a sum tells.
#[test]
fn lost_blanks_make_no_figure_wrong() {
    for (form, layout) in everywhere().filter(|(_, layout)| layout.hides_blanks()) {
        let mut tally = Tally::default();
        for seed in 400..400 + SEEDS {
            let mut run = Run::new(form, layout, seed);
            run.report.nothing("", 60, &mut Random::new(seed));
            run.compare(&run.check(), &mut tally);
        }
        tally.assert(0.9, &format!("{form:?} {layout:?} with lost blanks"));
    }
}

/// An empty cell is told, wherever it can be seen.
#[test]
fn empty_cells_are_told() {
    for (form, layout) in everywhere().filter(|(_, layout)| !layout.hides_blanks()) {
        let mut run = Run::new(form, layout, 60);
        run.report.nothing("", 1, &mut Random::new(1));
        let checked = run.check();
        assert!(checked.findings().iter().any(|finding| finding["rule"] == "cell-blank"), "{form:?} {layout:?}");
    }
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

/// Where most figures of a row are broken, the row is told as unread and its neighbours keep their own.
#[test]
fn pieces_of_broken_figures_are_not_taken_for_figures() {
    let mut tally = Tally::default();
    for (form, seed) in Form::ALL.into_iter().flat_map(|form| (0..150).map(move |seed| (form, seed))) {
        let mut run = Run::new(form, Layout::SplitNumbers, seed);
        run.report = run.report.entitled();
        run.compare(&run.check(), &mut tally);
    }
    // Which of three figures of a row without a sum is broken, nothing tells.
    tally.assert(0.99, "broken figures in 450 reports");
}
