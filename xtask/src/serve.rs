//! The page on the developer's own machine.

use anyhow::Result;

use crate::{node, notices, process, wasm};

const ADDRESS: &str = "http://127.0.0.1:8642/";

/// Builds the page and serves it until interrupted.
pub fn run() -> Result<()> {
    wasm::build()?;
    notices::write()?;
    node::script("build")?;
    println!("网页地址：{ADDRESS}（按 Ctrl+C 停止）");
    process::run(
        node::in_www("vite preview --outDir ../dist/site --host 127.0.0.1 --port 8642 --strictPort")
            .env("BROWSER", "none"),
    )
}
