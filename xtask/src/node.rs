//! Node and the page's npm packages.

use std::fs;
use std::process::Command;

use anyhow::{Result, ensure};

use crate::process::{command, root, run, version};

/// Installs the page's npm packages, unless those of the present lock file are there.
pub fn install() -> Result<()> {
    ensure!(version("npm").is_some(), "没有找到 npm。请安装 Node.js 20 或更新的版本。");
    let wanted = fs::read(root().join("www/package-lock.json"))?;
    let stamp = root().join("www/node_modules/.installed-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    run(&mut in_www("npm ci --no-audit --no-fund"))?;
    Ok(fs::write(stamp, wanted)?)
}

/// Runs a script of www/package.json.
pub fn script(name: &str) -> Result<()> {
    run(in_www("npm run --silent").arg(name))
}

/// A command to be run in `www/`.
pub fn in_www(line: &str) -> Command {
    let mut command = command(line);
    command.current_dir(root().join("www"));
    command
}
