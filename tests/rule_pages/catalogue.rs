//! The pages of all rules, read from their files.

use crate::page::Page;
use gouji::rules::{RULES, Rule};
use std::fs;
use std::path::{Path, PathBuf};

fn sources(folder: &Path) -> Vec<String> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let read = |path: PathBuf| if path.is_dir() { sources(&path) } else { vec![fs::read_to_string(path).unwrap()] };
    paths.into_iter().flat_map(read).collect()
}

/// Every rule with its page.
pub fn pages() -> Vec<(&'static Rule, Page)> {
    let sources = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules"));
    let page = |rule: &Rule| sources.iter().find_map(|source| Page::find(source, rule.id));
    RULES.iter().map(|rule| (*rule, page(rule).unwrap_or_else(|| panic!("{} has no page", rule.id)))).collect()
}
