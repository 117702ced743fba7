//! What running text says about figures, through the whole pipeline: arbitrary text, long text, consistent reports.

#![allow(missing_docs, clippy::expect_used, clippy::indexing_slicing)]

mod generator;

use std::time::{Duration, Instant};

use generator::{Form, Layout, Report, Style};
use gouji::input::{self, Span};
use gouji::report::{Claim, claim, prose, statement};
use gouji::{Input, Options, document, rules};
use proptest::prelude::*;

/// The rules on running text.
const RULES: &[&str] = &[
    "sum-parts-ne-total",
    "part-exceeds-total",
    "percent-ne-part-over-total",
    "parts-sum-exceeds-total",
    "percent-group-sum",
    "percent-over-100",
    "yoy-mismatch",
    "yoy-direction",
    "yoy-abs-vs-pct",
    "enumerator-sequence",
    "rate-contradiction",
    "restated-number-conflict",
    "none-vs-number",
    "approx-conflict",
    "time-limit-outdated",
    "wording-time-limit-unit",
];

/// Whether a rule looks at running text; all that compare words with tables do.
fn is_on_words(rule: &str) -> bool {
    RULES.contains(&rule) || rule.starts_with("tt-")
}

fn claims(text: &str) -> Vec<Claim> {
    let document = document::read(input::read(Input::Text(text)).0);
    let prose = prose::read(&document);
    statement::read(&document, &prose, &Default::default());
    claim::read(&document, &prose, &[])
}

/// Text of everything that the readers look for, in any order.
fn word() -> impl Strategy<Value = String> {
    let fixed = "其中 包括 含 分别为 占 占比 收到 申请 答复 办结 主动公开 政府信息 当面 网上 信函 自然人 法人 予以公开 不予公开 \
                 行政复议 行政诉讼 维持 未收到 未发生 因 无 等 中 上年结转 其他 类 全年 2023年 第 计 百分之 件 条 宗 份 万元 个 人次 % \
                 , ; 。 : 、 ( ) ( ） “ ” 《 》 \n 一 二 三百零二 两千 余 近 约 万 亿 20年工作日 15个工作日 法定 — - . /";
    let words: Vec<String> = fixed.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect();
    prop_oneof![
        4 => prop::sample::select(words),
        3 => (0_u32..3000).prop_map(|number| number.to_string()),
        1 => "[0-9]{1,25}(\\.[0-9]{1,3})?",
        1 => "\\PC{1,3}",
    ]
}

fn covers(outer: Span, inner: Span) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn claims_of_any_text_lie_within_it(words in prop::collection::vec(word(), 0..80)) {
        let text = words.concat();
        for claim in claims(&text) {
            prop_assert!(text.get(claim.span.range()).is_some(), "{claim:?}");
            for part in &claim.parts {
                prop_assert!(covers(claim.span, part.span) && covers(part.span, part.amount.span), "{claim:?}");
            }
            if let Some(total) = &claim.total {
                prop_assert!(covers(claim.span, total.span), "{claim:?}");
            }
        }
    }

    #[test]
    fn a_sum_that_holds_is_one(counts in prop::collection::vec(0_u32..5000, 3..12), more in 1_u32..4) {
        let kinds = ["机构", "政策", "规划", "财政", "人事", "许可", "处罚", "动态", "公示", "提案", "统计", "其他"];
        let list: Vec<String> = kinds.iter().zip(&counts).map(|(kind, count)| format!("{kind}类信息{count}条")).collect();
        let total: u32 = counts.iter().sum();
        let say = |total: u32| claims(&format!("全年主动公开政府信息{total}条,其中:{}。", list.join(";")));
        prop_assert_eq!(say(total)[0].holds, Some(true));
        prop_assert_eq!(say(total)[0].parts.len(), counts.len());
        prop_assume!(total > 100);
        prop_assert_eq!(say(total + more)[0].holds, Some(false));
    }
}

#[test]
fn consistent_reports_are_not_spoken_of() {
    for (form, seed) in Form::ALL.into_iter().flat_map(|form| (0..30).map(move |seed| (form, seed))) {
        let text = Report::new(form, seed).render(Layout::Tabs, Style::default());
        let document = document::read(input::read(Input::Text(&text)).0);
        let options = Options::default();
        let report = gouji::report::read(document, &options).expect("a report");
        let judgement = rules::judge(&report, &options);
        let found: Vec<_> = judgement.findings.iter().filter(|finding| is_on_words(finding.rule)).collect();
        assert!(found.is_empty(), "{form:?} seed {seed}: {found:?}");
    }
}

/// The quicker of two runs.
fn time(text: &str) -> Duration {
    let run = |_| {
        let start = Instant::now();
        claims(text);
        start.elapsed()
    };
    (0..2).map(run).min().unwrap_or_default()
}

#[test]
fn time_grows_with_length_alone() {
    let parts = [
        "收到申请5件,其中网上申请3件;",
        "其中1件,",
        "1件占5%,",
        "(1件",
        "1件(",
        "公开信息1条、",
        "1万",
        "“1件",
        "未因",
        "无的",
        "网上申请1件,",
        "收到申请1件",
        "1,",
        "予以公开1件,占1%;",
    ];
    for part in parts {
        let (short, long) = (time(&part.repeat(1_000)), time(&part.repeat(4_000)));
        // Quadratic growth would take sixteen times as long; the rest is for machines that are busy with other things.
        let allowed = short * 12 + Duration::from_secs(1);
        assert!(long < allowed, "{part}: four times the text takes {long:?} after {short:?}");
    }
}
