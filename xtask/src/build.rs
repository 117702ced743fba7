//! Everything that is published, in `dist/`.

use anyhow::Result;

use crate::{node, notices, wasm};

/// Writes `dist/site/`, `dist/gouji.html` and `dist/npm/`.
pub fn run() -> Result<()> {
    wasm::build()?;
    publish()
}

/// Writes `dist/` from the wasm module that is there.
pub fn publish() -> Result<()> {
    notices::write()?;
    ["build", "build:single", "build:npm"].into_iter().try_for_each(node::script)
}
