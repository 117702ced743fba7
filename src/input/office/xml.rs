//! The XML of office files as a tree. Entities of a document's own are not expanded, nothing outside is followed.

use crate::input::limits::{self, MAX_NESTING, MAX_NODES};
use crate::input::origin::Extent;
use crate::input::{Error, refusal};
use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};
use std::borrow::Cow;

type Index = u32;

#[derive(Debug)]
enum Content<'a> {
    Element(BytesStart<'a>),
    Text(Cow<'a, str>),
}

#[derive(Debug)]
struct Node<'a> {
    content: Content<'a>,
    first: Option<Index>,
    next: Option<Index>,
    extent: Extent,
}

/// A parsed part; its nodes stand in one list, so that no depth of nesting can overflow a stack on drop.
#[derive(Debug, Default)]
pub struct Tree<'a> {
    nodes: Vec<Node<'a>>,
}

/// What stands in an element.
#[derive(Debug, Clone, Copy)]
pub enum Child<'t> {
    /// An element.
    Element(Element<'t>),
    /// Text, and where it is written.
    Text(&'t str, Extent),
}

/// An element of a tree. Names are without prefix.
#[derive(Debug, Clone, Copy)]
pub struct Element<'t> {
    tree: &'t Tree<'t>,
    start: &'t BytesStart<'t>,
    first: Option<Index>,
    extent: Extent,
}

/// The text of a part; XML is in UTF-8 unless a mark says UTF-16.
pub fn text(bytes: &[u8]) -> Cow<'_, str> {
    let units = |decode: fn([u8; 2]) -> u16| {
        let units = bytes.as_chunks::<2>().0.iter().skip(1).map(|pair| decode(*pair));
        Cow::Owned(char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)).collect())
    };
    match bytes {
        [0xFF, 0xFE, ..] => units(u16::from_le_bytes),
        [0xFE, 0xFF, ..] => units(u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest),
        _ => String::from_utf8_lossy(bytes),
    }
}

impl<'a> Tree<'a> {
    /// Parses a part.
    pub fn parse(text: &'a str) -> Result<Self, Error> {
        let mut reader = Reader::from_str(text);
        let mut builder = Builder { tree: Tree::default(), open: Vec::new(), extent: Extent::default() };
        loop {
            let event = reader.read_event().map_err(|_| refusal::damaged())?;
            builder.extent = Extent { start: builder.extent.end, end: offset(reader.buffer_position()) };
            match event {
                Event::Start(start) => builder.open(start)?,
                Event::Empty(start) => {
                    builder.open(start)?;
                    builder.close();
                }
                Event::End(_) => builder.close(),
                Event::Text(text) => builder.add(Content::Text(text.into_inner()))?,
                Event::CData(data) => builder.add(Content::Text(data.into_inner()))?,
                Event::GeneralRef(name) => builder.add(Content::Text(Cow::Owned(resolved(&name))))?,
                Event::Eof if builder.open.is_empty() => return Ok(builder.tree),
                Event::Eof => return Err(refusal::damaged()),
                Event::Decl(_) | Event::PI(_) | Event::DocType(_) | Event::Comment(_) => {}
            }
        }
    }

    /// The outermost element.
    pub fn root(&self) -> Result<Element<'_>, Error> {
        let at = |index| match self.child(index) {
            Some(Child::Element(element)) => Some(element),
            _ => None,
        };
        let count = Index::try_from(self.nodes.len()).unwrap_or(Index::MAX);
        (0..count).find_map(at).ok_or_else(refusal::damaged)
    }

    fn child(&self, index: Index) -> Option<Child<'_>> {
        let node = self.nodes.get(index as usize)?;
        Some(match &node.content {
            Content::Text(text) => Child::Text(text, node.extent),
            Content::Element(start) => {
                Child::Element(Element { tree: self, start, first: node.first, extent: node.extent })
            }
        })
    }
}

/// A character or one of the five entities of XML; anything else is left out.
fn resolved(name: &BytesRef<'_>) -> String {
    if let Ok(Some(character)) = name.resolve_char_ref() {
        return character.to_string();
    }
    let name: &str = name;
    quick_xml::escape::resolve_predefined_entity(name).unwrap_or_default().to_owned()
}

/// Parts have at most [`MAX_UNPACKED`](limits::MAX_UNPACKED) bytes.
fn offset(position: u64) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}

struct Builder<'a> {
    tree: Tree<'a>,
    /// Where the last event stands.
    extent: Extent,
    /// The open elements, each with its last child so far.
    open: Vec<(Index, Option<Index>)>,
}

impl<'a> Builder<'a> {
    fn open(&mut self, start: BytesStart<'a>) -> Result<(), Error> {
        if self.open.len() >= MAX_NESTING {
            return Err(limits::too_large("文件中的表格或元素层层嵌套，结构异常"));
        }
        let index = Index::try_from(self.tree.nodes.len()).unwrap_or(Index::MAX);
        self.add(Content::Element(start))?;
        self.open.push((index, None));
        Ok(())
    }

