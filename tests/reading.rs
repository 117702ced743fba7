//! What holds for every text that is read, and how the table of traditional characters compares with OpenCC's own.

use ferrous_opencc::OpenCC;
use ferrous_opencc::config::BuiltinConfig;
use gouji::Input;
use gouji::document::{self, BlockKind, Document};
use gouji::input::{self, Content, Decoder, Encoding, Source, Span};
use gouji::text::{self, FoldedSpan, characters};
use proptest::prelude::*;

/// No decoder: what is neither UTF-8 nor UTF-16 cannot be read.
#[derive(Debug)]
struct Nothing;

impl Decoder for Nothing {
    fn decode(&self, _encoding: Encoding, _bytes: &[u8]) -> Option<String> {
        None
    }
}

/// Pieces from which texts like reports are made, with everything that disturbs them.
const PIECES: &[&str] = &[
    "望楚区水务局",
    "2021年政府信息公开工作年度报告",
    "一、总体情况",
    "（一）主动公开",
    "## 二、",
    "**100%**",
    "號(hào)",
    "函(hán)(han)",
    "１２３",
    "?dòng)懻摚檎h(huán)",
    "\u{FFFD}",
    "— 14 —",
    "- 4 -",
    "第3页 共19页",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    " ",
    "　",
    "\u{FEFF}",
    "\0",
    "|",
    " | ",
    "|---|---|",
    "0",
    "12",
    "，",
    "。",
    "：",
    "(",
    "）",
    "、",
    "⽂⺠",
    "臺灣",
    "規範性檔案",
    "[公报](http://a.cn)",
    "<http://a.cn>",
    "<br>",
    "\\|",
    "扫一扫在手机",
    "相关文章",
    "由望楚区水务局编制",
    "统计期限为",
    "2021年1月1日",
    "至",
    "12月31日",
    "😀",
    "é",
    "a",
    "-",
    "*",
    "#",
    ">",
    "<td>",
    "<table>",
    "</tr>",
    "<p hidden>",
    "<td rowspan=3 colspan=2>",
    "&amp;",
];

fn report_like() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..80).prop_map(|pieces| pieces.concat())
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![3 => report_like(), 1 => any::<String>()]
}

fn check_source(source: &Source) -> Result<(), TestCaseError> {
    let inside = |span: Span| source.text.get(span.range()).is_some();
    let mut end = 0;
    for block in &source.blocks {
        prop_assert!(inside(block.span) && block.span.start >= end, "{block:?}");
        end = block.span.end;
        let Content::Grid(grid) = &block.content else { continue };
        let mut cell_end = block.span.start;
        for cell in &grid.cells {
            prop_assert!(
                inside(cell.span) && cell.span.start >= cell_end && cell.span.end <= block.span.end,
                "{cell:?}"
            );
            prop_assert!(
                cell.row + cell.row_span <= grid.rows && cell.column + cell.column_span <= grid.columns,
                "{cell:?}"
            );
            prop_assert!(cell.row_span > 0 && cell.column_span > 0, "{cell:?}");
            cell_end = cell.span.end;
        }
        let covered: usize = grid.cells.iter().map(|cell| cell.row_span as usize * cell.column_span as usize).sum();
        prop_assert!(covered <= grid.rows as usize * grid.columns as usize, "cells overlap");
    }
    Ok(())
}

fn check_document(document: &Document) -> Result<(), TestCaseError> {
    let flow = document.flow.text();
    let inside = |span: FoldedSpan| flow.get(span.range()).is_some();
    let mut expected = 0;
    for (index, block) in document.blocks.iter().enumerate() {
        prop_assert!(inside(block.span), "{block:?}");
        prop_assert_eq!(block.span.start, expected + u32::from(index > 0), "blocks leave a gap");
        expected = block.span.end;
        match &block.kind {
            BlockKind::Heading(heading) => prop_assert!(inside(heading.title) && heading.level > 0, "{heading:?}"),
            BlockKind::Grid(grid) => prop_assert!(grid.cells.iter().all(|cell| inside(cell.span)), "{grid:?}"),
            BlockKind::Paragraph | BlockKind::Noise => {}
        }
    }
    prop_assert_eq!(expected as usize, flow.len());
    prop_assert!(document.damaged.iter().all(|span| inside(*span)));
    let source = &document.source.text;
    prop_assert!(
        document
            .page_numbers
            .iter()
            .all(|page| source.get(page.origin.range()).is_some() && page.at as usize <= flow.len())
    );
    check_origins(document)
}

/// Every character of the flow stands for one of the original that folds to it, and is found again from there.
fn check_origins(document: &Document) -> Result<(), TestCaseError> {
    let source = &document.source.text;
    let converted = source.contains('檔');
    let mut last = 0;
    for (offset, character) in document.flow.text().char_indices() {
        let origin = document.flow.origin(FoldedSpan::new(offset, offset + character.len_utf8()));
        let printed = source.get(origin.range());
        prop_assert!(printed.is_some() && origin.start >= last, "{character:?} at {origin:?}");
        last = origin.start;
        let printed = printed.unwrap_or_default();
        let separator = "\n\t ".contains(character);
        let stands = separator || converted || printed.chars().any(|original| characters::fold(original) == character);
        prop_assert!(stands, "{character:?} does not stand for {printed:?}");
        if !separator {
            prop_assert_eq!(document.flow.locate(origin.start) as usize, offset);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_text_is_read_and_maps_back(text in any_text()) {
        let (source, _) = input::read(Input::Text(&text));
        check_source(&source)?;
        check_document(&document::read(source))?;
    }

    #[test]
    fn every_page_is_read_and_maps_back(html in any_text()) {
        let (source, _) = input::read(Input::Html(&html));
        check_source(&source)?;
        check_document(&document::read(source))?;
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let (source, error) = input::read(Input::Bytes { bytes: &bytes, name: Some("a"), decoder: &Nothing });
        prop_assert_eq!(source.bytes, bytes.len());
        prop_assert!(error.is_some() || source.kind.is_some());
        check_document(&document::read(source))?;
    }

    #[test]
    fn folding_again_changes_nothing(text in any_text()) {
        // Readings are the exception: taken out, they may bring the brackets of two together.
        let text = text.replace(['(', '（', '﹙'], "");
        let once = text::fold(&text);
        let twice = text::fold(once.text());
        prop_assert_eq!(once.text(), twice.text());
    }

    #[test]
    fn a_text_stays_itself(text in any_text()) {
        let (source, _) = input::read(Input::Text(&text));
        if source.kind != Some(input::Kind::Html) {
            prop_assert_eq!(source.text, text);
        }
    }
}

#[test]
fn traditional_characters_fold_as_opencc_does() {
    let opencc = OpenCC::from_config(BuiltinConfig::T2s).expect("the configuration is built in");
    // The first five are standard simplified characters too, in names such as 乾县; of the others the editions of OpenCC differ.
    let known = "乾吒夥薹袷劄幷扞拚搧擡牴甦甯礆箚舖薴谿貍逕遶";
    let mut different = Vec::new();
    for character in (0x4E00..=0x9FFF).filter_map(char::from_u32).filter(|character| !known.contains(*character)) {
        let expected = opencc.convert(&character.to_string()).chars().next();
        // Simplified forms beyond the basic plane stand in no report; the table leaves their traditional ones alone.
        let expected = expected.filter(|expected| u32::from(*expected) <= 0xFFFF).unwrap_or(character);
        if characters::fold(character) != expected {
            different.push(character);
        }
    }
    assert!(different.is_empty(), "{} differ: {different:?}", different.len());
}
