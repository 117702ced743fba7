//! The benchmark: our module beside AutoCorrect's on generated reports.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::generator::{Form, text_of_size};
use crate::process::{answer, command, root};
use crate::wasm;

const SIZES: &[(&str, usize)] = &[("20 KB", 20_000), ("60 KB", 60_000), ("0.5 MB", 500_000), ("1 MB", 1_000_000)];
const SEED: u64 = 1;

/// Prints the table of times, growth, memory and size, and writes it to `target/bench.md`.
pub fn run() -> Result<()> {
    wasm::build()?;
    let table = measure().context("没有测完")?;
    print!("{table}");
    let path = root().join("target/bench.md");
    fs::write(&path, table)?;
    eprintln!("已写入 {}", path.display());
    Ok(())
}

fn measure() -> Result<String> {
    let folder = write_reports()?;
    eprintln!("正在测量，约需一分钟……");
    answer(command("node www/bench/run.mjs").arg(folder))
}

fn write_reports() -> Result<PathBuf> {
    let folder = root().join("target/bench");
    fs::create_dir_all(&folder)?;
    for (name, bytes) in SIZES {
        fs::write(folder.join(format!("{name}.txt")), text_of_size(Form::Current, SEED, *bytes))?;
    }
    Ok(folder)
}
