//! The command line as scripts rely on it: options, exit codes, and what goes where.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on fails")]

use serde_json::Value;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const CLEAN: &str = "fixtures/clean-township.txt";
const WRONG: &str = "fixtures/table-errors.txt";
const WITH_WARNING: &str = "fixtures/statistics-pipes.txt";
const MISSING: &str = "fixtures/no-such-report.txt";

struct Ended {
    code: i32,
    out: String,
    err: String,
}

impl Ended {
    fn documents(&self) -> Vec<Value> {
        let result: Value = serde_json::from_str(&self.out).unwrap();
        assert_eq!(result["schema"], "gouji-result/1");
        result["documents"].as_array().unwrap().clone()
    }
}

fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gouji"));
    command.current_dir(env!("CARGO_MANIFEST_DIR"));
    command
}

fn gouji(words: &[&str]) -> Ended {
    gouji_reading(words, b"")
}

fn gouji_reading(words: &[&str], input: &[u8]) -> Ended {
    let piped = |command: &mut Command| {
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
    };
    let mut child = piped(program().args(words));
    child.stdin.take().unwrap().write_all(input).unwrap();
    let output = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ended { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

fn text_of(fixture: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(fixture)).unwrap()
}

fn temporary(name: &str, content: &[u8]) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, content).unwrap();
    path
}

#[test]
fn a_clean_report_exits_with_0() {
    let ended = gouji(&["check", CLEAN]);
    assert_eq!((ended.code, ended.err.as_str()), (0, ""));
    assert!(ended.out.contains("全部成立"), "{}", ended.out);
}

#[test]
fn errors_exit_with_1() {
    let ended = gouji(&["check", WRONG]);
    assert_eq!((ended.code, ended.err.as_str()), (1, ""));
    assert!(ended.out.contains("\n错误 第"), "{}", ended.out);
}

#[test]
fn the_caller_says_what_fails() {
    let fail_on = |level| gouji(&["check", "--fail-on", level, WRONG]).code;
    assert_eq!((fail_on("error"), fail_on("warning"), fail_on("never")), (1, 1, 0));
}

#[test]
fn a_warning_fails_only_when_asked_to() {
    let only = |level: &str| {
        let ended = gouji(&["check", "--format", "json", "--only", "cell-blank", "--fail-on", level, WITH_WARNING]);
        assert_eq!(ended.documents()[0]["summary"]["errors"], 0);
        ended.code
    };
    assert_eq!((only("error"), only("warning")), (0, 1));
}

#[test]
fn an_unreadable_file_exits_with_3_and_the_others_are_reported() {
    let ended = gouji(&["check", "--format", "json", WRONG, MISSING, CLEAN]);
    assert_eq!(ended.code, 3);
    let documents = ended.documents();
    let names: Vec<_> = documents.iter().map(|document| document["source"]["name"].as_str().unwrap()).collect();
    assert_eq!(names, [WRONG, MISSING, CLEAN]);
    assert!(documents[0]["error"].is_null() && documents[2]["error"].is_null());
    assert_eq!(documents[1]["report"], Value::Null);
    assert!(ended.err.starts_with(MISSING), "{}", ended.err);
}

#[test]
fn an_unreadable_file_counts_whatever_may_fail() {
    assert_eq!(gouji(&["check", "--fail-on", "never", MISSING]).code, 3);
}

#[test]
fn a_folder_is_refused_in_words() {
    let ended = gouji(&["check", "fixtures"]);
    assert_eq!(ended.code, 3);
    assert!(ended.err.contains("文件夹"), "{}", ended.err);
}

#[test]
fn a_file_beyond_the_limit_is_refused_with_its_size() {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("large.txt");
    let size = 1 << 33;
    std::fs::File::create(&path).unwrap().set_len(size).unwrap();
    let ended = gouji(&["check", "--format", "json", path.to_str().unwrap()]);
    assert_eq!(ended.code, 3);
    let document = ended.documents().remove(0);
    assert_eq!(document["error"]["code"], "too-large");
    assert_eq!(document["source"]["bytes"], size);
    std::fs::remove_file(path).unwrap();
}

#[test]
fn what_is_no_report_is_refused_in_words() {
    let english = "The quick brown fox jumps over the lazy dog.\n".repeat(40);
    let cases = [
        ("", "empty"),
        (" \n\u{3000}\n", "empty"),
        (english.as_str(), "not-a-report"),
        ("今天天气好。", "not-a-report"),
    ];
    for (input, code) in cases {
        let ended = gouji_reading(&["check", "--format", "json", "-"], input.as_bytes());
        let document = ended.documents().remove(0);
        assert_eq!((ended.code, document["error"]["code"].as_str()), (3, Some(code)), "{input}");
        assert_eq!(document["report"], Value::Null);
        assert!(ended.err.starts_with("-："), "{}", ended.err);
    }
}

