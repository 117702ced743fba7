//! The module as JavaScript sees it, run in a browser.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use gouji::wasm::{annotate, check, needs, render, rules, version};
use js_sys::{Array, JSON, JsString, Object, Reflect, TypeError, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// `𠮷` takes two UTF-16 code units and four bytes.
const REPORT: &str = "𠮷水区水务局2023年政府信息公开工作年度报告\n\
统计期限为2022年1月1日至2022年12月31日。\n一、总体情况\n全年主动公开信息62条，其中通知40条，公告21条。\n";

/// `望楚区水务局` in GB18030.
const NAME_IN_GB18030: &[u8] = &[0xcd, 0xfb, 0xb3, 0xfe, 0xc7, 0xf8, 0xcb, 0xae, 0xce, 0xf1, 0xbe, 0xd6];

fn object(pairs: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (key, value) in pairs {
        Reflect::set(&object, &(*key).into(), value).unwrap();
    }
    object.into()
}

fn get(value: &JsValue, path: &str) -> JsValue {
    path.split('.').fold(value.clone(), |value, key| Reflect::get(&value, &key.into()).unwrap())
}

fn number(value: &JsValue, path: &str) -> u32 {
    get(value, path).as_f64().unwrap() as u32
}

fn with_text(input: &JsValue) -> JsValue {
    check(input, &object(&[("text", true.into())])).unwrap()
}

fn file(bytes: &[u8]) -> JsValue {
    object(&[("bytes", Uint8Array::from(bytes).into()), ("name", "a.txt".into())])
}

fn strings(list: &[&str]) -> JsValue {
    list.iter().map(|item| JsValue::from(*item)).collect::<Array>().into()
}

#[wasm_bindgen_test]
fn the_result_is_plain_data() {
    let document = with_text(&REPORT.into());
    let keys = ["error", "source", "report", "findings", "unchecked", "diagnostics", "coverage", "summary"];
    let found: Vec<_> =
        Object::keys(document.unchecked_ref::<Object>()).iter().map(|key| key.as_string().unwrap()).collect();
    assert_eq!(found, keys);
    assert_eq!(get(&document, "source.text").as_string().as_deref(), Some(REPORT));
    assert!(get(&document, "source.bytes").as_f64().is_some());
    let copied = JSON::parse(&String::from(JSON::stringify(&document).unwrap())).unwrap();
    assert_eq!(JSON::stringify(&copied).unwrap(), JSON::stringify(&document).unwrap());
}

#[wasm_bindgen_test]
fn positions_count_as_javascript_does() {
    let document = with_text(&REPORT.into());
    let text: JsString = get(&document, "source.text").unchecked_into();
    let findings: Array = get(&document, "findings").unchecked_into();
    let placed: Vec<_> = findings.iter().filter(|finding| !get(finding, "span").is_null()).collect();
    assert!(!placed.is_empty());
    for finding in placed {
        let quoted = text.slice(number(&finding, "span.start"), number(&finding, "span.end"));
        assert_eq!(Some(String::from(quoted)), get(&finding, "quote").as_string());
    }
}

#[wasm_bindgen_test]
fn the_browser_decodes_the_old_encoding() {
    let bytes = [NAME_IN_GB18030, b"2023\n"].concat();
    let document = with_text(&file(&bytes));
    assert_eq!(get(&document, "source.encoding"), "gb18030");
    assert_eq!(get(&document, "source.text"), "望楚区水务局2023\n");
    assert_eq!(get(&document, "source.name"), "a.txt");
}

#[wasm_bindgen_test]
fn a_buffer_is_as_good_as_its_bytes() {
    let buffer = Uint8Array::from(REPORT.as_bytes()).buffer();
    let from_buffer = with_text(&object(&[("bytes", buffer.into()), ("name", "a.txt".into())]));
    let from_bytes = with_text(&file(REPORT.as_bytes()));
    assert_eq!(JSON::stringify(&from_buffer).unwrap(), JSON::stringify(&from_bytes).unwrap());
}

#[wasm_bindgen_test]
fn half_a_character_is_no_failure() {
    let input = JsString::from_char_code(&[0x603b, 0xd800, 0x5171]);
    let document = with_text(&input.into());
    assert_eq!(get(&document, "source.text"), "总\u{fffd}共");
}

#[wasm_bindgen_test]
fn what_cannot_be_read_is_said_in_the_document() {
    for input in [JsValue::from(""), object(&[("runs", Array::new().into())]), file(&[0, 159, 146, 150, 0, 1, 2, 3])] {
        let document = with_text(&input);
        assert!(get(&document, "error.code").is_string());
        assert!(get(&document, "error.message").is_string());
        assert!(get(&document, "report").is_null());
    }
}

#[wasm_bindgen_test]
fn wrong_arguments_throw_a_type_error() {
    let inputs = [JsValue::UNDEFINED, JsValue::NULL, 7.into(), object(&[]), object(&[("bytes", "text".into())])];
    for input in inputs {
        assert!(check(&input, &JsValue::UNDEFINED).unwrap_err().is_instance_of::<TypeError>());
        assert!(needs(&input).unwrap_err().is_instance_of::<TypeError>());
    }
    let options = [
        ("year", JsValue::from("2023")),
        ("year", 2023.5.into()),
        ("year", 23.into()),
        ("era", "E5".into()),
        ("today", "2023-02-30".into()),
        ("only", "t3-row-sum".into()),
        ("only", strings(&["no-such-rule"])),
        ("skip", Array::of1(&7.into()).into()),
        ("text", "yes".into()),
        ("profile", "strict".into()),
        ("profile", object(&[("rule", object(&[]))])),
        ("profile", object(&[("rules", object(&[("t3-row-sum", "off".into())]))])),
        ("profile", object(&[("rules", object(&[("t3-row-sums", true.into())]))])),
        ("profile", object(&[("severity", object(&[("t3-row-sum", "fatal".into())]))])),
    ];
    for option in options {
        let refusal = check(&REPORT.into(), &object(std::slice::from_ref(&option))).unwrap_err();
        assert!(refusal.is_instance_of::<TypeError>(), "{option:?}");
    }
    assert!(check(&REPORT.into(), &"text".into()).unwrap_err().is_instance_of::<TypeError>());
}

#[wasm_bindgen_test]
fn a_profile_is_an_object() {
    let severity_with = |profile: &[(&str, JsValue)]| {
        let document = check(&REPORT.into(), &object(&[("profile", object(profile))])).unwrap();
        let findings: Array = get(&document, "findings").unchecked_into();
        let found = findings.iter().find(|finding| get(finding, "rule") == "title-year-vs-period");
        found.and_then(|finding| get(&finding, "severity").as_string())
    };
    assert_eq!(severity_with(&[("name", "例".into())]).as_deref(), Some("error"));
    let info = object(&[("title-year-vs-period", "info".into())]);
    assert_eq!(severity_with(&[("severity", info)]).as_deref(), Some("info"));
    assert_eq!(severity_with(&[("rules", object(&[("title-year-vs-period", false.into())]))]), None);
    assert_eq!(severity_with(&[("families", object(&[("metadata", false.into())]))]), None);
}

#[wasm_bindgen_test]
fn a_refused_profile_names_the_key() {
    let profile = object(&[("severty", object(&[]))]);
    let refusal = check(&REPORT.into(), &object(&[("profile", profile)])).unwrap_err();
    assert_eq!(get(&refusal, "message"), "选项 profile：severty：没有这个键，最接近的是 severity。");
    let endless = Object::new();
    Reflect::set(&endless, &"rules".into(), &endless).unwrap();
    let refusal = check(&REPORT.into(), &object(&[("profile", endless.into())])).unwrap_err();
    assert!(refusal.is_instance_of::<TypeError>());
}

#[wasm_bindgen_test]
fn options_that_are_not_set_are_as_none() {
    let unset = ["year", "era", "today", "profile", "only", "skip", "text"];
    let unset: Vec<_> = unset.iter().flat_map(|key| [(*key, JsValue::UNDEFINED), (*key, JsValue::NULL)]).collect();
    let plain = JSON::stringify(&check(&REPORT.into(), &JsValue::UNDEFINED).unwrap()).unwrap();
    for option in unset {
        let given = check(&REPORT.into(), &object(&[option])).unwrap();
        assert_eq!(JSON::stringify(&given).unwrap(), plain);
    }
}

#[wasm_bindgen_test]
fn the_caller_knows_better_than_the_text() {
    let options = object(&[("year", 2016.into()), ("era", "E2".into())]);
    let document = check(&REPORT.into(), &options).unwrap();
    assert_eq!((number(&document, "report.year"), get(&document, "report.era")), (2016, "E2".into()));
}

#[wasm_bindgen_test]
fn needs_looks_at_the_content() {
    assert_eq!(needs(&REPORT.into()).unwrap(), "core");
    assert_eq!(needs(&object(&[("html", "<p>".into())])).unwrap(), "core");
    assert_eq!(needs(&file(REPORT.as_bytes())).unwrap(), "core");
    assert_eq!(needs(&file(b"PK\x03\x04....")).unwrap(), "office");
    assert_eq!(needs(&file(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])).unwrap(), "office");
    assert_eq!(needs(&file(b"%PDF-1.7")).unwrap(), "pdf");
    assert_eq!(needs(&object(&[("runs", Array::new().into())])).unwrap(), "office");
}

#[wasm_bindgen_test]
fn the_larger_module_renders_and_annotates() {
    let rendered = render(&REPORT.into(), &"html".into(), &JsValue::UNDEFINED).unwrap_err();
    let annotated = annotate(&Uint8Array::new_with_length(4).into(), &JsValue::UNDEFINED).unwrap_err();
    for refusal in [rendered, annotated] {
        let message = get(&refusal, "message").as_string().unwrap();
        assert!(message.contains("office: true"), "{message}");
    }
}

#[wasm_bindgen_test]
fn the_registry_and_the_version_are_there() {
    let list: Array = rules().unwrap().unchecked_into();
    assert!(list.length() > 0);
    for rule in list {
        assert!(["id", "name", "severity", "summary"].iter().all(|key| get(&rule, key).is_string()));
        assert!(Array::is_array(&get(&rule, "eras")) && get(&rule, "default").as_bool().is_some());
    }
    assert_eq!(version(), env!("CARGO_PKG_VERSION"));
}
