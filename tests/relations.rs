//! The relations of the forms as the page has them: written from `src/form`, so that both always know the same.
//!
//! `UPDATE=1 cargo test --test relations` writes the file.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on fails")]

use gouji::form::{Comparison, Era, Form, Layout, Relation};
use std::path::PathBuf;

fn file() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("www/src/forms/relations.json")
}

/// `{"E4": [["t3-row-sum", "=", ["T3.r1.total"], ["T3.r1.natural", …]], …]}`, a relation a line.
fn written() -> String {
    let forms = [Era::E2, Era::E3, Era::E4].map(|era| {
        let layout = Form::of(era).layout();
        let lines: Vec<String> = layout.relations.iter().map(|relation| line(layout, relation)).collect();
        format!("  \"{}\": [\n    {}\n  ]", era.id(), lines.join(",\n    "))
    });
    format!("{{\n{}\n}}\n", forms.join(",\n"))
}

fn line(layout: &Layout, relation: &Relation) -> String {
    let ids = |side: &[usize]| side.iter().map(|cell| layout.cells[*cell].id.as_str()).collect::<Vec<_>>();
    let sign = match relation.comparison {
        Comparison::Equal => "=",
        Comparison::AtLeast => ">=",
    };
    serde_json::to_string(&(relation.rule, sign, ids(&relation.left), ids(&relation.right))).unwrap()
}

#[test]
fn the_page_knows_the_relations_of_the_forms() {
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(file(), written()).unwrap();
    }
    let found = std::fs::read_to_string(file()).unwrap_or_default();
    assert_eq!(found, written(), "run UPDATE=1 cargo test --test relations");
}
