//! The blocks of a document in reading order.

use super::inline::{Inline, Reference, Story, alternative};
use super::styles::{Format, Styles};
use super::table;
use crate::input::draft::{Item, Paragraph};
use crate::input::office::numbering::Numbering;
use crate::input::office::xml::Element;
use crate::input::origin::{Extent, Origin, Piece, Words};
use std::rc::Rc;

/// Longer paragraphs are no headings, whatever their style says; in characters.
const LONGEST_HEADING: usize = 60;

/// Reads blocks; it counts lists and changes on the way.
#[derive(Debug)]
pub struct Body {
    styles: Styles,
    numbering: Numbering,
    story: Story,
    references: Vec<Reference>,
    /// The run in the text on which the box or note hangs that is read.
    holder: Option<Extent>,
}

impl Body {
    /// A reader that has read nothing yet.
    pub fn new(styles: Styles, numbering: Numbering) -> Self {
        Self { styles, numbering, story: Story::default(), references: Vec::new(), holder: None }
    }

    /// Insertions that nobody has accepted yet.
    pub fn inserted(&self) -> usize {
        self.story.inserted
    }

    /// Deletions that nobody has accepted yet.
    pub fn deleted(&self) -> usize {
        self.story.deleted
    }

    /// The references so far to notes of a kind.
    pub fn references(&self, kind: &str) -> Vec<Reference> {
        self.references.iter().filter(|found| found.kind == kind).cloned().collect()
    }

    /// The paragraphs and tables in an element that hangs on a run of the text.
    pub fn hanging(&mut self, element: Element<'_>, run: Extent) -> Vec<Item> {
        let outer = self.holder;
        self.holder = outer.or(Some(run));
        let items = self.blocks(element);
        self.holder = outer;
        items
    }

    /// The paragraphs and tables in an element.
    pub fn blocks(&mut self, element: Element<'_>) -> Vec<Item> {
        let mut items = Vec::new();
        let mut carried = Words::default();
        self.collect(element, &mut items, &mut carried);
        if let Some(first) = carried.pieces.first().copied() {
            let origin = Origin { whole: first.run, is_paragraph: false, pieces: carried.pieces };
            let origin = Some(Rc::new(origin)).filter(|_| self.holder.is_none());
            items.push(Item::Paragraph(Paragraph { words: carried.text, origin, ..Paragraph::default() }));
        }
        items
    }

    fn collect(&mut self, element: Element<'_>, items: &mut Vec<Item>, carried: &mut Words) {
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

    fn collect_in(&mut self, element: Option<Element<'_>>, items: &mut Vec<Item>, carried: &mut Words) {
        if let Some(element) = element {
            self.collect(element, items, carried);
        }
    }

    /// Adds a paragraph and what stands in its text boxes. One whose end was deleted goes on in the next: it is carried.
    fn paragraph(&mut self, element: Element<'_>, items: &mut Vec<Item>, carried: &mut Words) {
        let properties = element.child("pPr");
        let format = self.styles.format(properties);
        let inline = Inline::read(element, &mut self.story);
        self.references.extend(inline.references);
        let joined = properties.and_then(|own| own.find(&["rPr", "del"])).is_some();
        if joined {
            carried.append(inline.words);
        } else {
            let mut words = std::mem::take(carried);
            words.append(inline.words);
            if !words.text.trim().is_empty() {
                words.put_in_front(&self.numbering.next(format.numbered).unwrap_or_default());
            }
            if !words.text.is_empty() || items.is_empty() {
                items.push(self.finished(words, element, &format));
            }
        }
        for (content, run) in inline.boxes {
            items.extend(self.hanging(content, run));
        }
    }

    /// A paragraph as an item. One without words matters only where a cell has no other: there a comment can be put.
    fn finished(&self, words: Words, element: Element<'_>, format: &Format) -> Item {
        let is_short = words.text.chars().count() <= LONGEST_HEADING;
        let heading = format.heading().filter(|_| is_short && !words.text.contains('\n'));
        let origin = self.origin(element.extent(), words.pieces);
        Item::Paragraph(Paragraph {
            words: words.text,
            heading,
            noise: format.is_contents(),
            origin,
            ..Paragraph::default()
        })
    }

    fn origin(&self, paragraph: Extent, mut pieces: Vec<Piece>) -> Option<Rc<Origin>> {
        pieces.shrink_to_fit();
        Some(Rc::new(match self.holder {
            Some(whole) => Origin { whole, is_paragraph: false, pieces: Vec::new() },
            None => Origin { whole: paragraph, is_paragraph: true, pieces },
        }))
    }

    /// Notes a row that was deleted.
    pub fn deleted_row(&mut self) {
        self.story.deleted += 1;
    }
}
