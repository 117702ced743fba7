//! Positioned words as JavaScript gives them, into pages.

use super::{is_missing, property, text, wrong};
use crate::input::runs::{MAX_PAGES, MAX_RULES, MAX_RUNS, Page, Rule, Run, Turn};
use crate::{Input, Options};
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};

/// What a pipeline makes of pages that another program has read.
pub fn of_runs<T>(
    input: &JsValue,
    pipeline: impl FnOnce(Input<'_>, &Options) -> T,
    options: &Options,
) -> Result<T, JsValue> {
    let of = |key| property(input, key);
    let is_pdf = match text(&of("kind")?, "kind")?.as_deref() {
        Some("pdf") => true,
        None | Some("runs") => false,
        Some(_) => return Err(wrong("kind 应为 pdf 或 runs")),
    };
    let name = text(&of("name")?, "name")?;
    let bytes = of("bytes")?;
    let bytes = if is_missing(&bytes) { 0.0 } else { number(&bytes, "bytes")? };
    let pages = pages(&of("runs")?)?;
    let input = Input::Runs { pages: &pages, is_pdf, name: name.as_deref(), bytes: bytes as usize };
    Ok(pipeline(input, options))
}

/// The pages; of more than the limits only as many as tell that there are more.
fn pages(value: &JsValue) -> Result<Vec<Page>, JsValue> {
    let mut pages = Vec::new();
    let mut left = MAX_RUNS + 1;
    for page in list(value, "runs")?.iter().take(MAX_PAGES + 1) {
        let of = |key| property(&page, key);
        let runs =
            list(&of("items")?, "items")?.iter().take(left).map(|item| run(&item)).collect::<Result<Vec<_>, _>>()?;
        left -= runs.len();
        let lines = of("lines")?;
        let lines = if is_missing(&lines) { None } else { Some(list(&lines, "lines")?) };
        let lines = lines.iter().flat_map(Array::iter).take(MAX_RULES + 1);
        let rules = lines.map(|line| rule(&line)).collect::<Result<Vec<_>, _>>()?;
        let (width, height) = (number(&of("width")?, "width")? as f32, number(&of("height")?, "height")? as f32);
        pages.push(Page { width, height, runs, rules: rules.into_iter().flatten().collect() });
    }
    Ok(pages)
}

fn run(item: &JsValue) -> Result<Run, JsValue> {
    let of = |key| property(item, key);
    let side = |key| Ok::<f32, JsValue>(number(&of(key)?, key)? as f32);
    let text = of("text")?.as_string().ok_or_else(|| wrong("runs 中的 text 应为字符串"))?;
    let angle = of("angle")?;
    let turn = match if is_missing(&angle) { 0.0 } else { number(&angle, "angle")? } {
        0.0 => Turn::None,
        90.0 => Turn::Right,
        180.0 => Turn::Over,
        270.0 => Turn::Left,
        _ => return Err(wrong("runs 中的 angle 应为 0、90、180 或 270")),
    };
    Ok(Run { text, x: side("x")?, y: side("y")?, width: side("width")?, height: side("height")?, turn })
}

/// A line; none for a box that is no line.
fn rule(value: &JsValue) -> Result<Option<Rule>, JsValue> {
    let sides = list(value, "lines")?.iter().map(|side| number(&side, "lines")).collect::<Result<Vec<_>, _>>()?;
    let [left, top, right, bottom] = sides[..] else {
        return Err(wrong("runs 中的 lines 应为四个数的数组：左、上、右、下"));
    };
    Ok(Rule::of(left as f32, top as f32, right as f32, bottom as f32))
}

fn list(value: &JsValue, key: &str) -> Result<Array, JsValue> {
    value.dyn_ref::<Array>().cloned().ok_or_else(|| wrong(&format!("runs 中的 {key} 应为数组")))
}

fn number(value: &JsValue, key: &str) -> Result<f64, JsValue> {
    value.as_f64().filter(|number| number.is_finite()).ok_or_else(|| wrong(&format!("runs 中的 {key} 应为数")))
}
