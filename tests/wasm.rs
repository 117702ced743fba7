//! The module as JavaScript meets it, in a real browser.
#![cfg(target_arch = "wasm32")]

use gouji::wasm::{check, needs, rules, version};
use js_sys::{Array, Object, Reflect, TypeError, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const REPORT: &str = include_str!("../fixtures/table-errors.txt");
/// “政府信息公开工作年度报告” in GB18030.
const TITLE_IN_GB18030: &[u8] = &[
    0xd5, 0xfe, 0xb8, 0xae, 0xd0, 0xc5, 0xcf, 0xa2, 0xb9, 0xab, 0xbf, 0xaa, 0xb9, 0xa4, 0xd7, 0xf7, 0xc4, 0xea, 0xb6,
    0xc8, 0xb1, 0xa8, 0xb8, 0xe6,
];

#[wasm_bindgen_test]
fn a_report_gives_its_findings_as_plain_objects() -> Result<(), JsValue> {
    let document = check(&REPORT.into(), &JsValue::UNDEFINED)?;
    assert_eq!(at(&document, &["error"])?, JsValue::NULL);
    assert_eq!(at(&document, &["report", "era"])?, "E4");
    let findings: Array = at(&document, &["findings"])?.dyn_into()?;
    assert!(findings.length() > 0);
    let copied = JsValue::from(js_sys::JSON::stringify(&document)?);
    assert!(copied.as_string().is_some_and(|json| json.contains("\"fingerprint\"")));
    Ok(())
}

#[wasm_bindgen_test]
fn bytes_are_decoded_by_the_browser() -> Result<(), JsValue> {
    let document = check(&bytes(TITLE_IN_GB18030)?, &options("text", JsValue::TRUE)?)?;
    assert_eq!(at(&document, &["source", "encoding"])?, "gb18030");
    assert_eq!(at(&document, &["source", "text"])?, "政府信息公开工作年度报告");
    Ok(())
}

#[wasm_bindgen_test]
fn unusable_input_is_an_answer_and_not_an_exception() -> Result<(), JsValue> {
    for input in [JsValue::from(""), bytes(&[])?, bytes(&[0, 159, 146, 150])?] {
        let document = check(&input, &JsValue::NULL)?;
        assert!(at(&document, &["error", "code"])?.is_string());
        assert_eq!(at(&document, &["report"])?, JsValue::NULL);
    }
    Ok(())
}

#[wasm_bindgen_test]
fn wrong_arguments_throw_a_type_error() -> Result<(), JsValue> {
    let wrong = [
        check(&JsValue::from(7), &JsValue::UNDEFINED),
        check(&JsValue::UNDEFINED, &JsValue::UNDEFINED),
        check(&"".into(), &options("year", "2023".into())?),
        check(&"".into(), &options("today", "2023-02-30".into())?),
        check(&"".into(), &options("only", Array::of1(&"no-such-rule".into()).into())?),
        needs(&JsValue::NULL),
    ];
    for answer in wrong {
        assert!(answer.is_err_and(|error| error.is_instance_of::<TypeError>()));
    }
    Ok(())
}

#[wasm_bindgen_test]
fn the_signature_tells_which_module_is_needed() -> Result<(), JsValue> {
    assert_eq!(needs(&REPORT.into())?, "core");
    assert_eq!(needs(&bytes(b"%PDF-1.7")?)?, "pdf");
    assert_eq!(needs(&bytes(b"PK\x03\x04....")?)?, "office");
    Ok(())
}

#[wasm_bindgen_test]
fn the_registry_and_the_version_are_there() -> Result<(), JsValue> {
    let list: Array = rules()?.dyn_into()?;
    assert!(list.iter().all(|rule| at(&rule, &["id"]).is_ok_and(|id| id.is_string())));
    assert!(list.length() > 0);
    assert_eq!(version(), env!("CARGO_PKG_VERSION"));
    Ok(())
}

fn bytes(bytes: &[u8]) -> Result<JsValue, JsValue> {
    options("bytes", Uint8Array::from(bytes).into())
}

fn options(key: &str, value: JsValue) -> Result<JsValue, JsValue> {
    let object = Object::new();
    Reflect::set(&object, &key.into(), &value)?;
    Ok(object.into())
}

fn at(object: &JsValue, path: &[&str]) -> Result<JsValue, JsValue> {
    path.iter().try_fold(object.clone(), |value, key| Reflect::get(&value, &(*key).into()))
}
