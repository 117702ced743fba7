//! One fault at a time in the words of a clean report: the right rule finds it, and no other says anything grave.

#![allow(missing_docs, clippy::expect_used)]

mod result;

use std::path::Path;

use result::{Checked, line};

/// The errors and warnings when some words of a fixture are replaced.
fn said(fixture: &str, from: &str, to: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(fixture);
    let text = std::fs::read_to_string(path).expect("the fixture is there");
    assert_eq!(text.matches(from).count(), 1, "{fixture} prints {from:?} once");
    let checked = Checked::text(&text.replace(from, to));
    let grave = checked.findings().iter().filter(|finding| finding["severity"] != "info");
    grave.map(|finding| line(finding).split(" \"").next().unwrap_or_default().to_owned()).collect()
}

#[track_caller]
fn township(from: &str, to: &str, wanted: &[&str]) {
    assert_eq!(said("clean-township.txt", from, to), wanted, "{from:?} is now {to:?}");
}

#[test]
fn the_period() {
    township("至2023年12月31日", "至2023年12月30日", &["warning period-not-full-year"]);
    township("为2023年1月1日至", "为2024年1月1日至", &["error period-year-mismatch"]);
    township("至2023年12月31日", "至2023年12月32日", &["error date-invalid"]);
}

#[test]
fn the_agency() {
    township("云溪镇人民政府编写了本报告", "由渡口镇人民政府编写了本报告", &["warning title-issuer-vs-body"]);
    township("可在临沅市人民政府网站", "可在澜阳县渡口镇人民政府门户网站", &["warning foreign-agency-name"]);
    township(
        "党政办公室统一登记收发文，公文",
        "我局统一登记收发文，我局公文",
        &["warning issuer-self-reference-conflict"],
    );
}

#[test]
fn the_year() {
    township("本年度通过市政府网站镇级专栏", "2022年，我镇通过市政府网站镇级专栏", &["warning body-year-stale"]);
    township("人民政府2023年政府", "人民政府政府", &["warning title-year-missing"]);
}

#[test]
fn the_day() {
    let head = "临沅市云溪镇人民政府2023年政府信息公开工作年度报告\n";
    township(head, &format!("发布日期：2023-01-18\n{head}"), &["warning report-date-before-period-end"]);
    township(head, &format!("发布机构：临沅市水务局\n{head}"), &["warning metadata-issuer-mismatch"]);
    township("没有其他需要报告的事项。", "2023年年度报告已于2023年1月20日公布。", &["error publish-year-wrong"]);
}

#[test]
fn the_sections() {
    township("五、存在的主要", "六、存在的主要", &["warning section-number-skip", "warning section-number-duplicate"]);
    township(
        "本年度没有收取信息处理费。没有其他需要报告的事项。",
        "",
        &["warning s6-fee-statement-missing", "error section-empty"],
    );
}

#[test]
fn the_overview() {
    township(
        "镇务公开栏张贴纸质",
        "（含《中华人民共和国政府信息公开条例》第五十条第四项规定的内容）镇务公开栏张贴纸质",
        &["warning template-instruction-leak"],
    );
    township("，社会评议收到问卷210份", "", &["warning gov-assessment-missing"]);
    township(
        "（四）平台建设\n镇级专栏由两名兼职人员维护，每周检查一次错字和失效链接。便民服务大厅设查阅点1处，配有打印机。\n",
        "",
        &["warning five-aspect-missing", "warning subheading-sequence"],
    );
}

#[test]
fn the_problems() {
    let problems = "主要问题：惠农补贴公示的照片不够清楚，个别村到期后没有及时撤换；解读材料多是文字。\n";
    let measures = "改进情况：上一年度提出的查阅点没有指示牌的问题已经解决。2024年将统一公示模板，注明起止日期，并请农技员录制短视频说明补贴办法。\n";
    township(measures, "", &["warning improvement-missing"]);
    township(&[problems, measures].concat(), "无。\n", &["warning problems-missing"]);
}
