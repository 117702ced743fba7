//! Figures of published reports, in sentences of our own, beside tables with the figures that were published with them.

#![allow(missing_docs)]

mod agreement;

use agreement::Made;

#[track_caller]
fn holds(year: u16, words: &str, figures: &str) {
    let made =
        Made { issuer: "岚溪市人民政府", year, words: (words, "本年度未收取信息处理费。"), figures };
    assert_eq!(made.findings(), Vec::<String>::new(), "{words}");
}

#[track_caller]
fn fails(year: u16, words: &str, figures: &str, wanted: &[&str]) {
    let made =
        Made { issuer: "岚溪市人民政府", year, words: (words, "本年度未收取信息处理费。"), figures };
    let found = made.findings();
    let rules: Vec<&str> = found.iter().filter_map(|finding| finding.split(':').next()).collect();
    assert_eq!(rules, wanted, "{words}\n{found:?}");
}

/// A large city, 2025.
const CITY: &str = "r1=13612+252+0+45+128+32 r2=535+6+0+1+18 r3.1=13364+252+0+44+121+29 r3.7=13364+252+0+44+121+29 \
                    r4=783+6+0+2+25+3 review=376+97+196+121 direct=16+1+12+27 after=74+1+30+51";

#[test]
fn a_large_city() {
    let year = 2025;
    holds(year, "2025年，全市新收政府信息公开申请14069件，上年结转560件；办结13810件，结转下年度继续办理819件。", CITY);
    holds(year, "全市共受理政府信息公开申请14629件，其中新收14069件、2024年结转560件。", CITY);
    holds(year, "新收政府信息公开申请14069件，其中自然人申请13612件，法人或其他组织申请457件。", CITY);
    holds(year, "因政府信息公开被申请行政复议790件，其中结果维持376件、结果纠正97件。", CITY);
    holds(year, "因政府信息公开被提起行政诉讼212件，其中未经复议直接起诉56件、复议后起诉156件，败诉2件。", CITY);
    fails(year, "2025年，全市新收政府信息公开申请14096件，上年结转560件。", CITY, &["error tt-received"]);
    fails(year, "新收政府信息公开申请14069件，上年结转506件。", CITY, &["error tt-carried-in"]);
    fails(year, "收到政府信息公开申请14069件，结转下年度继续办理918件。", CITY, &["error tt-carried-out"]);
    fails(year, "因政府信息公开被申请行政复议709件。", CITY, &["error tt-review-total"]);
    fails(year, "因政府信息公开被提起行政诉讼156件。", CITY, &["error tt-litigation-total"]);
}

/// A city of middle size, 2025.
const MIDDLE: &str = "r1=3746+63+0+0+19+2 review=119+25+91+24 direct=7+0+15+6 after=21+1+7+9";

#[test]
fn a_city_of_middle_size() {
    holds(2025, "全市收到政府信息公开申请3830件，其中自然人3746件、法人或其他组织84件。", MIDDLE);
    holds(2025, "涉及政府信息公开的行政复议案件259件，被纠正25件；行政诉讼案件66件，败诉1件。", MIDDLE);
    fails(
        2025,
        "全市收到政府信息公开申请3830件，其中自然人3764件、法人或其他组织84件。",
        MIDDLE,
        &["warning tt-applicant-type"],
    );
    fails(2025, "因政府信息公开被申请行政复议259件，其中被纠正52件。", MIDDLE, &["warning tt-review-corrected"]);
}

/// A district, 2021.
const DISTRICT: &str = "r1=93+0+0+0+0+6 r3.1=43 r3.2=9 r3.3.1=3 r3.4.1=22 r3.5.1=14 r3.6.3=2 r3.7=93 r4=6 norm=7/1/17 \
                        permit=111023 penalty=13139 coercion=2948 fee=28600.64";

#[test]
fn a_district() {
    let year = 2021;
    holds(
        year,
        "2021年，岚溪市共收到政府信息公开申请99件，其中市政府办公室29件，部门（单位）57件，镇街13件。2020年结转申请0件。从公开答复看，予以公开43件，占比43.4%；部分公开9件；不予公开3件；无法提供22件；不予处理14件；其他处理2件；结转到2022年答复6件，占比6.1%。",
        DISTRICT,
    );
    holds(
        year,
        "全年制发行政规范性文件7件，废止1件，现行有效17件。作出行政处罚决定13139件、行政强制决定2948件。行政事业性收费28600.64万元。",
        DISTRICT,
    );
    fails(year, "收到政府信息公开申请99件，予以公开34件，无法提供22件。", DISTRICT, &["error tt-granted"]);
    fails(year, "收到政府信息公开申请99件，无法提供27件，不予处理14件。", DISTRICT, &["error tt-unable"]);
    fails(
        year,
        "现行有效行政规范性文件71件。收取行政事业性收费2860.06万元。",
        DISTRICT,
        &["warning tt-norm-valid", "warning tt-fee"],
    );
}

/// An office of a provincial government, 2019: the words speak of fewer than the table.
const OFFICE: &str =
    "r1=820+39 r2=18 r3.1=258+14 r3.2=3 r3.4.1=253+12 r3.4.2=44+3 r3.4.3=25 r3.5.1=148 r3.7=770+35 r4=72";

#[test]
fn words_that_say_less_than_the_table() {
    let year = 2019;
    holds(year, "全年新收政府信息公开申请859件，上年结转18件，办结805件，结转下年度继续办理72件。", OFFICE);
    fails(year, "办结政府信息公开申请805件，予以公开及部分公开258件。", OFFICE, &["error tt-granted"]);
    fails(year, "办结政府信息公开申请805件，因本机关不掌握等原因无法提供265件。", OFFICE, &["info tt-unable"]);
    fails(year, "全年收到政府信息公开申请2件。", "r1=3", &["error tt-received"]);
}

#[test]
fn a_list_that_leaves_answers_out() {
    let table = "r1=70 r3.1=17 r3.2=5 r3.3.6=6 r3.4.1=21 r3.5.2=8 r3.6.3=12 r3.7=69 r4=1";
    let words =
        "全市收到政府信息公开申请70件。其中予以公开17件；不予公开6件；无法提供21件；其他处理12件。转结下年度1件。";
    holds(2025, words, table);
}
