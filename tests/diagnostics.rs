//! Every remark about the state of a text: it appears where it should, only there, and is in the one list.

#![allow(missing_docs, clippy::expect_used, clippy::indexing_slicing)]

mod agreement;
mod result;

use agreement::Made;
use gouji::input::diagnostic::DIAGNOSTICS;
use result::Checked;

const TITLE: &str = "望楚区水务局2023年政府信息公开工作年度报告";

/// A text for each id that text alone can have.
fn samples() -> Vec<(&'static str, String)> {
    let report = |lines: &str| format!("{TITLE}\n一、总体情况\n全年主动公开政府信息12条。\n{lines}\n");
    let ticks = "近五年主动公开信息数 450 418 400 350 300 272 250 167 200 173 156 150 100 50 2019年 2020年";
    let headings =
        ["二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况"];
    vec![
        ("noise-ruby", report("政(zhèng)府(fǔ)信(xìn)息(xī)公(gōng)开(kāi)工作有序。")),
        (
            "noise-traditional",
            "望楚區水務局2023年政府信息公開工作年度報告\n一、總體情況\n主動公開政府信息12條。".to_owned(),
        ),
        ("noise-tw-vocabulary", report("现行有效的行政规范性档案3件。")),
        ("noise-mojibake", report("公开\u{FFFD}\u{FFFD}信息。")),
        ("noise-site-line", report("扫一扫在手机打开当前页")),
        ("noise-spam", report("幸运飞艇投注平台_百家乐")),
        ("noise-page-number", report("— 3 —")),
        ("noise-digit-loss", report("统计期限自202311日起，至20231231日止。")),
        ("noise-chart", report(ticks)),
        ("noise-linewrap", report("加强组 织领导，明 确责任分 工，健 全公开机 制。")),
        ("noise-repeat-title", report(TITLE)),
        ("unreadable-image-table", report(&headings.join("\n"))),
        ("table-column-major", with_rows_by_column()),
        ("table-split-cell", in_words("r1=13+1 r3.1=13+1 r3.7=13+1").replacen("数量 13 1", "数量 1 3 1", 1)),
    ]
}

/// A report whose tables lost their lines.
fn in_words(figures: &str) -> String {
    let words = ("全年收到政府信息公开申请。", "本年度未收取信息处理费。");
    let text = Made { issuer: "望楚区水务局", year: 2023, words, figures }.text();
    let (before, table) = text.split_once("申请人情况").expect("there is a table of requests");
    let (table, after) = table.split_once("四、政府信息公开").expect("there is a section behind it");
    let header = table.lines().next().expect("it has a header");
    let rows = table.replacen(header, &header.replace(" | ", ""), 1).replace(" | ", " ");
    format!("{before}申请人情况{rows}四、政府信息公开{after}")
}

/// Three rows of its table of requests come label by label, then column by column.
fn with_rows_by_column() -> String {
    const ROWS: [&str; 3] = [
        "2.重复申请 2 1 0 0 0 0 3\n",
        "3.要求提供公开出版物 4 0 0 0 0 0 4\n",
        "4.无正当理由大量反复申请 1 5 0 0 0 0 6\n",
    ];
    let text = in_words("r1=7+6 r3.5.2=2+1 r3.5.3=4 r3.5.4=1+5 r3.7=7+6");
    let labels = "2.重复申请\n3.要求提供公开出版物\n4.无正当理由大量反复申请\n";
    let figures = "2 4 1 1 0 5 0 0 0 0 0 0 0 0 0 0 0 0 3 4 6\n";
    assert!(text.contains(&ROWS.concat()), "{text}");
    text.replacen(&ROWS.concat(), &[labels, figures].concat(), 1)
}

fn ids(checked: &Checked) -> Vec<&str> {
    let diagnostics = checked.0["diagnostics"].as_array().expect("diagnostics are a list");
    diagnostics.iter().filter_map(|item| item["id"].as_str()).collect()
}

#[test]
fn each_appears_where_it_should() {
    for (id, text) in samples() {
        let checked = Checked::text(&text);
        assert!(ids(&checked).contains(&id), "{id} is not among {:?} of\n{text}", ids(&checked));
    }
}

#[test]
fn none_appears_without_reason() {
    for (id, text) in samples() {
        let checked = Checked::text(&text);
        let others: Vec<&str> = ids(&checked).into_iter().filter(|other| *other != id).collect();
        assert!(others.is_empty(), "{id}: also {others:?}");
    }
    let plain = Checked::text(&format!("{TITLE}\n一、总体情况\n2023年1月1日至2023年12月31日主动公开政府信息12条。\n"));
    assert!(ids(&plain).is_empty(), "{:?}", ids(&plain));
}

#[test]
fn spam_is_never_quoted() {
    let text = samples().into_iter().find(|(id, _)| *id == "noise-spam").map(|(_, text)| text).unwrap_or_default();
    let outcome = gouji::check(gouji::Input::Text(&text), &gouji::Options::default());
    let printed = serde_json::to_string(&outcome).expect("an outcome is JSON");
    assert!(!printed.contains("百家乐"), "{printed}");
}

#[test]
fn the_list_is_complete_and_tested() {
    let sampled: Vec<&str> = samples().into_iter().map(|(id, _)| id).collect();
    let of_files = ["pages-without-text", "incomplete-file", "tracked-changes", "hidden-sheets", "numbering-unread"];
    for diagnostic in DIAGNOSTICS {
        assert!(
            sampled.contains(&diagnostic.id) || of_files.contains(&diagnostic.id),
            "{} has no sample",
            diagnostic.id
        );
        assert!(!diagnostic.name.is_empty() && !diagnostic.meaning.is_empty());
    }
    assert!(sampled.iter().all(|id| DIAGNOSTICS.iter().any(|diagnostic| diagnostic.id == *id)));
    assert_eq!(DIAGNOSTICS.len(), sampled.len() + of_files.len());
}
