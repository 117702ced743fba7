//! Input that is no report, or meant to break the reader: a clear answer in Chinese, in bounded time, and no panic.

#![allow(missing_docs, clippy::expect_used, clippy::indexing_slicing)]

mod generator;
mod result;

use std::time::{Duration, Instant};

use generator::{Form, Layout, Random, Report, Style};
use gouji::Input;
use gouji::input::{Decoder, Encoding};
use result::Checked;

/// Unoptimised builds on a busy machine; the budgets proper are for the benchmark.
const CEILING: Duration = Duration::from_secs(if cfg!(debug_assertions) { 60 } else { 5 });

#[derive(Debug)]
struct NoDecoder;

impl Decoder for NoDecoder {
    fn decode(&self, _: Encoding, _: &[u8]) -> Option<String> {
        None
    }
}

fn timed(what: &str, check: impl FnOnce() -> Checked) -> Checked {
    let start = Instant::now();
    let checked = check();
    let spent = start.elapsed();
    assert!(spent < CEILING, "{what} took {spent:?}");
    let message = checked.0["error"]["message"].as_str();
    assert!(message.is_none_or(is_chinese), "{what}: {message:?}");
    checked
}

fn is_chinese(text: &str) -> bool {
    text.chars().any(|character| ('\u{4e00}'..='\u{9fff}').contains(&character))
}

fn text(what: &str, text: &str) -> Checked {
    timed(what, || Checked::text(text))
}

fn bytes(what: &str, bytes: &[u8]) -> Checked {
    timed(what, || Checked::input(Input::Bytes { bytes, name: Some("附件"), decoder: &NoDecoder }))
}

fn report() -> Report {
    Report::new(Form::Current, 1)
}

fn rendered(layout: Layout) -> String {
    report().render(layout, Style::default())
}

/// Every cell is either as printed or not read.
fn assert_none_wrong(checked: &Checked, report: &Report, what: &str) {
    for figure in report.truth() {
        let cell = checked.cell(&figure.id);
        let generator::Value::Number(number) = &figure.value else { continue };
        let wrong = cell["state"] == "number" && cell["value"].as_f64() != number.parse().ok();
        assert!(!wrong, "{what}: {} is {number}, read {}", figure.id, cell["value"]);
    }
}

#[test]
fn nothing() {
    for (what, input) in [("nothing", ""), ("white space", " \n\t\u{3000}\r\n \u{feff}")] {
        assert_eq!(text(what, input).error_code(), "empty", "{what}");
        assert_eq!(bytes(what, input.as_bytes()).error_code(), "empty", "{what} as a file");
    }
    assert_eq!(timed("empty HTML", || Checked::html("<html><body>\n</body></html>")).error_code(), "empty");
}

#[test]
fn something_else() {
    let recipe = "葱油饼的做法：面粉300克，温水180克，揉成面团，醒20分钟，擀薄后刷油撒葱花，卷起压扁，两面煎黄即可。\n";
    let english = "Annual report on government information disclosure, 2023. In total 62 requests were received, 60 were answered and 2 carried over.\n";
    for (what, input) in [("a recipe", recipe), ("an English report", english), ("digits", "0 1 2 3 4 5 6 7 8 9")] {
        let checked = text(what, input);
        assert_eq!(checked.error_code(), "not-a-report", "{what}");
        assert!(checked.findings().is_empty() && checked.0["report"].is_null(), "{what}");
        assert_eq!(checked.0["source"]["text"], input, "the text of {what} is kept");
    }
}

#[test]
fn noise() {
    let mut random = Random::new(9);
    let characters: Vec<char> = "政府信息公开申请件条0123456789，。：（）一二三、|\t\n <>/abc".chars().collect();
    let noise: String = (0..2_200_000).map(|_| *random.pick(&characters)).collect();
    assert!(noise.len() > 4_000_000);
    text("5 MB of noise", &noise);
    let binary: Vec<u8> = (0..5_000_000).map(|_| random.below(256) as u8).collect();
    assert!(!bytes("5 MB of random bytes", &binary).error_code().is_empty());
}

