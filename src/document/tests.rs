//! Whole documents: what is joined, kept apart, left out and told.

use super::*;
use crate::input::{self, Input};

fn document(text: &str) -> Document {
    read(input::read(Input::Text(text)).0)
}

/// Blocks with a mark for their kind: `1#` headings by level, `~` noise, `=` tables.
fn shown(text: &str) -> Vec<String> {
    let document = document(text);
    let show = |block: &Block| {
        let words = document.flow.slice(block.span);
        match &block.kind {
            BlockKind::Heading(heading) => {
                let ordinal = heading.ordinal.map_or("-".to_owned(), |ordinal| ordinal.to_string());
                format!("{}#{ordinal} {}", heading.level, document.flow.slice(heading.title))
            }
            BlockKind::Paragraph => words.to_owned(),
            BlockKind::Grid(_) => format!("={}", words.replace('\t', " / ").replace('\n', " // ")),
            BlockKind::Noise => format!("~{words}"),
        }
    };
    document.blocks.iter().map(show).collect()
}

fn notes(text: &str) -> Vec<&'static str> {
    document(text).source.notes.iter().map(|note| note.id).collect()
}

#[test]
fn a_paragraph_that_a_page_cut_is_one() {
    let whole = "全年公开信息,办理申请。\n\n".repeat(6);
    let cut = "在已经答复的 1 件申请中，予以公开的 1 件，占总数的\n\n**100%**，主要是水费信息。重点加强社\n\n\
        会保障信息的公开，\n\n— 3 —\n\n提高水平。";
    let joined =
        "在已经答复的1件申请中,予以公开的1件,占总数的100%,主要是水费信息。重点加强社会保障信息的公开,提高水平。";
    assert_eq!(shown(&format!("{whole}{cut}")).last().map(String::as_str), Some(joined));
}

#[test]
fn lines_of_a_list_without_full_stops_stay_apart() {
    let text = "主动公开信息12条,其中网站10条\n收到申请3件,办结3件\n举办培训2次,参加80人次";
    assert_eq!(document(text).blocks.len(), 3);
}

#[test]
fn titles_signatures_and_figures_stay_apart() {
    let text = "望楚区水务局\n2021年政府信息公开工作年度报告\n全年公开信息，办理申请\n望楚区水务局\n2022年1月5日\n收到申请,办结\n0\n12";
    assert_eq!(
        shown(text),
        [
            "望楚区水务局",
            "2021年政府信息公开工作年度报告",
            "全年公开信息,办理申请",
            "望楚区水务局",
            "2022年1月5日",
            "收到申请,办结",
            "0",
            "12"
        ]
    );
}

#[test]
fn lines_broken_at_a_width_are_joined() {
    let text = "望楚区水务局坚持以人民为中心的发展思想深入推进政府信息公开工\n\
        作并且主动接受群众监督全面提高工作质量和服务水平努力建设让人民满意\n\
        的水务部门全年没有发生投诉举报事项也没有发生行政复议和行政诉讼案件\n\
        的情形各科室都能按照分工完成任务并且按季度向局办公室报送公开情况表\n\
        供公众查阅。\n一、总体情况\n二、四季度";
    let lines = shown(text);
    assert_eq!(lines.len(), 3);
    assert!(
        lines.first().is_some_and(|line| line.ends_with("情况表供公众查阅。") && line.contains("信息公开工作并且"))
    );
}

#[test]
fn indents_begin_paragraphs() {
    let line = "望楚区水务局坚持以人民为中心的发展思想深入推进政府信息公开工作并且";
    let text = format!("　　{line}\n{line}\n{line}。\n　　{line}\n{line}。\n{line}\n　　{line}\n{line}。");
    assert_eq!(document(&text).blocks.len(), 3);
}

#[test]
fn headings_of_all_kinds() {
    let text = "# 望楚区水务局\n## 一 概 述\n正文。\n### **(一) 公开情况。**\n1.加强培训\n（2）其他\n#### 说明";
    assert_eq!(
        shown(text),
        ["1#- 望楚区水务局", "1#1 概述", "正文。", "2#1 公开情况", "3#1 加强培训", "4#2 其他", "4#- 说明"]
    );
}

#[test]
fn tables_are_in_the_flow_with_their_cells() {
    let text = "指标 | 单位 | 数\n费用 | 元 | **1 2** \n尾";
    assert_eq!(shown(text), ["=指标 / 单位 / 数 // 费用 / 元 / 1 2", "尾"]);
    let document = document("甲 | |\n乙 | １２ |");
    let Some(BlockKind::Grid(grid)) = document.blocks.first().map(|block| &block.kind) else { panic!("no table") };
    let words: Vec<&str> = grid.cells.iter().map(|cell| document.flow.slice(cell.span)).collect();
    assert_eq!(words, ["甲", "", "乙", "12"]);
    assert_eq!(grid.cells.last().map(|cell| grid.place(cell)), Some(Place::Table { table: 1, row: 2, column: 2 }));
}

#[test]
fn sites_and_repeated_titles_are_noise() {
    let text = "望楚区水务局2021年政府信息公开工作年度报告.docx\n当前文档共19页\n望楚区水务局2021年政府信息公开工作年度报告\n全年公开。\n相关文章\n望楚区水务局2020年政府信息公开工作年度报告\n某局公告";
    assert_eq!(
        shown(text),
        [
            "望楚区水务局2021年政府信息公开工作年度报告.docx",
            "~当前文档共19页",
            "~望楚区水务局2021年政府信息公开工作年度报告",
            "全年公开。",
            "~相关文章",
            "~望楚区水务局2020年政府信息公开工作年度报告",
            "~某局公告"
        ]
    );
    assert_eq!(notes(text), ["noise-site-line", "noise-repeat-title"]);
}

#[test]
fn page_numbers_are_left_out_and_listed() {
    let document = document("一、总体情况\n- 4 -\n全年公开。");
    assert_eq!(document.flow.text(), "一、总体情况\n全年公开。");
    let pages: Vec<(u32, &str)> = document
        .page_numbers
        .iter()
        .map(|page| (page.value, document.flow.text().get(page.at as usize..).unwrap_or_default()))
        .collect();
    assert_eq!(pages, [(4, "全年公开。")]);
}

#[test]
fn damage_is_marked_in_the_flow() {
    let document = document("积极开展座談?dòng)懻摚檎冶∪醐h(huán)節(jié)和不足");
    let damaged: Vec<&str> = document.damaged.iter().map(|span| document.flow.slice(*span)).collect();
    assert_eq!(damaged, ["?dòng)懻摚檎冶∪醐h(huán)"]);
    assert!(document.flow.text().ends_with("节和不足"));
}

#[test]
fn the_user_is_told_what_was_done() {
    assert_eq!(notes("一、总体情况。全年公开。"), Vec::<&str>::new());
    assert_eq!(notes("號(hào)報(bào)開(kāi)動(dòng)機(jī)構(gòu)"), ["noise-ruby", "noise-traditional"]);
    assert_eq!(notes("行政規範性檔案"), ["noise-traditional", "noise-tw-vocabulary"]);
    assert_eq!(notes("公开\u{FFFD}信息"), ["noise-mojibake"]);
    assert_eq!(notes("中华人民共 和国政府 信息公开"), ["noise-linewrap"]);
    assert_eq!(notes("自202511日起公开"), ["noise-digit-loss"]);
    assert_eq!(notes("公开\n— 1 —\n信息"), ["noise-page-number"]);
}
