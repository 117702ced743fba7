use super::*;
use crate::report::sample::document;

fn cited(lines: &[&str]) -> Citations {
    read(&document(lines))
}

fn words(lines: &[&str], span: crate::text::FoldedSpan) -> String {
    document(lines).flow.slice(span).to_owned()
}

#[test]
fn document_numbers_know_their_titles() {
    let text = ["根据《年度报告格式》(国办公开办函〔2021〕30号)和国办函(2020)109号、洪府发[2018] 第9号编制"];
    let numbers = cited(&text).numbers;
    let shown: Vec<_> = numbers.iter().map(|found| (found.year, found.number, found.ordinal.is_some())).collect();
    assert_eq!(shown, [(2021, 30, false), (2020, 109, false), (2018, 9, true)]);
    assert!(numbers[0].has_code("国办公开办函") && numbers[1].has_code("国办函") && !numbers[0].has_code("国办函"));
    assert_eq!(numbers[0].title.as_ref().map(|title| title.name.as_str()), Some("年度报告格式"));
    assert_eq!(numbers[1].title, None);
    assert_eq!(words(&text, numbers[0].span), "〔2021〕30号");
}

#[test]
fn damaged_numbers_and_cases_are_no_document_numbers() {
    let text = ["国办公开办函〔202130号、国办函2020109号、(2021)鲁08行初1号、2021年第30号、任城大道(2021)"];
    assert_eq!(cited(&text).numbers, []);
}

#[test]
fn orders_know_their_law() {
    let of = |text: &str| cited(&[text]).orders.iter().map(|order| (order.number, order.law)).collect::<Vec<_>>();
    assert_eq!(of("《中华人民共和国政府信息公开条例》(国务院令第711号)"), [(711, Law::Disclosure)]);
    assert_eq!(of("《政府信息公开条例》(2019年4月3日中华人民共和国国务院令第771号修订)"), [(771, Law::Disclosure)]);
    assert_eq!(of("国务院第492号令《中华人民共和国政府信息公开条例》"), [(492, Law::Disclosure)]);
    assert_eq!(of("《政府督查工作条例》(国务院令第733号)"), [(733, Law::Other)]);
    assert_eq!(of("国务院令第9号和《中华人民共和国政府信息公开条例》"), [(9, Law::Unknown)]);
    assert_eq!(of("国务院办公厅第2号文"), []);
}

#[test]
fn articles_are_of_the_law_named_before() {
    let of = |lines: &[&str]| cited(lines).articles.iter().map(|found| (found.number, found.law)).collect::<Vec<_>>();
    assert_eq!(of(&["《条例》第三十六条第(一)项、第三十七条"]), [(36, Law::Disclosure), (37, Law::Disclosure)]);
    assert_eq!(of(&["根据《政府信息公开条例》(以下简称《条例》)第50条规定"]), [(50, Law::Disclosure)]);
    assert_eq!(of(&["按照条例第五十条和信访条例第六条"]), [(50, Law::Disclosure), (6, Law::Other)]);
    assert_eq!(of(&["第二十条第(一)项"]), [(20, Law::Unknown)]);
    assert_eq!(of(&["第一条例,第3条新闻,第三十条线路"]), []);
}

#[test]
fn the_short_name_follows_what_is_said_of_it() {
    let of = |lines: &[&str]| cited(lines).articles.last().map(|found| found.law);
    let water = "依据《供水条例》(以下简称《条例》)管理";
    assert_eq!(of(&[water, "《条例》第六十条"]), Some(Law::Other));
    let own = "《中华人民共和国政府信息公开条例》(以下简称《条例》)";
    assert_eq!(of(&["《供水条例》", own, "《条例》第六十条"]), Some(Law::Disclosure));
    assert_eq!(of(&["《供水条例》", "《条例》第六十条"]), Some(Law::Unknown));
}

#[test]
fn dates_are_of_the_regulation_only_when_it_is_named_beside() {
    let of = |text: &str| cited(&[text]).dates.iter().map(|found| (found.event, found.date.day)).collect::<Vec<_>>();
    assert_eq!(of("2019年5月1日起施行的新条例"), [(Event::InForce, Some(1))]);
    assert_eq!(of("新修订的《政府信息公开条例》于2019年5月15日正式施行"), [(Event::InForce, Some(15))]);
    assert_eq!(of("2019年5月公布的《中华人民共和国政府信息公开条例》"), [(Event::Promulgated, None)]);
    assert_eq!(of("《供水条例》自2021年6月1日起施行"), []);
    assert_eq!(of("2019年6月1日起施行《政府信息公开条例》实施办法"), []);
    assert_eq!(of("2020年5月15日,《条例》实施一周年"), []);
}

#[test]
fn limits_know_what_they_are_for() {
    let of = |text: &str| {
        let limits = cited(&[text]).limits;
        limits.iter().map(|found| (found.days, found.working, found.subject, found.statutory)).collect::<Vec<_>>()
    };
    assert_eq!(of("均在法定15个工作日内答复。"), [(15, true, Subject::Reply, true)]);
    assert_eq!(of("自收到之日起二十个工作日内答复。"), [(20, true, Subject::Reply, false)]);
    assert_eq!(of("在法定30日内答复。"), [(30, false, Subject::Reply, true)]);
    assert_eq!(of("按规定征求第三方意见,第三方在15个工作日内回复。"), [(15, true, Subject::Other, true)]);
    assert_eq!(of("按规定延长答复期限最长不超过15个工作日。"), [(15, true, Subject::Extension, false)]);
    assert_eq!(of("规定于12月31日答复,2021年5月15日内办结"), []);
    assert_eq!(of("比法定20个工作日压缩7个工作日办结")[0], (20, true, Subject::Reply, false));
}