#[test]
fn damaged_characters() {
    let report = report();
    let whole = rendered(Layout::Tabs);
    let every = |inserted: &str| {
        let pieces = whole.split('。').collect::<Vec<_>>();
        pieces.join(&format!("。{inserted}"))
    };
    for inserted in ["\u{0}", "\u{fffd}", "\u{200b}", "\u{feff}", "\u{7f}", "\r"] {
        let checked = text("damaged characters", &every(inserted));
        assert_eq!(checked.error_code(), "", "with {inserted:?}");
        assert_none_wrong(&checked, &report, inserted);
    }
    let halves =
        every("\u{e000}").encode_utf16().map(|unit| if unit == 0xe000 { 0xd800 } else { unit }).collect::<Vec<_>>();
    let file: Vec<u8> = [0xfeff].into_iter().chain(halves).flat_map(u16::to_le_bytes).collect();
    let checked = bytes("half a surrogate pair", &file);
    assert_eq!(checked.error_code(), "", "with half a surrogate pair");
    assert_none_wrong(&checked, &report, "half a surrogate pair");
    let cut = whole.as_bytes().get(..whole.len() - 1_000).unwrap_or_default();
    assert_none_wrong(&bytes("cut inside", cut), &report, "cut");
}

#[test]
fn broken_markup() {
    let report = report();
    let page = rendered(Layout::Html);
    for (what, lost) in [("cells", "</td>"), ("rows", "</tr>"), ("tables", "</table>"), ("paragraphs", "</p>")] {
        let checked = timed(what, || Checked::html(&page.replace(lost, "")));
        assert_none_wrong(&checked, &report, what);
    }
    let cut: String = page.chars().take(page.chars().count() * 3 / 4).collect();
    assert_none_wrong(&timed("a cut page", || Checked::html(&cut)), &report, "a cut page");
    let pipes = rendered(Layout::Pipe);
    let cut: String = pipes.chars().take(pipes.chars().count() * 3 / 4).collect();
    assert_none_wrong(&text("a cut table", &cut), &report, "a cut table");
}

#[test]
fn deep_and_wide_markup() {
    for tag in ["div", "table><tr><td", "b"] {
        let deep = format!("<{tag}>").repeat(100_000) + "二、主动公开政府信息情况";
        timed("nested tags", || Checked::html(&deep));
    }
    let spans =
        "<table><tr><td rowspan=65535 colspan=65535>一、本年新收政府信息公开申请数量</td><td>1</td></tr></table>"
            .repeat(50);
    timed("giant spans", || Checked::html(&spans));
    let rows = "<table>".to_owned() + &"<tr><td>1</td></tr>".repeat(100_000) + "</table>";
    timed("many rows", || Checked::html(&rows));
}

#[test]
fn figures_without_end() {
    let flat = rendered(Layout::Flat);
    let label = "二、上年结转政府信息公开申请数量";
    for filling in ["0 ", "1 ", "12 3 0 ", "9"] {
        let zone = format!("{label} {}", filling.repeat(20_000));
        text("figures in the requests table", &flat.replace(label, &zone));
    }
    let labels = format!("{label} 3 ").repeat(5_000);
    text("one label again and again", &flat.replace(label, &labels));
}

#[test]
fn one_line_again_and_again() {
    for repeated in
        ["全年收到政府信息公开申请62件，其中网上申请60件，占96.8%。\n", "一、总体情况\n", "| 1 | 2 | 3 |\n", "— 14 —\n"]
    {
        text("a repeated line", &repeated.repeat(1_000_000 / repeated.len()));
    }
    let whole = rendered(Layout::Tabs);
    text("a report a hundred times", &whole.repeat(100));
}

#[test]
fn the_same_input_gives_the_same_result() {
    for layout in Layout::ALL {
        let input = rendered(layout);
        let check = || if layout == Layout::Html { Checked::html(&input) } else { Checked::text(&input) };
        assert_eq!(check().0.to_string(), check().0.to_string(), "{layout:?}");
    }
}
