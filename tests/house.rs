//! Invariants of the source tree that no compiler checks: what may know what, and what must not be there.

use std::fs;
use std::path::{Path, PathBuf};

/// The pipeline's modules in the order in which data passes them; a module may use earlier ones only.
const ORDER: &[&str] = &[
    "order", "severity", "input", "text", "document", "form", "options", "report", "repair", "finding", "rules",
    "compare", "outcome", "wasm",
];
const LONGEST_FILE: usize = 400;

#[test]
fn modules_use_earlier_ones_only() {
    for (path, text) in rust_sources() {
        let Some(own) = module_of(&path).and_then(position) else { continue };
        for name in used_modules(&production(&text)) {
            let used = position(&name);
            assert!(used.is_none_or(|used| used <= own), "{} uses the later module {name}", path.display());
        }
    }
}

#[test]
fn every_top_module_has_its_place() {
    for name in top_modules() {
        assert!(position(&name).is_some(), "src/lib.rs declares {name}, which has no place in the order");
    }
}

#[test]
fn the_architecture_describes_every_top_module() {
    let picture = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap_or_default();
    for name in top_modules() {
        let entries = [format!("\n      {name}/ "), format!("\n      {name}.rs ")];
        assert!(entries.iter().any(|entry| picture.contains(entry)), "ARCHITECTURE.md does not describe {name}");
    }
}

#[test]
fn nothing_can_panic_by_word() {
    let words = [".unwrap()", ".expect(", "panic!(", "unreachable!(", "todo!(", "unsafe "];
    let lints = ["unwrap_used", "expect_used", "panic", "indexing_slicing", "string_slice", "unreachable"];
    let escapes = lints.map(|lint| format!("clippy::{lint}"));
    assert_absent(&rust_sources(), &words.map(str::to_owned).into_iter().chain(escapes).collect::<Vec<_>>());
}

#[test]
fn the_library_has_no_clock_no_files_and_no_network() {
    let words = ["std::fs", "std::net", "std::env", "std::time", "std::thread", "println!", "HashMap", "HashSet"];
    let library = rust_sources().into_iter().filter(|(path, _)| !path.starts_with("src/bin")).collect::<Vec<_>>();
    assert_absent(&library, &words.map(str::to_owned));
}

#[test]
fn only_one_module_knows_javascript() {
    let is_other = |path: &Path| path != Path::new("src/wasm.rs") && !path.starts_with("src/wasm");
    let others = rust_sources().into_iter().filter(|(path, _)| is_other(path)).collect::<Vec<_>>();
    assert_absent(&others, &["wasm_bindgen", "js_sys", "JsValue"].map(str::to_owned));
}

#[test]
fn files_stay_readable() {
    let code = ["rs", "ts", "js", "mjs", "css", "html"];
    let folders = ["src", "xtask", "www", "tests"];
    for (path, text) in repository() {
        let is_code = code.iter().any(|ending| path.extension().is_some_and(|found| found == *ending));
        if is_code && folders.iter().any(|folder| path.starts_with(folder)) {
            let lines = text.lines().count();
            assert!(lines <= LONGEST_FILE, "{} has {lines} lines, more than {LONGEST_FILE}", path.display());
        }
    }
}

#[test]
fn every_source_file_says_what_it_is_for() {
    for (path, text) in rust_sources() {
        assert!(text.starts_with("//!"), "{} does not open with a doc comment", path.display());
    }
}

#[test]
fn the_repository_names_no_machine() {
    // Written in two halves, lest this file be found.
    let traces = [["/wo", "rk/"], ["/ro", "ot/"], [".lib", "rary"]].map(|halves| halves.concat());
    assert_absent(&repository(), &traces);
}

#[test]
fn the_reader_of_these_tests_sees_imports() {
    let code = "use crate::{input::{Place, Span}, text::date::Date};\nlet form = crate::form::E4;";
    assert_eq!(used_modules(code), ["input", "text", "form"]);
    let tested = "fn a() {}\n#[cfg(test)]\nmod tests {\n    fn b() {}\n}\n// c\nfn d() {}";
    assert_eq!(production(tested), "fn a() {}\nfn d() {}");
}