#[test]
fn wrong_usage_exits_with_2_and_says_why() {
    let cases: [(&[&str], &str); 20] = [
        (&[], "没有给出命令"),
        (&["examine"], "没有“examine”这个命令"),
        (&["--format", "json"], "命令之前不能有选项：--format"),
        (&["check"], "没有给出文件"),
        (&["check", "--verbose", CLEAN], "没有 --verbose 这个选项"),
        (&["check", "-x", CLEAN], "没有 -x 这个选项"),
        (&["check", "--format", "xml", CLEAN], "不能是“xml”"),
        (&["extract", "--format", "sarif", CLEAN], "extract 只能输出"),
        (&["extract", "--format", "html", CLEAN], "extract 只能输出"),
        (&["check", "--profile", "no-such.toml", CLEAN], "口径文件 no-such.toml：没能读取"),
        (&["check", "--era", "E5", CLEAN], "不能是“E5”"),
        (&["check", "--year", "23", CLEAN], "不能是“23”"),
        (&["check", "--today", "2023-02-30", CLEAN], "不能是“2023-02-30”"),
        (&["check", "--fail-on", "info", CLEAN], "不能是“info”"),
        (&["check", "--only", "no-such-rule", CLEAN], "没有这些规则：no-such-rule"),
        (&["check", "--skip", "t3-row-sum,nor-this", CLEAN], "没有这些规则：nor-this"),
        (&["check", CLEAN, "--format"], "--format 后面缺少值"),
        (&["compare", "--previous", CLEAN, CLEAN], "这一版还没有 compare"),
        (&["rollup", "--whole", CLEAN, CLEAN], "这一版还没有 rollup"),
        (&["rules", CLEAN], "rules 不接受参数"),
    ];
    for (words, reason) in cases {
        let ended = gouji(words);
        assert_eq!((ended.code, ended.out.as_str()), (2, ""), "{words:?}");
        assert!(ended.err.contains(reason), "{words:?}: {}", ended.err);
    }
}

#[test]
fn help_and_version_are_results() {
    let help = gouji(&["--help"]);
    assert_eq!((help.code, help.err.as_str()), (0, ""));
    assert!(help.out.contains("gouji check"));
    assert_eq!(gouji(&["check", "--help"]).out, help.out);
    assert_eq!(gouji(&["--version"]).out, concat!("gouji ", env!("CARGO_PKG_VERSION"), "\n"));
}

#[test]
fn a_dash_reads_standard_input() {
    let ended = gouji_reading(&["check", "--format", "json", "-"], text_of(WRONG).as_bytes());
    assert_eq!(ended.code, 1);
    let from_file = gouji(&["check", "--format", "json", WRONG]).documents();
    let document = &ended.documents()[0];
    assert_eq!(document["source"]["name"], "-");
    assert_eq!(document["findings"], from_file[0]["findings"]);
}

#[test]
fn the_old_encoding_is_read() {
    let text = text_of(WRONG);
    let (bytes, _, lossy) = encoding_rs::GB18030.encode(&text);
    assert!(!lossy);
    let path = temporary("gb18030.txt", &bytes);
    let document = gouji(&["check", "--format", "json", path.to_str().unwrap()]).documents().remove(0);
    assert_eq!(document["source"]["encoding"], "gb18030");
    assert_eq!(document["source"]["bytes"], bytes.len());
    let plain = gouji(&["check", "--format", "json", WRONG]).documents().remove(0);
    assert_eq!(document["findings"], plain["findings"]);
}

#[test]
fn the_text_is_in_the_result_when_asked_for() {
    let document = gouji(&["check", "--format", "json", "--with-text", CLEAN]).documents().remove(0);
    assert_eq!(document["source"]["text"].as_str(), Some(text_of(CLEAN).as_str()));
    let without = gouji(&["check", "--format", "json", CLEAN]).documents().remove(0);
    assert_eq!(without["source"]["text"], Value::Null);
}

#[test]
fn an_extraction_is_the_same_object_without_findings() {
    let checked = gouji(&["check", "--format", "json", WRONG]).documents().remove(0);
    let extracted = gouji(&["extract", "--format", "json", WRONG]);
    assert_eq!(extracted.code, 0);
    let extracted = extracted.documents().remove(0);
    assert_eq!(extracted["report"], checked["report"]);
    assert_eq!(extracted["findings"].as_array().map(Vec::len), Some(0));
    assert_ne!(checked["findings"].as_array().map(Vec::len), Some(0));
}

#[test]
fn a_line_is_a_document() {
    let ended = gouji(&["check", "--format", "jsonl", CLEAN, WRONG]);
    let lines: Vec<Value> = ended.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines, gouji(&["check", "--format", "json", CLEAN, WRONG]).documents());
}

