//! Profiles: what they change, what is wrong with those that are refused, and those that are published.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod schema;

use gouji::options::{Entry, KEYS, Limits, Profile, Setting, limit_keys};
use gouji::rules::{self, RULES};
use gouji::severity::Severity;
use gouji::{Input, Options, Outcome};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Parts that do not add up, under a period of another year.
const REPORT: &str = "望楚区水务局2023年政府信息公开工作年度报告\n统计期限为2022年1月1日至2022年12月31日。\n\
一、总体情况\n全年主动公开信息62条，其中：通知40条，公告11条，决定10条。\n";

fn setting(value: &Value) -> Setting {
    match value {
        Value::String(text) => Setting::Text(text.clone()),
        Value::Number(number) => Setting::Number(number.as_f64().unwrap()),
        Value::Bool(flag) => Setting::Flag(*flag),
        Value::Array(values) => Setting::List(values.iter().map(setting).collect()),
        Value::Object(entries) => Setting::Table(entries.iter().map(entry).collect()),
        Value::Null => Setting::Other,
    }
}

fn entry((key, value): (&String, &Value)) -> Entry {
    Entry { key: key.clone(), line: None, value: setting(value) }
}

fn read(value: Value) -> Result<Profile, String> {
    Profile::read(&setting(&value), &rules::names()).map_err(|refusal| refusal.to_string())
}

fn check(profile: Value) -> Outcome {
    let options = Options { profile: read(profile).unwrap(), ..Options::default() };
    gouji::check(Input::Text(REPORT), &options)
}

fn severities(outcome: &Outcome, rule: &str) -> Vec<&'static str> {
    outcome.findings.iter().filter(|finding| finding.rule == rule).map(|finding| finding.severity).collect()
}

fn temporary(name: &str, content: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, content).unwrap();
    path
}

fn gouji(words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gouji"));
    command.current_dir(env!("CARGO_MANIFEST_DIR")).args(words).output().unwrap()
}

/// What the command line says of a profile that it refuses.
fn refused(name: &str, toml: &str) -> String {
    let path = temporary(name, toml);
    let ended = gouji(&["check", "--profile", path.to_str().unwrap(), "fixtures/clean-township.txt"]);
    assert_eq!((ended.status.code(), ended.stdout.len()), (Some(2), 0), "{toml}");
    String::from_utf8(ended.stderr).unwrap()
}

#[test]
fn a_profile_switches_rules() {
    let usual = check(json!({}));
    assert!(!severities(&usual, "title-year-vs-period").is_empty());
    let without = check(json!({ "rules": { "title-year-vs-period": false } }));
    assert!(severities(&without, "title-year-vs-period").is_empty());
    assert_eq!(without.coverage.rules.off, usual.coverage.rules.off + 1);
    assert_eq!(without.findings.len() + 1, usual.findings.len());
}

#[test]
fn a_profile_switches_families_but_for_single_rules() {
    let profile =
        read(json!({ "families": { "metadata": false }, "rules": { "title-year-vs-period": true } })).unwrap();
    let options = Options { profile, ..Options::default() };
    for rule in RULES.iter().filter(|rule| rules::family_of(rule.id) == "metadata") {
        assert_eq!(rule.is_on(&options), rule.id == "title-year-vs-period", "{}", rule.id);
    }
    let all = Options { profile: read(json!({ "families": { "structure": true } })).unwrap(), ..Options::default() };
    assert!(RULES.iter().filter(|rule| rules::family_of(rule.id) == "structure").all(|rule| rule.is_on(&all)));
}

#[test]
fn the_call_wins_over_the_profile() {
    let profile = read(json!({ "rules": { "title-year-vs-period": false, "sum-parts-ne-total": true } })).unwrap();
    let ids = |id: &str| vec![id.to_owned()];
    let on = |only, skip, id: &str| {
        let options = Options { profile: profile.clone(), only, skip, ..Options::default() };
        RULES.iter().find(|rule| rule.id == id).unwrap().is_on(&options)
    };
    assert!(on(ids("title-year-vs-period"), vec![], "title-year-vs-period"));
    assert!(!on(vec![], ids("sum-parts-ne-total"), "sum-parts-ne-total"));
    assert!(!on(vec![], vec![], "title-year-vs-period"));
}

#[test]
fn a_profile_changes_severities() {
    assert_eq!(severities(&check(json!({})), "sum-parts-ne-total"), ["error"]);
    let outcome = check(json!({ "severity": { "sum-parts-ne-total": "info" } }));
    assert_eq!(severities(&outcome, "sum-parts-ne-total"), ["info"]);
    assert_eq!(outcome.summary.infos, 1 + check(json!({})).summary.infos);
}

