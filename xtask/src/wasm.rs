//! The wasm module with its JavaScript, in `target/pkg`.

use std::env;

use anyhow::Result;

use crate::process::{command, root, run};
use crate::{node, tools};

/// Installs what building needs and builds the module.
pub fn build() -> Result<()> {
    tools::install()?;
    node::install()?;
    compile()
}

/// Builds the module. Every tool that wasm-pack calls is on `PATH` by now, so it downloads nothing.
pub fn compile() -> Result<()> {
    let line =
        "wasm-pack build --mode no-install --target web --release --no-pack --out-dir target/pkg --out-name gouji";
    run(command(line).env("CARGO_ENCODED_RUSTFLAGS", flags()))
}

/// Half the inlining that opt-level "s" allows, which saves 6 KB and was no slower when measured; and messages of panics
/// that name no folder of the machine that built them.
fn flags() -> String {
    let home =
        env::var("CARGO_HOME").or_else(|_| env::var("HOME").map(|home| format!("{home}/.cargo"))).unwrap_or_default();
    let folders = [(home, "cargo"), (root().display().to_string(), "gouji")];
    let remapped = folders.map(|(folder, name)| format!("--remap-path-prefix={folder}={name}"));
    [vec!["-Cllvm-args=-inline-threshold=25".to_owned()], remapped.to_vec()].concat().join("\u{1f}")
}
