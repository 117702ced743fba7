//! Plain text and Markdown: lines, and tables drawn with bars or tabs.

use super::{Block, Content, Kind, Source, Span};

mod table;

#[cfg(feature = "office")]
pub(super) use table::is_caption;

/// Finds the lines and tables of a text.
pub(super) fn read(source: &mut Source) {
    source.kind = Some(if is_markdown(&source.text) { Kind::Markdown } else { Kind::Text });
    source.blocks = blocks(&source.text, source.kind == Some(Kind::Markdown));
}

fn blocks(text: &str, markdown: bool) -> Vec<Block> {
    let lines = with_quoted_cells(text, lines(text));
    let mut blocks = Vec::new();
    let mut rest = lines.as_slice();
    while !rest.is_empty() {
        let (table, used) = table::at(text, rest).unwrap_or((None, 1));
        let (taken, after) = rest.split_at_checked(used).unwrap_or((rest, &[]));
        match table {
            Some(table) => blocks.push(table),
            None => blocks.extend(taken.iter().filter_map(|line| paragraph(text, *line, markdown))),
        }
        rest = after;
    }
    blocks
}

/// The lines with their white space; a page break, a vertical tab and the separators of Unicode end lines too.
fn lines(text: &str) -> Vec<Span> {
    let mut lines = Vec::new();
    let mut start = 0;
    let is_end =
        |character: char| matches!(character, '\n' | '\r' | '\x0B' | '\x0C' | '\u{85}' | '\u{2028}' | '\u{2029}');
    for (offset, character) in text.char_indices().filter(|(_, character)| is_end(*character)) {
        let follows_return =
            character == '\n' && start == offset && text.get(..offset).is_some_and(|t| t.ends_with('\r'));
        if !follows_return {
            lines.push(Span::new(start, offset));
        }
        start = offset + character.len_utf8();
    }
    lines.push(Span::new(start, text.len()));
    lines
}

/// A spreadsheet puts a cell of several lines in quotes: such lines are one row.
fn with_quoted_cells(text: &str, lines: Vec<Span>) -> Vec<Span> {
    const MOST_LINES: usize = 20;
    let words = |line: &Span| text.get(line.range()).unwrap_or_default();
    let mut rows = Vec::with_capacity(lines.len());
    let mut rest = lines.as_slice();
    while let Some((first, after)) = rest.split_first() {
        let opens = table::opens_quote(words(first));
        let closing = after.iter().take(MOST_LINES).position(|line| table::closes_quote(words(line))).filter(|_| opens);
        let last = closing.and_then(|index| after.get(index)).unwrap_or(first);
        rows.push(first.cover(*last));
        rest = after.get(closing.map_or(0, |index| index + 1)..).unwrap_or_default();
    }
    rows
}

fn paragraph(text: &str, line: Span, markdown: bool) -> Option<Block> {
    let span = trimmed(text, line);
    let words = text.get(span.range()).filter(|words| !words.is_empty())?;
    let heading = if markdown { heading_level(words) } else { None };
    Some(Block { span, content: Content::Paragraph { heading }, noise: false })
}

/// The part of a span without the white space at its ends.
fn trimmed(text: &str, span: Span) -> Span {
    let words = text.get(span.range()).unwrap_or_default();
    let start = span.range().start + (words.len() - words.trim_start().len());
    Span::new(start, start + words.trim().len())
}

/// The level of a Markdown heading.
fn heading_level(line: &str) -> Option<u8> {
    let rest = line.trim_start_matches('#');
    let level = u8::try_from(line.len() - rest.len()).ok()?;
    ((1..=6).contains(&level) && rest.starts_with([' ', '\t', '\u{3000}'])).then_some(level)
}

