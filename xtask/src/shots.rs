//! Screenshots of the page.

use anyhow::Result;

use crate::{browser, node, notices, wasm};

/// Builds the page and photographs it with the system's Chromium.
pub fn run() -> Result<()> {
    browser::install()?;
    wasm::build()?;
    notices::write()?;
    node::script("build")?;
    crate::process::run(node::in_www("npm run --silent shots").env("CHROMIUM", browser::HEADLESS))
}
