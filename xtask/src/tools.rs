//! The Rust side's tools: the wasm targets, wasm-pack and wasm-bindgen, kept in `target/tools`.

use std::fs;

use anyhow::{Context, Result};

use crate::process::{answer, command, root, run, version};

/// WebAssembly for browsers, and for the command in Node.
const WASM_TARGETS: [&str; 2] = ["wasm32-unknown-unknown", "wasm32-wasip1"];
const WASM_PACK: &str = "0.15.1";

/// Installs whatever of the Rust tools is missing.
pub fn install() -> Result<()> {
    add_targets()?;
    add_components()?;
    cargo_install("wasm-pack", WASM_PACK, "wasm-pack", &["--locked"])?;
    // Without `--locked`: the lock file published with 0.2.130 names a crate version that cannot be resolved.
    cargo_install("wasm-bindgen-cli", &locked_version("wasm-bindgen")?, "wasm-bindgen", &[])
}

fn add_targets() -> Result<()> {
    let installed = answer(&mut command("rustup target list --installed"))?;
    let missing: Vec<&str> =
        WASM_TARGETS.into_iter().filter(|target| installed.lines().all(|line| line != *target)).collect();
    if missing.is_empty() { Ok(()) } else { run(command("rustup target add").args(missing)) }
}

fn add_components() -> Result<()> {
    if version("cargo fmt").is_some() && version("cargo clippy").is_some() {
        return Ok(());
    }
    run(&mut command("rustup component add rustfmt clippy"))
}

/// Builds a program from crates.io without optimisation: these tools run for seconds but would compile for minutes.
fn cargo_install(package: &str, wanted: &str, program: &str, options: &[&str]) -> Result<()> {
    if version(program).as_deref() == Some(wanted) {
        return Ok(());
    }
    run(command("cargo install --debug --force --root target/tools")
        .args(options)
        .arg(format!("{package}@{wanted}"))
        .env("CARGO_TARGET_DIR", root().join("target/tools-build"))
        .env("CARGO_PROFILE_DEV_DEBUG", "0"))
}

/// The version of a package that Cargo.lock has chosen.
fn locked_version(package: &str) -> Result<String> {
    let lock = fs::read_to_string(root().join("Cargo.lock"))?;
    version_in(&lock, package).with_context(|| format!("Cargo.lock 中没有 {package}"))
}

fn version_in(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let after_name = lock.lines().skip_while(|line| *line != name).nth(1)?;
    Some(after_name.strip_prefix("version = \"")?.strip_suffix('"')?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::version_in;

    #[test]
    fn the_version_follows_the_name() {
        let lock =
            "[[package]]\nname = \"a-b\"\nversion = \"2.0.0\"\n\n[[package]]\nname = \"a\"\nversion = \"1.2.3\"\n";
        assert_eq!(version_in(lock, "a").as_deref(), Some("1.2.3"));
        assert_eq!(version_in(lock, "b"), None);
    }
}
