//! Every check of the project, in the order in which they fail fastest.

use std::env;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::process::{command, root, run};
use crate::{browser, build, docs, licences, node, tools, wasm};

type Step = (&'static str, fn() -> Result<()>);

const STEPS: &[Step] = &[
    ("Rust 工具", tools::install),
    ("格式", format),
    ("许可", licences::check),
    ("静态检查", clippy),
    ("静态检查（wasm）", clippy_wasm),
    ("单元、集成和文档测试", unit),
    ("接口文档", document),
    ("生成的文件", docs::check),
    ("npm 包", node::install),
    ("构建 wasm", wasm::compile),
    ("本机与 wasm 结果一致", identity),
    ("浏览器", browser::install),
    ("浏览器中的 wasm 测试", wasm_in_browser),
    ("网页类型检查", typecheck),
    ("构建网页", build::publish),
    ("网页测试", page),
    ("体积", size),
];

/// Runs the steps until one fails, then says what passed and how long each took.
pub fn run_all() -> Result<()> {
    let mut passed = Vec::new();
    let outcome = STEPS.iter().try_for_each(|step| timed(step, &mut passed));
    summarize(&passed);
    outcome
}

fn timed((name, action): &Step, passed: &mut Vec<(&'static str, Duration)>) -> Result<()> {
    println!("\n=== {name} ===");
    let start = Instant::now();
    action().with_context(|| format!("“{name}”没有通过"))?;
    passed.push((name, start.elapsed()));
    Ok(())
}

fn summarize(passed: &[(&str, Duration)]) {
    println!();
    for (name, time) in passed {
        println!("通过 {:>6.1} 秒  {name}", time.as_secs_f64());
    }
    let total: Duration = passed.iter().map(|(_, time)| time).sum();
    println!("{} 步中通过 {} 步，共 {:.0} 秒", STEPS.len(), passed.len(), total.as_secs_f64());
}

fn format() -> Result<()> {
    run(&mut command("cargo fmt --all --check"))
}

fn clippy() -> Result<()> {
    run(&mut command("cargo clippy --quiet --workspace --all-targets -- -D warnings"))
}

fn clippy_wasm() -> Result<()> {
    let line = "cargo clippy --quiet --package gouji --lib --target wasm32-unknown-unknown";
    run(&mut command(&format!("{line} --no-default-features -- -D warnings")))?;
    run(&mut command(&format!("{line} -- -D warnings")))
}

fn unit() -> Result<()> {
    run(&mut command("cargo test --workspace --no-fail-fast"))
}

/// The pages of the crate, and the package as it would be published; that it builds is known by now.
fn document() -> Result<()> {
    run(command("cargo doc --quiet --no-deps --package gouji --lib").env("RUSTDOCFLAGS", "-D warnings"))?;
    run(&mut command("cargo package --quiet --package gouji --no-verify --allow-dirty"))
}

fn identity() -> Result<()> {
    run(command("node --test xtask/js/identity.test.mjs").env("GOUJI", native()?))
}

/// The command line built by the tests: it lies beside this program.
fn native() -> Result<PathBuf> {
    Ok(env::current_exe()?.with_file_name("gouji"))
}

/// Without wasm-pack, which would compile every other test for wasm32 too.
fn wasm_in_browser() -> Result<()> {
    run(command("cargo test --package gouji --target wasm32-unknown-unknown --no-default-features --test wasm")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
        .env("CHROMEDRIVER", browser::DRIVER)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", root().join("xtask/webdriver.json")))
}

fn typecheck() -> Result<()> {
    node::script("typecheck")
}

fn page() -> Result<()> {
    let browsers = [("CHROMIUM", browser::HEADLESS), ("FIREFOX", browser::FIREFOX)];
    run(node::in_www("npm test").envs(browsers).env("GOUJI", native()?))
}

fn size() -> Result<()> {
    run(&mut command("node --test xtask/js/size.test.mjs"))
}
