//! OpenDocument: texts (.odt) and spreadsheets (.ods).

mod lists;

use crate::input::draft::{Cell, Item, Paragraph, Table};
use crate::input::limits::{self, MAX_CELLS, MAX_COLUMNS, MAX_ROWS};
use crate::input::office::archive::Archive;
use crate::input::office::sheet::{Address, Sheet};
use crate::input::office::xml::{self, Child, Element, Tree};
use crate::input::{Error, refusal};
use lists::Lists;

/// Spaces that one element stands for, at most.
const MAX_SPACES: usize = 100;

/// What a document is.
#[derive(Debug)]
pub enum Read {
    /// The paragraphs and tables of a text.
    Text(Vec<Item>),
    /// The sheets of a workbook, and how many are hidden.
    Sheets((Vec<Sheet>, usize)),
}

/// Reads a document.
pub fn read(archive: &mut Archive<'_>) -> Result<Read, Error> {
    let manifest = archive.part("META-INF/manifest.xml")?.unwrap_or_default();
    if xml::text(&manifest).contains("encryption-data") {
        return Err(refusal::encrypted("ODF 文档"));
    }
    let content = archive.part("content.xml")?.ok_or_else(refusal::damaged)?;
    let text = xml::text(&content);
    let tree = Tree::parse(&text)?;
    let root = tree.root()?;
    let body = root.child("body").ok_or_else(refusal::damaged)?;
    if let Some(book) = body.child("spreadsheet") {
        let hidden = hidden_styles(root);
        let (tables, shown): (Vec<_>, Vec<_>) = book
            .children()
            .filter(|table| table.name() == "table")
            .partition(|table| table.attribute("style-name").is_some_and(|style| hidden.contains(&style)));
        let sheets = shown.into_iter().map(sheet).collect::<Result<Vec<_>, _>>()?;
        return Ok(Read::Sheets((sheets, tables.len())));
    }
    let mut lists = Lists::default();
    let styles = archive.part("styles.xml")?.unwrap_or_default();
    let styles = xml::text(&styles);
    if !styles.is_empty() {
        lists.learn(Tree::parse(&styles)?.root()?);
    }
    lists.learn(root);
    let mut items = Vec::new();
    blocks(body.child("text").ok_or_else(refusal::damaged)?, &mut lists, &mut items)?;
    Ok(Read::Text(items))
}

/// The styles of tables that are not displayed.
fn hidden_styles(root: Element<'_>) -> Vec<String> {
    let styles = root.child("automatic-styles").into_iter().flat_map(Element::children);
    let is_hidden = |style: &Element<'_>| {
        let properties = style.child("table-properties");
        properties.is_some_and(|own| own.attribute("display").as_deref() == Some("false"))
    };
    styles.filter(is_hidden).filter_map(|style| style.attribute("name")).collect()
}

/// The paragraphs and tables in an element; what was deleted is kept apart in the file and left out.
fn blocks(element: Element<'_>, lists: &mut Lists, items: &mut Vec<Item>) -> Result<(), Error> {
    for child in element.children() {
        match child.name() {
            "p" | "h" => paragraph(child, lists, items)?,
            "table" => items.extend(table(child, lists)?.map(Item::Table)),
            "list" => {
                lists.enter(child);
                blocks(child, lists, items)?;
                lists.leave(child);
            }
            "list-item" | "list-header" => {
                lists.item(child);
                blocks(child, lists, items)?;
            }
            "tracked-changes" | "annotation" | "forms" | "sequence-decls" => {}
            _ => blocks(child, lists, items)?,
        }
    }
    Ok(())
}

fn paragraph(element: Element<'_>, lists: &mut Lists, items: &mut Vec<Item>) -> Result<(), Error> {
    let mut inline = Inline::default();
    inline.read(element);
    let level = element.number("outline-level").and_then(|level| u8::try_from(level).ok());
    let heading = level.filter(|_| element.name() == "h").map(|level| level.saturating_add(1).min(6));
    if !inline.words.trim().is_empty() {
        inline.words.insert_str(0, &lists.ordinal(element));
    }
    items.push(Item::Paragraph(Paragraph { words: inline.words, heading, ..Paragraph::default() }));
    inline.boxes.into_iter().try_for_each(|content| blocks(content, &mut Lists::default(), items))
}

/// The words of a paragraph, and the text boxes and notes that hang on it.
#[derive(Default)]
struct Inline<'t> {
    words: String,
    boxes: Vec<Element<'t>>,
}

impl<'t> Inline<'t> {
    fn read(&mut self, element: Element<'t>) {
        for child in element.content() {
            match child {
                Child::Text(text, _) => self.text(text),
                Child::Element(element) => self.element(element),
            }
        }
    }