    fn close(&mut self) {
        let closed = self.open.pop().and_then(|(index, _)| self.tree.nodes.get_mut(index as usize));
        if let Some(node) = closed {
            node.extent.end = self.extent.end;
        }
    }

    fn add(&mut self, content: Content<'a>) -> Result<(), Error> {
        if self.tree.nodes.len() >= MAX_NODES {
            return Err(limits::too_large("文件中的内容过多"));
        }
        let index = Index::try_from(self.tree.nodes.len()).unwrap_or(Index::MAX);
        self.tree.nodes.push(Node { content, first: None, next: None, extent: self.extent });
        let Some((parent, last)) = self.open.last_mut() else { return Ok(()) };
        match last.and_then(|last| self.tree.nodes.get_mut(last as usize)) {
            Some(before) => before.next = Some(index),
            None => {
                if let Some(parent) = self.tree.nodes.get_mut(*parent as usize) {
                    parent.first = Some(index);
                }
            }
        }
        *last = Some(index);
        Ok(())
    }
}

impl<'t> Element<'t> {
    /// Its name.
    pub fn name(self) -> &'t str {
        let name = self.start.name().into_inner();
        name.rsplit(':').next().unwrap_or(name)
    }

    /// Where it is written, from its start tag to its end tag.
    pub fn extent(self) -> Extent {
        self.extent
    }

    /// The value of an attribute.
    pub fn attribute(self, name: &str) -> Option<String> {
        let mut attributes = self.start.attributes();
        let found = attributes.with_checks(false).flatten().find(|found| {
            let key = found.key.into_inner();
            key.rsplit(':').next() == Some(name)
        })?;
        let value = quick_xml::escape::unescape(&found.value).map(Cow::into_owned);
        Some(value.unwrap_or_else(|_| found.value.into_owned()))
    }

    /// An attribute that is a whole number.
    pub fn number(self, name: &str) -> Option<usize> {
        self.attribute(name)?.trim().parse().ok()
    }

    /// What stands in it.
    pub fn content(self) -> impl Iterator<Item = Child<'t>> {
        let tree = self.tree;
        let next = move |index: &Index| tree.nodes.get(*index as usize)?.next;
        std::iter::successors(self.first, next).filter_map(move |index| tree.child(index))
    }

    /// The elements in it.
    pub fn children(self) -> impl Iterator<Item = Element<'t>> {
        self.content().filter_map(|child| match child {
            Child::Element(element) => Some(element),
            Child::Text(..) => None,
        })
    }

    /// The first element in it with this name.
    pub fn child(self, name: &str) -> Option<Element<'t>> {
        self.children().find(|child| child.name() == name)
    }

    /// The element at the end of a path of names.
    pub fn find(self, path: &[&str]) -> Option<Element<'t>> {
        path.iter().try_fold(self, |element, name| element.child(name))
    }

    /// The value that OOXML gives an element: its attribute `val`.
    pub fn value(self) -> Option<String> {
        self.attribute("val")
    }

    /// The text that stands directly in it.
    pub fn text(self) -> String {
        self.content()
            .filter_map(|child| match child {
                Child::Text(text, _) => Some(text),
                Child::Element(_) => None,
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_of_a_document_are_left_out() {
        let text = "<!DOCTYPE a [<!ENTITY b \"甲甲\">]><a><w:t x:c='1&amp;2'>乙&b;&lt;&#x4e19;</w:t></a>";
        let tree = Tree::parse(text).unwrap();
        let inner = tree.root().unwrap().child("t").unwrap();
        assert_eq!((inner.text().as_str(), inner.attribute("c").as_deref()), ("乙<丙", Some("1&2")));
    }

    #[test]
    fn elements_and_texts_know_where_they_are_written() {
        let text = "<?xml version=\"1.0\"?><a><b x=\"1\"/>甲&amp;<c>乙</c ></a>";
        let tree = Tree::parse(text).unwrap();
        let written = |extent: Extent| text.get(extent.start as usize..extent.end as usize).unwrap();
        let content = tree.root().unwrap().content().map(|child| match child {
            Child::Element(element) => written(element.extent()),
            Child::Text(_, extent) => written(extent),
        });
        assert_eq!(content.collect::<Vec<_>>(), ["<b x=\"1\"/>", "甲", "&amp;", "<c>乙</c >"]);
    }

    #[test]
    fn broken_and_deep_markup_is_refused() {
        let code = |text: &str| Tree::parse(text).map(|_| ()).map_err(|error| format!("{:?}", error.code));
        assert_eq!(code("<a><b></a>"), Err("Damaged".to_owned()));
        assert_eq!(code("<a>"), Err("Damaged".to_owned()));
        assert_eq!(code(&"<a>".repeat(100_000)), Err("TooLarge".to_owned()));
        assert_eq!(text(b"\xFF\xFE<\0a\0"), "<a");
    }
}
