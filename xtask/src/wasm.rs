//! The wasm modules with their JavaScript, in `target/pkg` and `target/pkg-office`, and the command for Node in `target/pkg-node`.

use std::{env, fs};

use anyhow::Result;

use crate::process::{command, root, run};
use crate::{node, tools};

/// Installs what building needs and builds the modules.
pub fn build() -> Result<()> {
    tools::install()?;
    node::install()?;
    compile()
}

/// A build of the crate: where it goes, what it is called there, and the features of the crate that it leaves out or not.
/// Both are built under one name, so that one JavaScript serves both.
struct Module {
    folder: &'static str,
    name: &'static str,
    features: &'static str,
}

/// The core that every page loads, and the same with the readers of office files.
const MODULES: [Module; 2] = [
    Module { folder: "target/pkg", name: "gouji_bg.wasm", features: "-- --no-default-features" },
    Module { folder: "target/pkg-office", name: "gouji_office_bg.wasm", features: "" },
];

/// Builds the modules, for size: two hundred rules are much code that runs once, and every reader downloads it. Every tool that
/// wasm-pack calls is on `PATH` by now, so it downloads nothing.
pub fn compile() -> Result<()> {
    MODULES.iter().try_for_each(compile_module)?;
    compile_command()
}

fn compile_module(Module { folder, name, features }: &Module) -> Result<()> {
    let line = format!(
        "wasm-pack build --mode no-install --target web --release --no-pack --out-dir {folder} --out-name gouji {features}"
    );
    run(command(&line).env("CARGO_ENCODED_RUSTFLAGS", flags()).env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "z"))?;
    let folder = root().join(folder);
    Ok(fs::rename(folder.join("gouji_bg.wasm"), folder.join(name))?)
}

/// The command line as a program of its own, with files and arguments as WASI gives them: the same bytes out as natively. It is
/// installed, not downloaded with a page, so that it need not be as small as can be.
fn compile_command() -> Result<()> {
    let profile = [("OPT_LEVEL", "s"), ("LTO", "false"), ("CODEGEN_UNITS", "16"), ("STRIP", "symbols")];
    run(command("cargo build --quiet --release --package gouji --bin gouji --target wasm32-wasip1")
        .env("CARGO_ENCODED_RUSTFLAGS", flags())
        .envs(profile.map(|(name, value)| (format!("CARGO_PROFILE_RELEASE_{name}"), value))))?;
    let folder = root().join("target/pkg-node");
    fs::create_dir_all(&folder)?;
    fs::copy(root().join("target/wasm32-wasip1/release/gouji.wasm"), folder.join("gouji_command.wasm"))?;
    Ok(())
}

/// Inlining only of what gets smaller by it, and messages of panics that name no folder of the machine that built them.
fn flags() -> String {
    let home =
        env::var("CARGO_HOME").or_else(|_| env::var("HOME").map(|home| format!("{home}/.cargo"))).unwrap_or_default();
    let folders = [(home, "cargo"), (root().display().to_string(), "gouji")];
    let remapped = folders.map(|(folder, name)| format!("--remap-path-prefix={folder}={name}"));
    [vec!["-Cllvm-args=-inline-threshold=5".to_owned()], remapped.to_vec()].concat().join("\u{1f}")
}
