//! Word documents since 2007 (OOXML): paragraphs with their printed numbering, tables with spans, text boxes, footnotes.

mod body;
mod inline;
mod styles;
mod table;

use super::archive::Archive;
use super::xml::{self, Tree};
use crate::input::draft::{self, Item};
use crate::input::office::numbering::Numbering;
use crate::input::origin::Mark;
use crate::input::{Error, Kind, Note, Source, refusal};
use body::Body;
use styles::Styles;

const MAIN: &str = "word/document.xml";

/// What users call these files.
const NAME: &str = "Word 文档";

/// A document whose words are traced to where they are written in it.
#[derive(Debug)]
pub struct Traced {
    /// The source that reading gives.
    pub source: Source,
    /// The name of the part with the text.
    pub main: String,
    /// That part, without the mark of its encoding.
    pub document: String,
    /// Where the words of the source are written in it, in order.
    pub marks: Vec<Mark>,
}

/// Reads a document into its source.
pub fn read(archive: &mut Archive<'_>, source: &mut Source) -> Result<(), Error> {
    source.kind = Some(Kind::Docx);
    let main = main_part(archive)?;
    let document = archive.part(&main)?.ok_or_else(refusal::damaged)?;
    let items = items(archive, &main, &xml::text(&document), source)?;
    super::write_text(&items, NAME, source)
}

/// Reads a document and traces its words.
pub fn trace(archive: &mut Archive<'_>) -> Result<Traced, Error> {
    let mut source = Source { kind: Some(Kind::Docx), ..Source::default() };
    let main = main_part(archive)?;
    let document = archive.part(&main)?.ok_or_else(refusal::damaged)?;
    let document = String::from_utf8(document).map_err(|_| refusal::not_annotated("正文不是UTF-8编码"))?;
    let document = document.trim_start_matches('\u{feff}').to_owned();
    let items = items(archive, &main, &document, &mut source)?;
    let marks = draft::trace(&items, &mut source)?;
    Ok(Traced { source, main, document, marks })
}

/// The paragraphs and tables of a document.
fn items(archive: &mut Archive<'_>, main: &str, document: &str, source: &mut Source) -> Result<Vec<Item>, Error> {
    let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut beside = |name: &str| Ok(archive.part(&format!("{folder}/{name}"))?.unwrap_or_default());
    let [styles, numbering, footnotes, endnotes] =
        [beside("styles.xml")?, beside("numbering.xml")?, beside("footnotes.xml")?, beside("endnotes.xml")?];
    let tree = Tree::parse(document)?;
    let root = tree.root()?;
    let notes = [("footnote", xml::text(&footnotes)), ("endnote", xml::text(&endnotes))];
    let mut body = Body::new(Styles::parse(&xml::text(&styles))?, Numbering::parse(&xml::text(&numbering))?);
    let mut items = body.blocks(root.child("body").unwrap_or(root));
    for (name, text) in &notes {
        items.extend(footnoted(&mut body, name, text)?);
    }
    source.notes.extend(changes(&body));
    Ok(items)
}

/// The name of the part with the text, as the package names it.
fn main_part(archive: &mut Archive<'_>) -> Result<String, Error> {
    let Some(bytes) = archive.part("_rels/.rels")? else { return Ok(MAIN.to_owned()) };
    let text = xml::text(&bytes);
    let Ok(tree) = Tree::parse(&text) else { return Ok(MAIN.to_owned()) };
    let is_main = |kind: String| kind.ends_with("/officeDocument");
    let relation = tree.root()?.children().find(|relation| relation.attribute("Type").is_some_and(is_main));
    let target = relation.and_then(|relation| relation.attribute("Target"));
    Ok(target.map_or_else(|| MAIN.to_owned(), |target| target.trim_start_matches('/').to_owned()))
}

/// The notes that the text refers to, in the order of their references.
fn footnoted(body: &mut Body, name: &str, text: &str) -> Result<Vec<Item>, Error> {
    let wanted = body.references(name);
    if text.is_empty() || wanted.is_empty() {
        return Ok(Vec::new());
    }
    let tree = Tree::parse(text)?;
    let root = tree.root()?;
    let note = |id: &String| root.children().find(|note| note.attribute("id").as_ref() == Some(id));
    let found = wanted.iter().filter_map(|reference| Some((note(&reference.id)?, reference.holder)));
    Ok(found.flat_map(|(note, run)| body.hanging(note, run)).collect())
}

/// What the user should know of changes that nobody has accepted yet.
fn changes(body: &Body) -> Option<Note> {
    let message = format!(
        "文档带有尚未接受的修订（插入{}处、删除{}处），按接受全部修订后的文字检查。",
        body.inserted(),
        body.deleted()
    );
    (body.inserted() + body.deleted() > 0).then_some(Note { id: "tracked-changes", message })
}
