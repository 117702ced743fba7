//! Generated reports in every layout.

#![allow(missing_docs)]

mod generator;

use generator::{Form, Layout, Report, Style};

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
