//! The only module that knows JavaScript: plain objects in and out, nothing for the caller to free.

#[cfg(feature = "office")]
mod runs;

use crate::form::Era;
use crate::input::{ARCHIVE_HEAD, Decoder, Encoding, is_page_archive, is_pdf};
use crate::options::{Entry, Profile, REPORT_YEARS, Refusal, Setting};
use crate::text::date::Date;
use crate::{Input, Options, Stage, check_in_stages, outcome, rules as registry};
use js_sys::{Array, Function, Object, Reflect, TypeError, Uint8Array};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("gouji.d.ts");

/// Checks one report; see `gouji.d.ts`.
///
/// # Errors
/// A `TypeError` for wrong arguments.
#[wasm_bindgen(skip_typescript)]
pub fn check(input: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let listener = listener(&property(options, "onStage")?)?;
    let begins = &mut |stage| tell(listener.as_ref(), stage);
    let options = read_options(options)?;
    let outcome = match read_input(input)? {
        Given::Text(text) => check_in_stages(Input::Text(&text), &options, begins),
        Given::Html(html) => check_in_stages(Input::Html(&html), &options, begins),
        Given::Bytes { bytes, name } => {
            let bytes = &bytes.to_vec();
            check_in_stages(Input::Bytes { bytes, name: name.as_deref(), decoder: &Browser }, &options, begins)
        }
        Given::Runs(runs) => {
            larger::of_runs(&runs, |input, options| check_in_stages(input, options, begins), &options)?
        }
    };
    plain(&outcome)
}

/// Which module must be loaded before `check`; see `gouji.d.ts`.
///
/// # Errors
/// A `TypeError` for wrong arguments.
#[wasm_bindgen(skip_typescript)]
pub fn needs(input: &JsValue) -> Result<JsValue, JsValue> {
    let module = match read_input(input)? {
        Given::Runs(_) => "office",
        Given::Text(_) | Given::Html(_) => "core",
        Given::Bytes { bytes, .. } => module_for(&bytes.subarray(0, ARCHIVE_HEAD as u32).to_vec()),
    };
    Ok(module.into())
}

/// All rules; see `gouji.d.ts`.
///
/// # Errors
/// None that can occur: the registry is constant.
#[wasm_bindgen(skip_typescript)]
pub fn rules() -> Result<JsValue, JsValue> {
    plain(&outcome::rules::published())
}

/// The result in a format of the command line; see `gouji.d.ts`.
///
/// # Errors
/// A `TypeError` for wrong arguments, an `Error` in the smaller module.
#[wasm_bindgen(skip_typescript)]
pub fn render(input: &JsValue, format: &JsValue, options: &JsValue) -> Result<String, JsValue> {
    larger::render(input, format, options)
}

/// What was checked in particular; see `gouji.d.ts`.
///
/// # Errors
/// A `TypeError` for wrong arguments, an `Error` in the smaller module.
#[wasm_bindgen(skip_typescript)]
pub fn account(input: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    larger::account(input, options)
}

/// The file with comments; see `gouji.d.ts`.
///
/// # Errors
/// A `TypeError` for wrong arguments, an `Error` for a file that cannot be annotated, and in the smaller module.
#[wasm_bindgen(skip_typescript)]
pub fn annotate(bytes: &JsValue, options: &JsValue) -> Result<Vec<u8>, JsValue> {
    larger::annotate(bytes, options)
}

/// The version; see `gouji.d.ts`.
#[wasm_bindgen(skip_typescript)]
pub fn version() -> String {
    outcome::VERSION.to_owned()
}

/// The input as the caller gave it.
enum Given {
    Text(String),
    Html(String),
    Bytes { bytes: Uint8Array, name: Option<String> },
    Runs(JsValue),
}

