//! Reports of the years 2008 to 2013 through the whole pipeline: what was asked of them then, and nothing that came later.

#![allow(missing_docs, clippy::expect_used, clippy::indexing_slicing)]

mod result;

use gouji::{Input, Options};
use result::Checked;

/// A whole report; `end` follows the last section.
fn report(year: u16, preface: &str, end: &str) -> String {
    format!(
        "澜阳县水利局{year}年政府信息公开工作年度报告\n\
         本报告根据《中华人民共和国政府信息公开条例》编制，{preface}数据的统计期限为{year}年1月1日至{year}年12月31日。\n\
         一、概述\n我局明确办公室为政府信息公开工作机构，配备兼职人员2名，全年召开专题会议2次，修订了公开目录。\n\
         二、主动公开政府信息的情况\n全年主动公开政府信息126条，其中网站公开98条，公开栏公开28条。网站访问量2.3万次。\n\
         三、依申请公开政府信息的情况\n收到申请3件，均在15个工作日内答复。热线电话8220115接到咨询46次。\n\
         四、政府信息公开的收费及减免情况\n未收取费用。\n\
         五、因政府信息公开申请行政复议、提起行政诉讼的情况\n没有发生行政复议、行政诉讼。\n\
         六、存在的主要问题及改进情况\n公开的形式不够丰富。下一步将增设公开栏，加强业务培训，提高工作人员的业务水平。\n\
         {end}"
    )
}

fn rules(text: &str) -> Vec<String> {
    let checked = Checked::text(text);
    checked.findings().iter().filter_map(|finding| finding["rule"].as_str().map(str::to_owned)).collect()
}

const TABLE: &str = "附表\n指标名称 | 单位 | 数量\n主动公开信息数 | 条 | 126\n申请总数 | 件 | 3\n当面申请数 | 件 | 2\n\
                     信函申请数 | 件 | 1\n同意公开答复数 | 件 | 2\n同意部分公开答复数 | 件 | 1\n行政复议数 | 件 | 0\n";

#[test]
fn a_complete_report_has_no_finding_in_any_year() {
    for year in 2009..=2013 {
        let signed = format!("澜阳县水利局\n{}年3月28日\n", year + 1);
        assert_eq!(rules(&report(year, "", &signed)), Vec::<String>::new(), "{year}");
        assert_eq!(rules(&report(year, "并附统计表。", &format!("{signed}{TABLE}"))), Vec::<String>::new(), "{year}");
    }
}

#[test]
fn the_form_is_that_of_the_labels_and_the_era_that_of_the_year() {
    let facts = |text: &str| {
        let report = Checked::text(text).0["report"].clone();
        let sections = report["sections"].as_array().map_or(0, Vec::len);
        (report["era"].clone(), report["form"].clone(), sections)
    };
    assert_eq!(facts(&report(2012, "", "")), ("E1".into(), serde_json::Value::Null, 6));
    assert_eq!(facts(&report(2012, "", TABLE)), ("E1".into(), "E1".into(), 6));
    let national = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/statistics-pipes.txt"));
    let (_, national) = national.as_deref().expect("a fixture").split_once("附表").expect("it has a table");
    assert_eq!(facts(&report(2013, "", &format!("附表{national}"))), ("E1".into(), "E2".into(), 6));
}

#[test]
fn without_a_year_the_law_tells_the_era() {
    let text = report(2012, "", "").replace("2012年", "").replace("根据《", "根据国务院令第492号《");
    let checked = Checked::text(&text);
    assert_eq!(checked.0["report"]["year"], serde_json::Value::Null);
    assert_eq!(checked.0["report"]["era"], "E1");
}

#[test]
fn a_later_years_local_table_is_not_read_as_one() {
    let checked = Checked::text(&report(2016, "", TABLE));
    assert_eq!(checked.0["report"]["form"], serde_json::Value::Null);
    assert!(checked.cells().is_empty());
    assert!(rules(&report(2016, "", TABLE)).contains(&"statistics-table-missing".to_owned()));
}

#[test]
fn the_option_sets_the_era() {
    let options = Options { era: Some(gouji::form::Era::E1), text: true, ..Options::default() };
    let outcome = gouji::check(Input::Text(&report(2016, "", TABLE)), &options);
    let checked = Checked(serde_json::to_value(outcome).expect("JSON"));
    assert_eq!(checked.0["report"]["form"], "E1");
    assert_eq!(checked.cell("L.2")["value"], 3);
    assert_eq!(checked.cell("L.2")["label"], "申请总数");
    assert_eq!(checked.cell("L.2")["column"], "数量");
}

#[test]
fn what_the_law_of_2007_asks_is_missed() {
    let text = report(2010, "", "");
    let cut = |from: &str, to: &str| {
        let (before, rest) = text.split_once(from).expect("a section");
        let (_, after) = rest.split_once(to).expect("the next one");
        format!("{before}{to}{after}")
    };
    assert!(rules(&cut("四、", "五、")).contains(&"e1e2-part-missing".to_owned()));
    assert!(rules(&report(2010, "并附统计表。", "")).contains(&"appendix-declared-missing".to_owned()));
}

#[test]
fn every_agency_had_until_the_end_of_march() {
    let signed = |day: &str| rules(&report(2010, "", &format!("澜阳县水利局\n2011年{day}\n")));
    assert_eq!(signed("3月31日"), Vec::<String>::new());
    assert_eq!(signed("4月1日"), ["late-government"]);
}

#[test]
fn fifteen_days_were_the_limit() {
    let with = |days: &str| {
        let text = report(2010, "", "");
        rules(&text.replace("均在15个工作日内答复", &format!("均在《条例》规定的{days}个工作日内答复")))
    };
    assert_eq!(with("15"), Vec::<String>::new());
    assert_eq!(with("20"), ["time-limit-anachronism"]);
}

/// Lists of the years' own kinds of answers, some of them in no list of today's forms.
#[test]
fn lists_of_answers_go_on_to_their_end() {
    let with = |list: &str| rules(&report(2010, "", "").replace("收到申请3件，均在", &format!("{list}均在")));
    let shares = "在已答复的21件申请中，“同意公开”的15件，占71.4%；“同意部分公开”的2件，占9.5%；“非本机关掌握”的3件，占14.3%；\
                  “申请内容不明确”的1件，占4.8%。";
    let more = "办结的1,265件中，属于主动公开范围的1,043件，占82.5%；不同意公开的166件，占13.1%；内容不清晰的34件，占2.7%；\
                来信反映的22件，占1.7%。";
    let plain = "已答复18件，其中同意公开9件，同意部分公开2件，否决公开1件，非本部门掌握4件，查无此文2件。";
    for list in [shares, more, plain] {
        assert_eq!(with(list), Vec::<String>::new(), "{list}");
    }
    let wrong = shares.replace("的3件", "的4件");
    assert!(with(&wrong).contains(&"sum-parts-ne-total".to_owned()));
}