#[test]
fn tables_have_the_published_columns() {
    let first = |words: &[&str]| gouji(words).out.lines().next().unwrap_or_default().to_owned();
    assert_eq!(
        first(&["check", "--format", "csv", WRONG]),
        "\u{feff}file,rule,severity,message,place,cell,row_label,column_label,quote,expected,actual,fingerprint"
    );
    assert_eq!(
        first(&["extract", "--format", "csv", WRONG]),
        "\u{feff}file,issuer,year,era,cell,row_label,column_label,value,unit,raw,state,how,place"
    );
}

#[test]
fn rules_can_be_chosen() {
    let rules_in = |words: &[&str]| {
        let document = gouji(&[&["check", "--format", "json"], words, &[WRONG]].concat()).documents().remove(0);
        let findings = document["findings"].as_array().unwrap().clone();
        let mut rules: Vec<_> = findings.iter().map(|finding| finding["rule"].as_str().unwrap().to_owned()).collect();
        rules.sort();
        rules.dedup();
        (rules, document["coverage"]["rules"]["run"].as_u64().unwrap())
    };
    let (all, run) = rules_in(&[]);
    assert!(all.contains(&"t3-row-sum".to_owned()), "{all:?}");
    assert_eq!(rules_in(&["--only", "t3-row-sum"]), (vec!["t3-row-sum".to_owned()], 1));
    let (rest, left) = rules_in(&["--skip", "t3-row-sum"]);
    assert!(!rest.contains(&"t3-row-sum".to_owned()));
    assert_eq!(left, run - 1);
}

#[test]
fn the_registry_is_printed() {
    let ended = gouji(&["rules"]);
    assert_eq!((ended.code, ended.err.as_str()), (0, ""));
    let rules: Vec<Value> = serde_json::from_str(&ended.out).unwrap();
    let start = r#"{"id":""#;
    assert!(!rules.is_empty() && ended.out.starts_with(&format!("[{start}")));
    let keys = ["id", "name", "severity", "eras", "default", "summary", "family", "family_title"];
    assert!(rules.iter().all(|rule| keys.iter().all(|key| !rule[key].is_null())));
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let once = || gouji(&["check", "--format", "json", "--with-text", WRONG, CLEAN]).out;
    assert_eq!(once(), once());
}

#[test]
fn a_reader_that_leaves_early_is_no_failure() {
    let words = ["check", "--format", "json", "--with-text"].map(str::to_owned).into_iter();
    let many = words.chain(std::iter::repeat_n(WRONG.to_owned(), 50));
    let mut child = program().args(many).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let mut err = String::new();
    child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
    assert_eq!((child.wait().unwrap().code(), err.as_str()), (Some(0), ""));
}

#[test]
fn a_packed_file_has_a_document_for_each_file_in_it() {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, content) in
        [("年报/甲.txt", text_of(CLEAN)), ("年报/乙.txt", text_of(WRONG)), ("封面.png", "\u{89}PNG".to_owned())]
    {
        writer.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(content.as_bytes()).unwrap();
    }
    let path = temporary("packed.zip", &writer.finish().unwrap().into_inner());
    let name = path.to_str().unwrap();
    let ended = gouji(&["check", "--format", "json", name]);
    let names: Vec<Value> = ended.documents().iter().map(|document| document["source"]["name"].clone()).collect();
    assert_eq!(names, ["年报/甲.txt", "年报/乙.txt", "封面.png"].map(|file| Value::from(format!("{name}!{file}"))));
    assert_eq!(ended.code, 3, "the picture cannot be read");
    assert_eq!(ended.documents()[0]["error"], Value::Null);
}

#[test]
fn a_word_document_is_annotated_in_a_copy() {
    let report = "fixtures/files/python-docx.docx";
    let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join("annotated.docx");
    let copy = copy.to_str().unwrap();
    let ended = gouji(&["check", "--year", "2019", "--annotate", copy, "--format", "json", report]);
    assert!(ended.code < 2 && ended.documents()[0]["findings"].as_array().is_some_and(|all| !all.is_empty()));
    assert!(std::fs::read(copy).unwrap().starts_with(b"PK\x03\x04"));
    assert_eq!(gouji(&["check", "--annotate", report, report]).code, 2);
    assert_eq!(gouji(&["check", "--annotate", copy, report, CLEAN]).code, 2);
    assert_eq!(gouji(&["extract", "--annotate", copy, report]).code, 2);
    let refused = gouji(&["check", "--annotate", copy, CLEAN]);
    assert!(refused.code == 3 && refused.err.contains("不能加批注"), "{}", refused.err);
}
