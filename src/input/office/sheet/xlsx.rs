//! Excel workbooks since 2007 (OOXML).

use super::{Address, Format, Sheet, number, shown};
use crate::input::limits::{self, MAX_CELLS};
use crate::input::office::archive::Archive;
use crate::input::office::xml::{self, Element, Tree};
use crate::input::{Error, refusal};

/// Reads the sheets that are not hidden; the second value is how many are.
pub fn read(archive: &mut Archive<'_>) -> Result<(Vec<Sheet>, usize), Error> {
    let strings = part(archive, "xl/sharedStrings.xml")?;
    let styles = part(archive, "xl/styles.xml")?;
    let workbook = part(archive, "xl/workbook.xml")?;
    let relations = part(archive, "xl/_rels/workbook.xml.rels")?;
    let tree = Tree::parse(&workbook)?;
    let root = tree.root()?;
    let property = |name| root.child("workbookPr").and_then(|own| own.attribute(name));
    let book = Book {
        strings: shared(&strings)?,
        formats: formats(&styles)?,
        since_1904: matches!(property("date1904").as_deref(), Some("1" | "true")),
    };
    let targets = targets(&relations)?;
    let mut sheets = Vec::new();
    let mut hidden = 0;
    for sheet in root.child("sheets").into_iter().flat_map(Element::children) {
        if sheet.attribute("state").is_some_and(|state| state != "visible") {
            hidden += 1;
            continue;
        }
        let id = sheet.attribute("id").unwrap_or_default();
        let Some((_, target)) = targets.iter().find(|(found, _)| *found == id) else { continue };
        let content = part(archive, target)?;
        sheets.push(book.sheet(&content, sheet.attribute("name").unwrap_or_default())?);
    }
    Ok((sheets, hidden))
}

fn part(archive: &mut Archive<'_>, name: &str) -> Result<String, Error> {
    let bytes = archive.part(name)?.unwrap_or_default();
    Ok(xml::text(&bytes).into_owned())
}

/// The parts that relations name.
fn targets(text: &str) -> Result<Vec<(String, String)>, Error> {
    if text.is_empty() {
        return Err(refusal::damaged());
    }
    let tree = Tree::parse(text)?;
    let target = |relation: Element<'_>| {
        let target = relation.attribute("Target")?;
        let path = if target.starts_with('/') { target } else { format!("xl/{target}") };
        Some((relation.attribute("Id")?, path))
    };
    Ok(tree.root()?.children().filter_map(target).collect())
}

fn shared(text: &str) -> Result<Vec<String>, Error> {
    if text.is_empty() {
        return Ok(Vec::new());
    }
    let tree = Tree::parse(text)?;
    Ok(tree.root()?.children().filter(|item| item.name() == "si").map(rich).collect())
}

/// The words of a string, which may be cut into runs; readings beside characters are left out.
fn rich(item: Element<'_>) -> String {
    item.children()
        .map(|part| match part.name() {
            "t" => part.text(),
            "r" => part.child("t").map(Element::text).unwrap_or_default(),
            _ => String::new(),
        })
        .collect()
}

/// The format of each style of a cell.
fn formats(text: &str) -> Result<Vec<Format>, Error> {
    if text.is_empty() {
        return Ok(Vec::new());
    }
    let tree = Tree::parse(text)?;
    let root = tree.root()?;
    let id = |element: Element<'_>| element.number("numFmtId").and_then(|id| u32::try_from(id).ok()).unwrap_or(0);
    let own: Vec<(u32, String)> = root
        .child("numFmts")
        .into_iter()
        .flat_map(Element::children)
        .map(|format| (id(format), format.attribute("formatCode").unwrap_or_default()))
        .collect();
    let code = |wanted: u32| own.iter().find(|(id, _)| *id == wanted).map(|(_, code)| code.as_str());
    let styles = root.child("cellXfs").into_iter().flat_map(Element::children);
    Ok(styles.map(|style| Format::of(id(style), code(id(style)))).collect())
}

/// What all sheets share.
struct Book {
    strings: Vec<String>,
    formats: Vec<Format>,
    since_1904: bool,
}

impl Book {
    fn sheet(&self, text: &str, name: String) -> Result<Sheet, Error> {
        let tree = Tree::parse(text)?;
        let root = tree.root()?;
        let mut sheet = Sheet { name: Some(name), ..Sheet::default() };
        let mut next: Address = (0, 0);
        for row in root.child("sheetData").into_iter().flat_map(Element::children) {
            let number = row.number("r").and_then(|row| u32::try_from(row).ok()?.checked_sub(1));
            next = (number.unwrap_or(next.0), 0);
            for cell in row.children().filter(|cell| cell.name() == "c") {
                let address = cell.attribute("r").and_then(|name| address(&name)).unwrap_or(next);
                sheet.put(address, self.words(cell));
                next = (address.0, address.1.saturating_add(1));
            }
            next = (next.0.saturating_add(1), 0);
        }
        if sheet.cells.len() > MAX_CELLS {
            return Err(limits::too_large("有一个工作表的单元格过多"));
        }
        let merges = root.child("mergeCells").into_iter().flat_map(Element::children);
        sheet.merges = merges.filter_map(|merge| range(&merge.attribute("ref")?)).collect();
        Ok(sheet)
    }

    /// What a cell shows.
    fn words(&self, cell: Element<'_>) -> String {
        let value = cell.child("v").map(Element::text).unwrap_or_default();
        match cell.attribute("t").as_deref() {
            Some("s") => {
                value.trim().parse().ok().and_then(|index: usize| self.strings.get(index)).cloned().unwrap_or_default()
            }
            Some("inlineStr") => cell.child("is").map(rich).unwrap_or_default(),
            Some("b") => if value.trim() == "1" { "TRUE" } else { "FALSE" }.to_owned(),
            Some("str" | "e" | "d") => value,
            _ => {
                let format = cell.number("s").and_then(|style| self.formats.get(style)).unwrap_or(&Format::General);
                number(&value).map_or(value, |number| shown(number, format, self.since_1904))
            }
        }
    }
}

/// `D7` as row and column.
fn address(name: &str) -> Option<Address> {
    let digits = name.trim_start_matches(|character: char| character.is_ascii_alphabetic());
    let letters = name.get(..name.len() - digits.len()).filter(|letters| (1..=3).contains(&letters.len()))?;
    let column =
        letters.bytes().fold(0, |column, letter| column * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1);
    Some((digits.parse::<u32>().ok()?.checked_sub(1)?, column - 1))
}

/// `A1:C2` as its first and last cell.
fn range(name: &str) -> Option<(Address, Address)> {
    let (first, last) = name.split_once(':')?;
    Some((address(first)?, address(last)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read() {
        assert_eq!(
            ["A1", "D7", "AA10", "7", "ABCD1", "A0"].map(address),
            [Some((0, 0)), Some((6, 3)), Some((9, 26)), None, None, None]
        );
        assert_eq!(range("A1:C2"), Some(((0, 0), (1, 2))));
    }
}
