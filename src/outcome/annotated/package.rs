//! The package of a Word document: its parts copied as they are packed, but for the few that know of comments.

use super::markup::{self, Names, broken, escaped, with_more};
use crate::input::{self, Error};
use quick_xml::Reader;
use quick_xml::events::Event;
use std::io::{Cursor, Write};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

const TYPES: &str = "[Content_Types].xml";
const TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
const STRICT_RELATION: &str = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// A package with the parts that change.
#[derive(Debug)]
pub struct Package<'a> {
    bytes: &'a [u8],
    /// The name of the part with the text.
    main: String,
    /// The name of the part with its relations.
    relations: String,
    /// The part with the comments that are there already, as its name and content.
    comments: Option<(String, String)>,
    changed: Vec<(String, String)>,
}

impl<'a> Package<'a> {
    /// Opens the package whose text is in the part `main`.
    pub fn open(bytes: &'a [u8], main: &str) -> Result<Self, Error> {
        let (folder, file) = main.rsplit_once('/').unwrap_or(("", main));
        let relations = joined(folder, &format!("_rels/{file}.rels"));
        let mut package = Self { bytes, main: main.to_owned(), relations, comments: None, changed: Vec::new() };
        let known = package.part(&package.relations)?.unwrap_or_default();
        if let Some(name) = target(&known).map(|target| resolved(folder, &target)) {
            package.comments = package.part(&name)?.map(|content| (name, content));
        }
        Ok(package)
    }

    /// The first number that no comment has, neither in the list nor in the text.
    pub fn next_comment(&self, document: &str) -> Result<u32, Error> {
        let listed = self.comments.as_ref().map_or("", |(_, content)| content.as_str());
        let highest = [listed, document].into_iter().map(highest).collect::<Result<Vec<_>, _>>()?;
        Ok(highest.into_iter().flatten().max().map_or(0, |last| last.saturating_add(1)))
    }

    /// Adds comments, as `make` writes them, to those that are there, or a part for them.
    pub fn add_comments(&mut self, names: &Names, make: impl Fn(&Names) -> String) -> Result<(), Error> {
        if let Some((name, content)) = self.comments.take() {
            let more = make(&Names::of(&content)?);
            self.changed.push((name, with_more(&content, |_| more.clone())?));
            return Ok(());
        }
        let own = Names { declaration: String::new(), prefix: "w".to_owned(), namespace: names.namespace };
        let (namespace, elements) = (names.namespace, make(&own));
        let content = format!("{DECLARATION}<w:comments xmlns:w=\"{namespace}\">{elements}</w:comments>");
        let folder = self.main.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
        let name = self.free_name(&folder)?;
        self.relate(&name, names)?;
        self.declare(&joined(&folder, &name))?;
        self.changed.push((joined(&folder, &name), content));
        Ok(())
    }

    /// Replaces the part with the text.
    pub fn replace_text(&mut self, document: String) {
        self.changed.push((self.main.clone(), document));
    }

    /// The package as bytes; what did not change is copied as it is packed.
    pub fn write(mut self) -> Result<Vec<u8>, Error> {
        let mut archive = ZipArchive::new(Cursor::new(self.bytes)).map_err(unpacked)?;
        let mut writer = ZipWriter::new(Cursor::new(Vec::with_capacity(self.bytes.len())));
        for index in 0..archive.len() {
            let file = archive.by_index_raw(index).map_err(unpacked)?;
            let own = self.changed.iter().position(|(name, _)| same(name, &file.name().unwrap_or_default()));
            let Some(own) = own else {
                writer.raw_copy_file(file).map_err(unpacked)?;
                continue;
            };
            let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
            let options = options.last_modified_time(file.last_modified().unwrap_or_default());
            let name = file.name().map_err(unpacked)?.into_owned();
            add(&mut writer, &name, &self.changed.remove(own).1, options)?;
        }
        for (name, content) in &self.changed {
            let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
            add(&mut writer, name, content, options.last_modified_time(zip::DateTime::default()))?;
        }
        Ok(writer.finish().map_err(unpacked)?.into_inner())
    }

