//! Writers of office files for tests, from the blocks of a generated report.

// Each test program uses another part of this module. A mistake in a writer of test data should stop it at once.
#![allow(dead_code, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

pub mod book;
pub mod csv;
pub mod doc;
pub mod docx;
pub mod mht;
pub mod ofd;
pub mod open;
pub mod pages;
pub mod pdf;
pub mod xls;
pub mod xlsx;

use crate::generator::{Position, Printed, Table};
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A packed file of the parts.
pub fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).expect("a part begins");
        writer.write_all(content).expect("a part is written");
    }
    writer.finish().expect("a file is written").into_inner()
}

/// The words of a heading whose ordinal the program prints by itself; `None` for one that has none of the kind.
pub fn numbered(heading: &str) -> Option<&str> {
    let (ordinal, words) = heading.split_once('、')?;
    ordinal.chars().all(|character| "一二三四五六七八九十".contains(character)).then_some(words)
}

/// Text as it stands in XML.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The cell that covers a position, and whether it begins in this row.
pub fn origin<'a>(table: &'a Table, grid: &'a [Vec<Position>], row: usize, column: usize) -> (bool, &'a Printed) {
    if let Position::Origin(cell) = &grid[row][column] {
        return (true, cell);
    }
    let above = (0..row).rev().find_map(|above| match &grid[above][column] {
        Position::Origin(cell) if above + cell.rows > row => Some(cell),
        _ => None,
    });
    (false, above.unwrap_or_else(|| panic!("nothing covers {row}, {column} of {} rows", table.rows.len())))
}
