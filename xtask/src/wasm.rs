//! The wasm module with its JavaScript, in `target/pkg`.

use anyhow::Result;

use crate::process::{command, run};
use crate::{node, tools};

/// Installs what building needs and builds the module.
pub fn build() -> Result<()> {
    tools::install()?;
    node::install()?;
    compile()
}

/// Builds the module. Every tool that wasm-pack calls is on `PATH` by now, so it downloads nothing.
pub fn compile() -> Result<()> {
    run(&mut command(
        "wasm-pack build --mode no-install --target web --release --no-pack --out-dir target/pkg --out-name gouji",
    ))
}
