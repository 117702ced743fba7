//! A wrong figure in a sentence: which one it is, when something else bears witness, and a list when nothing does.

#![allow(missing_docs, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod result;

use result::Checked;
use serde_json::Value;

fn report(sentence: &str) -> String {
    format!("望楚区水务局2023年政府信息公开工作年度报告\n一、总体情况\n{sentence}\n")
}

fn findings(sentence: &str) -> Vec<Value> {
    let wanted = ["sum-parts-ne-total", "percent-ne-part-over-total", "tt-received"];
    let checked = Checked::text(&report(sentence));
    checked.findings().iter().filter(|finding| wanted.iter().any(|rule| finding["rule"] == *rule)).cloned().collect()
}

fn titles(finding: &Value) -> Vec<&str> {
    finding["fixes"].as_array().unwrap().iter().map(|fix| fix["title"].as_str().unwrap()).collect()
}

fn sum(findings: &[Value]) -> &Value {
    findings.iter().find(|finding| finding["rule"] == "sum-parts-ne-total").unwrap()
}

#[test]
fn shares_tell_that_the_total_is_wrong_and_are_folded_under_it() {
    let found =
        findings("全年主动公开政府信息210条，其中政策文件60条，占50%；工作动态36条，占30%；公示公告24条，占20%。");
    let leading = sum(&found);
    assert_eq!(titles(leading), ["把总数由210改为120（疑似相邻两位数字写颠倒）"]);
    assert_eq!(leading["fixes"][0]["applicability"], "suggested");
    assert_eq!(leading["fixes"][0]["edits"][0]["text"], "120");
    let others: Vec<&Value> = found.iter().filter(|finding| finding["rule"] != "sum-parts-ne-total").collect();
    assert_eq!(others.len(), 3);
    assert!(others.iter().all(|finding| finding["explained_by"] == leading["fingerprint"]));
}

#[test]
fn shares_tell_which_part_is_wrong() {
    let found =
        findings("全年主动公开政府信息120条，其中政策文件60条，占50%；工作动态63条，占30%；公示公告24条，占20%。");
    let leading = sum(&found);
    assert_eq!(titles(leading), ["把分项“工作动态”由63改为36（疑似相邻两位数字写颠倒）"]);
    let share = found.iter().find(|finding| finding["rule"] == "percent-ne-part-over-total").unwrap();
    assert_eq!(share["explained_by"], leading["fingerprint"]);
}

#[test]
fn without_a_witness_the_answers_are_listed() {
    let found = findings("全年主动公开政府信息120条，其中政策文件60条，工作动态46条，公示公告24条。");
    let leading = sum(&found);
    assert_eq!(titles(leading)[0], "把总数由120改为130（疑似写错一位数字）");
    assert_eq!(leading["fixes"].as_array().unwrap().len(), 4);
    assert!(leading["fixes"].as_array().unwrap().iter().all(|fix| fix["applicability"] == "display"));
}

#[test]
fn a_figure_with_separators_is_named_but_not_replaced() {
    let found =
        findings("全年主动公开政府信息1,310条，其中政策文件600条，占50%；工作动态360条，占30%；公示公告240条，占20%。");
    let leading = sum(&found);
    assert_eq!(titles(leading), ["把总数由1310改为1200"]);
    assert_eq!(leading["fixes"][0]["edits"].as_array().unwrap().len(), 0);
}

#[test]
fn the_table_that_has_the_same_quantity_is_a_witness() {
    let sentence = "全年共收到政府信息公开申请31件，其中自然人申请20件，法人或其他组织申请8件。\n二、主动公开政府信息情况\n\
                    信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n行政规范性文件\t1\t0\t3\n三、收到和处理政府信息公开申请情况\n\
                    一、本年新收政府信息公开申请数量\t20\t8\t0\t0\t0\t0\t28\n\
                    二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n\
                    （七）总计\t28\t0\t0\t0\t0\t0\t28\n\
                    四、结转下年度继续办理\t0\t0\t0\t0\t0\t0\t0";
    let found = findings(sentence);
    let leading = sum(&found);
    assert_eq!(titles(leading), ["把总数由31改为28"]);
    assert_eq!(leading["fixes"][0]["applicability"], "suggested");
    let table = found.iter().find(|finding| finding["rule"] == "tt-received").unwrap();
    assert_eq!(table["explained_by"], leading["fingerprint"]);
}
