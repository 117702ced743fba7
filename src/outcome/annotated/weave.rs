//! Marks of comments woven into the text.

use super::anchor::{Point, Within};
use super::comment::Comment;
use super::markup::{Names, broken, first_tag};
use crate::input::{Error, Extent};
use quick_xml::Reader;
use quick_xml::events::Event;
use std::collections::{BTreeMap, BTreeSet};

/// The marks by the byte at which they are put.
type Points = BTreeMap<u32, (Within, Marks)>;

/// The marks at one point.
#[derive(Debug, Default)]
struct Marks {
    ends: String,
    starts: String,
}

/// The text with the marks of comments, which are numbered from `first`.
pub fn woven(document: &str, comments: &[Comment], first: u32, names: &Names) -> Result<String, Error> {
    let mut points = BTreeMap::new();
    for (id, comment) in (first..).zip(comments) {
        at(&mut points, comment.anchor.start).starts.push_str(&mark("commentRangeStart", id, names));
        let end = mark("commentRangeEnd", id, names) + &reference(id, names);
        let is_point = comment.anchor.start == comment.anchor.end;
        let marks = at(&mut points, comment.anchor.end);
        if is_point { marks.starts.push_str(&end) } else { marks.ends.push_str(&end) }
    }
    let mut loom = Loom { document, written: String::with_capacity(document.len()), read: 0 };
    let mut kept = BTreeSet::new();
    for (at, (within, marks)) in points {
        loom.weave(at as usize, within, &(marks.ends + &marks.starts), &mut kept)?;
    }
    loom.finish()
}

fn at(points: &mut Points, point: Point) -> &mut Marks {
    &mut points.entry(point.at).or_insert_with(|| (point.within, Marks::default())).1
}

fn mark(name: &str, id: u32, names: &Names) -> String {
    let (w, declared) = (&names.prefix, &names.declaration);
    format!("<{w}:{name}{declared} {w}:id=\"{id}\"/>")
}

fn reference(id: u32, names: &Names) -> String {
    let (w, declared) = (&names.prefix, &names.declaration);
    format!("<{w}:r{declared}><{w}:commentReference {w}:id=\"{id}\"/></{w}:r>")
}

/// The text as far as it is written.
struct Loom<'a> {
    document: &'a str,
    written: String,
    read: usize,
}

impl Loom<'_> {
    fn copy_to(&mut self, at: usize) -> Result<(), Error> {
        self.written.push_str(self.document.get(self.read..at).ok_or_else(broken)?);
        self.read = at;
        Ok(())
    }

    fn weave(&mut self, at: usize, within: Within, marks: &str, spaced: &mut BTreeSet<u32>) -> Result<(), Error> {
        match within {
            Within::Paragraph => {
                self.copy_to(at)?;
                self.written.push_str(marks);
            }
            Within::Run(run) => {
                self.copy_to(at)?;
                let run = Run::of(self.document, run)?;
                self.written.extend([run.close.as_str(), marks, run.tag, run.properties]);
            }
            Within::Text(run, part) => self.divide(at, (run, part), marks, spaced)?,
            Within::Empty(paragraph) => self.fill(paragraph, marks)?,
        }
        Ok(())
    }

    /// Divides the text of a run. White space at the division counts only when the tags say so.
    fn divide(
        &mut self,
        at: usize,
        (run, part): (Extent, Extent),
        marks: &str,
        spaced: &mut BTreeSet<u32>,
    ) -> Result<(), Error> {
        let run = Run::of(self.document, run)?;
        let markup = cut(self.document, part)?;
        let (start, length) = first_tag(markup).ok_or_else(broken)?;
        let (tag, name) = (markup.get(..length).unwrap_or_default(), start.name().into_inner());
        let (before, behind) = self.document.split_at_checked(at).ok_or_else(broken)?;
        let at_space = before.ends_with(char::is_whitespace) || behind.starts_with(char::is_whitespace);
        let spaces = if at_space && !tag.contains("xml:space") { " xml:space=\"preserve\"" } else { "" };
        let after_name = part.start as usize + 1 + name.len();
        if !spaces.is_empty() && self.read <= after_name && spaced.insert(part.start) {
            self.copy_to(after_name)?;
            self.written.push_str(spaces);
        }
        self.copy_to(at)?;
        let rest = tag.get(1 + name.len()..).unwrap_or_default();
        self.written.push_str(&format!("</{name}>"));
        self.written.extend([run.close.as_str(), marks, run.tag, run.properties]);
        self.written.push_str(&format!("<{name}{spaces}{rest}"));
        Ok(())
    }

    /// Puts marks at the end of a paragraph; one that is a single tag is opened.
    fn fill(&mut self, paragraph: Extent, marks: &str) -> Result<(), Error> {
        let markup = cut(self.document, paragraph)?;
        let (start, length) = first_tag(markup).ok_or_else(broken)?;
        let end = paragraph.end as usize;
        if length == markup.len() {
            self.copy_to(end - "/>".len())?;
            self.written.push_str(&format!(">{marks}</{}>", start.name().into_inner()));
            self.read = end;
            return Ok(());
        }
        self.copy_to(paragraph.start as usize + markup.rfind("</").ok_or_else(broken)?)?;
        self.written.push_str(marks);
        Ok(())
    }

    fn finish(mut self) -> Result<String, Error> {
        self.copy_to(self.document.len())?;
        Ok(self.written)
    }
}

/// What closes a run and opens it again.
struct Run<'a> {
    close: String,
    tag: &'a str,
    properties: &'a str,
}

impl<'a> Run<'a> {
    fn of(document: &'a str, run: Extent) -> Result<Self, Error> {
        let markup = cut(document, run)?;
        let (start, length) = first_tag(markup).ok_or_else(broken)?;
        let rest = markup.get(length..).ok_or_else(broken)?;
        let properties = properties(rest).and_then(|length| rest.get(..length)).unwrap_or_default();
        let close = format!("</{}>", start.name().into_inner());
        Ok(Self { close, tag: markup.get(..length).ok_or_else(broken)?, properties })
    }
}

/// The length of the properties with which the content of a run begins.
fn properties(content: &str) -> Option<usize> {
    let mut reader = Reader::from_str(content);
    loop {
        match reader.read_event().ok()? {
            Event::Text(text) if text.trim().is_empty() => {}
            Event::Start(start) if start.local_name().into_inner() == "rPr" => {
                reader.read_to_end(start.name()).ok()?;
                break;
            }
            Event::Empty(start) if start.local_name().into_inner() == "rPr" => break,
            _ => return None,
        }
    }
    usize::try_from(reader.buffer_position()).ok()
}

fn cut(document: &str, extent: Extent) -> Result<&str, Error> {
    document.get(extent.start as usize..extent.end as usize).ok_or_else(broken)
}