#[test]
fn what_cannot_be_is_refused_with_the_nearest_key() {
    let cases = [
        (json!([]), "口径应由若干“键 = 值”组成。"),
        (json!({ "naem": "甲" }), "naem：没有这个键，最接近的是 name。"),
        (json!({ "colour": "red" }), "colour：没有这个键，可以用的有 "),
        (json!({ "name": " " }), "name：应为加引号的文字。"),
        (json!({ "name": 7 }), "name：应为加引号的文字。"),
        (
            json!({ "limits": { "departmentdeadline": "01-20" } }),
            "limits.departmentdeadline：没有这个限值，最接近的是 department-deadline。",
        ),
        (
            json!({ "limits": { "department-deadline": "1月20日" } }),
            "limits.department-deadline：应为加引号的“月-日”，如 \"01-31\"。",
        ),
        (json!({ "limits": { "sentence-length": -1 } }), "limits.sentence-length：应为1到100000之间的整数，不加引号。"),
        (json!({ "extra-rows": [7] }), "extra-rows：应为方括号中若干加引号的文字。"),
        (json!({ "rules": ["t3-row-sum"] }), "rules：下面应有若干“键 = 值”。"),
        (json!({ "rules": { "t3_row_sums": true } }), "rules.t3_row_sums：没有这条规则，最接近的是 t3-row-sum。"),
        (json!({ "families": { "word": true } }), "families.word：没有这一类规则，最接近的是 wording。"),
        (json!({ "rules": { "": true } }), "rules.：没有这条规则，全部编号见 gouji rules 或规则页。"),
        (
            json!({ "rules": { "t3-row-sum": "off" } }),
            "rules.t3-row-sum：应为 true（检查）或 false（不检查），不加引号。",
        ),
        (
            json!({ "severity": { "t3-row-sum": "fatal" } }),
            "severity.t3-row-sum：应为 \"error\"（错误）、\"warning\"（警告）或 \"info\"（提示）。",
        ),
    ];
    for (profile, reason) in cases {
        let refusal = read(profile.clone()).unwrap_err();
        assert!(refusal.starts_with(reason), "{profile}: {refusal}");
    }
}

#[test]
fn a_file_is_refused_with_its_line() {
    let unknown = refused("unknown.toml", "name = \"甲\"\n\n[rules]\nt3-row-sum = true\nt3-row-sums = true\n");
    assert!(
        unknown.contains("unknown.toml：第5行 rules.t3-row-sums：没有这条规则，最接近的是 t3-row-sum。"),
        "{unknown}"
    );
    let dotted = refused("dotted.toml", "rules.t3-row-sum = 1\n");
    assert!(dotted.contains("第1行 rules.t3-row-sum：应为 true"), "{dotted}");
    let syntax = refused("syntax.toml", "# 甲\nname = 甲\n");
    assert!(syntax.contains("第2行不合 TOML 的写法"), "{syntax}");
    let twice = refused("twice.toml", "name = \"甲\"\nname = \"乙\"\n");
    assert!(twice.contains("第2行不合 TOML 的写法"), "{twice}");
    let date = refused("date.toml", "name = 2024-01-31\n");
    assert!(date.contains("第1行 name：应为加引号的文字。"), "{date}");
}

#[test]
fn a_mark_at_the_start_of_a_file_is_no_key() {
    let path = temporary("marked.toml", "\u{feff}name = \"甲\"\n");
    let ended = gouji(&["check", "--profile", path.to_str().unwrap(), "fixtures/clean-township.txt"]);
    assert_eq!(ended.status.code(), Some(0));
}

fn rules_in(text: &str, profile: Value, today: Option<&str>) -> Vec<&'static str> {
    let today = today.map(|day| gouji::text::date::Date::from_iso(day).unwrap());
    let options = Options { profile: read(profile).unwrap(), today, ..Options::default() };
    let outcome = gouji::check(Input::Text(text), &options);
    assert_eq!(outcome.error, None);
    outcome.findings.into_iter().map(|finding| finding.rule).collect()
}

#[test]
fn a_deadline_of_the_place_counts() {
    let report = "望楚区水务局2023年政府信息公开工作年度报告\n发布日期：2024-01-25\n一、总体情况\n全年主动公开信息62条。\n\
        六、其他需要报告的事项\n无。\n";
    let late = |profile| rules_in(report, profile, None).contains(&"late-department");
    assert!(!late(json!({})));
    assert!(late(json!({ "limits": { "department-deadline": "01-20" } })));
    assert!(!late(json!({ "limits": { "department-deadline": "01-25" } })));
    assert!(!late(json!({ "limits": { "government-deadline": "01-20" } })));
}

