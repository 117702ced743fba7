//! Changes against the year before, and rates.

use super::super::*;
use crate::report::sample::document;
use crate::report::{CellValue, Header, prose, statement};

/// Every change or rate with `✓`, `✗` or `?`.
fn read(text: &str, cells: &[Cell]) -> Vec<String> {
    let document = document(&[text]);
    let prose = prose::read(&document);
    let statements = statement::read(&document, &prose, &Header::default());
    let claims = complete(Vec::new(), &document, &prose, cells, &statements, Some(2023));
    claims.iter().map(shown).collect()
}

fn shown(claim: &Claim) -> String {
    let total = claim.total.as_ref().map_or(String::new(), |total| format!("{} ", total.value));
    let part = |part: &Part| {
        let amount = if part.amount.unit == "%" { String::new() } else { part.amount.value.to_string() };
        let percent = part.percent.as_ref().map_or(String::new(), |percent| format!(" {}%", percent.value));
        format!("{}{amount}{percent}", part.label)
    };
    let parts: Vec<String> = claim.parts.iter().map(part).collect();
    format!("{total}{} {}", parts.join(" "), claim.holds.map_or("?", |holds| if holds { "✓" } else { "✗" }))
}

#[track_caller]
fn change(text: &str, expected: &[&str]) {
    assert_eq!(read(text, &[]), expected, "{text}");
}

#[test]
fn changes_with_the_year_before() {
    change("全年收到申请98件,较上年的120件减少22件,下降18.3%。", &["98 上年120 减少22 18.3% ✓"]);
    change("收到申请98件,比上年120件下降18.3%。", &["98 上年120 下降 18.3% ✓"]);
    change("收到申请98件,比上年120件下降19.3%。", &["98 上年120 下降 19.3% ✗"]);
    change("较上年的120件增加10%,共收到98件。", &["98 上年120 增加 10% ✗"]);
    change("2022年收到申请120件,2023年收到申请98件,同比下降18.33%。", &["98 上年120 下降 18.33% ✓"]);
    change("收到申请98件,同比增长10%(上年为90件)。", &["98 上年90 增长 10% ✗"]);
    change("收到申请98件,去年同期100件,同比减少2%。", &["98 上年100 减少 2% ✓"]);
    change("行政复议由上年的10件增至14件,增长40%。", &["14 上年10 增长 40% ✓"]);
    change("收到申请从2022年的10件减少到8件,下降30%。", &["8 上年10 下降 30% ✗"]);
    change("主动公开信息15643件,较2022年的17347件减少9.8%。", &["15643 上年17347 减少 9.8% ✓"]);
}

#[test]
fn changes_with_number_and_percentage() {
    change("收到申请60件,比上年增加10件,增长20%。", &["60 增加10 20% ✓"]);
    change("收到申请60件,比上年增加10件,增长16.7%。", &["60 增加10 16.7% ✗"]);
    change("收到申请40件,比上年减少10件,同比下降20%。", &["40 减少10 20% ✓"]);
}

#[test]
fn changes_that_cannot_be_recomputed() {
    change("主动公开信息15643件,同比减少9.8%。", &["15643 减少 9.8% ?"]);
    change("收到申请98件,答复90件,较上年的120件下降18%。", &["90 上年120 下降 18% ?"]);
    change("收到申请98件,网站访问量较上年的120次下降18%。", &["98 上年120 下降 18% ?"]);
    change("收到申请约98件,比上年120件下降30%。", &["98 上年120 下降 30% ?"]);
    change("发布信息2.6万条,比上年3.1万条下降10%。", &["26000 上年31000 下降 10% ?"]);
    change("收到申请60件,网上申请占比较上年提高5%。", &[]);
    change("收到申请60件,办理时间缩短20%。", &[]);
    change("由上年的50件增加到60件。", &[]);
    change("收到申请60件,其中多数为网上申请。", &[]);
    change("与上年相比收到申请98件,上年结转3件。", &[]);
}

#[test]
fn several_changes_in_a_sentence() {
    change(
        "收到申请60件,比上年增加10件,增长20%,答复55件,比上年增加5件,增长10%。",
        &["60 增加10 20% ✓", "55 增加5 10% ✓"],
    );
}

fn carried_out(left: u32) -> Vec<Cell> {
    vec![Cell { value: CellValue::Number(left.into()), ..Cell::absent("T3.r4.total".to_owned()) }]
}

#[test]
fn rates_of_finished_requests() {
    assert_eq!(read("收到申请50件,办结率100%。", &carried_out(3)), ["办结率 100% ✗"]);
    assert_eq!(read("收到申请50件,办结率达到100%。", &carried_out(0)), ["办结率 100% ✓"]);
    assert_eq!(read("收到申请50件,均已办结。", &carried_out(3)), [" ✗"]);
    assert_eq!(read("共收到政府信息公开申请50件,共办结政府信息公开申请47件,答复率为100%。", &[]), ["答复率 100% ✗"]);
    assert_eq!(read("收到申请50件,答复率为100%。", &[]), ["答复率 100% ?"]);
}

#[test]
fn rates_that_say_less() {
    for text in ["收到申请50件,按时答复率100%。", "收到申请50件,均在法定期限内答复,办结率100%。"]
    {
        assert!(read(text, &carried_out(3)).iter().all(|rate| rate.ends_with('?')), "{text}");
    }
    assert!(read("收到申请50件,到期申请均已办结。", &carried_out(3)).is_empty());
    assert_eq!(read("办理人大建议5件,办结率100%。", &carried_out(3)), ["办结率 100% ?"]);
    assert!(read("收到申请3件,网上申请2件,占66.7%。", &[]).is_empty());
}
