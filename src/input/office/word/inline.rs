//! The words of a paragraph: runs, fields, hyphens, changes, and the text boxes that hang on them.

use crate::input::office::xml::{Child, Element};
use crate::input::origin::{Extent, Piece, Words};

/// What a paragraph prints, collected run by run.
#[derive(Debug, Default)]
pub struct Inline<'t> {
    /// The words; a line break is `\n`.
    pub words: Words,
    /// The contents of the text boxes, each with the run that it hangs on.
    pub boxes: Vec<(Element<'t>, Extent)>,
    /// References to notes.
    pub references: Vec<Reference>,
    /// What must stay whole and holds the part that is read: a run, or a formula.
    holder: Option<Extent>,
}

/// A reference to a note.
#[derive(Debug, Clone)]
pub struct Reference {
    /// `footnote` or `endnote`.
    pub kind: &'static str,
    /// The id of the note.
    pub id: String,
    /// The run that refers to it.
    pub holder: Extent,
}

/// What goes on from one paragraph to the next.
#[derive(Debug, Default)]
pub struct Story {
    /// The fields that are open; `true` while their instruction goes on, which is not printed.
    pub fields: Vec<bool>,
    /// Insertions that nobody has accepted yet.
    pub inserted: usize,
    /// Deletions.
    pub deleted: usize,
}

impl<'t> Inline<'t> {
    /// The words of a paragraph.
    pub fn read(paragraph: Element<'t>, story: &mut Story) -> Self {
        let mut inline = Self::default();
        inline.children(paragraph, story);
        story.fields.retain(|instruction| !instruction);
        inline
    }

    fn children(&mut self, element: Element<'t>, story: &mut Story) {
        element.children().for_each(|child| self.element(child, story));
    }

    fn element(&mut self, element: Element<'t>, story: &mut Story) {
        match element.name() {
            "ins" | "moveTo" => {
                story.inserted += 1;
                self.children(element, story);
            }
            "del" | "moveFrom" => story.deleted += 1,
            "r" => self.run(element, story),
            "sdt" => self.within(element.child("sdtContent"), story),
            "ruby" => self.within(element.child("rubyBase"), story),
            "AlternateContent" => self.whole(element, |inline| inline.within(alternative(element), story)),
            "hyperlink" | "smartTag" | "fldSimple" | "customXml" | "dir" | "bdo" | "rubyBase" => {
                self.children(element, story);
            }
            "oMath" | "oMathPara" => self.whole(element, |inline| inline.children(element, story)),
            _ => {}
        }
    }

    fn within(&mut self, element: Option<Element<'t>>, story: &mut Story) {
        element.into_iter().for_each(|element| self.children(element, story));
    }

    /// Reads what stands in an element that must stay whole.
    fn whole(&mut self, element: Element<'t>, read: impl FnOnce(&mut Self)) {
        let outer = self.holder;
        self.holder = outer.or(Some(element.extent()));
        read(self);
        self.holder = outer;
    }

    fn run(&mut self, run: Element<'t>, story: &mut Story) {
        if run.find(&["rPr", "vanish"]).is_some_and(is_on) {
            return;
        }
        let divisible = self.holder.is_none();
        self.whole(run, |inline| {
            for part in run.children() {
                if story.fields.contains(&true) && !matches!(part.name(), "fldChar") {
                    continue;
                }
                inline.part(part, divisible, story);
            }
        });
    }

    fn part(&mut self, part: Element<'t>, divisible: bool, story: &mut Story) {
        match part.name() {
            "t" => self.text(part, divisible),
            "tab" | "ptab" => self.character('\t', part, divisible),
            "br" | "cr" => self.character('\n', part, divisible),
            "noBreakHyphen" => self.character('-', part, divisible),
            "fldChar" => field(part, &mut story.fields),
            "footnoteReference" => self.reference("footnote", part),
            "endnoteReference" => self.reference("endnote", part),
            "ruby" => self.within(part.child("rubyBase"), story),
            "AlternateContent" => {
                let fallback = part.child("Fallback");
                let before = self.boxes.len();
                self.find_boxes(part.child("Choice"));
                if self.boxes.len() == before {
                    self.find_boxes(fallback);
                }
            }
            "drawing" | "pict" | "object" => self.find_boxes(Some(part)),
            _ => {}
        }
    }

    fn text(&mut self, part: Element<'t>, divisible: bool) {
        for child in part.content() {
            if let Child::Text(text, written) = child {
                self.push(text, part.extent(), written, divisible);
            }
        }
    }

    fn character(&mut self, character: char, part: Element<'t>, divisible: bool) {
        self.push(character.encode_utf8(&mut [0; 4]), part.extent(), part.extent(), divisible);
    }

    fn push(&mut self, words: &str, part: Extent, written: Extent, divisible: bool) {
        let run = self.holder.unwrap_or(part);
        self.words.push(words, Piece { run, part, written, divisible, ..Piece::default() });
    }

    fn reference(&mut self, kind: &'static str, reference: Element<'_>) {
        let holder = self.holder.unwrap_or(reference.extent());
        self.references.extend(reference.attribute("id").map(|id| Reference { kind, id, holder }));
    }

    fn find_boxes(&mut self, element: Option<Element<'t>>) {
        for child in element.into_iter().flat_map(Element::children) {
            if child.name() == "txbxContent" {
                self.boxes.push((child, self.holder.unwrap_or(child.extent())));
            } else {
                self.find_boxes(Some(child));
            }
        }
    }
}

/// The part of alternatives that newer programs show, or the other when it has nothing.
pub fn alternative(element: Element<'_>) -> Option<Element<'_>> {
    let has_content = |choice: &Element<'_>| choice.content().any(|child| matches!(child, Child::Element(_)));
    element.child("Choice").filter(has_content).or_else(|| element.child("Fallback"))
}

fn field(mark: Element<'_>, fields: &mut Vec<bool>) {
    match mark.attribute("fldCharType").as_deref() {
        Some("begin") => fields.push(true),
        Some("separate") => {
            if let Some(last) = fields.last_mut() {
                *last = false;
            }
        }
        _ => {
            fields.pop();
        }
    }
}

/// Whether a property that is there is not switched off.
pub fn is_on(property: Element<'_>) -> bool {
    !matches!(property.value().as_deref(), Some("0" | "false" | "off"))
}
