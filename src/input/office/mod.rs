//! Files of office programs: containers whose content tells their kind.

mod archive;
mod bytes;
mod compound;
mod doc;
mod numbering;
mod ofd;
mod open;
mod ordinal;
mod sheet;
mod word;
mod xml;

use super::draft::{self, Item};
use super::{Decoder, Error, ErrorCode, Kind, Note, Source, decode, refusal};
use archive::{Archive, Entry};
use compound::Compound;
use sheet::Sheet;

pub use word::Traced;

/// How packed files begin.
const PACKED: &[u8] = b"PK\x03\x04";

/// How compound files begin.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// What a file turned out to be.
pub enum Read {
    /// A document, read into the source or not.
    Done(Result<(), Error>),
    /// A packed file with one file in it, to be read in its place.
    Inner(PackedFile),
    /// Nothing that is read here.
    Other,
}

/// A file out of a packed file.
#[derive(Debug, Clone)]
pub struct PackedFile {
    /// Its name, with its folders.
    pub name: String,
    /// Its content, or why it could not be unpacked.
    pub content: Result<Vec<u8>, Error>,
}

/// The kinds of packed documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Document {
    Word,
    Workbook,
    Open,
    Pages,
    /// One that is not read, such as slides.
    Unread,
}

/// The files of a packed file that is no document itself; `None` for anything else.
pub fn unpack(bytes: &[u8], decoder: &dyn Decoder) -> Option<Vec<PackedFile>> {
    let mut archive = Archive::open(bytes).ok().filter(|_| bytes.starts_with(PACKED))?;
    if document(&archive).is_some() {
        return None;
    }
    let entries = archive.entries();
    Some(entries.iter().map(|entry| file(&mut archive, entry, decoder)).collect())
}

fn file(archive: &mut Archive<'_>, entry: &Entry, decoder: &dyn Decoder) -> PackedFile {
    PackedFile { name: decode::name(&entry.name, decoder), content: archive.at(entry.index) }
}

/// Reads a file of office programs into its source.
pub fn read(bytes: &[u8], decoder: &dyn Decoder, source: &mut Source) -> Read {
    if bytes.starts_with(COMPOUND) {
        return read_compound(bytes, source).map_or(Read::Other, Read::Done);
    }
    if !bytes.starts_with(PACKED) {
        return Read::Other;
    }
    match Archive::open(bytes) {
        Ok(archive) => read_packed(archive, decoder, source),
        Err(error) => Read::Done(Err(error)),
    }
}

/// Reads a Word document and traces its words to where they are written.
pub fn trace(bytes: &[u8]) -> Result<Traced, Error> {
    let refused = || refusal::not_annotated("这不是 .docx 文件");
    let mut archive = Archive::open(bytes).ok().filter(|_| bytes.starts_with(PACKED)).ok_or_else(refused)?;
    if document(&archive) == Some(Document::Word) { word::trace(&mut archive) } else { Err(refused()) }
}

/// A part of a packed file by its name; `None` when there is none.
pub fn part(bytes: &[u8], name: &str) -> Result<Option<Vec<u8>>, Error> {
    Archive::open(bytes)?.part(name)
}

fn read_packed(mut archive: Archive<'_>, decoder: &dyn Decoder, source: &mut Source) -> Read {
    Read::Done(match document(&archive) {
        Some(Document::Word) => word::read(&mut archive, source),
        Some(Document::Open) => read_open(&mut archive, source),
        Some(Document::Pages) => ofd::read(&mut archive, source),
        Some(Document::Workbook) => {
            source.kind = Some(Kind::Xlsx);
            sheet::xlsx::read(&mut archive).and_then(|book| write_sheets(&book, source))
        }
        Some(Document::Unread) => return Read::Other,
        None => match archive.entries().as_slice() {
            [single] => return Read::Inner(file(&mut archive, single, decoder)),
            files => Err(several(files.len())),
        },
    })
}

/// What a packed file is, by the names of its parts.
fn document(archive: &Archive<'_>) -> Option<Document> {
    let names = archive.names();
    let has = |start: &str| names.iter().any(|name| name.starts_with(start));
    let is_package = has("[Content_Types].xml") || has("_rels/");
    match () {
        () if has("word/") => Some(Document::Word),
        () if has("xl/workbook.xml") => Some(Document::Workbook),
        () if has("mimetype") && has("content.xml") => Some(Document::Open),
        () if has("OFD.xml") => Some(Document::Pages),
        () if is_package => Some(Document::Unread),
        () => None,
    }
}

fn several(count: usize) -> Error {
    let message = match count {
        0 => "压缩文件中没有文件。请打开年度报告本身。".to_owned(),
        _ => format!("压缩文件中有{count}个文件。请先解压，再逐个打开其中的报告。"),
    };
    Error { code: ErrorCode::UnknownBinary, message }
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
