//! Tests of the reader of numerals.

use super::*;

fn value(text: &str) -> Option<String> {
    at(text).filter(|numeral| numeral.length == text.len())?.value.map(|value| value.normalize().to_string())
}

#[track_caller]
fn reads(text: &str, expected: &str) {
    assert_eq!(value(text).as_deref(), Some(expected), "{text}");
}

#[test]
fn arabic_digits() {
    reads("0", "0");
    reads("591", "591");
    reads("1,234", "1234");
    reads("1,234,567", "1234567");
    reads("28600.64", "28600.64");
    reads("12.0", "12");
}

#[test]
fn chinese_numerals() {
    reads("三百零二", "302");
    reads("两千", "2000");
    reads("一百二十", "120");
    reads("一千零五", "1005");
    reads("一万零三十", "10030");
    reads("二〇二一", "2021");
    reads("二○二二", "2022");
    reads("十", "10");
    reads("十一", "11");
    reads("二十", "20");
    reads("廿三", "23");
    reads("卅", "30");
    reads("三百五", "350");
    reads("一万两千三百四十五", "12345");
    reads("一亿二千万", "120000000");
    reads("两万五千亿", "2500000000000");
    reads("零", "0");
}

#[test]
fn mixtures() {
    reads("5千", "5000");
    reads("2.6万", "26000");
    reads("2万六千", "26000");
    reads("2万6千", "26000");
    reads("1.2亿", "120000000");
    reads("1亿2000万", "120000000");
    reads("3千万", "30000000");
}

#[test]
fn what_has_no_single_value() {
    assert_eq!(at("七八").unwrap().value, None);
    assert_eq!(at("二三十").unwrap().value, None);
    assert_eq!(at("12345678901234567890").unwrap().value, None);
    assert_eq!(at("99999999999999999999万").unwrap().value, None);
    assert_eq!(at(&"九".repeat(40)).unwrap().value, None);
    assert_eq!(at(&"万".repeat(24)).unwrap().value, None);
    assert!(at("件").is_none());
}

#[test]
fn a_numeral_ends_where_it_should() {
    assert_eq!(at("120,95,3件").unwrap().length, 3);
    assert_eq!(at("1.组织").unwrap().length, 1);
    assert_eq!(at("1.2.3").unwrap().length, 1);
    assert_eq!(at("2千3万").unwrap().length, "2千".len());
    assert_eq!(at("3,1234件").unwrap().length, 1);
}

#[test]
fn the_step_tells_how_exact_it_is() {
    let step = |text| at(text).unwrap().step.normalize().to_string();
    assert_eq!(step("591"), "1");
    assert_eq!(step("12.50"), "0.01");
    assert_eq!(step("2.6万"), "1000");
    assert_eq!(step("3万"), "10000");
    assert_eq!(step("2万6千"), "1000");
    assert_eq!(step("三百"), "1");
    assert_eq!(step("两千"), "1000");
}
