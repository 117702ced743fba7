//! Files of office programs: containers whose content tells their kind.

mod archive;
mod bytes;
mod compound;
mod doc;
mod open;
mod sheet;
mod word;
mod xml;

use super::draft::{self, Item};
use super::{Error, Kind, Note, Source, refusal};
use archive::Archive;
use compound::Compound;
use sheet::Sheet;

/// Reads a file when it is of a kind of office programs; `None` when it is of none.
pub fn read(bytes: &[u8], source: &mut Source) -> Option<Result<(), Error>> {
    if bytes.starts_with(b"PK\x03\x04") {
        return read_packed(bytes, source);
    }
    bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1").then(|| read_compound(bytes, source))?
}

/// Reads a packed file when it is of a known kind.
fn read_packed(bytes: &[u8], source: &mut Source) -> Option<Result<(), Error>> {
    let mut archive = match Archive::open(bytes) {
        Ok(archive) => archive,
        Err(error) => return Some(Err(error)),
    };
    let names = archive.names();
    let has = |start: &str| names.iter().any(|name| name.starts_with(start));
    if has("word/") {
        return Some(word::read(&mut archive, source));
    }
    if has("xl/workbook.xml") {
        source.kind = Some(Kind::Xlsx);
        return Some(sheet::xlsx::read(&mut archive).and_then(|book| write_sheets(&book, source)));
    }
    if has("mimetype") && has("content.xml") {
        return Some(read_open(&mut archive, source));
    }
    None
}

/// Reads an OpenDocument file.
fn read_open(archive: &mut Archive<'_>, source: &mut Source) -> Result<(), Error> {
    match open::read(archive)? {
        open::Read::Sheets(book) => {
            source.kind = Some(Kind::Ods);
            write_sheets(&book, source)
        }
        open::Read::Text(items) => {
            source.kind = Some(Kind::Odt);
            write_text(&items, "ODF 文档", source)
        }
    }
}

fn write_text(items: &[Item], name: &str, source: &mut Source) -> Result<(), Error> {
    if let Some(error) = draft::write(items, source) {
        return Err(error);
    }
    if source.text.trim().is_empty() { Err(refusal::no_words(name)) } else { Ok(()) }
}

/// Reads a compound file when it is of a known kind.
fn read_compound(bytes: &[u8], source: &mut Source) -> Option<Result<(), Error>> {
    let mut file = match Compound::open(bytes) {
        Ok(file) => file,
        Err(error) => return Some(Err(error)),
    };
    if file.has("EncryptedPackage") {
        return Some(Err(refusal::encrypted("Office 文档")));
    }
    if file.has("WordDocument") {
        source.kind = Some(if is_named(source, ".wps") { Kind::Wps } else { Kind::Doc });
        return Some(doc::read(&mut file).and_then(|(items, notes)| {
            source.notes.extend(notes);
            write_text(&items, "Word 文档", source)
        }));
    }
    let name = ["Workbook", "Book"].into_iter().find(|name| file.has(name))?;
    source.kind = Some(if is_named(source, ".et") { Kind::Et } else { Kind::Xls });
    let stream = file.stream(name).map(Option::unwrap_or_default);
    Some(stream.and_then(|stream| sheet::xls::read(&stream)).and_then(|book| write_sheets(&book, source)))
}

/// Whether a file's name ends so. The bytes of the formats of WPS are those of Office: only the name tells which it is.
fn is_named(source: &Source, ending: &str) -> bool {
    source.name.as_ref().is_some_and(|name| name.to_lowercase().ends_with(ending))
}

fn write_sheets((sheets, hidden): &(Vec<Sheet>, usize), source: &mut Source) -> Result<(), Error> {
    let items = sheets.iter().map(Sheet::items).collect::<Result<Vec<_>, _>>()?.concat();
    if *hidden > 0 {
        let message = format!("工作簿中有{hidden}个隐藏的工作表，没有检查。");
        source.notes.push(Note { id: "hidden-sheets", message });
    }
    write_text(&items, "工作簿", source)
}
