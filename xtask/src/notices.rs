//! The licences of everything that is contained in the published files, as one text.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::process::{answer, command, root};

const FILE: &str = "target/licences.txt";
/// The project's own, which stand first.
const OWN: [&str; 3] = ["LICENSE-MIT", "LICENSE-APACHE", "NOTICE"];
const HEAD: &str = "gouji is licensed under MIT or Apache-2.0, at your option. It contains the standard library of Rust, under the same terms,
and the works listed below. Each text stands once, under the names of all that it is for.
";

/// A work that others wrote: its name with its version, the licence it states, and the texts that come with it.
struct Work {
    name: String,
    licence: String,
    texts: BTreeSet<String>,
}

/// Writes `target/licences.txt`.
pub fn write() -> Result<()> {
    let mut works = crates()?;
    works.extend(npm_packages()?);
    works.sort_by(|one, other| one.name.cmp(&other.name));
    fs::create_dir_all(root().join("target"))?;
    Ok(fs::write(root().join(FILE), page(&works)?)?)
}

fn page(works: &[Work]) -> Result<String> {
    let mut page = HEAD.to_owned();
    for name in OWN {
        page += &chapter(name, &fs::read_to_string(root().join(name))?);
    }
    let list: Vec<String> = works.iter().map(|work| format!("{}: {}", work.name, work.licence)).collect();
    page += &chapter("Contained works", &list.join("\n"));
    for (text, names) in by_text(works) {
        page += &chapter(&names.join(", "), text);
    }
    Ok(page)
}

fn by_text(works: &[Work]) -> Vec<(&str, Vec<&str>)> {
    let mut names: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for work in works {
        for text in &work.texts {
            names.entry(text).or_default().push(&work.name);
        }
    }
    let mut texts: Vec<_> = names.into_iter().collect();
    texts.sort_by(|(_, one), (_, other)| one.cmp(other));
    texts
}

fn chapter(title: &str, text: &str) -> String {
    let line = "=".repeat(80);
    format!("\n{line}\n{title}\n{line}\n\n{}\n", text.trim_matches('\n'))
}

/// The crates that are compiled into the larger module; what only runs while building is not contained.
fn crates() -> Result<Vec<Work>> {
    let line = "cargo metadata --format-version 1 --locked --filter-platform wasm32-unknown-unknown";
    let metadata: Value = serde_json::from_str(&answer(&mut command(line))?)?;
    let packages = list(&metadata, "packages");
    let nodes = metadata.get("resolve").map(|resolve| list(resolve, "nodes")).unwrap_or_default();
    let own =
        packages.iter().find(|package| text(package, "name") == "gouji").context("cargo metadata 没有列出本项目")?;
    let mut wanted = vec![text(own, "id")];
    let mut at = 0;
    while let Some(id) = wanted.get(at).cloned() {
        let node = nodes.iter().find(|node| text(node, "id") == id);
        let further = node.map(|node| contained(node, &packages)).unwrap_or_default();
        wanted.extend(further.into_iter().filter(|id| !wanted.contains(id)).collect::<BTreeSet<_>>());
        at += 1;
    }
    let others = packages.iter().filter(|package| package != &own && wanted.contains(&text(package, "id")));
    others.map(|package| work(package, Path::new(&text(package, "manifest_path")).parent())).collect()
}

/// The ids of the dependencies of a crate that end up in the module.
fn contained(node: &Value, packages: &[Value]) -> Vec<String> {
    let dependencies = list(node, "deps");
    let normal = dependencies.iter().filter(|dependency| {
        list(dependency, "dep_kinds").iter().any(|kind| kind.get("kind").is_some_and(Value::is_null))
    });
    let ids = normal.map(|dependency| text(dependency, "pkg"));
    ids.filter(|id| !packages.iter().any(|package| text(package, "id") == *id && is_macro(package))).collect()
}

fn is_macro(package: &Value) -> bool {
    list(package, "targets").iter().any(|target| list(target, "kind").iter().any(|kind| kind == "proc-macro"))
}

/// The npm packages that the page depends on, and theirs; those that are bundled are among them.
fn npm_packages() -> Result<Vec<Work>> {
    let lock: Value = serde_json::from_str(&fs::read_to_string(root().join("www/package-lock.json"))?)?;
    let packages = lock.get("packages").context("package-lock.json 没有列出依赖")?;
    let mut wanted = dependencies(packages.get(""));
    let mut at = 0;
    while let Some(name) = wanted.get(at).cloned() {
        let further = dependencies(packages.get(format!("node_modules/{name}")));
        wanted.extend(further.into_iter().filter(|name| !wanted.contains(name)).collect::<BTreeSet<_>>());
        at += 1;
    }
    let works = wanted.iter().filter_map(|name| Some((name, packages.get(format!("node_modules/{name}"))?)));
    works.map(|(name, package)| npm_work(name, package)).collect()
}

fn npm_work(name: &str, package: &Value) -> Result<Work> {
    let folder = root().join("www/node_modules").join(name);
    Ok(Work { name: format!("{name} {}", text(package, "version")), ..work(package, Some(&folder))? })
}

fn dependencies(package: Option<&Value>) -> Vec<String> {
    let dependencies = package.and_then(|package| package.get("dependencies")).and_then(Value::as_object);
    dependencies.map(|dependencies| dependencies.keys().cloned().collect()).unwrap_or_default()
}

fn work(package: &Value, folder: Option<&Path>) -> Result<Work> {
    Ok(Work {
        name: format!("{} {}", text(package, "name"), text(package, "version")),
        licence: text(package, "license"),
        texts: folder.map(texts).transpose()?.unwrap_or_default(),
    })
}

fn texts(folder: &Path) -> Result<BTreeSet<String>> {
    let entries = fs::read_dir(folder).with_context(|| format!("没有 {}", folder.display()))?;
    let files: Vec<PathBuf> = entries.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    let licences = files.iter().filter(|file| file.is_file() && is_licence(file));
    licences.map(|file| Ok(fs::read_to_string(file)?.replace("\r\n", "\n"))).collect()
}

fn is_licence(file: &Path) -> bool {
    let name = file.file_name().map(|name| name.to_string_lossy().to_uppercase()).unwrap_or_default();
    ["LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "NOTICE", "UNLICENSE"].iter().any(|start| name.starts_with(start))
}

fn list(object: &Value, key: &str) -> Vec<Value> {
    object.get(key).and_then(Value::as_array).cloned().unwrap_or_default()
}

fn text(object: &Value, key: &str) -> String {
    object.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}