fn read_input(input: &JsValue) -> Result<Given, JsValue> {
    if let Some(text) = input.as_string() {
        return Ok(Given::Text(text));
    }
    let given = |key| property(input, key);
    if let Some(html) = given("html")?.as_string() {
        return Ok(Given::Html(html));
    }
    if let Some(bytes) = bytes_of(&given("bytes")?) {
        return Ok(Given::Bytes { bytes, name: text(&given("name")?, "name")? });
    }
    if Array::is_array(&given("runs")?) {
        return Ok(Given::Runs(input.clone()));
    }
    Err(wrong("第一个参数应为字符串、{html}、{bytes, name?} 或 {runs, kind?, name?, bytes?}"))
}

fn bytes_of(value: &JsValue) -> Option<Uint8Array> {
    let is_buffer = value.is_instance_of::<Uint8Array>() || value.is_instance_of::<js_sys::ArrayBuffer>();
    is_buffer.then(|| Uint8Array::new(value))
}

/// The first bytes tell a container of Office or a PDF; what else a kind needs is found on reading.
fn module_for(bytes: &[u8]) -> &'static str {
    const ZIP: &[u8] = b"PK\x03\x04";
    const COMPOUND_FILE: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0];
    if is_pdf(bytes) {
        "pdf"
    } else if bytes.starts_with(ZIP) || bytes.starts_with(COMPOUND_FILE) || is_page_archive(bytes) {
        "office"
    } else {
        "core"
    }
}

fn read_options(given: &JsValue) -> Result<Options, JsValue> {
    if is_missing(given) {
        return Ok(Options::default());
    }
    if !given.is_object() {
        return Err(wrong("第二个参数应为选项的对象"));
    }
    let of = |key| property(given, key);
    let options = Options {
        year: year(&of("year")?)?,
        era: era(&of("era")?)?,
        today: today(&of("today")?)?,
        profile: profile(&of("profile")?)?,
        only: ids(&of("only")?, "only")?,
        skip: ids(&of("skip")?, "skip")?,
        text: flag(&of("text")?, "text")?,
    };
    match registry::unknown_ids(&options).as_slice() {
        [] => Ok(options),
        unknown => Err(wrong(&format!("没有这些规则：{}", unknown.join("、")))),
    }
}

fn listener(value: &JsValue) -> Result<Option<Function>, JsValue> {
    if is_missing(value) {
        return Ok(None);
    }
    value.dyn_ref().cloned().map(Some).ok_or_else(|| wrong("选项 onStage 应为函数"))
}

/// What the listener makes of it is its own affair.
fn tell(listener: Option<&Function>, stage: Stage) {
    let name = match stage {
        Stage::Decode => "decode",
        Stage::Tables => "tables",
        Stage::Check => "check",
    };
    listener.map(|listener| listener.call1(&JsValue::NULL, &name.into()));
}

fn year(value: &JsValue) -> Result<Option<u16>, JsValue> {
    if is_missing(value) {
        return Ok(None);
    }
    let number = value.as_f64().filter(|number| number.fract() == 0.0);
    let year = number.and_then(|number| REPORT_YEARS.into_iter().find(|year| f64::from(*year) == number));
    year.map(Some).ok_or_else(|| wrong("选项 year 应为年份，如 2023"))
}

fn era(value: &JsValue) -> Result<Option<Era>, JsValue> {
    match text(value, "era")?.as_deref() {
        None | Some("auto") => Ok(None),
        Some(id) => Era::from_id(id).map(Some).ok_or_else(|| wrong("选项 era 应为 auto、E1、E2、E3 或 E4")),
    }
}

fn today(value: &JsValue) -> Result<Option<Date>, JsValue> {
    let Some(day) = text(value, "today")? else { return Ok(None) };
    Date::from_iso(&day).map(Some).ok_or_else(|| wrong("选项 today 应为存在的日期，如 2024-01-31"))
}

fn profile(value: &JsValue) -> Result<Profile, JsValue> {
    if is_missing(value) {
        return Ok(Profile::default());
    }
    let refused = |refusal: Refusal| wrong(&format!("选项 profile：{refusal}"));
    Profile::read(&setting(value, DEEPEST), &registry::names()).map_err(refused)
}