fn assert_absent(files: &[(PathBuf, String)], words: &[String]) {
    for (path, text) in files {
        let rust = path.extension().is_some_and(|ending| ending == "rs");
        let text = if rust { production(text) } else { text.clone() };
        for word in words {
            assert!(!text.contains(word.as_str()), "{} contains {word}", path.display());
        }
    }
}

fn position(module: impl AsRef<str>) -> Option<usize> {
    ORDER.iter().position(|name| *name == module.as_ref())
}

/// The top module that a file under src/ belongs to.
fn module_of(path: &Path) -> Option<String> {
    let first = path.strip_prefix("src").ok()?.components().next()?;
    Some(Path::new(&first).file_stem()?.to_string_lossy().into_owned())
}

fn top_modules() -> Vec<String> {
    let text = fs::read_to_string(root().join("src/lib.rs")).unwrap_or_default();
    let names = text.lines().map(|line| line.trim_start_matches("pub "));
    names.filter_map(|line| line.strip_prefix("mod ")?.strip_suffix(';')).map(str::to_owned).collect()
}

/// The names that follow `crate::`, alone or in braces.
fn used_modules(code: &str) -> Vec<String> {
    code.split("crate::").skip(1).flat_map(first_names).collect()
}

fn first_names(rest: &str) -> Vec<String> {
    let Some(group) = rest.strip_prefix('{') else { return vec![identifier(rest)] };
    let mut depth = 1;
    let inside = group.chars().take_while(|c| {
        depth += i32::from(*c == '{') - i32::from(*c == '}');
        depth > 0
    });
    outermost(&inside.collect::<String>()).split(',').map(|name| identifier(name.trim())).collect()
}

/// The text without what stands in braces.
fn outermost(text: &str) -> String {
    let mut depth = 0;
    let kept = text.chars().filter(|c| {
        depth += i32::from(*c == '{') - i32::from(*c == '}');
        depth == 0
    });
    kept.collect()
}

fn identifier(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

/// The code without comments and without what is compiled for tests alone.
fn production(text: &str) -> String {
    let mut kept = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line.trim() == "#[cfg(test)]" {
            skip_item(&mut lines);
        } else if !line.trim_start().starts_with("//") {
            kept.push(line);
        }
    }
    kept.join("\n")
}

/// Skips the item that an attribute belongs to: formatted code closes it at the column where it opens.
fn skip_item<'a>(lines: &mut impl Iterator<Item = &'a str>) {
    let Some(opening) = lines.next() else { return };
    if opening.ends_with('{') {
        let indent: String = opening.chars().take_while(|c| c.is_whitespace()).collect();
        let closing = indent + "}";
        lines.find(|line| *line == closing);
    }
}

/// The product's own Rust files; those that hold nothing but tests are left out.
fn rust_sources() -> Vec<(PathBuf, String)> {
    let is_test = |path: &Path| path.file_stem().is_some_and(|stem| stem == "tests");
    repository()
        .into_iter()
        .filter(|(path, _)| path.starts_with("src") && path.extension().is_some_and(|ending| ending == "rs"))
        .filter(|(path, _)| !path.ancestors().any(is_test))
        .collect()
}

/// Every text file of the repository with its path from the root, in order.
fn repository() -> Vec<(PathBuf, String)> {
    let mut paths = Vec::new();
    collect(&root(), &mut paths);
    paths.sort();
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).ok()?;
        Some((path.strip_prefix(root()).ok()?.to_path_buf(), text))
    };
    paths.into_iter().filter_map(read).collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    let foreign = ["target", "dist", "node_modules", ".git"];
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if foreign.iter().any(|name| entry.file_name() == *name) {
            continue;
        }
        if path.is_dir() { collect(&path, paths) } else { paths.push(path) }
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}
