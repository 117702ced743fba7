//! Twice the text takes about twice the time, whatever the text repeats.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

mod rule_pages {
    pub mod catalogue;
    #[allow(dead_code, reason = "only the wrong ones are of use here")]
    pub mod example;
}

// The reader of pages that the generator of the published ones uses.
#[path = "../xtask/src/docs/page.rs"]
#[allow(dead_code, reason = "only the examples are of use here")]
mod page;

use gouji::{Input, Options};
use rule_pages::catalogue::pages;
use rule_pages::example::examples;
use std::time::{Duration, Instant};

/// How much of each text is read the first time, in bytes; then twice as much.
const SIZE: usize = 60_000;
/// Linear work gives 2, quadratic 4.
const MOST_GROWTH: f64 = 3.5;
/// Shorter times tell nothing, on a machine that does other things besides.
const SHORTEST: Duration = Duration::from_millis(1500);
/// A single pattern, many times over.
const PATTERNS: [&str; 5] = ["9", "国务院令第711号", "第十三条", "62件", "从组织、制度两个方面"];

const BEFORE: &str = "望楚区水务局2023年政府信息公开工作年度报告\n一、总体情况\n";
const BEHIND: &str = "\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n\
    四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n";

/// The wrong examples of all rules, one after the other.
fn wrong_examples() -> String {
    let wrong =
        pages().into_iter().flat_map(|(_, page)| examples(&page)).filter(|example| example.wrong && !example.html);
    wrong.map(|example| example.text).collect()
}

fn time(text: &str) -> Duration {
    let start = Instant::now();
    let outcome = gouji::check(Input::Text(text), &Options::default());
    let spent = start.elapsed();
    assert_eq!(outcome.error, None, "a repeated text is still a report");
    spent
}

fn assert_grows_in_proportion(what: &str, repeated: &str) {
    let of_size = |size: usize| format!("{BEFORE}{}{BEHIND}", repeated.repeat(size.div_ceil(repeated.len())));
    let double = time(&of_size(2 * SIZE));
    if double < SHORTEST {
        return;
    }
    let single = time(&of_size(SIZE));
    assert!(double.as_secs_f64() < MOST_GROWTH * single.as_secs_f64(), "{what}: {single:?}, then {double:?}");
}

#[test]
fn wrong_examples_again_and_again() {
    let examples = wrong_examples();
    assert!(examples.len() > 10_000);
    assert_grows_in_proportion("all examples", &examples);
    assert_grows_in_proportion("all examples on one line", &examples.replace('\n', ""));
}

#[test]
fn one_pattern_again_and_again() {
    for pattern in PATTERNS {
        assert_grows_in_proportion(pattern, pattern);
    }
}