/// No profile nests as deep; an object may contain itself.
const DEEPEST: u8 = 5;

fn setting(value: &JsValue, depth: u8) -> Setting {
    if depth == 0 {
        return Setting::Other;
    }
    let inner = |value: JsValue| setting(&value, depth - 1);
    let entry = |pair: JsValue| {
        let pair = Array::from(&pair);
        Some(Entry { key: pair.get(0).as_string()?, line: None, value: inner(pair.get(1)) })
    };
    match (value.as_string(), value.as_f64(), value.as_bool()) {
        (Some(text), ..) => Setting::Text(text),
        (_, Some(number), _) => Setting::Number(number),
        (.., Some(flag)) => Setting::Flag(flag),
        _ if Array::is_array(value) => Setting::List(Array::from(value).iter().map(inner).collect()),
        _ => match value.dyn_ref::<Object>() {
            Some(object) => Setting::Table(Object::entries(object).iter().filter_map(entry).collect()),
            None => Setting::Other,
        },
    }
}

fn ids(value: &JsValue, key: &str) -> Result<Vec<String>, JsValue> {
    if is_missing(value) {
        return Ok(Vec::new());
    }
    let refusal = || wrong(&format!("选项 {key} 应为规则编号的数组"));
    let list = value.dyn_ref::<Array>().ok_or_else(refusal)?;
    list.iter().map(|id| id.as_string().ok_or_else(refusal)).collect()
}

fn flag(value: &JsValue, key: &str) -> Result<bool, JsValue> {
    if is_missing(value) {
        return Ok(false);
    }
    value.as_bool().ok_or_else(|| wrong(&format!("选项 {key} 应为 true 或 false")))
}

fn text(value: &JsValue, key: &str) -> Result<Option<String>, JsValue> {
    if is_missing(value) {
        return Ok(None);
    }
    value.as_string().map(Some).ok_or_else(|| wrong(&format!("{key} 应为字符串")))
}

fn is_missing(value: &JsValue) -> bool {
    value.is_undefined() || value.is_null()
}

/// A property of an object; undefined when there is no object to ask.
fn property(value: &JsValue, key: &str) -> Result<JsValue, JsValue> {
    if value.is_object() { Reflect::get(value, &key.into()) } else { Ok(JsValue::UNDEFINED) }
}

fn wrong(message: &str) -> JsValue {
    TypeError::new(message).into()
}

fn failed(message: &str) -> JsValue {
    JsError::new(message).into()
}

fn plain(value: &impl Serialize) -> Result<JsValue, JsValue> {
    Ok(value.serialize(&Serializer::json_compatible())?)
}

/// Encodings by `TextDecoder`, which pages, workers and Node all have.
#[derive(Debug)]
struct Browser;

impl Decoder for Browser {
    fn decode(&self, encoding: Encoding, bytes: &[u8]) -> Option<String> {
        let label = match encoding {
            Encoding::Utf8 => "utf-8",
            Encoding::Utf16Le => "utf-16le",
            Encoding::Utf16Be => "utf-16be",
            Encoding::Gb18030 => "gb18030",
            Encoding::Big5 => "big5",
        };
        decode(label, bytes).ok()?.as_string()
    }
}

fn decode(label: &str, bytes: &[u8]) -> Result<JsValue, JsValue> {
    let fatal = Object::new();
    Reflect::set(&fatal, &"fatal".into(), &JsValue::TRUE)?;
    let constructor: Function = Reflect::get(&js_sys::global(), &"TextDecoder".into())?.dyn_into()?;
    let decoder = Reflect::construct(&constructor, &Array::of2(&label.into(), &fatal))?;
    let decode: Function = Reflect::get(&decoder, &"decode".into())?.dyn_into()?;
    decode.call1(&decoder, &Uint8Array::from(bytes))
}

