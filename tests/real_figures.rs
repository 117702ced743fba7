//! Figures of published reports that concern sums, shares, rates and changes, in sentences of our own: those that hold give
//! no error and no warning, those that do not give exactly the rule that is broken.

#![allow(missing_docs)]

mod agreement;

use agreement::Made;
use gouji::{Input, Options, Outcome};

fn outcome(words: &str) -> Outcome {
    let text = format!(
        "岚溪市人民政府2023年政府信息公开工作年度报告\n一、总体情况\n{words}\n六、其他需要报告的事项\n本年度未收取信息处理费。"
    );
    let outcome = gouji::check(Input::Text(&text), &Options::default());
    assert!(outcome.report.is_some(), "{words}: not read");
    outcome
}

/// The errors and warnings that the words give.
fn rules(outcome: &Outcome) -> Vec<String> {
    let grave = outcome.findings.iter().filter(|finding| matches!(finding.severity, "error" | "warning"));
    grave.map(|finding| format!("{} {}", finding.severity, finding.rule)).collect()
}

/// Nothing is said about the words, and the sum in them was recomputed.
#[track_caller]
fn holds(words: &str) {
    let outcome = outcome(words);
    assert_eq!(rules(&outcome), Vec::<String>::new(), "{words}");
    assert!(
        outcome.report.iter().flat_map(|report| &report.claims).any(|claim| claim.holds == Some(true)),
        "{words}: nothing was recomputed"
    );
}

/// Nothing is said about the words, which cannot be recomputed with certainty.
#[track_caller]
fn is_left_alone(words: &str) {
    assert_eq!(rules(&outcome(words)), Vec::<String>::new(), "{words}");
}

#[track_caller]
fn fails(words: &str, wanted: &[&str]) {
    assert_eq!(rules(&outcome(words)), wanted, "{words}");
}

#[test]
fn parts_with_shares() {
    holds(
        "全年主动公开政府信息339条，其中政策文件类112条，占33.04%；工作动态类146条，占43.07%；其他类81条，占23.89%。",
    );
    holds("全年公开政府信息1499条，其中网站1303条，占86.92%；公众号172条，占11.47%；公示栏24条，占1.60%。");
    holds(
        "全年主动公开政府信息1453条，其中动态类966条，占66.48%；政策类67条，占4.61%；财政类81条，占5.57%；民生类182条，占12.53%；人事类61条，占4.20%；其他类96条，占6.61%。",
    );
    holds(
        "办理建议提案1771件，其中教育类1387件、卫生类78件、住房类54件、交通类44件、文化类43件、环保类41件、养老类34件、就业类33件、社保类32件、水利类16件、气象类5件、其他类4件。",
    );
    holds("答复政府信息公开申请4件，其中予以公开3件，占75%；不予公开1件，占25%。");
    holds("办理建议提案54件，其中建议52件，占96.3%；提案2件，占3.7%。");
}

#[test]
fn parts_that_make_up_their_total() {
    holds("全年主动公开政府信息2942条，其中概况类52条、动态类2167条、政策类541条、财政类175条、其他类7条。");
    holds("全年公开政府信息13条，其中政策类5条、财政类4条、其他类4条。");
    holds("全年主动公开政府信息171条，其中动态类124条、政策类34条、财政类4条、人事类3条、规划类2条、其他类4条。");
    holds("主动公开政府信息63条，其中动态类31条、政策类15条、财政类3条、其他类14条。");
    holds("全年公开政府信息4条，其中规划类1条、财政类1条、其他类2条。");
    holds("全年主动公开政府信息50条，其中规划类4条、政策类10条、动态类30条、其他类6条。");
    holds(
        "全年主动公开政府信息214条，其中规划类17条、财政类8条、人事类13条、政策类16条、动态类105条、采购类6条、统计类9条、其他类40条。",
    );
    holds(
        "全年主动公开政府信息71条，其中规划类1条、财政类2条、动态类12条、人事类2条、采购类3条、统计类3条、政策类11条、其他类37条。",
    );
    holds("全年主动公开政府信息49条，其中规划类14条、财政类6条、动态类27条、其他类2条。");
    holds("全年主动公开政府信息200条，其中规划类30条、动态类91条、其他类79条。");
    holds("全年主动公开政府信息60条，其中规划类12条、财政类12条、动态类12条、人事类12条、其他类12条。");
    holds("全年主动公开政府信息50条，其中规划类12条、动态类34条、人事类2条、其他类2条。");
}

#[test]
fn requests_and_their_sources() {
    holds("全年收到政府信息公开申请42件，其中自然人申请41件，法人或其他组织申请1件。");
    holds("全年收到政府信息公开申请70件，其中当面申请30件、网络申请40件、信函申请0件。");
    holds("全市收到政府信息公开申请99件，其中市政府办公室29件，部门（单位）57件，镇街13件。");
    holds("全年收到政府信息公开申请12件，其中信函申请7件，网络申请5件。");
    holds(
        "全年受理政府信息公开申请1件，其中当面申请0件，占0%；网上申请1件，占100%；信函申请0件，占0%；传真申请0件，占0%。",
    );
}

