//! SARIF and HTML: a snapshot of each, and what must be true of both for every report.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[allow(dead_code, reason = "this program uses a part of it")]
#[path = "outcome/report.rs"]
mod report;
mod schema;

use expect_test::expect_file;
use gouji::outcome::render::{Html, Renderer, Sarif};
use gouji::rules::RULES;
use gouji::{Input, Options, Outcome};
use report::sample;
use scraper::{Html as Page, Selector};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

fn rendered(mut renderer: impl Renderer, outcomes: &[Outcome]) -> String {
    let mut out = Vec::new();
    renderer.start(&mut out).unwrap();
    outcomes.iter().for_each(|outcome| renderer.outcome(outcome, &mut out).unwrap());
    renderer.finish(&mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn sarif(outcomes: &[Outcome]) -> Value {
    serde_json::from_str(&rendered(Sarif::default(), outcomes)).unwrap()
}

fn fixtures() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<_> =
        paths.filter(|path| path.is_file() && !path.to_string_lossy().ends_with(".expect.txt")).collect();
    paths.sort();
    paths
}

fn outcome_of(path: &Path) -> Outcome {
    let text = std::fs::read_to_string(path).unwrap();
    let html = path.extension().is_some_and(|ending| ending == "html");
    let input = if html { Input::Html(&text) } else { Input::Text(&text) };
    let mut outcome = gouji::check(input, &Options { text: true, ..Options::default() });
    outcome.source.name = path.file_name().unwrap().to_string_lossy().into_owned();
    outcome
}

/// All fixtures and something that cannot be read.
fn outcomes() -> &'static [Outcome] {
    static OUTCOMES: OnceLock<Vec<Outcome>> = OnceLock::new();
    OUTCOMES.get_or_init(|| {
        let nothing = gouji::check(Input::Text(""), &Options::default());
        fixtures().iter().map(|path| outcome_of(path)).chain([nothing]).collect()
    })
}

#[test]
fn sarif_of_a_small_report() {
    let mut log = sarif(&[sample()]);
    let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array_mut().unwrap();
    assert_eq!(rules.len(), RULES.len());
    rules.retain(|rule| rule["id"] == "t3-row-sum");
    rules[0]["properties"]["eras"] = json!(["…"]);
    for result in log["runs"][0]["results"].as_array_mut().unwrap() {
        result["ruleIndex"] = json!("…");
    }
    expect_file!["snapshots/small.sarif.json"].assert_eq(&format!("{}\n", serde_json::to_string_pretty(&log).unwrap()));
}

#[test]
fn html_of_a_small_report() {
    let page = rendered(Html::default(), &[sample()]);
    let (before, rest) = page.split_once("<style>").unwrap();
    let (_, after) = rest.split_once("</style>").unwrap();
    expect_file!["snapshots/small.html"].assert_eq(&format!("{before}<style></style>{after}"));
}

#[test]
fn sarif_has_the_structure_of_the_standard() {
    let validator = jsonschema::options().should_validate_formats(true);
    let schema = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/schema/sarif-2.1.0.json"));
    let validator = validator.build(&serde_json::from_str(&schema.unwrap()).unwrap()).unwrap();
    let log = sarif(outcomes());
    assert_eq!(schema::complaints(&validator, &log), [""; 0]);
    assert_eq!(schema::complaints(&validator, &sarif(&[])), [""; 0]);
    let mut wrong = log.clone();
    wrong["runs"][0]["results"][0]["kind"] = json!("open");
    assert!(!validator.is_valid(&wrong));
}

#[test]
fn sarif_refers_to_what_is_there() {
    let outcomes = outcomes();
    let log = sarif(outcomes);
    let run = &log["runs"][0];
    let results = run["results"].as_array().unwrap();
    let leading = outcomes.iter().flat_map(|outcome| &outcome.findings).filter(|finding| finding.leads()).count();
    assert_eq!(results.iter().filter(|result| result["kind"] == "fail").count(), leading);
    let unchecked: usize = outcomes.iter().map(|outcome| outcome.unchecked.len()).sum();
    assert_eq!(results.iter().filter(|result| result["kind"] == "open").count(), unchecked);
    for result in results {
        let index = result["ruleIndex"].as_u64().unwrap() as usize;
        assert_eq!(run["tool"]["driver"]["rules"][index]["id"], result["ruleId"]);
        let file = &result["locations"][0]["physicalLocation"]["artifactLocation"];
        let index = file["index"].as_u64().unwrap() as usize;
        assert_eq!(run["artifacts"][index]["location"]["uri"], file["uri"]);
    }
    assert_eq!(run["invocations"][0]["executionSuccessful"], false);
    assert_eq!(sarif(&[sample()])["runs"][0]["invocations"][0]["executionSuccessful"], true);
}

/// Lines of a text as SARIF counts them, in code units.
fn lines(text: &str) -> Vec<Vec<u16>> {
    let unified = text.replace("\r\n", "\n").replace('\r', "\n");
    unified.split('\n').map(|line| line.encode_utf16().collect()).collect()
}

