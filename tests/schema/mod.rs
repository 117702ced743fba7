//! The published schemas.

// Each test program uses another part of this module, and a broken schema should stop it at once.
#![allow(dead_code, clippy::expect_used)]

use jsonschema::{Registry, Validator};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

/// Where the schemas are published.
const BASE: &str = "https://gouji.invalid/";

/// A file of the site.
pub fn public(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("www/public").join(path)
}

/// A JSON file of the site.
pub fn json(path: &str) -> Value {
    let text = fs::read_to_string(public(path)).expect("a published file");
    serde_json::from_str(&text).expect("JSON")
}

/// What judges by a published schema; nothing is fetched.
pub fn validator(path: &str) -> Validator {
    let ids = "rules/ids.schema.json";
    let registry = Registry::new().add(format!("{BASE}{ids}"), json(ids)).expect("a schema");
    let registry = registry.prepare().expect("schemas that refer to each other");
    let options = jsonschema::options().with_registry(&registry).should_validate_formats(true);
    options.build(&json(path)).expect("a valid schema")
}

/// What a schema has against a value; empty when it is valid.
pub fn complaints(validator: &Validator, value: &Value) -> Vec<String> {
    validator.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect()
}
