//! Every dependency may be used without the terms of the GPL family.

use std::fs;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::process::{answer, command, root};

/// Packages that state no licence where it can be read by a program, with the one in their repository.
const UNSTATED: &[(&str, &str)] = &[("node_modules/@huacnlee/autocorrect", "MIT")];

/// Fails on a crate or npm package that offers nothing but a licence of the GPL family, or none at all.
pub fn check() -> Result<()> {
    let packages = [crates()?, npm_packages()?].concat();
    ensure!(!packages.is_empty(), "没有找到依赖");
    let refused: Vec<String> = packages.iter().filter(|(_, licence)| !is_free(licence)).map(describe).collect();
    ensure!(refused.is_empty(), "这些依赖的许可不能用：{}", refused.join("、"));
    println!("{} 个依赖的许可都可用", packages.len());
    Ok(())
}

/// Whether everything demanded has an alternative free of the GPL's terms.
fn is_free(licence: &str) -> bool {
    licence.split(" AND ").all(|demand| demand.split(" OR ").flat_map(|part| part.split('/')).any(is_named_and_free))
}

fn is_named_and_free(choice: &str) -> bool {
    !choice.trim().is_empty() && !choice.contains("GPL")
}

fn describe((name, licence): &(String, String)) -> String {
    format!("{name}（{}）", if licence.is_empty() { "未声明" } else { licence })
}

fn crates() -> Result<Vec<(String, String)>> {
    let metadata: Value = serde_json::from_str(&answer(&mut command("cargo metadata --format-version 1 --locked"))?)?;
    let packages = metadata.get("packages").and_then(Value::as_array).context("cargo metadata 没有列出依赖")?;
    Ok(packages.iter().map(|package| (text(package, "name"), licence(package))).collect())
}

fn npm_packages() -> Result<Vec<(String, String)>> {
    let lock: Value = serde_json::from_str(&fs::read_to_string(root().join("www/package-lock.json"))?)?;
    let packages = lock.get("packages").and_then(Value::as_object).context("package-lock.json 没有列出依赖")?;
    Ok(packages.iter().map(|(name, package)| (name.clone(), known(name, licence(package)))).collect())
}

fn known(name: &str, stated: String) -> String {
    let unstated = UNSTATED.iter().find(|(package, _)| stated.is_empty() && *package == name);
    unstated.map_or(stated, |(_, licence)| (*licence).to_owned())
}

/// The stated licence; a licence in a file of its own is read by people when the dependency is taken up.
fn licence(package: &Value) -> String {
    let stated = text(package, "license");
    if stated.is_empty() { text(package, "license_file") } else { stated }
}

fn text(object: &Value, key: &str) -> String {
    object.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::is_free;

    #[test]
    fn one_free_alternative_is_enough() {
        assert!(is_free("MIT/Apache-2.0"));
        assert!(is_free("MIT OR Apache-2.0 OR LGPL-2.1-or-later"));
        assert!(is_free("(MIT OR Apache-2.0) AND Unicode-3.0"));
    }

    #[test]
    fn the_gpl_alone_and_silence_are_not() {
        assert!(!is_free("GPL-2.0-or-later"));
        assert!(!is_free("GPL-3.0-only AND (MIT OR Apache-2.0)"));
        assert!(!is_free(""));
    }
}