    /// White space of the markup is one space.
    fn text(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                ' ' | '\n' | '\r' | '\t' if self.words.ends_with(' ') => {}
                ' ' | '\n' | '\r' | '\t' => self.words.push(' '),
                other => self.words.push(other),
            }
        }
    }

    fn element(&mut self, element: Element<'t>) {
        match element.name() {
            "s" => self.words.push_str(&" ".repeat(element.number("c").unwrap_or(1).min(MAX_SPACES))),
            "tab" => self.words.push('\t'),
            "line-break" => self.words.push('\n'),
            "text-box" => self.boxes.push(element),
            "note" => self.boxes.extend(element.child("note-body")),
            "annotation" | "ruby-text" | "title" | "desc" => {}
            _ => self.read(element),
        }
    }
}

/// The rows of a table, also those in groups, each with how often it stands.
fn rows<'t>(element: Element<'t>, found: &mut Vec<(Element<'t>, usize)>) {
    for child in element.children() {
        match child.name() {
            "table-row" => found.push((child, child.number("number-rows-repeated").unwrap_or(1).max(1))),
            "table-header-rows" | "table-rows" | "table-row-group" => rows(child, found),
            _ => {}
        }
    }
}

/// The cells of a row with their columns and how often they stand; covered ones only count.
fn cells(row: Element<'_>) -> Vec<(Element<'_>, usize, usize)> {
    let mut column = 0_usize;
    let mut found = Vec::new();
    for cell in row.children() {
        let times = cell.number("number-columns-repeated").unwrap_or(1).max(1);
        if cell.name() == "table-cell" {
            found.push((cell, column, times));
        }
        column = column.saturating_add(times);
    }
    found
}

fn spans(cell: Element<'_>) -> (usize, usize) {
    let span = |name| cell.number(name).unwrap_or(1).max(1);
    (span("number-rows-spanned").min(MAX_ROWS), span("number-columns-spanned").min(MAX_COLUMNS + 1))
}

/// A table of a text; `None` for an empty one.
fn table(element: Element<'_>, lists: &mut Lists) -> Result<Option<Table>, Error> {
    let mut found = Vec::new();
    rows(element, &mut found);
    let mut placed = Vec::new();
    for (row, (element, times)) in found.iter().enumerate() {
        for (cell, column, repeated) in cells(*element) {
            if *times > 1 || column + repeated > MAX_COLUMNS + 1 {
                return Err(limits::too_large("有一个表格的行列过多"));
            }
            let mut items = Vec::new();
            blocks(cell, lists, &mut items)?;
            let (row_span, column_span) = spans(cell);
            for column in column..column + repeated {
                placed.push(Cell { row, column, row_span, column_span, items: items.clone(), place: None });
            }
        }
    }
    Ok(Some(Table { cells: placed, is_data: false }).filter(|table| !table.cells.is_empty()))
}

fn sheet(element: Element<'_>) -> Result<Sheet, Error> {
    let mut sheet = Sheet { name: element.attribute("name"), ..Sheet::default() };
    let mut found = Vec::new();
    rows(element, &mut found);
    let mut row = 0_usize;
    for (element, times) in found {
        for (cell, column, repeated) in cells(element) {
            put(cell, (row, times), (column, repeated), &mut sheet)?;
        }
        row = row.saturating_add(times);
    }
    Ok(sheet)
}

/// Puts the words of a cell wherever it is repeated.
fn put(
    cell: Element<'_>,
    (row, rows): (usize, usize),
    (column, columns): (usize, usize),
    sheet: &mut Sheet,
) -> Result<(), Error> {
    let mut items = Vec::new();
    blocks(cell, &mut Lists::default(), &mut items)?;
    let lines = items.iter().filter_map(|item| match item {
        Item::Paragraph(paragraph) => Some(paragraph.words.as_str()),
        Item::Table(_) => None,
    });
    let words = lines.collect::<Vec<_>>().join("\n");
    let spans = spans(cell);
    if words.trim().is_empty() && spans == (1, 1) {
        return Ok(());
    }
    if rows.saturating_mul(columns).saturating_add(sheet.cells.len()) > MAX_CELLS {
        return Err(limits::too_large("有一个工作表的单元格过多"));
    }
    for address in (row..row + rows).flat_map(|row| (column..column + columns).map(move |column| (row, column))) {
        let (Some(first), Some(last)) = (at(address), at((address.0 + spans.0 - 1, address.1 + spans.1 - 1))) else {
            continue;
        };
        sheet.put(first, words.clone());
        sheet.merges.extend((first != last).then_some((first, last)));
    }
    Ok(())
}

fn at((row, column): (usize, usize)) -> Option<Address> {
    Some((u32::try_from(row).ok()?, u32::try_from(column).ok()?))
}
