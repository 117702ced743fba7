//! Tables drawn with bars (`a | b |`) or tabs.

use super::trimmed;
use crate::input::{Block, Content, Grid, GridCell, Span};

/// Wider rows are not tables of a report; they stay lines.
const MAX_COLUMNS: usize = 100;

/// A line without cells between two rows is a row of the table when it is at most this long, in characters.
const LONGEST_CAPTION: usize = 40;

/// What separates cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    Bars,
    Tabs,
}

/// The lines at the start of `lines` that form a table, and its block; `None` in its place when they look like one but are
/// not.
pub fn at(text: &str, lines: &[Span]) -> Option<(Option<Block>, usize)> {
    [Style::Bars, Style::Tabs].into_iter().find_map(|style| {
        let (rows, used) = run(text, lines, style)?;
        Some((grid(text, &rows, style), used))
    })
}

/// Whether the line is a rule of Markdown (`|---|:--:|`) or of a drawn box.
pub fn is_rule(line: &str) -> bool {
    let drawn = |character: char| "-:=+|─━═│┃┼├┤┌┐└┘┬┴╔╗╚╝╠╣╬╦╩║ ".contains(character);
    let line = line.trim();
    let dashes = line.contains("---") || line.contains('─') || line.contains('━') || line.contains('═');
    dashes && line.chars().all(drawn)
}

/// Whether a cell begins with a quote that does not end on its line.
pub fn opens_quote(line: &str) -> bool {
    (line.starts_with('"') || line.contains("\t\"")) && !line.matches('"').count().is_multiple_of(2)
}

/// Whether a cell that began on an earlier line ends with its quote.
pub fn closes_quote(line: &str) -> bool {
    (line.ends_with('"') || line.contains("\"\t")) && !line.matches('"').count().is_multiple_of(2)
}

/// The lines that are rows of one table from the first on.
fn run(text: &str, lines: &[Span], style: Style) -> Option<(Vec<Span>, usize)> {
    let words = |line: &Span| text.get(line.range()).unwrap_or_default();
    let is_row = |line: &Span| has_cells(words(line), style);
    let mut rows = Vec::new();
    let mut used = 0;
    for (index, line) in lines.iter().enumerate() {
        let rule = is_rule(words(line)) && (index > 0 || lines.get(1).is_some_and(is_row));
        let caption = index > 0 && is_caption(words(line)) && lines.get(index + 1).is_some_and(is_row);
        if !(rule || is_row(line) || caption) {
            break;
        }
        used = index + 1;
        if !rule {
            rows.push(*line);
        }
    }
    let alone = rows.first().is_some_and(|row| is_row_of_figures(words(row), style));
    (rows.len() >= 2 || alone).then_some((rows, used))
}

/// A row that needs no other beside it: three cells or more, most of them figures.
fn is_row_of_figures(line: &str, style: Style) -> bool {
    let is_separator = |character: char| if style == Style::Bars { is_bar(character) } else { character == '\t' };
    let is_figure = |cell: &&str| {
        !cell.is_empty()
            && cell.chars().all(|c| c.is_ascii_digit() || ('０'..='９').contains(&c) || ".,，-—/％%".contains(c))
    };
    let cells: Vec<&str> = line.trim().split(is_separator).map(str::trim).collect();
    cells.len() >= 3 && cells.iter().filter(|cell| is_figure(cell)).count() * 2 > cells.len()
}

fn has_cells(line: &str, style: Style) -> bool {
    match style {
        Style::Bars => line.contains(is_bar),
        Style::Tabs => {
            line.contains('\t') && line.trim_start_matches([' ', '\u{3000}']).trim_end().contains(|c: char| c != '\t')
        }
    }
}

/// A short line that names what follows, and is no heading of the report.
pub fn is_caption(line: &str) -> bool {
    let line = line.trim();
    let ordinal = line.trim_start_matches(|character| "一二三四五六七八九十".contains(character));
    let heading = line.starts_with('#') || ordinal.len() < line.len() && ordinal.starts_with(['、', '.', '．']);
    !line.is_empty()
        && !heading
        && !is_section_title(line)
        && line.chars().count() <= LONGEST_CAPTION
        && !line.contains(['。', '；', ';'])
}