#[test]
fn a_length_of_the_place_switches_its_rule_on() {
    let overview = "全年围绕供水、防汛和河湖管理推进公开，政策文件印发后及时上网。".repeat(4);
    let report = format!(
        "望楚区水务局2023年政府信息公开工作年度报告\n一、总体情况\n{overview}\n二、主动公开政府信息情况\n六、其他需要报告的事项\n无。\n"
    );
    let found = |profile| rules_in(&report, profile, None).contains(&"s1-too-long");
    assert!(!found(json!({})));
    assert!(found(json!({ "limits": { "overview-length": 50 } })));
    assert!(!found(json!({ "limits": { "overview-length": 500 } })));
    assert!(!found(json!({ "limits": { "overview-length": 50 }, "rules": { "s1-too-long": false } })));
    let sentence = report.replace("。全年", "，全年");
    let found = |profile| rules_in(&sentence, profile, None).contains(&"sentence-too-long");
    assert!(!found(json!({})));
    assert!(found(json!({ "limits": { "sentence-length": 60 } })));
    assert!(!found(json!({ "limits": { "sentence-length": 300 } })));
}

#[test]
fn a_row_of_the_place_is_no_row_too_many() {
    let report = "望楚区水务局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n\
        信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | 0 | 0 | 0\n行政规范性文件 | 1 | 0 | 5\n\
        其他主动公开文件 | 3 | 0 | 12\n行政许可 | 12\n行政处罚 | 3\n行政强制 | 0\n行政事业性收费 | 0\n\
        三、收到和处理政府信息公开申请情况\n";
    let found = |profile| rules_in(report, profile, None).contains(&"row-extra");
    assert!(found(json!({})));
    assert!(!found(json!({ "extra-rows": ["其他主动公开 文件"] })));
    assert!(found(json!({ "extra-rows": ["另一行"] })));
}

#[test]
fn a_row_of_the_place_is_no_row_of_the_form_written_wrongly() {
    let report = "望楚区水务局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n\
        信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | 0 | 0 | 0\n行政规范性文件 | 1 | 0 | 5\n行政许可 | 12\n\
        行政处罚 | 3\n行政强制 | 0\n行政事业收费（其他） | 2\n行政事业性收费 | 0\n三、收到和处理政府信息公开申请情况\n";
    let found = |profile| rules_in(report, profile, None);
    let rows = ["row-extra", "row-label-altered", "row-duplicate", "row-order"];
    let speaks = |found: Vec<&str>| rows.iter().any(|rule| found.contains(rule));
    assert!(speaks(found(json!({}))));
    assert!(!speaks(found(json!({ "extra-rows": ["行政事业收费（其他）"] }))));
}

/// A profile file as the value that the same keys make in JavaScript.
fn as_object(path: &Path) -> Value {
    let text = fs::read_to_string(path).unwrap();
    let table: toml::de::DeTable = toml::de::DeTable::parse(&text).unwrap().into_inner();
    object(&table)
}

fn object(table: &toml::de::DeTable) -> Value {
    use toml::de::DeValue;
    let value = |value: &DeValue| match value {
        DeValue::Table(table) => object(table),
        DeValue::Boolean(flag) => json!(flag),
        DeValue::Integer(integer) => json!(integer.to_string().parse::<i64>().unwrap()),
        DeValue::Array(texts) => texts.iter().map(|text| json!(text.get_ref().as_str().unwrap())).collect(),
        other => json!(other.as_str().unwrap()),
    };
    table.iter().map(|(key, found)| (key.get_ref().to_string(), value(found.get_ref()))).collect()
}

