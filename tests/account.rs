//! The account of what was checked in particular: the same as the result, one by one.

#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice)]

use std::fs;
use std::path::Path;

use gouji::outcome::Account;
use gouji::{Input, Options, account, check};

fn fixture(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name)).unwrap()
}

fn of(text: &str) -> Account {
    account(Input::Text(text), &Options::default())
}

fn states(account: &Account) -> [usize; 4] {
    ["held", "used", "failed", "unchecked"]
        .map(|state| account.relations.iter().filter(|relation| relation.state == state).count())
}

#[test]
fn it_counts_what_the_result_counts() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let texts: Vec<String> = names
        .filter(|name| !name.contains(".expect.") && (name.ends_with(".txt") || name.ends_with(".md")))
        .map(|name| fixture(&name))
        .collect();
    assert!(texts.len() > 10);
    for text in &texts {
        let account = of(text);
        let coverage = check(Input::Text(text), &Options::default()).coverage;
        let relations = coverage.relations;
        assert_eq!(states(&account), [relations.held, relations.used, relations.failed, relations.unchecked]);
        let rules = [account.rules.run.len(), account.rules.not_applicable.len(), account.rules.off.len()];
        assert_eq!(rules, [coverage.rules.run, coverage.rules.not_applicable, coverage.rules.off]);
    }
}

#[test]
fn a_relation_shows_its_sum() {
    let account = of(&fixture("table-errors.txt"));
    let told: Vec<String> = account
        .relations
        .iter()
        .map(|relation| {
            let sum = relation.sum.as_deref().or(relation.reason).unwrap_or_default();
            format!("{} {}：{sum}", relation.state, relation.place)
        })
        .collect();
    let with = |start: &str| told.iter().find(|line| line.starts_with(start)).map(String::as_str).unwrap_or_default();
    assert_eq!(
        [
            with("failed 表四“未经复议直接起诉”行"),
            with("held 表二：“行政"),
            with("held 表三“自然人”列：“"),
            with("held 表三“一、")
        ],
        [
            "failed 表四“未经复议直接起诉”行：1+0+0+1=2，总计为3",
            "held 表二：“行政规范性文件”现行有效件数、“行政规范性文件”本年废止件数合计10（9+1），不小于“行政规范性文件”本年制发件数为2",
            "held 表三“自然人”列：“一、本年新收政府信息公开申请数量”78+“二、上年结转政府信息公开申请数量”4=82，“（七）总计”76+“四、结转下年度继续办理”6=82，两者相等",
            "held 表三“一、本年新收政府信息公开申请数量”行：78+8+0+1+5+0=92，总计为92",
        ]
    );
}

#[test]
fn what_is_not_printed_has_a_reason_and_no_sum() {
    let text = fixture("table-errors.txt");
    let without = text.replace("| 一、本年新收政府信息公开申请数量", "| 一、");
    for relation in of(&without).relations.iter().filter(|relation| relation.state == "unchecked") {
        assert!(relation.reason.is_some() && relation.sum.is_none());
    }
    assert!(of("关于召开会议的通知").relations.is_empty());
}

#[test]
fn figures_of_the_text_name_the_cells_that_have_them() {
    let text = "望楚区水务局2023年政府信息公开工作年度报告
一、总体情况
2023年，我局共收到政府信息公开申请4件，其中上年结转1件。未发生行政复议。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计
一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3
二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1
四、政府信息公开行政复议、行政诉讼情况
";
    let units: Vec<u16> = text.encode_utf16().collect();
    let told: Vec<String> = of(text)
        .supports
        .iter()
        .map(|support| {
            let words = String::from_utf16(&units[support.span.start as usize..support.span.end as usize]).unwrap();
            format!("{words} {} {} {}", support.words, support.value, support.cells.join("+"))
        })
        .collect();
    assert_eq!(
        told,
        [
            "我局共收到政府信息公开申请4件 表三本年新收总计（加上年结转） 4 T3.r1.total+T3.r2.total",
            "上年结转1件 表三上年结转总计 1 T3.r2.total",
        ]
    );
}
