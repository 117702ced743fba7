//! One wrong figure in a consistent report: the cell is named, with the value that it had.

// A test stops at the first thing that is not as it should be.
#![allow(missing_docs, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod generator;
mod repair {
    pub mod oracle;
}
mod result;

use generator::{Form, Layout, Random, Report, Style};
use repair::oracle::{Oracle, Repair};
use result::Checked;
use serde_json::Value;

fn check(report: &Report) -> Value {
    Checked::text(&report.render(Layout::Tabs, Style::default())).0
}

fn cell_of_table_three(report: &Report, seed: u64) -> String {
    let cells: Vec<&str> = report.truth().map(|figure| figure.id.as_str()).filter(|id| id.starts_with("T3.")).collect();
    cells[(seed as usize * 37 + 11) % cells.len()].to_owned()
}

#[test]
fn the_one_wrong_cell_of_table_three_is_named_with_its_value() {
    for (form, seed) in [Form::Trial, Form::Current].into_iter().flat_map(|form| (0..60).map(move |seed| (form, seed)))
    {
        let mut report = Report::new(form, seed);
        let cell = cell_of_table_three(&report, seed);
        let right = report.number(&cell);
        report.plant(&cell, right + 7);
        let result = check(&report);
        let leading: Vec<&Value> = sums(&result).filter(|finding| finding["explained_by"].is_null()).collect();
        let [leading] = leading[..] else { panic!("{form:?} seed {seed} {cell}: {leading:#?}") };
        assert_eq!(leading["fixes"].as_array().unwrap().len(), 1, "{form:?} seed {seed} {cell}");
        assert_eq!(leading["fixes"][0]["applicability"], "suggested");
        assert_eq!(leading["fixes"][0]["cells"][&cell], right, "{form:?} seed {seed} {cell}");
        let name = &leading["fingerprint"];
        assert!(sums(&result).all(|finding| finding["explained_by"].is_null() || finding["explained_by"] == *name));
        assert_eq!(result["summary"]["errors"], 1);
    }
}

/// The findings on the sums of table three.
fn sums(result: &Value) -> impl Iterator<Item = &Value> {
    let table = |finding: &&Value| {
        finding["rule"].as_str().is_some_and(|rule| rule.starts_with("t3-") && rule != "t3-all-zero-but-t4")
    };
    result["findings"].as_array().unwrap().iter().filter(table)
}

#[test]
fn a_lone_sum_lists_its_possibilities_and_suggests_none() {
    let mut report = Report::new(Form::Current, 3);
    report.plant("T4.review.total", report.number("T4.review.total") + 1);
    let result = check(&report);
    let finding =
        result["findings"].as_array().unwrap().iter().find(|finding| finding["rule"] == "t4-review-sum").unwrap();
    let fixes = finding["fixes"].as_array().unwrap();
    assert!(fixes.len() > 1);
    assert!(fixes.iter().all(|fix| fix["applicability"] == "display"));
}

#[test]
fn a_consistent_report_gets_no_fix() {
    for seed in 0..20 {
        let result = check(&Report::new(Form::Current, seed));
        assert!(
            result["findings"]
                .as_array()
                .unwrap()
                .iter()
                .all(|finding| finding["fixes"].as_array().unwrap().is_empty())
        );
    }
}

/// One to three cells that some relation has, each changed by a slip or by any amount.
fn plant_some(report: &mut Report, cells: usize, random: &mut Random) -> Repair {
    let revealed = Oracle::of(report).cells();
    let mut planted = Repair::new();
    while planted.len() < cells {
        let cell = random.pick(&revealed).clone();
        let right = report.number(&cell);
        let wrong = match random.below(3) {
            0 => right * 10 + random.between(1, 9),
            1 => right + random.between(1, 40),
            _ => (right - random.between(1, 9)).max(0),
        };
        if wrong != right && !planted.contains_key(&cell) {
            report.plant(&cell, wrong);
            planted.insert(cell, right);
        }
    }
    planted
}

/// The answers of the leading findings on sums, by what they change.
fn answers(result: &Value) -> Vec<Vec<(Repair, String)>> {
    let repair = |fix: &Value| {
        let cells = fix["cells"].as_object().unwrap();
        let cells: Repair = cells.iter().map(|(cell, value)| (cell.clone(), value.as_f64().unwrap() as i64)).collect();
        (cells, fix["applicability"].as_str().unwrap().to_owned())
    };
    let findings = result["findings"].as_array().unwrap().iter();
    let leading = findings.filter(|finding| finding["explained_by"].is_null() && finding["rule"] != "cell-blank");
    let fixes = leading.map(|finding| finding["fixes"].as_array().unwrap().iter().map(repair).collect::<Vec<_>>());
    fixes.filter(|fixes| fixes.iter().any(|(cells, _)| !cells.is_empty())).collect()
}

#[test]
fn a_fault_in_one_cell_is_named_whenever_only_one_answer_exists() {
    let (mut unique, mut named, mut several, mut listed) = (0, 0, 0, 0);
    for (form, seed) in Form::ALL.into_iter().flat_map(|form| (200..440).map(move |seed| (form, seed))) {
        let mut report = Report::new(form, seed);
        let planted = plant_some(&mut report, 1, &mut Random::new(seed));
        let possible = Oracle::of(&report).by_one();
        assert!(possible.contains(&planted), "the oracle does not know {planted:?}");
        let found: Vec<(Repair, String)> = answers(&check(&report)).concat();
        if possible.len() == 1 {
            unique += 1;
            named += usize::from(found == [(planted, "suggested".to_owned())]);
        } else {
            several += 1;
            let shown = found.iter().all(|(repair, how)| possible.contains(repair) && how == "display");
            listed += usize::from(shown && found.len() == possible.len().min(6));
        }
    }
    assert!(unique >= 340 && named * 100 >= unique * 99, "{named} of {unique} faults with one answer were named");
    assert!(several >= 80 && listed * 100 >= several * 99, "{listed} of {several} faults with several were listed");
}

#[test]
fn no_smaller_answer_exists_than_those_given() {
    let mut larger = 0;
    for (form, seed) in Form::ALL.into_iter().flat_map(|form| (400..460).map(move |seed| (form, seed))) {
        let mut report = Report::new(form, seed);
        plant_some(&mut report, 2 + seed as usize % 2, &mut Random::new(seed));
        let oracle = Oracle::of(&report);
        for fixes in answers(&check(&report)) {
            for (repair, _) in &fixes {
                assert!(oracle.smaller_than(repair).is_none(), "{form:?} seed {seed}: {repair:?}");
                larger += usize::from(repair.len() > 1);
            }
        }
    }
    assert!(larger >= 70, "only {larger} answers of several cells");
}