/// What only the larger module does.
#[cfg(feature = "office")]
mod larger {
    pub use super::runs::of_runs;
    use super::{Browser, Given, bytes_of, failed, plain, read_input, read_options, text, wrong};
    use crate::outcome::annotated;
    use crate::outcome::render::{Csv, CsvOfCells, Html, Json, Renderer, Sarif, Text, text_of};
    use crate::{Input, Pipeline};
    use wasm_bindgen::JsValue;

    pub fn render(input: &JsValue, format: &JsValue, options: &JsValue) -> Result<String, JsValue> {
        let mut options = read_options(options)?;
        let format = text(format, "format")?.unwrap_or_default();
        let refused = || wrong("第二个参数应为 json、csv、sarif、html、text 或 cells");
        let (pipeline, mut renderer) = way(&format).ok_or_else(refused)?;
        options.text |= format == "sarif";
        let outcomes = match read_input(input)? {
            Given::Text(text) => vec![pipeline(Input::Text(&text), &options)],
            Given::Html(html) => vec![pipeline(Input::Html(&html), &options)],
            Given::Bytes { bytes, name } => crate::each(&bytes.to_vec(), name.as_deref(), &Browser, pipeline, &options),
            Given::Runs(runs) => vec![of_runs(&runs, pipeline, &options)?],
        };
        text_of(&mut *renderer, &outcomes).map_err(|error| failed(&error.to_string()))
    }

    pub fn account(input: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
        let options = read_options(options)?;
        let account = match read_input(input)? {
            Given::Text(text) => crate::account(Input::Text(&text), &options),
            Given::Html(html) => crate::account(Input::Html(&html), &options),
            Given::Bytes { bytes, name } => {
                let bytes = &bytes.to_vec();
                crate::account(Input::Bytes { bytes, name: name.as_deref(), decoder: &Browser }, &options)
            }
            Given::Runs(runs) => of_runs(&runs, crate::account, &options)?,
        };
        plain(&account)
    }

    pub fn annotate(bytes: &JsValue, options: &JsValue) -> Result<Vec<u8>, JsValue> {
        let options = read_options(options)?;
        let bytes = bytes_of(bytes).ok_or_else(|| wrong("第一个参数应为 Uint8Array 或 ArrayBuffer"))?.to_vec();
        let outcome = crate::check(Input::Bytes { bytes: &bytes, name: None, decoder: &Browser }, &options);
        annotated::annotate(&bytes, &outcome, options.today).map_err(|failure| failed(&failure.message))
    }

    /// What a format shows, and how.
    fn way(format: &str) -> Option<(Pipeline, Box<dyn Renderer>)> {
        let renderer: Box<dyn Renderer> = match format {
            "json" => Box::new(Json::default()),
            "csv" => Box::new(Csv),
            "sarif" => Box::new(Sarif::default()),
            "html" => Box::new(Html::default()),
            "text" => Box::new(Text::default()),
            "cells" => return Some((crate::extract, Box::new(CsvOfCells))),
            _ => return None,
        };
        Some((crate::check, renderer))
    }
}

/// The refusals of the smaller module.
#[cfg(not(feature = "office"))]
mod larger {
    use super::failed;
    use crate::input::{Source, runs_need_office};
    use crate::{Input, Options, Outcome, outcome};
    use wasm_bindgen::JsValue;

    pub fn render(_input: &JsValue, _format: &JsValue, _options: &JsValue) -> Result<String, JsValue> {
        Err(absent())
    }

    pub fn annotate(_bytes: &JsValue, _options: &JsValue) -> Result<Vec<u8>, JsValue> {
        Err(absent())
    }

    fn absent() -> JsValue {
        failed("这个功能在另一个模块中：先 await init(undefined, { office: true })")
    }

    pub fn of_runs(
        _: &JsValue,
        _: impl FnOnce(Input<'_>, &Options) -> Outcome,
        options: &Options,
    ) -> Result<Outcome, JsValue> {
        Ok(outcome::unreadable(Source::default(), runs_need_office(), options))
    }

    pub fn account(_input: &JsValue, _options: &JsValue) -> Result<JsValue, JsValue> {
        Err(absent())
    }
}
