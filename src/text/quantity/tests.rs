//! Tests of the reader of quantities.

use super::*;

/// Every quantity as `value unit`, `~` before an approximate one.
fn read(text: &str) -> Vec<String> {
    let show = |quantity: Quantity| {
        let unit = if quantity.measure == Measure::Percent { "%" } else { quantity.unit };
        format!("{}{}{unit}", if quantity.approximate { "~" } else { "" }, quantity.value.normalize())
    };
    scan(text).into_iter().map(show).collect()
}

#[track_caller]
fn reads(text: &str, expected: &[&str]) {
    assert_eq!(read(text), expected, "{text}");
}

#[track_caller]
fn reads_nothing(text: &str) {
    reads(text, &[]);
}

#[test]
fn counts_with_their_units() {
    reads("收到申请12件,其中网上申请3件", &["12件", "3件"]);
    reads("公开信息1,234条", &["1234条"]);
    reads("收到申请10人14件次", &["10人", "14件次"]);
    reads("受理三百零二件", &["302件"]);
    reads("收到申请两件", &["2件"]);
    reads("接待2209批/4169人", &["2209批", "4169人"]);
    reads("召开会议3次,开了4次会议", &["3次", "4次"]);
    reads("设公开专区1个,(村)18个", &["1个", "18个"]);
}

#[test]
fn spans_cover_figure_and_unit() {
    let text = "收到申请12件次。";
    let span = scan(text)[0].span;
    assert_eq!(text.get(span.range()), Some("12件次"));
    let text = "约占百分之三十以上,";
    assert_eq!(text.get(scan(text)[0].span.range()), Some("百分之三十以上"));
}

#[test]
fn scaled_and_approximate_figures() {
    reads("发布信息5千余条", &["~5000条"]);
    reads("共2万六千余条", &["~26000条"]);
    reads("发布2.6万条", &["26000条"]);
    reads("点击1.2亿次", &["120000000次"]);
    reads("近500条,约20件,超过30次,不少于4场", &["~500条", "~20件", "~30次", "~4场"]);
    reads("窗口预约300人次", &["300人次"]);
    reads("上百条、数十件、百余条", &["~100条", "~10件", "~100条"]);
    reads("达到300条以上", &["~300条"]);
    assert_eq!(scan("发布2.6万条")[0].step, Decimal::from(1000));
}

#[test]
fn money_is_in_yuan() {
    reads("收费28600.64万元", &["286006400元"]);
    reads("收取251000元", &["251000元"]);
    reads("共1.5亿元", &["150000000元"]);
}

#[test]
fn shares() {
    reads("占75%,占43.4%", &["75%", "43.4%"]);
    reads("占百分之三十", &["30%"]);
    reads("占百分之95.5", &["95.5%"]);
    reads("占三成,约占2成", &["~30%", "~20%"]);
    reads("答复率达到100%,约占5%", &["100%", "~5%"]);
    reads_nothing("三成立功");
}

#[test]
fn figures_that_lack_their_unit() {
    reads("部分公开67,占4.61%", &["67", "4.61%"]);
    reads("予以公开17;不予公开6。", &["17", "6"]);
    reads_nothing("电话:36891992,邮编:510800,");
    reads_nothing("依托12345、网站");
    reads_nothing("截至2021,");
    reads_nothing("7732 7911");
}

#[test]
fn years_and_dates_are_no_counts() {
    reads_nothing("2021年度,二〇二一年,2021年1月1日至12月31日");
    reads_nothing("生成日期:2019-01-18 15:11,");
    reads_nothing("近三年来,近五年");
}

#[test]
fn numbers_of_documents_and_articles_are_no_counts() {
    reads_nothing("望府厅发〔2018〕99号,国办公开办函[2021]30号,国办函2020109号");
    reads_nothing("国务院令第711号,第二十条第(一)项,第1、3条,第2项");
    reads_nothing("全省第五名,二届五次会议,第3批,第十届");
}

#[test]
fn contacts_and_addresses_are_no_counts() {
    reads_nothing("兰花路1号,3楼,502室");
    reads_nothing("010—64077128,0537-5661722,a12@b34.com");
    reads("处理12345热线23444件", &["23444件"]);
    reads_nothing("http://www.example.gov.cn/gkml/HD07/3件.html".split("件").next().unwrap());
}

#[test]
fn names_are_no_counts() {
    reads("“五公开”信息、“3个一”活动,《2020年10件实事》", &[]);
    reads("“H5”解读2条", &["2条"]);
    reads_nothing("5G网络,APP2.0版");
    reads("26个试点领域基层政务信息44条", &["26个", "44条"]);
    reads_nothing("党的二十大,统一条件,千家万户,公开一批信息,一次性告知,第一批");
    reads_nothing("六部分内容,进一步,政府信息公开条例");
}

#[test]
fn durations_and_rules_for_counting_are_no_counts() {
    reads_nothing("7个工作日,20年工作日,3小时,2个月");
    reads_nothing("(不同渠道和方式公开相同信息计1条)");
    reads("共计1条", &["1条"]);
    reads_nothing("每10件,前3名");
    reads("截至目前54件建议", &["54件"]);
}

#[test]
fn marks_of_lists_and_page_furniture_are_no_counts() {
    reads("1.组织机构类信息0条;2.部门文件类信息40条", &["0条", "40条"]);
    reads_nothing("2.023MB,第3页,-14-,—3—");
    reads_nothing("1.2.3条");
}

#[test]
fn ranges_are_no_counts() {
    reads_nothing("5-7个,15至20件,3~5次");
}

#[test]
fn codes_of_many_digits_are_no_counts() {
    reads_nothing("12345678901234567890件");
}

#[test]
fn long_repetitive_text_takes_linear_time() {
    for part in ["1万", "1,", "《", "“1件", "一", "百分之", "1-", "第1、", "1.1."] {
        scan(&part.repeat(100_000));
    }
}