/// Whether the text has headings, emphasis or table rules of Markdown.
fn is_markdown(text: &str) -> bool {
    text.lines().any(|line| {
        let line = line.trim_start();
        heading_level(line).is_some() || line.matches("**").count() >= 2 || table::is_rule(line) && line.contains('|')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(text: &str) -> Source {
        let mut source = Source { text: text.to_owned(), ..Source::default() };
        read(&mut source);
        source
    }

    /// Paragraphs as they are, tables with ` / ` between cells and ` // ` between rows.
    fn shown(text: &str) -> Vec<String> {
        let source = read_text(text);
        let words = |span: Span| text.get(span.range()).unwrap_or_default().to_owned();
        let show = |block: &Block| match &block.content {
            Content::Paragraph { .. } => words(block.span),
            Content::Grid(grid) => (0..grid.rows)
                .map(|row| {
                    grid.cells.iter().filter(|cell| cell.row == row).map(|cell| words(cell.span)).collect::<Vec<_>>()
                })
                .map(|cells| cells.join(" / "))
                .collect::<Vec<_>>()
                .join(" // "),
        };
        source.blocks.iter().map(show).collect()
    }

    #[test]
    fn a_paragraph_is_a_line() {
        assert_eq!(
            shown("一、总体情况\r\n\r\n　　全年公开。\u{2028}第二段\x0C末段 \r"),
            ["一、总体情况", "全年公开。", "第二段", "末段"]
        );
    }

    #[test]
    fn reads_bars_with_and_without_ends() {
        assert_eq!(
            shown("前文\n指标 | 单位 | 数 |\n一、公开 | ||\n七、费用 | 元 | |\n扫一扫"),
            ["前文", "指标 / 单位 / 数 // 一、公开 /  /  // 七、费用 / 元 / ", "扫一扫"]
        );
        assert_eq!(shown("|a|b|\n|---|:-:|\n|1||\n|-|--|"), ["a / b // 1 /  // - / --"]);
        assert_eq!(shown("a|b\n1|\n|2"), ["a / b // 1 /  //  / 2"]);
        assert_eq!(shown("┌──┬──┐\n│甲│乙│\n├──┼──┤\n│1 │2 │\n└──┴──┘"), ["甲 / 乙 // 1 / 2"]);
    }

    #[test]
    fn reads_tabs_and_captions_between_rows() {
        assert_eq!(
            shown("规章\t0\t1\n第二十条第（五）项\n许可\t\t3\n一、总体情况\n甲\t乙"),
            ["规章 / 0 / 1 // 第二十条第（五）项 // 许可 /  / 3", "一、总体情况", "甲\t乙"]
        );
        assert_eq!(shown("1.\t公开\n2.\t回应"), ["1.\t公开", "2.\t回应"]);
    }

    #[test]
    fn quoted_cells_have_several_lines() {
        assert_eq!(shown("\"商业\n企业\"\t0\t\"总\r\n计\"\n甲\t1\t2"), ["商业\n企业 / 0 / 总\r\n计 // 甲 / 1 / 2"]);
        assert_eq!(shown("\"三公\n经费"), ["\"三公", "经费"]);
    }

    #[test]
    fn a_row_of_figures_is_a_table_by_itself() {
        assert_eq!(
            shown("四、复议\n1 | 0 | 2 |\n\n首页 | 公开 | 年报"),
            ["四、复议", "1 / 0 / 2", "首页 | 公开 | 年报"]
        );
    }

    #[test]
    fn knows_markdown() {
        assert_eq!(read_text("## 一、概述\n正文").kind, Some(Kind::Markdown));
        assert_eq!(read_text("正文 **100%**").kind, Some(Kind::Markdown));
        assert_eq!(read_text("正文 #1 号").kind, Some(Kind::Text));
        let headings = read_text("# 题\n#号\n### 一 概述").blocks.into_iter().map(|block| match block.content {
            Content::Paragraph { heading } => heading,
            Content::Grid(_) => None,
        });
        assert_eq!(headings.collect::<Vec<_>>(), [Some(1), None, Some(3)]);
    }
}