fn published() -> Vec<PathBuf> {
    let entries = fs::read_dir(schema::public("profiles")).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

#[test]
fn published_profiles_are_accepted_explained_and_change_something() {
    let validator = schema::validator("schema/gouji-profile-1.json");
    assert!(published().len() >= 2);
    for path in published() {
        let ended = gouji(&["check", "--profile", path.to_str().unwrap(), "fixtures/clean-township.txt"]);
        assert_eq!(ended.status.code(), Some(0), "{}", String::from_utf8_lossy(&ended.stderr));
        let profile = as_object(&path);
        assert_eq!(schema::complaints(&validator, &profile), [""; 0], "{}", path.display());
        let read = read(profile).unwrap();
        assert!(read.name.is_some() && read != Profile { name: read.name.clone(), ..Profile::default() });
        let changes = |rule: &&rules::Rule| {
            let of_family = read.is_on("", rules::family_of(rule.id)).unwrap_or(rule.default);
            let switched = read.rules.iter().any(|(id, on)| id == rule.id && *on != of_family);
            switched || read.severity_of(rule.id).is_some_and(|severity| severity != rule.severity)
        };
        let named = read.rules.len() + read.severity.len();
        let limits = read.limits == Limits::NATIONAL;
        assert_eq!(limits, as_object(&path)["limits"].is_null(), "{} repeats the national limits", path.display());
        assert_eq!(RULES.iter().copied().filter(changes).count(), named, "{} repeats a default", path.display());
        assert!(fs::read_to_string(&path).unwrap().starts_with("# "), "{} does not say what it is for", path.display());
    }
}

#[test]
fn the_figures_of_a_report_are_judged_alike_by_those_who_look_at_nothing_else() {
    let path = schema::public("profiles/figures-only.toml");
    let options = Options { profile: read(as_object(&path)).unwrap(), ..Options::default() };
    let outcome = gouji::check(Input::Text(REPORT), &options);
    let rules: Vec<_> = outcome.findings.iter().map(|finding| finding.rule).collect();
    assert_eq!(rules, ["title-year-vs-period", "sum-parts-ne-total"]);
    let run = RULES.iter().filter(|rule| rule.is_on(&options)).map(|rule| rules::family_of(rule.id));
    assert!(run.clone().any(|family| family == "agreement") && !run.clone().any(|family| family == "wording"));
}

#[test]
fn what_is_a_warning_elsewhere_is_an_error_before_submission() {
    let path = schema::public("profiles/before-submission.toml");
    let run = |words: &[&str]| {
        let ended = gouji(&[&["check", "--only", "cell-blank", "fixtures/statistics-pipes.txt"], words].concat());
        ended.status.code()
    };
    assert_eq!(run(&[]), Some(0));
    assert_eq!(run(&["--profile", path.to_str().unwrap()]), Some(1));
}

#[test]
fn the_schema_has_the_keys_of_the_code() {
    let schema = schema::json("schema/gouji-profile-1.json");
    let keys: Vec<&String> = schema["properties"].as_object().unwrap().keys().collect();
    let mut expected = KEYS;
    expected.sort_unstable();
    assert_eq!(keys, expected);
    let severities = schema["properties"]["severity"]["additionalProperties"]["enum"].as_array().unwrap();
    assert_eq!(severities, &Severity::ALL.map(|severity| json!(severity.id())));
    let limits = schema["properties"]["limits"]["properties"].as_object().unwrap();
    let mut known = limit_keys();
    known.sort_unstable();
    assert_eq!(limits.keys().collect::<Vec<_>>(), known);
    let defaults: serde_json::Map<String, Value> =
        limits.iter().map(|(key, limit)| (key.clone(), limit["default"].clone())).collect();
    let read = read(json!({ "limits": defaults })).unwrap();
    assert_eq!(read.limits, Limits::NATIONAL, "a default of the schema is not that of the code");
    let mut names = rules::names();
    names.families.sort_unstable();
    let ids = schema::json("rules/ids.schema.json");
    assert_eq!(ids["$defs"], json!({ "family": { "enum": names.families }, "rule": { "enum": names.rules } }));
}

#[test]
fn schema_and_code_refuse_the_same() {
    let validator = schema::validator("schema/gouji-profile-1.json");
    let wrong = [
        json!([]),
        json!({ "naem": "甲" }),
        json!({ "name": " " }),
        json!({ "name": 7 }),
        json!({ "families": { "grammar": true } }),
        json!({ "rules": { "no-such-rule": true } }),
        json!({ "rules": { "t3-row-sum": "off" } }),
        json!({ "severity": { "t3-row-sum": "fatal" } }),
        json!({ "severity": { "t3-row-sums": "info" } }),
        json!({ "limits": { "department-deadline": "1-31" } }),
        json!({ "limits": { "department-deadline": "13-01" } }),
        json!({ "limits": { "department": "01-31" } }),
        json!({ "limits": { "overview-length": "1000" } }),
        json!({ "limits": { "overview-length": 0 } }),
        json!({ "limits": { "sentence-length": 99.5 } }),
        json!({ "limits": { "publication-days": 100_001 } }),
        json!({ "extra-rows": "其他主动公开文件" }),
        json!({ "extra-rows": ["其他主动公开文件", ""] }),
    ];
    for profile in wrong {
        assert!(!validator.is_valid(&profile), "the schema accepts {profile}");
        assert!(read(profile.clone()).is_err(), "the code accepts {profile}");
    }
    let right = json!({ "name": "甲", "rules": { "t3-row-sum": false }, "severity": { "cell-blank": "error" } });
    assert!(validator.is_valid(&right) && read(right).is_ok());
    assert!(validator.is_valid(&json!({})) && read(json!({})).is_ok());
}
