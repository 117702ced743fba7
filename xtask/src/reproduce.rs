//! Two builds of one state are the same bytes, wherever they are made.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

use crate::build;
use crate::process::{command, root, run};

const COPY: &str = "target/reproduce";

/// Builds here and in a copy of the committed state, and compares all that is published.
pub fn run_both() -> Result<()> {
    build::run()?;
    let copy = root().join(COPY);
    check_out(&copy)?;
    run(command("cargo xtask build").current_dir(&copy).env_remove("CARGO_TARGET_DIR"))?;
    let (here, there) = (files(&root().join("dist"))?, files(&copy.join("dist"))?);
    let differs = here.keys().chain(there.keys()).find(|name| here.get(*name) != there.get(*name));
    ensure!(
        differs.is_none(),
        "两次构建的 {} 不同",
        differs.map_or_else(String::new, |name| name.display().to_string())
    );
    println!("两次构建的 {} 个文件完全相同", here.len());
    Ok(())
}

/// The committed files in a fresh folder, with the tools of this one.
fn check_out(copy: &Path) -> Result<()> {
    if copy.exists() {
        fs::remove_dir_all(copy)?;
    }
    fs::create_dir_all(copy.join("target"))?;
    let archive = root().join("target/reproduce.tar");
    run(command("git archive --format tar HEAD --output").arg(&archive))?;
    run(command("tar -xf").arg(&archive).arg("-C").arg(copy))?;
    Ok(symlink(root().join("target/tools"), copy.join("target/tools"))?)
}

fn files(folder: &Path) -> Result<BTreeMap<PathBuf, Vec<u8>>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next)? {
            let path = entry?.path();
            match path.is_dir() {
                true => folders.push(path),
                false => drop(found.insert(path.strip_prefix(folder)?.to_path_buf(), fs::read(&path)?)),
            }
        }
    }
    Ok(found)
}