    fn part(&self, name: &str) -> Result<Option<String>, Error> {
        let Some(bytes) = input::part(self.bytes, name)? else { return Ok(None) };
        String::from_utf8(bytes).map(Some).map_err(|_| broken())
    }

    /// A name for the part with the comments that no other part has.
    fn free_name(&self, folder: &str) -> Result<String, Error> {
        let names =
            std::iter::once("comments.xml".to_owned()).chain((1..).map(|number| format!("comments{number}.xml")));
        for name in names {
            if input::part(self.bytes, &joined(folder, &name))?.is_none() {
                return Ok(name);
            }
        }
        Err(broken())
    }

    fn relate(&mut self, target: &str, names: &Names) -> Result<(), Error> {
        let empty = || format!("{DECLARATION}<Relationships xmlns=\"{RELATIONS}\"/>");
        let known = self.part(&self.relations)?.unwrap_or_else(empty);
        let id = ids("rIdGouji").find(|id| !known.contains(&format!("\"{id}\""))).unwrap_or_default();
        let kind = if names.is_strict() { STRICT_RELATION } else { RELATION };
        let more = with_more(&known, |prefix| {
            format!("<{prefix}Relationship Id=\"{id}\" Type=\"{kind}\" Target=\"{target}\"/>")
        })?;
        self.changed.push((self.relations.clone(), more));
        Ok(())
    }

    fn declare(&mut self, name: &str) -> Result<(), Error> {
        let known = self.part(TYPES)?.ok_or_else(broken)?;
        let name = escaped(name);
        let more =
            with_more(&known, |prefix| format!("<{prefix}Override PartName=\"/{name}\" ContentType=\"{TYPE}\"/>"))?;
        self.changed.push((TYPES.to_owned(), more));
        Ok(())
    }
}

fn ids(stem: &str) -> impl Iterator<Item = String> {
    std::iter::once(stem.to_owned()).chain((1..).map(move |number| format!("{stem}{number}")))
}

fn add(
    writer: &mut ZipWriter<Cursor<Vec<u8>>>,
    name: &str,
    content: &str,
    options: SimpleFileOptions,
) -> Result<(), Error> {
    writer.start_file(name, options).map_err(unpacked)?;
    writer.write_all(content.as_bytes()).map_err(|_| broken())
}

/// Names of parts are compared without regard to case or a slash in front.
fn same(name: &str, other: &str) -> bool {
    let plain = |name: &str| name.trim_start_matches(['/', '\\']).replace('\\', "/");
    plain(name).eq_ignore_ascii_case(&plain(other))
}

fn joined(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

/// The part that a relation from a folder leads to.
fn resolved(folder: &str, target: &str) -> String {
    match target.strip_prefix('/') {
        Some(whole) => whole.to_owned(),
        None => joined(folder, target.trim_start_matches("./")),
    }
}

/// Where the relation to the comments leads.
fn target(relations: &str) -> Option<String> {
    elements(relations, |name, attribute| {
        let is_comments = attribute("Type").is_some_and(|kind| kind == RELATION || kind == STRICT_RELATION);
        (name == "Relationship" && is_comments).then(|| attribute("Target")).flatten()
    })
    .ok()?
    .pop()
}

/// The highest number of a comment that is spoken of.
fn highest(part: &str) -> Result<Option<u32>, Error> {
    let numbers = elements(part, |name, attribute| {
        name.starts_with("comment").then(|| attribute("id")?.trim().parse::<u32>().ok()).flatten()
    })?;
    Ok(numbers.into_iter().max())
}

/// What the elements of a part give by their name and attributes, both without prefix.
fn elements<T>(part: &str, give: impl Fn(&str, &dyn Fn(&str) -> Option<String>) -> Option<T>) -> Result<Vec<T>, Error> {
    let mut reader = Reader::from_str(part);
    let mut found = Vec::new();
    loop {
        let tag = match reader.read_event().map_err(|_| broken())? {
            Event::Start(start) | Event::Empty(start) => start,
            Event::Eof => return Ok(found),
            _ => continue,
        };
        found.extend(give(tag.local_name().into_inner(), &|name| markup::attribute(&tag, name)));
    }
}

fn unpacked(_: ZipError) -> Error {
    broken()
}
