//! Fixtures sent through real programs and read again: LibreOffice, Chromium. The cells must come back as they were.

mod annotated;
mod programs;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use crate::process::{command, root, run};
use programs::{Conversion, convert, print};

/// What LibreOffice makes of which fixture.
const CONVERSIONS: [Conversion; 6] = [
    Conversion { from: "fixtures/files/python-docx.docx", to: "doc" },
    Conversion { from: "fixtures/files/python-docx.docx", to: "odt" },
    Conversion { from: "fixtures/files/python-docx.docx", to: "html" },
    Conversion { from: "fixtures/files/python-docx.docx", to: "pdf" },
    Conversion { from: "fixtures/files/openpyxl.xlsx", to: "xls" },
    Conversion { from: "fixtures/files/openpyxl.xlsx", to: "ods" },
];

/// What Chromium prints.
const PAGE: &str = "fixtures/clean-trial.html";

/// The results that tests read, so that they need none of the programs.
const KEPT: &str = "fixtures/files";

/// Converts, prints, reads and compares; with `keep`, the results become fixtures.
pub fn run_all(keep: bool) -> Result<()> {
    programs::install()?;
    run(&mut command("cargo build --quiet"))?;
    let folder = root().join("target/roundtrip");
    fs::create_dir_all(&folder)?;
    let mut failed = Vec::new();
    for conversion in &CONVERSIONS {
        let result = convert(conversion, &folder)?;
        compare(Path::new(conversion.from), &result, &mut failed)?;
        keep_as(keep && conversion.to != "pdf", &result, &format!("libreoffice.{}", conversion.to))?;
    }
    let printed = print(PAGE, &folder)?;
    compare(Path::new(PAGE), &printed, &mut failed)?;
    annotated::check(&folder, &mut failed)?;
    ensure!(failed.is_empty(), "来回转换后不一致：\n{}", failed.join("\n"));
    Ok(())
}

fn keep_as(keep: bool, result: &Path, name: &str) -> Result<()> {
    if keep {
        fs::copy(result, root().join(KEPT).join(name))?;
    }
    Ok(())
}

/// Compares the cells of two files, and says how it went.
fn compare(from: &Path, to: &Path, failed: &mut Vec<String>) -> Result<()> {
    let name = to.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let (wanted, found) = (read("extract", from)?, read("extract", to)?);
    if found.pointer("/error/code").is_some_and(|code| code == "unknown-binary") {
        println!("跳过  {name}：{}", found.pointer("/error/message").and_then(Value::as_str).unwrap_or_default());
        return Ok(());
    }
    let (wanted, found) = (cells(&wanted), cells(&found));
    let other: Vec<String> =
        wanted.iter().zip(&found).filter(|(a, b)| a != b).map(|(a, b)| format!("  {a} → {b}")).collect();
    if wanted.len() == found.len() && other.is_empty() && !wanted.is_empty() {
        println!("一致  {name}：{} 格", found.len());
        return Ok(());
    }
    println!("不符  {name}：{} 格中 {} 格不同", wanted.len(), other.len());
    failed.push(format!("{name}（{} 格，读出 {} 格）\n{}", wanted.len(), found.len(), other.join("\n")));
    Ok(())
}

/// Every cell in a line: id, state, value.
fn cells(document: &Value) -> Vec<String> {
    let cells = document.pointer("/report/cells").and_then(Value::as_array).cloned().unwrap_or_default();
    let of = |cell: &Value, key: &str| cell.get(key).map(Value::to_string).unwrap_or_default();
    cells.iter().map(|cell| ["id", "state", "value"].map(|key| of(cell, key)).join(" ")).collect()
}

/// What the program makes of a file.
fn read(how: &str, file: &Path) -> Result<Value> {
    let line = format!("target/debug/gouji {how} --format jsonl --with-text");
    let line = if how == "check" { line + " --fail-on never" } else { line };
    let output = command(&line).arg(file).output().with_context(|| format!("无法运行 {line}"))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    match serde_json::from_str(&text) {
        Ok(document) => Ok(document),
        Err(error) => bail!("{}：{error}\n{}", file.display(), String::from_utf8_lossy(&output.stderr)),
    }
}

/// A file of the working folder.
fn within(folder: &Path, name: &str) -> PathBuf {
    folder.join(name)
}