#[test]
fn two_parts_and_figures_behind_them() {
    is_left_alone("全年主动公开政府信息1647条，其中网站公开268条，其他方式公开1379条，公开答复数量1061条。");
    is_left_alone("全年主动公开政府信息1045条，其中网站公开846条，公众号公开199条。");
    is_left_alone("全年主动公开政府信息120条，其中网站公开11条，公众号公开109条。");
    is_left_alone("网站公开信息846条，包括规划类4条、财政类8条、人事类5条、动态类14条、采购类2条、其他类2条。");
    is_left_alone("收到申请70件。其中予以公开17件；不予公开6件；无法提供21件；其他处理12件。转结下年度1件。");
    is_left_alone("全年公开信息15643条，较上年的17347条减少1704条，下降9.8%。");
}

#[test]
fn sums_that_do_not_hold() {
    fails(
        "全年答复政府信息公开申请591件，其中已主动公开0件，同意公开40件，同意部分公开371件，不同意公开140件，不属于本机关公开4件，信息不存在1件，其他情形36件。",
        &["error sum-parts-ne-total"],
    );
    fails("全年公开政府信息382条，其中网站公开180条，微信公开2443条。", &["error part-exceeds-total"]);
    fails(
        "全年受理涉及政府信息公开的行政诉讼1宗，其中维持1宗，占2%；被纠正0宗，占0%；其他情形44宗，占98%。",
        &["error sum-parts-ne-total", "error percent-ne-part-over-total", "error percent-ne-part-over-total"],
    );
    fails("全年收到政府信息公开申请42件，其中自然人申请41件，法人或其他组织申请2件。", &["error sum-parts-ne-total"]);
}

#[test]
fn shares_rates_and_changes_that_do_not_hold() {
    fails("答复政府信息公开申请805件，其中予以公开258件，占33.9%。", &["warning percent-ne-part-over-total"]);
    fails("全年主动公开信息15643条，较上年的17347条减少1704条，下降8.9%。", &["warning yoy-mismatch"]);
    fails("全年主动公开信息15643条，较上年的17347条增加1704条，增长9.8%。", &["error yoy-direction"]);
    fails("政府信息公开申请办结率103%。", &["error percent-over-100"]);
    fails("答复政府信息公开申请3件，其中予以公开4件。", &["error part-exceeds-total"]);
}

#[test]
fn the_relations_of_published_tables_hold() {
    const TABLES: &[(u16, &str)] = &[
        (
            2025,
            "r1=13612+252+0+45+128+32 r2=535+6+0+1+18 r3.1=13364+252+0+44+121+29 r3.7=13364+252+0+44+121+29 \
             r4=783+6+0+2+25+3 review=376+97+196+121 direct=16+1+12+27 after=74+1+30+51",
        ),
        (
            2025,
            "r1=3746+63+0+0+19+2 r3.1=3746+63+0+0+19+2 r3.7=3746+63+0+0+19+2 review=119+25+91+24 direct=7+0+15+6 \
             after=21+1+7+9",
        ),
    ];
    for (year, figures) in TABLES {
        let words = ("市政府办公室加强对公开工作的指导。", "本年度未收取信息处理费。");
        let text = Made { issuer: "岚溪市人民政府", year: *year, words, figures }.text();
        let outcome = agreement::check(&text);
        let relations = &outcome.coverage.relations;
        assert_eq!((relations.failed, relations.unchecked), (0, 0), "{figures}\n{:?}", outcome.findings);
        assert!(relations.held >= 39, "{relations:?}");
    }
}

/// An office of a provincial government, 2019: zeros and the totals of most rows are left blank.
#[test]
fn a_published_table_with_blanks_holds() {
    const FIGURES: &str = "r1=817+39+0+0+0+3 r2=17+1 r3.1=258+12+0+0+0+2 r3.2=3 r3.3.1=14+1 r3.3.4=5+2 r3.3.6=3 r3.3.7=10 \
                           r3.4.1=252+12+0+0+0+1 r3.4.2=44+3 r3.4.3=25 r3.5.1=148+1 r3.6=5+4 r3.7=767+35+0+0+0+3 r4=67+5";
    const STATED: [&str; 5] = ["申请人情况", "一、本年新收", "二、上年结转", "（七）总计", "四、结转下年度"];
    let words = ("新收政府信息公开申请859件，上年结转18件；办结805件，结转下年度72件。", "无。");
    let made = Made { issuer: "岚溪市人民政府办公厅", year: 2019, words, figures: FIGURES };
    let blank = |line: &str| match line.rsplit_once(" | ") {
        Some((row, _)) if line.matches('|').count() == 7 && !STATED.iter().any(|stated| line.starts_with(stated)) => {
            format!("{row} | ")
        }
        _ if line.starts_with("|  |") && line.ends_with("|  |") && !line.contains("复议") => "| 0 ".repeat(15) + "|",
        _ => line.to_owned(),
    };
    let zeros_blank = made.with(&|number| if number == "0" { String::new() } else { number.to_owned() });
    let text: Vec<String> = zeros_blank.lines().map(blank).collect();
    let text = text.join("\n");
    let outcome = agreement::check(&text);
    let errors = outcome.findings.iter().filter(|finding| finding.severity == "error" || finding.rule.starts_with("t"));
    assert_eq!(errors.map(|finding| &finding.message).collect::<Vec<_>>(), Vec::<&String>::new(), "{text}");
    assert_eq!(outcome.findings.iter().filter(|finding| finding.rule == "cell-blank").count(), 1, "{text}");
    let relations = &outcome.coverage.relations;
    assert!(relations.failed == 0 && relations.held >= 4 + 3 + 4 && relations.unchecked >= 15, "{relations:?}");
}
