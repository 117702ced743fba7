//! Reports that lost, doubled or exchanged a word: no figure that is still printed in its place is read as another one
//! without a word.

#![allow(missing_docs, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice)]

mod generator;
mod result;
#[path = "layouts/run.rs"]
mod run;

use generator::{Form, Layout, Report, Style};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use result::{Checked, names};
use run::{Reading, Run, read_as};

/// Layouts whose words can be told apart by the gaps between them.
const LAYOUTS: [Layout; 6] =
    [Layout::Flat, Layout::Lines, Layout::Wrapped, Layout::Pipe, Layout::Tabs, Layout::PipeShort];

/// What happens to a word.
#[derive(Clone, Copy, Debug)]
enum Damage {
    Lost,
    Doubled,
    Exchanged,
}

/// Where words begin and end.
fn words(text: &str) -> Vec<(usize, usize)> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, character) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, character.is_whitespace()) {
            (None, false) => start = Some(at),
            (Some(from), true) => {
                words.push((from, at));
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// The text with a damaged word, and whether a figure or the border of a cell was hit.
fn damaged(text: &str, place: usize, damage: Damage) -> (String, usize) {
    let words = words(text);
    let tables = words
        .iter()
        .position(|(from, _)| text[*from..].starts_with("第二十条") || text[*from..].starts_with("统计指标"));
    let first = tables.unwrap_or(0);
    let index = first + place % (words.len() - first - 1);
    let ((from, to), (next, end)) = (words[index], words[index + 1]);
    let is_figure = |word: &str| word.trim_start_matches(['增', '减', '加', '少']).parse::<f64>().is_ok();
    let hit = [&text[from..to], &text[next..end]].into_iter().filter(|word| is_figure(word) || *word == "|").count();
    let damaged = match damage {
        Damage::Lost => format!("{}{}", &text[..from], &text[to..]),
        Damage::Doubled => format!("{} {}{}", &text[..to], &text[from..to], &text[to..]),
        Damage::Exchanged => {
            format!("{}{}{}{}{}", &text[..from], &text[next..end], &text[to..next], &text[from..to], &text[end..])
        }
    };
    (damaged, hit)
}

/// Cells that are read as another figure than the printed one, of which no finding speaks.
fn silent_mistakes(report: &Report, checked: &Checked) -> Vec<String> {
    let wrong = report.truth().filter_map(|figure| match read_as(checked.cell(&figure.id), &figure.value) {
        Reading::Wrong(found) if found.starts_with("number") => {
            Some((figure.id.clone(), format!("{} printed {:?}, read {found}", figure.id, figure.printed)))
        }
        _ => None,
    });
    let told = |id: &str| checked.findings().iter().any(|finding| names(finding, id) && finding["severity"] != "info");
    wrong.filter(|(id, _)| !told(id)).map(|(_, what)| what).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, rng_seed: RngSeed::Fixed(2026), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_damaged_word_makes_no_other_figure_wrong(
        form in prop::sample::select(Form::ALL.to_vec()),
        layout in prop::sample::select(LAYOUTS.to_vec()),
        seed in 0_u64..1_000,
        place in 0_usize..2_000,
        damage in prop::sample::select(vec![Damage::Lost, Damage::Doubled, Damage::Exchanged]),
    ) {
        let run = Run::new(form, layout, seed);
        let whole = run.report.render(layout, Style { narrow: false, ..run.style });
        let (text, hit) = damaged(&whole, place, damage);
        let mistakes = silent_mistakes(&run.report, &run.check_as(&text));
        prop_assert!(mistakes.len() <= hit, "{form:?} {layout:?} seed {seed}: {damage:?}: {mistakes:#?}\n{text}");
    }
}
