//! The blocks of a document in reading order.

use super::inline::{Inline, Story, alternative};
use super::numbering::Numbering;
use super::styles::Styles;
use super::table;
use crate::input::draft::{Item, Paragraph};
use crate::input::office::xml::Element;

/// Longer paragraphs are no headings, whatever their style says; in characters.
const LONGEST_HEADING: usize = 60;

/// Reads blocks; it counts lists and changes on the way.
#[derive(Debug)]
pub struct Body {
    styles: Styles,
    numbering: Numbering,
    story: Story,
    references: Vec<(&'static str, String)>,
}

impl Body {
    /// A reader that has read nothing yet.
    pub fn new(styles: Styles, numbering: Numbering) -> Self {
        Self { styles, numbering, story: Story::default(), references: Vec::new() }
    }

    /// Insertions that nobody has accepted yet.
    pub fn inserted(&self) -> usize {
        self.story.inserted
    }

    /// Deletions that nobody has accepted yet.
    pub fn deleted(&self) -> usize {
        self.story.deleted
    }

    /// The ids of the notes of a kind that were referred to.
    pub fn references(&self, kind: &str) -> Vec<String> {
        self.references.iter().filter(|(found, _)| *found == kind).map(|(_, id)| id.clone()).collect()
    }

    /// The paragraphs and tables in an element.
    pub fn blocks(&mut self, element: Element<'_>) -> Vec<Item> {
        let mut items = Vec::new();
        let mut carried = String::new();
        self.collect(element, &mut items, &mut carried);
        if !carried.is_empty() {
            items.push(Item::plain(carried));
        }
        items
    }

    fn collect(&mut self, element: Element<'_>, items: &mut Vec<Item>, carried: &mut String) {
        for child in element.children() {
            match child.name() {
                "p" => self.paragraph(child, items, carried),
                "tbl" => items.extend(table::read(child, self).map(Item::Table)),
                "sdt" => self.collect_in(child.child("sdtContent"), items, carried),
                "AlternateContent" => self.collect_in(alternative(child), items, carried),
                "ins" | "moveTo" | "customXml" | "smartTag" => self.collect(child, items, carried),
                _ => {}
            }
        }
    }

    fn collect_in(&mut self, element: Option<Element<'_>>, items: &mut Vec<Item>, carried: &mut String) {
        if let Some(element) = element {
            self.collect(element, items, carried);
        }
    }

    /// Adds a paragraph and what stands in its text boxes. One whose end was deleted goes on in the next: it is carried.
    fn paragraph(&mut self, element: Element<'_>, items: &mut Vec<Item>, carried: &mut String) {
        let properties = element.child("pPr");
        let format = self.styles.format(properties);
        let inline = Inline::read(element, &mut self.story);
        self.references.extend(inline.references);
        let joined = properties.and_then(|own| own.find(&["rPr", "del"])).is_some();
        if joined {
            carried.push_str(&inline.words);
        } else {
            let mut words = std::mem::take(carried) + &inline.words;
            if !words.trim().is_empty() {
                let ordinal = self.numbering.next(format.numbered).unwrap_or_default();
                words.insert_str(0, &ordinal);
            }
            let is_short = words.chars().count() <= LONGEST_HEADING;
            let heading = format.heading().filter(|_| is_short && !words.contains('\n'));
            items.push(Item::Paragraph(Paragraph { words, heading, noise: format.is_contents(), place: None }));
        }
        for content in inline.boxes {
            items.extend(self.blocks(content));
        }
    }

    /// Notes a row that was deleted.
    pub fn deleted_row(&mut self) {
        self.story.deleted += 1;
    }
}
