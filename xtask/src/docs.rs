//! The pages of the rules in `www/public/rules/`, from the registry and the doc comments of `src/rules/`.

mod html;
mod page;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::process::{answer, command, root};
use page::{HEADINGS, Page};

/// The look of the pages; the colours above it are those of the checker itself.
const STYLE: &str = include_str!("docs/rules.css");

/// An entry of the registry, as the command line prints it.
#[derive(Deserialize, Serialize)]
struct Rule {
    id: String,
    name: String,
    severity: String,
    eras: Vec<String>,
    default: bool,
    summary: String,
    family: String,
    family_title: String,
}

impl Rule {
    /// Fails when a page is incomplete or that of another rule.
    fn documented_by(&self, page: &Page) -> Result<()> {
        let complete = page.headings() == HEADINGS && HEADINGS.iter().all(|heading| !page.section(heading).is_empty());
        ensure!(complete, "规则 {} 的说明不完整，应有：{}", self.id, HEADINGS.join("、"));
        ensure!(page.name == self.name, "规则 {} 的说明以“{}”为题", self.id, page.name);
        ensure!(page.summary() == self.summary, "规则 {} 的摘要与说明的第一句不同", self.id);
        Ok(())
    }
}

/// Writes the pages, the list and `rules.json`; files of rules that are gone are removed.
pub fn write() -> Result<()> {
    let folder = folder();
    let wanted = generate()?;
    fs::create_dir_all(&folder)?;
    for name in existing()?.into_iter().filter(|name| !wanted.contains_key(name)) {
        fs::remove_file(folder.join(name))?;
    }
    for (name, content) in &wanted {
        fs::write(folder.join(name), content)?;
    }
    eprintln!("写出 {} 个文件：www/public/rules/", wanted.len());
    Ok(())
}

/// Fails when the files there are not those that would be written.
pub fn check() -> Result<()> {
    let wanted = generate()?;
    let found: BTreeMap<String, String> = existing()?
        .into_iter()
        .map(|name| Ok((name.clone(), fs::read_to_string(folder().join(name))?)))
        .collect::<Result<_>>()?;
    let stale = wanted.keys().chain(found.keys()).find(|name| wanted.get(*name) != found.get(*name));
    ensure!(stale.is_none(), "www/public/rules/{} 已过时。请运行 cargo xtask docs", stale.map_or("", String::as_str));
    Ok(())
}

/// All files by name.
fn generate() -> Result<BTreeMap<String, String>> {
    let printed = answer(&mut command("cargo run --quiet --package gouji -- rules"))?;
    let rules: Vec<Rule> = serde_json::from_str(&printed).context("gouji rules 的输出")?;
    let sources = sources(&root().join("src/rules"))?;
    let mut files = BTreeMap::from([
        ("index.html".to_owned(), html::index(&rules)),
        ("rules.json".to_owned(), format!("{}\n", serde_json::to_string_pretty(&rules)?)),
        ("ids.schema.json".to_owned(), ids(&rules)?),
        ("rules.css".to_owned(), style()?),
    ]);
    for (at, rule) in rules.iter().enumerate() {
        let page = sources.iter().find_map(|source| Page::find(source, &rule.id));
        let page = page.with_context(|| format!("规则 {} 没有说明", rule.id))?;
        rule.documented_by(&page)?;
        let before = at.checked_sub(1).and_then(|before| rules.get(before));
        files.insert(format!("{}.html", rule.id), html::rule(rule, &page, before, rules.get(at + 1)));
    }
    Ok(files)
}

/// The schemas of the ids of rules and families, to which that of profiles refers.
fn ids(rules: &[Rule]) -> Result<String> {
    let ids: Vec<&str> = rules.iter().map(|rule| rule.id.as_str()).collect();
    let families: BTreeSet<&str> = rules.iter().map(|rule| rule.family.as_str()).collect();
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "规则和规则类的编号",
        "$defs": { "rule": { "enum": ids }, "family": { "enum": families } },
    });
    Ok(format!("{}\n", serde_json::to_string_pretty(&schema)?))
}

fn style() -> Result<String> {
    let colours = fs::read_to_string(root().join("www/src/style/tokens.css"))?;
    Ok(format!("{colours}{STYLE}"))
}

fn folder() -> PathBuf {
    root().join("www/public/rules")
}

fn existing() -> Result<Vec<String>> {
    let Ok(entries) = fs::read_dir(folder()) else { return Ok(Vec::new()) };
    entries.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect()
}

/// The source files under a folder, in the order of their names; the registry itself has no pages.
fn sources(folder: &Path) -> Result<Vec<String>> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    paths.sort();
    let mut sources = Vec::new();
    for path in paths {
        match path.is_dir() {
            true => sources.extend(self::sources(&path)?),
            false => sources.push(fs::read_to_string(path)?),
        }
    }
    Ok(sources)
}