fn regions(value: &Value) -> Vec<&Value> {
    match value {
        Value::Object(entries) => {
            let own = entries.iter().filter(|(key, _)| *key == "region" || *key == "deletedRegion");
            own.map(|(_, region)| region).chain(entries.values().flat_map(regions)).collect()
        }
        Value::Array(values) => values.iter().flat_map(regions).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn sarif_regions_hold_their_snippets() {
    let mut seen = 0;
    for outcome in outcomes().iter().filter(|outcome| matches!(outcome.source.kind, Some("text" | "markdown"))) {
        let Some(text) = outcome.source.text.as_deref().filter(|text| !text.is_empty()) else { continue };
        let (lines, units) = (lines(text), text.encode_utf16().collect::<Vec<u16>>());
        let log = sarif(std::slice::from_ref(outcome));
        for region in regions(&log) {
            let at = |key: &str| region[key].as_u64().unwrap() as usize;
            let snippet = region["snippet"]["text"].as_str().unwrap();
            let cut = &units[at("charOffset")..at("charOffset") + at("charLength")];
            assert_eq!(String::from_utf16_lossy(cut), snippet);
            let first = &lines[at("startLine") - 1][at("startColumn") - 1..];
            let last = &lines[at("endLine") - 1][..at("endColumn") - 1];
            let ends = self::lines(snippet);
            assert!(first.starts_with(&ends[0]) && last.ends_with(&ends[ends.len() - 1]), "{region}");
            seen += 1;
        }
    }
    assert!(seen > 50, "only {seen} regions");
}

#[test]
fn sarif_gives_no_lines_of_markup() {
    let html = "<h1>望楚区水务局2023年政府信息公开工作年度报告</h1><p>统计期限为2022年1月1日至2022年12月31日。</p>\
        <h2>一、总体情况</h2><p>全年主动公开信息62条，其中：通知40条，公告11条，决定10条。</p>";
    let outcome = gouji::check(Input::Html(html), &Options { text: true, ..Options::default() });
    assert!(outcome.findings.len() >= 2 && outcome.findings.iter().all(|finding| finding.span.is_some()));
    assert!(regions(&sarif(&[outcome])).is_empty());
}

fn selected<'a>(page: &'a Page, selector: &str) -> Vec<scraper::ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

#[test]
fn html_is_complete_in_itself() {
    let text = rendered(Html::default(), outcomes());
    let page = Page::parse_document(&text);
    assert_eq!(selected(&page, "script, link, img, iframe, object, embed, form, [src], [style]").len(), 0);
    assert!(
        !text.contains("http://") && !text.contains("https://") && !text.contains("url(") && !text.contains("@import")
    );
    let ids: Vec<&str> = selected(&page, "[id]").iter().filter_map(|element| element.value().id()).collect();
    let mut unique = ids.clone();
    unique.sort_unstable();
    unique.dedup();
    assert_eq!(unique.len(), ids.len(), "an id stands twice");
    let links = selected(&page, "a");
    assert!(links.len() > 20);
    for link in links {
        let target = link.value().attr("href").and_then(|href| href.strip_prefix('#'));
        assert!(target.is_some_and(|target| ids.contains(&target)), "{}", link.html());
    }
}

#[test]
fn html_shows_every_finding_and_every_reason_once() {
    for outcome in outcomes() {
        let text = rendered(Html::default(), std::slice::from_ref(outcome));
        let page = Page::parse_document(&text);
        let leading = outcome.findings.iter().filter(|finding| finding.leads()).count();
        assert_eq!(selected(&page, ".findings > li").len(), leading, "{}", outcome.source.name);
        let folded = outcome.findings.len() - leading;
        assert_eq!(selected(&page, "details li").len(), folded, "{}", outcome.source.name);
        for item in &outcome.unchecked {
            let listed = selected(&page, ".unchecked li");
            let shown = listed.iter().filter(|line| line.text().collect::<String>().starts_with(&item.reason)).count();
            assert_eq!(shown, 1, "{}", item.reason);
        }
        let account = selected(&page, ".account dd").len();
        assert_eq!(account > 0, outcome.report.is_some());
    }
}

#[test]
fn html_tables_have_all_cells() {
    for outcome in outcomes() {
        let Some(report) = &outcome.report else { continue };
        let there = |table: &str| report.cells.iter().any(|cell| cell.id.starts_with(table) && cell.how.is_some());
        let printed: usize = ["T2.", "T3.", "T4.", "S.", "L."]
            .iter()
            .filter(|table| there(table))
            .map(|table| report.cells.iter().filter(|cell| cell.id.starts_with(table)).count())
            .sum();
        // Rows of local tables show their unit too.
        let units = report.cells.iter().filter(|cell| cell.id.starts_with("L.") && !cell.id.contains('@')).count();
        let printed = printed + units;
        let text = rendered(Html::default(), std::slice::from_ref(outcome));
        let page = Page::parse_document(&text);
        let shown = selected(&page, ".figures th[scope=row] ~ td").len();
        assert_eq!(shown, printed, "{}", outcome.source.name);
    }
}

#[test]
fn html_takes_no_text_for_markup() {
    let report = "望楚区<script>alert(1)</script>水务局2023年政府信息公开工作年度报告\n一、总体情况\n\
        全年主动公开<img src=x onerror=alert(2)>信息62条，其中：通知40条，公告11条，\"'&决定10条。\n六、其他需要报告的事项\n无。\n";
    let mut outcome = gouji::check(Input::Text(report), &Options::default());
    outcome.source.name = "<b onclick=\"x()\">&'.txt".to_owned();
    assert!(outcome.report.is_some());
    let text = rendered(Html::default(), &[outcome]);
    let page = Page::parse_document(&text);
    assert_eq!(selected(&page, "script, img, b, [onclick], [onerror]").len(), 0);
    assert!(text.contains("&lt;b onclick="));
}

#[test]
fn several_reports_have_an_overview() {
    let text = rendered(Html::default(), outcomes());
    let page = Page::parse_document(&text);
    assert_eq!(selected(&page, "#overview tbody tr").len(), outcomes().len());
    assert_eq!(selected(&page, "article").len(), outcomes().len());
    assert!(!rendered(Html::default(), &[sample()]).contains("id=\"overview\""));
}
