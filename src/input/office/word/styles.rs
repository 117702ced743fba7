//! Styles of paragraphs: what numbering and which outline level they bring along.

use crate::input::Error;
use crate::input::office::numbering::Numbered;
use crate::input::office::xml::{Element, Tree};
use std::collections::BTreeMap;

/// Styles that are based on each other are followed at most this far.
const MAX_BASES: usize = 16;

/// What a style or a paragraph says of itself.
#[derive(Debug, Clone, Default)]
pub struct Format {
    /// Its numbering.
    pub numbered: Numbered,
    /// Its level in the outline, from 0; 9 for body text.
    pub outline: Option<usize>,
    name: String,
    base: Option<String>,
}

/// The styles of a document by their ids.
#[derive(Debug, Default)]
pub struct Styles {
    styles: BTreeMap<String, Format>,
    standard: Option<String>,
}

impl Styles {
    /// Reads `styles.xml`; an empty text has no styles.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let mut found = Self::default();
        if text.is_empty() {
            return Ok(found);
        }
        let tree = Tree::parse(text)?;
        for style in tree.root()?.children().filter(|style| style.name() == "style") {
            let Some(id) = style.attribute("styleId") else { continue };
            if style.attribute("type").as_deref() == Some("paragraph") && style.attribute("default").is_some() {
                found.standard = Some(id.clone());
            }
            found.styles.insert(id, Format::of_style(style));
        }
        Ok(found)
    }

    /// What holds for a paragraph with these properties: its own word first, then its style's and those it is based on.
    pub fn format(&self, properties: Option<Element<'_>>) -> Format {
        let own = properties.map(Format::of_properties).unwrap_or_default();
        let style = properties.and_then(|own| own.child("pStyle")?.value()).or_else(|| self.standard.clone());
        let mut format = own;
        let mut next = style.as_deref().and_then(|id| self.styles.get(id));
        for _ in 0..MAX_BASES {
            let Some(style) = next else { break };
            format.inherit(style);
            next = style.base.as_deref().and_then(|id| self.styles.get(id));
        }
        format
    }
}

impl Format {
    fn of_style(style: Element<'_>) -> Self {
        let properties = style.child("pPr").map(Self::of_properties).unwrap_or_default();
        let value = |name| style.child(name).and_then(Element::value);
        Self { name: value("name").unwrap_or_default().to_lowercase(), base: value("basedOn"), ..properties }
    }

    fn of_properties(properties: Element<'_>) -> Self {
        let number = |path: &[&str]| properties.find(path).and_then(|found| found.number("val"));
        let list = number(&["numPr", "numId"]).and_then(|list| u32::try_from(list).ok());
        let numbered = Numbered { list, level: number(&["numPr", "ilvl"]) };
        Self { numbered, outline: number(&["outlineLvl"]), ..Self::default() }
    }

    fn inherit(&mut self, base: &Self) {
        self.numbered.list = self.numbered.list.or(base.numbered.list);
        self.numbered.level = self.numbered.level.or(base.numbered.level);
        self.outline = self.outline.or(base.outline);
        if self.name.is_empty() {
            self.name.clone_from(&base.name);
        }
    }

    /// The level of a heading: 1 for the title, 2 for the first level of the outline.
    pub fn heading(&self) -> Option<u8> {
        if self.name == "title" {
            return Some(1);
        }
        let level = u8::try_from(self.outline.filter(|level| *level < 9)?).ok()?;
        Some((level + 2).min(6))
    }

    /// Whether it is a line of the table of contents.
    pub fn is_contents(&self) -> bool {
        self.name.starts_with("toc ")
    }
}