/// `第三部分`, `收到和处理政府信息公开申请情况`: behind such a line another table begins.
fn is_section_title(line: &str) -> bool {
    let title = line.trim_end_matches([':', '：']);
    let part = line.starts_with('第') && line.contains("部分");
    part || title.contains("政府信息") && title.ends_with("情况") && !line.starts_with(['(', '（'])
}

fn is_bar(character: char) -> bool {
    matches!(character, '|' | '｜' | '│' | '┃' | '║')
}

/// The table of the rows; `None` when they are a numbered list or too wide.
fn grid(text: &str, rows: &[Span], style: Style) -> Option<Block> {
    let cells: Vec<Vec<Span>> = match style {
        Style::Bars => bar_cells(text, rows),
        Style::Tabs => rows.iter().map(|row| tab_cells(text, *row)).collect(),
    };
    let columns = cells.iter().map(Vec::len).max().filter(|columns| (2..=MAX_COLUMNS).contains(columns))?;
    if style == Style::Tabs && is_list(text, &cells) {
        return None;
    }
    let span = cells.iter().flatten().copied().reduce(Span::cover)?;
    let grid = Grid { rows: count(cells.len()), columns: count(columns), cells: numbered(&cells) };
    Some(Block { span, content: Content::Grid(grid), noise: false })
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn numbered(rows: &[Vec<Span>]) -> Vec<GridCell> {
    let cell =
        |row, column, span| GridCell { row: count(row), column: count(column), row_span: 1, column_span: 1, span };
    rows.iter()
        .enumerate()
        .flat_map(|(row, cells)| cells.iter().enumerate().map(move |(column, span)| cell(row, column, *span)))
        .collect()
}

/// Numbering in the first of two columns: a list that a word processor copied with tabs.
fn is_list(text: &str, rows: &[Vec<Span>]) -> bool {
    let is_mark = |span: &Span| {
        let mark = text.get(span.range()).unwrap_or_default();
        mark.chars().all(|character| "0123456789一二三四五六七八九十()（）.．、·•●-".contains(character))
    };
    rows.iter().all(|cells| cells.len() == 2 && cells.first().is_some_and(is_mark))
}

/// The cells between tabs, without the quotes around cells of several lines.
fn tab_cells(text: &str, row: Span) -> Vec<Span> {
    let unquoted = |cell: Span| {
        let words = text.get(cell.range()).unwrap_or_default();
        let quoted = words.len() >= 2 && words.starts_with('"') && words.ends_with('"') && words.contains(['\n', '\r']);
        if quoted { Span { start: cell.start + 1, end: cell.end - 1 } } else { cell }
    };
    split(text, row, |character| character == '\t').into_iter().map(unquoted).collect()
}

/// The cells between bars. Most rows decide whether a bar stands before the first and behind the last cell.
fn bar_cells(text: &str, rows: &[Span]) -> Vec<Vec<Span>> {
    let words = |row: &Span| text.get(row.range()).unwrap_or_default().trim();
    let most = |ends: fn(&str) -> bool| 2 * rows.iter().filter(|row| ends(words(row))).count() > rows.len();
    let leading = most(|row| row.starts_with(is_bar));
    let trailing = most(|row| row.ends_with(is_bar));
    rows.iter().map(|row| split(text, inside(text, *row, leading, trailing), is_bar)).collect()
}

/// A row without the bars at its ends.
fn inside(text: &str, row: Span, leading: bool, trailing: bool) -> Span {
    let mut row = trimmed(text, row);
    let words = text.get(row.range()).unwrap_or_default();
    let first = words.chars().next().filter(|first| leading && is_bar(*first)).map_or(0, char::len_utf8);
    let last = words.chars().next_back().filter(|last| trailing && is_bar(*last)).map_or(0, char::len_utf8);
    if first + last <= words.len() {
        row = Span::new(row.range().start + first, row.range().end - last);
    }
    row
}

/// The trimmed parts between separators; a bar behind a backslash separates nothing.
fn split(text: &str, row: Span, is_separator: impl Fn(char) -> bool) -> Vec<Span> {
    let mut cells = Vec::new();
    let mut start = row.range().start;
    let mut before = ' ';
    for (offset, character) in text.get(row.range()).unwrap_or_default().char_indices() {
        let offset = row.range().start + offset;
        if is_separator(character) && before != '\\' {
            cells.push(trimmed(text, Span::new(start, offset)));
            start = offset + character.len_utf8();
        }
        before = character;
    }
    cells.push(trimmed(text, Span::new(start, row.range().end)));
    cells
}
